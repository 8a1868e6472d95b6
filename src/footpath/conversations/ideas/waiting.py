"""Which ideas, advice and obstacles wait for somebody, for the menu and the home page?"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from footpath.catalog.permissions import spoken_for
from footpath.conversations.ideas import states
from footpath.conversations.models import Advice, Idea, Obstacle
from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.requests.word_queries import Line
from footpath.ui.counts import Counts, Later
from footpath.ui.wording import day

SHOWN = 3  # of each; the others are on their pages
NEAR = timedelta(days=2)  # what somebody has agreed to do stands there from then on


def how_many_wait(person: Person, now: datetime) -> Later:
    """All of them, for the home page."""
    return _all.later(person.pk, _spoken(person, now), now.date() + NEAR)


def how_many_ideas(person: Person, now: datetime) -> Later:
    """Ideas and advice, counted with the other entries of the menu."""
    return _of_ideas.later(person.pk, _spoken(person, now), now.date() + NEAR)


def how_many_obstacles(person: Person, now: datetime) -> Later:
    """Obstacles, counted with the other entries of the menu."""
    return _of_obstacles.later(person.pk, _spoken(person, now), now.date() + NEAR)


def _spoken(person: Person, now: datetime) -> tuple[int, ...]:
    """The teams for which this person answers first: not everybody above has to look."""
    return tuple(sorted(spoken_for(person))) if reach(person, now.date()).leads else ()


@Counts
def _all(pk: int, spoken: tuple[int, ...], near: date) -> Sequence[QuerySet[Any]]:
    return _ideas(pk, spoken, near), _advice(pk), _obstacles(pk, spoken, near)


@Counts
def _of_ideas(pk: int, spoken: tuple[int, ...], near: date) -> Sequence[QuerySet[Any]]:
    return _ideas(pk, spoken, near), _advice(pk)


@Counts
def _of_obstacles(pk: int, spoken: tuple[int, ...], near: date) -> Sequence[QuerySet[Any]]:
    return (_obstacles(pk, spoken, near),)


def _ideas(pk: int, spoken: tuple[int, ...], near: date) -> QuerySet[Idea]:
    to_answer = Q(state=states.OFFERED, team__in=spoken)
    to_do = Q(owner=pk, state=states.AGREED, due__lte=near) | Q(owner=pk, state=states.DONE)
    return Idea.objects.filter(to_answer | to_do)


def _advice(pk: int) -> QuerySet[Advice]:
    return Advice.objects.filter(adviser=pk, state=states.ASKED)


def _obstacles(pk: int, spoken: tuple[int, ...], near: date) -> QuerySet[Obstacle]:
    to_own = Q(state=states.NAMED, team__in=spoken)
    return Obstacle.objects.filter(to_own | Q(owner=pk, state=states.OWNED, review_by__lte=near))


def idea_lines(person: Person, now: datetime, counts: Sequence[int] = (1, 1, 1)) -> list[Line]:
    """How they stand on the home page: what is asked of this person, by when, the soonest first. `counts`: how many of
    each are known to wait, so that nothing is looked for where nothing is.
    """
    spoken, today = _spoken(person, now), now.date()
    near = today + NEAR
    ideas = _ideas(person.pk, spoken, near).select_related("team", "offered_by").order_by("answer_by", "pk")
    advice = _advice(person.pk).select_related("asked_by").order_by("answer_by", "pk")
    obstacles = _obstacles(person.pk, spoken, near).select_related("team").order_by("review_by", "pk")
    return [
        *(_idea(one, today) for one in ideas[: SHOWN if counts[0] else 0]),
        *(_asked(one) for one in advice[: SHOWN if counts[1] else 0]),
        *(_obstacle(one, today) for one in obstacles[: SHOWN if counts[2] else 0]),
    ]


def _idea(one: Idea, today: date) -> Line:
    facts = {"name": one.offered_by.name, "team": one.team.name}
    if one.state == states.OFFERED:
        words, act, by = _("An idea of %(name)s to %(team)s waits for an answer") % facts, _("Answer"), one.answer_by
    elif one.state == states.AGREED:
        words, act, by = _("You said that you do it: an idea of %(name)s") % facts, _("Look"), one.due or today
    else:
        words, act, by = _("It is done: name who had a part in the idea of %(name)s") % facts, _("Name them"), None
    detail = _("%(what)s, by %(day)s") % {"what": one.what, "day": day(by)} if by else one.what
    late = by is not None and by < today
    return Line(words, detail, one.get_absolute_url(), act, one.offered_by.name, strong=False, late=late)


def _asked(one: Advice) -> Line:
    words = _("%(name)s would like to know what you think of a draft") % {"name": one.asked_by.name}
    by = _("By %(day)s, or decline; nobody asks why") % {"day": day(one.answer_by)}
    return Line(words, by, one.get_absolute_url(), _("Read it"), one.asked_by.name, strong=False)


def _obstacle(one: Obstacle, today: date) -> Line:
    words = _("An obstacle needs somebody who looks at it") if one.state == states.NAMED else _(
        "You look at an obstacle, and its day is near"
    )  # fmt: skip
    detail = _("%(what)s, by %(day)s") % {"what": one.what, "day": day(one.review_by)}
    late = one.review_by < today
    return Line(words, detail, one.get_absolute_url(), _("Look"), one.team.name if one.team else "?", False, late)
