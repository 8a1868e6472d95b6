"""What may be done from a mail without signing in, and is this link still good for it?"""

import hashlib
import hmac
import secrets
from datetime import datetime, timedelta

from django.conf import settings
from django.urls import reverse
from django.utils.crypto import salted_hmac

from footpath.notifications.models import LinkKind, MailLink
from footpath.people.models import Person
from footpath.requests.models import Rating, ServiceRequest
from footpath.requests.permissions import can, visible_to
from footpath.requests.states import ENDED, State

KEPT = timedelta(days=14)
LENGTH = 43  # characters of a token: 256 random bits


def new_token() -> str:
    """A token that nobody guesses."""
    return secrets.token_urlsafe(32)


def hashed(token: str) -> str:
    """A token as it is stored: who reads the database cannot use it."""
    return hashlib.sha256(token.encode()).hexdigest()


def stamp(person: Person) -> str:
    """What a link is bound to: it ends with the address and the password that were there when it was made."""
    return salted_hmac("footpath.mail-link", f"{person.email}\n{person.password}", algorithm="sha256").hexdigest()


def address(token: str) -> str:
    """Where a link leads, at the public address alone."""
    return f"{settings.PUBLIC_URL}{reverse('mail-link', args=[token])}"


def usable(token: str, now: datetime) -> MailLink | None:
    """The link of this token if it can still be used: fresh, never used, of somebody who is here and may still."""
    if len(token) != LENGTH or not token.isascii():
        return None
    links = MailLink.objects.select_related("person", "request__service", "request__team", "question__message")
    link = links.filter(token_hash=hashed(token), used_at=None, expires_at__gt=now).first()
    return link if link and _holds(link, now) else None


def _holds(link: MailLink, now: datetime) -> bool:
    person = link.person
    if not person.is_active or not hmac.compare_digest(link.stamp, stamp(person)):
        return False
    if not visible_to(person, now.date()).filter(pk=link.request_id).exists():
        return False
    return offered(link.kind, link.request, person, link.question_id or 0, now)


def offered(kind: str, service_request: ServiceRequest, person: Person, question_id: int, now: datetime) -> bool:
    """Whether that can be done to the request by this person now."""
    if kind == LinkKind.RATE:
        done = service_request.state in (State.ACCEPTED, State.CLOSED)
        rated = Rating.objects.filter(request=service_request).exists()
        return done and not rated and can("rate", person, service_request, now.date())
    if service_request.state == State.DRAFT or service_request.state in ENDED:
        return False
    return service_request.questions.filter(pk=question_id, asked_of=person, answered_at=None).exists()
