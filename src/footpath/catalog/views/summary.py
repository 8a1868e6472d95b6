"""How is a draft read through, and then put before the other side or thrown away?"""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from footpath.catalog import actions
from footpath.catalog.agreements.changes import changes
from footpath.catalog.agreements.story import with_signatures
from footpath.catalog.agreements.wording import sections_of
from footpath.catalog.models import AgreementVersion, VersionState
from footpath.catalog.permissions import sides_of
from footpath.catalog.views.agreements import names
from footpath.catalog.views.at_question import Talk, talk_at
from footpath.people.models import Team
from footpath.people.permissions import once_a_page
from footpath.people.refusals import Refused
from footpath.ui.page import render_page
from footpath.ui.panels import panels


def summary(here: Talk, problem: str = "", status: int = 200) -> HttpResponse:
    """All of it to read through, what it changes, and the way to propose it."""
    draft, agreement = here.draft, here.draft.agreement
    with once_a_page():
        sections, before = sections_of(draft), _before(draft)
        mine = sides_of(here.me, agreement, here.now.date())
        context = {
            "agreement": agreement,
            "names": names(agreement),
            "draft": draft,
            "sections": sections,
            "before": before,
            "changes": changes(sections_of(before), sections) if before else [],
            "teams": [one for one in (agreement.first, agreement.second) if one.pk in mine],
            "problem": problem,
            "typed": here.request.POST,
            "steps": here.steps(),
            "panels": panels("agreement_wording", draft, here.me, here.now),
        }
        return render_page(here.request, "catalog/talk_summary.html", context, status=status)


@require_POST
def propose(request: HttpRequest, pk: int) -> HttpResponse:
    """Put the draft, as it was read through, before the other side."""
    here = talk_at(request, pk)
    if here is None:
        messages.info(request, _("Nothing is being written now: it has been proposed, or thrown away."))
        return redirect("agreement", pk=pk)
    sign, note = "sign" in request.POST, request.POST.get("note", "")
    try:
        actions.propose_agreement(
            here.draft, edits=_edits(request), side=_side(here), sign=sign, note=note, by=here.me, now=here.now
        )
    except ValidationError as error:
        return summary(here, " ".join(error.messages), 422)
    except Refused as error:
        return _read_again(request, pk, str(error))
    messages.success(request, _("Proposed. The other side is told."))
    return redirect("agreement", pk=pk)


@require_POST
def drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw the draft away."""
    here = talk_at(request, pk)
    if here is not None:
        try:
            actions.drop_draft_agreement(here.draft, edits=_edits(request), by=here.me, now=here.now)
        except Refused as error:
            return _read_again(request, pk, str(error))
        messages.success(request, _("The draft is thrown away."))
    return redirect("agreements")


def _read_again(request: HttpRequest, pk: int, said: str) -> HttpResponse:
    """The draft as it stands now, with why it was not done; where there is none any more, the agreement."""
    here = talk_at(request, pk)
    if here is not None:
        return summary(here, said, 409)
    messages.error(request, said)
    return redirect("agreement", pk=pk)


def _before(draft: AgreementVersion) -> AgreementVersion | None:
    """What the draft is read against: the wording that it answers, else the one in force."""
    found = with_signatures().filter(agreement=draft.agreement_id, number__lt=draft.number)
    last = found.exclude(state=VersionState.TAKEN_BACK).first()
    if last is not None:
        last.agreement = draft.agreement
    return last


def _edits(request: HttpRequest) -> int:
    text = request.POST.get("edits", "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else -1


def _side(here: Talk) -> Team | None:
    chosen, agreement = here.request.POST.get("side", ""), here.draft.agreement
    return next((one for one in (agreement.first, agreement.second) if str(one.pk) == chosen), None)
