"""What of a workbook can live on where its writer has an account, line by line, and what went there already?"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.growth.models import Carried, GroupPlay, Participant, Stage
from footpath.growth.workshops.exercises import mine, moments, plan
from footpath.growth.workshops.exercises.parts import Kind, lines_of, parts_of, rows_of, whole_rows
from footpath.growth.workshops.guidelines import kept_lines
from footpath.people.models import Person, Team
from footpath.people.permissions import reach, visible_people, visible_teams

SHEET: Final = "sheet"
CUSTOMER: Final = "customer"
OBSTACLE: Final = "obstacle"
RECEIVED: Final = "received"
GIVEN: Final = "given"
RATING: Final = "rating"
PLAN: Final = "plan"
GUIDELINE: Final = "guideline"
MOST_ENDS = 8  # people or teams of one name that are offered


@dataclass(frozen=True)
class Line:
    """One thing that can go on. `ends`: whom a typed name may mean, as value and words; `facts`: what goes along."""

    key: str
    kind: str
    text: str
    facts: dict[str, Any] = field(default_factory=dict)
    ends: tuple[tuple[str, str], ...] = ()
    done: bool = False
    missing: str = ""  # why it cannot go yet

    @property
    def can_go(self) -> bool:
        """Whether it may be ticked."""
        return not self.done and not self.missing

    @property
    def is_offered(self) -> bool:
        """Whether it is ticked from the start: what others would read, and whom nobody here is called, is not."""
        known = self.kind != CUSTOMER or len(self.ends) == 1
        return self.can_go and known and self.kind not in (OBSTACLE, RATING, GUIDELINE)


@dataclass(frozen=True)
class Place:
    """Where lines of one kind go, and who reads them there."""

    kind: str
    title: str
    who: str
    address: str
    lines: list[Line]

    @property
    def is_open(self) -> bool:
        """Whether anything may go there still."""
        return any(one.can_go for one in self.lines)


class Book:
    """The workbook of somebody, with what of it can go where."""

    def __init__(self, participant: Participant, now: datetime) -> None:
        assert participant.person is not None
        self.participant, self.person, self.now = participant, participant.person, now
        self.answers = {one.exercise: one.answers for one in participant.entries.all()}
        self.gone = set(Carried.objects.filter(participant=participant).values_list("line", flat=True))

    @cached_property
    def people(self) -> list[Person]:
        """Whom a name may mean."""
        return list(visible_people(self.person).filter(is_active=True).exclude(pk=self.person.pk))

    @cached_property
    def teams(self) -> list[Team]:
        """The same of teams."""
        return list(visible_teams(self.person))

    @cached_property
    def leads(self) -> list[Team]:
        """Teams for which somebody may write a guideline."""
        return list(Team.objects.filter(pk__in=reach(self.person, self.now.date()).leads).order_by("name"))

    def places(self) -> list[Place]:
        """All that was written and can live on, by where it goes."""
        me, customers = _("You alone."), _("You, and who leads the team; of teams everybody.")
        every, leads = _("Everybody, with your name."), _("Your team, and whoever talks with it.")
        both = _("You now; the customer is asked once two of them are sealed.")
        points = reverse("contact-points")
        found = [
            Place(SHEET, _("My sheet"), me, reverse("mine"), list(self._sheet())),
            Place(CUSTOMER, _("My customers"), customers, reverse("my-customers"), list(self._customers())),
            Place(OBSTACLE, _("Obstacles"), every, reverse("obstacles"), list(self._obstacles())),
            Place(RECEIVED, _("Contact points, as a customer"), me, points, list(self._moments(RECEIVED))),
            Place(GIVEN, _("Contact points, as who serves"), me, points, list(self._moments(GIVEN))),
            Place(RATING, _("Service worksheet"), both, reverse("worksheets"), list(self._rating())),
            Place(PLAN, _("Action plan"), me, reverse("action-plans"), list(self._plan())),
            Place(GUIDELINE, _("Guideline of the team"), leads, reverse("people"), list(self._guideline())),
        ]  # fmt: skip
        return [one for one in found if one.lines]

    def line(self, key: str) -> Line | None:
        """The line with this key, if it stands there still."""
        return next((one for place in self.places() for one in place.lines if one.key == key), None)

    def meant(self, text: str, *, persons_only: bool = False) -> tuple[tuple[str, str], ...]:
        """Whom a typed name may mean: who is called exactly so, or whose first or last name it is."""
        wanted = " ".join(text.split()).casefold()
        if not wanted:
            return ()
        people = [one for one in self.people if wanted in (one.name.casefold(), str(one.email or "").casefold())]
        if not people:
            people = [one for one in self.people if wanted in one.name.casefold().split()]
        teams = [] if persons_only else [one for one in self.teams if one.name.casefold() == wanted]
        found = [*((f"team:{one.pk}", one.name) for one in teams), *((f"person:{one.pk}", one.name) for one in people)]
        return tuple(found[:MOST_ENDS])

    def _line(self, kind: str, text: str, said: str = "", **more: Any) -> Line:
        key = f"{kind}:{fingerprint(said or text)}"
        return Line(key, kind, text, done=key in self.gone, **more)

    def _sheet(self) -> Iterator[Line]:
        said = self.answers.get("mine", {})
        for part in parts_of(mine.sections()):
            if text := str(said.get(part.key, "")).strip():
                yield self._line(SHEET, text, f"{part.key}\n{text}", facts={"part": part.key, "label": str(part.label)})

    def _customers(self) -> Iterator[Line]:
        sheet = self.answers.get("worksheet", {})
        services = {str(sheet.get("customer", "")).casefold(): str(sheet.get("service", ""))}
        names = lines_of(self.answers.get("mine", {}).get("customers"))
        if sheet.get("customer") and str(sheet["customer"]).casefold() not in [one.casefold() for one in names]:
            names.append(str(sheet["customer"]))
        for name in names:
            facts = {"service": services.get(name.casefold(), "")}
            yield self._line(CUSTOMER, name, ends=self.meant(name), facts=facts)

    def _obstacles(self) -> Iterator[Line]:
        for text in lines_of(self.answers.get("mine", {}).get("obstacles")):
            yield self._line(OBSTACLE, text)

    def _moments(self, kind: str) -> Iterator[Line]:
        said = self.answers.get("moments", {})
        part = moments.received() if kind == RECEIVED else moments.given()
        customer = str(said.get("customer", ""))
        no_customer = _("Say in the workbook whom you served: the sheet is about one customer.")
        missing = "" if kind == RECEIVED or customer else no_customer
        whole = whole_rows(part, said)
        for row in rows_of(part, said):
            half = "" if row in whole else _("Something is missing in this line: what happened, how it was, and why.")
            text = str(row.get("moment") or row.get("why") or "")
            words = "\n".join(str(row.get(key, "")) for key in ("moment", "outcome", "why"))
            facts = {**row, "customer": customer}
            ends = self.meant(customer) if kind == GIVEN else ()
            yield self._line(kind, text, words, facts=facts, ends=ends, missing=half or missing)

    def _rating(self) -> Iterator[Line]:
        said = self.answers.get("worksheet", {})
        if said.get("own") is None and not said.get("reason"):
            return
        whole = all(said.get(key) for key in ("own", "predicted", "reason"))
        half = "" if whole else _("Both numbers and the reason are needed. Write them in the workbook first.")
        words = _(
            "Your number is sealed with its reason and your guess. Choose a second customer: one alone is never asked."
        )
        name = str(said.get("customer", ""))
        facts = {key: said.get(key) for key in ("own", "predicted", "reason", "customer")}
        about = _("%(name)s: %(words)s") % {"name": name, "words": words} if name else words
        yield self._line(
            RATING, about, "worksheet", facts=facts, ends=self.meant(name, persons_only=True), missing=half
        )

    def _plan(self) -> Iterator[Line]:
        said = self.answers.get("plan", {})
        areas = lines_of(said.get("areas"))
        if not any(value for key, value in said.items() if key != "notes"):
            return
        steps = next(part for part in parts_of(plan.sections()) if part.kind == Kind.ROWS)
        rows = whole_rows(steps, said)
        facts = {
            "areas": areas[:3],
            "strengths": lines_of(said.get("strengths"))[:3],
            "steps": [{**row, "until": _ahead(row.get("by"), self.now.date())} for row in rows],
            "help": "\n\n".join(str(said[key]) for key in ("evidence", "help") if said.get(key)),
        }
        half = "" if areas else _("Say in the workbook what is to get better.")
        yield self._line(PLAN, "; ".join(areas), "plan", facts=facts, missing=half)

    def _guideline(self) -> Iterator[Line]:
        room = GroupPlay.objects.filter(workshop=self.participant.workshop, stage=Stage.KEPT).first()
        own = lines_of(self.answers.get("cooperation", {}).get("guidelines"))
        lines = list(dict.fromkeys([*(kept_lines(room.workshop) if room else []), *own]))
        if lines and self.leads:
            ends = tuple((f"team:{one.pk}", one.name) for one in self.leads)
            yield self._line(GUIDELINE, "\n".join(lines), ends=ends)


def fingerprint(text: str) -> str:
    """The same for the same words, however they are capitalized; nobody finds the words from it alone."""
    return hashlib.sha256(" ".join(text.split()).casefold().encode("utf-8", "replace")).hexdigest()[:24]


def _ahead(day: object, today: date) -> str:
    """A day of a step as a plan takes it; empty where it is over, or was never said."""
    try:
        found = date.fromisoformat(str(day))
    except ValueError:
        return ""
    return found.isoformat() if 0 <= (found - today).days <= 731 else ""
