"""What stands on the page on which somebody asks?"""

from datetime import date, datetime, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django_htmx.http import trigger_client_event

from footpath.catalog.models import Service, ServiceState
from footpath.catalog.snippets import answers_to
from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.people.queries import home_team
from footpath.requests.actions.save_draft import FURTHEST
from footpath.requests.forms.ask import AskForm
from footpath.requests.intake import is_short_notice, opening, progress, revised_since
from footpath.requests.lookalikes import Lookalike, lookalikes
from footpath.requests.odds_panel import needed_by, odds_panel
from footpath.requests.promise import odds_if_asked
from footpath.requests.signing import Ask, Signers, who_signs
from footpath.ui.page import render_page

LOOKED_AT = 400  # characters of what is typed, for what may answer it


def show_page(request: HttpRequest, form: AskForm, me: Person, now: datetime, *, status: int = 200) -> HttpResponse:
    """The whole page, with everything that was typed."""
    sheet = _sheet(form, me, now)
    sheet |= suggested_answers(form.service, form["title"].value(), form["details"].value(), me, now)
    sheet["stopped"] = form.sending and not form.errors  # a twin alone stands in the way: lead the eye to it
    return render_page(request, "requests/ask.html", sheet, status=status)


def suggested_answers(service: Service, title: str, details: str, me: Person, now: datetime) -> dict[str, Any]:
    """What is known already and may answer what is typed, and which ones these are."""
    text = " ".join((typed or "")[:LOOKED_AT] for typed in (title, details)).strip()
    answers = answers_to(text, me, service, now.date()) if text else []
    return {"answers": answers, "shown": ".".join(str(one.pk) for one in answers)}


def show_refreshed(request: HttpRequest, form: AskForm, me: Person, now: datetime) -> HttpResponse:
    """The parts that depend on what is typed; the boxes stay as they are, but for questions that come up or go."""
    sheet = _sheet(form, me, now)
    if sheet["needed"] is None and form.facts()["needed_by"]:
        form.add_error("needed_by", _("Choose today or a later day, within the next ten years."))
    sheet["changed"] = [one for one in sheet["questions"] if one.item.when and one.asked != (one.item.key in form.seen)]
    sheet["refused"] = [box for box in form if box.errors]  # on the whole page they stand at its top
    sheet["new_twins"] = {one.request.pk for one in sheet["lookalikes"]} != noticed(request)
    return render_page(request, "requests/ask_refresh.html", sheet)


def show_files(request: HttpRequest, form: AskForm, name: str) -> HttpResponse:
    """One box for files with the files that are there; the rest of the page hears that something was kept."""
    box = next(box for box in form.file_boxes() if box.box.name == name)
    context = {"question": box, "service": form.service, "draft": form.draft}
    response = render_page(request, "requests/ask_files.html", context, status=422 if box.box.errors else 200)
    return trigger_client_event(response, "kept", after="settle")


def twins(form: AskForm, me: Person, now: datetime) -> list[Lookalike]:
    """Open requests that look like the one being typed."""
    team_id = form.draft.customer_team_id if form.draft else None
    return lookalikes(me, form.service, form.facts()["title"], now, team_id=team_id)


def noticed(request: HttpRequest) -> set[int]:
    """The requests that the page has shown as much like this one."""
    return {int(given) for given in request.POST.getlist("noticed") if given.isdecimal() and len(given) < 19}


def _sheet(form: AskForm, me: Person, now: datetime) -> dict[str, Any]:
    service, facts = form.service, form.facts()
    odds = odds_if_asked(service, now)
    day = _usable(facts["needed_by"])
    return {
        "service": service,
        "offered": service.state == ServiceState.PUBLISHED,
        "form": form,
        "draft": form.draft,
        "questions": form.questions(),
        "files": form.files_question(),
        "progress": progress(service, facts["title"], facts["answers"]),
        "odds": odds_panel(odds, asking=True),
        "opening": opening(service, now, reach(facts["asked_for"] or me, now.date()).home),
        "needed": needed_by(odds, day) if day else None,
        "signers": _signers(form, me, facts["asked_for"], now),
        "revised": revised_since(form.draft, service) if form.draft else None,
        "short_notice": is_short_notice(service, day, now),
        "lookalikes": twins(form, me, now),
    }


def _signers(form: AskForm, me: Person, asked_for: Person | None, now: datetime) -> Signers | None:
    """Whose yes it would need."""
    if not form.service.sign_off:
        return None
    team = home_team(asked_for or me, now.date())
    return who_signs(Ask(form.service, me, asked_for or me, team), now)


def _usable(day: date | None) -> date | None:
    """A day to plan backwards from: not past, and not further away than a request may be needed."""
    today = timezone.localdate()
    return day if day and today <= day <= today + FURTHEST - timedelta(days=1) else None
