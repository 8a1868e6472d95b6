"""What does a mail say, whatever is wrong with it?"""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.mailroom.courtesy import only_thanks
from footpath.mailroom.mime import DEEPEST, MOST_PARTS, parts_of
from footpath.mailroom.quotes import parted
from footpath.mailroom.reading import read
from footpath.mailroom.subjects import bare, is_reply, numbers_in
from footpath.mailroom.texts import sanitized, text_from, text_of

HEAD = b"From: ana@demo.example\r\nMIME-Version: 1.0\r\n"
PIECES = [
    *(
        b"Content-Type: ",
        b"multipart/mixed; boundary=b",
        b"text/html",
        b"\r\n",
        b"\n\n",
        b"--b",
        b"--b--",
        b"From: ",
        b"<",
    ),
    *(b">", b"=?utf-8?b?", b"?=", b"\x00", b"\xff", b";", b"=", b'"', b"name*0*=", b"base64"),
    b"Content-Transfer-Encoding: ",
]
PAGES = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<a href="javascript:alert(1)">x</a>',
    "<svg onload=alert(1)>",
    "<iframe src=//x>",
    "<form action=//x><input></form>",
    "<p style='background:url(//x)'>",
    "<scr<script>ipt>alert(1)</script>",
    '<a href="data:text/html,x">x</a>',
    "<base href=//x>",
    "<meta http-equiv=refresh content='0;//x'>",
    "<math><mi xlink:href=//x>",
    "<style>@import '//x'</style>",
    "<p onclick=alert(1)>",
    '<table background="//x">',
    "<object data=//x>",
]


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.binary(max_size=20)), max_size=60).map(b"".join))
def test_nothing_that_comes_in_can_stop_it(raw):
    letter = read(raw)
    assert all(isinstance(one.content(), bytes) for one in letter.files)
    assert "\x00" not in letter.text + letter.subject + letter.quoted


@given(st.binary(max_size=300), st.integers(0, 3))
def test_a_file_comes_out_as_it_went_in(content, depth):
    inner = b"Content-Type: a/b; name=x\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(
        content + b"!"
    )
    for level in range(depth + 1):
        mark = b"b%d" % level
        inner = b"Content-Type: multipart/mixed; boundary=%b\r\n\r\n--%b\r\n%b\r\n--%b--\r\n" % (
            mark,
            mark,
            inner,
            mark,
        )
    (file,) = read(HEAD + inner).files
    assert file.content() == content + b"!"


def test_it_stops_at_its_limits():
    parts = b"--b\r\n\r\nx\r\n" * 1000
    found = parts_of(HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + parts)
    assert len(found.parts) == MOST_PARTS
    deep = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(100))
    assert [one.kind for one in parts_of(HEAD + deep).parts] == ["multipart/mixed"]
    assert DEEPEST < 100


@pytest.mark.parametrize(
    ("text", "own", "quoted"),
    [
        ("B2.\n\nOn Mon, 23 Nov 2026 at 09:00, Ben <b@x> wrote:\n> Which?", "B2.", "> Which?"),
        ("B2.\n\nAm 23.11.2026 um 09:00 schrieb Ben <b@x>:\n> Welcher?", "B2.", "> Welcher?"),
        ("B2.\n\nLe lun. 23 nov. 2026 à 09:00, Ben <b@x> a écrit :\n> Quelle ?", "B2.", "> Quelle ?"),
        ("B2.\n\nVon: Ben <b@x>\nGesendet: Montag 09:00\nAn: Ana\nBetreff: Raum\n\nWelcher?", "B2.", "Welcher?"),
        ("B2.\n\nFrom: Ben <b@x>\nSent: Monday 09:00\nTo: Ana\nSubject: Room\n\nWhich?", "B2.", "Which?"),
        ("> Which?\n\nB2.", "B2.", "> Which?"),
        ("> Which?\nB2.\n> When?\nMonday.", "> Which?\nB2.\n> When?\nMonday.", ""),
        ("B2.\n\n-- \nBen Okafor\nFacilities", "B2.", "-- \nBen Okafor\nFacilities"),
        ("B2.\n-- \nBen\n\nOn Mon, 23 Nov 2026 at 09:00, Ana <a@x> wrote:\n> Which?", "B2.", "> Which?"),
        ("Tea\n--\nor coffee", "Tea\n--\nor coffee", ""),
        ("-- \nBen", "-- \nBen", ""),
        ("> All of it quoted", "> All of it quoted", ""),
        ("From: Berlin\nwe go on.", "From: Berlin\nwe go on.", ""),
    ],
)
def test_what_is_quoted_is_told_from_what_is_written(text, own, quoted):
    found = parted(text)
    assert found[0] == own
    assert found[1].endswith(quoted)
    assert bool(found[1]) == bool(quoted)


@given(st.text(alphabet="a>\n :OnFromwrote", max_size=200))
def test_no_word_of_a_text_is_lost(text):
    own, quoted = parted(text)
    assert len("".join(own.split())) + len("".join(quoted.split())) == len("".join(text.split()))


@pytest.mark.parametrize("page", PAGES)
def test_html_is_harmless(page):
    left = sanitized(page).lower()
    assert not any(
        one in left for one in ("script", "onerror", "onload", "onclick", "style", "//x", "<form", "data:", "<meta")
    )


def test_text_comes_out_of_html_and_of_any_charset():
    page = sanitized(
        "<style>p{}</style><p>One</p><div>Two &amp;<br>three</div><table><tr><td>4</td><td>5</td></tr></table>"
    )
    assert text_from(page).split() == ["One", "Two", "&", "three", "4", "5"]
    assert sanitized("<div>" * 1000) == ""
    assert text_of("Stühle".encode("cp1252"), "utf-8") == "Stühle"
    assert text_of(b"x", "idna") == "x"


def test_subjects_and_thanks():
    assert bare("AW: Re[2]: Fwd:  The   Lift ") == "the lift"
    assert (is_reply("Antw: x"), is_reply("Report: x")) == (True, False)
    assert numbers_in("about fp-12, [FP-7] and XFP-3 or FP-4x") == [12, 7]
    assert only_thanks("Thanks a lot, Ben!")
    assert not only_thanks("Thanks, but the door still squeaks.")
    assert not only_thanks("It works.")
