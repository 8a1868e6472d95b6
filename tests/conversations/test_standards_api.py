"""Do programs read what two people agreed on, and agree to exactly what they read?"""

import pytest
from tests.cast import MONDAY
from tests.conversations.agreeing import SAID, held_standard, last, proposed
from tests.people.api.test_people import post
from tests.programs import program

from footpath.conversations.actions import hand_on_standard, note_left, reword_standard
from footpath.people.actions import deactivate

pytestmark = pytest.mark.usefixtures("tuesday")
STANDARDS = "/api/v1/standards"


def test_the_two_read_it_and_agree_and_nobody_else_knows_of_it(cast):
    standard = proposed(cast)
    ana, ben, eve = program(cast.ana), program(cast.ben), program(cast.eve)
    [line] = ana.get(STANDARDS).json()["items"]
    assert (line["id"], line["state"], line["provider"]) == (standard.pk, "proposed", cast.ben.pk)
    at = f"{STANDARDS}/{standard.pk}"
    [read] = ana.get(at).json()["versions"]
    assert (read["behavior"], read["target"], read["agreed_by"]) == (SAID["behavior"], "9", [])
    yes = {"number": 1, "hash": read["hash"]}
    assert post(ana, f"{at}/agree", yes).json()["state"] == "proposed"
    assert post(ben, f"{at}/agree", yes).json()["state"] == "agreed"
    assert eve.get(STANDARDS).json()["items"] == []
    assert eve.get(at).status_code == 404


def test_a_yes_to_other_words_is_a_409(cast):
    standard = proposed(cast)
    hash = last(standard).hash
    reword_standard(standard, hash=hash, said=SAID | {"target": 8}, by=cast.ben, now=MONDAY)
    at = f"{STANDARDS}/{standard.pk}/agree"
    ana = program(cast.ana)
    for number in (1, 2, 9):
        told = post(ana, at, {"number": number, "hash": hash})
        assert (told.status_code, "has changed" in told.json()["detail"]) == (409, True)
    assert last(standard).signatures.count() == 0


def test_how_it_goes_is_read_with_it(cast):
    standard = held_standard(cast, MONDAY)
    [check] = program(cast.ben).get(f"{STANDARDS}/{standard.pk}").json()["checks"]
    assert (check["verdict"], check["until"]) == ("asked", "2026-11-23")


def test_who_takes_a_place_reads_what_was_worded_since(cast):
    standard = held_standard(cast, MONDAY)
    deactivate(cast.ben, by=cast.eve, now=MONDAY)
    note_left(cast.ben, successor=None, now=MONDAY)
    hand_on_standard(standard, to=cast.cleo, by=cast.ana, now=MONDAY)
    read = {one: program(one).get(f"{STANDARDS}/{standard.pk}").json()["versions"] for one in (cast.ana, cast.cleo)}
    assert [len(versions) for versions in read.values()] == [2, 1]
