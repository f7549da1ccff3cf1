#!/usr/bin/env python3
"""Reads the documents of tests/api/xml with a parser that is not ours.

    check_documents.py SOURCE_DIR

Each must be well-formed and, embedded instances included, nest as the DTD of CIM-XML (DMTF DSP0203)
says. That the serializer writes them byte by byte is tests/api/serializer.c.
"""
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

PROPERTIES = r'(PROPERTY(\.ARRAY|\.REFERENCE)? )*'

# What is in an element, each child followed by a blank. Others have only text.
CHILDREN = {
    'CIM': r'DECLARATION ',
    'DECLARATION': r'DECLGROUP ',
    'DECLGROUP': r'((LOCAL)?NAMESPACEPATH )?(VALUE\.OBJECT )*',
    'VALUE.OBJECT': r'CLASS |INSTANCE ',
    'CLASS': r'(QUALIFIER )*' + PROPERTIES + r'(METHOD )*',
    'INSTANCE': r'(QUALIFIER )*' + PROPERTIES,
    'PROPERTY': r'(QUALIFIER )*(VALUE )?',
    'PROPERTY.ARRAY': r'(QUALIFIER )*(VALUE\.ARRAY )?',
    'PROPERTY.REFERENCE': r'(QUALIFIER )*(VALUE\.REFERENCE )?',
    'METHOD': r'(QUALIFIER )*(PARAMETER(\.ARRAY|\.REFERENCE|\.REFARRAY)? )*',
    'PARAMETER': r'(QUALIFIER )*',
    'PARAMETER.ARRAY': r'(QUALIFIER )*',
    'PARAMETER.REFERENCE': r'(QUALIFIER )*',
    'PARAMETER.REFARRAY': r'(QUALIFIER )*',
    'QUALIFIER': r'(VALUE |VALUE\.ARRAY )?',
    'VALUE.ARRAY': r'(VALUE |VALUE\.NULL )*',
    'VALUE.REFERENCE': r'INSTANCEPATH |LOCALINSTANCEPATH |INSTANCENAME ',
    'INSTANCEPATH': r'NAMESPACEPATH INSTANCENAME ',
    'LOCALINSTANCEPATH': r'LOCALNAMESPACEPATH INSTANCENAME ',
    'NAMESPACEPATH': r'HOST LOCALNAMESPACEPATH ',
    'LOCALNAMESPACEPATH': r'(NAMESPACE )+',
    'INSTANCENAME': r'(KEYBINDING )*|KEYVALUE |VALUE\.REFERENCE ',
    'KEYBINDING': r'KEYVALUE |VALUE\.REFERENCE ',
}
LEAVES = {'HOST', 'NAMESPACE', 'VALUE', 'VALUE.NULL', 'KEYVALUE'}


def check(where, element, embedded=False):
    """Yields what is wrong; `embedded`: values in here are documents."""
    tags = ''.join(child.tag + ' ' for child in element)
    if element.tag not in CHILDREN and element.tag not in LEAVES:
        yield '%s: unknown element %s' % (where, element.tag)
    elif not re.fullmatch(CHILDREN.get(element.tag, ''), tags):
        yield '%s: %s holds %s' % (where, element.tag, tags)
    embedded = embedded or 'EmbeddedObject' in element.attrib
    if embedded and element.tag == 'VALUE':
        yield from check_text(where + ', embedded', element.text)
        return
    for child in element:
        yield from check(where, child, embedded)


def check_text(where, text):
    try:
        yield from check(where, ElementTree.fromstring(text))
    except ElementTree.ParseError as error:
        yield '%s: %s' % (where, error)


def main():
    paths = sorted(pathlib.Path(sys.argv[1], 'tests/api/xml').glob('*.xml'))
    problems = [problem for path in paths
                for problem in check_text(path.name, re.sub(r'\n *', '', path.read_text()))]
    if problems or not paths:
        sys.exit('\n'.join(problems) or 'no documents')
    print('%d documents are well-formed CIM-XML' % len(paths))


if __name__ == '__main__':
    main()
