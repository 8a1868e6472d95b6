"""What does one of the two read on a worksheet?

The one place that opens what was written: nothing of either side before both are open, not even one's own.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.conversations.models import Worksheet
from footpath.conversations.sheets import states
from footpath.conversations.sheets.questions import SURPLUS, questions
from footpath.people.models import Person
from footpath.ui.charts.path import Stone
from footpath.ui.wording import day

WORTH_A_WORD = 2  # points: below, two numbers are as good as the same
_STEPS = {
    states.DRAFT: 0, states.SEALED: 1, states.SENT: 2, states.ACCEPTED: 2, states.REVEALED: 3, states.DISCUSSED: 4,
    states.SETTLED: 5, states.RECHECK: 5, states.CLOSED: 6,
}  # fmt: skip


@dataclass(frozen=True)
class Number:
    """One number between 1 and 10, whose it is, and where its mark stands in percent of the scale."""

    label: str
    value: int
    x: float
    tone: str


def numbers(sheet: Worksheet) -> list[Number]:
    """What they think of it, once both are open: the provider, the customer, and what the provider had expected."""
    if sheet.own is None or sheet.rating is None or sheet.predicted is None:
        return []
    provider, customer = sheet.provider.first_name, sheet.customer.first_name
    given = [
        (_("%(name)s, who serves") % {"name": provider}, sheet.own, "serves"),
        (_("%(name)s, who is served") % {"name": customer}, sheet.rating, "served"),
        (_("What %(name)s had expected to hear") % {"name": provider}, sheet.predicted, "expected"),
    ]
    return [Number(label, value, _place(value), tone) for label, value, tone in given]


def _place(value: int) -> float:
    return round(6 + (value - 1) / 9 * 88, 2)


def gap_words(sheet: Worksheet) -> str:
    """The gap in a sentence; no alarm, and below two points hardly a gap."""
    if sheet.gap is None:
        return ""
    provider, customer = sheet.provider.first_name, sheet.customer.first_name
    if not sheet.gap:
        return _("You see it the same.")
    points = ngettext("%(n)d point", "%(n)d points", abs(sheet.gap)) % {"n": abs(sheet.gap)}
    if abs(sheet.gap) < WORTH_A_WORD:
        return _("You are %(points)s apart: as good as the same.") % {"points": points}
    higher, lower = (provider, customer) if sheet.gap > 0 else (customer, provider)
    words = _("%(higher)s sees it %(points)s higher than %(lower)s.")
    return words % {"higher": higher, "lower": lower, "points": points}


def expected_words(sheet: Worksheet) -> str:
    """How well the provider knew what the customer would say."""
    if sheet.predicted is None or sheet.rating is None:
        return ""
    off = sheet.rating - sheet.predicted
    name = {"name": sheet.provider.first_name}
    if not off:
        return _("%(name)s had expected exactly that.") % name
    facts = name | {"points": ngettext("%(n)d point", "%(n)d points", abs(off)) % {"n": abs(off)}}
    if off > 0:
        return _("It is %(points)s better than %(name)s had expected.") % facts
    return _("It is %(points)s lower than %(name)s had expected.") % facts


def again_words(sheet: Worksheet) -> str:
    """What has changed in sixty days, once both numbers are open."""
    if sheet.own_again is None or sheet.rating_again is None or sheet.rating is None or sheet.own is None:
        return ""
    words = _(
        "%(customer)s: %(rating)d then, %(rating_again)d now. %(provider)s: %(own)d then, %(own_again)d now. The gap "
        "was %(gap)d and is %(gap_again)d."
    )
    return words % {
        "customer": sheet.customer.first_name,
        "provider": sheet.provider.first_name,
        "rating": sheet.rating,
        "rating_again": sheet.rating_again,
        "own": sheet.own,
        "own_again": sheet.own_again,
        "gap": abs(sheet.own - sheet.rating),
        "gap_again": abs(sheet.own_again - sheet.rating_again),
    }


def in_a_line(sheet: Worksheet) -> str:
    """The gap for a list: what it was, and what it is where both have rated twice."""
    if sheet.own_again is None or sheet.rating_again is None or sheet.gap is None:
        return gap_words(sheet)
    facts = {"gap": abs(sheet.gap), "gap_again": abs(sheet.own_again - sheet.rating_again)}
    return _("The gap was %(gap)d and is %(gap_again)d.") % facts


@dataclass(frozen=True)
class Look:
    """What the two gave on one day."""

    day: date
    own: int
    rating: int

    @property
    def gap(self) -> int:
        """By how much the provider saw it higher; below none, lower."""
        return self.own - self.rating


def over_time(sheet: Worksheet) -> list[Look]:
    """Every two numbers of the same two people, the oldest first; nothing where there is only one day of them."""
    looks: list[Look] = []
    same = Worksheet.objects.filter(provider=sheet.provider_id, customer=sheet.customer_id, rating__isnull=False)
    for one in same.order_by("revealed_at", "pk"):
        if one.revealed_at is not None and one.own is not None and one.rating is not None:
            looks.append(Look(one.revealed_at.date(), one.own, one.rating))
        if one.closed_at is not None and one.own_again is not None and one.rating_again is not None:
            looks.append(Look(one.closed_at.date(), one.own_again, one.rating_again))
    return looks if len(looks) > 1 else []


def answers(sheet: Worksheet) -> list[tuple[str, str]]:
    """The seven questions with what was answered; those left empty are left out."""
    said = sheet.customer_words
    asked = questions(sheet.provider.first_name)
    return [(one.text, str(said[one.key])) for one in asked if said.get(one.key)]


def not_needed(sheet: Worksheet) -> str:
    """What the customer no longer needs, in their words."""
    return str(sheet.customer_words.get(SURPLUS, ""))


def stones(sheet: Worksheet) -> list[Stone]:
    """Where it stands, as steps."""
    reached = _STEPS.get(sheet.state)
    if reached is None:
        return []
    words = [_("Sealed"), _("Asked"), _("Opened"), _("Talked"), _("Agreed"), _("60 days later")]
    if sheet.state == states.CLOSED:
        return [Stone(one, "behind") for one in words]
    place = max(0, reached - 1) if sheet.state != states.DRAFT else 0
    return [
        Stone(one, "here" if n == place else "behind" if n < place else "ahead", _note(sheet, n))
        for n, one in enumerate(words)
    ]


def _note(sheet: Worksheet, step: int) -> str:
    when: dict[int, date | None] = {
        1: sheet.sent_at.date() if sheet.sent_at else None,
        2: sheet.revealed_at.date() if sheet.revealed_at else None,
        5: sheet.recheck_on,
    }
    found = when.get(step)
    return day(found) if found else ""


def title(sheet: Worksheet, person: Person) -> str:
    """What it is called for one of the two."""
    words = _("How you serve %(name)s") if person.pk == sheet.provider_id else _("How %(name)s serves you")
    return words % {"name": sheet.other(person).name}


def next_step(sheet: Worksheet, person: Person) -> str:
    """What happens next, in a sentence for whoever reads it."""
    provider, other = person.pk == sheet.provider_id, {"name": sheet.other(person).first_name}
    until = {"day": day(sheet.expires_on)} if sheet.expires_on else {"day": ""}
    if sheet.state == states.DRAFT:
        return _("Say what you think first. It is sealed: nobody reads it before %(name)s has answered.") % other
    if sheet.state == states.SEALED:
        return _("Sealed. %(name)s hears of it once two of this round are sealed, and has room to be asked.") % other
    if sheet.state in states.ASKED and provider:
        accepted = _("%(name)s will answer, until %(day)s.") if sheet.state == states.ACCEPTED else ""
        waits = accepted or _("%(name)s has been asked, and has until %(day)s.")
        return waits % (other | until) + " " + _("With the answer both sides are open to both of you.")
    return _later_step(sheet, person, other | until)


def _later_step(sheet: Worksheet, person: Person, facts: dict[str, str]) -> str:
    if sheet.state in states.ASKED:
        return _(
            "%(name)s has rated their own service and sealed it. Once you have answered, both of you read both, in the "
            "same instant. You have until %(day)s."
        ) % {**facts}
    if sheet.state == states.RECHECK:
        mine = sheet.own_sealed_again if person.pk == sheet.provider_id else sheet.rating_sealed_again
        if mine:
            return _("Your number is sealed. Both open once %(name)s has rated, too; until %(day)s.") % facts
        return _("Sixty days are over: one number each, opened for both at once. Until %(day)s.") % facts
    return {
        states.REVEALED: _("Talk about it: the numbers begin the talk, they are not the result."),
        states.DISCUSSED: _("Agree on three things at most that can be seen, then leave it for sixty days."),
        states.SETTLED: _("On %(day)s each of you gives one number again.")
        % {"day": day(sheet.recheck_on) if sheet.recheck_on else ""},
        states.CLOSED: _("Done. It stays here for you two."),
        states.DECLINED: _("It is not answered by name. That needs no reason, and nobody else knows."),
        states.EXPIRED: _("It ran out without an answer. What was sealed was thrown away unread."),
        states.TAKEN_BACK: _("It was taken back. What was sealed was thrown away unread."),
    }.get(sheet.state, "")


def opened(sheet: Worksheet) -> dict[str, Any]:
    """All that stands on the page once both are open; nothing before."""
    if not sheet.is_open_to_both:
        return {}
    return {
        "numbers": numbers(sheet),
        "gap_words": gap_words(sheet),
        "expected_words": expected_words(sheet),
        "again_words": again_words(sheet),
        "looks": over_time(sheet),
        "reason": sheet.provider_words.get("reason", ""),
        "answers": answers(sheet),
        "surplus": not_needed(sheet),
        "stopped": list(sheet.stopped.select_related("service")),
    }
