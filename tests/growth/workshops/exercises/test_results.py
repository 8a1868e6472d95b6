"""What may the big screen say of an exercise, so that nobody in the room can be made out?"""

import json
import random

import pytest
from tests.growth.workshops.booked import WRITTEN
from tests.growth.workshops.exercises.test_sheet import full

from footpath.growth.workshops.exercises import EXERCISES, exercise_named
from footpath.growth.workshops.exercises.moments import WHYS
from footpath.growth.workshops.exercises.sheet import SheetForm

pytestmark = pytest.mark.django_db
SHEETS = [one.key for one in EXERCISES if issubclass(one.form, SheetForm)]


def kept(key, **said):
    """As it is kept."""
    form = exercise_named(key).form({**WRITTEN.get(key, {}), **said})
    assert form.is_valid(), form.errors
    return form.answers


def at_random(key, luck, *, told=()):
    """An answer to every field, drawn; texts that nobody else writes."""
    said = {}
    for name, field in exercise_named(key).form().fields.items():
        choices = [value for value, _words in getattr(field, "choices", ()) if value]
        if name.endswith("-told"):
            said[name] = "on" if name in told else ""
        elif choices:
            said[name] = luck.choice(choices)
        elif type(field).__name__ != "DayField":
            said[name] = f"secret {luck.random()}"
    form = exercise_named(key).form(said)
    assert form.is_valid()
    return form.answers


def shown(key, given, threshold=5):
    found = exercise_named(key).result(given, threshold)
    return None if found is None else json.dumps(found.facts, ensure_ascii=False, sort_keys=True)


@pytest.mark.parametrize("key", SHEETS)
def test_of_fewer_than_the_threshold_nothing_is_said_whatever_they_wrote(cast, key):
    luck = random.Random(1)
    for threshold in (3, 5, 8):
        for n in range(threshold):
            assert shown(key, [at_random(key, luck) for _one in range(n)], threshold) is None


@pytest.mark.parametrize("key", SHEETS)
def test_no_text_stands_there_without_a_tick_and_notes_never(cast, key):
    luck = random.Random(2)
    given = [at_random(key, luck) for _one in range(14)]
    assert "secret" not in shown(key, given)
    ticks = [name for name in exercise_named(key).form().fields if name.endswith("-told")]
    given = [at_random(key, luck, told=ticks) for _one in range(14)]
    said = shown(key, given)
    for one in given:
        assert one["notes"] not in said
        for name, text in one.items():
            if isinstance(text, str) and text.startswith("secret"):
                assert (text in said) == (f"{name}-told" in ticks), name


@pytest.mark.parametrize("key", SHEETS)
def test_the_order_in_which_they_wrote_is_not_seen(cast, key):
    luck = random.Random(3)
    given = [at_random(key, luck) for _one in range(12)]
    for _again in range(5):
        mixed = luck.sample(given, len(given))
        assert shown(key, mixed) == shown(key, given)


def figures(key, given, threshold=5):
    """The lines of a result, without texts."""
    found = exercise_named(key).result(given, threshold)
    assert found is not None
    return [(group["title"], line) for group in found.facts["groups"] for line in group["lines"]]


def test_what_fewer_than_the_threshold_chose_looks_the_same_whichever_it_was(cast):
    """Four of twelve see something else behind it: nobody can tell what."""

    def room(lone):
        many = [kept("moments", **{"received-0-behind": "time", "received-1-outcome": "", "given-0-outcome": ""})] * 8
        few = [kept("moments", **{"received-0-behind": lone, "received-1-outcome": "", "given-0-outcome": ""})] * 4
        return many + few

    others = [key for key, _words in WHYS if key != "time"]
    pictures = {json.dumps(figures("moments", room(lone))) for lone in others}
    assert len(pictures) == 1
    words = {key: str(text) for key, text in WHYS}
    assert not any(words[lone] in next(iter(pictures)) for lone in others)


def test_of_each_question_at_least_so_many_people_answered(cast):
    """Twelve wrote something; four of them the number: the number is not told."""
    some = [kept("worksheet")] * 4 + [{"customer": "Ana"}] * 8
    assert figures("worksheet", some) == []
    assert len(figures("worksheet", [kept("worksheet")] * 5)) == 2
    mixed = [{**kept("ours"), "keeps-the-date-asking": 1}] * 4 + [kept("ours")] * 8
    assert not any("date" in line["label"] for _title, line in figures("ours", mixed))


def test_of_few_people_shares_are_bands_and_no_band_tells_one_of_them(cast):
    """With five to nine people one who answers otherwise moves nothing, unless the band itself changes."""
    five = [{"own": 9, "predicted": 8}] * 6 + [{"own": 2, "predicted": 3}]
    [own, _predicted] = [line for _title, line in figures("worksheet", five)]
    assert own["value"] == "80 to 100 %"
    other = [{"own": 10, "predicted": 8}] * 6 + [{"own": 5, "predicted": 3}]
    assert figures("worksheet", other)[0][1]["value"] == "80 to 100 %"


def test_both_voices_and_the_widest_gap_come_from_the_release_engine(cast):
    asked = [name for name in full("ours") if name.endswith(("-asked", "-asking"))]
    given = [{name: (4 if name.endswith("-asked") else 3) + n % 2 for name in asked} for n in range(12)]
    given = [one | {"keeps-the-date-asking": 1 + n % 2} for n, one in enumerate(given)]  # else all say the same
    found = exercise_named("ours").result(given, 5)
    titles = [group["title"] for group in found.facts["groups"]]
    assert titles == ["When we ask coworkers, they …", "When coworkers ask us, we …"]
    assert "+3.0" in " ".join(found.facts["said"])
    assert (
        shown("ours", given[:5], 3) is not None
    )  # a room may tell from three on; figures of a survey never below five
    assert figures("ours", given[:4], 3) == []


def test_only_notes_are_nothing(cast):
    assert shown("mine", [{"notes": "mine alone"}] * 12) is None


def test_answers_that_an_older_version_kept_do_no_harm(cast):
    odd = [{"own": "many", "received-0-outcome": "gone", "received-0-behind": "unknown", "later": 7, "x": None}] * 12
    for key in SHEETS:
        shown(key, odd)
