"""Where does a talk stand, and what comes next, in words for whoever reads it?"""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from footpath.conversations.interviews import states
from footpath.conversations.models import Interview
from footpath.people.models import Person
from footpath.ui import wording


@dataclass(frozen=True)
class Standing:
    """The first two lines of the page of a talk: what is so, and what to do."""

    title: str
    then: str
    other: Person


STEPS = (states.INVITED, states.ACCEPTED, states.RUNNING, states.NOTED, states.APPROVED, states.TOLD, states.CLOSED)


def standing(talk: Interview, me: Person, now: datetime) -> Standing:
    """What is so for this reader, and what they do next."""
    facts = {
        "customer": talk.customer.first_name,
        "provider": talk.provider.first_name,
        "asker": talk.interviewer.first_name,
        "when": wording.moment(talk.starts_at, now),
    }
    side = _for_customer if me.pk == talk.customer_id else _for_provider
    found = side(talk, me, facts) or _for_all(talk, facts)
    other = talk.provider if me.pk == talk.customer_id else talk.customer
    return Standing(found[0] % facts, found[1] % facts, other)


def _for_customer(talk: Interview, _me: Person, _facts: dict[str, str]) -> tuple[str, str] | None:
    if talk.state == states.INVITED and talk.other_wished:
        return _("%(provider)s looks for somebody else who asks"), _("You hear of it. You can still write instead.")
    return {
        states.INVITED: (
            _("%(provider)s would like to hear how their service is for you"),
            _("Say yes, pick another time, write instead, or say no. Nobody asks why."),
        ),
        states.ACCEPTED: (_("Your talk: %(when)s"), _("Read the questions ahead if you like. Nothing else to do.")),
        states.RUNNING: (_("You talk right now"), _("Either of you can pause at any time. You read the notes first.")),
        states.WRITING: (_("You answer in writing"), _("Nothing reaches %(provider)s before you send it.")),
        states.NOTED: (
            _("The notes wait for you"),
            _("Put them into your words, strike what is not right, keep back what is to stay in the room."),
        ),
        states.APPROVED: (_("You looked through the notes"), _("%(provider)s tells the coworkers what you approved.")),
        states.DECLINED: (_("You would rather not talk about it now"), _("That is your right. Nobody asks why.")),
    }.get(talk.state)


def _for_provider(talk: Interview, me: Person, _facts: dict[str, str]) -> tuple[str, str] | None:
    if talk.state == states.INVITED and talk.other_wished:
        return _("%(customer)s would find it easier to talk to somebody else"), _("Name somebody who asks for you.")
    if talk.state == states.ACCEPTED and me.pk != talk.interviewer_id:
        return _("%(asker)s talks with %(customer)s: %(when)s"), _("You read what %(customer)s approves afterwards.")
    return {
        states.INVITED: (
            _("Waits for the answer of %(customer)s"),
            _("Proposed for %(when)s. A talk begins only when both know of it."),
        ),
        states.ACCEPTED: (_("Your talk: %(when)s"), _("Begin when you are both there.")),
        states.RUNNING: (_("The talk is under way"), _("Listen. The guide shows one question at a time.")),
        states.WRITING: (_("%(customer)s answers in writing"), _("You read it when they send it.")),
        states.NOTED: (
            _("%(customer)s looks through the notes"),
            _("Nobody else reads them before that."),
        ),
        states.APPROVED: (_("The notes can be told"), _("Thank %(customer)s, and tell your coworkers what you heard.")),
    }.get(talk.state)


def _for_all(talk: Interview, _facts: dict[str, str]) -> tuple[str, str]:
    return {
        states.TOLD: (_("Coworkers have heard what came of it"), _("How it goes is asked after 30 and 90 days.")),
        states.CLOSED: (_("This talk is closed"), _("What was agreed goes on.")),
        states.DECLINED: (
            _("%(customer)s would rather not talk about it now"),
            _("That is their right. Ask again later."),
        ),
        states.CANCELED: (_("The talk was called off"), _("Its notes are gone.")),
        states.LAPSED: (_("The talk did not take place"), _("Invite anew when there is a better time.")),
    }[talk.state]


@dataclass(frozen=True)
class Step:
    """One step of the way: behind, here or ahead."""

    label: str
    where: str


def way(talk: Interview) -> list[Step]:
    """The steps of the way, each with where it lies; of a talk that ended early only those it took."""
    labels = {
        states.INVITED: _("Invited"),
        states.ACCEPTED: _("A time that suits both"),
        states.RUNNING: _("The talk"),
        states.NOTED: _("Notes looked through"),
        states.APPROVED: _("Told to coworkers"),
        states.TOLD: _("How it has gone since"),
    }
    at = (
        STEPS.index({states.WRITING: states.NOTED}.get(talk.state, talk.state))
        if talk.state in (*STEPS, states.WRITING)
        else -1
    )
    return [Step(label, _where(n, at)) for n, label in enumerate(labels.values())]


def _where(n: int, at: int) -> str:
    return "behind" if n < at else "here" if n == at else "ahead"


def thanks_for(talk: Interview) -> str:
    """A thank-you to begin with."""
    name = {"name": talk.customer.first_name}
    return _("Thank you, %(name)s, for your time and your frankness. I will tell you what comes of it.") % name
