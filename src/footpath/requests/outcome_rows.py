"""Which rows say what came of a request?"""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from footpath.pure.kept import Displacement
from footpath.pure.spans import Span
from footpath.requests.displaced import displacements_by_request
from footpath.requests.models import Message, Nudge, Promise, Question, Rating, Target
from footpath.requests.models import Span as StoredSpan
from footpath.requests.models.promised import PromiseKind
from footpath.requests.models.said import MessageKind


class Given(NamedTuple):
    """A promise of delivery, the first one first; `outcome` is the verdict that was frozen, "" while there is none, and
    `cause` the number of the emergency that it names.
    """

    due_at: datetime
    made_at: datetime
    wish: str
    outcome: str
    cause: str


class Asked(NamedTuple):
    """A question to anybody."""

    asked_by: int
    asked_of: int
    asked_at: datetime
    answered_at: datetime | None
    found_by_provider: bool


@dataclass
class Rows:
    """All that is kept of one request and counts."""

    spans: list[Span] = field(default_factory=list)
    came: datetime | None = None  # to the team that has it, where another one had it before
    responses: dict[int, tuple[datetime | None, datetime | None]] = field(default_factory=dict)  # by team: due, met
    promises: list[Given] = field(default_factory=list)
    questions: list[Asked] = field(default_factory=list)
    displacements: list[Displacement] = field(default_factory=list)
    deliveries: int = 0
    stars: int | None = None
    nudges: int = 0


def _add_spans(found: dict[int, Rows]) -> None:
    """Their lives, and when they came to the team that has them."""
    teams: dict[int, int] = {}  # that had it last, by request
    spans = StoredSpan.objects.filter(request__in=list(found)).order_by("since", "id")
    columns = ("request_id", "team_id", "state", "since", "until", "waits_for")
    for key, team, state, since, until, waits_for in spans.values_list(*columns):
        if teams.setdefault(key, team) != team:
            teams[key], found[key].came = team, since
        found[key].spans.append(Span(state, since, until, waits_for))


def rows_of(requests: Collection[int]) -> dict[int, Rows]:
    """Of all these requests in eight queries; as plain values, since there are many."""
    found = {key: Rows() for key in requests}
    theirs = {"request__in": list(requests)}
    _add_spans(found)
    targets = Target.objects.filter(**theirs, kind="first_response")
    for key, team, due_at, met_at in targets.values_list("request_id", "team_id", "due_at", "met_at"):
        found[key].responses[team] = (due_at, met_at)
    promises = Promise.objects.filter(**theirs, kind=PromiseKind.DELIVERY).order_by("id")
    for key, due_at, made_at, wish, outcome, cause in promises.values_list(
        "request_id", "due_at", "made_at", "wish", "verdict__outcome", "verdict__cause"
    ):
        found[key or 0].promises.append(Given(due_at, made_at, wish, outcome or "", cause or ""))
    questions = Question.objects.filter(**theirs).order_by("id")
    for key, by, of, asked_at, answered_at, found_it in questions.values_list(
        "request_id", "asked_by_id", "asked_of_id", "asked_at", "answered_at", "found_by_provider"
    ):
        found[key].questions.append(Asked(by, of, asked_at, answered_at, found_it))
    for key in Message.objects.filter(**theirs, kind=MessageKind.DELIVERY).values_list("request_id", flat=True):
        found[key].deliveries += 1
    for key in Nudge.objects.filter(**theirs).values_list("request_id", flat=True):
        found[key].nudges += 1
    for key, stars in Rating.objects.filter(**theirs).values_list("request_id", "stars"):
        found[key].stars = stars
    for key, overtaken in displacements_by_request(requests).items():
        found[key].displacements = overtaken
    return found
