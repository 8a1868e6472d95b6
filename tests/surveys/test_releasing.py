"""Does nothing leave a wave but what the rules allow? (The rules of anonymity, each by its number.)"""

from collections import Counter
from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.surveys.releases import often, open_wave, released_with
from tests.surveys.waves import anew, instrument_of, opened

from footpath.people.models import Person
from footpath.surveys import actions
from footpath.surveys.models import Instrument, Invitation, Item, Mode, Release, Wave, WaveState
from footpath.surveys.models.answers import Response
from footpath.surveys.plans import hash_of, what_they_will_see
from footpath.surveys.release import released, released_batches
from footpath.surveys.releasing import release_batches

FAST = "answers-fast"
OTHER = {"key": "greets", "text": "Do they greet you?"}
LATER = MONDAY + timedelta(days=30)


@pytest.fixture
def teams(cast):
    """The values of three teams: 12, 7 and 6 people are asked."""
    wave = open_wave(cast, {cast.flight_operations: 11, cast.facilities: 5, cast.sales: 5})
    one, other, third = (str(team.pk) for team in (cast.flight_operations, cast.facilities, cast.sales))
    return wave, one, other, third


def keys(release):
    return [block["key"] for block in release.figures["blocks"]]


def block_of(release, key):
    return next(block for block in release.figures["blocks"] if block["key"] == key)


def test_an_04_of_four_answers_nothing_is_told_and_of_five_something(cast, teams):
    wave, one, other, third = teams
    given = {one: often(*[4] * 6, *[2] * 4), other: often(*[3] * 5, 2), third: often(5, 5, 4, 2)}
    release = released_with(wave, given, cast)
    assert keys(release) == ["all", f"team={one}", "team=*"]  # four of Sales; with Facilities they are ten
    merged = block_of(release, "team=*")
    assert (merged["n"], sorted(merged["merged"])) == (10, sorted([other, third]))
    assert sorted(merged["names"]) == ["Facilities", "Sales"]


def test_an_04_a_question_that_four_answered_is_hidden_and_the_others_are_shown(cast, teams):
    wave, one, other, third = teams
    few = [{"used": "yes"}] * 4
    release = released_with(
        wave, {one: often(*[4] * 6, *[2] * 4) + few, other: [*often(3, 3, 2, 5), *few], third: []}, cast
    )
    assert set(block_of(release, "all")["items"]) == {FAST, "used"}
    assert set(block_of(release, f"team={one}")["items"]) == set()  # the four of Facilities would follow
    assert release.figures["looked_at"]["blocks"] == 3


def test_an_10_five_that_agree_look_like_five_that_do_not(cast, teams):
    wave, one, *_rest = teams
    told = []
    for steps in ((5, 5, 5, 5, 3), (5, 5, 5, 5, 5)):
        again = Wave.objects.get(pk=wave.pk)
        Response.objects.filter(wave=wave).delete()
        Release.objects.filter(wave=wave).delete()
        Wave.objects.filter(pk=wave.pk).update(state=WaveState.OPEN)
        told.append(released_with(anew(again), {one: often(*steps)}, cast).figures)
    assert told[0] == told[1]
    assert hash_of(told[0]) == hash_of(told[1])
    assert told[0]["blocks"][0]["items"][FAST] == {
        "kind": "frequency", "n": 5, "scale": 5, "band": "80-100", "median": 5,
        "dist": None, "mean": None, "favorable": None,
    }  # fmt: skip


def test_an_10_ten_tell_their_distribution_unless_all_say_the_same(cast, teams):
    wave, one, other, third = teams
    release = released_with(wave, {one: often(*[5] * 11), other: often(*[5] * 6), third: often(*[5] * 4, 4)}, cast)
    whole, same = block_of(release, "all")["items"][FAST], block_of(release, f"team={one}")["items"][FAST]
    assert whole["dist"] == [0, 0, 0, 1, 21]
    assert (same["n"], same["dist"], same["band"]) == (11, None, "80-100")


