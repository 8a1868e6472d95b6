"""Is somebody who is about to ask told what matters?"""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from tests.cast import ANSWERS, MONDAY, Cast
from tests.catalog.test_agreed_targets import agreed

from footpath.people.models import Absence
from footpath.requests import actions
from footpath.requests.intake import drafts_of, is_short_notice, opening, progress, typed_on

pytestmark = pytest.mark.django_db
SATURDAY = datetime(2026, 11, 21, 12, tzinfo=UTC)


def test_while_everybody_is_away_it_says_when_somebody_is_back(cast):
    for person, last in ((cast.ben, 9), (cast.cleo, 2)):
        Absence.objects.create(person=person, first=MONDAY.date(), last=MONDAY.date() + timedelta(days=last))
    there = opening(cast.move, MONDAY)
    assert (there.nobody, there.opens_at) == (True, MONDAY.replace(day=26, hour=7))
    Absence.objects.filter(person=cast.ben).delete()
    there = opening(cast.move, MONDAY)
    assert (there.nobody, there.opens_at) == (False, None)


def test_drafts_are_their_author_s_newest_first(cast: Cast) -> None:
    def draft(by, **facts):
        return actions.save_draft(None, service=cast.move, by=by, now=MONDAY + timedelta(hours=len(facts)), **facts)

    first, second = draft(cast.ana), draft(cast.ana, title="A second one")
    draft(cast.ben, title="Another's")
    sent = draft(cast.ana, title="Sent", answers=ANSWERS)
    actions.submit(sent, by=cast.ana, now=MONDAY)
    assert list(drafts_of(cast.ana)) == [second, first]


def test_what_was_typed_on_a_page_is_found_by_its_author_alone(cast: Cast) -> None:
    key = uuid4()
    draft = actions.save_draft(None, service=cast.move, by=cast.ana, now=MONDAY, form_key=key)
    assert typed_on(cast.ana, cast.move.pk, key) == draft
    assert typed_on(cast.dov, cast.move.pk, key) is None
    assert typed_on(cast.ana, cast.move.pk + 1, key) is None


def test_progress_counts_what_is_needed(cast: Cast) -> None:
    assert progress(cast.move, "", {}).words == "0 of 5 there"
    half = progress(cast.move, "Six places", {"from_room": "B 2.14", "places": "6", "plan": "plan.png"})
    assert (half.words, half.tone) == ("3 of 5 there", "sun")
    assert [item.key for item in half.missing] == ["to_room", "signs_off"]
    whole = progress(cast.move, "Six places", dict(ANSWERS))
    assert (whole.words, whole.tone, whole.missing) == ("all there", "moss", ())


@pytest.mark.parametrize(
    ("day", "short"),
    [
        (None, False),
        (date(2026, 11, 23), True),
        (date(2026, 11, 25), True),
        (date(2026, 11, 26), False),  # the service asks for three working days
        (date(2026, 11, 28), False),  # on a Saturday nobody works: by the end of Friday
    ],
)
def test_short_notice(cast: Cast, day: date | None, short: bool) -> None:
    assert is_short_notice(cast.move, day, MONDAY) is short


def test_without_a_lead_time_no_notice_is_short(cast: Cast) -> None:
    cast.move.lead_days = 0
    assert not is_short_notice(cast.move, MONDAY.date(), MONDAY)


def test_after_hours_it_says_when_somebody_will_look(cast: Cast) -> None:
    closed = opening(cast.move, SATURDAY)
    assert closed.opens_at == datetime(2026, 11, 23, 7, tzinfo=UTC)  # eight in Berlin
    assert closed.answer_by == datetime(2026, 11, 23, 11, tzinfo=UTC)  # four working hours later
    assert closed.done_by
    assert closed.done_by.date() == date(2026, 12, 3)
    assert opening(cast.move, MONDAY).opens_at is None


def test_what_the_two_teams_agreed_is_expected_instead(cast: Cast) -> None:
    agreed(cast, 2, MONDAY - timedelta(days=1))
    ours = opening(cast.move, MONDAY, cast.flight_operations.pk)
    others = opening(cast.move, MONDAY, cast.sales.pk)
    assert ours.done_by
    assert others.done_by
    assert (ours.done_by.date(), others.done_by.date()) == (date(2026, 11, 25), date(2026, 12, 3))
    assert ours.answer_by == others.answer_by


def test_what_nobody_expects_is_not_said(cast: Cast) -> None:
    cast.move.first_response = cast.move.delivery = None
    assert opening(cast.move, MONDAY).answer_by is opening(cast.move, MONDAY).done_by is None
    cast.move.delivery, cast.move.targets_from = 8, MONDAY + timedelta(days=1)
    assert opening(cast.move, MONDAY).done_by is None
