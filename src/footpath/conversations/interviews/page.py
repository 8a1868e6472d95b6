"""What stands on the page of a talk, for whoever reads it?"""

from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext as _

from footpath.conversations.interviews import states
from footpath.conversations.interviews.debrief_forms import SinceForm
from footpath.conversations.interviews.forms import OtherForm, ThanksForm, TimeForm
from footpath.conversations.interviews.permissions import in_the_room, readable_statements, visible_debriefs
from footpath.conversations.interviews.questions import Question, asked_in
from footpath.conversations.interviews.times import Suggestion, notice_ends, suggestions
from footpath.conversations.interviews.words import standing, thanks_for, way
from footpath.conversations.models import FollowUp, Interview, Statement
from footpath.conversations.standards.listed import standards_from
from footpath.people.models import Person

Answers = list[tuple[Question, list[Statement]]]


def context_of(talk: Interview, me: Person, now: datetime, bound: dict[str, Any] | None = None) -> dict[str, Any]:
    """All that the page of a talk needs; `bound` are forms that could not be taken, by door."""
    is_customer, to_come = me.pk == talk.customer_id, talk.state in states.TO_COME
    both = (talk.provider_id, talk.customer_id)  # how it went since is between them, whoever asked the questions
    forms: dict[str, Any] = dict(bound or {})
    if to_come:
        times = times_for(talk, me, now)
        if is_customer:
            forms.setdefault("pick", TimeForm(suggested=times, prefix="pick"))
        else:
            forms.setdefault("move", TimeForm(suggested=times, prefix="move"))
            forms.setdefault("name", OtherForm(suggested=times, prefix="name"))
    if talk.state in states.AFTER and me.pk == talk.provider_id and talk.thanked_at is None:
        forms.setdefault("thank", ThanksForm(initial={"thanks": thanks_for(talk)}, prefix="thank"))
    return {
        "it": talk,
        "standing": standing(talk, me, now),
        "way": way(talk),
        "questions": asked_in(talk.texts.get("questions") or []),
        "is_customer": is_customer,
        "is_provider": me.pk == talk.provider_id,
        "is_interviewer": me.pk == talk.interviewer_id,
        "in_the_room": in_the_room(talk, me),
        "to_come": to_come,
        "opens": talk.state == states.ACCEPTED and now >= talk.opens_at,
        "after": talk.state in states.AFTER,
        "answers": answers_of(talk, me) if talk.state in states.HAS_NOTES else [],
        "forms": forms,
        "debrief": visible_debriefs(me).filter(interview=talk).first() if talk.state in states.AFTER else None,
        "since": _since(talk, forms) if talk.state in states.AFTER and me.pk in both else [],
        "agreed_on": standards_from("interview", talk.pk, me) if talk.state in states.AFTER else [],
        "may_cancel": talk.state in ((states.RUNNING, states.NOTED) if is_customer else states.OPEN)
        and me.pk in (talk.customer_id, talk.provider_id),
        "gone": int(talk.minutes_gone(now)),
    }


def _since(talk: Interview, forms: dict[str, Any]) -> list[tuple[FollowUp, Any]]:
    """How it has gone since, with the form for it."""
    found = FollowUp.objects.filter(interview=talk, asked_at__isnull=False)
    return [(one, forms.get(f"since{one.days}") or SinceForm(prefix=f"since{one.days}")) for one in found]


def times_for(talk: Interview, me: Person, now: datetime) -> list[Suggestion]:
    """Times that suit everybody: for the customer, who may pick any, from now on; for others in two days or later."""
    first = now + timedelta(minutes=30) if me.pk == talk.customer_id else notice_ends(talk.customer, now)
    people = [me, *(one for one in (talk.customer, talk.provider, talk.interviewer) if one.pk != me.pk)]
    return suggestions(people, minutes=talk.minutes, after=first, now=now, besides=talk)


def answers_of(talk: Interview, me: Person) -> Answers:
    """What somebody may read of the notes, question by question."""
    by_question: dict[str, list[Statement]] = {}
    for one in readable_statements(talk, me):
        by_question.setdefault(one.question, []).append(one)
    return [
        (one, by_question[one.key]) for one in asked_in(talk.texts.get("questions") or []) if one.key in by_question
    ]


def where_notes_go(talk: Interview, me: Person) -> str:
    """What happens to what is said, as the invitation says it to whoever reads it."""
    names = {"name": talk.customer.first_name, "provider": talk.provider.first_name}
    if me.pk == talk.customer_id:
        own = _("Notes are for you first: you change, strike or keep back what you like.")
        alone = _("Nobody else reads a word before that.")
        may = _("What you approve, %(provider)s may tell the coworkers, without names where none are needed.")
        return " ".join((own, alone, may % names))
    first = _("Notes are for %(name)s first: they change, strike or keep back what they like.")
    nobody = _("Nobody else reads a word before that.")
    then = _("What %(name)s approves, %(provider)s may tell the coworkers, without names where none are needed.")
    return " ".join(words % names for words in (first, nobody, then))
