/* A CIM-XML document on its way into a caller's buffer.
 *
 * Nothing is allocated: what fits is written, the rest is only counted, so that the caller learns
 * how much it takes. The first mistake is kept and ends the writing; who writes need not look.
 * Names and values are escaped here, once, and what lies in an embedded instance once more for each
 * document around it. */
#ifndef MF_MODEL_XML_XML_H
#define MF_MODEL_XML_XML_H

#include <MI.h>

#include <stdbool.h>
#include <stddef.h>

/* Objects in objects: instances of anybody's may contain themselves. */
#define MF_XML_DEPTH 128U

struct mf_xml {
    unsigned char *buffer; /* the caller's; NULL if its size is 0 */
    size_t size;
    size_t needed;   /* bytes so far, whether they fit or not */
    unsigned nested; /* how many documents this one is in */
    unsigned depth;  /* how many objects we are in */
    MI_Result result;
};

/* Tags, as they are. */
void mf_xml_markup(struct mf_xml *xml, const MI_Char *markup);

/* "<NAME", for attributes and ">" to follow, and "</NAME>". */
void mf_xml_open(struct mf_xml *xml, const MI_Char *name);
void mf_xml_close(struct mf_xml *xml, const MI_Char *name);

/* A value; one of digits and ASCII letters needs no escapes. */
void mf_xml_text(struct mf_xml *xml, const MI_Char *text);
void mf_xml_plain(struct mf_xml *xml, const char *text);

/* An attribute in an open tag. NULL: none. */
void mf_xml_attribute(struct mf_xml *xml, const MI_Char *name, const MI_Char *value);

/* TYPE, of an array's elements if it is one. An embedded instance is a string. */
void mf_xml_type(struct mf_xml *xml, MI_Type type);

/* ARRAYSIZE; nothing for anything but an array of fixed size. */
void mf_xml_array_size(struct mf_xml *xml, MI_Type type, MI_Uint32 size);

/* Goes into an object; false, and the end of the document, if that is too deep. */
bool mf_xml_enter(struct mf_xml *xml);
void mf_xml_leave(struct mf_xml *xml);

/* Ends the document; only the first result counts. Returns whether it is MI_RESULT_OK. */
bool mf_xml_check(struct mf_xml *xml, MI_Result result);

/* What to tell the caller: MI_RESULT_FAILED if the buffer was too small. `needed` gets the bytes.
 */
MI_Result mf_xml_finish(const struct mf_xml *xml, MI_Uint32 *needed);

#endif
