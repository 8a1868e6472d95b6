"""Which page says what somebody's moments show, on the screen and on paper?"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from footpath.conversations.both_sides import agreement
from footpath.conversations.forms import LINES
from footpath.conversations.models import ContactLog, Role
from footpath.conversations.shown import first_sentence, shown
from footpath.conversations.suggested import moments_known
from footpath.conversations.views.log import own_log
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.ui.page import render_page
from footpath.ui.pdf import pdf_response
from footpath.ui.wording import day


@require_safe
def seen(request: HttpRequest, pk: int) -> HttpResponse:
    """What the moments of a log or a sheet show."""
    log = own_log(request, pk)
    points = list(log.points.select_related("team"))
    context = {"it": log, "sentence": first_sentence(points), "agreement": agreement(reader(request)), **shown(points)}
    return render_page(request, "conversations/seen.html", context)


@require_safe
def printed(request: HttpRequest, pk: int) -> HttpResponse:
    """A sheet with what is on it, and lines to write on."""
    log, now = own_log(request, pk), timezone.now()
    return pdf_response(request, _("Contact points"), "conversations/sheet.typ", as_page(log, reader(request)), now=now)


@require_safe
def blank(request: HttpRequest) -> HttpResponse:
    """Two empty sheets, for paper and for workshops; they say nothing of anybody."""
    empty: list[dict[str, Any]] = [{} for _line in range(LINES)]
    data = {"sheets": [_words(role, "") | {"lines": empty} for role in Role], "title": _("Contact points")}
    return pdf_response(request, _("Contact points"), "conversations/sheet.typ", data, now=timezone.now())


def as_page(log: ContactLog, me: Person) -> dict[str, Any]:
    """The data of sheet.typ."""
    lines: list[dict[str, Any]] = [
        {"moment": one.texts.get("moment", ""), "why": one.texts.get("why", ""), "outcome": one.outcome}
        for one in log.points.all()
    ] or [{"moment": line["moment"], "why": "", "outcome": ""} for line in moments_known(log, me) if not log.is_diary]
    lines += [{} for _line in range(LINES - len(lines))]
    lead = _("%(first)s to %(last)s") % {"first": day(log.first), "last": day(log.last)}
    words = _words(log.role or Role.CUSTOMER, log.customer)
    return {"sheets": [words | {"lines": lines, "lead": lead}], "title": words["title"]}


def _words(role: str, customer: str) -> dict[str, Any]:
    given = role == Role.PROVIDER
    to_write = _("the customer who comes first:") + " ____________________"
    return {
        "title": _("Contact points, given") if given else _("Contact points, received"),
        "eyebrow": _("Ten minutes, for yourself"),
        "lead": _("Look back on the last two weeks."),
        "ask": (
            _("Five moments in which you served %(who)s.") % {"who": customer or to_write}
            if given
            else _("Five moments in which a coworker served you.")
        ),
        "heads": [_("The moment"), _("It went well"), _("Could be better"), _("Why?")],
        "hint": _("What would a camera have seen? Write what was said and done, not what somebody is like."),
        "after": _("What do you take from it?"),
        "alone": _("This sheet is yours alone. Take it with you."),
    }
