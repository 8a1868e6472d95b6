"""How does somebody get a link with which they may do one thing without signing in?"""

from datetime import datetime

from django.db import transaction

from footpath.notifications.links import KEPT, hashed, new_token, offered, stamp
from footpath.notifications.models import MailLink
from footpath.people.models import Person
from footpath.requests.models import Question, ServiceRequest


@transaction.atomic
def give_link(
    kind: str, service_request: ServiceRequest, *, person: Person, now: datetime, question: Question | None = None
) -> str:
    """Make a link for this person, once to use within 14 days, and return its token, which is kept nowhere; an empty
    text where the person cannot do that now.
    """
    if not offered(kind, service_request, person, question.pk if question else 0, now):
        return ""
    token = new_token()
    MailLink.objects.create(
        token_hash=hashed(token),
        kind=kind,
        person=person,
        request=service_request,
        question=question,
        stamp=stamp(person),
        expires_at=now + KEPT,
    )
    return token
