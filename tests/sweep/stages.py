"""Which pages show a form only later, when a thing has gone on?"""

from collections.abc import Callable, Iterator
from datetime import timedelta

from django.urls import reverse
from tests.requests.stages import at, needs_sign_off, new_terms
from tests.site.scene import Scene

from footpath.catalog.actions import revise, save_revision
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
    draft = revise(scene.cast.move, by=cleo, now=scene.now)
    save_revision(draft, edits=draft.edits, by=cleo, now=scene.now, cost="Nothing")
    yield cleo, reverse("service-publish", args=[scene.cast.move.pk])


STAGES: dict[str, Callable[[Scene], Pages]] = {
    "requests": later_requests,
    "asking": asking,
    "words": later_words,
    "services": later_services,
}
