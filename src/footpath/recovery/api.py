"""How do programs say what went wrong, read how it is put right, and take each step?"""

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Query, Router, Status

from footpath.people.middleware import reader
from footpath.people.permissions import visible_teams
from footpath.people.programs.bodies import meant
from footpath.people.programs.pages import Page, page_of
from footpath.people.programs.wrong import unusable
from footpath.recovery import api_shapes as shapes
from footpath.recovery.doors import DOORS, noticed
from footpath.recovery.models import MakeGoodState, Recovery
from footpath.recovery.open_ones import waiting_for
from footpath.recovery.page import about
from footpath.recovery.permissions import visible_recoveries
from footpath.recovery.views.show import found
from footpath.requests.permissions import visible_to

router = Router(tags=["Putting things right"])
_AMONG_US = (MakeGoodState.ASKED, MakeGoodState.REFUSED)


def told(it: Recovery, request: HttpRequest) -> dict[str, Any]:
    """What whoever asks may read of it, and may do next."""
    me, now = reader(request), timezone.now()
    mine = about(it, me, now)
    sees = it.request is not None and visible_to(me, now.date()).filter(pk=it.request.pk).exists()
    goods = [one for one in it.make_goods.select_related("to") if mine.is_ours or one.state not in _AMONG_US]
    plain = [name for name in shapes.RecoveryRead.model_fields if hasattr(it, name)]
    return {
        **{name: getattr(it, name) for name in plain},
        "request": it.request_id if sees else None,
        "touched": [str(one) for one in it.touched.all()],
        "plan": list(it.plan.select_related("who")) if it.planned_at and mine.sees_plan else [],
        "time": goods,
        "may": sorted(verb.replace("_", "-") for verb in mine.may),
    }


def _again(request: HttpRequest, pk: int) -> dict[str, Any]:
    return told(found(reader(request), pk, timezone.now()), request)


@router.get(
    "/recoveries", response=Page[shapes.RecoveryRead], operation_id="list_recoveries", summary="List what is put right"
)
def list_recoveries(request: HttpRequest, which: Annotated[shapes.WhichRecoveries, Query(...)]) -> object:
    """Mistakes that you may see, the newest first."""
    me, now = reader(request), timezone.now()
    seen = waiting_for(me, now) if which.waiting else visible_recoveries(me, now.date())
    if which.state:
        seen = seen.filter(state__in=which.state)
    if which.request:
        seen = seen.filter(request=which.request)
    seen = seen.prefetch_related("touched__person", "touched__team")
    return page_of(request, seen, which, lambda one: told(one, request), newest_first=True)


@router.post(
    "/recoveries", response={201: shapes.RecoveryRead}, operation_id="notice_mistake", summary="Say what went wrong"
)
def notice_mistake(request: HttpRequest, response: HttpResponse, body: shapes.NewRecovery) -> object:
    """Say what went wrong with a request, or with what a team did without one; `own` says at once that it is yours.
    Where the same is being put right already, you join that one.
    """
    me, now, said = reader(request), timezone.now(), body.said()
    asked, team = said.pop("request", None), said.pop("team", None)
    if (asked is None) == (team is None):
        raise unusable({"request": ["Name a request, or a team, and not both."]})
    about_it: Any = meant(visible_to(me, now.date()).with_names(), asked, "request") or meant(
        visible_teams(me).select_related("hours"), team, "team"
    )
    made = noticed(about_it, said, me, now, own=said.pop("own", False))
    response["Location"] = f"{request.path}/{made.pk}"
    return Status(201, _again(request, made.pk))


@router.get(
    "/recoveries/{int:id}", response=shapes.RecoveryRead, operation_id="read_recovery", summary="Read how it stands"
)
def read_recovery(request: HttpRequest, id: int) -> object:
    """One mistake, and how far it is put right."""
    return _again(request, id)


def _step(verb: str, body: type[shapes.Body], summary: str) -> None:
    """One operation for each door of the page."""

    def take(request: HttpRequest, id: int, body: Any) -> object:
        me, now = reader(request), timezone.now()
        DOORS[verb].go(found(me, id, now), body.as_typed(), me, now)
        return _again(request, id)

    take.__annotations__["body"] = body
    take.__doc__ = str(body.__doc__)
    take.__name__ = f"recovery_{verb.replace('-', '_')}"
    router.post(
        f"/recoveries/{{int:id}}/{verb}", response=shapes.RecoveryRead, operation_id=take.__name__, summary=summary
    )(take)


for _verb, (_body, _summary) in shapes.STEPS.items():
    _step(_verb, _body, _summary)
