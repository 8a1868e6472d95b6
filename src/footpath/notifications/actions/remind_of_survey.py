"""How are those reminded who have not answered a survey?"""

from datetime import datetime
from types import SimpleNamespace

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.notifications.actions.post import post
from footpath.notifications.groups import Group, How
from footpath.notifications.letters import ByLink, Letter, absolute, in_the_words_of, notice_of
from footpath.notifications.mail_kinds import kind_of
from footpath.notifications.models import LinkKind, Mail
from footpath.notifications.rhythm import rhythm_of, wishes_of
from footpath.notifications.survey_words import promise_words
from footpath.pure.quiet_hours import first_loud
from footpath.requests.mail_texts import said
from footpath.surveys.actions.remind import first_mailing
from footpath.surveys.answering.doors import address_of
from footpath.surveys.models import Invitation, Wave, WaveState
from footpath.ui import wording

GUARDED = True  # switched off by the control of the tests alone: without the guard, some are reminded twice
WAVE = "X-Footpath-Survey"  # in the headers of a reminder: which wave, and which round


@transaction.atomic
def remind_of_survey(wave: Wave, number: int, *, now: datetime) -> int:
    """Write the mails of one round of reminders, each for the working hours of its reader; how many. There is no notice
    and no row that stays: that somebody was reminded says that they had not answered. Safe to run twice, also where the
    first mails are sent, and gone, before a worker dies: a round is written once or never.
    """
    if wave.state != WaveState.OPEN or (GUARDED and not first_mailing(wave, number)):
        return 0
    mark = f"{wave.pk}/{number}"
    waiting = Invitation.objects.filter(wave=wave, done=False, is_open=True, person__is_active=True)
    count = 0
    for one in waiting.select_related("person", "wave").order_by("pk"):
        if wishes_of(one.person)[Group.WAITS_FOR_ME] == How.APP:
            continue
        due = first_loud(now, rhythm_of(one.person).quiet)
        post(
            _letter(one, wave, now), address=one.person.email, recipient=one.person, now=now, not_before=due,
            headers={WAVE: mark, "Precedence": "bulk"}, fleeting=True,
        )  # fmt: skip
        count += 1
    return count


def still_to_answer(mail: Mail) -> bool:
    """Whether whoever a reminder is for can still answer."""
    wave = int(str(mail.headers.get(WAVE, "0")).partition("/")[0])
    return Invitation.objects.filter(wave=wave, person=mail.recipient, done=False, is_open=True).exists()


def _letter(invitation: Invitation, wave: Wave, now: datetime) -> Letter:
    with in_the_words_of(invitation.person):
        title = wave.instrument.title
        sentence = _(
            "There is still time to answer this survey; this is the last you hear of it, if you would rather not"
        )
        if wave.reminders < 2:
            sentence = _("There is still time to answer this survey, and your answer counts")
        values = {"name": invitation.person.first_name, "about": title, "who": ""}
        facts: dict[str, object] = {
            "line": SimpleNamespace(sentence=sentence, about=title),
            "when": wording.moment(now),
            "quoted": promise_words(wave, invitation.about),
            "address": absolute(wave.get_absolute_url()),
            "link": ByLink(LinkKind.ANSWER, address_of(invitation)),
        }
        return notice_of(Group.WAITS_FOR_ME, said(kind_of(Group.WAITS_FOR_ME), values), facts)
