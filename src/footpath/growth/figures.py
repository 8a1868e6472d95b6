"""Which live figures may somebody hold a plan against, and whose are they?"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self

from django.db.models import Prefetch
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from footpath.appraisals.measures import newest_items, open_to
from footpath.catalog.models import Service
from footpath.conversations.models import Standard, StandardState, StandardVersion
from footpath.conversations.standards.permissions import other_side, visible_standards
from footpath.growth.models import Plan
from footpath.people.models import Membership, Organization, Pair, Person, Team
from footpath.people.permissions import reach, tree
from footpath.surveys.measures import block_of, question_of
from footpath.surveys.models import Wave
from footpath.surveys.results.waves import Out, outs, with_results
from footpath.ui.measures import Measure, Scope, Whose, measures

MOST_PAIRS = 20
SURVEYS = 3  # of which the questions are offered: the newest
TRIED = 2  # waves of each, from the newest on: what neither of them tells of a team is offered no more
LONGEST = 90  # signs of a question in a list
Groups = list[tuple[str, list[tuple[str, str]]]]


@dataclass(frozen=True)
class About:
    """Whose figure: kind "person", "team", "service", "standard", "appraised" (whose 360° reports) or "pair" (who
    serves, who asks), with keys.
    """

    kind: str
    ids: tuple[int, ...]

    @property
    def code(self) -> str:
        """As it stands in a form: "pair:3-7"."""
        return f"{self.kind}:{'-'.join(map(str, self.ids))}"

    def as_json(self) -> dict[str, Any]:
        """As it is kept."""
        return {"kind": self.kind, "ids": list(self.ids)}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """What as_json made."""
        return cls(kept["kind"], tuple(kept["ids"]))


def scope_of(about: About, measure: Measure, *, question: str = "", reader: Person | None = None) -> Scope:
    """Of which requests it is counted, on the side that the figure tells of; of voices for whose eyes."""
    first, who = about.ids[0], reader.pk if reader else None
    if about.kind == "standard":
        return Scope(standard=first, reader=who)
    if about.kind == "appraised":
        return Scope(provider=first, question=question, reader=who)
    if about.kind == "person":
        return Scope(customer=first) if measure.whose is Whose.CUSTOMER else Scope(provider=first)
    if about.kind == "service":
        return Scope(service=first, reader=who if measure.whose is Whose.VOICES else None)
    if about.kind == "pair":
        return Scope(teams=frozenset({first}), customer_teams=frozenset({about.ids[1]}))
    return _of_team(first, measure, question, who)


def _of_team(team: int, measure: Measure, question: str, reader: int | None) -> Scope:
    one = frozenset({team})
    if measure.whose is Whose.VOICES:
        return Scope(teams=one, question=question, reader=reader)
    return Scope(customer_teams=one) if measure.whose is Whose.CUSTOMER else Scope(teams=one)


def fits(about: About, measure: Measure, question: str) -> bool:
    """Whether there is such a figure of them: what people say is of teams and services, a standard of two people."""
    if about.kind == "standard" or measure.key == "standard_kept":
        return about.kind == "standard" and measure.key == "standard_kept"
    if about.kind == "appraised" or measure.key == "seen_by_others":
        return about.kind == "appraised" and measure.key == "seen_by_others" and bool(question)
    if measure.whose is not Whose.VOICES:
        return not question
    if measure.key in ("would_choose", "ideas_answered", "obstacles_decided"):
        return about.kind in ("team", "service") and not question
    return about.kind == "team" and bool(question)


def choices(plan: Plan, person: Person, now: datetime) -> dict[str, tuple[About, str]]:
    """Whose figures a plan may be held against, by code, with their names. Of a team's plan those of that team; of
    somebody's own: their own, those of their teams, of what these offer, of whom these serve, and their standards.

    Figures of one single person are for that person's eyes, and nobody's where they are switched off.
    """
    found: list[tuple[About, str]] = []
    if plan.team is None and Organization.here().person_measures:
        found.append((About("person", (person.pk,)), _("My own")))
    open_ones = teams_open_to(person, now)
    named = {pk: one for pk, one in tree().items() if pk in open_ones and plan.team_id in (None, pk)}
    found += [(About("team", (one.pk,)), one.name) for one in named.values()]
    services = Service.objects.filter(team__in=named).select_related("team").order_by("team__name", "name", "pk")
    found += [(About("service", (one.pk,)), f"{one.team.name}: {one.name}") for one in services]
    pairs = Pair.objects.filter(provider_team__in=named, customer_team__isnull=False, holds=True).exclude(
        customer_team_id__in=named
    )
    asking = pairs.order_by("-top", "customer_team__name", "pk")
    both = asking.values_list("provider_team", "provider_team__name", "customer_team", "customer_team__name")
    found += [(About("pair", (one, other)), _for(name, asks)) for one, name, other, asks in both[:MOST_PAIRS]]
    if plan.team is None:
        agreed = Prefetch("versions", StandardVersion.objects.filter(state="agreed"), to_attr="standing")
        standards = visible_standards(person).filter(state=StandardState.AGREED).prefetch_related(agreed)
        found += [(About("standard", (one.pk,)), _standard(one, person)) for one in standards]
        found += [(one, _("My 360° feedback")) for one in [About("appraised", (person.pk,))] if newest_items(person.pk)]
    return {about.code: (about, label) for about, label in found}


def teams_open_to(person: Person, now: datetime) -> frozenset[int]:
    """The teams whose figures somebody may see, without those in which fewer than two people work."""
    mine = reach(person, now.date())
    teams = mine.member_of | mine.leads
    here = Membership.objects.on(now.date()).filter(team__in=teams, person__is_active=True)
    people: dict[int, set[int]] = {}
    for team, who in here.values_list("team_id", "person_id"):
        people.setdefault(team, set()).add(who)
    return frozenset(team for team in teams if len(people.get(team, ())) > 1)


def is_open(about: About, person: Person, now: datetime) -> bool:
    """Whether somebody may see this figure right now: whoever is shown a plan is not shown the figures of a team that
    are none of theirs. Those of a person are shown with that person's own plan.
    """
    if about.kind == "person":
        return Organization.here().person_measures
    if about.kind == "standard":
        return visible_standards(person).filter(pk=about.ids[0]).exists()
    if about.kind == "appraised":
        return open_to(person, about.ids[0])
    team = about.ids[0]
    if about.kind == "service":
        team = Service.objects.filter(pk=team).values_list("team_id", flat=True).first() or 0
    return team in teams_open_to(person, now)


def by_side(person: Person, teams: Mapping[str, tuple[About, str]]) -> Groups:
    """The figures by whose side they tell of, as the groups of a select; with the questions of the newest surveys that
    tell of one of the `teams` (as choices names them).
    """
    sides = {Whose.PROVIDER: _("How we serve"), Whose.CUSTOMER: _("How we ask")}
    asked = (
        "would_choose",
        "ideas_answered",
        "obstacles_decided",
        *(["standard_kept"] if any(code.startswith("standard:") for code in teams) else []),
    )
    found: Groups = [
        (label, [(one.key, one.label()) for one in measures().values() if one.whose is side])
        for side, label in sides.items()
    ]
    found.append((_("What people say"), [(key, measures()[key].label()) for key in asked]))
    keys = [about.ids[0] for about, _label in teams.values() if about.kind == "team"]
    if any(code.startswith("appraised:") for code in teams):
        rated = [(f"seen_by_others|{key}", Truncator(text).chars(LONGEST)) for key, text in newest_items(person.pk)]
        found.append((_("What others see in 360° feedback"), rated))
    return found + _questions(person, keys)


def _questions(person: Person, teams: list[int]) -> Groups:
    found: dict[int, tuple[str, list[tuple[str, str]]]] = {}
    newest = _newest(with_results(person)) if teams else []
    at_once = SURVEYS * TRIED  # mostly these suffice
    for first in range(0, len(newest), at_once):
        for told in outs(newest[first : first + at_once], person):
            key = told.wave.instrument_id
            lines = _questions_of(told, teams) if key not in found and len(found) < SURVEYS else []
            if lines:
                found[key] = (Truncator(told.wave.instrument.title).chars(LONGEST), lines)
        if len(found) >= SURVEYS:
            break
    return list(found.values())


def _newest(waves: Iterable[Wave]) -> list[Wave]:
    """Of each survey the waves that are tried, in their order."""
    tried: Counter[int] = Counter()
    found = []
    for wave in waves:
        tried[wave.instrument_id] += 1
        if tried[wave.instrument_id] <= TRIED:
            found.append(wave)
    return found


def _questions_of(told: Out, teams: list[int]) -> list[tuple[str, str]]:
    """What one wave tells of these teams, question by question."""
    wave, blocks = told.wave, [block for team in teams if (block := block_of(told.figures, [team]))]
    lines = []
    for key, item in told.figures.items.items():
        if any(block["items"].get(key, {}).get("favorable") for block in blocks):
            code = f"favorable|{question_of(wave.instrument_id, item['print'])}"
            lines.append((code, Truncator(item["text"]).chars(LONGEST)))
    for stem in dict.fromkeys(stem for block in blocks for stem, pair in block["pairs"].items() if pair.get("both")):
        lines.append((f"they_and_i|{question_of(wave.instrument_id, stem)}", _they(told.figures.items, stem)))
    return lines


def _they(items: Mapping[str, Any], stem: str) -> str:
    text = next((item["text"] for item in items.values() if item["stem"] == stem), stem)
    return _("They and I: %(text)s") % {"text": Truncator(text).chars(LONGEST)}


def label_of(about: About, reader: Person) -> str:
    """Whose figure it is, for somebody who may read the plan; names are those of today."""
    first = about.ids[0]
    if about.kind == "person":
        return Person.objects.filter(pk=first).values_list("name", flat=True).first() or ""
    if about.kind == "service":
        return Service.objects.filter(pk=first).values_list("name", flat=True).first() or ""
    if about.kind == "standard":
        found = visible_standards(reader).filter(pk=first).first()
        return _standard(found, reader) if found else ""
    if about.kind == "appraised":
        return _("360° feedback for %(name)s") % {"name": Person.objects.get(pk=first).name}
    names = dict(Team.objects.filter(pk__in=about.ids).values_list("pk", "name"))
    if about.kind == "pair":
        return _for(names.get(first, ""), names.get(about.ids[1], ""))
    return names.get(first, "")


def _for(provider: str, customer: str) -> str:
    return _("%(provider)s for %(customer)s") % {"provider": provider, "customer": customer}


def _standard(standard: Standard, person: Person) -> str:
    known = vars(standard).get("standing")
    version = standard.versions.filter(state="agreed").last() if known is None else next(iter(known), None)
    text = Truncator(version.wording.behavior).chars(60) if version else ""
    return _("Standard with %(name)s: %(text)s") % {"name": other_side(standard, person).name, "text": text}
