"""Which page takes down what an outside customer asked of anybody?"""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from footpath.catalog.models import Service
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.candidates import Candidate, services_for
from footpath.requests.forms.referring import OutsideForm
from footpath.requests.outside import front_doors
from footpath.requests.promise import odds_if_asked
from footpath.requests.queries import offered_services
from footpath.requests.refusals import Refused, Unclear
from footpath.requests.states import State
from footpath.ui.page import render_page

UNKNOWN = "unknown"  # "I do not know where"


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Name, how to reach them, what they asked, and where it should go: proposed by the words; nobody has to know."""
    me, now = reader(request), timezone.now()
    given = request.POST if request.method == "POST" else request.GET
    words = given.get("text", "").replace("\0", " ")[:4000]
    status, form = 200, OutsideForm(request.POST or None, initial={"text": words})
    if request.method == "POST":
        status = 422
        try:
            if form.is_valid():
                return _filed(request, form, me, now)
        except Unclear as error:
            form.add_error(error.field if error.field in form.fields else None, str(error))
        except Refused as error:
            form.add_error(None, str(error))
            status = 409
    context = {
        "form": form,
        "found": [Candidate(f"service-{one.pk}", one.team, service=one, odds=odds_if_asked(one, now))
                  for one in services_for(words, me, now)],
        "doors": front_doors(me, now),
        "chosen": form["where"].value() or "",
        "unknown": UNKNOWN,
        "words": words.strip(),
    }  # fmt: skip
    return render_page(request, "requests/outside.html", context, parts=("where",), status=status)


def _filed(request: HttpRequest, form: OutsideForm, me: Person, now: datetime) -> HttpResponse:
    facts: dict[str, Any] = dict(form.cleaned_data)
    service = where(facts.pop("where"), facts["text"], me, now)
    asked = actions.file_outside(service, **facts, by=me, now=now)
    names = {"team": asked.team.name, "name": facts["name"]}
    if asked.state == State.INCOMPLETE:
        text = _("%(team)s has it. Before they start they need to know a little more: ask %(name)s.")
        messages.warning(request, text % names)
    else:
        messages.success(request, _("%(team)s has it. You hear how it ends, and tell %(name)s.") % names)
    return redirect(asked)


def where(chosen: str, text: str, me: Person, now: datetime) -> Service:
    """The service that was chosen. Who does not know: those who offer to sort such things out, else the one whose words
    are most like what was asked. Unclear where that finds nobody either.
    """
    kind, _dash, number = chosen.partition("-")
    if kind == "service" and number.isdecimal() and len(number) < 19:
        found = offered_services(me, now).filter(pk=int(number)).first()
        if found is None:
            raise Unclear("where", _("That is not offered any more. Choose from the list."))
        return found
    if chosen != UNKNOWN:
        raise Unclear("where", _("Choose where it should go, or say that you do not know."))
    doors = front_doors(me, now) or services_for(text, me, now, most=1)
    if not doors:
        raise Unclear("where", _("Nothing here is found by these words. Write a little more of what they asked."))
    return offered_services(me, now).get(pk=doors[0].pk)
