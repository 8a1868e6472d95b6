"""What does Footpath do its own way where allauth has a hook?"""

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, resolve_url
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from footpath.people.actions import count_try, right_try
from footpath.people.locks import box
from footpath.people.models import Person
from footpath.people.sign_in.mails import send_warning
from footpath.people.sign_in.origin import client_address, origin_of
from footpath.people.sign_in.settling import settle

MISMATCH = gettext_lazy("This address and password do not belong together. Check both and try again.")
SAID = {  # allauth's template -> what we say on the next page
    "mfa/messages/totp_activated.txt": gettext_lazy("From now on we also ask for a code of your app."),
    "mfa/messages/totp_deactivated.txt": gettext_lazy("Your app is no longer asked for a code."),
    "mfa/messages/webauthn_added.txt": gettext_lazy("Your passkey is ready."),
    "mfa/messages/webauthn_removed.txt": gettext_lazy("That passkey no longer lets anybody in."),
    "mfa/messages/recovery_codes_generated.txt": gettext_lazy("Here are your recovery codes. Keep them safe."),
}
WARNED = {  # allauth's mail -> what ours says
    "mfa/email/totp_activated": gettext_lazy("An app that makes codes was added to your sign-in."),
    "mfa/email/totp_deactivated": gettext_lazy("The app that makes codes was removed from your sign-in."),
    "mfa/email/webauthn_added": gettext_lazy("A passkey was added to your sign-in."),
    "mfa/email/webauthn_removed": gettext_lazy("A passkey was removed from your sign-in."),
    "mfa/email/recovery_codes_generated": gettext_lazy("New recovery codes were made for your sign-in."),
}


class AccountAdapter(DefaultAccountAdapter):
    """Our limits, our words, our own pages only; nobody signs themselves up."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "incorrect_password": gettext_lazy("This is not your password. Try once more."),
    }

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Person | None:
        """Who has this address and password; TooOften when it was tried too often."""
        person: Person | None = super().authenticate(request, **credentials)
        if person is not None:
            right_try(self._counted)
        return person

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Count the try before it is made."""
        email = credentials.get("email", "")
        self._counted = count_try("password", email, origin_of(request, email), now=timezone.now())

    def reauthenticate(self, user: Person, password: str) -> bool:
        """Whether this is the password of who is signed in."""
        found = self.authenticate(context.request, email=user.email, password=password)
        return found is not None and found.pk == user.pk

    def get_login_stages(self) -> list[str]:
        """After the password only a second factor is asked for."""
        return ["allauth.mfa.stages.AuthenticateStage"]

    def post_login(self, request: HttpRequest, user: Person, **facts: Any) -> HttpResponse:
        """Lead somebody on who is in."""
        onward = facts.get("redirect_url") or request.POST.get("next") or ""
        response = redirect(onward if self.is_safe_url(onward) else resolve_url(settings.LOGIN_REDIRECT_URL))
        settle(request, response, user, now=timezone.now())
        return response

    def respond_user_inactive(self, request: HttpRequest, user: Person) -> HttpResponse:
        """Somebody who has left, and still has a passkey."""
        messages.error(request, _("This passkey does not let you in. Sign in another way."))
        return redirect("sign-in")

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """People are added by administrators."""
        return False

    def is_safe_url(self, url: str | None) -> bool:
        """Only our own pages: a path, without any host, and nothing that a browser may read otherwise."""
        own = bool(url) and str(url).startswith("/") and str(url).isprintable()
        return own and url_has_allowed_host_and_scheme(url, allowed_hosts=None)

    def get_client_ip(self, request: HttpRequest) -> str:
        """Where the request comes from, forged headers left aside."""
        return client_address(request)

    def add_message(
        self, request: HttpRequest, level: int, message_template: str | None = None, *_rest: Any, **more: Any
    ) -> None:
        """Say it in our own words, or not at all."""
        text = more.get("message") or SAID.get(message_template or "")
        if text:
            messages.add_message(request, level, str(text))

    def send_notification_mail(self, template_prefix: str, user: Person, *_rest: Any, **_more: Any) -> None:
        """Tell somebody by mail what was changed about their sign-in."""
        if template_prefix in WARNED:
            send_warning(user, str(WARNED[template_prefix]))


class FactorAdapter(DefaultMFAAdapter):
    """Second factors: under our name, and not to be read by whoever reads the database."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": gettext_lazy("That did not match. Use the code that is shown now, or try another way."),
        "cannot_generate_recovery_codes": gettext_lazy("Add an app or a passkey first."),
    }

    def get_totp_issuer(self) -> str:
        """How the account is called in the app."""
        return "Footpath"

    def _get_site_name(self) -> str:
        return "Footpath"

    def encrypt(self, text: str) -> str:
        """What is kept of a secret."""
        return box("second_factor").encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """The secret that was kept."""
        return box("second_factor").decrypt(encrypted_text.encode()).decode()

    def generate_authenticator_name(self, user: Person, type: Any) -> str:
        """What a passkey is called until somebody says it better."""
        return _("My device")

    def validation_error(self, code: str, *args: Any) -> ValidationError:
        """In our words."""
        return ValidationError(str(self.error_messages[code]), code=code)
