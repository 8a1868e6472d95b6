"""Which pages has a service worksheet: the list, the beginning, and the sheet itself as each of the two sees it?"""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from footpath.conversations import actions
from footpath.conversations.models import Worksheet
from footpath.conversations.sheets import seen, states
from footpath.conversations.sheets.customers import proposed
from footpath.conversations.sheets.forms import AgainForm, AnswerForm, CustomersForm, SealForm, StopForm
from footpath.conversations.sheets.onward import onward
from footpath.conversations.sheets.permissions import visible_sheets
from footpath.conversations.sheets.stopping import services_to_stop
from footpath.conversations.sheets.together import open_waves
from footpath.people.middleware import reader
from footpath.people.queries import home_team
from footpath.people.refusals import Refused
from footpath.ui.page import render_page
from footpath.ui.panels import panels


@require_safe
def worksheets(request: HttpRequest) -> HttpResponse:
    """Whom one asks, by whom one is asked, and how it went on."""
    me = reader(request)
    found = list(visible_sheets(me))
    mine = [one for one in found if one.provider_id == me.pk]
    theirs = [one for one in found if one.customer_id == me.pk]
    context = {
        "waiting": [
            (seen.title(one, me), one, seen.next_step(one, me), one.other(me)) for one in found if waits_for(one, me.pk)
        ],
        "mine": [(one, seen.in_a_line(one)) for one in mine],
        "theirs": [(one, seen.in_a_line(one)) for one in theirs],
        "shown_team": home_team(me, timezone.localdate()),
        "unsealed": any(one.state == states.SEALED for one in mine),
    }
    return render_page(request, "conversations/worksheets.html", context)


def waits_for(sheet: Worksheet, person: int) -> bool:
    """Whether somebody has to do something about it now."""
    if sheet.state == states.RECHECK:
        return not (sheet.own_sealed_again if person == sheet.provider_id else sheet.rating_sealed_again)
    if person == sheet.customer_id:
        return sheet.state in states.ASKED
    return sheet.state in (states.DRAFT, states.REVEALED, states.DISCUSSED)


@require_http_methods(["GET", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """Choose whom to ask."""
    me, now = reader(request), timezone.now()
    form = CustomersForm(request.POST or None, reader=me, proposed=proposed(me, now))
    if request.method == "GET" or not form.is_valid():
        return _show_begin(request, form, 422 if form.is_bound else 200)
    try:
        begun = actions.begin_round(customers=form.found, by=me, now=now)
    except ValidationError as error:
        form.add_error(None, error.messages)
        return _show_begin(request, form, 422)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return _show_begin(request, form, 409)
    messages.success(request, _("Now say of each what you think, before anybody answers."))
    return redirect(begun.sheets.order_by("pk")[0])


def _show_begin(request: HttpRequest, form: CustomersForm, status: int) -> HttpResponse:
    return render_page(request, "conversations/worksheet_begin.html", {"form": form}, status=status)


def own_sheet(request: HttpRequest, pk: int) -> Worksheet:
    """One of which the reader is one of the two; of others there is none."""
    found: Worksheet = get_object_or_404(visible_sheets(reader(request)), pk=pk)
    return found


@require_safe
def worksheet(request: HttpRequest, pk: int) -> HttpResponse:
    """The worksheet as this one of the two sees it now."""
    return show(request, own_sheet(request, pk))


def show(
    request: HttpRequest, sheet: Worksheet, *, forms: Mapping[str, Any] | None = None, status: int = 200
) -> HttpResponse:
    """Render its page, with forms as they were typed."""
    me = reader(request)
    serves = me.pk == sheet.provider_id
    context: dict[str, Any] = {
        "it": sheet,
        "serves": serves,
        "other": sheet.other(me),
        "stones": seen.stones(sheet),
        "title": seen.title(sheet, me),
        "next_step": seen.next_step(sheet, me),
        "asked": sheet.state in states.ASKED,
        "talking": sheet.state in states.TALKING,
        "i_tell": sheet.provider_tells if serves else sheet.customer_tells,
        "they_tell": sheet.customer_tells if serves else sheet.provider_tells,
        **seen.opened(sheet),
        **onward(sheet, me),
        "panels": panels("worksheet", sheet, me, timezone.now()),
        **_forms(sheet, serves=serves, me=me),
        **(forms or {}),
    }
    return render_page(request, _template(sheet, serves=serves), context, status=status)


def _template(sheet: Worksheet, *, serves: bool) -> str:
    if sheet.is_open_to_both:
        return "conversations/worksheet_open.html"
    if serves and sheet.state == states.DRAFT:
        return "conversations/worksheet_seal.html"
    if not serves and sheet.state in states.ASKED:
        return "conversations/worksheet_answer.html"
    return "conversations/worksheet_waiting.html"


def _forms(sheet: Worksheet, *, serves: bool, me: Any) -> dict[str, Any]:
    """The empty forms of this page."""
    if serves and sheet.state == states.DRAFT:
        return {"seal": SealForm(customer=sheet.customer.first_name)}
    if not serves and sheet.state in states.ASKED:
        return {"answer": AnswerForm(provider=sheet.provider.first_name), "can_join": bool(open_waves())}
    if not sheet.is_open_to_both:
        return {}
    found: dict[str, Any] = {}
    if sheet.state == states.RECHECK and waits_for(sheet, me.pk):
        found["again"] = AgainForm()
    if serves:
        first = "" if sheet.stopped.exists() else seen.not_needed(sheet)
        found["stop"] = StopForm(initial={"what": first}, services=services_to_stop(sheet, me))
    return found
