"""Is a printed page in our type, can a screen reader follow it, and does every text come out as it is?"""

import re
from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import RequestFactory
from tests.ui.pdf.pdf_text import text_of

from footpath.ui.pdf import NotPrinted, colors, pdf, pdf_response

NOW = datetime(2026, 11, 23, 9, 5, tzinfo=UTC)
LITERAL = [
    "*not bold* _nor this_ = no heading",
    '#import "/ui/pdf/house.typ": *',
    '#read("/site/settings.py") #sys.inputs #panic("no")',
    "$ x^2 $ \\ \\u{41} `code` <label> @reference // no comment /* nor this */",
    ']} ) " \' \\" \\n {{ data }} {% debug %} ${7*7}',
    'a -> b, 1/2, ---, ..., ~, it\'s "quoted", fi fl ffi',
    "Ünal Müßig-Čapek, ÅÄÖ, łódź, naïve, € £ ½ ² ™",
    "Привет Ελλάδα",
    "<script>alert(1)</script> &amp; {{7*7}} %s %(a)s",
]


def listed(text: str, title: str = "Facilities") -> bytes:
    """A page with a table that holds the text."""
    data = {
        "eyebrow": "",
        "title": title,
        "lead": "",
        "header": ["One", "Two"],
        "widths": [0, 1],
        "rows": [["1", text]],
        "none": "",
    }
    return pdf("insight/list.typ", data, now=NOW)


def bare(text: str) -> str:
    """Without spaces: lines break where they will."""
    return "".join(text.split())


@pytest.mark.parametrize("text", LITERAL)
def test_no_text_is_read_as_markup(text: str) -> None:
    assert bare(text) in text_of(listed(text, title=text))


def test_long_texts_break_and_are_whole() -> None:
    long = " ".join(f"word{number}" for number in range(1500))
    unbroken = "x" * 10_000
    assert bare(long) in re.sub(r"Facilities|Footpath,.*?of\d+|OneTwo", "", text_of(listed(long)))
    assert text_of(listed(unbroken)).count("x") == 10_000


def test_signs_that_cannot_be_seen_are_left_out() -> None:
    text = text_of(listed("a\0b\x07c\ud800d\ufffee\r\nf"))
    assert "abcdef" in text


@pytest.mark.parametrize("text", ["مرحبا بالعالم", "שלום", "\u202eright to left\u202c", "\u200bzero\u2060width"])
def test_scripts_from_right_to_left_are_there(text: str) -> None:
    page = listed(text)
    assert page.startswith(b"%PDF-")
    letters = set(bare(text)) - {"\u202e", "\u202c", "\u200b", "\u2060"}
    assert letters <= set(text_of(page))


@pytest.mark.parametrize("text", ["😀", "👩‍👩‍👧 family", "日本語", "\U000e0041", "\ue000"])
def test_signs_that_no_font_of_ours_knows_do_not_hinder_the_rest(text: str) -> None:
    assert "family" in text_of(listed(text + " family"))


def test_a_screen_reader_can_follow_it() -> None:
    page = listed("Six places", title="Facilities, both ways")
    facts = page.decode("latin-1")
    assert "pdfuaid" in facts
    assert all(mark in facts for mark in ("/MarkInfo<</Marked true", "/Lang(en)", "/S/H1", "/S/TH", "/S/TD"))
    assert "Title(Facilities, both ways)" in facts
    assert "/JavaScript" not in facts
    assert "/URI" not in facts


def test_it_is_in_our_type_and_says_when_it_was_made() -> None:
    page = listed("Six places")
    fonts = set(re.findall(rb"/BaseFont/[A-Z]{6}\+([\w-]+)", page))
    assert fonts == {b"Inter-Regular", b"Inter-SemiBold", b"Fraunces-SemiBold"}
    assert "Footpath,Mon23Nov2026,9:05" in text_of(page)
    assert "Page1of1" in text_of(page)


def test_the_colors_are_those_of_the_screen() -> None:
    assert (colors()["moss"], colors()["ink"]) == ("#2c6a4c", "#1f2b26")
    assert all(re.fullmatch("#[0-9a-f]{6}", code) for code in colors().values())


def test_data_that_a_template_does_not_get_is_an_error_and_no_empty_page() -> None:
    with pytest.raises(RuntimeError, match="title"):
        pdf("insight/list.typ", {}, now=NOW)


@pytest.mark.parametrize("title", ["Facilities", "../../x", "a\r\nb"])
def test_it_is_a_download(title: str, rf: RequestFactory) -> None:
    data: dict[str, Any] = {
        "eyebrow": "",
        "title": title,
        "lead": "",
        "header": ["One", "Two"],
        "rows": [],
        "none": "None.",
    }
    answer = pdf_response(rf.get("/"), title, "insight/list.typ", data, now=NOW)
    assert answer["Content-Type"] == "application/pdf"
    assert re.fullmatch(r'attachment; filename="[\w-]+\.pdf"', answer["Content-Disposition"])
    assert "None." in text_of(answer.content)


def test_a_machine_that_is_too_busy_is_not_waited_for() -> None:
    data = {"eyebrow": "", "title": "Facilities", "lead": "", "header": [], "widths": [], "rows": [], "none": ""}
    with pytest.raises(NotPrinted):
        pdf("insight/list.typ", data, now=NOW, patience=0.001)
