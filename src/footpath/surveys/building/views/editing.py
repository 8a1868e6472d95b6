"""Which pages word an instrument: the whole of it, a block, a question?"""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.people.refusals import SomebodyWasFaster
from footpath.surveys.behaviors import behavior, library, themes
from footpath.surveys.building import changes
from footpath.surveys.building.checks import NotUsable
from footpath.surveys.building.editor import Editor, hints_of
from footpath.surveys.building.forms import AboutForm, BlockForm, QuestionForm, Refusing
from footpath.surveys.building.questionnaire import Part, Question, Questionnaire
from footpath.surveys.building.stored import draft_of, questionnaire_of
from footpath.surveys.building.views.seen import (
    NO,
    back,
    instrument_of,
    mark_of,
    require_same,
    save,
    shown_version,
)
from footpath.surveys.models import Instrument, Version
from footpath.ui.page import render_page


@dataclass(frozen=True)
class _Draft:
    """What is being changed."""

    instrument: Instrument
    version: Version
    whole: Questionnaire


def _draft(request: HttpRequest, key: str) -> _Draft:
    instrument = instrument_of(request, key)
    version = draft_of(instrument)
    if version is None:
        raise Http404
    return _Draft(instrument, version, questionnaire_of(version))


@require_safe
def build(request: HttpRequest, key: str) -> HttpResponse:
    """The instrument with its blocks and questions, and everything that can be done with it."""
    instrument = instrument_of(request, key)
    version = shown_version(instrument)
    if version is None:
        raise Http404
    whole = questionnaire_of(version)
    context = {"editor": Editor(instrument, version, whole)}
    return render_page(request, "surveys/build.html", context, parts=("questions",))


