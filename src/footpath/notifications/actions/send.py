"""How does a mail leave the house?"""

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import F
from django.utils.translation import gettext as _

from footpath.conversations.interviews.quiet import held_until
from footpath.notifications.actions._mail import obstacle
from footpath.notifications.actions.remind_of_survey import still_to_answer
from footpath.notifications.groups import Group
from footpath.notifications.models import Mail, MailServer, MailState
from footpath.notifications.smtp import Lost, NotNow, Rejected, Unreachable, hand_over
from footpath.notifications.survey_words import ASKS

CAN_WAIT = frozenset(Group) - {Group.AT_RISK}  # while somebody is in a talk
LEASE = timedelta(minutes=10)  # longer than a conversation with the server can last
PAUSE, LONGEST_PAUSE = timedelta(minutes=1), timedelta(hours=6)  # after each attempt twice as long
REST, LONGEST_REST = timedelta(seconds=30), timedelta(minutes=15)  # of a server that does not answer


def send(mail_id: int, *, now: datetime) -> str:
    """Hand one mail to the mail server if it is due, and keep what came of it; its state afterwards.

    Of several workers one sends it. Should that one die after the server has taken the mail, and before it could say
    so here, the mail goes out again after a while with the same Message-ID: SMTP knows no better. A reminder of a
    survey does not, it is gone: rather none than two.
    """
    if settings.SMTP is None or is_resting(now):
        return MailState.WAITING
    mine = Mail.objects.filter(pk=mail_id, state=MailState.WAITING, not_before__lte=now).update(
        not_before=now + LEASE, attempts=F("attempts") + 1
    )
    mail = Mail.objects.select_related("recipient", "notice__event", "digest").filter(pk=mail_id).first()
    if mail is None or not mine:
        return mail.state if mail else MailState.DROPPED
    against = obstacle(mail, now) or (mail.fleeting and _against_reminding(mail))
    if against:
        return _keep(mail, MailState.DROPPED, last_error=against)
    if now > mail.give_up_at and mail.last_error:
        return _keep(mail, MailState.FAILED, last_error=mail.last_error)
    if now > mail.give_up_at:
        return _keep(mail, MailState.DROPPED, last_error=_("It has waited for so long that it is no news any more."))
    until = held_until(mail.recipient, now) if mail.recipient and mail.group in CAN_WAIT else None
    return _keep(mail, MailState.WAITING, not_before=until) if until else _try(mail, now)


def _against_reminding(mail: Mail) -> str:
    """Why a reminder is not sent (again); a try that ended has left why it failed, one that nobody ended nothing."""
    if not still_to_answer(mail):
        return _("They have nothing to answer.")
    if mail.attempts > 1 and not mail.last_error:
        return _("It may have been sent: whoever was sending it did not come to say so.")
    Mail.objects.filter(pk=mail.pk).update(last_error="")
    return ""


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
        if mail.fleeting and isinstance(error, Lost):
            return _keep(mail, MailState.DROPPED, last_error=str(error))
        return _keep(mail, MailState.WAITING, last_error=str(error), not_before=_rest(str(error), now))
    if mail.urgent or _has_survey_link(mail):  # what is in it may open an account, or answers for somebody
        Mail.objects.filter(pk=mail.pk).update(text="", html="")
    MailServer.objects.filter(failures__gt=0).update(failures=0, resting_until=None, last_error="")
    return _keep(mail, MailState.SENT, last_error="", sent_at=now)


def _has_survey_link(mail: Mail) -> bool:
    return mail.notice is not None and mail.notice.event.kind in ASKS


def _rest(reason: str, now: datetime) -> datetime:
    """Leave the server in peace, each time for longer; until when."""
    server, _new = MailServer.objects.get_or_create(id=1)
    until: datetime = now + min(REST * 2 ** min(server.failures, 20), LONGEST_REST)
    MailServer.objects.filter(pk=1).update(failures=F("failures") + 1, resting_until=until, last_error=reason[:500])
    return until


def _keep(mail: Mail, state: MailState, **facts: object) -> str:
    """Write what became of the mail, unless somebody has ended it meanwhile."""
    facts["last_error"] = str(facts.get("last_error", ""))[:500]
    if mail.fleeting and state != MailState.WAITING:
        Mail.objects.filter(pk=mail.pk, state=MailState.WAITING).delete()
        return state
    Mail.objects.filter(pk=mail.pk, state=MailState.WAITING).update(state=state, **facts)
    return state
