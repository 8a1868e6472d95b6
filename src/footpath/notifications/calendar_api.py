"""How does a program let a calendar read somebody's days?"""

from datetime import datetime

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Field, Router, Schema, Status

from footpath.notifications import actions
from footpath.notifications.feeds import tokens
from footpath.notifications.models import CalendarFeed
from footpath.people.middleware import reader

router = Router(tags=["Calendar"])


class FeedRead(Schema):
    """That a calendar may read your days; the address itself cannot be read back."""

    made_at: datetime
    read_at: datetime | None = Field(description="When somebody read it last, to the hour.")


class NewFeed(Schema):
    """The address for a calendar, this once."""

    address: str


@router.get("/calendar", response=FeedRead, operation_id="read_calendar", summary="See whether a calendar reads you")
def read_calendar(request: HttpRequest) -> object:
    """When the address of your days was made, and when it was read; 404 where there is none."""
    return get_object_or_404(CalendarFeed, person=reader(request))


@router.post("/calendar", response={201: NewFeed}, operation_id="give_calendar", summary="Make an address")
def give_calendar(request: HttpRequest) -> object:
    """Make an address at which a calendar reads your days; the one before ends."""
    me = reader(request)
    return Status(201, {"address": tokens.address(actions.give_feed(me, by=me, now=timezone.now()))})


@router.delete("/calendar", response={204: None}, operation_id="end_calendar", summary="End the address")
def end_calendar(request: HttpRequest) -> object:
    """Keep calendars out."""
    me = reader(request)
    actions.end_feed(me, by=me, now=timezone.now())
    return Status(204, None)
