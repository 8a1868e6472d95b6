"""How does somebody keep their own sheet?"""

import pytest
from django.core.exceptions import ValidationError
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.surveys.actions import keep_mine, move_obstacle
from footpath.surveys.mine import mine_of
from footpath.surveys.models import MineLine, MinePart


def keep(person, by=None, **texts):
    return keep_mine(person, texts=texts, by=by or person, now=MONDAY)


def test_every_part_is_found_again_and_no_text_stands_in_the_database(cast):
    events = Event.objects.count()
    keep(cast.ana, definition="To help.\r\nIn time.", customers="Facilities\n\n Sales ", other="x")
    mine = mine_of(cast.ana)
    assert mine.text("definition") == "To help.\nIn time."
    assert [(line.text, line.team) for line in mine.lines["customers"]] == [
        ("Facilities", cast.facilities), ("Sales", cast.sales),
    ]  # fmt: skip
    assert not any("Sales" in row.locked or "help" in row.locked for row in MineLine.objects.all())
    assert Event.objects.count() == events
    assert mine_of(cast.ben).is_empty


def test_what_was_moved_stays_moved_and_a_part_that_is_not_named_stays(cast):
    keep(cast.ana, obstacles="Forms\nWaiting", effect="Planes leave.")
    move_obstacle(MineLine.objects.get(part=MinePart.OBSTACLES, position=0), by=cast.ana, now=MONDAY)
    mine = keep(cast.ana, obstacles="Waiting\nForms")
    assert [(line.text, line.is_moved) for line in mine.lines["obstacles"]] == [("Waiting", False), ("Forms", True)]
    assert mine.text("effect") == "Planes leave."
    assert keep(cast.ana, effect=" ").text("effect") == ""


def test_what_cannot_be_kept_is_named_and_nothing_changes(cast):
    keep(cast.ana, effect="Planes leave.")
    with pytest.raises(ValidationError) as refusal:
        keep(cast.ana, definition="a" * 4001, effect="x", needs="\n".join(map(str, range(31))))
    assert set(refusal.value.error_dict) == {"definition", "needs"}
    assert mine_of(cast.ana).text("effect") == "Planes leave."


def test_nobody_writes_for_somebody_else(cast):
    with pytest.raises(ValidationError):
        keep(cast.ana, by=cast.eve, effect="x")
