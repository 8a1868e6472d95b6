"""Which of allauth's pages about second factors are ours, and what do we add to them?"""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from allauth.account.views import ReauthenticateView
from allauth.mfa.base import views as base
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from allauth.mfa.webauthn.internal import auth
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from footpath.people.sign_in.adapter import AccountAdapter
from footpath.people.sign_in.tries import TooOften

View = Callable[..., HttpResponse]


def answered(response: HttpResponse, *forms: BaseForm | None) -> HttpResponse:
    """A page with a form that was not taken says so in its status, and how long to wait."""
    errors = [error for form in forms if form for found in form.errors.as_data().values() for error in found]
    if errors:
        response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
    for error in errors:
        if isinstance(error, TooOften):
            response.status_code = HTTPStatus.TOO_MANY_REQUESTS
            response["Retry-After"] = str(error.wait.seconds)
    return response


class Answers:
    """Says in the status of a page that its form was not taken."""

    def form_invalid(self, form: BaseForm) -> HttpResponse:
        """The page once more."""
        return answered(super().form_invalid(form), form)  # type: ignore[misc]


class SecondFactor(Answers, base.AuthenticateView):
    """After the password: a code, a recovery code or a passkey."""

    template_name = "people/second_factor.html"

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        """What this person has set up."""
        kinds = set(Authenticator.objects.filter(user=self.stage.login.user).values_list("type", flat=True))
        return {
            **super().get_context_data(**more),
            "has_app": Authenticator.Type.TOTP in kinds,
            "has_passkey": Authenticator.Type.WEBAUTHN in kinds,
        }


class PasskeySignIn(webauthn.LoginWebAuthnView):
    """A passkey instead of address and password; GET gives a script what it has to ask the device."""

    def form_invalid(self, form: BaseForm) -> HttpResponse:
        """Back to the other ways in."""
        messages.error(self.request, _("This passkey does not let you in. Sign in another way."))
        onward = self.request.POST.get("next", "")
        known = AccountAdapter().is_safe_url(onward)
        return redirect(reverse("sign-in") + (f"?{urlencode({'next': onward})}" if known else ""))


class SurePassword(Answers, ReauthenticateView):
    """The password once more, before something that matters."""

    template_name = "people/sure_password.html"


class SureCode(Answers, base.ReauthenticateView):
    """A code once more, before something that matters."""

    template_name = "people/sure_code.html"


class SurePasskey(Answers, webauthn.ReauthenticateWebAuthnView):
    """A passkey once more, before something that matters."""

    template_name = "people/sure_passkey.html"

    def form_invalid(self, form: BaseForm) -> HttpResponse:
        """The page once more."""
        return answered(self.render_to_response(self.get_context_data(form=form)), form)


class AddApp(Answers, totp.ActivateTOTPView):
    """An app that makes codes: a picture to scan, and its first code."""

    template_name = "people/app_add.html"


class RemoveApp(Answers, totp.DeactivateTOTPView):
    """No app any more."""

    template_name = "people/app_remove.html"


class AddPasskey(Answers, webauthn.AddWebAuthnView):
    """A new passkey."""

    template_name = "people/passkey_add.html"

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        """What the device is asked for: always a passkey that can come in alone."""
        facts = super().get_context_data(**more)
        options = auth.begin_registration(self.request.user, True)
        return {**facts, "form": more.get("form") or facts["form"], "js_data": {"creation_options": options}}


class RenamePasskey(Answers, webauthn.EditWebAuthnView):
    """Another name for a passkey."""

    template_name = "people/passkey_rename.html"
    success_url = reverse_lazy("safety")


class RemovePasskey(webauthn.RemoveWebAuthnView):
    """One passkey less."""

    template_name = "people/passkey_remove.html"
    success_url = reverse_lazy("safety")


class Codes(codes.ViewRecoveryCodesView):
    """The recovery codes that were not used yet."""

    template_name = "people/codes.html"


class NewCodes(Answers, codes.GenerateRecoveryCodesView):
    """Other recovery codes."""

    template_name = "people/codes_new.html"


def page(view: Any, *methods: str, open_to_all: bool = False) -> View:
    """A view of allauth as one of ours: it says which methods it takes, and nothing of it is kept in a browser."""
    made: View = view.as_view()
    if open_to_all:
        made = login_not_required(made)
    made = never_cache(sensitive_post_parameters()(made))
    return require_http_methods([*methods, "HEAD"] if "GET" in methods else [*methods])(made)


second_factor = page(SecondFactor, "GET", "POST", open_to_all=True)
passkey_sign_in = page(PasskeySignIn, "GET", "POST", open_to_all=True)
sure_password = page(SurePassword, "GET", "POST")
sure_code = page(SureCode, "GET", "POST")
sure_passkey = page(SurePasskey, "GET", "POST")
add_app = page(AddApp, "GET", "POST")
remove_app = page(RemoveApp, "GET", "POST")
add_passkey = page(AddPasskey, "GET", "POST")
rename_passkey = page(RenamePasskey, "GET", "POST")
remove_passkey = page(RemovePasskey, "GET", "POST")
show_codes = page(Codes, "GET")
new_codes = page(NewCodes, "GET", "POST")
download_codes = page(codes.DownloadRecoveryCodesView, "GET")
