#!/usr/bin/env python3
"""Tests of check_layers.py: one small file per rule."""

import tempfile
import unittest
from pathlib import Path

import check_layers


class Layers(unittest.TestCase):
    def complaints(self, **files):
        """Checks a src/ of files named as store__assoc_h, each with its text."""
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder)
            for name, text in files.items():
                path = source / name.replace("__", "/").replace("_c", ".c").replace("_h", ".h")
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
            return check_layers.check(source)

    def test_lets_a_layer_include_sideways_and_down(self):
        self.assertEqual(
            self.complaints(
                store__a_c='#include "store/b.h"\n#include "base/c.h"\n#include <MI.h>\n',
                store__b_h="",
                base__c_h="",
            ),
            [],
        )

    def test_refuses_an_include_upwards(self):
        self.assertEqual(
            self.complaints(base__a_c='\n#include "api/b.h"\n', api__b_h=""),
            ["src/base/a.c:2: base may not include api"],
        )

    def test_refuses_a_path_that_does_not_count_from_src(self):
        self.assertIn("is not a file of src/", self.complaints(base__a_c='#include "b.h"', base__b_h="")[0])

    def test_refuses_public_headers_in_quotes(self):
        self.assertIn("<MI.h>", self.complaints(base__a_c='#include "MI.h"')[0])

    def test_keeps_libraries_where_they_live(self):
        self.assertIn("src/fixture", self.complaints(api__a_c="#include <jansson.h>")[0])
        self.assertIn("map.c", self.complaints(base__a_c="#include <uthash.h>")[0])
        self.assertIn("locks", self.complaints(store__a_c="#include <pthread.h>")[0])

    def test_keeps_the_tool_outside(self):
        self.assertIn(
            "tool may not include base", self.complaints(tool__a_c='#include "base/b.h"', base__b_h="")[0]
        )
        self.assertIn("tool may", self.complaints(tool__a_c="#include <mi/types.h>")[0])

    def test_starts_threads_in_one_file(self):
        self.assertIn("delivery.c", self.complaints(api__a_c="int x = pthread_create(&t, 0, f, 0);")[0])
        self.assertEqual(self.complaints(api__operation__delivery_c="int x = pthread_create(&t, 0, f, 0);"), [])

    def test_refuses_printing_and_ending(self):
        for call in ('printf("x")', "fprintf(stderr, x)", "puts(x)", "exit (1)", "abort()"):
            self.assertIn("never prints", self.complaints(base__a_c=f"void f(void) {{ {call}; }}")[0])
        self.assertEqual(self.complaints(tool__a_c='void f(void) { printf("x"); }'), [])

    def test_lets_text_and_other_functions_pass(self):
        self.assertEqual(
            self.complaints(base__a_c='/* exit(1) */ char *s = "abort()"; int n = snprintf(a, b, c);'), []
        )

    def test_ignores_includes_in_comments(self):
        self.assertEqual(self.complaints(base__a_c='/*\n#include "api/b.h"\n*/\n', api__b_h=""), [])

    def test_finds_cycles(self):
        found = self.complaints(base__a_h='#include "base/b.h"', base__b_h='#include "base/a.h"')
        self.assertEqual(
            found, ["src/base/a.h:1: includes itself: base/a.h -> base/b.h -> base/a.h"]
        )


if __name__ == "__main__":
    unittest.main()
