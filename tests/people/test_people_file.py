"""What does a file of people say, and where is it wrong?"""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from footpath.people.mistakes import CannotImport
from footpath.people.people_file import TABLE, read_people, understood
from footpath.pure.csv_file import BadFile

HEAD = ",".join(TABLE.columns)
ANA = "ana@example.org,Ana Ferreira,Flight"


def content(*lines, head=HEAD):
    """A file; what a line does not say is empty."""
    commas = head.count(",")
    return "\n".join([head, *(line + "," * (commas - line.count(",")) for line in lines)]).encode()


def said(*lines):
    return understood(read_people(content(*lines)))


def mistakes(*lines):
    with pytest.raises(CannotImport) as caught:
        said(*lines)
    return [(one.line, one.column) for one in caught.value.mistakes]


def test_a_full_row():
    file = said(
        "ANA@Example.org, Ana  Ferreira ,Flight,Planner,yes,Operations,+49 30 1,Europe/Berlin,German;Dutch | Ewe,Maps"
    )
    (ana,) = file.people.values()
    assert (ana.email, ana.line, ana.teams) == ("ana@example.org", 2, {"flight": 2})
    assert ana.facts == {
        "name": "Ana Ferreira", "job": "Planner", "phone": "+49 30 1", "zone": "Europe/Berlin",
        "languages": ["German", "Dutch", "Ewe"], "good_at": ["Maps"],
    }  # fmt: skip
    assert file.teams["flight"].parent == "operations"
    assert (file.teams["flight"].lead, file.teams["operations"].lead) == ("ana@example.org", "")


def test_somebody_in_several_teams_has_several_rows_and_an_empty_cell_says_nothing():
    file = said(f"{ANA},Planner", "ana@example.org,Ana Ferreira,Maps")
    assert file.people["ana@example.org"].teams == {"flight": 2, "maps": 3}
    assert file.people["ana@example.org"].facts["job"] == "Planner"


def test_who_leads_is_a_yes_or_an_address():
    file = said(f"{ANA},,no", "ben@example.org,Ben,Maps,,BEN@example.org", "cleo@example.org,Cleo,Flight,,yes")
    assert (file.teams["flight"].lead, file.teams["maps"].lead) == ("cleo@example.org", "ben@example.org")


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("no address,Ana,Flight",), [(2, "email")]),
        ((f"{ANA},,maybe",), [(2, "lead")]),
        ((f"{ANA},,,,,Mars/Base",), [(2, "zone")]),
        ((f"{ANA},,,Flight",), [(2, "parent_team")]),  # its own parent
        ((ANA, f"{ANA}"), [(3, "team")]),
        ((f"{ANA},Planner", "ANA@EXAMPLE.ORG,Ana Ferreira,Maps,Cook"), [(3, "job")]),
        ((ANA, "ana@example.org,Anna Ferreira,Maps"), [(3, "name")]),
        ((f"{ANA},,yes", "ben@example.org,Ben,FLIGHT,,yes"), [(3, "lead")]),
        ((f"{ANA},,,A", "ben@example.org,Ben,Flight,,,B"), [(3, "parent_team")]),
        (("ana@example.org,A" + "\u0301" * 1000 + ",Flight",), [(2, "name")]),
        (("ana@example.org,Ana\u202egnp,Flight",), [(2, "name")]),
        (("ana@example.org," + "n" * 121 + ",Flight",), [(2, "name")]),
        (("ana@example.org,Ana," + "t" * 81,), [(2, "team")]),
        (("a@example.org,,Flight",), None),
        (("a@example.org,\x00,Flight",), None),
    ],
)  # fmt: skip
def test_a_bad_cell_is_named(lines, found):
    if found is None:
        with pytest.raises(BadFile):
            said(*lines)
    else:
        assert mistakes(*lines) == found


def test_nfc_and_nfd_are_one_name():
    file = said(
        "zoe@example.org,Zoe\u0308,Caf\u00e9", "zoe@example.org,Zo\u00eb,Cafe\u0301 2", "b@example.org,B,Cafe\u0301"
    )
    assert file.people["zoe@example.org"].facts["name"] == "Zo\u00eb"
    assert list(file.teams) == ["caf\u00e9", "caf\u00e9 2"]


@pytest.mark.parametrize("cell", ["=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-2", "=HYPERLINK(1)"])
def test_what_looks_like_a_formula_is_text(cell):
    file = said(f"ana@example.org,{cell},Flight,{cell}")
    assert (file.people["ana@example.org"].facts["name"], file.people["ana@example.org"].facts["job"]) == (cell, cell)


@pytest.mark.parametrize(
    ("bytes_", "code"),
    [
        (b"", "empty_file"),
        (HEAD.encode(), "no_rows"),
        (content(ANA).decode().encode("utf-16"), "utf16"),
        (content("zoe@example.org,Zoë,Flight").decode().encode("latin-1"), "not_utf8"),
        (content(ANA).replace(b",", b";"), "delimiter"),
        (content(ANA).replace(b",", b"\t"), "delimiter"),
        (content('ana@example.org,"Ana,Flight'), "quotes"),
        (content("ana@example.org,An\0a,Flight"), "nul"),
        (",".join(f"c{n}" for n in range(10_000)).encode(), "too_many_columns"),
        (b"email,name,team,email\n", "duplicate_column"),
        (b"email,name\n", "missing_column"),
        (b"email,name,team,salary\n", "unknown_column"),
        (b"email,name,team\na@example.org,A\n", "cell_count"),
        (b"email,name,team\n,A,B\n", "missing"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(bytes_, code):
    with pytest.raises(BadFile) as caught:
        read_people(bytes_)
    assert code in {one.code for one in caught.value.problems}


def test_a_byte_order_mark_means_nothing():
    assert len(read_people(b"\xef\xbb\xbf" + content(ANA))) == 1


def test_a_million_rows_are_too_many():
    rows = b"\n".join(b"p%d@example.org,P,T" % n for n in range(1_000_000))
    with pytest.raises(BadFile) as caught:
        read_people(b"email,name,team\n" + rows)
    assert caught.value.problems[0].code == "too_many_rows"


@given(some.binary(max_size=200))
def test_any_bytes_end_in_people_or_in_mistakes(end):
    assert outcome(content(ANA) + b"\n" + end)


def outcome(whole):
    """People, or mistakes that have a line; never anything else."""
    try:
        return understood(read_people(whole)).people
    except BadFile as error:
        return all(one.line >= 1 for one in error.problems)
    except CannotImport as error:
        return all(one.line >= 2 for one in error.mistakes)
