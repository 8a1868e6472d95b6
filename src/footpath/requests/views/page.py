"""Which page shows one request to both sides?"""

from collections.abc import Mapping
from datetime import datetime

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from footpath.catalog.requirements import in_words
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import visible_people
from footpath.requests.acceptance import acceptance_list
from footpath.requests.agreed import alone_notes
from footpath.requests.dates import four_dates
from footpath.requests.forms.fill_in import FillInForm
from footpath.requests.missing import Missing, missing_facts
from footpath.requests.models import ServiceRequest
from footpath.requests.nudging import too_soon
from footpath.requests.odds_panel import odds_panel
from footpath.requests.offers import offers
from footpath.requests.path import stones
from footpath.requests.permissions import Side, sides, standing
from footpath.requests.promise import latest_promise, odds_of
from footpath.requests.queries import load_told, open_questions, visible_request
from footpath.requests.sentences import ball, silence_note, situation
from footpath.requests.signing import open_sign_off
from footpath.requests.states import IN_QUEUE, State
from footpath.requests.steps import steps_of
from footpath.requests.story import timeline
from footpath.requests.time_words import segments, total_spent
from footpath.requests.views.page_forms import forms_of
from footpath.ui.page import render_page
from footpath.ui.panels import beside, panels

DIALOGS = frozenset({
    "promise", "ask_question", "deliver", "accept", "send_back", "reopen", "rate", "decline", "withdraw", "assign",
    "wait", "watch", "refuse_sign_off", "need", "order_from_vendor", "note_vendor_date",
    "note_arrival", "make_offer", "not_now", "counter_offer", "decline_offer", "split",
})  # fmt: skip


@require_safe
def request_page(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a request; both sides see the same, what differs is what they can do."""
    me, now = reader(request), timezone.now()
    return show(request, visible_request(me, pk, now), me, now)


def show(
    request: HttpRequest,
    service_request: ServiceRequest,
    me: Person,
    now: datetime,
    *,
    bound: Mapping[str, forms.Form] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render the page; `bound` holds the form of a verb that was refused, with all that was typed."""
    load_told(service_request)
    seen_as = sides(standing(me, now.date()), service_request)
    may = offers(me, service_request, seen_as)
    waiting = service_request.state == State.WAITING
    odds = odds_panel(odds_of(service_request, now), waiting=waiting) if service_request.state in IN_QUEUE else None
    forms_now = forms_of(service_request, may, now, likely=odds.by if odds else None, bound=bound or {})
    context = {
        **_told(service_request, me, seen_as, now),
        "it": service_request,
        "odds": odds,
        "offers": may,
        "strong": "quiet" if "accept_offer" in may else "moss",  # one strong button a screen: the answer to an offer
        "missing": _missing(service_request, me, may, bound or {}, now),
        "serves": bool(seen_as & {"provider", "lead"}),
        "is_customer": "customer" in seen_as,
        "may_nudge": "nudge" in may and too_soon(service_request, now) is None,
        "form": {key.replace("-", "_"): form for key, form in forms_now.items()},
        "refused": (refused := next(iter(bound), "") if bound else ""),
        "in_dialog": refused.replace("-", "_") in may & DIALOGS,
        "left_over": _left_over(service_request, may, bound or {}),
        "panels": panels("request", service_request, me, now),
        "people_panels": panels("request_people", service_request, me, now),
        "more_panels": panels("request_more", service_request, me, now),
        "main_panels": panels("request_main", service_request, me, now),
        "box_panels": panels("request_box", service_request, me, now),
        "decline_panels": panels("decline_box", service_request, me, now) if "decline" in may else [],
        "seen_as": seen_as,
    }
    return render_page(request, "requests/page.html", context, status=status)


def _told(service_request: ServiceRequest, me: Person, seen_as: frozenset[Side], now: datetime) -> dict[str, object]:
    """What the page says, whatever its reader may do."""
    questions = open_questions(service_request)
    promise = latest_promise(service_request)
    spent = segments(service_request, seen_as, now)
    dates = four_dates(service_request, seen_as, now)
    return {
        "stones": stones(service_request, promise),
        "situation": situation(service_request, questions),
        "ball": ball(service_request, me, seen_as, questions),
        "silence_note": silence_note(service_request),
        "open_questions": questions,
        "moments": timeline(service_request, seen_as, beside("request_messages", service_request, me, now)),
        "dates": dates,
        "met": [row for row in dates if row.is_met],
        "spent": spent,
        "spent_total": total_spent(spent, service_request) if spent else "",
        "promise": promise,
        "sign_off": open_sign_off(service_request) if service_request.state == State.SIGN_OFF else None,
        "acceptance": acceptance_list(service_request),
        "steps": steps_of(service_request),
        "alone": alone_notes(service_request, me),
        "facts": [(item, in_words(item, service_request.answers.get(item.key))) for item in service_request.terms.form],
        "attachments": service_request.attachments.all(),
        "watchers": service_request.watchers.all(),
    }


def _missing(
    service_request: ServiceRequest, me: Person, may: frozenset[str], bound: Mapping[str, forms.Form], now: datetime
) -> Missing | None:
    """What an incomplete request still waits for."""
    if service_request.state != State.INCOMPLETE:
        return None
    refused = bound.get("fill-in")
    form = refused if isinstance(refused, FillInForm) else FillInForm(service_request, visible_people(me))
    return missing_facts(service_request, me, may, form, now.date())


def _left_over(
    service_request: ServiceRequest, may: frozenset[str], bound: Mapping[str, forms.Form]
) -> list[tuple[str, str]]:
    """What was typed into a form that is not on the page any more, because the request has moved on meanwhile."""
    open_ones = [str(question.pk) for question in open_questions(service_request)]
    found = []
    for key, form in bound.items():
        verb = {"fill-in": "complete"}.get(key, key.replace("-", "_"))
        if verb in may or (verb == "answer" and str(form["question"].value()) in open_ones):
            continue
        values = [(str(field.label), field.value()) for field in form if not field.is_hidden]
        found += [(label, value) for label, value in values if isinstance(value, str) and value.strip()]
    return found
