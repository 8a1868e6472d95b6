"""What does the page of an idea say: where it is, what comes next, what happened?"""

from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from footpath.conversations.ideas import states
from footpath.conversations.models import Advice, Idea, Obstacle
from footpath.history.models import Event
from footpath.people.models import Person
from footpath.ui.charts.path import Stone
from footpath.ui.wording import day


def late(found: QuerySet[Idea], now: datetime) -> QuerySet[Idea]:
    """Those whose answer, or what was agreed, should have been there by yesterday; everywhere on earth that day is
    over by then.
    """
    today = now.date()
    answer = Q(state=states.OFFERED, answer_by__lt=today)
    return found.filter(answer | Q(state=states.AGREED, due__lt=today))


def is_late(idea: Idea, today: date) -> bool:
    """The same of one."""
    waits = idea.answer_by if idea.state == states.OFFERED else idea.due if idea.state == states.AGREED else None
    return waits is not None and waits < today


def stones(idea: Idea) -> list[Stone]:
    """Offered, answered, done, credited; nothing for what was set aside or taken back."""
    order = (states.OFFERED, states.AGREED, states.DONE, states.CREDITED)
    if idea.state not in order:
        return []
    at = order.index(idea.state)
    labels = (_("Offered"), _("Answered: yes"), _("Done"), _("Credited")) if at else (
        _("Offered"), _("Answered"), _("Done"), _("Credited")
    )  # fmt: skip
    notes = ("", day(idea.answer_by) if not at else "", day(idea.due) if idea.due and at == 1 else "", "")
    return [
        Stone(label, "behind" if n < at else "here" if n == at else "ahead", note)
        for n, (label, note) in enumerate(zip(labels, notes, strict=True))
    ]


def where_it_is(idea: Idea, today: date) -> str:
    """The first sentence of its page: who has to do what by when."""
    names = {
        "team": idea.team.name,
        "owner": idea.owner.name if idea.owner else "",
        "by": idea.answered_by.name if idea.answered_by else "",
        "day": day(idea.answer_by if idea.state == states.OFFERED else idea.due or today),
    }
    sentences = {
        states.OFFERED: _("%(team)s should have answered by %(day)s, and has not yet.")
        if is_late(idea, today)
        else _("%(team)s answers by %(day)s: yes with who does it and when, or not now with the reason."),
        states.AGREED: _("%(by)s said yes. %(owner)s should have done it by %(day)s.")
        if is_late(idea, today)
        else _("%(by)s said yes. %(owner)s does it by %(day)s."),
        states.SET_ASIDE: _("%(by)s looked at it, and it does not fit now."),
        states.DONE: _("It is done. Those who had a part in it are named next."),
        states.CREDITED: _("It is done, and these people had a part in it."),
        states.TAKEN_BACK: _("Whoever offered it took it back."),
    }
    return sentences[idea.state] % names


def happened(thing: Idea | Obstacle | Advice) -> list[tuple[str, datetime]]:
    """What happened to it, the newest first, in sentences."""
    found = list(Event.objects.filter(subject_kind=thing.subject_kind, subject_id=thing.pk).order_by("-id")[:50])
    names: dict[int | None, str] = dict(
        Person.objects.filter(pk__in={one.actor_id for one in found}).values_list("pk", "name")
    )
    names[None] = "Footpath"
    return [(one.occurrence().sentence(names.get(one.actor_id) or _("A former colleague")), one.at) for one in found]
