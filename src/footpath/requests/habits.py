"""Has the exception become the habit between two teams, who talks about it, and which facts do they need?"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q, QuerySet

from footpath.catalog.permissions import nearest_lead
from footpath.people.models import Person, Team
from footpath.people.permissions import reach
from footpath.requests.emergency_record import Pair, Record, months_until, record_of
from footpath.requests.models import Displacement, Habit, Outcome
from footpath.requests.models.overtaking import EmergencyState


def visible_habits(person: Person, on: date) -> QuerySet[Habit]:
    """The talks that somebody may open: those of teams which they lead, or which are below a team that they lead."""
    leads = reach(person, on).leads if person.is_active else frozenset()
    found = Habit.objects.filter(Q(team__in=leads) | Q(customer_team__in=leads))
    return found.select_related("team__hours", "team__lead", "customer_team__hours", "customer_team__lead", "ended_by")


def leads_of(habit: Habit) -> set[int | None]:
    """Who is asked to talk: the leads of both teams; of a team without one, or whose lead has left, whoever
    leads the next team above it.
    """
    return {nearest_lead(habit.team_id), nearest_lead(habit.customer_team_id)}


def may_end(habit: Habit, person: Person) -> bool:
    """Either lead, with what was agreed; nobody above them ends a talk for them."""
    return person.is_active and person.pk in leads_of(habit)


def new_habits(team: Team, now: datetime) -> list[tuple[int, dict[str, Any]]]:
    """The teams whose exception has become the habit here and that nobody talks with about it: the key of each, with
    the facts of both sides. What a talk has ended is not raised again by what had been asked before its end, and none
    is opened where the same person leads both.
    """
    record = record_of(team, now)
    found = [pair for pair in record.pairs if pair.seen.why]
    if not found:
        return []
    talks = Habit.objects.filter(team=team, customer_team__in=[pair.customer for pair in found])
    ended: dict[int, datetime | None] = dict(talks.order_by("pk").values_list("customer_team", "ended_at"))
    fresh = [pair for pair in found if _is_new(pair, ended, now)]
    return [(pair.customer, facts_of(record, pair, now)) for pair in fresh if _are_two(pair)]


def _are_two(pair: Pair) -> bool:
    """Whether two people would talk: where one leads both sides, or nobody is left on one, there is no talk to open."""
    return len({nearest_lead(pair.team), nearest_lead(pair.customer)} - {None}) > 1


def _is_new(pair: Pair, ended: Mapping[int, datetime | None], now: datetime) -> bool:
    """No talk is open, and the last one ended before the months on which the rule looks."""
    if pair.customer not in ended:
        return True
    last = ended[pair.customer]
    return last is not None and last.date() < months_until(now.date())[-3]


def facts_of(record: Record, pair: Pair, now: datetime) -> dict[str, Any]:
    """What is known of both sides, as plain values: the numbers of the one that asks, and how the one that is asked has
    served it meanwhile. Sentences are made when they are read.
    """
    return {**own_facts(record, pair, now), **_other_side(pair, now)}


def own_facts(record: Record, pair: Pair, now: datetime) -> dict[str, Any]:
    """Those of the team that asks: how often, what it cost whom, how many could have been foreseen, or were announced
    before.
    """
    hits, asks = pair.seen.lately
    return {
        "why": pair.seen.why,
        "lately": [hits, asks],
        "year": [pair.seen.emergencies, pair.seen.asks],
        "usual": round(record.usual, 6),
        "all": [record.emergencies, record.asks],
        "approved": pair.approved,
        "cost": {
            "requests": pair.cost.requests,
            "teams": pair.cost.teams,
            "days": round(pair.cost.days, 2),
            "broken": pair.cost.broken,
        },
        "foreseen": [pair.could_have, pair.answered],
        "announced": pair.announced,
        "ahead": [pair.ahead.announced, pair.ahead.counted],
        "all_ahead": [record.ahead.announced, record.ahead.counted],
        "since": months_until(now.date())[0].isoformat(),
    }


def _other_side(pair: Pair, now: datetime) -> dict[str, Any]:
    """How the team that is asked has served this one: promises kept, first answers in time, everything there when it
    was asked, asked early enough; and how often this one waited longer for others.
    """
    months = months_until(now.date())
    theirs = Outcome.objects.filter(team=pair.team, customer_team=pair.customer)
    columns = {
        "kept": "promise", "responded": "response", "complete_first": "asked", "lead_honored": "asked"
    }  # fmt: skip
    counts = {}
    for column, moment in columns.items():
        there = Q(**{f"{moment}_at__lte": now, f"{moment}_at__date__gte": months[0], f"{column}__isnull": False})
        counts[f"{column}_n"] = Count("pk", filter=there)
        counts[f"{column}_k"] = Count("pk", filter=there & Q(**{column: True}))
    found = theirs.aggregate(**counts)
    waited = Displacement.objects.filter(
        request__customer_team=pair.customer, emergency__team=pair.team, emergency__state=EmergencyState.APPROVED,
        emergency__decided_at__date__gte=months[0],
    ).exclude(emergency__customer_team=pair.customer)  # fmt: skip
    return {
        **{column: [found[f"{column}_k"], found[f"{column}_n"]] for column in columns},
        "overtaken": waited.count(),
    }


def holds_now(habit: Habit, now: datetime) -> Pair | None:
    """What is seen of the two now; None where nothing was asked in the last MONTHS months any more."""
    return record_of(habit.team, now).pair(habit.customer_team_id)
