"""How is the mail that goes out, without what is in it?"""

from dataclasses import dataclass

from django.db.models import Case, Count, IntegerField, QuerySet, Value, When

from footpath.notifications.models import Mail, MailState


@dataclass(frozen=True)
class Counts:
    """How many mails of the last month are in which state."""

    waiting: int
    sent: int
    dropped: int
    failed: int


def counts() -> Counts:
    """How many mails are in which state; without those of which not even the number is told (Mail.fleeting)."""
    found = dict(Mail.objects.filter(fleeting=False).order_by().values_list("state").annotate(count=Count("pk")))
    return Counts(**{state.value: found.get(state.value, 0) for state in MailState})


def listed() -> QuerySet[Mail]:
    """The mails for whoever administers: what failed first, then what waits; subjects and texts are not fetched."""
    first = Case(
        When(state=MailState.FAILED, then=Value(0)),
        When(state=MailState.WAITING, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    mails = (
        Mail.objects.filter(fleeting=False)
        .select_related("recipient")
        .defer("subject", "text", "html", "headers", "sender_name")
    )
    return mails.order_by(first, "-id")


def troubles() -> int:
    """How many mails failed: what somebody has to look at. A server that is down for long makes every one fail."""
    return Mail.objects.filter(state=MailState.FAILED, fleeting=False).count()
