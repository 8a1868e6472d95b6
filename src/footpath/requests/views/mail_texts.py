"""Which pages let administrators give mails other words, and show how they read?"""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.templatetags.static import static
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import can_administer
from footpath.requests import actions
from footpath.requests.forms.mail_texts import MailTextForm
from footpath.requests.mail_texts import (
    EVERY,
    LONGEST,
    Editable,
    Words,
    editable,
    field_words,
    part_words,
    unknown_fields,
    versions_in_use,
    visible_versions,
    words_of,
    written,
)
from footpath.requests.models import MailText
from footpath.requests.refusals import Refused, Unclear
from footpath.ui.page import render_page

MOST = 10  # versions on a page


@require_safe
def mail_texts(request: HttpRequest) -> HttpResponse:
    """All mails whose words can be edited, with what they say and who wrote it."""
    _administrator(request)
    mails, ours = editable(), {one.mail: one for one in versions_in_use().select_related("made_by")}
    kept = {key: one.words for key, one in ours.items()}
    lines = [(one.kind, _brief(one, kept), ours.get(one.kind.key)) for one in mails.values()]
    shared = [line for line in lines if line[0].key == EVERY]
    replies = [line for line in lines if line[0].key.startswith("mail_")]
    notices = [line for line in lines if line not in shared and line not in replies]
    groups = [
        (_("What they have in common"), "", shared),
        (_("What Footpath tells people"), notices[0][0].when, notices),
        (_("What it answers by itself"), "", replies),
    ]
    return render_page(request, "requests/mail_texts.html", {"groups": groups})


@require_http_methods(["GET", "HEAD", "POST"])
def mail_text(request: HttpRequest, mail: str) -> HttpResponse:
    """The words of one mail, to write anew; whoever was slower sees the other words beside their own."""
    me, now = _administrator(request), timezone.now()
    one = _editable(mail)
    newest = versions_in_use().filter(mail=mail).first()
    kept = words_of(one.kind, written(mail)) | {"seen": newest.number if newest else 0}
    form, status = MailTextForm(one.kind, request.POST if request.method == "POST" else None, initial=kept), 200
    if form.is_bound:
        status = 422
        if form.is_valid():
            words = {part: form.cleaned_data[part] for part in one.kind.parts}
            try:
                made = actions.keep_mail_text(
                    one.kind, words=words, seen=form.cleaned_data["seen"] or 0, by=me, now=now
                )  # fmt: skip
            except Unclear as error:
                form.add_error(error.field, str(error))
            except Refused as error:
                form.add_error(None, str(error))
                status = 409
            else:
                said = _("Kept. From now on it is sent so.") if made else _("Nothing has changed.")
                messages.success(request, said)
                return redirect("mail-text", mail)
    return _show(request, one, form, status)


@require_POST
def preview(request: HttpRequest, mail: str) -> HttpResponse:
    """How the words that are being typed read."""
    me, one = _administrator(request), _editable(mail)
    typed = {part: request.POST.get(part, "").replace("\r\n", "\n") for part in one.kind.parts}
    return render_page(request, "requests/mail_text_preview.html", _preview(one, me, typed))


@require_POST
def restore(request: HttpRequest, mail: str) -> HttpResponse:
    """Bring earlier words back, or the original ones."""
    me, one = _administrator(request), _editable(mail)
    number, seen = (_number(request.POST.get(name, "")) for name in ("number", "seen"))
    if number is None:
        messages.error(request, _("Choose which words come back."))
        return redirect("mail-text", mail)
    if number:
        get_object_or_404(visible_versions(me), mail=mail, number=number)
    try:
        actions.restore_mail_text(one.kind, number=number, seen=seen or 0, by=me, now=timezone.now())
        messages.success(request, _("It is sent as before again.") if number else _("It is sent as it came again."))
    except Refused as error:
        messages.error(request, str(error))
    return redirect("mail-text", mail)


def _administrator(request: HttpRequest) -> Person:
    me = reader(request)
    if not can_administer(me):
        raise PermissionDenied
    return me


def _editable(mail: str) -> Editable:
    found = editable().get(mail)
    if found is None:
        raise Http404
    return found


def _number(typed: str) -> int | None:
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 10 else None


def _brief(one: Editable, ours: dict[str, Words]) -> list[tuple[str, str]]:
    """What stands in a list for a mail: what was written for it, and in any case how every mail begins and ends."""
    words = words_of(one.kind, ours) if one.kind.key == EVERY else ours.get(one.kind.key, {})
    return [(label, words[part]) for part, label in part_words().items() if words.get(part)]


def _preview(one: Editable, me: Person, typed: Words) -> dict[str, Any]:
    """The mail with these words, about something of the reader's where there is any."""
    cut = {part: text.replace("\0", "")[: LONGEST[part]] for part, text in typed.items()}
    example = one.example(me, timezone.now(), written() | {one.kind.key: cut})
    # A str, not a SafeString: inside the attribute everything has to be escaped once more.
    framed = f'<link rel="stylesheet" href="{static("requests/mail_preview.css")}">{example.html}'
    return {"example": example, "framed": framed, "unknown": unknown_fields(one.kind, cut)}


def _show(request: HttpRequest, one: Editable, form: MailTextForm, status: int) -> HttpResponse:
    me, kind = reader(request), one.kind
    versions = Paginator(visible_versions(me).filter(mail=kind.key).order_by("-number"), MOST)
    page = versions.get_page(request.GET.get("page"))
    newest = versions_in_use().select_related("made_by").filter(mail=kind.key).first()
    typed = {part: str(form[part].value() or "").replace("\r\n", "\n") for part in kind.parts}
    known = field_words()
    context = {
        "kind": kind,
        "form": form,
        "boxes": [form[part] for part in kind.parts],
        "seen": (newest.number if newest else 0) if status in (200, 409) else form["seen"].value() or 0,
        "newest": newest,
        "theirs": _parts(newest) if status == 409 and newest else [],
        "page": page,
        "versions": [(version, _parts(version)) for version in page],
        "fields": [(f"{{{name}}}", known[name]) for name in kind.fields],
        **_preview(one, me, typed),
    }
    return render_page(request, "requests/mail_text.html", context, status=status)


def _parts(version: MailText) -> list[tuple[str, str]]:
    """What a version says, part by part; what is not in it is as in every mail, or as it came."""
    labels = part_words()
    return [(labels[part], version.words[part]) for part in labels if part in version.words]
