"""Do administrators set working hours, and see what comes of them before they keep them?"""

import pytest
from django.urls import reverse
from django.utils import timezone

from footpath.people import actions
from footpath.people.models import WorkingHours

pytestmark = pytest.mark.usefixtures("tuesday")
WEEK = {f"{end}-{day}-0": time for day in range(5) for end, time in (("open", "08:00"), ("close", "16:30"))}
PLAIN = {"name": "Office, Lisbon", "zone": "Europe/Lisbon", "country": "PT", "region": ""}
PLAIN |= {"closures": "2026-12-24 – 2026-12-26\n2026-12-31", "extra_days": "2026-12-05 09:00–12:00, 13:00-15:00"}


def test_hours_with_everything_are_kept(cast, sign_in):
    client = sign_in(cast.eve)
    more = {"open-0-1": "22:00", "close-0-1": "06:00", "open-5-0": "00:00", "close-5-0": "00:00"}
    assert client.post(reverse("hours-new"), PLAIN | WEEK | more).status_code == 302
    hours = WorkingHours.objects.get(name="Office, Lisbon")
    assert hours.week[0] == [[480, 990], [1320, 1800]]
    assert hours.week[5:] == [[[0, 1440]], []]
    assert hours.closures == [["2026-12-24", "2026-12-26"], ["2026-12-31", "2026-12-31"]]
    assert hours.extra_days == {"2026-12-05": [[540, 720], [780, 900]]}
    page = client.get(reverse("hours-edit", args=[hours.pk])).content.decode()
    assert "2026-12-24 – 2026-12-26" in page
    assert "2026-12-05 09:00–12:00, 13:00–15:00" in page
    assert "8:00–16:30, 22:00–6:00 the next day" in client.get(reverse("hours")).content.decode()


def test_next_week_is_shown_before_anything_is_kept(cast, sign_in):
    typed = PLAIN | WEEK | {"closures": "2026-12-02", "extra_days": "2026-12-05 09:00–12:00", "preview": "1"}
    client, htmx = sign_in(cast.eve), {"HX-Request": "true", "HX-Target": "preview"}
    part = client.post(reverse("hours-new"), typed, headers=htmx).content.decode()
    assert part.strip().startswith('<section class="card" id="preview"')
    assert "public holiday" in part
    answer = client.post(reverse("hours-new"), typed)
    rows = {str(one["day"]): (one["hours"], one["why"]) for one in answer.context["days"]}
    assert rows["2026-11-30"] == ("8:00–16:30", "")
    assert rows["2026-12-01"] == ("closed", "public holiday")
    assert rows["2026-12-02"] == ("closed", "closed")
    assert rows["2026-12-05"] == ("9:00–12:00", "open besides")
    assert WorkingHours.objects.count() == 1


def test_a_window_more_keeps_what_was_typed(cast, sign_in):
    answer = sign_in(cast.eve).post(reverse("hours-edit", args=[cast.hours.pk]), PLAIN | WEEK | {"add": "4"})
    assert answer.status_code == 200
    assert 'name="close-4-1"' in answer.content.decode()
    assert WorkingHours.objects.get().name == cast.hours.name


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (PLAIN, "There has to be at least one working day"),
        (PLAIN | WEEK | {"open-0-1": "12:00", "close-0-1": "18:00"}, "Two windows run into each other."),
        (PLAIN | WEEK | {"open-0-1": "12:00"}, "A window needs two times"),
        (PLAIN | WEEK | {"closures": "Christmas"}, "“Christmas” is no day."),
        (PLAIN | WEEK | {"closures": "2026-02-30"}, "There is no day 2026-02-30."),
        (PLAIN | WEEK | {"closures": "2026-12-26 – 2026-12-24"}, "ends before it begins"),
        (PLAIN | WEEK | {"extra_days": "2026-12-05"}, "is no day with hours"),
        (PLAIN | WEEK | {"extra_days": "2026-12-05 9:00–25:00"}, "has a time that is none"),
        (PLAIN | WEEK | {"region": "XX"}, "No public holidays are known"),
        (PLAIN | WEEK | {"name": "x\u202e"}, "turns the writing around"),
        (PLAIN | WEEK | {"zone": "Mars"}, "Mars"),
    ],
)
def test_hours_that_cannot_be_worked_are_refused_with_a_sentence(cast, sign_in, typed, said):
    answer = sign_in(cast.eve).post(reverse("hours-new"), typed)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert WorkingHours.objects.count() == 1


def test_of_two_administrators_the_slower_one_is_told_and_sees_what_is_kept(cast, sign_in):
    actions.save_hours(cast.hours, week=[[[360, 720]]] * 7, by=cast.eve, now=timezone.now())
    typed = PLAIN | WEEK | {"edits": 0}
    answer = sign_in(cast.eve).post(reverse("hours-edit", args=[cast.hours.pk]), typed)
    assert answer.status_code == 409
    assert "6:00–12:00" in answer.content.decode()
    assert "Office, Lisbon" in answer.content.decode()
    assert WorkingHours.objects.get().name == cast.hours.name


def test_everybody_may_look(cast, sign_in):
    page = sign_in(cast.ana).get(reverse("hours")).content.decode()
    assert cast.hours.name in page
    assert reverse("hours-new") not in page
