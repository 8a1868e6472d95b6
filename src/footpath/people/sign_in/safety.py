"""Which pages show how somebody gets in, and on which devices they are?"""

from collections.abc import Callable
from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib import auth, messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.people.actions import drop_factors, end_sessions, set_password
from footpath.people.actions import invite as send_invitation
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import visible_people
from footpath.people.programs.tokens import holding
from footpath.people.sign_in.adapter import AccountAdapter
from footpath.people.sign_in.devices import devices_of
from footpath.people.sign_in.factors import answered
from footpath.people.sign_in.forms import ChangePasswordForm, typed
from footpath.people.sign_in.settling import note
from footpath.people.sign_in.tries import TooOften
from footpath.ui.page import render_page


@never_cache
@require_safe
def safety(request: HttpRequest) -> HttpResponse:
    """Password, second factors, and the devices on which one is signed in."""
    person, now = reader(request), timezone.now()
    devices = devices_of(person, key=request.session.session_key or "", now=now)
    if not any(device.here for device in devices):  # a session from before this page was there
        note(request, person, now=now)
        devices = devices_of(person, key=request.session.session_key or "", now=now)
    tokens = holding(now).filter(person=person).count()
    return render_page(request, "people/safety.html", {"devices": devices, "tokens": tokens, **factors_of(person)})


def factors_of(person: Person) -> dict[str, Any]:
    """What somebody has set up besides the password."""
    found = list(Authenticator.objects.filter(user=person).order_by("created_at", "pk"))
    by_kind = {one.type: one for one in found}
    codes = by_kind.get(Authenticator.Type.RECOVERY_CODES)
    return {
        "app": by_kind.get(Authenticator.Type.TOTP),
        "passkeys": [one for one in found if one.type == Authenticator.Type.WEBAUTHN],
        "codes": codes,
        "codes_left": len(codes.wrap().get_unused_codes()) if codes else 0,
    }


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def change_password(request: HttpRequest) -> HttpResponse:
    """Another password, for who knows the one so far; this session goes on, all others end."""
    person = reader(request)
    form = ChangePasswordForm(typed(request), person=person)
    if request.method == "POST" and form.is_valid() and _knows(request, person, form):
        key = request.session.session_key or ""
        fresh = form.cleaned_data["password"]
        if set_password(person, password=fresh, by=person, now=timezone.now(), keep=key):
            auth.update_session_auth_hash(request, person)
            note(request, person, now=timezone.now(), was=key)
            messages.success(request, _("Your new password holds from now on. Every other device is signed out."))
            return redirect("safety")
        form.add_error(None, _("Your password was changed meanwhile, so this was not taken."))
    return answered(render_page(request, "people/change_password.html", {"form": form}), form)


def _knows(request: HttpRequest, person: Person, form: ChangePasswordForm) -> bool:
    """Whether they know the password so far; not tried more often than at the door."""
    try:
        if AccountAdapter(request).reauthenticate(person, form.cleaned_data["current"]):
            return True
        form.add_error("current", _("This is not your password so far."))
    except TooOften as too_often:
        form.add_error(None, too_often)
    return False


@require_POST
def end_session(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign out one device."""
    person = reader(request)
    if not end_sessions(person, by=person, now=timezone.now(), only=pk):
        raise Http404
    messages.success(request, _("That device is signed out."))
    return redirect("safety")


@require_POST
def end_other_sessions(request: HttpRequest) -> HttpResponse:
    """Sign out every device but this one."""
    person = reader(request)
    ended = end_sessions(person, by=person, now=timezone.now(), keep=request.session.session_key or "")
    messages.success(
        request,
        ngettext("One other device is signed out.", "%(count)s other devices are signed out.", ended) % {"count": ended}
        if ended
        else _("You are signed in on this device alone."),
    )
    return redirect("safety")


@require_POST
def invite(request: HttpRequest, pk: int) -> HttpResponse:
    """Send somebody who was added the link for their first password."""
    return _helped(request, pk, send_invitation, _("The invitation is on its way to %(mail)s."))


@require_POST
def remove_factors(request: HttpRequest, pk: int) -> HttpResponse:
    """Let somebody in again who has lost app, passkey and recovery codes."""
    return _helped(request, pk, drop_factors, _("%(name)s has no second factor any more."))


def _helped(request: HttpRequest, pk: int, verb: Callable[..., None], done: str) -> HttpResponse:
    """What an administrator does so that somebody else gets in; their page says how it went."""
    person = get_object_or_404(visible_people(reader(request)), pk=pk)
    try:
        verb(person, by=reader(request), now=timezone.now())
        messages.success(request, done % {"mail": person.email, "name": person.name})
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
    return redirect("person", pk=person.pk)
