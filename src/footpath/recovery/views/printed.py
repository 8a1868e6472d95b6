"""Which page of a plan can be taken to the talk?"""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from footpath.people.middleware import reader
from footpath.recovery.models import Recovery
from footpath.recovery.page import about
from footpath.recovery.views.show import found
from footpath.ui.pdf import pdf_response
from footpath.ui.wording import day


@require_safe
def plan_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    """The plan on one page, for those who may read it; there is none before it is made."""
    me, now = reader(request), timezone.now()
    it = found(me, pk, now)
    if not it.planned_at or not about(it, me, now).sees_plan:
        raise Http404
    return pdf_response(request, f"{it.number} {_('plan')}", "recovery/plan.typ", as_page(it), now=now)


def as_page(it: Recovery) -> dict[str, Any]:
    """The data of plan.typ."""
    owner = it.owner.name if it.owner else ""
    return {
        "title": _("How we put it right"),
        "eyebrow": f"{it.number} · {it.team.name}",
        "what": [it.title, it.what] if it.what else [it.title],
        "what_head": _("What went wrong"),
        "sorry_head": _("What we say"),
        "sorry": it.apology,
        "plan_head": _("What will be done"),
        "heads": [_("What"), _("Who"), _("Until")],
        "steps": [[one.what, one.who.name, day(one.by_day)] for one in it.plan.select_related("who")],
        "touched_head": _("Whom it touches"),
        "touched": ", ".join(str(one) for one in it.touched.all()),
        "owner": _("%(name)s owns it.") % {"name": owner},
    }
