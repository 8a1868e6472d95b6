"""Which page has the phrase bank of a team?"""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from footpath.growth import actions
from footpath.growth.models import Phrase
from footpath.growth.practice.declines import before_and_since
from footpath.growth.practice.permissions import can_retire, teams_of, visible_phrases
from footpath.growth.practice.situations import SITUATIONS
from footpath.people.middleware import reader
from footpath.people.models import Team
from footpath.people.refusals import Refused
from footpath.ui.page import render_page


@require_safe
def phrases(request: HttpRequest, pk: int) -> HttpResponse:
    """The phrases of a team by situation, for its people and those who lead it; and whether its noes carry a way on."""
    me, now = reader(request), timezone.now()
    team: Team = get_object_or_404(teams_of(me, now.date()), pk=pk)
    found = list(visible_phrases(me, now.date()).filter(team=team))
    titles = {one.key: _(one.title) for one in SITUATIONS}
    groups: dict[str, list[Phrase]] = {}
    for one in found:
        if one.retired_at is None:
            groups.setdefault(titles.get(one.situation, ""), []).append(one)
    order = [*titles.values(), ""]
    context = {
        "team": team,
        "groups": sorted(groups.items(), key=lambda group: order.index(group[0])),
        "retired": [one for one in found if one.retired_at],
        "may_retire": can_retire(me, team, now.date()),
        "declines": before_and_since(team, now),
    }
    return render_page(request, "growth/practice/phrases.html", context)


@require_POST
def use(request: HttpRequest, pk: int) -> HttpResponse:
    """Count that a phrase was taken over; the page has filled the box already."""
    me, now = reader(request), timezone.now()
    phrase: Phrase = get_object_or_404(visible_phrases(me, now.date()), pk=pk)
    try:
        actions.use_phrase(phrase, by=me, now=now)
    except Refused as refusal:
        return HttpResponse(str(refusal), status=409, content_type="text/plain; charset=utf-8")
    return HttpResponse(status=204)


@require_POST
def retire(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a phrase out of the bank, or put it back."""
    me, now = reader(request), timezone.now()
    phrase: Phrase = get_object_or_404(visible_phrases(me, now.date()), pk=pk)
    if not can_retire(me, phrase.team, now.date()):
        raise PermissionDenied
    back = request.POST.get("back") == "1"
    try:
        actions.retire_phrase(phrase, back=back, by=me, now=now)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("It is offered again.") if back else _("It is offered no more."))
    return redirect(phrase)
