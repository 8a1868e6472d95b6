"""Do templates keep to the content security policy and to the language catalogs?"""

import re

import pytest
from tests.architecture.house import name, templates

FORBIDDEN = {
    "a style attribute": re.compile(r"<[^>]*\sstyle\s*=", re.I),
    "a style element": re.compile(r"<style\b", re.I),
    "a handler in an attribute": re.compile(r"<[^>]*\son[a-z]+\s*=", re.I),
    "a script without src": re.compile(r"<script\b(?![^>]*\bsrc\s*=)", re.I),
    "a javascript: address": re.compile(r"javascript:", re.I),
    "an address elsewhere": re.compile(r"(?:src|href|action)\s*=\s*[\"'](?:https?:)?//", re.I),
    "hx-on": re.compile(r"\bhx-on[:-]", re.I),
    "text that is not escaped": re.compile(r"\|\s*safe\b|{%\s*autoescape\s+off", re.I),
}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_template_has(what: str) -> None:
    found = [
        f"{name(path)}: {match.group(0)[:80]}"
        for path in templates()
        if path.suffix == ".html" or what != "text that is not escaped"  # a mail's plain text has nothing to escape
        for match in FORBIDDEN[what].finditer(path.read_text())
    ]
    assert found == []
