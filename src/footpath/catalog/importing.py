"""What would an import of services do, and what speaks against it? (It only reads.)"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from footpath.catalog.models import Service, ServiceVersion
from footpath.catalog.services_file import Row, SaidService, shown, understood
from footpath.people.mistakes import Mistakes, key
from footpath.people.models import Team


@dataclass(frozen=True)
class Changed:
    """A service that is known, and what the file says otherwise than its newest terms."""

    service: Service
    edits: int | None  # of the draft of its next version, if there is one
    facts: dict[str, Any]


@dataclass(frozen=True)
class ServicesPlan:
    """Everything that an import of services will do, decided before the first change."""

    services: int  # in the file
    new: tuple[SaidService, ...]
    changed: tuple[Changed, ...]
    teams: tuple[str, ...]  # to be founded

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to do."""
        return not (self.new or self.changed)


def plan_services(rows: Iterable[Row], *, update: bool = False) -> ServicesPlan:
    """Decide what to do with each service of a file.

    What is said of a known service and differs from its newest terms (those that are being written, if there are
    any) is taken over only with `update`; an empty cell takes nothing away. Raises CannotImport.
    """
    said, wrong = understood(rows), Mistakes()
    known = {
        (key(service.team.name), key(service.name)): service
        for service in Service.objects.select_related("team", "hours")
    }
    drafts = {draft.service_id: draft for draft in ServiceVersion.objects.filter(number=None).select_related("hours")}
    changed = []
    for one in said:
        service = known.get(one.key)
        if service is None:
            continue
        draft = drafts.get(service.pk)
        facts = _differing(one, draft or service, wrong, update=update)
        if facts:
            changed.append(Changed(service, draft.edits if draft else None, facts))
    wrong.stop()
    teams = {key(name) for name in Team.objects.values_list("name", flat=True)}
    missing = {key(one.team): one.team for one in reversed(said) if key(one.team) not in teams}
    return ServicesPlan(
        services=len(said),
        new=tuple(one for one in said if one.key not in known),
        changed=tuple(changed),
        teams=tuple(sorted(missing.values())),
    )


def _differing(said: SaidService, terms: Service | ServiceVersion, wrong: Mistakes, *, update: bool) -> dict[str, Any]:
    facts = {name: value for name, value in said.facts.items() if getattr(terms, name) != value}
    if facts and not update:
        name = next(iter(facts))
        wrong.taken_over_only(said.line, said.columns[name], said.name, shown(getattr(terms, name)), shown(facts[name]))
    return facts
