"""On which page does mail wait that found no place by itself?"""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from footpath.mailroom.forms import GiveForm
from footpath.mailroom.waiting import heap
from footpath.people.middleware import reader
from footpath.people.permissions import can_administer
from footpath.ui.page import FilterChip, render_page


@require_safe
def mail_in(request: HttpRequest) -> HttpResponse:
    """What waits for the reader, or was thrown away; for whoever administers also the envelopes that no team has."""
    me, now = reader(request), timezone.now()
    thrown = request.GET.get("show") == "thrown-away"
    found = heap(me, now, thrown=thrown)
    here = reverse("mail-in")
    chips = [
        FilterChip(_("Waiting"), here, count=found.waiting, here=not thrown),
        FilterChip(_("Thrown away"), f"{here}?show=thrown-away", count=found.thrown, here=thrown),
    ]
    context = {
        "page": Paginator(found.mails, 25).get_page(request.GET.get("page")),
        "chips": chips,
        "thrown": thrown,
        "envelopes": list(found.envelopes[:50]) if not thrown else [],
        "give": GiveForm(),
        "administers": can_administer(me),
    }
    return render_page(request, "mailroom/mail_in.html", context)
