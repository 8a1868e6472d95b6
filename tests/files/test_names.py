"""Is every name that comes in made safe, and every safe name left alone?"""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as some

from footpath.files.names import clean, guess_type


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("Grüße an Zoë.pdf", "Grüße an Zoë.pdf"),
        ("Gru\u0308ße.pdf", "Grüße.pdf"),
        ("../../etc/passwd", "passwd"),
        (r"C:\Users\Ana\plan.doc", "plan.doc"),
        ("a/b\\../c.txt", "c.txt"),
        ("two\r\nSet-Cookie: x=1.txt", "twoSet-Cookie_ x=1.txt"),
        ("nul\0.txt", "_nul.txt"),
        ("exe\u202efdp.exe", "exefdp.exe"),
        ("\u2066isolated\u2069\u200e\ufeff.txt", "isolated.txt"),
        ("line\u2028\u2029break.txt", "linebreak.txt"),
        ("CON", "_CON"),
        ("con.tar.gz", "_con.tar.gz"),
        ("Lpt1.txt ", "_Lpt1.txt"),
        ("COM¹", "_COM¹"),
        ("console.txt", "console.txt"),
        ("  spaced   out . ", "spaced out"),
        (".htaccess", "htaccess"),
        ('what?<now>|"*:.txt', "what__now_____.txt"),
        ("half \udc80.txt", "half .txt"),
        ("👩‍🚒 drill.png", "👩‍🚒 drill.png"),
        ("photo.jpg.exe", "photo.jpg.exe"),
        ("", "file"),
        ("...", "file"),
        ("///", "file"),
    ],
)
def test_examples(raw: str, name: str) -> None:
    assert clean(raw) == name


@given(raw=some.text(max_size=400) | some.text(alphabet="./\\: con\u202e\r\nÄ1", max_size=300))
def test_any_name_becomes_safe(raw: str) -> None:
    name = clean(raw)
    assert name
    assert name not in (".", "..")
    assert len(name.encode()) <= 255
    assert not set(name) & set('/\\<>:"|?*')
    assert not {unicodedata.category(sign) for sign in name if sign not in "\u200c\u200d"} & {"Cc", "Cf", "Cs"}
    assert name == name.strip(". ")
    assert clean(name) == name


@pytest.mark.parametrize("sign", ["a", "ä", "漢", "👩"])
def test_a_long_name_keeps_its_ending(sign: str) -> None:
    name = clean(sign * 300 + ".pdf")
    assert name.endswith(sign + ".pdf")
    assert 250 < len(name.encode()) <= 255


def test_an_ending_that_is_no_ending_is_cut_too() -> None:
    assert len(clean("a." + "b" * 400).encode()) == 255


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.pdf", "application/pdf"),
        ("a.HTML", "text/html"),
        ("a.tar.gz", "application/octet-stream"),
        ("a.unheard-of", "application/octet-stream"),
        ("file", "application/octet-stream"),
    ],
)
def test_the_type_is_guessed_from_the_ending(name: str, kind: str) -> None:
    assert guess_type(name) == kind
