"""What do the tests of standards have in common?"""

from datetime import date, timedelta

from tests.cast import MONDAY

from footpath.conversations.actions import agree_to_standard, propose_rules, propose_standard
from footpath.conversations.models import StandardCheck, StandardFollowUp, Verdict
from footpath.history.models import Event

SAID = {
    "behavior": "Ben sends the room plan by mail by noon of the day before each move.",
    "measure": "Moves with the plan there by noon",
    "unit": "of 10 moves",
    "current": 6,
    "target": 9,
    "since": date(2026, 11, 30),
    "noticed": "Ana finds the plan in her mailbox when she plans the shift.",
}
RULES = {
    "provider_will": "say by noon when a move slips",
    "customer_will": "ask Ben first, and his lead later",
    "when_wrong": "call each other the same day",
    "review_on": date(2026, 12, 21),
}
DAY = timedelta(days=1)


def proposed(cast, now=MONDAY, by=None, **said):
    """Ben serves, Ana is the customer, and one of them proposed a standard."""
    said = SAID | {"provider": cast.ben, "customer": cast.ana} | said
    return propose_standard(**said, by=by or said["provider"], now=now)


def ruled(cast, now=MONDAY):
    """Ben proposed to Ana how they work together."""
    return propose_rules(provider=cast.ben, customer=cast.ana, **RULES, by=cast.ben, now=now)


def agreed(cast, now=MONDAY, standard=None, **said):
    """Both have agreed to it."""
    standard = standard or proposed(cast, now, **said)
    for person in (standard.provider, standard.customer):
        version = last(standard)
        agree_to_standard(version, hash=version.hash, by=person, now=now)
    standard.refresh_from_db()
    return standard


def last(standard):
    """The newest wording."""
    return standard.versions.order_by("-number").first()


def latest():
    """What happened last, and what is known of it."""
    event = Event.objects.latest("id")
    return event.kind, event.facts, event.actor_id


def held_standard(cast, now):
    """What Ben and Ana have agreed on, of which Ana is asked whether it was kept, and where it is by now."""
    standard = agreed(cast, now, since=now.date())
    version = last(standard)
    day = now.date() - 28 * DAY
    of_it = {"standard": standard, "version": version}
    facts = {"since": day, "until": now.date(), "verdict": Verdict.ASKED, "checker": cast.ana, "at": now}
    StandardCheck.objects.create(**of_it, **facts)
    StandardFollowUp.objects.create(**of_it, days=30, told_at=now)
    return standard


def of_standard(standard):
    """The numbers of what is asked about it."""
    return {"check": standard.checks.get().pk, "follow_up": standard.follow_ups.get().pk}
