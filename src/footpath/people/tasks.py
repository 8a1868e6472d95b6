"""What does the worker do for people?"""

from datetime import datetime

from footpath.jobs import job
from footpath.people.actions import tidy_answers
from footpath.people.actions import tidy_sign_in as tidy
from footpath.people.models import Person
from footpath.people.sign_in.mails import send_reset


@job
def send_reset_link(person_id: int) -> None:
    """Send somebody the link for a new password; 0 is nobody, so that whoever asks cannot tell by the time it takes."""
    person = Person.objects.filter(pk=person_id, is_active=True).first()
    if person:
        send_reset(person)


@job
def tidy_sign_in(*, now: datetime) -> None:
    """Delete what signing in and programs do not need any more."""
    tidy(now=now)
    tidy_answers(now=now)
