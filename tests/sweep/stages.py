"""Which pages show a form only later, when a thing has gone on?"""

from collections.abc import Callable, Iterator
from datetime import timedelta

from django.urls import reverse
from tests.requests.agreeing import offered
from tests.requests.linked import of_it
from tests.requests.overtaken import overtake
from tests.requests.referrals import offers_of, referred
from tests.requests.stages import at, needs_sign_off, new_terms, queued
from tests.site.scene import Scene

from footpath.catalog import actions as catalog
from footpath.catalog.actions.save_draft_agreement import Draft
from footpath.catalog.agreed import Content
from footpath.catalog.agreements.questions import SUMMARY, questions
from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.states import State

Pages = Iterator[tuple[Person, str]]
STEPS = [{"key": "plan", "name": "Plan it", "who": ""}, {"key": "do", "name": "Do it", "who": ""}]
KINDS = ("text", "long_text", "number", "date", "choice", "choices", "yes_no", "person", "file")


def later_requests(scene: Scene) -> Pages:
    """Requests in each state, from the sides that have something to do."""
    ana, ben, top = scene.cast.ana, scene.cast.ben, scene.cast.max
    for state, people in {
        State.INCOMPLETE: (ana, ben),
        State.SIGN_OFF: (top,),
        State.QUEUED: (ben,),
        State.WORKING: (ben,),
        State.DELIVERED: (ana,),
        State.ACCEPTED: (ana,),
    }.items():
        if state == State.WORKING:
            new_terms(steps=STEPS)
        address = at(scene.cast, state).get_absolute_url()
        yield from ((person, address) for person in people)
    yield from between_requests(scene)


def asking(scene: Scene) -> Pages:
    """The form of somebody who asks, with a question of each kind."""
    new_terms(
        requirements=[
            {"key": kind, "label": f"A {kind}", "kind": kind, "choices": ["one", "two"] if "choice" in kind else []}
            for kind in KINDS
        ]
    )
    needs_sign_off(scene.cast, "")
    yield scene.cast.ana, reverse("ask", args=[scene.cast.move.pk])


def between_requests(scene: Scene) -> Pages:
    """Requests on which two sides agree on something, that need others, that were referred, that came from outside."""
    cast, now = scene.cast, scene.now
    offers_of(cast)
    wished, needing, away = offered(cast).request, queued(cast), referred(cast)
    actions.need(needing, child=of_it(cast), by=cast.ben, now=now)
    actions.order_from_vendor(needing, vendor="Koller", what="A pump", by=cast.ben, now=now)
    actions.serve(needing, commitment=scene.commitment, by=cast.ana, now=now)
    caller = {"name": "K. Hale", "reach_at": "hale@northair.example", "text": "Where is my bag?"}
    outside = actions.file_outside(service=cast.move, **caller, by=cast.ana, now=now)
    actions.decline(outside, reason="Not here.", alternative="The carrier.", by=cast.ben, now=now)
    overtake(cast, waits := queued(cast), now=now)
    for request, people in {
        wished: (cast.ana, cast.cleo),
        needing: (cast.ben,),
        away: (cast.dov, cast.ben),
        outside: (cast.ana,),
        waits: (cast.ana,),
    }.items():
        yield from ((person, request.get_absolute_url()) for person in people)


def later_emergencies(scene: Scene) -> Pages:
    """One to be decided, one that is over, promises that are owed after it."""
    cast, now = scene.cast, scene.now
    waits = queued(cast)
    actions.promise(waits, by_day=now.date() + timedelta(days=3), by=cast.ben, now=now - timedelta(days=1))
    decided = overtake(cast, waits, now=now)
    actions.owe_promises(decided, now=now)
    over = actions.take(decided.request, by=cast.ben, now=now)
    yield cast.cleo, reverse("emergency-promises", args=[decided.pk])
    actions.deliver(over, text="There it is.", by=cast.ben, now=now)
    yield cast.cleo, decided.get_absolute_url()
    yield cast.max, scene.emergency.get_absolute_url()


def later_agreements(scene: Scene) -> Pages:
    """Each question of a talk, one that is to be signed, one that is to be taken back or ended."""
    cast, now, review_on = scene.cast, scene.now, scene.now.date() + timedelta(days=90)
    talk = reverse("agreement-talk", args=[scene.agreement.agreement_id])
    for step in [*(one.key for one in questions(scene.agreement.agreement)), SUMMARY]:
        yield cast.cleo, f"{talk}?step={step}"
    yield cast.cleo, scene.agreement.agreement.get_absolute_url()
    draft = catalog.begin_agreement(cast.facilities, cast.sales, by=cast.cleo, now=now)
    said = Draft(Content(rules=("We call before we write.",)), review_on)
    catalog.save_draft_agreement(draft, lambda _was: said, by=cast.cleo, now=now)
    catalog.propose_agreement(draft, edits=draft.edits, by=cast.cleo, now=now)
    yield from ((person, draft.agreement.get_absolute_url()) for person in (cast.cleo, cast.max))


def teams(scene: Scene) -> Pages:
    """The page of a team, for whoever leads it: the fast lane is kept there."""
    yield scene.cast.cleo, reverse("team", args=[scene.cast.facilities.pk])


def later_words(scene: Scene) -> Pages:
    """A word that was promised, and one for which a moment was offered."""
    cast, now = scene.cast, scene.now
    promised = actions.say_word("Who has a ladder?", to=cast.ben, by=cast.ana, now=now)
    actions.answer_yes(promised, by_day=now.date() + timedelta(days=3), by=cast.ben, now=now)
    offered = actions.say_word("Who has a drill?", to=cast.ben, by=cast.ana, now=now)
    actions.offer_moment(offered, moment=now + timedelta(days=2), by=cast.ben, now=now)
    yield cast.ben, promised.get_absolute_url()
    yield cast.ana, offered.get_absolute_url()


def later_services(scene: Scene) -> Pages:
    """A service with a change that is not published yet."""
    cleo = scene.cast.cleo
    draft = catalog.revise(scene.cast.move, by=cleo, now=scene.now)
    catalog.save_revision(draft, edits=draft.edits, by=cleo, now=scene.now, cost="Nothing")
    yield cleo, reverse("service-publish", args=[scene.cast.move.pk])


STAGES: dict[str, Callable[[Scene], Pages]] = {
    "requests": later_requests,
    "emergencies": later_emergencies,
    "agreements": later_agreements,
    "teams": teams,
    "asking": asking,
    "words": later_words,
    "services": later_services,
}
