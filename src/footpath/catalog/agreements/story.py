"""What does the page of an agreement tell: what holds, what is being agreed, whose turn it is, and what was before?"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch, QuerySet

from footpath.catalog.agreements.changes import Change, changes
from footpath.catalog.agreements.wording import Section, sections_of
from footpath.catalog.models import Agreement, AgreementVersion, Signature, VersionState
from footpath.catalog.permissions import (
    can_take_back,
    nearest_lead,
    sides_of,
    sides_to_counter,
    sides_to_sign,
    spoken_for,
    visible_agreements,
)
from footpath.history.models import Event
from footpath.people.models import Person, Team

BEING_AGREED = (VersionState.DRAFT, VersionState.PROPOSED)


@dataclass(frozen=True)
class Side:
    """One of the two teams under a wording: who has signed, or else whose yes is waited for."""

    team: Team
    signature: Signature | None
    speaker: Person | None


@dataclass(frozen=True)
class May:
    """What the reader can do to a wording now; teams where they do it for one."""

    write: bool = False
    sign: tuple[Team, ...] = ()
    counter: tuple[Team, ...] = ()
    take_back: bool = False
    end: tuple[Team, ...] = ()
    review: bool = False
    review_is_due: bool = False  # the day came on which they wanted to


@dataclass(frozen=True)
class Story:
    """One wording of an agreement, and what stands around it."""

    agreement: Agreement
    version: AgreementVersion | None  # the one that is read here
    sections: Sequence[Section]
    sides: Sequence[Side]
    held: AgreementVersion | None  # in force
    waiting: AgreementVersion | None  # proposed, and not signed by both
    draft: AgreementVersion | None  # being written; its text is for those who write it
    versions: Sequence[AgreementVersion]  # the newest first, drafts left out
    may: May
    end_reason: str = ""

    @property
    def before(self) -> AgreementVersion | None:
        """What held before the version that is read here."""
        if self.version is None:
            return None
        number = self.version.number
        held = (one for one in self.versions if one.number < number and one.in_force_from)
        return next(held, None)

    @property
    def answered(self) -> AgreementVersion | None:
        """The proposal of the other side that the version read here answers."""
        number = self.version.number - 1 if self.version else 0
        return next((one for one in self.versions if (one.number, one.state) == (number, VersionState.COUNTERED)), None)

    def changed(self, since: AgreementVersion | None) -> list[Change]:
        """What the version that is read here says differently from another one."""
        return changes(sections_of(since), self.sections) if since and self.version else []


def with_signatures() -> "QuerySet[AgreementVersion]":
    """Versions with everything that a page says of them."""
    signed = Prefetch("signatures", Signature.objects.select_related("person", "team"))
    found = AgreementVersion.objects.select_related("written_by", "proposed_by_team")
    return found.prefetch_related(signed).order_by("-number")


def story_of(agreement: Agreement, me: Person, now: datetime, number: int | None = None) -> Story | None:
    """The wording in force, else the one that waits, else the last; or the one with that number, if there is one."""
    versions = list(with_signatures().filter(agreement=agreement))
    for one in versions:
        one.agreement = agreement
    read = [one for one in versions if one.state != VersionState.DRAFT]
    by_state = {one.state: one for one in reversed(versions)}
    held, waiting = by_state.get(VersionState.SIGNED), by_state.get(VersionState.PROPOSED)
    version = held or waiting or next(iter(read), None)
    if number is not None:
        version = next((one for one in read if one.number == number), None)
        if version is None:
            return None
    return Story(
        agreement=agreement, version=version, sections=sections_of(version) if version else (),
        sides=_sides(agreement, version), held=held, waiting=waiting, draft=by_state.get(VersionState.DRAFT),
        versions=read, may=_may(me, agreement, version, by_state, now),
        end_reason=_end_reason(agreement) if version and version.state == VersionState.ENDED else "",
    )  # fmt: skip


def _may(
    me: Person, agreement: Agreement, version: AgreementVersion | None, by_state: Collection[str], now: datetime
) -> May:
    on = now.date()
    mine = sides_of(me, agreement, on)
    if not mine:
        return May()
    teams = {team.pk: team for team in (agreement.first, agreement.second)}

    def named(keys: Iterable[int]) -> tuple[Team, ...]:
        return tuple(teams[pk] for pk in sorted(keys))

    is_free = not set(BEING_AGREED) & set(by_state)
    if version is None:
        return May(write=True, review=is_free)
    return May(
        write=True,
        sign=named(sides_to_sign(me, version, on)),
        counter=named(sides_to_counter(me, version, on)),
        take_back=can_take_back(me, version, on),
        end=named(mine) if version.state == VersionState.SIGNED else (),
        review=is_free,
        review_is_due=is_free
        and version.state == VersionState.SIGNED
        and bool(version.review_on and version.review_on <= on),
    )


def _sides(agreement: Agreement, version: AgreementVersion | None) -> list[Side]:
    signed = {one.team_id: one for one in version.signatures.all()} if version else {}
    waits = version is None or version.state in BEING_AGREED
    teams = (agreement.first, agreement.second)
    leads = {team.pk: nearest_lead(team.pk) for team in teams if team.pk not in signed and waits}
    people = Person.objects.in_bulk([pk for pk in leads.values() if pk]) if any(leads.values()) else {}
    return [Side(team, signed.get(team.pk), people.get(leads.get(team.pk) or 0)) for team in teams]


def _end_reason(agreement: Agreement) -> str:
    ended = Event.objects.filter(subject_kind=Agreement.subject_kind, subject_id=agreement.pk, kind="agreement.ended")
    last = ended.order_by("-id").first()
    return str(last.facts.get("reason", "")) if last else ""


@dataclass(frozen=True)
class Line:
    """An agreement in the list: what holds, what is being agreed, and on whom that waits."""

    agreement: Agreement
    held: AgreementVersion | None
    open: AgreementVersion | None
    waits_for: Sequence[Team] = ()  # that have not signed what is proposed
    mine: bool = False  # whether it waits for the reader
    due: bool = False  # whether the day of its review has come


def lines_of(me: Person, now: datetime) -> list[Line]:
    """The agreements that somebody reads: what waits for them first, then what is being agreed, then by name."""
    agreements = {one.pk: one for one in visible_agreements(me, now.date())}
    shown = (*BEING_AGREED, VersionState.SIGNED)
    versions = with_signatures().filter(agreement__in=list(agreements), state__in=shown)
    by_agreement: dict[int, list[AgreementVersion]] = {}
    for one in versions if agreements else ():
        by_agreement.setdefault(one.agreement_id, []).append(one)
    ours = spoken_for(me)
    found = [_line(agreements[pk], mine, ours, me, now) for pk, mine in by_agreement.items()]
    return sorted(found, key=lambda one: (not one.mine, one.open is None, str(one.agreement).casefold()))


def _line(
    agreement: Agreement, versions: Sequence[AgreementVersion], ours: Collection[int], me: Person, now: datetime
) -> Line:
    held = next((one for one in versions if one.state == VersionState.SIGNED), None)
    open_ = next((one for one in versions if one.state != VersionState.SIGNED), None)
    signatures = list(open_.signatures.all()) if open_ else []
    signed = {one.team_id for one in signatures}
    teams = (agreement.first, agreement.second)
    is_due = bool(held and not open_ and held.review_on and held.review_on <= now.date())
    waits = [team for team in teams if team.pk not in signed] if open_ and open_.state == VersionState.PROPOSED else []
    has_signed = any(one.person_id == me.pk for one in signatures)
    mine = any(team.pk in ours for team in (teams if is_due else waits)) and not has_signed
    return Line(agreement, held, open_, waits, mine, is_due)
