"""Which words on a request have become hot for its reader, and what helps then?

Found when the page is made, from what its reader may read anyhow; kept nowhere, counted nowhere, shown to nobody else.
"""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from footpath.people.models import Person, Team
from footpath.people.queries import home_team
from footpath.pure.hot_words import Hot, hot_words
from footpath.recovery.models import Guideline
from footpath.requests.models import ServiceRequest


@dataclass(frozen=True)
class Step:
    """One of the five steps: what to do, and words that one could say."""

    title: str
    text: str


def steps() -> list[Step]:
    """What helps when a coworker is angry, in its order."""
    return [
        Step(_("Find out first"), _("Ask, and listen to the end. “Tell me what happened.”")),
        Step(_("Name the effect"), _("Say what you have heard it does to them. “So you stood there without a gate.”")),
        Step(_("Agree what happened"), _("Facts that both of you can see, and no guesses about why.")),
        Step(_("Agree what will be done"), _("Who does what until when, and what cannot be done.")),
        Step(_("Confirm it in writing"), _("Today, in a few lines, so that both of you have the same in mind.")),
    ]


def why(hot: Hot) -> str:
    """What a rule looks for, in words."""
    return {
        "always_never": _("“always” and “never” about somebody"),
        "blame": _("whose fault it is"),
        "insult": _("a word about what somebody is like"),
        "scorn": _("a word of scorn"),
        "fed_up": _("that somebody has had enough"),
        "threat": _("what will happen otherwise"),
        "order": _("an order"),
        "shout": _("capital letters"),
        "marks": _("several marks in a row"),
    }[hot.rule]


def heard(thing: ServiceRequest, person: Person) -> tuple[Hot, ...]:
    """Hot words that others wrote to this reader since they wrote last; no query where the messages are loaded."""
    found: list[Hot] = []
    for message in sorted(thing.messages.all(), key=lambda one: -one.pk):
        if message.author_id == person.pk:
            break
        if not message.internal:
            found += hot_words(message.text)
    return tuple(found)


def guideline_of(person: Person, now: datetime) -> tuple[Team | None, Guideline | None]:
    """The team of somebody, and what it has written down for talks that are hard."""
    team = home_team(person, now.date())
    kept = Guideline.objects.filter(team=team).exclude(text="").first() if team else None
    return team, kept


def confirmation(thing: ServiceRequest, me: Person) -> str:
    """A draft of what is confirmed in writing, with gaps to be filled."""
    customer = thing.customer
    other = thing.assignee if customer == me else customer
    name = other.first_name if other else ""
    hello = _("Thank you for talking with me, %(name)s.") if name else _("Thank you for talking with me.")
    lines = [
        hello % {"name": name},
        "",
        _("What happened, as we both see it: …"),
        _("What it did to you: …"),
        _("What will be done: … by …; I do …, you …"),
        _("You hear from me again on …"),
        "",
        _("If I have got something wrong, please say so here."),
        me.first_name,
    ]
    return "\n".join(lines)
