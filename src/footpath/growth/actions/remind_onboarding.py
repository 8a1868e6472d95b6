"""When is somebody gently reminded of an onboarding, and when no more?"""

from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction

from footpath.growth.events import Reminded
from footpath.growth.models import Onboarding, OnboardingReminder
from footpath.growth.onboarding import states
from footpath.growth.onboarding.days import today_of
from footpath.history.record import record
from footpath.people.actions import draw, let_go
from footpath.people.models import Person
from footpath.people.models.budget import What

MINUTES = 0.5  # of the budget of questions
WEEKLY = timedelta(days=7)
PAUSE = {"buddy": timedelta(days=3), "due": WEEKLY, "check": WEEKLY, "fresh": WEEKLY}
MOST = {"buddy": 4, "due": 10, "check": 10, "fresh": 1}  # then they are left alone


@transaction.atomic
def remind_onboarding(onboarding: Onboarding, what: str, *, of: Person, now: datetime) -> bool:
    """Remind `of` them of "buddy", "due", "check" or "fresh": not again within some days, and not without end. Whether
    they were: not where the budget of questions has no room. Two workers remind once.
    """
    if onboarding.state != states.UNDER_WAY or not _is_time(onboarding, what, today_of(onboarding, now)):
        return False
    today = today_of(onboarding, now)
    about = f"{onboarding.subject_kind}:{onboarding.pk}:{what}:{today}"
    if not draw(of, What.NUDGE, MINUTES, about=about, now=now):
        let_go(What.NUDGE, about=about)
        return False
    try:
        with transaction.atomic():
            OnboardingReminder.objects.create(onboarding=onboarding, what=what, on=today)
    except IntegrityError:
        return False
    record(Reminded(what), subject=onboarding, by=None, now=now)
    return True


def _is_time(onboarding: Onboarding, what: str, today: date) -> bool:
    days = list(onboarding.reminders.filter(what=what).order_by("on").values_list("on", flat=True))
    return not days or (len(days) < MOST[what] and today >= days[-1] + PAUSE[what])
