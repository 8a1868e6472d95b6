"""Which moment does somebody mean who types a time that clocks leave out, or show twice?"""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from tests.cast import MONDAY, Cast

from footpath.people.models import Person
from footpath.requests.forms.moments import MomentField
from footpath.requests.models import Promise, ServiceRequest, Word

BERLIN, NEW_YORK, LORD_HOWE = "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"
APIA = "Pacific/Apia"
LEFT_OUT = [
    (BERLIN, "2027-03-28T02:30"),
    (NEW_YORK, "2027-03-14T02:30"),
    (LORD_HOWE, "2027-10-03T02:15"),  # half an hour is left out
    (APIA, "2011-12-30T00:00"),  # a whole day is
    (APIA, "2011-12-30T12:00"),
]
TWICE = [  # with its first coming
    (BERLIN, "2027-10-31T02:30", datetime(2027, 10, 31, 0, 30, tzinfo=UTC)),
    (NEW_YORK, "2027-11-07T01:30", datetime(2027, 11, 7, 5, 30, tzinfo=UTC)),
    (LORD_HOWE, "2027-04-04T01:45", datetime(2027, 4, 3, 14, 45, tzinfo=UTC)),
]
ONCE = [  # beside those that are left out
    (BERLIN, "2027-03-28T03:00", datetime(2027, 3, 28, 1, 0, tzinfo=UTC)),
    (LORD_HOWE, "2027-10-03T02:30", datetime(2027, 10, 2, 15, 30, tzinfo=UTC)),
    (APIA, "2011-12-31T00:00", datetime(2011, 12, 30, 10, 0, tzinfo=UTC)),
]


@pytest.mark.parametrize(("zone", "typed"), LEFT_OUT)
def test_a_time_that_is_left_out_is_refused(zone: str, typed: str) -> None:
    with timezone.override(zone), pytest.raises(ValidationError) as refused:
        MomentField().clean(typed)
    assert refused.value.code == "left_out"


@pytest.mark.parametrize(("zone", "typed", "meant"), TWICE + ONCE)
def test_a_time_that_comes_twice_is_the_first_and_comes_back_as_it_was_typed(
    zone: str, typed: str, meant: datetime
) -> None:
    field = MomentField()
    with timezone.override(zone):
        moment = field.clean(typed)
        assert moment == meant
        shown = field.widget.format_value(field.prepare_value(moment.astimezone(UTC)))
        assert shown == typed
        assert field.clean(shown) == meant


@pytest.mark.parametrize("typed", ["0001-01-01T00:00", "9999-12-31T23:59"])
@pytest.mark.parametrize("zone", [APIA, "America/Los_Angeles"])
def test_the_ends_of_all_time_break_nothing(zone: str, typed: str) -> None:
    with timezone.override(zone):
        assert MomentField().clean(typed).replace(tzinfo=None) == datetime.fromisoformat(typed)


@pytest.fixture
def ben(cast: Cast, sign_in):
    """In the zone that a test says."""

    def signed_in(zone: str):
        Person.objects.filter(pk=cast.ben.pk).update(zone=zone)
        return sign_in(Person.objects.get(pk=cast.ben.pk))

    return signed_in


@pytest.mark.usefixtures("tuesday")
@pytest.mark.parametrize(("zone", "typed", "meant"), TWICE)
def test_pages_take_it_for_a_hand_and_for_a_call(ben, word: Word, zone: str, typed: str, meant: datetime) -> None:
    client = ben(zone)
    assert client.post(reverse("word-moment", args=[word.pk]), {"moment-moment": typed}).status_code == 302
    word.refresh_from_db()
    assert word.offered_at == meant
    call = {"caller": "Ana Ferreira", "text": "She asks about the desks", "about": "word", "call_back_by": typed}
    assert client.post(reverse("call-new"), call).status_code == 302
    assert Promise.objects.get().due_at == meant
    shown = client.get(reverse("call-back", args=[Promise.objects.get().pk])).content.decode()
    assert f"{int(typed[11:13])}:{typed[14:]}" in shown


@pytest.mark.usefixtures("tuesday")
@pytest.mark.parametrize(("zone", "typed"), LEFT_OUT[:3])
def test_pages_say_so_and_keep_what_was_typed(ben, word: Word, zone: str, typed: str) -> None:
    answer = ben(zone).post(reverse("word-moment", args=[word.pk]), {"moment-moment": typed})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "leave out this time" in page
    assert f'value="{typed}"' in page


@pytest.mark.usefixtures("tuesday")
@pytest.mark.parametrize(
    ("zone", "day"),
    [
        (BERLIN, "2027-03-28"),
        (BERLIN, "2027-10-31"),
        (NEW_YORK, "2027-03-14"),
        (LORD_HOWE, "2027-10-03"),
        (APIA, "2028-02-29"),
    ],
)
def test_a_day_is_the_same_day_wherever_it_is_read(cast: Cast, ben, zone: str, day: str) -> None:
    client = ben(zone)
    typed = {"title": "A line", "do": "save", "needed_by": day}
    assert client.post(reverse("ask", args=[cast.move.pk]), typed).status_code == 302
    draft = ServiceRequest.objects.get()
    assert draft.needed_by.isoformat() == day
    assert f'value="{day}"' in client.get(reverse("draft", args=[draft.pk])).content.decode()


def test_the_control_is_another_night() -> None:
    """The same time on the day before is nothing special."""
    with timezone.override(ZoneInfo(BERLIN)):
        assert MomentField().clean("2027-03-27T02:30") == datetime(2027, 3, 27, 1, 30, tzinfo=UTC) > MONDAY
