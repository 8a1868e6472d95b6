"""Where does somebody find thank-you notes, and write one?"""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import visible_people
from footpath.people.refusals import Refused
from footpath.recognition import actions
from footpath.recognition.about import About, about
from footpath.recognition.forms import CopiesForm, ThanksForm
from footpath.recognition.health import sees_health
from footpath.recognition.models import Recipient, ThanksChoice, WhoReads
from footpath.recognition.permissions import own_teams, visible_notes, visible_parts
from footpath.recognition.shown import as_shown, own_figures
from footpath.ui.page import FilterChip, render_page

PER_PAGE = 20


@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    """What one got, what one said, what can be read around one; and where one is named."""
    me, now = reader(request), timezone.now()
    kinds = _kinds(me, now)
    chosen = request.GET.get("show", "")
    chosen = chosen if chosen in kinds else ""
    label, rows = kinds[chosen]
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    if chosen != "named":
        page.object_list = as_shown(page.object_list, me, now)
    context = {
        "page": page,
        "chips": [FilterChip(words, f"?show={key}", here=key == chosen) for key, (words, _rows) in kinds.items()],
        "chosen": chosen,
        "title": label,
        "own": own_figures(me, now),
        "copies": CopiesForm(initial={"copies": ThanksChoice.objects.filter(person=me, copies=True).exists()}),
        "sees_health": sees_health(me, now.date()),
    }
    return render_page(request, "recognition/thanks.html", context)


def _kinds(me: Person, now: datetime) -> dict[str, tuple[str, QuerySet[Any]]]:
    """By the word in the address: what the chip says, and what it shows."""
    found = visible_notes(me, now.date())
    to = Recipient.objects.filter(note=OuterRef("pk"))
    mine = Exists(to.filter(person=me)) | Q(team__in=own_teams(me, now.date()))
    kinds = {
        "": (_("To me"), found.filter(mine).exclude(written_by=me)),
        "said": (_("From me"), found.filter(written_by=me)),
        "around": (_("Around me"), found.exclude(written_by=me).filter(~mine).exclude(seen=WhoReads.PRIVATE)),
        "named": (_("Where I had a part"), visible_parts(me, now.date()).filter(person=me).order_by("-at", "-id")),
    }
    copied = found.filter(Exists(to.filter(copied_to=me)))
    return kinds | ({"copies": (_("Copies for me"), copied)} if copied.exists() else {})


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Write one; what another page has filled in comes with `filled` and is not sent yet."""
    me, now = reader(request), timezone.now()
    given = request.GET if request.method == "GET" else request.POST
    tied = about(given, me, now)
    if request.method == "GET" or "filled" in request.POST:
        return _ask(request, tied, _form(tied, initial=_initial(given, tied, me)))
    form = _form(tied, request.POST)
    if not form.is_valid():
        return _ask(request, tied, form, status=422)
    try:
        note = actions.write_thanks(
            **form.facts(), service_request=tied.request, word=tied.word, by=me, now=now
        )  # fmt: skip
    except ValidationError as error:
        for name, problems in error.error_dict.items():
            form.add_error(name if name in form.fields else None, problems)
        return _ask(request, tied, form, status=422)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return _ask(request, tied, form, status=409)
    messages.success(request, _("Said. They hear of it now."))
    return redirect(note)


def _form(tied: About, *args: Any, **more: Any) -> ThanksForm:
    return ThanksForm(*args, about=tied.request, word=tied.word, people=tied.people, **more)


def _initial(given: Any, tied: About, me: Person) -> dict[str, Any]:
    to = ", ".join(given.getlist("to"))[:2000]
    if to.isascii() and to.isdecimal() and len(to) < 19:  # a person's page links here by number
        to = visible_people(me).filter(pk=int(to)).values_list("email", flat=True).first() or ""
    team = given.get("team", "")
    found = {"to": to or tied.to, "team": team if team.isascii() and team.isdecimal() and len(team) < 19 else None}
    found |= {name: given.get(name, "")[:1200] for name in ("did", "effect")}
    return found | {
        "request": tied.request.pk if tied.request else None, "word": tied.word.pk if tied.word else None,
    }  # fmt: skip


def _ask(request: HttpRequest, tied: About, form: ThanksForm, *, status: int = 200) -> HttpResponse:
    return render_page(request, "recognition/write.html", {"form": form, "tied": tied}, status=status)


@require_POST
def copies(request: HttpRequest) -> HttpResponse:
    """Whether whoever leads one gets copies."""
    form = CopiesForm(request.POST)
    form.is_valid()  # a box is ticked or not
    wanted = bool(form.cleaned_data["copies"])
    actions.choose_copies(copies=wanted, by=reader(request), now=timezone.now())
    said = _("Kept: from now on whoever leads you gets a copy.") if wanted else _("Kept: nobody gets copies any more.")
    messages.success(request, said)
    return redirect("thanks")
