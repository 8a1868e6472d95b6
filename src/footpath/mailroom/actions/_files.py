"""How do the files of a mail get onto a request?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile

from footpath.files import actions as files
from footpath.mailroom.models import MailFile, Received
from footpath.mailroom.reading import File
from footpath.people.models import Person
from footpath.requests import actions as requests
from footpath.requests.models import ServiceRequest
from footpath.requests.refusals import Refused

MOST = 50  # of one mail; more are in the mail as it came


def hand_over(mail: Received, found: tuple[File, ...], it: ServiceRequest, *, by: Person | None, now: datetime) -> None:
    """Put the files of a mail onto a request; those that it does not take stay with the mail, and all of them where
    nobody has proven who sent them (`by` is None).
    """
    for one in found[:MOST]:
        try:
            stored = files.store(ContentFile(one.content(), one.name), by_id=by.pk if by else None, now=now)
        except ValidationError:  # empty, or too large: it is in the mail as it came
            continue
        try:
            if by is not None:
                requests.attach(it, file=stored, by=by, now=now)
                continue
        except (Refused, PermissionDenied):
            pass
        MailFile.objects.create(mail=mail, file=stored)