def test_an_07_whatever_two_viewers_put_together_is_in_the_plan(cast, teams):
    wave, one, other, third = teams
    release = released_with(
        wave, {one: often(4, 4, 2, 2, 3, 3), other: often(4, 4, 2, 2, 1), third: often(1, 2, 3, 4, 5, 5)}, cast
    )
    wave = anew(wave)
    planned = {block["key"] for block in wave.plan["blocks"]} | {"team=*"}
    seen = {}
    for person in (cast.ana, cast.ben, cast.dov, cast.max, cast.eve, cast.cleo):
        seen[person.name] = {block["key"] for block in released(wave, person=person).blocks}
        assert "all" in seen[person.name] <= planned
        assert seen[person.name] <= set(keys(release))
    assert seen["Ana Ferreira"] == {"all", f"team={one}"}
    assert seen["Dov Levi"] == {"all", f"team={third}"}
    assert seen["Max Adler"] >= {f"team={one}", f"team={other}", f"team={third}"}  # leads above all of them
    assert wave.plan_hash == hash_of(wave.plan)


def test_an_11_nothing_is_told_while_it_is_open_and_after_the_close_before_the_release(cast, teams):
    wave, *_rest = teams
    for state in (WaveState.PLANNED, WaveState.OPEN, WaveState.CLOSED, WaveState.CALLED_OFF):
        Wave.objects.filter(pk=wave.pk).update(state=state)
        assert [released(anew(wave), person=who) for who in (cast.ana, cast.cleo, cast.eve, cast.max)] == [None] * 4


def test_an_14_comments_stand_in_one_place_and_in_no_order(cast, teams):
    wave, one, other, third = teams
    given = {
        value: [{FAST: 3, "one-thing": f"{value} says {n}"} for n in range(count)]
        for value, count in ((one, 12), (other, 6), (third, 5))
    }
    release = released_with(wave, given, cast)
    found = {block["key"]: block["items"]["one-thing"]["comments"] for block in release.figures["blocks"]}
    assert sorted(found[f"team={one}"]) == sorted(answer["one-thing"] for answer in given[one])
    assert sorted(found["all"]) == sorted(answer["one-thing"] for value in (other, third) for answer in given[value])
    assert (found[f"team={other}"], found[f"team={third}"]) == (None, None)
    assert found[f"team={one}"] != [answer["one-thing"] for answer in given[one]]  # 1 in 479 million


def test_an_15_a_group_that_is_hidden_and_one_that_is_not_there_are_the_same(cast, teams):
    wave, one, other, third = teams
    released_with(wave, {one: often(*[4] * 6, *[2] * 4), other: often(*[3] * 5, 2), third: often(5, 5, 4)}, cast)
    figures = released(anew(wave), person=cast.cleo)
    assert figures.block(f"team={third}") is figures.block("team=999") is figures.block("site=x") is None


def test_an_21_what_was_erased_later_changes_no_figure(cast):
    wave = opened(cast, people=7, mode=Mode.CONFIDENTIAL)
    for invitation in Invitation.objects.filter(wave=wave):
        actions.answer(invitation, answers={FAST: 4}, now=MONDAY)
    release = released_with(wave, {}, cast)
    before = released(anew(wave), person=cast.ana)
    Person.objects.filter(name__startswith="Person No. 1").delete()
    Response.objects.filter(wave=wave).delete()
    assert released(anew(wave), person=cast.ana) == before
    assert hash_of(Release.objects.get(pk=release.pk).figures) == release.hash


def test_an_22_figures_about_two_persons_are_first_for_them(cast):
    wave = open_wave(cast, {cast.flight_operations: 11}, cuts=("team", "about"))
    Invitation.objects.filter(wave=wave).update(about=f"team:{cast.facilities.pk}")
    release = released_with(wave, {str(cast.flight_operations.pk): often(*[4] * 6, *[2] * 4)}, cast)
    serves = {cast.ben.pk, cast.cleo.pk}
    first = set(block_of(release, "all")["first_to"])
    assert first <= serves
    assert first
    until = MONDAY + timedelta(days=7)
    assert released(anew(wave), person=cast.ben, now=until).block("all")
    assert released(anew(wave), person=cast.max, now=until).block("all") is None
    assert released(anew(wave), person=cast.max).block("all") is None
    assert released(anew(wave), person=cast.max, now=until + timedelta(days=1)).block("all")


