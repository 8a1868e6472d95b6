"""What do requests tell of somebody's work that is worth praise, or where help may be due?"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef

from footpath.growth.coaching import fact_words as words
from footpath.growth.coaching.seen import Both, Fact, Source
from footpath.requests.models import Displacement, Outcome, Question, ServiceRequest
from footpath.requests.models.overtaking import EmergencyState
from footpath.requests.states import IN_QUEUE
from footpath.requests.windows import ASKED_IN

WELL = 4  # stars
WAITS, LIES = timedelta(days=3), timedelta(days=14)


def _counted(both: Both, moment: str, **columns: object) -> list[Outcome]:
    rows = Outcome.objects.filter(both.within(f"{moment}_at"), provider=both.person, **columns)
    rows = rows.filter(_seen(both)).select_related("request__team__hours", "request__rating")
    return list(rows.order_by(f"-{moment}_at", "-pk")[: both.most])


def _seen(both: Both) -> Exists:
    """Whether both may open the request of a row: asked of the few rows at hand, never of all requests."""
    return Exists(both.requests().filter(pk=OuterRef("request_id")))


def _fact(kind: str, it: ServiceRequest, at: datetime | None, text: str, *, good: bool) -> Fact:
    assert at is not None  # _counted asks for cases that have this moment
    return Fact(f"{kind}:{it.pk}", good, text, it.get_absolute_url(), at, f"request:{it.pk}")


def _early(both: Both) -> Iterable[Fact]:
    for one in _counted(both, "promise", early=True):
        yield _fact("early", one.request, one.promise_at, words.early(one.request), good=True)


def _commented(both: Both) -> Iterable[Fact]:
    for one in _counted(both, "done", stars__gte=WELL):
        if one.request.rating.comment.strip():
            text = words.commented(one.request)
            yield _fact("said", one.request, one.done_at, text, good=True)


def _right_first(both: Both) -> Iterable[Fact]:
    for one in _counted(both, "done", right_first=True):
        text = words.right_first(one.request)
        yield _fact("first", one.request, one.done_at, text, good=True)


def _late(both: Both) -> Iterable[Fact]:
    rows = _counted(both, "promise", kept=False)
    went = words.where_time_went([one.request for one in rows], both.now)
    for one in rows:
        text = words.late(one.request, went[one.request_id], both.now)
        yield _fact("late", one.request, one.promise_at, text, good=False)


def _sent_back(both: Both) -> Iterable[Fact]:
    for one in _counted(both, "done", right_first=False):
        text = words.sent_back(one.request)
        yield _fact("back", one.request, one.done_at, text, good=False)


def _displaced(both: Both) -> Iterable[Fact]:
    rows = Displacement.objects.filter(
        both.within("emergency__decided_at"), _seen(both), emergency__state=EmergencyState.APPROVED,
        request__assignee=both.person,
    )  # fmt: skip
    rows = rows.select_related("request__team__hours", "emergency").order_by("-emergency__decided_at", "-pk")
    for one in rows[: both.most]:
        at = one.emergency.decided_at or both.now
        yield _fact("moved", one.request, at, words.displaced(one), good=False)


def _unanswered(both: Both) -> Iterable[Fact]:
    rows = Question.objects.filter(
        _seen(both), asked_of=both.person, answered_at=None, asked_at__lte=both.now - WAITS,
        request__state__in=ASKED_IN,
    )  # fmt: skip
    for one in rows.select_related("request").order_by("asked_at", "pk")[: both.most]:
        yield _fact("asked", one.request, one.asked_at, words.unanswered(one.request, one.asked_at), good=False)


def _lying(both: Both) -> Iterable[Fact]:
    rows = both.requests().filter(assignee=both.person, state__in=IN_QUEUE, complete_at__lte=both.now - LIES)
    for one in rows.order_by("complete_at", "pk")[: both.most]:
        since = one.complete_at or both.now
        yield _fact("lies", one, since, words.lying(one, since), good=False)


PRAISE: dict[str, Source] = {"early": _early, "said": _commented, "first": _right_first}
HELP: dict[str, Source] = {
    "late": _late, "back": _sent_back, "moved": _displaced, "asked": _unanswered, "lies": _lying,
}  # fmt: skip
