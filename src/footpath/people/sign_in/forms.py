"""What do people type to get in, and to keep others out?"""

import struct
from typing import Any

from allauth.account.forms import ReauthenticateForm as ReauthenticatePasswordForm
from allauth.core import context
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    EditWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _now_
from django.utils.translation import gettext_lazy as _

from footpath.people.actions import count_try, right_try
from footpath.people.sign_in.origin import digest, origin_of

ONCE = 150  # seconds for which a code of an app is not taken a second time: longer than it could hold
UNREADABLE = (ValueError, TypeError, LookupError, AttributeError, struct.error)


def _box(kind: str, **more: Any) -> forms.PasswordInput:
    return forms.PasswordInput(attrs={"autocomplete": kind, **more})


def typed(request: HttpRequest) -> QueryDict | None:
    """What was sent, be it nothing at all; None where nobody has sent anything yet."""
    return request.POST if request.method == "POST" else None


class SignInForm(forms.Form):
    """Address and password."""

    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "username", "autofocus": True}),
    )
    password = forms.CharField(label=_("Password"), max_length=200, strip=False, widget=_box("current-password"))


class ForgotForm(forms.Form):
    """To which address a link for a new password goes."""

    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "username", "autofocus": True}),
    )


class NewPasswordForm(forms.Form):
    """A new password, typed twice."""

    password = forms.CharField(
        label=_("New password"),
        help_text=_("At least ten characters. Three words that only you would put together are good and easy to type."),
        max_length=200,
        strip=False,
        widget=_box("new-password"),
    )
    again = forms.CharField(label=_("Once more"), max_length=200, strip=False, widget=_box("new-password"))

    def __init__(self, *arguments: Any, person: Any, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self.person = person

    def clean_password(self) -> str:
        """Long enough, and not one that everybody tries first."""
        password = str(self.cleaned_data["password"])
        validate_password(password, self.person)
        return password

    def clean(self) -> dict[str, Any]:
        """Twice the same."""
        cleaned = super().clean() or {}
        if {"password", "again"} <= cleaned.keys() and cleaned["password"] != cleaned["again"]:
            self.add_error("again", _now_("These two are not the same. Type the new password once more in both."))
        return cleaned


class ChangePasswordForm(NewPasswordForm):
    """The password so far, and a new one."""

    field_order = ("current", "password", "again")
    current = forms.CharField(
        label=_("Your password so far"), max_length=200, strip=False, widget=_box("current-password", autofocus=True)
    )


class Guarded:
    """A form with a code of six or eight digits: too few to let anybody try for long."""

    user: Any

    def clean_code(self) -> str:
        """The code, if it is right, was not tried too often and not used a moment ago."""
        counted = count_try("code", self.user.email, origin_of(context.request, self.user.email), now=timezone.now())
        code: str = super().clean_code()  # type: ignore[misc]
        if not cache.add(f"second_factor.used:{digest(f'{self.user.pk} {code.strip()}')}", 1, timeout=ONCE):
            raise ValidationError(_("That code was used a moment ago. Wait for the next one."))
        right_try(counted)
        return code


def _code(what: Any, **more: Any) -> forms.CharField:
    return forms.CharField(
        label=what,
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric", **more}),
    )


class CodeForm(Guarded, AuthenticateForm):
    """The second factor at sign-in, typed."""

    code = _code(_("Code of your app, or a recovery code"), autofocus=True)


class SureCodeForm(Guarded, ReauthenticateForm):
    """The second factor once more."""

    code = _code(_("Code of your app, or a recovery code"), autofocus=True)


class SurePasswordForm(ReauthenticatePasswordForm):
    """The password once more."""

    password = forms.CharField(
        label=_("Your password"), max_length=200, strip=False, widget=_box("current-password", autofocus=True)
    )


class AppForm(ActivateTOTPForm):
    """The first code of an app, which shows that it was set up."""

    code = _code(_("The code that the app shows now"))


class Readable:
    """A form with what a passkey says; nonsense is no more than a wrong passkey."""

    def clean_credential(self) -> Any:
        """What a passkey says of itself."""
        try:
            return super().clean_credential()  # type: ignore[misc]
        except ValidationError:
            raise
        except UNREADABLE as error:
            raise ValidationError(_("That passkey could not be read. Try once more.")) from error


class PasskeySignInForm(Readable, LoginWebAuthnForm):
    """A passkey instead of address and password."""


class PasskeyFactorForm(Readable, AuthenticateWebAuthnForm):
    """A passkey after the password."""


class SurePasskeyForm(Readable, ReauthenticateWebAuthnForm):
    """A passkey once more."""


class NewPasskeyForm(AddWebAuthnForm):
    """A new passkey and what it is called."""

    name = forms.CharField(
        label=_("What do you call it?"),
        help_text=_("For instance the device it lives on, so that you know it again."),
        max_length=60,
        required=False,
    )
    passwordless = None  # always: a passkey that could only come second would be half of one

    def clean(self) -> dict[str, Any]:
        """What the passkey says of itself."""
        try:
            return super().clean() or {}
        except ValidationError:
            raise
        except UNREADABLE as error:
            raise ValidationError(_("That passkey could not be read. Try once more.")) from error


class PasskeyNameForm(EditWebAuthnForm):
    """Another name for a passkey."""

    name = forms.CharField(label=_("What do you call it?"), max_length=60, widget=forms.TextInput({"autofocus": True}))
