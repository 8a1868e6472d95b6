"""Do two teams that talk read what requests show, and are teams that should talk found?"""

from datetime import timedelta

import pytest
from django.urls import reverse
from tests.cast import MONDAY, ask
from tests.catalog.agreeing import drafted, with_lead

from footpath.catalog import actions as catalog
from footpath.requests.models import Habit, Outcome
from footpath.requests.outcomes import note_outcomes
from footpath.requests.talk_facts import OFTEN, without

NOW = MONDAY + timedelta(days=1)


@pytest.fixture
def often(cast):
    """Ana has asked Facilities once, and it was often the same: promises were kept and broken."""
    with_lead(cast)
    request = ask(cast, MONDAY)
    note_outcomes(type(request).objects.all())
    one = Outcome.objects.get()
    facts = {"team": cast.facilities, "service": cast.move, "customer_team": cast.flight_operations}
    for n in range(OFTEN - 1):
        other = ask(cast, MONDAY, title=f"Move {n}")
        Outcome.objects.create(
            request=other, **facts, asked_at=one.asked_at, kept=bool(n % 3), promise_at=MONDAY - timedelta(hours=1)
        )
    return request


def test_the_facts_stand_beside_the_question_and_can_be_taken_over(cast, often, sign_in, tuesday):
    draft = catalog.begin_agreement(cast.facilities, cast.flight_operations, by=cast.ana, now=MONDAY)
    Habit.objects.create(team=cast.facilities, customer_team=cast.flight_operations, raised_at=MONDAY)
    step = f"?step=expects-{cast.flight_operations.pk}"
    address = reverse("agreement-talk", args=[draft.agreement_id])
    page = sign_in(cast.ana).get(address + step).content.decode()
    assert f"Flight operations asked Facilities {OFTEN} times" in page
    assert "Move a desk or a team: asked 12 times; 7 of 11 promises kept" in page
    assert 'value="Move a desk or a team: by the day that was promised"' in page
    assert "they have become the habit" in page
    assert "asked Flight operations 0 times" in sign_in(cast.ana).get(f"{address}?step=targets").content.decode()
    assert "days show" not in sign_in(cast.ana).get(f"{address}?step=rules").content.decode()


def test_who_asks_often_and_has_agreed_nothing_is_proposed_to_begin(cast, often):
    (pair,) = without(None, cast.cleo, NOW).context["pairs"]
    assert (pair.ours, pair.other, pair.count) == (cast.facilities, cast.flight_operations, OFTEN)
    assert without(None, cast.ben, NOW) is None
    assert without(None, cast.cleo, NOW + timedelta(days=100)) is None
    drafted(cast)
    assert without(None, cast.cleo, NOW) is None


def test_the_way_to_begin_stands_on_the_list(cast, often, sign_in, tuesday):
    page = sign_in(cast.cleo).get(reverse("agreements")).content.decode()
    assert "Often together, nothing agreed" in page
