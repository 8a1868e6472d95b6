"""What is shown of thanks and credit?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from footpath.people.models import Person, Team
from footpath.recognition.models import Contribution, Recipient, ThankNote
from footpath.recognition.permissions import has_part, own_teams, visible_notes
from footpath.recognition.praise import said
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import visible_to

LATELY = timedelta(days=90)


@dataclass(frozen=True)
class Shown:
    """A note as one reader sees it."""

    it: ThankNote
    to: Sequence[Person]
    request: ServiceRequest | None  # for those who may see it
    is_mine: bool
    is_to_me: bool
    hidden: bool

    @property
    def whom(self) -> str:
        """Everybody who is thanked, in one line."""
        names = [one.name for one in self.to] + ([self.it.team.name] if self.it.team else [])
        return listed(names)


def listed(names: Sequence[str]) -> str:
    """Names in one line: Ana, Ben and Cleo."""
    if len(names) < 2:
        return "".join(names)
    return _("%(some)s and %(last)s") % {"some": ", ".join(names[:-1]), "last": names[-1]}


def as_shown(notes: Iterable[ThankNote], me: Person, now: datetime) -> list[Shown]:
    """Notes that the reader may read, with what belongs to them; two questions, however many they are."""
    found = list(notes)
    rows = Recipient.objects.filter(note__in=found).select_related("person")
    to: dict[int, list[Recipient]] = {}
    for row in rows:
        to.setdefault(row.note_id, []).append(row)
    seen = visible_to(me, now.date()).in_bulk([one.request_id for one in found if one.request_id])
    mine = own_teams(me, now.date()) if any(one.team_id for one in found) else frozenset[int]()
    return [
        Shown(
            it=one,
            to=[row.person for row in to.get(one.pk, ())],
            request=seen.get(one.request_id) if one.request_id else None,
            is_mine=one.written_by_id == me.pk,
            is_to_me=any(row.person_id == me.pk for row in to.get(one.pk, ())) or one.team_id in mine,
            hidden=one.hidden_by_id is not None or any(row.hidden_at for row in to.get(one.pk, ())),
        )
        for one in found
    ]


def notes_to(thing: Person | Team | ServiceRequest, me: Person, now: datetime) -> QuerySet[ThankNote]:
    """Of what the reader may read, the notes to a person or a team, or of a request; the newest first."""
    found = visible_notes(me, now.date())
    if isinstance(thing, Team):
        return found.filter(team=thing)
    if isinstance(thing, ServiceRequest):
        return found.filter(request=thing.pk)
    return found.filter(Exists(Recipient.objects.filter(note=OuterRef("pk"), person=thing)))


@dataclass
class Named:
    """Somebody who had a part in a delivery, with all of it."""

    person: Person
    what: list[str] = field(default_factory=list)
    holds: bool = False
    claim: Contribution | None = None  # what is only somebody's word so far
    may_confirm: bool = False

    @property
    def says(self) -> str:
        """Whose word it is alone; empty where it holds."""
        if self.holds or self.claim is None:
            return ""
        by = self.claim.added_by
        if by is None or by.pk == self.person.pk:
            return _("says so; nobody else who had a part in it has yet")
        return _("%(name)s says so; nobody who had a part in it has yet") % {"name": by.name}


def named_in(thing: ServiceRequest, me: Person, now: datetime) -> list[Named]:
    """Everybody who had a part in a delivery, those of whom it is sure first."""
    found: dict[int, Named] = {}
    rows = Contribution.objects.filter(request=thing, left_at=None).select_related("person", "added_by")
    for row in rows:
        one = found.setdefault(row.person_id, Named(row.person))
        if said(row) not in one.what:
            one.what.append(said(row))
        one.holds = one.holds or row.holds
        one.claim = one.claim if row.holds else row
    vouches = any(not one.holds for one in found.values()) and has_part(me, thing.pk, now.date())
    for one in found.values():
        claim = None if one.holds else one.claim
        one.may_confirm = bool(vouches and claim and me.pk not in (claim.person_id, claim.added_by_id))
    return sorted(found.values(), key=lambda one: not one.holds)


@dataclass(frozen=True)
class Own:
    """How much somebody was thanked lately, and thanked others; for their own eyes."""

    got: int
    of: int  # people
    said: int
    to: int  # people


def own_figures(me: Person, now: datetime) -> Own:
    """Of the last 90 days, by name; what was taken back does not count."""
    lately = Recipient.objects.filter(note__taken_back_at=None, note__written_at__gt=now - LATELY)
    got = list(lately.filter(person=me).values_list("note__written_by_id", flat=True))
    to = list(lately.filter(note__written_by=me).values_list("note_id", "person_id"))
    return Own(len(got), len(set(got)), len({note for note, _who in to}), len({who for _note, who in to}))
