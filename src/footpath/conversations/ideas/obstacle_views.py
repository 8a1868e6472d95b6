"""Which pages list obstacles: all of them, and the pile with what they cost?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from footpath.conversations.ideas.cost import Cost, costs
from footpath.conversations.ideas.pile import pile
from footpath.conversations.ideas.rights import sees_pile, visible_obstacles
from footpath.conversations.ideas.states import CHANGED, DECIDED, OBSTACLE_OPEN, TAKEN_BACK
from footpath.conversations.models import Obstacle
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.ui.page import FilterChip, render_page

PER_PAGE, PILE_SHOWN = 30, 200


@require_safe
def obstacles(request: HttpRequest) -> HttpResponse:
    """All that stands in the way, and what was decided; chips for one's own, one's teams, and where they stand."""
    me, now = reader(request), timezone.now()
    kinds = _kinds(visible_obstacles(me), me, now)
    chosen = request.GET.get("show", "")
    chosen = chosen if chosen in kinds else ""
    page = Paginator(kinds[chosen][1].order_by("-pk"), PER_PAGE).get_page(request.GET.get("page"))
    cost = costs(one.pk for one in page)
    context = {
        "page": page,
        "lines": [(one, cost.get(one.pk, Cost())) for one in page],
        "chips": [FilterChip(label, f"?show={key}", here=key == chosen) for key, (label, _rows) in kinds.items()],
        "chosen": kinds[chosen][0],
        "sees_pile": sees_pile(me, now.date()),
        "today": now.date(),
    }
    return render_page(request, "conversations/obstacles.html", context)


def _kinds(found: QuerySet[Obstacle], me: Person, now: datetime) -> dict[str, tuple[str, QuerySet[Obstacle]]]:
    """By the word in the address: what the chip says, and which obstacles it shows."""
    mine = reach(me, now.date())
    still = found.filter(state__in=OBSTACLE_OPEN)
    return {
        "": (_("Still there"), still),
        "mine": (_("Mine"), found.filter(hits__person=me).exclude(state=TAKEN_BACK)),
        "team": (_("Of my teams"), found.filter(team__in=mine.member_of | mine.leads)),
        "own": (_("I look at"), still.filter(owner=me)),
        "late": (_("Late"), still.filter(review_by__lt=now.date())),
        "changed": (_("Changed"), found.filter(state=CHANGED)),
        "decided": (_("All decisions"), found.filter(state__in=DECIDED)),
    }


@require_safe
def the_pile(request: HttpRequest) -> HttpResponse:
    """What all of it costs, which wait for somebody, what was given back."""
    me, now = reader(request), timezone.now()
    if not sees_pile(me, now.date()):
        raise PermissionDenied(_("The pile is for champions and for those who lead a team."))
    laid = pile(list(visible_obstacles(me).exclude(state=TAKEN_BACK)), now.date())
    context = {"pile": laid, "rows": laid.rows[:PILE_SHOWN], "today": now.date()}
    return render_page(request, "conversations/obstacle_pile.html", context)
