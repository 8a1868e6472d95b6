"""Which pages show an instrument as it will be read, and let people try it?"""

import json
import secrets

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import visible_people
from footpath.surveys import actions
from footpath.surveys.answering.sheet import Sheet, sheet_of
from footpath.surveys.building.pilot import LEAST, pilot_of, seconds_from
from footpath.surveys.building.stored import questionnaire_of
from footpath.surveys.building.views.seen import NO, instrument_of, shown_version
from footpath.surveys.models import Tester, Version
from footpath.ui.page import render_page

_COMMENT = "comment."
_UNKEPT = "preview"  # without a day until when: the script of the form forgets it with the page


@require_safe
def preview(request: HttpRequest, key: str) -> HttpResponse:
    """The questions as a respondent reads them, on the very same form; nothing of it can be sent."""
    instrument = instrument_of(request, key)
    version = shown_version(instrument)
    if version is None:
        raise Http404
    facts = {"instrument": instrument, "version": version, "sheet": _sheet(request, version), "kept": _UNKEPT}
    return render_page(request, "surveys/build_preview.html", facts)


def _sheet(request: HttpRequest, version: Version) -> Sheet:
    seed = request.GET.get("seed", "") or request.POST.get("seed", "")
    seed = seed if seed.isalnum() and len(seed) <= 32 else secrets.token_hex(8)
    language = request.GET.get("language", "") or request.POST.get("language", "")
    return sheet_of(version, seed=seed, language=language, sent=request.POST if request.method == "POST" else None)


@require_http_methods(["GET", "HEAD", "POST"])
def pilot(request: HttpRequest, key: str) -> HttpResponse:
    """Who tries it, how long each question took, and what was unclear."""
    instrument, me = instrument_of(request, key), reader(request)
    version = shown_version(instrument)
    if version is None:
        raise Http404
    said, status = "", 200
    if request.method == "POST":
        try:
            asked = actions.ask_testers(version, _people(request, me), by=me, now=timezone.now())
            messages.success(request, _("Asked: %(names)s.") % {"names": ", ".join(str(one.person) for one in asked)})
            return redirect("survey-build-pilot", key=key)
        except ValidationError as error:
            said, status = error.messages[0], 422
        except NO as error:
            said, status = str(error), 409
    found = version.testers.select_related("person").order_by("person__name")
    facts = {
        "instrument": instrument, "version": version, "pilot": pilot_of(version, questionnaire_of(version)),
        "testers": found, "least": LEAST, "said": said, "typed": request.POST.get("people", ""),
        "is_draft": version.fixed_at is None,
    }  # fmt: skip
    return render_page(request, "surveys/build_pilot.html", facts, status=status)


def _people(request: HttpRequest, me: Person) -> list[Person]:
    """The people who are named, one a line or parted by commas. ValidationError for a name that nobody has."""
    typed = request.POST.get("people", "").replace("\n", ",").replace("\x00", "")[:4000]
    found = []
    for name in filter(None, (one.strip() for one in typed.split(","))):
        who = list(visible_people(me).filter(name__iexact=name)[:2]) or list(
            visible_people(me).filter(email__iexact=name)
        )
        if len(who) != 1:
            text = (
                _("Nobody here is called “%(name)s”.")
                if not who
                else _("Two people are called “%(name)s”: type their address.")
            )
            raise ValidationError(text % {"name": name[:80]})
        found += who
    return found


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def try_it(request: HttpRequest, key: str) -> HttpResponse:
    """An instrument to try for those who were asked to; what they answer stays in their browser."""
    me = reader(request)
    tester = Tester.objects.filter(person=me, version__instrument__key=key).select_related("version__instrument")
    mine = tester.filter(version__fixed_at=None).first() or tester.order_by("-version__number").first()
    if mine is None:
        raise Http404
    version = mine.version
    said, status = "", 200
    errors: dict[str, list[str]] = {}
    if request.method == "POST":
        said, status, errors = _tried(request, mine, me)
    facts = {"tester": mine, "version": version, "instrument": version.instrument, "said": said, "errors": errors}
    if mine.done or version.fixed_at is not None:
        return render_page(request, "surveys/build_tried.html", facts, status=status)
    for_all = [one for part in questionnaire_of(version).parts if not part.private for one in part.questions]
    facts |= {
        "sheet": _sheet(request, version),
        "kept": _UNKEPT,
        "lines": [(one, request.POST.get(_named(one.key), ""), errors.get(_named(one.key), [])) for one in for_all],
        "whole": request.POST.get(_named(""), ""),
    }
    return render_page(request, "surveys/build_try.html", facts, status=status)


def _named(key: str) -> str:
    return f"{_COMMENT}{key}"


def _tried(request: HttpRequest, tester: Tester, me: Person) -> tuple[str, int, dict[str, list[str]]]:
    """Keep how it went: what is to be said, the status, and what is wrong with which comment."""
    try:
        sent = json.loads(request.POST.get("times", "") or "{}")
    except (ValueError, RecursionError):
        sent = {}
    times = seconds_from(sent) if isinstance(sent, dict) else {}
    typed = [(name, str(text)) for name, text in list(request.POST.items())[:300] if name.startswith(_COMMENT)]
    comments = {name.removeprefix(_COMMENT): text for name, text in typed}
    whole = sum(times.values()) or None
    try:
        actions.try_out(tester, seconds=times, whole=whole, comments=comments, by=me, now=timezone.now())
    except ValidationError as error:
        return "", 422, error.message_dict
    except NO as error:
        return str(error), 409, {}
    tester.refresh_from_db()
    return "", 200, {}
