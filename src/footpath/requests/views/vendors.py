"""Which page says how vendors keep the dates that they give?"""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from footpath.people.middleware import reader
from footpath.requests.models import VendorOrder
from footpath.requests.permissions import seen_among, visible_to
from footpath.requests.vendors import kept, last_day, vendors_of
from footpath.ui.page import render_page

SINCE = timedelta(days=730)
MOST = 5_000  # orders that are counted: the newest


@require_safe
def vendors(request: HttpRequest) -> HttpResponse:
    """Each vendor with its orders of two years, as far as the reader sees the requests for which they were made."""
    me, now = reader(request), timezone.now()
    today = timezone.localdate(now)
    of_late = VendorOrder.objects.filter(ordered_at__gte=now - SINCE)
    found = of_late.filter(request__in=seen_among(visible_to(me, now.date()), of_late))
    orders = list(found.select_related("request").prefetch_related("dates").order_by("-id")[:MOST])[::-1]
    waiting = [order for order in orders if order.came_on is None and order.canceled_at is None]
    context = {
        "vendors": vendors_of(orders, today),
        "waiting": [(order, last_day(order), kept(order, today) is False) for order in waiting],
        "today": today,
    }
    return render_page(request, "requests/vendors.html", context)
