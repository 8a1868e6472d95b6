"""How does the talk lead two people through their agreement, one question at a time?"""

from collections.abc import Sequence
from dataclasses import replace

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST
from django_htmx.http import trigger_client_event

from footpath.catalog import actions
from footpath.catalog.agreed import Content
from footpath.catalog.agreements.answers import Answer, digest
from footpath.catalog.agreements.questions import TalkAbout, offered_priorities
from footpath.catalog.agreements.wished import wished_target
from footpath.catalog.agreements.wording import sections
from footpath.catalog.models import AgreementVersion, VersionState
from footpath.catalog.views.agreements import names
from footpath.catalog.views.at_question import Talk, talk_at
from footpath.catalog.views.summary import summary
from footpath.people.refusals import SomebodyWasFaster
from footpath.ui.page import render_page
from footpath.ui.panels import panels

WAYS = {"next": 1, "back": -1, "save": 0}


@require_http_methods(["GET", "HEAD", "POST"])
def talk(request: HttpRequest, pk: int) -> HttpResponse:
    """One question, what is known about it beside it, and the way through all of them."""
    here = talk_at(request, pk)
    if here is None:
        messages.info(request, _("Nothing is being written now. Begin again from this page, and the talk goes on."))
        return redirect("agreement", pk=pk)
    if here.is_summary:
        return summary(here)
    if request.method != "POST":
        answer = Answer(here.draft.agreement, here.question, here.said)
        answer.wish(wished_target(request.GET))
        return show_question(here, answer)
    return _answered(here, request.POST.get("do", "next"), request.POST.get("use", ""))


def _answered(here: Talk, do: str, use: str) -> HttpResponse:
    """Keep what was typed; then to another question, or here with a row more, less, or moved."""
    answer = Answer(here.draft.agreement, here.question, here.said, here.request.POST)
    stays = bool(use) or do not in WAYS
    if use:
        answer.use(use)
    elif stays:
        answer.act(do)
    try:
        keep(here, answer)
    except SomebodyWasFaster as error:
        return _show_both(here, answer, str(error))
    except ValidationError as error:
        answer.refuse(error)
    if any(form.errors for form in answer.all_forms):
        return show_question(here, answer, status=422)
    return show_question(here, answer) if stays else here.to(WAYS[do])


@require_POST
def typing(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what is being typed, if it can be kept."""
    here = talk_at(request, pk)
    if here is None or here.is_summary:
        raise Http404
    answer, said = Answer(here.draft.agreement, here.question, here.said, request.POST), ""
    try:
        keep(here, answer)
    except SomebodyWasFaster as error:
        said = _("%(who)s Press “Next” to see both texts.") % {"who": error}
    except ValidationError as error:
        answer.refuse(error)
    wrong = [str(text) for form in answer.all_forms for errors in form.errors.values() for text in errors]
    said = said or " ".join(wrong[:1])
    response = render_page(request, "catalog/talk_typing.html", {"seen": answer.seen, "said": said})
    return response if said else trigger_client_event(response, "ui:saved")


def keep(here: Talk, answer: Answer) -> None:
    """Write what was typed into the draft, if each box can be read; the page has then seen it."""
    if answer.is_valid():
        actions.save_draft_agreement(here.draft, answer.change(here.me.pk, here.now), by=here.me, now=here.now)
        answer.seen = digest(here.said, here.question)


def show_question(
    here: Talk, answer: Answer, *, status: int = 200, said: str = "", theirs: Sequence[str] = ()
) -> HttpResponse:
    """The page of one question; `theirs` is what somebody else has answered meanwhile."""
    context = {
        "agreement": here.draft.agreement,
        "names": names(here.draft.agreement),
        "draft": here.draft,
        "question": here.question,
        "number": here.at + 1,
        "count": len(here.asked),
        "answer": answer,
        "said": said,
        "theirs": theirs,
        "offered": offered_priorities() if here.question.part == "priorities" else (),
        "steps": here.steps(),
        "panels": panels("agreement_talk", TalkAbout(here.draft.agreement, here.question), here.me, here.now),
    }
    return render_page(here.request, "catalog/talk.html", context, parts=("step",), status=status)


def _show_both(here: Talk, answer: Answer, said: str) -> HttpResponse:
    """The page of whoever was slower: their text in the boxes, that of the other above them; nothing is saved yet."""
    draft = AgreementVersion.objects.filter(pk=here.draft.pk, state=VersionState.DRAFT).first()
    if draft is None:
        messages.error(here.request, said)
        return redirect("agreement", pk=here.draft.agreement_id)
    draft.agreement = here.draft.agreement
    now_there = replace(here, draft=draft)
    theirs = Answer(draft.agreement, here.question, now_there.said)
    answer.seen = theirs.seen
    return show_question(now_there, answer, status=409, said=said, theirs=_in_words(now_there))


def _in_words(here: Talk) -> list[str]:
    """What stands at this question, to be read beside what somebody else typed."""
    part, team = here.question.part, here.question.team
    if part == "review_on":
        found = sections(Content(), here.said.review_on, here.draft.agreement)
    else:
        found = sections(Content().with_part(part, here.said.content), None, here.draft.agreement)
    if team is not None:
        return list(getattr(here.said.content, part).get(team.pk, ()))
    points = [point for one in found for point in one.points]
    return [f"{point.heading}: {line}" if point.heading else line for point in points for line in point.lines]
