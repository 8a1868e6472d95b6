"""Which pages show what two people agreed on?"""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from footpath.conversations import actions
from footpath.conversations.models import AgreedKind, Standard, StandardState, StandardVersion
from footpath.conversations.standards.begin import Start, start_of
from footpath.conversations.standards.forms import (
    HandOnForm,
    ReasonForm,
    RulesForm,
    StandardForm,
    ValueForm,
    WithForm,
    WordsForm,
    as_typed,
)
from footpath.conversations.standards.judged import list_here
from footpath.conversations.standards.listed import standards_of
from footpath.conversations.standards.permissions import can_edit_words, can_word, visible_standards
from footpath.conversations.standards.story import story_of
from footpath.conversations.standards.wordings import Difference, OtherWording
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.surveys.behaviors import behavior
from footpath.ui.page import render_page

STANDING_ON = {"observed": "did1"}  # where a mistake is said that belongs to several boxes
OVER = (StandardState.ENDED, StandardState.DROPPED)


def own_standard(request: HttpRequest, pk: int) -> Standard:
    """One of which the reader is one of the two; of others there is none."""
    found: Standard = get_object_or_404(visible_standards(reader(request)), pk=pk)
    return found


@require_safe
def standards(request: HttpRequest) -> HttpResponse:
    """Mine: what waits for me, what holds, and what has ended."""
    me = reader(request)
    found = standards_of(me)
    context = {
        "waiting": [one for one in found if one.waits],
        "others": [one for one in found if not one.waits],
        "over": standards_of(me, *OVER),
        "can_edit_words": can_edit_words(me),
    }
    return render_page(request, "conversations/standards/list.html", context)


@require_safe
def standard_page(request: HttpRequest, pk: int) -> HttpResponse:
    """One of them."""
    return show(request, own_standard(request, pk))


def show(
    request: HttpRequest, standard: Standard, *, problem: str = "", found: list[Difference] | None = None,
    form: Form | None = None, status: int = 200,
) -> HttpResponse:  # fmt: skip
    """Its page, with what is wrong with what was sent."""
    story = story_of(standard, reader(request), timezone.now())
    forms = {"reason": ReasonForm(), "hand_on": HandOnForm(), "value": ValueForm()}
    for name, kind in (("reason", ReasonForm), ("hand_on", HandOnForm), ("value", ValueForm)):
        if isinstance(form, kind):
            forms[name] = form
    context = {"story": story, "problem": problem, "found": found or [], "forms": forms, "form": form}
    return render_page(request, "conversations/standards/page.html", context, status=status)


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, kind: str) -> HttpResponse:
    """Propose a standard, or rules, to somebody; what is known of it stands there already."""
    me, now = reader(request), timezone.now()
    start = start_of(request.GET, me)
    sides = WithForm(request.POST or None, initial=start.sides)
    made = StandardForm if kind == AgreedKind.STANDARD else RulesForm
    form = made(request.POST or None, initial=start.said | {"since": now.date()})
    if request.method == "GET":
        return _new(request, (sides, form), kind, start)
    if "take" in request.POST and "begin" in request.POST:
        return _new(request, (sides, _taken(request)), kind, start)
    if not all([sides.is_valid(), form.is_valid()]):
        return _new(request, (sides, form), kind, start, 422)
    propose: Any = actions.propose_standard if kind == AgreedKind.STANDARD else actions.propose_rules
    who = sides.sides(me)
    said = form.said()
    if kind == AgreedKind.STANDARD:
        said["checker"] = who[said["checker"]]
    try:
        standard = propose(**who, **said, origin=start.origin, origin_pk=start.origin_pk, by=me, now=now)
    except ValidationError as error:
        explain(form, error)
        return _new(request, (sides, form), kind, start, 422)
    other = sides.cleaned_data["other"].first_name
    messages.success(
        request, _("Written down. Read it once more, and agree; %(name)s is asked, too.") % {"name": other}
    )
    return redirect(standard)


def _taken(request: HttpRequest) -> StandardForm:
    """The form as it was typed, with the behavior of the library that was chosen."""
    typed = {name: request.POST.get(name, "") for name in request.POST}
    known = behavior(typed.get("take", ""))
    who = _("Who serves")
    if known is not None:
        typed["behavior"] = f"{who}: {known.name}"
    return StandardForm(initial=typed | {"take": ""})


def _new(
    request: HttpRequest, typed: tuple[WithForm, Form], kind: str, start: Start, status: int = 200
) -> HttpResponse:
    context = {"kind": kind, "sides": typed[0], "form": typed[1], "start": start}
    return render_page(request, "conversations/standards/new.html", context, status=status)


@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Say it in other words; both agree anew."""
    me, now, standard = reader(request), timezone.now(), own_standard(request, pk)
    if not can_word(me, standard):
        return show(request, standard, problem=_("It is over: nothing can be changed any more."), status=409)
    version = story_of(standard, me, now).version
    form = _form(request, standard, version)
    if request.method == "GET" or not form.is_valid():
        return _change(request, standard, version, form, status=200 if request.method == "GET" else 422)
    said, hash = form.said(), request.POST.get("hash", "")
    try:
        actions.reword_standard(standard, hash=hash, said=said, by=me, now=now)
    except ValidationError as error:
        explain(form, error)
        return _change(request, standard, version, form, status=422)
    except OtherWording as error:
        return _change(request, standard, version, form, problem=str(error), found=error.found, status=409)
    except Refused as error:
        return _change(request, standard, version, form, problem=str(error), status=409)
    messages.success(request, _("Said in other words. Both of you are asked to agree to them."))
    return redirect(standard)


def _form(request: HttpRequest, standard: Standard, version: StandardVersion) -> StandardForm | RulesForm:
    names = standard.provider.name, standard.customer.name
    made = RulesForm if standard.kind == AgreedKind.RULES else StandardForm
    return made(request.POST or None, initial=as_typed(version.wording), sides=names)


def _change(
    request: HttpRequest, standard: Standard, version: StandardVersion, form: Form, *, problem: str = "",
    found: list[Difference] | None = None, status: int,
) -> HttpResponse:  # fmt: skip
    """What was typed stays, and is about the wording that stands now, which it shows beside it."""
    context = {"standard": standard, "version": version, "form": form, "problem": problem, "found": found or []}
    return render_page(request, "conversations/standards/change.html", context, status=status)


def explain(form: Form, error: ValidationError) -> None:
    """Say at the boxes what cannot be kept."""
    if not hasattr(error, "error_dict"):
        form.add_error(None, error)
        return
    for name, mistakes in error.error_dict.items():
        box = STANDING_ON.get(name, name)
        form.add_error(box if box in form.fields else None, mistakes)


@require_http_methods(["GET", "POST"])
def words(request: HttpRequest) -> HttpResponse:
    """The words that judge: everybody reads them, champions change them."""
    me: Person = reader(request)
    may, here = can_edit_words(me), list_here()
    form = WordsForm(request.POST or None, initial={"words": ", ".join(here)})
    if request.method == "POST":
        try:
            actions.change_judging_words(words=request.POST.get("words", ""), by=me, now=timezone.now())
        except ValidationError as error:
            form = WordsForm(request.POST)
            form.is_valid()
            explain(form, error)
        else:
            messages.success(request, _("Kept."))
            return redirect("judging-words")
    context = {"form": form, "may": may, "list": here}
    status = 422 if request.method == "POST" else 200
    return render_page(request, "conversations/standards/words.html", context, status=status)
