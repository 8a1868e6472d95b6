"""How does a line of a workbook get to where it lives on? By the verb of the room that keeps it there."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from footpath.conversations import actions as conversations
from footpath.conversations.models import ContactLog, ContactPoint, Role
from footpath.growth.actions.begin_plan import begin_plan
from footpath.growth.actions.keep_area import keep_area
from footpath.growth.actions.keep_step import keep_step
from footpath.growth.actions.write_plan import write_plan
from footpath.growth.models import Area, Participant
from footpath.growth.workshops import carrying
from footpath.growth.workshops.carrying import Line
from footpath.people import actions as people
from footpath.people.models import PairNote, Person, Team
from footpath.people.permissions import visible_people, visible_teams
from footpath.people.queries import person_named
from footpath.recovery import actions as recovery
from footpath.recovery.models import Guideline
from footpath.surveys import actions as surveys
from footpath.surveys.mine import LISTS, mine_of

Chosen = Mapping[str, str]  # of a line: "who", "kind", "often", "second"
WHO, OTHER = "who", "other"
SHORT = 280


def carry(line: Line, participant: Participant, chosen: Chosen, by: Person, now: datetime) -> None:
    """Let the room keep it. Raises what its verb raises; ValidationError names what was to be chosen."""
    _CARRIERS[line.kind](line, participant, chosen, by, now)


def end_of(line: Line, chosen: Chosen, by: Person, *, person: bool = False) -> Person | Team:
    """Who is meant: what was chosen, the only one of that name, or who was typed instead."""
    typed = chosen.get(OTHER, "").strip()
    if typed:
        named = person_named(typed, visible_people(by))
        team = None if person else visible_teams(by).filter(name__iexact=typed).first()
        if named is None and team is None:
            words = _("Nobody here is called “%(name)s”, or more than one is. Their address is sure.")
            raise ValidationError({WHO: words % {"name": typed[:80]}})
        return team or named  # type: ignore[return-value]  # one of them is there
    value = chosen.get(WHO) or (line.ends[0][0] if len(line.ends) == 1 else "")
    kind, _colon, number = value.partition(":")
    found: Person | Team | None = None
    if number.isascii() and number.isdigit() and len(number) < 19:
        if kind == "person":
            found = visible_people(by).filter(pk=int(number)).first()
        elif kind == "team" and not person:
            found = visible_teams(by).filter(pk=int(number)).first()
    if found is None:
        raise ValidationError({WHO: _("Say who is meant by “%(name)s”.") % {"name": line.text[:80]}})
    return found


def _sheet(line: Line, _book: Participant, _chosen: Chosen, by: Person, now: datetime) -> None:
    part = line.facts["part"]
    there = mine_of(by).text(part)
    lines = [one for one in line.text.split("\n") if one.strip()] if part in LISTS else [line.text]
    known = {one.strip().casefold() for one in there.split("\n")} if part in LISTS else {there.strip().casefold()}
    new = [one for one in lines if one.strip().casefold() not in known]
    if new:
        between = "\n" if part in LISTS else "\n\n"
        surveys.keep_mine(by, texts={part: between.join(one for one in (there, *new) if one)}, by=by, now=now)


def _customer(line: Line, _book: Participant, chosen: Chosen, by: Person, now: datetime) -> None:
    pair = people.state_pair(provider=by, customer=end_of(line, chosen, by), holds=True, by=by, now=now)
    service = " ".join(line.facts["service"].split())
    note = PairNote.objects.filter(pair=pair, owner=by).first()
    if service and not (note and note.service):
        people.note_pair(pair, facts={"service": service}, edits=note.edits if note else 0, by=by, now=now)


def _obstacle(line: Line, _book: Participant, chosen: Chosen, by: Person, now: datetime) -> None:
    kind, often = chosen.get("kind", ""), chosen.get("often", "")
    conversations.name_obstacle(kind=kind, what=line.text, often=often, by=by, now=now)


def _moment(line: Line, book: Participant, chosen: Chosen, by: Person, now: datetime) -> None:
    log = _log(line, book, chosen, by, now)
    facts = {key: line.facts.get(key, "") for key in ("moment", "outcome", "why")}
    conversations.note_point(log, facts=facts, client_id=_number(book, line.key), by=by, now=now)


def _log(line: Line, book: Participant, chosen: Chosen, by: Person, now: datetime) -> ContactLog:
    """The sheet on which other moments of this workbook stand already, as long as it takes more; else a new one."""
    others = [
        _number(book, key) for key in book.carried.values_list("line", flat=True) if key.startswith(f"{line.kind}:")
    ]
    point = (
        ContactPoint.objects.filter(owner=by, client_id__in=others).select_related("log").order_by("-log_id").first()
    )
    if point is not None and point.log.last >= now.date():
        return point.log
    if line.kind == carrying.RECEIVED:
        return conversations.start_look_back(role=Role.CUSTOMER, by=by, now=now)
    ends = {"customer_name": str(line.facts["customer"])}
    if line.ends or chosen.get(OTHER):
        end = end_of(line, chosen, by)
        ends = {"customer": end} if isinstance(end, Team) else {"customer_name": end.name}  # type: ignore[dict-item]
    return conversations.start_look_back(role=Role.PROVIDER, by=by, now=now, **ends)  # type: ignore[arg-type]


def _number(book: Participant, key: str) -> UUID:
    """What makes the same line of the same workbook the same moment."""
    return uuid5(NAMESPACE_URL, f"footpath.workbook:{book.pk}:{key}")


def _rating(line: Line, _book: Participant, chosen: Chosen, by: Person, now: datetime) -> None:
    first = end_of(line, chosen, by, person=True)
    assert isinstance(first, Person)
    second = person_named(chosen.get("second", ""), visible_people(by))
    if second is None:
        raise ValidationError({"second": _("Name a second customer: one alone is never asked by name.")})
    begun = conversations.begin_round(customers=[first, second], by=by, now=now)
    sheet = begun.sheets.get(customer=first)
    said = {key: line.facts[key] for key in ("own", "predicted", "reason")}
    conversations.seal_sheet(sheet, **said, by=by, now=now)


def _plan(line: Line, _book: Participant, _chosen: Chosen, by: Person, now: datetime) -> None:
    areas: list[str] = line.facts["areas"]
    well = [one[:SHORT] for one in line.facts["strengths"]]
    plan = begin_plan(areas[0], well=well, by=by, now=now)
    for text in areas[1:]:
        keep_area(plan, text=text, by=by, now=now)
    if line.facts["help"]:
        write_plan(plan, well=well, help=line.facts["help"][:2000], by=by, now=now)
    first = Area.objects.select_related("plan").filter(plan=plan).order_by("pk").first()
    assert first is not None
    for step in line.facts["steps"]:
        if step["until"]:
            until, who, cue = date.fromisoformat(step["until"]), str(step.get("who", "")), str(step.get("cue", ""))
            keep_step(first, what=str(step["what"]), who=who, cue=cue, until=until, by=by, now=now)


def _guideline(line: Line, _book: Participant, chosen: Chosen, by: Person, now: datetime) -> None:
    team = end_of(line, chosen, by)
    if not isinstance(team, Team):
        raise ValidationError({WHO: _("Choose a team that you lead.")})
    there = Guideline.objects.filter(team=team).first()
    known = there.text if there else ""
    has = {one.strip().casefold() for one in known.split("\n")}
    new = [one for one in line.text.split("\n") if one.strip().casefold() not in has]
    if new:
        text = "\n".join(one for one in (known, *new) if one)
        recovery.keep_guideline(team, text=text, edits=there.edits if there else 0, by=by, now=now)


_CARRIERS: dict[str, Callable[[Line, Participant, Chosen, Person, datetime], Any]] = {
    carrying.SHEET: _sheet,
    carrying.CUSTOMER: _customer,
    carrying.OBSTACLE: _obstacle,
    carrying.RECEIVED: _moment,
    carrying.GIVEN: _moment,
    carrying.RATING: _rating,
    carrying.PLAN: _plan,
    carrying.GUIDELINE: _guideline,
}
