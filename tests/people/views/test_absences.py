"""Do coworkers see who is away, until when, and who stands in?"""

import pytest
from django.urls import reverse
from django.utils import timezone

from footpath.people.models import Absence

pytestmark = pytest.mark.usefixtures("tuesday")


def test_days_away_are_noted_shown_and_canceled(cast, sign_in):
    client, address = sign_in(cast.ben), reverse("away", args=[cast.ben.pk])
    today = timezone.localdate().isoformat()
    typed = {"first": today, "last": "2026-12-03", "delegate": "Cleo Marin"}
    assert client.post(address, typed).status_code == 302
    for page in (reverse("people"), reverse("person", args=[cast.ben.pk]), reverse("team", args=[cast.facilities.pk])):
        assert "away until Thu 3 Dec, Cleo stands in" in sign_in(cast.ana).get(page).content.decode()
    assert "Cleo Marin stands in" in client.get(address).content.decode()
    absence = Absence.objects.get()
    assert client.post(reverse("away-cancel", args=[cast.ben.pk, absence.pk])).status_code == 302
    assert not Absence.objects.exists()


def test_days_to_come_are_told_ahead(cast, sign_in):
    client = sign_in(cast.ben)
    client.post(reverse("away", args=[cast.ben.pk]), {"first": "2026-12-01", "last": "2026-12-03"})
    page = client.get(reverse("person", args=[cast.ben.pk])).content.decode()
    assert "Tue 1 Dec to Thu 3 Dec" in page
    assert "away until" not in page


@pytest.mark.parametrize(
    "typed",
    [
        {},
        {"first": "soon", "last": "later"},
        {"first": "2026-12-03", "last": "2026-12-01"},
        {"first": "2026-12-01", "last": "2026-12-03", "delegate": "Nobody"},
        {"first": "2026-12-01", "last": "2026-12-03", "delegate": "\x00"},
        {"first": "2026-12-01", "last": "2026-12-03", "delegate": "Ben Okafor"},
    ],
)
def test_what_cannot_be_is_said_and_kept_in_the_form(cast, sign_in, typed):
    answer = sign_in(cast.ben).post(reverse("away", args=[cast.ben.pk]), typed)
    assert answer.status_code == 422
    assert not Absence.objects.exists()


def test_an_absence_of_somebody_else_is_not_there(cast, sign_in):
    mine = Absence.objects.create(person=cast.ana, first="2026-12-01", last="2026-12-03")
    assert sign_in(cast.ben).post(reverse("away-cancel", args=[cast.ben.pk, mine.pk])).status_code == 404
    assert Absence.objects.exists()


def test_what_is_over_is_told(cast, sign_in):
    over = Absence.objects.create(person=cast.ben, first="2026-10-01", last="2026-10-03")
    answer = sign_in(cast.ben).post(reverse("away-cancel", args=[cast.ben.pk, over.pk]), follow=True)
    assert "nothing to cancel" in answer.content.decode()