def test_an_25_what_they_will_see_is_what_the_plan_has(cast, teams):
    wave, one, other, _third = teams
    cells = Invitation.objects.filter(wave=wave, person=cast.ana).get().cells
    seen = what_they_will_see(wave, cells)
    assert [(block["key"], block["size"], block["alone"]) for block in seen] == [
        ("all", "many", True),
        (f"team={one}", "many", True),
    ]
    assert seen[1]["label"] == {"team": "Flight operations"}
    assert [block["size"] for block in what_they_will_see(wave, {"team": other})] == ["many", "some"]
    released_with(wave, {one: often(*[4] * 6, *[2] * 4)}, cast)
    figures = released(anew(wave), person=cast.ana)
    assert {block["key"] for block in figures.blocks} <= {block["key"] for block in seen}
    assert "cells" not in figures.plan


def test_d_an_03_one_who_left_between_two_waves_is_not_told_by_their_difference(cast, teams):
    wave, one, *_rest = teams
    first = released_with(wave, {one: often(*[4] * 6, *[2] * 6)}, cast)
    assert block_of(first, f"team={one}")["items"][FAST]["dist"]
    Person.objects.filter(pk=Invitation.objects.filter(wave=wave, cells__team=one).last().person_id).update(
        is_active=False
    )
    facts = {"audience": wave.audience, "by": cast.cleo, "now": LATER}
    again = actions.plan_wave(anew(wave).instrument, opens_at=LATER, closes_at=LATER + timedelta(days=9), **facts)
    again = actions.open_wave(again, by=cast.cleo, now=LATER)
    second = released_with(again, {one: often(*[4] * 6, *[2] * 5)}, cast, now=LATER)
    assert second.figures["blocks"][0]["items"][FAST]["dist"] is None
    assert f"team={one}" in second.audit["over_time"]


def test_d_an_03_whoever_was_erased_since_was_asked_all_the_same(cast, teams):
    wave, one, *_rest = teams
    released_with(wave, {one: often(*[4] * 6, *[2] * 6)}, cast)
    gone = Invitation.objects.filter(wave=wave, cells__team=one).exclude(person=cast.ana).first().person
    gone.memberships.all().delete()
    Invitation.objects.filter(person=gone).delete()
    again = actions.plan_wave(
        anew(wave).instrument, opens_at=LATER, closes_at=LATER + timedelta(days=9), audience=wave.audience,
        by=cast.cleo, now=LATER,
    )  # fmt: skip
    again = actions.open_wave(again, by=cast.cleo, now=LATER)
    assert released_with(again, {one: often(*[4] * 6, *[2] * 5)}, cast, now=LATER).audit["over_time"]


@pytest.mark.parametrize(("wording", "told"), [({}, False), ({"text": "Mostly fast"}, False), (OTHER, True)])
def test_d_an_08_a_copy_with_one_person_less_tells_no_distribution_either(cast, teams, wording, told):
    """Under another name, and in other words under the same keys; the control asks something else."""
    wave, one, *_rest = teams
    first = released_with(wave, {one: often(*[4] * 6, *[2] * 6)}, cast)
    assert block_of(first, f"team={one}")["items"][FAST]["dist"]
    copy = instrument_of(cast.cleo, key="the-same-again")
    Item.objects.filter(version__instrument=copy).exclude(key=FAST).delete()
    Item.objects.filter(version__instrument=copy).update(**wording)
    key = wording.get("key", FAST)
    people = sorted(set(Invitation.objects.filter(wave=wave, cells__team=one).values_list("person", flat=True)))[1:]
    facts = {"audience": {"people": people}, "by": cast.cleo, "now": LATER}
    again = actions.plan_wave(copy, opens_at=LATER, closes_at=LATER + timedelta(days=9), **facts)
    again = actions.open_wave(again, by=cast.cleo, now=LATER)
    answers = [{key: given[FAST]} for given in often(*[4] * 6, *[2] * 5)]
    second = released_with(again, {one: answers}, cast, now=LATER)
    assert {bool(block["items"][key]["dist"]) for block in second.figures["blocks"]} == {told}


