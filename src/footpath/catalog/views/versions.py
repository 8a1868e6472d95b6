"""Which versions of a service were there, and what did each change?"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from footpath.catalog.differences import differences
from footpath.catalog.models import ServiceVersion
from footpath.catalog.permissions import visible_services
from footpath.people.middleware import reader
from footpath.ui.page import render_page


@require_safe
def versions(request: HttpRequest, pk: int) -> HttpResponse:
    """Who published what, and when."""
    service = get_object_or_404(visible_services(reader(request), timezone.now().date()), pk=pk)
    found = ServiceVersion.objects.filter(service=service, number__isnull=False).select_related("changed_by")
    return render_page(
        request, "catalog/versions.html", {"service": service, "versions": found.order_by("-number")[:100]}
    )


@require_safe
def version(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One version: its terms, and what it changed of the one before."""
    service = get_object_or_404(visible_services(reader(request), timezone.now().date()), pk=pk)
    found = ServiceVersion.objects.select_related("changed_by", "hours", "sign_off_by")
    it = get_object_or_404(found, service=service, number=number)
    before = found.filter(service=service, number__lt=number).order_by("-number").first()
    nothing = ServiceVersion(service=service)
    context = {
        "service": service,
        "version": it,
        "before": before,
        "found": differences(before, it) if before else [],
        "terms": [one for one in differences(nothing, it) if one.after],
    }
    return render_page(request, "catalog/version.html", context)
