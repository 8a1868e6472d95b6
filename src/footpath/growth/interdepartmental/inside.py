"""What do the members and the sponsor see: the agenda, what the data proposes, meetings, reviews and experiments?"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.conversations.ideas.acting import acted
from footpath.conversations.ideas.door import laid_out
from footpath.growth.figures import by_side, teams_open_to
from footpath.growth.interdepartmental import states, verbs
from footpath.growth.interdepartmental.doors import INSIDE_DOORS, STRONG, at_agenda
from footpath.growth.interdepartmental.forms import TrialForm
from footpath.growth.interdepartmental.permissions import is_inside, visible_councils, visible_topics
from footpath.growth.models import Council, CouncilTopic
from footpath.people.agenda import Topic, topics
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.ui.page import render_page

PROPOSED, MEETINGS = 12, 20


def inside(request: HttpRequest, pk: int) -> Council:
    """The team, for those inside; PermissionDenied for everybody else: that it is there is open to all."""
    me = reader(request)
    council: Council = get_object_or_404(visible_councils(me), pk=pk)
    if not is_inside(me, council):
        raise PermissionDenied(_("The agenda and the notes are for the members and the sponsor."))
    return council


def standing_topics(council: Council, person: Person, now: datetime) -> tuple[list[Any], list[Topic]]:
    """What stands on the agenda, each line with what the data says where its reader may see that; and what is proposed
    to this reader besides.
    """
    known = {(one.source, one.key): one for one in topics(person, now)}
    lines = list(council.topics.filter(state=states.STANDS).select_related("added_by"))
    taken = {(one.source, one.key) for one in lines}
    shown = [(one, known.get((one.source, one.key)) if one.source else None) for one in lines]
    return shown, [one for key, one in known.items() if key not in taken][:PROPOSED]


@require_safe
def agenda(request: HttpRequest, pk: int) -> HttpResponse:
    """The agenda of the next meeting, and everything else that the team works on."""
    return _show(request, inside(request, pk))


@require_POST
def act(request: HttpRequest, pk: int, door: str) -> HttpResponse:
    """Add a topic, plan a meeting, put a policy under review, note a decision."""
    council = inside(request, pk)
    status, bound = acted(request, council, INSIDE_DOORS, door)
    if status == 302:
        return redirect("across-agenda", pk)
    return _show(request, council, status=status, bound=bound)


@require_POST
def adopt(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a topic that the data proposes onto the agenda, with one click."""
    council, status = inside(request, pk), 422
    source, key = request.POST.get("source", ""), request.POST.get("key", "")
    try:
        verbs.adopt_topic(council, source=source, key=key, by=reader(request), now=timezone.now())
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    except Refused as refused:
        messages.error(request, str(refused))
        status = 409
    else:
        messages.success(request, _("It stands on the agenda. All members read the line."))
        return redirect("across-agenda", pk)
    return _show(request, council, status=status)


TOPIC_DOORS = {
    "up": lambda topic, **more: verbs.move_topic(topic, up=True, **more),
    "down": lambda topic, **more: verbs.move_topic(topic, up=False, **more),
    "drop": verbs.drop_topic,
}


@require_POST
def topic_act(request: HttpRequest, pk: int, door: str) -> HttpResponse:
    """Move a topic up or down, or take it off."""
    topic: CouncilTopic = get_object_or_404(visible_topics(reader(request)), pk=pk)
    try:
        TOPIC_DOORS[door](topic, by=reader(request), now=timezone.now())
    except Refused as refused:
        messages.error(request, str(refused))
        return _show(request, topic.council, status=409)
    return redirect("across-agenda", topic.council_id)


def _show(
    request: HttpRequest, council: Council, *, status: int = 200, bound: Mapping[str, forms.Form] | None = None
) -> HttpResponse:
    me, now = reader(request), timezone.now()
    lines, proposed = standing_topics(council, me, now)
    today, is_open = me.today(now), at_agenda(council)
    owed = council.decisions.filter(state=states.OPEN).select_related("owner").order_by("due", "pk")
    context = {
        "it": council,
        "lines": lines,
        "proposed": proposed if is_open else [],
        "meetings": list(council.meetings.exclude(state=states.CANCELED)[:MEETINGS]),
        "policies": list(council.policies.filter(state=states.OPEN)),
        "owed": [(one, one.is_late(today)) for one in owed],
        "trials": list(council.trials.filter(state=states.RUNNING).order_by("until", "pk")),
        "today": today,
        "is_running": bool(is_open),
        "doors": laid_out(
            INSIDE_DOORS, is_open, prefix="across-agenda", pk=council.pk, strong=STRONG, first={}, bound=bound or {}
        ),
    }
    return render_page(request, "growth/interdepartmental/agenda.html", context, status=status)


@require_http_methods(["GET", "POST"])
def new_trial(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin an experiment, with the figure by which one will know."""
    council, me, now = inside(request, pk), reader(request), timezone.now()
    teams = sorted(teams_open_to(me, now))
    form = TrialForm(request.POST or None, teams=teams, measures=by_side(me, {}))
    status = 422 if form.is_bound else 200
    if form.is_valid():
        try:
            trial = verbs.begin_trial(council, **form.cleaned_data, by=me, now=now)
        except ValidationError as error:
            form.add_error(None, error)
        except Refused as refused:
            form.add_error(None, str(refused))
            status = 409
        else:
            messages.success(request, _("Begun. Where the figure stood before is kept."))
            return redirect(trial)
    return render_page(request, "growth/interdepartmental/trial_new.html", {"form": form, "it": council}, status=status)