@require_http_methods(["GET", "HEAD", "POST"])
def about(request: HttpRequest, key: str) -> HttpResponse:
    """Title, purpose, minutes, and who can know who said what."""
    draft = _draft(request, key)
    form, status = AboutForm(request.POST if request.method == "POST" else None, draft.whole), 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            status = _keep(request, draft, form, draft.whole, lambda: form.applied(draft.whole))
            if status == 200:
                return back(request, key, _("Kept."))
    return _page(request, "surveys/build_about.html", draft, form, draft.whole, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def block(request: HttpRequest, key: str, block: str = "") -> HttpResponse:
    """What stands above questions that are on one screen; a new block, or one that is there."""
    draft = _draft(request, key)
    part = next((one for one in draft.whole.parts if one.key == block), None)
    if block and part is None:
        raise Http404
    form, status = BlockForm(request.POST if request.method == "POST" else None, part), 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            new = form.part(draft.whole, part)
            status = _keep(request, draft, form, part, lambda: changes.with_part(draft.whole, new, block))
            if status == 200:
                return back(request, key, _("Kept."), anchor=f"block-{new.key}")
    return _page(request, "surveys/build_block.html", draft, form, part, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, key: str, block: str = "", question: str = "") -> HttpResponse:
    """One question; a new one in a block, or one that is there."""
    draft = _draft(request, key)
    one = next((one for one in draft.whole.questions if one.key == question), None)
    if (question and one is None) or (block and block not in {part.key for part in draft.whole.parts}):
        raise Http404
    form, status = QuestionForm(request.POST if request.method == "POST" else None, draft.whole, one), 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            new = form.asked(draft.whole)
            changed = changes.with_question(draft.whole, block, new, question)
            status = _keep(request, draft, form, one, lambda: changed, question=new.key)
            if status == 200:
                _say_hints(request, changed, new)
                if "another" in request.POST:
                    home = next(part.key for part in changed.parts if new in part.questions)
                    return redirect("survey-build-add", key=key, block=home)
                return back(request, key, anchor=f"question-{new.key}")
    return _page(request, "surveys/build_question.html", draft, form, one, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def behaviors(request: HttpRequest, key: str) -> HttpResponse:
    """The library, from which one click makes a paired question."""
    draft = _draft(request, key)
    if request.method == "POST":
        chosen = behavior(request.POST.get("behavior", ""))
        if chosen is None:
            raise Http404
        try:
            save(request, draft.version, changes.with_pair(draft.whole, chosen))
            messages.success(request, _("“%(name)s” is asked in both voices now.") % {"name": chosen.name})
        except NotUsable as error:
            messages.error(request, str(error))
        except NO as error:
            messages.error(request, str(error))
        return redirect("survey-build-behaviors", key=key)
    there, known = changes.pairs_in(draft.whole), library()
    groups = [
        (words, [(one, one.key in there) for one in known if one.theme == theme]) for theme, words in themes().items()
    ]
    opened = [words for words, ones in groups if any(taken for _one, taken in ones)]  # whoever adds one stays there
    facts = {"draft": draft, "groups": groups, "opened": opened, "count": len(there)}
    return render_page(request, "surveys/build_behaviors.html", facts)


@require_POST
def arrange(request: HttpRequest, key: str) -> HttpResponse:
    """Move a block or a question, or take it away: `do` is up, down or drop, `block` or `question` its key."""
    draft = _draft(request, key)
    do, kind = request.POST.get("do", ""), "block" if "block" in request.POST else "question"
    name = request.POST.get(kind, "")
    try:
        save(request, draft.version, _arranged(draft.whole, do, kind, name))
        if do == "drop":
            messages.success(request, _("Taken away."))
    except NotUsable as error:
        messages.error(request, _("That cannot be: %(why)s") % {"why": str(error)})
    except NO as error:
        messages.error(request, str(error))
    if request.headers.get("HX-Request") == "true":
        return _questions(request, draft.instrument)
    return back(request, key, anchor="" if do == "drop" else f"{kind}-{name}")


def _arranged(whole: Questionnaire, do: str, kind: str, name: str) -> Questionnaire:
    things = {one.key for one in (whole.parts if kind == "block" else whole.questions)}
    if name not in things or do not in (changes.UP, changes.DOWN, "drop"):
        raise Http404
    if do == "drop":
        return changes.without_part(whole, name) if kind == "block" else changes.without_question(whole, name)
    return changes.moved_part(whole, name, do) if kind == "block" else changes.moved_question(whole, name, do)


def _questions(request: HttpRequest, instrument: Instrument) -> HttpResponse:
    version = shown_version(instrument)
    assert version is not None
    facts = {"editor": Editor(instrument, version, questionnaire_of(version))}
    return render_page(request, "surveys/build.html", facts, parts=("questions",))


def _keep(  # the parameters are what a page has shown and what was typed there
    request: HttpRequest, draft: _Draft, form: Refusing, shown: Part | Question | Questionnaire | None,
    whole: Callable[[], Questionnaire], *, question: str = "",
) -> int:  # fmt: skip
    """Keep it, or say on the form why not; the status of the answer, 200 where it is kept."""
    try:
        if form["mark"].value():
            require_same(form["mark"].value(), shown)
        save(request, draft.version, whole())
    except NotUsable as error:
        form.refuse(error.mistakes, question)
        return 422
    except SomebodyWasFaster as error:
        form.add_error(None, str(error))
        return 409
    except NO as error:
        form.add_error(None, str(error))
        return 422
    return 200


def _page(
    request: HttpRequest, template: str, draft: _Draft, form: Refusing,
    thing: Part | Question | Questionnaire | None, *, status: int,
) -> HttpResponse:  # fmt: skip
    """The form; where somebody else changed the same thing, with how it is now, which the next save replaces."""
    facts = {"draft": draft, "form": form, "thing": thing, "theirs": None}
    facts["mark"] = form["mark"].value() if form.is_bound and status != 409 else mark_of(thing)
    if status == 409:
        facts["theirs"] = thing
    if isinstance(thing, Question):
        facts["hints"] = hints_of(thing, draft.whole.language)
    return render_page(request, template, facts, status=status)


def _say_hints(request: HttpRequest, whole: Questionnaire, one: Question) -> None:
    found = hints_of(one, whole.language)
    messages.success(request, _("Kept."))
    if found:
        messages.info(request, _("A hint: %(text)s") % {"text": found[0]})
