"""What does the worker do for people?"""

from datetime import datetime

from footpath.jobs import job
from footpath.people.actions import remind_of_list, tidy_answers, tidy_budget
from footpath.people.actions import tidy_sign_in as tidy
from footpath.people.looks import people_due
from footpath.people.models import Person
from footpath.people.sign_in.mails import send_reset


@job
def send_reset_link(person_id: int) -> None:
    """Send somebody the link for a new password; 0 is nobody, so that whoever asks cannot tell by the time it takes."""
    person = Person.objects.filter(pk=person_id, is_active=True).first()
    if person:
        send_reset(person)


@job
def remind_of_lists(*, now: datetime) -> None:
    """Remind everybody for whom it is time to look through whom they serve."""
    for person in people_due(now):
        remind_of_list(person, now=now)


@job
def tidy_sign_in(*, now: datetime) -> None:
    """Delete what signing in, programs and budgets do not need any more."""
    tidy(now=now)
    tidy_answers(now=now)
    tidy_budget(now=now)
