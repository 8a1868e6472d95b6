"""Who sees a small reward or a note for the review, and who decides about it?

Of a reward: whoever gives it, the recipient once they were told, and those who answer for the budget. Of a note for the
review: whoever wrote it and the person, and nobody else before the person said yes; then the person and those who lead
them. Administrators set the rules and see neither.
"""

from datetime import date, datetime, timedelta

from django.db.models import Q, QuerySet

from footpath.people.models import Membership, Organization, Person
from footpath.people.permissions import can_administer, leads_person, line_of, reach
from footpath.people.queries import working
from footpath.pure.second_look import Given, deciders
from footpath.recognition.models import Commendation, Reward, RewardBudget
from footpath.recognition.rewards import states

LATELY = timedelta(days=90)


def can_set_rules(person: Person) -> bool:
    """Administrators: budgets, the list, the rules."""
    return can_administer(person)


def owns(person: Person, on: date) -> Q:
    """Budgets that somebody answers for: as their owner, as lead of the team, or of one above it."""
    return Q(team__in=reach(person, on).leads) | Q(team__budget_owner=person)


def visible_budgets(person: Person, on: date) -> QuerySet[RewardBudget]:
    """The budgets whose ledgers somebody may read."""
    if not person.is_active:
        return RewardBudget.objects.none()
    return RewardBudget.objects.filter(owns(person, on)).select_related("team__hours", "team__lead")


def visible_rewards(person: Person, on: date) -> QuerySet[Reward]:
    """The rewards that somebody may see."""
    if not person.is_active:
        return Reward.objects.none()
    answers = Q(budget__team__in=reach(person, on).leads) | Q(budget__team__budget_owner=person)
    decides = Q(approver=person) | Q(decided_by=person)
    theirs = Q(recipient=person)
    found = Reward.objects.filter(
        Q(asked_by=person) | theirs & Q(given_at__isnull=False) | ~theirs & (answers | decides)
    )
    return found.select_related(
        "asked_by", "recipient", "approver", "decided_by", "budget__team__hours", "budget__team__lead", "request"
    )


def line(budget: RewardBudget) -> list[Person]:
    """Who answers for a budget, the nearest first: its owner, its lead, those above, and last whoever decides where
    nobody stands above.
    """
    found = [working(budget.team.budget_owner), *(working(one.lead) for one in line_of(budget.team))]
    found += Organization.here().deciders.filter(is_active=True)
    return list({one.pk: one for one in found if one is not None}.values())


def lately(one: Person, other: Person, now: datetime) -> list[Given]:
    """What was given in the last months by these two, or to them."""
    rows = Reward.objects.filter(
        Q(asked_by__in=(one, other)) | Q(recipient__in=(one, other)),
        asked_at__gte=now - LATELY, asked_at__lte=now, state__in=states.COUNTS,
    )  # fmt: skip
    return [Given(*row) for row in rows.values_list("asked_by", "recipient", "decided_by")]


def who_decides(giver: Person, recipient: Person, budget: RewardBudget, now: datetime) -> list[Person]:
    """Who may decide about a reward of this giver to this recipient, the nearest first."""
    people = {one.pk: one for one in line(budget)}
    free = deciders(giver.pk, recipient.pk, line=list(people), lately=lately(giver, recipient, now))
    return [people[pk] for pk in free]


def can_decide(person: Person, reward: Reward, now: datetime) -> bool:
    """Whether this is somebody who may agree to it, or not."""
    if reward.state != states.ASKED or not person.is_active:
        return False
    found = who_decides(reward.asked_by, reward.recipient, reward.budget, now)
    return person.pk in {one.pk for one in found}


def can_commend(by: Person, person: Person, on: date) -> bool:
    """Those who lead somebody."""
    return by.is_active and person.is_active and leads_person(by, person, on)


def visible_commendations(reader: Person, on: date) -> QuerySet[Commendation]:
    """The notes for a review that somebody may read."""
    if not reader.is_active:
        return Commendation.objects.none()
    found = Commendation.objects.select_related("person", "written_by")
    led_by_reader = Membership.objects.on(on).filter(team__in=reach(reader, on).leads).values("person")
    led = Q(state=states.NOTE_KEPT, person__in=led_by_reader)
    between = Q(written_by=reader) & ~Q(state=states.NOTE_KEPT)
    return found.filter(Q(person=reader) | between | led)
