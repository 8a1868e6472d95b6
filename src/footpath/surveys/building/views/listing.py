"""Which pages list instruments, begin one, and show what earlier versions asked?"""

from dataclasses import dataclass, replace

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.people.middleware import reader
from footpath.surveys import actions
from footpath.surveys.building.changes import key_from
from footpath.surveys.building.checks import NotUsable
from footpath.surveys.building.differences import differences
from footpath.surveys.building.editor import Editor
from footpath.surveys.building.instrument_file import LARGEST, BadInstrument, read_instrument, write_instrument
from footpath.surveys.building.questionnaire import Questionnaire
from footpath.surveys.building.stored import draft_of, questionnaire_of
from footpath.surveys.building.views.seen import NO, back, instrument_of, shown_version
from footpath.surveys.models import Instrument
from footpath.surveys.permissions import can_build, visible_instruments
from footpath.surveys.ready import READY, ready_instrument
from footpath.ui.downloads import attachment
from footpath.ui.page import render_page


@dataclass(frozen=True)
class Row:
    """An instrument in the list."""

    instrument: Instrument
    has_draft: bool
    version: int
    waves: int
    open_waves: int


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """The instruments that somebody may build, and the ready ones."""
    me = reader(request)
    found = visible_instruments(me).select_related("owner")
    if not can_build(me) and not found.exists():
        raise PermissionDenied(_("Champions build surveys. An administrator can make you one."))
    counted = found.annotate(
        drafts=Count("versions", filter=Q(versions__fixed_at=None), distinct=True),
        of=Count("versions", distinct=True),
        asked=Count("waves", distinct=True),
        now=Count("waves", filter=Q(waves__state="open"), distinct=True),
    ).order_by("retired_at", "title", "pk")
    rows = [Row(one, one.drafts > 0, one.of, one.asked, one.now) for one in counted]
    facts = {
        "rows": [row for row in rows if row.instrument.retired_at is None],
        "retired": [row for row in rows if row.instrument.retired_at is not None],
        "builds": can_build(me),
    }
    return render_page(request, "surveys/build_list.html", facts)


@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """A new instrument: a ready one, one from a file, or an empty one."""
    me = reader(request)
    if not can_build(me):
        raise PermissionDenied(_("Champions build surveys. An administrator can make you one."))
    said, status = "", 200
    if request.method == "POST":
        try:
            made = actions.take_instrument(_brought(request), by=me, now=timezone.now())
        except (BadInstrument, NotUsable) as error:
            said, status = str(error), 422
        else:
            return back(request, made.key, _("It is there as a draft. Nobody is asked anything yet."))
    ready = [ready_instrument(key) for key in READY]
    facts = {"ready": ready, "said": said, "typed": request.POST.get("title", ""), "how": request.POST.get("how", "")}
    return render_page(request, "surveys/build_begin.html", facts, status=status)


def _brought(request: HttpRequest) -> Questionnaire:
    """What the new instrument asks. Raises BadInstrument."""
    how = request.POST.get("how", "")
    if how in READY:
        return ready_instrument(how)
    if how == "file":
        brought = request.FILES.get("file")
        if not isinstance(brought, UploadedFile):
            raise BadInstrument(_("Choose a file first."))
        return read_instrument(brought.read(LARGEST + 1))
    if how != "empty":
        raise BadInstrument(_("Choose how to begin."))
    title = request.POST.get("title", "")
    return Questionnaire(key_from(title), title)


@require_safe
def export(request: HttpRequest, key: str) -> HttpResponse:
    """The instrument as one file, without anybody's answers."""
    instrument = instrument_of(request, key)
    version = shown_version(instrument)
    if version is None:
        raise Http404
    text = write_instrument(questionnaire_of(version))
    headers = attachment(f"{instrument.title} {version.number}", "json")
    return HttpResponse(text, content_type="application/json; charset=utf-8", headers=headers)


@require_safe
def version(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """What a version asks, and what differs from the one before it."""
    instrument = instrument_of(request, key)
    this = instrument.versions.filter(number=number).first()
    if this is None:
        raise Http404
    before = instrument.versions.filter(number__lt=number).order_by("-number").first()
    whole = questionnaire_of(this)
    changed = differences(questionnaire_of(before), whole) if before else []
    facts = {"editor": Editor(instrument, this, whole), "before": before, "differences": changed}
    return render_page(request, "surveys/build_version.html", facts)


@require_POST
def begin_version(request: HttpRequest, key: str) -> HttpResponse:
    """A draft of the next version."""
    instrument = instrument_of(request, key)
    try:
        actions.begin_version(instrument, by=reader(request), now=timezone.now())
        messages.success(request, _("This is the next version. What was asked stays as it was."))
    except NO as error:
        messages.error(request, str(error))
    return back(request, key)


@require_POST
def drop_draft(request: HttpRequest, key: str) -> HttpResponse:
    """Throw the draft away."""
    instrument = instrument_of(request, key)
    draft = draft_of(instrument)
    if draft is None:
        raise Http404
    given = request.POST.get("edits", "")
    edits = int(given) if given.isdecimal() and len(given) < 10 else -1
    try:
        left = actions.drop_draft_version(draft, edits=edits, by=reader(request), now=timezone.now())
    except NO as error:
        messages.error(request, str(error))
        return back(request, key)
    messages.success(request, _("The draft is thrown away."))
    return back(request, key) if left else redirect("survey-builder")


@require_POST
def retire(request: HttpRequest, key: str) -> HttpResponse:
    """Put the instrument away."""
    instrument = instrument_of(request, key)
    try:
        actions.retire_instrument(instrument, by=reader(request), now=timezone.now())
        messages.success(request, _("Put away. Its results stay."))
    except NO as error:
        messages.error(request, str(error))
        return back(request, key)
    return redirect("survey-builder")


@require_POST
def copy(request: HttpRequest, key: str) -> HttpResponse:
    """The same as an instrument of its own."""
    instrument = instrument_of(request, key)
    version = shown_version(instrument)
    if version is None:
        raise Http404
    whole = questionnaire_of(version)
    title = _("%(title)s (copy)") % {"title": whole.title[:110]}
    made = actions.take_instrument(replace(whole, title=title), by=reader(request), now=timezone.now())
    return back(request, made.key, _("This is the copy."))
