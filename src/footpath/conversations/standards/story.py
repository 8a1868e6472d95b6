"""What does the page of a standard tell: where it is, what it says, whose turn it is, and how it goes?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from footpath.conversations.models import (
    AgreedKind,
    Standard,
    StandardCheck,
    StandardFollowUp,
    StandardSignature,
    StandardState,
    StandardVersion,
    Verdict,
    WordingState,
)
from footpath.conversations.standards.measured import Compared, compared
from footpath.conversations.standards.permissions import (
    can_agree,
    can_end,
    can_word,
    checker_of,
    other_side,
    readable_versions,
)
from footpath.conversations.standards.stretches import holds_from
from footpath.conversations.standards.tasks import PATIENCE
from footpath.conversations.standards.wordings import Difference, Line, differences, lines_of
from footpath.people.models import Person
from footpath.ui.charts.path import Stone
from footpath.ui.wording import day


@dataclass(frozen=True)
class Hand:
    """One of the two under a wording, and when they agreed."""

    person: Person
    at: datetime | None


@dataclass(frozen=True)
class Course:
    """How it goes: stretch by stretch, and after 30 and 90 days."""

    checks: Sequence[StandardCheck]
    follow_ups: Sequence[StandardFollowUp]
    kept: int
    judged: int
    compared: Compared | None
    open_check: StandardCheck | None  # that the reader is asked
    open_value: StandardFollowUp | None


@dataclass(frozen=True)
class Story:
    """One standard as one of the two reads it."""

    standard: Standard
    me: Person
    other: Person
    version: StandardVersion  # the one that is read: what waits, else what holds, else the last
    holds: StandardVersion | None
    lines: Sequence[Line]
    new: Sequence[Difference]  # what waits beside what holds, or beside the wording before it
    hands: Sequence[Hand]
    versions: Sequence[StandardVersion]
    course: Course
    situation: str
    stones: Sequence[Stone]
    may: Mapping[str, bool]  # agree, word, drop, end, hand_on

    @property
    def value_hint(self) -> str:
        """In which unit a number is asked, and where it was at first."""
        wording = (self.holds or self.version).wording
        unit = _("A number, in the unit “%(unit)s”.") % {"unit": wording.unit}
        first = _("At first it was %(value)s.") % {"value": wording.current} if wording.current else ""
        return f"{unit} {first}".strip()


def story_of(standard: Standard, me: Person, now: datetime) -> Story:
    """Everything on its page."""
    signatures = Prefetch("signatures", StandardSignature.objects.select_related("person"))
    readable = readable_versions(standard, me).select_related("written_by")
    versions = list(readable.prefetch_related(signatures).order_by("-number"))
    by_state = {one.state: one for one in reversed(versions)}
    holds = by_state.get(WordingState.AGREED)
    version = by_state.get(WordingState.WAITS) or holds or versions[0]
    signed = {one.person_id: one.at for one in version.signatures.all()}
    before = holds if holds and holds != version else _before(version, versions)
    return Story(
        standard=standard, me=me, other=other_side(standard, me), version=version, holds=holds,
        lines=lines_of(version.wording, standard),
        new=differences(before.wording, version.wording, standard) if before else (),
        hands=[Hand(one, signed.get(one.pk)) for one in (standard.provider, standard.customer)],
        versions=versions, course=_course(standard, holds or version, me, now),
        situation=_situation(standard, version, holds, me, signed), stones=_stones(standard, holds, now),
        may=_may(standard, version, me),
    )  # fmt: skip


def _before(version: StandardVersion, versions: Sequence[StandardVersion]) -> StandardVersion | None:
    """While it waits: the wording that it answers."""
    if version.state != WordingState.WAITS:
        return None
    return next((one for one in versions if one.number < version.number), None)


def _may(standard: Standard, version: StandardVersion, me: Person) -> dict[str, bool]:
    return {
        "agree": can_agree(me, standard, version),
        "word": can_word(me, standard),
        "drop": can_word(me, standard) and version.state == WordingState.WAITS,
        "end": can_end(me, standard),
        "hand_on": standard.state == StandardState.LEFT,
    }


def _course(standard: Standard, version: StandardVersion, me: Person, now: datetime) -> Course:
    checks = list(standard.checks.select_related("checker").order_by("-since", "-pk"))
    follow_ups = list(standard.follow_ups.select_related("said_by").order_by("told_at"))
    judged = [one for one in checks if one.verdict in (Verdict.KEPT, Verdict.MISSED)]
    asks_me = checker_of(standard, version).pk == me.pk and standard.state == StandardState.AGREED
    by_hand = asks_me and not version.wording.is_counted and not version.wording.review_on
    return Course(
        checks=[one for one in checks if one.verdict != Verdict.ASKED],
        follow_ups=follow_ups,
        kept=sum(one.verdict == Verdict.KEPT for one in judged),
        judged=len(judged),
        compared=compared(standard, version, now) if version.agreed_at else None,
        open_check=next((one for one in checks if one.verdict == Verdict.ASKED and one.checker_id == me.pk), None),
        open_value=next((one for one in follow_ups if by_hand and one.said_at is None), None),
    )


def _situation(
    standard: Standard, version: StandardVersion, holds: StandardVersion | None, me: Person, signed: dict[int, datetime]
) -> str:
    """Where we are, and the next step, in a sentence or two."""
    other = other_side(standard, me)
    if standard.state == StandardState.LEFT and standard.left_at:
        text = _("%(name)s has left. Say with whom it goes on, or end it; else it ends by itself on %(day)s.")
        return text % {"name": other.name, "day": day(standard.left_at + PATIENCE)}
    if standard.state == StandardState.DROPPED:
        return _("It was taken off the table, and never held.")
    if standard.state == StandardState.ENDED:
        return _("It has ended. What it said stays here for you two.")
    if version.state == WordingState.WAITS:
        now_holds = _("What you agreed on before goes on to hold until then.") if holds else ""
        return f"{_turn(me, other, signed)} {now_holds}".strip()
    return _("You have both agreed to it. It holds from %(day)s.") % {"day": day(holds_from(version))}


def _turn(me: Person, other: Person, signed: dict[int, datetime]) -> str:
    if me.pk in signed:
        return _("You have agreed. It waits for %(name)s.") % {"name": other.first_name}
    if other.pk in signed:
        return _("%(name)s has agreed. It waits for you.") % {"name": other.first_name}
    return _("It holds once both of you have agreed to the same words.")


def _stones(standard: Standard, holds: StandardVersion | None, now: datetime) -> list[Stone]:
    """The way that a standard takes: written, agreed, looked at after 30 and 90 days."""
    if standard.state in (StandardState.ENDED, StandardState.DROPPED):
        return []
    labels = [(_("Put into words"), ""), (_("Both agree"), "")]
    marks = []
    if standard.kind == AgreedKind.STANDARD:
        start = holds_from(holds) if holds else None
        for days in (30, 90):
            on = start + timedelta(days=days) if start else None
            labels.append((_("After %(days)s days") % {"days": days}, day(on) if on else ""))
            marks.append(bool(on and on <= now.date()))
    here = 1 if holds is None else 2 + sum(marks)
    return [
        Stone(label, "behind" if n < here else "here" if n == here else "ahead", note)
        for n, (label, note) in enumerate(labels)
    ]
