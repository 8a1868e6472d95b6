"""When is an empty database filled in, and when is another one left alone?"""

from datetime import UTC, datetime

import pytest
from django.core.management import CommandError
from tests.cast import MONDAY
from tests.demo.airport import dump, filled

from footpath.demo.fill import fill_if_empty
from footpath.demo.models import Demonstration
from footpath.people.models import Person
from footpath.requests.models import ServiceRequest

# The right to act from a mail is drawn anew each time, and so are the names of files and what points to them, and how
# private texts are locked; how long a mail took to be taken in is measured.
SECRET = {
    "surveys.Response", "surveys.Spooled", "surveys.Release",  # what was answered lies in an order that says nothing
    "surveys.Trial", "surveys.MineLine", "surveys.Obstacle",
    "conversations.ContactLog", "conversations.ContactPoint", "conversations.Worksheet", "conversations.SheetRound",
    "conversations.StoppedWork", "conversations.Standard", "conversations.StandardVersion",
    "conversations.Interview", "conversations.Statement", "conversations.Debrief", "conversations.Reaction",
    "conversations.Advice", "conversations.GroupNote", "appraisals.SpooledRating",
    "growth.Plan", "growth.Area", "growth.Step",
    "notifications.Mail", "notifications.MailLink",
    "files.StoredFile", "requests.Attachment", "mailroom.MailFile", "mailroom.Received",
}  # fmt: skip
LOCKED = "gAAAA"  # how each locked text begins
pytestmark = pytest.mark.django_db


def test_another_database_is_refused(cast):
    before = Person.objects.count()
    with pytest.raises(CommandError, match="not empty"):
        fill_if_empty(now=MONDAY)
    assert Person.objects.count() == before
    assert not Demonstration.objects.exists()


@pytest.mark.same_anywhere  # the fill itself is tried on both by test_fill
def test_the_same_seed_and_now_give_the_same_bytes():
    first, second = ([_opened(dump()) for _ in filled(MONDAY, thin=24)] for _turn in range(2))
    assert first[0].keys() == second[0].keys()
    assert [label for label in first[0].keys() - SECRET if first[0][label] != second[0][label]] == []


def _opened(rows):
    """A text that lies locked looks different each time; everything else in its row is compared."""
    return {
        label: [{name: LOCKED if LOCKED in str(value)[:20] else value for name, value in row.items()} for row in some]
        for label, some in rows.items()
    }


@pytest.mark.slow
@pytest.mark.parametrize(
    "moment",
    [
        "2026-11-22T23:30",
        "2026-03-29T01:30",
        "2027-01-01T00:00",
        "2026-10-25T00:30",
        "2028-02-29T12:00",
        "2026-11-23T07:01",
    ],
)
def test_it_fills_at_any_moment(moment):
    """Nights, Sundays, leap days, the nights on which clocks change."""
    for _ in filled(datetime.fromisoformat(moment).replace(tzinfo=UTC), thin=12):
        assert ServiceRequest.objects.in_queue().count() > 20
