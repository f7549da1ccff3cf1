#!/usr/bin/env python3
"""Holds the schema and the cases of the loader together.

check_schema.py [SOURCE_DIR]: the schema is valid itself; it accepts the shipped fixtures, the valid
cases and the invalid ones of kind `meaning`, and refuses those of kind `shape`; those of kind `syntax`
are no JSON. Needs python3-jsonschema.
"""

import json
import sys
from pathlib import Path

from jsonschema import Draft7Validator


class NotJson(Exception):
    pass


def no_duplicates(pairs):
    names = set()
    for name, _ in pairs:
        if name in names:
            raise NotJson(f'duplicate key "{name}"')
        names.add(name)
    return dict(pairs)


def no_constant(name):
    raise NotJson(f"{name} is no JSON value")


def parse(path):
    """JSON as the standard has it: no duplicates, no NaN, UTF-8; a BOM is skipped."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        return json.loads(text, object_pairs_hook=no_duplicates, parse_constant=no_constant)
    except (ValueError, RecursionError) as error:
        raise NotJson(str(error)) from error


def complaint(validator, path):
    """What the schema says against the file, or None."""
    error = next(validator.iter_errors(parse(path)), None)
    return error and f"/{'/'.join(map(str, error.absolute_path))}: {error.message[:100]}"


def accepted(validator, path):
    return complaint(validator, path)


def refused(validator, path):
    return None if complaint(validator, path) else "the schema accepts it"


def not_json(_, path):
    try:
        parse(path)
    except NotJson:
        return None
    return "it parses"


def reported(path):
    """An invalid case has its report beside it."""
    report = path.with_suffix(".txt")
    if not report.is_file():
        return f"{report.name} is missing"
    lines = report.read_text(encoding="utf-8")
    return None if lines.strip() and lines.endswith("\n") else f"{report.name} is empty or ends within a line"


def checks(root, schema):
    fixtures = [path for path in sorted((root / "fixtures").rglob("*.json")) if path != schema]
    cases = root / "tests" / "cases"
    yield from ((path, accepted) for path in fixtures)
    yield from ((path, accepted) for path in sorted((cases / "valid").rglob("*.json")))
    kinds = {"syntax": not_json, "shape": refused, "meaning": accepted}
    for kind, check in kinds.items():
        for path in sorted((cases / "invalid" / kind).glob("*.json")):
            yield path, check
            yield path, lambda _, case: reported(case)


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[2]).resolve()
    schema = root / "fixtures" / "mifake-1.schema.json"
    description = parse(schema)
    Draft7Validator.check_schema(description)
    validator = Draft7Validator(description)
    passed = failed = 0
    for path, check in checks(root, schema):
        try:
            problem = check(validator, path)
        except NotJson as error:
            problem = f"not JSON: {error}"
        if problem:
            print(f"{path.relative_to(root)}: {problem}")
            failed += 1
        else:
            passed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
