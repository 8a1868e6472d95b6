"""How do programs read surveys, and run them?

Nobody answers through here: a program would know who answered, when and what. Figures come from surveys.release alone.
"""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Field, Router, Schema

from footpath.people.middleware import reader
from footpath.people.programs.bodies import Body
from footpath.people.programs.pages import Page, Wanted, page_of
from footpath.surveys import actions
from footpath.surveys.models import Wave, WaveState
from footpath.surveys.participation import rate
from footpath.surveys.permissions import can_run, run_by, visible_waves
from footpath.surveys.release import released

router = Router(tags=["Surveys"])


class WaveLine(Schema):
    """One time at which a survey is asked."""

    id: int
    survey: str = Field(description="The title of what is asked.")
    key: str = Field(description="The key of what is asked.")
    number: int
    state: str = Field(description="planned, open, closed, released, acted, archived or called_off.")
    mode: str = Field(description="Who can know who said what: anonymous, confidential or identified.")
    threshold: int = Field(description="No figure is made of fewer answers.")
    opens_at: datetime
    closes_at: datetime | None = Field(description="None: always on.")
    rate: int | None = Field(
        description="While it is open, for whoever runs it: the share that has answered, in percent rounded to ten."
    )


class WaveFigures(Schema):
    """What the holder of the token may read of the figures of a wave; the shape is in surveys/release.py."""

    wave: int
    figures: dict[str, Any]


class ModeBody(Body):
    """What a survey promises about names."""

    mode: str = Field(max_length=12, description="anonymous, confidential or identified; never less than was promised.")


class ReasonBody(Body):
    """Why it is called off."""

    reason: str = Field(max_length=1000, description="Everybody who was asked reads this.")


def _line(request: HttpRequest, wave: Wave) -> dict[str, Any]:
    runs = wave.state == WaveState.OPEN and can_run(reader(request), wave.instrument)
    names = ("number", "state", "mode", "threshold", "opens_at", "closes_at")
    of_it = {name: getattr(wave, name) for name in names}
    known = {"id": wave.pk, "survey": wave.instrument.title, "key": wave.instrument.key}
    return {**known, **of_it, "rate": rate(wave) if runs else None}


@router.get("/surveys", response=Page[WaveLine], operation_id="list_surveys", summary="Read which surveys there are")
def list_surveys(request: HttpRequest, which: Wanted) -> object:
    """The surveys that you run, those that you are asked in, and those whose results are out."""
    waves = visible_waves(reader(request)).select_related("instrument")
    return page_of(request, waves, which, lambda wave: _line(request, wave))


@router.get("/surveys/{id}", response=WaveLine, operation_id="read_survey", summary="Read one")
def read_survey(request: HttpRequest, id: int) -> object:
    """Where it is. While it is open nobody reads more of it than the rounded rate."""
    found = get_object_or_404(visible_waves(reader(request)).select_related("instrument"), pk=id)
    return _line(request, found)


@router.get(
    "/surveys/{id}/figures", response=WaveFigures, operation_id="read_survey_figures", summary="Read its figures"
)
def read_survey_figures(request: HttpRequest, id: int) -> object:
    """What you may read of its results; 404 before they are out. There are no filters: what is not in the plan that was
    fixed before anybody answered does not exist.
    """
    me = reader(request)
    found = get_object_or_404(visible_waves(me), pk=id)
    figures = released(found, person=me, now=timezone.now())
    if figures is None:
        raise Http404
    return {"wave": found.pk, "figures": asdict(figures)}


@router.post("/surveys/{id}/close", response=WaveLine, operation_id="close_survey", summary="Close it now")
def close_survey(request: HttpRequest, id: int) -> object:
    """No more answers; it is never opened again."""
    found = actions.close_wave(_own(request, id), by=reader(request), now=timezone.now())
    return _line(request, found)


@router.post("/surveys/{id}/call-off", response=WaveLine, operation_id="call_off_survey", summary="Call it off")
def call_off_survey(request: HttpRequest, id: int, body: ReasonBody) -> object:
    """It is not asked any more, and what was answered is erased."""
    found = actions.call_off(_own(request, id), reason=body.reason, by=reader(request), now=timezone.now())
    return _line(request, found)


@router.patch("/surveys/{id}", response=WaveLine, operation_id="change_survey", summary="Promise more about names")
def change_survey(request: HttpRequest, id: int, body: ModeBody) -> object:
    """Change who can know who said what; once somebody has answered only toward stronger protection."""
    found = _own(request, id)
    actions.set_mode(found.instrument, mode=body.mode, by=reader(request), now=timezone.now())
    found.refresh_from_db(fields=["mode"])
    return _line(request, found)


def _own(request: HttpRequest, id: int) -> Wave:
    return get_object_or_404(run_by(reader(request)).select_related("instrument", "version"), pk=id)
