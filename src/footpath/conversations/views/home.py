"""Where does somebody begin to look at moments of service, and find what they noted?"""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from footpath.conversations import actions
from footpath.conversations.forms import CustomerForm, StartForm
from footpath.conversations.mine import diary_of
from footpath.conversations.models import LogKind, Role
from footpath.conversations.permissions import visible_logs
from footpath.conversations.shown import as_point, two_by_two
from footpath.people.middleware import reader
from footpath.people.models import Pair, Person
from footpath.people.pairs import column, customer_of
from footpath.people.refusals import Refused
from footpath.ui.page import render_page


@require_safe
def contact_points(request: HttpRequest) -> HttpResponse:
    """The two ways to look, and what one has looked at."""
    me = reader(request)
    logs = list(visible_logs(me).prefetch_related("points"))
    diary = next((log for log in logs if log.is_diary and log.state in ("planned", "running")), None)
    today = timezone.localdate()
    context: dict[str, Any] = {
        "diary": diary,
        "day": diary.day(today) if diary else 0,
        "noted": len(diary.points.all()) if diary else 0,
        "noted_today": sum(one.on == today for one in diary.points.all()) if diary else 0,
        "earlier": [(log, _line(log)) for log in logs if log is not diary],
        "first_customer": first_customer(me),
    }
    return render_page(request, "conversations/home.html", context)


def _line(log: Any) -> str:
    points = log.points.all()
    rows = [row for row in two_by_two([as_point(one) for one in points]) if row.well or row.better]
    return " · ".join(
        _("%(role)s: %(well)d of %(n)d went well") % {"role": row.label, "well": row.well, "n": row.well + row.better}
        for row in rows
    )


def first_customer(person: Person) -> str:
    """Whom somebody has said that they serve first; "" where nobody."""
    pair = Pair.objects.filter(**column("provider", person), top=True, holds=True).first()
    return customer_of(pair).name if pair else ""


@require_http_methods(["GET", "POST"])
def look_back(request: HttpRequest, role: str) -> HttpResponse:
    """Begin a sheet; of moments in which one served, the customer is chosen first."""
    me, now = reader(request), timezone.now()
    given = role == Role.PROVIDER
    pair = Pair.objects.filter(**column("provider", me), top=True, holds=True).first() if given else None
    initial = {"customer": pair.customer_team_id, "customer_name": _name(pair)} if pair else {}
    form = CustomerForm(request.POST or None, initial=initial)
    if request.method == "POST" and (form.is_valid() or not given):
        chosen = form.cleaned_data if given else {}
        try:
            log = actions.start_look_back(
                role=role,
                customer=chosen.get("customer"),
                customer_name=chosen.get("customer_name", ""),
                by=me,
                now=now,
            )
        except ValidationError as error:
            form.add_error(None, error)
        else:
            return redirect(log)
    status = 422 if request.method == "POST" else 200
    return render_page(request, "conversations/customer.html", {"form": form, "role": role}, status=status)


def _name(pair: Pair) -> str:
    return pair.customer_person.name if pair.customer_person else ""


@require_http_methods(["GET", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Begin a log of two weeks."""
    me, now = reader(request), timezone.now()
    diary = diary_of(me)
    if diary is not None and request.method == "GET":
        return redirect(diary)
    form = StartForm(request.POST or None, initial={"first": timezone.localdate(), "prompts": True})
    status = 422 if request.method == "POST" else 200
    if form.is_valid():
        try:
            log = actions.start_log(**form.cleaned_data, by=me, now=now)
        except ValidationError as error:
            form.add_error(None, error)
        except Refused as refusal:
            form.add_error(None, str(refusal))
            status = 409
        else:
            messages.success(request, _("It is yours alone. Note the first moment whenever there is one."))
            return redirect(log)
    return render_page(request, "conversations/start.html", {"form": form, "kind": LogKind.DIARY}, status=status)
