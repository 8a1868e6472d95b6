"""How is an exercise filled in, and what of it is kept?"""

import pytest
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from tests.cast import MONDAY
from tests.growth.workshopping import group

from footpath.growth.actions import keep_entry
from footpath.growth.workshops.exercises import EXERCISES, exercise_named
from footpath.growth.workshops.exercises.parts import Kind, parts_of, rows_of
from footpath.growth.workshops.exercises.sheet import SheetForm

pytestmark = pytest.mark.django_db
SHEETS = [one.key for one in EXERCISES if issubclass(one.form, SheetForm)]
HOSTILE = "<script>alert(1)</script>\"'{{ 7*7 }}"


def full(key: str, text: str = "Something that was said") -> dict[str, object]:
    """An answer to every field of an exercise."""
    form = exercise_named(key).form()
    said: dict[str, object] = {}
    for name, one in form.fields.items():
        choices = [value for value, _words in getattr(one, "choices", ()) if value]
        if choices:
            said[name] = choices[-1]
        elif name.endswith("-told"):
            said[name] = "on"
        else:
            said[name] = "2026-12-01" if type(one).__name__ == "DayField" else text
    return said


@pytest.mark.parametrize("key", SHEETS)
def test_everything_that_is_asked_is_kept_and_comes_back(cast, key):
    _workshop, [one] = group(guests=1)
    entry = keep_entry(one, exercise=key, answers=full(key), now=MONDAY)
    assert len(entry.answers) == len(full(key))
    again = exercise_named(key).form(entry.answers)  # as it is kept, it can be sent again
    assert again.is_valid(), again.errors
    assert again.answers == entry.answers


@pytest.mark.parametrize("key", SHEETS)
def test_nothing_has_to_be_written_and_empty_is_not_kept(cast, key):
    _workshop, [one] = group(guests=1)
    assert keep_entry(one, exercise=key, answers={}, now=MONDAY).answers == {}
    assert exercise_named(key).form(dict.fromkeys(full(key), "")).is_valid()


@pytest.mark.parametrize("key", SHEETS)
def test_scripts_are_inert_on_the_page(cast, key):
    exercise = exercise_named(key)
    form = exercise.form(initial=full(key, HOSTILE))
    page = render_to_string(exercise.template, {"form": form, "exercise": exercise, "participant": None})
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert all(f'name="{name}"' in page for name in form.fields)


@pytest.mark.parametrize("key", SHEETS)
@pytest.mark.parametrize("bad", ["x" * 70_000, "a\x00b", "a\u202eb", "99", "-1", "2026-13-45", "9999-12-31", "\ud800"])
def test_what_cannot_be_kept_is_refused_with_the_field_or_kept_as_text(cast, key, bad):
    for name, field in exercise_named(key).form().fields.items():
        if name.endswith("-told"):
            continue
        words = not hasattr(field, "choices") and type(field).__name__ != "DayField"
        if words and bad in ("99", "-1", "2026-13-45", "9999-12-31"):
            continue
        form = exercise_named(key).form({name: bad})
        assert not form.is_valid()
        assert list(form.errors) == [name]


def test_lists_have_an_end(cast):
    _workshop, [one] = group(guests=1)
    with pytest.raises(ValidationError) as told:
        keep_entry(one, exercise="mine", answers={"customers": "\n".join(map(str, range(31)))}, now=MONDAY)
    assert list(told.value.message_dict) == ["customers"]


def test_what_nobody_asked_for_is_passed_over(cast):
    _workshop, [one] = group(guests=1)
    entry = keep_entry(one, exercise="mine", answers={"effect": "They fly on time", "admin": "yes"}, now=MONDAY)
    assert entry.answers == {"effect": "They fly on time"}


def test_rows_are_found_again(cast):
    steps = next(part for part in parts_of(exercise_named("plan").form.asked()) if part.kind == Kind.ROWS)
    said = {"steps-0-what": "Ask", "steps-2-who": "Ben", "steps-99-what": "beyond", "steps-1-what": ""}
    assert rows_of(steps, said) == [{"what": "Ask"}, {"who": "Ben"}]
