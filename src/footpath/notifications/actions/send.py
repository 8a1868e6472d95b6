"""How does a mail leave the house?"""

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import F
from django.utils.translation import gettext as _

from footpath.notifications.actions._mail import obstacle
from footpath.notifications.models import Mail, MailServer, MailState
from footpath.notifications.smtp import NotNow, Rejected, Unreachable, hand_over

LEASE = timedelta(minutes=10)  # longer than a conversation with the server can last
PAUSE, LONGEST_PAUSE = timedelta(minutes=1), timedelta(hours=6)  # after each attempt twice as long
REST, LONGEST_REST = timedelta(seconds=30), timedelta(minutes=15)  # of a server that does not answer


def send(mail_id: int, *, now: datetime) -> str:
    """Hand one mail to the mail server if it is due, and keep what came of it; its state afterwards.

    Of several workers one sends it. Should that one die after the server has taken the mail, and before it could say
    so here, the mail goes out again after a while with the same Message-ID: SMTP knows no better.
    """
    if settings.SMTP is None or is_resting(now):
        return MailState.WAITING
    mine = Mail.objects.filter(pk=mail_id, state=MailState.WAITING, not_before__lte=now).update(
        not_before=now + LEASE, attempts=F("attempts") + 1
    )
    mail = Mail.objects.select_related("recipient", "notice__event", "digest").filter(pk=mail_id).first()
    if mail is None or not mine:
        return mail.state if mail else MailState.DROPPED
    against = obstacle(mail, now)
    if against:
        return _keep(mail, MailState.DROPPED, last_error=against)
    if now > mail.give_up_at and mail.last_error:
        return _keep(mail, MailState.FAILED, last_error=mail.last_error)
    if now > mail.give_up_at:
        return _keep(mail, MailState.DROPPED, last_error=_("It has waited for so long that it is no news any more."))
    return _try(mail, now)


def is_resting(now: datetime) -> bool:
    """Whether the mail server is left in peace because it did not answer a moment ago."""
    return MailServer.objects.filter(resting_until__gt=now).exists()


def _try(mail: Mail, now: datetime) -> str:
    try:
        hand_over(mail)
    except Rejected as error:
        return _keep(mail, MailState.FAILED, last_error=str(error))
    except NotNow as error:
        pause = min(PAUSE * 2 ** min(mail.attempts - 1, 20), LONGEST_PAUSE)
        return _keep(mail, MailState.WAITING, last_error=str(error), not_before=now + pause)
    except Unreachable as error:
        return _keep(mail, MailState.WAITING, last_error=str(error), not_before=_rest(str(error), now))
    if mail.urgent:  # what is in it may open an account
        Mail.objects.filter(pk=mail.pk).update(text="", html="")
    MailServer.objects.filter(failures__gt=0).update(failures=0, resting_until=None, last_error="")
    return _keep(mail, MailState.SENT, last_error="", sent_at=now)


def _rest(reason: str, now: datetime) -> datetime:
    """Leave the server in peace, each time for longer; until when."""
    server, _new = MailServer.objects.get_or_create(id=1)
    until: datetime = now + min(REST * 2 ** min(server.failures, 20), LONGEST_REST)
    MailServer.objects.filter(pk=1).update(failures=F("failures") + 1, resting_until=until, last_error=reason[:500])
    return until


def _keep(mail: Mail, state: MailState, **facts: object) -> str:
    """Write what became of the mail, unless somebody has ended it meanwhile."""
    facts["last_error"] = str(facts.get("last_error", ""))[:500]
    Mail.objects.filter(pk=mail.pk, state=MailState.WAITING).update(state=state, **facts)
    return state