@pytest.mark.parametrize(("count", "shown"), [(4, []), (5, ["all"])])
def test_d_an_01_of_k_less_one_nothing_leaves_and_of_k_the_whole(cast, teams, count, shown):
    wave, one, *_rest = teams
    release = released_with(wave, {one: often(*[4, 2, 3, 5, 1][:count])}, cast)
    assert [key for key in keys(release) if key == "all"] == shown
    assert (release.figures["n"], release.figures["rate"]) == ((5, 0.2) if shown else (None, None))


def test_d_an_02_of_eight_and_four_the_twelve_alone_are_told(cast):
    wave = open_wave(cast, {cast.flight_operations: 7, cast.sales: 4})
    given = {str(cast.flight_operations.pk): often(1, 2, 3, 4, 5, 4, 3, 2), str(cast.sales.pk): often(5, 4, 3, 1)}
    release = released_with(wave, given, cast)
    assert [(block["key"], block["n"], list(block["items"])) for block in release.figures["blocks"]] == [
        ("all", 12, [FAST])
    ]


def test_d_an_06_of_nine_texts_none_is_read_and_of_ten_all(cast, teams):
    wave, one, *_rest = teams
    nine = [{FAST: 3, "one-thing": f"Text {n}"} for n in range(9)]
    release = released_with(wave, {one: nine}, cast)
    assert {block["items"]["one-thing"]["comments"] for block in release.figures["blocks"]} == {None}


def test_d_an_09_nearly_the_same_from_all_is_a_band_in_a_strict_wave(cast, teams):
    wave, one, *_rest = teams
    Wave.objects.filter(pk=wave.pk).update(strict=True)
    release = released_with(anew(wave), {one: often(*[5] * 11, 4)}, cast)
    assert block_of(release, "all")["items"][FAST]["dist"] is None
    assert release.audit["strict"]["narrow"] > 0


def test_everybody_says_the_same_and_nobody_answers(cast, teams):
    wave, *_rest = teams
    release = released_with(wave, {}, cast)
    assert (release.figures["blocks"], release.figures["n"]) == ([], None)
    assert released(anew(wave), person=cast.ana).blocks == []


def test_an_12_batches_of_k_appear_when_they_are_full(cast):
    instrument = Instrument.objects.create(
        key="choose", title="Would you choose us?", purpose="choice", owner=cast.cleo, made_at=MONDAY
    )
    version = opened(cast).version
    Item.objects.filter(version=version).exclude(key="used").delete()
    Wave.objects.all().update(instrument=instrument, always_on=True, closes_at=None)
    wave = Wave.objects.get()

    def come(*answers):
        Response.objects.bulk_create(
            Response(wave=wave, cells={"about": "service:1"}, answers={"used": answer}) for answer in answers
        )
        return release_batches(wave, now=MONDAY)

    assert come(*["yes"] * 4) == 0
    assert released_batches(wave, person=cast.cleo) == []
    assert come("no", "yes", "yes") == 1
    (first,) = released_batches(wave, person=cast.cleo)
    assert [(block["key"], block["n"], block["items"]["used"]["dist"]) for block in first.blocks] == [
        ("batch", 5, None)
    ]
    assert come("no", "no", "no") == 1
    second = released_batches(wave, person=cast.cleo, about="service:1")[1]
    assert [(block["key"], block["n"]) for block in second.blocks] == [("batch", 5), ("window", 10)]
    assert second.blocks[1]["items"]["used"]["dist"] == {"yes": 6, "no": 4}
    assert Counter(Response.objects.values_list("batch", flat=True)) == {1: 5, 2: 5}
    assert come(*["yes"] * 4, None) == come(*["no"] * 5) == 1  # four of the third batch said something
    third = released_batches(wave, person=cast.cleo)[3]
    assert [(block["key"], list(block["items"])) for block in third.blocks] == [("batch", ["used"]), ("window", [])]
    assert released(wave, person=cast.cleo) is None
    assert released_batches(wave, person=cast.dov)[0].blocks == []  # neither serves there nor runs it
