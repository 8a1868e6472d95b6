"""Which pages show what the teams offer?"""

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from footpath.catalog.models import ServiceState
from footpath.catalog.permissions import visible_services
from footpath.people.middleware import reader
from footpath.ui.page import render_page


@require_safe
def services(request: HttpRequest) -> HttpResponse:
    """Every service, team by team; what you get, how fast in practice, what we need from you."""
    words = request.GET.get("q", "").replace("\x00", "").strip()[:100]
    found = visible_services(reader(request), timezone.now().date()).filter(state=ServiceState.PUBLISHED)
    for word in words.split()[:8]:
        found = found.filter(Q(name__icontains=word) | Q(description__icontains=word) | Q(team__name__icontains=word))
    return render_page(request, "catalog/services.html", {"services": found, "words": words}, parts=("found",))
