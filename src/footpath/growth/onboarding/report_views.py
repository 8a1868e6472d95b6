"""Who reads whether everybody new gets the same?"""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from footpath.growth.onboarding.permissions import curates
from footpath.growth.onboarding.reported import report
from footpath.people.middleware import reader
from footpath.ui.page import render_page


@require_safe
def steadiness(request: HttpRequest) -> HttpResponse:
    """By department, for champions and administrators: what was confirmed on time, what is waived, dead letters."""
    if not curates(reader(request)):
        raise PermissionDenied
    return render_page(request, "growth/onboarding/report.html", report(timezone.now().date()))
