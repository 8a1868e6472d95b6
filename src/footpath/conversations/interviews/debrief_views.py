"""Which pages tell a talk to coworkers, and ask how it has gone since?"""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from footpath.conversations import actions
from footpath.conversations.interviews.debrief_forms import DebriefForm, ReactionForm, SinceForm, TellForm
from footpath.conversations.interviews.permissions import visible_debriefs
from footpath.conversations.interviews.telling import AFTER, ALL, BEFORE, hash_of, own_words, told_in
from footpath.conversations.interviews.views import own_talk, show
from footpath.conversations.lessons import worth_a_look
from footpath.conversations.models import Debrief, DebriefState, FollowUp, Reaction
from footpath.people.middleware import reader
from footpath.people.queries import members_of
from footpath.people.refusals import Refused
from footpath.ui.page import render_page

WRITTEN = (DebriefState.DRAFT, DebriefState.ASKED, DebriefState.READY)


def seen(request: HttpRequest, pk: int) -> Debrief:
    """One that the reader has to do with; of others there is none."""
    found: Debrief = get_object_or_404(visible_debriefs(reader(request)), pk=pk)
    return found


@require_http_methods(["GET", "POST"])
def debrief(request: HttpRequest, pk: int) -> HttpResponse:
    """What is told. The provider writes it, with POST; the customer says whether it may be told; coworkers hear it."""
    it, me = seen(request, pk), reader(request)
    if request.method == "GET":
        return _page(request, it)
    if me.pk != it.interview.provider_id:
        raise PermissionDenied
    form = DebriefForm(request.POST, debrief=it)
    if not form.is_valid():
        return _page(request, it, writing=form, status=422)
    try:
        actions.draft_debrief(it, parts=form.written(), edits=form.cleaned_data["edits"], by=me, now=timezone.now())
        if "show" in request.POST:
            actions.show_debrief(seen(request, pk), by=me, now=timezone.now())
    except ValidationError as error:
        form.add_error(None, error)
        return _page(request, seen(request, pk), writing=form, status=422)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return _page(request, seen(request, pk), writing=form, status=409)
    messages.success(request, _("Sent to the customer.") if "show" in request.POST else _("Kept."))
    return redirect(it)


def _page(
    request: HttpRequest, it: Debrief, *, writing: DebriefForm | None = None, telling: TellForm | None = None,
    reacting: ReactionForm | None = None, status: int = 200,
) -> HttpResponse:  # fmt: skip
    me, now = reader(request), timezone.now()
    is_provider = me.pk == it.interview.provider_id
    mine = Reaction.objects.filter(debrief=it, person=me).first()
    writes = is_provider and it.state in WRITTEN
    context: dict[str, Any] = {
        "it": it,
        "is_provider": is_provider,
        "is_customer": me.pk == it.interview.customer_id,
        "before": told_in(it, BEFORE),
        "details": told_in(it, AFTER),
        "everything": told_in(it, ALL),
        "hash": hash_of(it.texts),
        "form": (writing or DebriefForm(debrief=it)) if writes else None,
        "worth": worth_a_look(own_words(it.texts)) if writes and it.texts else [],
        "telling": (telling or TellForm(coworkers=_coworkers(it))) if writes else None,
        "mine": mine,
        "open": is_provider or me.pk == it.interview.customer_id or mine is not None,
        "reacting": reacting or ReactionForm(),
        "reactions": it.reactions.select_related("person") if is_provider else [],
        "present": it.present.all() if it.state == DebriefState.TOLD else [],
        "late": it.state in WRITTEN and it.due_on < now.date(),
    }
    return render_page(request, "conversations/talks/debrief.html", context, status=status)


def _coworkers(it: Debrief) -> list[int]:
    if it.team is None:
        return []
    people = members_of(it.team, timezone.now().date()).exclude(pk__in=it.interview.parties)
    return list(people.values_list("pk", flat=True))


def _answered(
    request: HttpRequest, it: Debrief, verb: Callable[[], object], said: str, again: dict[str, Any] | None = None
) -> HttpResponse:
    """Do it, and say so; or say why not, with what was typed."""
    try:
        verb()
    except ValidationError as error:
        for form in (again or {}).values():
            form.add_error(None, error)
        if not again:
            messages.error(request, " ".join(error.messages))
        return _page(request, seen(request, it.pk), status=422, **(again or {}))
    except Refused as refusal:
        messages.error(request, str(refusal))
        return _page(request, seen(request, it.pk), status=409, **(again or {}))
    messages.success(request, said)
    return redirect(it)


@require_POST
def agree(request: HttpRequest, pk: int) -> HttpResponse:
    """The customer says that it may be told in these words, or asks for others."""
    it, agrees = seen(request, pk), request.POST.get("agrees") == "yes"
    facts: dict[str, Any] = {
        "hash": request.POST.get("hash", ""),
        "agrees": agrees,
        "by": reader(request),
        "now": timezone.now(),
    }
    said = _("Thank you. It is told in these words.") if agrees else _("They hear that you would like other words.")
    return _answered(request, it, lambda: actions.agree_debrief(it, **facts), said)


@require_POST
def tell(request: HttpRequest, pk: int) -> HttpResponse:
    """Tell those who are there."""
    it, me = seen(request, pk), reader(request)
    if me.pk != it.interview.provider_id:
        raise PermissionDenied
    form = TellForm(request.POST, coworkers=_coworkers(it))
    if not form.is_valid():
        return _page(request, it, telling=form, status=422)
    facts: dict[str, Any] = {"present": list(form.cleaned_data["present"]), "by": me, "now": timezone.now()}
    said = _("Told. They can read it from now on, the first part first.")
    return _answered(request, it, lambda: actions.tell_debrief(it, **facts), said, {"telling": form})


@require_POST
def leave_out(request: HttpRequest, pk: int) -> HttpResponse:
    """Tell nobody."""
    it = seen(request, pk)
    facts: dict[str, Any] = {"by": reader(request), "now": timezone.now()}
    said = _("It stays between the two of you.")
    return _answered(request, it, lambda: actions.leave_out_debrief(it, **facts), said)


@require_POST
def react(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what goes through one's mind, then read the details."""
    it, form = seen(request, pk), ReactionForm(request.POST)
    if not form.is_valid():
        return _page(request, it, reacting=form, status=422)
    facts: dict[str, Any] = {"text": form.cleaned_data["text"], "by": reader(request), "now": timezone.now()}
    return _answered(request, it, lambda: actions.react_to_debrief(it, **facts), _("Thank you."), {"reacting": form})


@require_POST
def since(request: HttpRequest, pk: int, days: int) -> HttpResponse:
    """Say how it has gone since."""
    talk = own_talk(request, pk)
    one = get_object_or_404(FollowUp.objects.select_related("interview"), interview=talk, days=days)
    form = SinceForm(request.POST, prefix=f"since{days}")
    status = 422
    if form.is_valid():
        try:
            actions.say_since(one, **form.cleaned_data, by=reader(request), now=timezone.now())
        except Refused as refusal:
            form.add_error(None, str(refusal))
            status = 409
        else:
            messages.success(request, _("Thank you. Both of you read it."))
            return redirect(talk)
    elif reader(request).pk != talk.customer_id:
        raise PermissionDenied
    return show(request, talk, {f"since{days}": form}, status)
