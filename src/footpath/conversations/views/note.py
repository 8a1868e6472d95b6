"""How is a moment noted on a phone, with a connection and without?

The page holds nothing of anybody, for it is what a device keeps to open without a connection (worker.js). What is noted
then waits on the device (note.js) and comes here once, with the number that the device gave it.
"""

import hashlib
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from footpath.conversations import actions
from footpath.conversations.forms import NoteForm
from footpath.conversations.mine import takes
from footpath.conversations.models import ContactPoint
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.ui.page import render_page

FILES = (
    "ui/theme.js", "ui/drafts.js", "ui/dialog.js", "ui/kept_here.js", "conversations/note.js", "conversations/note.css",
    "ui/vendor.css", "ui/tokens.css", "ui/base.css", "ui/layout.css", "ui/navigation.css", "ui/button.css",
    "ui/chip.css", "ui/card.css", "ui/field.css", "ui/table.css", "ui/stat.css", "ui/person.css", "ui/dialog.css",
    "ui/drawings.css", "ui/print.css", "vendor/tabler/tabler.min.css", "vendor/icons/icons.svg", "ui/mark.svg",
    "vendor/inter/inter-latin-wght-normal.woff2", "vendor/fraunces/fraunces-latin-wght-normal.woff2",
)  # fmt: skip
FIRST = {"role": "customer"}


@require_http_methods(["GET", "POST"])
def note(request: HttpRequest) -> HttpResponse:
    """Note a moment."""
    if request.method == "GET":
        return _page(request, NoteForm(initial=FIRST))
    form, sent_by_script = NoteForm(request.POST), request.headers.get("Accept") == "application/json"
    point, wrong, status = _take(reader(request), form)
    if sent_by_script:
        return JsonResponse({"wrong": wrong, "noted": point is not None}, status=status)
    if point is None:
        return _page(request, form, status)
    messages.success(request, _("Noted, for you alone."))
    return redirect("contact-note")


def _take(me: Person, form: NoteForm) -> tuple[ContactPoint | None, str, int]:
    """The moment, or what is wrong with it in one line; and the status of the answer."""
    now = timezone.now()
    if form.is_valid():
        number = form.number
        log = takes(me, form.cleaned_data["on"] or timezone.localdate())
        try:
            if log is None:
                raise Refused(_("You keep no log right now. Begin one, and note it then; nothing you typed is lost."))
            return actions.note_point(log, facts=form.cleaned_data, client_id=number, by=me, now=now), "", 200
        except ValidationError as error:
            form.add_error(None, error)
        except Refused as refusal:
            form.add_error(None, str(refusal))
            return None, str(refusal), 409
    said = [f"{form[name].label}: {text}" if name in form.fields else text for name, text in _errors(form)]
    return None, " ".join(said), 422


def _errors(form: NoteForm) -> list[tuple[str, str]]:
    return [(name, str(text)) for name, texts in form.errors.items() for text in texts]


def _page(request: HttpRequest, form: NoteForm, status: int = 200) -> HttpResponse:
    return render_page(request, "conversations/note.html", {"form": form}, status=status)


@require_safe
def ready(request: HttpRequest) -> JsonResponse:
    """Who is signed in, as a sign that says nothing to others, a token for what is sent, and how the log stands."""
    me = reader(request)
    log = takes(me, timezone.localdate())
    said = {"me": sign_of(me), "token": get_token(request), "log": log is not None}
    return JsonResponse(said)


def sign_of(person: Person) -> str:
    """By which a device knows whose moments wait on it."""
    return salted_hmac("footpath.device", str(person.pk)).hexdigest()[:16]


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """The service worker: which page and which files a device keeps, under a name that changes when they do."""
    files = [static(path) for path in FILES]
    page = render_to_string("conversations/note.html", {"form": NoteForm(initial=FIRST)})
    context: dict[str, Any] = {"shell": reverse("contact-note"), "files": files, "name": _name_of([*files, page])}
    return render(request, "conversations/worker.js", context, content_type="text/javascript")


def _name_of(kept: list[str]) -> str:
    return hashlib.sha256("\n".join(kept).encode()).hexdigest()[:12]  # the address of a file has the hash of it


@require_safe
def manifest(_request: HttpRequest) -> JsonResponse:
    """What the page is called when it is put on the home screen of a phone."""
    icons = [
        {"src": static(f"conversations/icon-{size}.png"), "sizes": f"{size}x{size}", "type": "image/png"}
        for size in (192, 512)
    ]
    said = {
        "name": _("Footpath: note a moment"),
        "short_name": "Footpath",
        "start_url": reverse("contact-note"),
        "scope": reverse("contact-points"),
        "display": "standalone",
        "background_color": "#faf8f3",
        "theme_color": "#fdfcf9",
        "icons": [*icons, {"src": static("ui/mark.svg"), "sizes": "any", "type": "image/svg+xml"}],
    }
    return JsonResponse(said, content_type="application/manifest+json")
