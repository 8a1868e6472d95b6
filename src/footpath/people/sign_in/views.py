"""Which pages let people in and out, and keep others away?"""

from datetime import datetime
from http import HTTPStatus

from allauth.account.internal import flows
from allauth.account.models import Login
from django.contrib import auth, messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, resolve_url
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.people import tasks
from footpath.people.actions import count_try, set_password
from footpath.people.models import Person
from footpath.people.sign_in.adapter import MISMATCH, AccountAdapter
from footpath.people.sign_in.factors import answered
from footpath.people.sign_in.forms import ForgotForm, NewPasswordForm, SignInForm, typed
from footpath.people.sign_in.links import HOURS_OF_A_RESET, Key, holder
from footpath.people.sign_in.origin import Origin, origin_of, remember_browser
from footpath.people.sign_in.tries import TooOften
from footpath.ui.page import render_page
from footpath.ui.panels import panels

LINK = "password_link"  # in the session: the link that somebody came with
form_page = require_http_methods(["GET", "HEAD", "POST"])


@login_not_required
@never_cache
@sensitive_post_parameters("password")
@form_page
def sign_in(request: HttpRequest) -> HttpResponse:
    """Let somebody in who has an address and a password here."""
    adapter = AccountAdapter(request)
    onward = request.POST.get("next") or request.GET.get("next") or ""
    onward = onward if adapter.is_safe_url(onward) else resolve_url("home")
    if request.method != "POST" and request.user.is_authenticated:
        return redirect(onward)
    form = SignInForm(typed(request))
    if request.method == "POST" and form.is_valid():
        try:
            person = adapter.authenticate(request, **form.cleaned_data)
        except TooOften as too_often:
            form.add_error(None, too_often)
        else:
            if person is not None:
                login = Login(user=person, redirect_url=onward)
                entered: HttpResponse = flows.login.perform_password_login(request, {}, login)
                return entered
            form.add_error(None, str(MISMATCH))
    context = {"form": form, "next": onward, "panels": panels("sign_in", None, None, timezone.now())}
    context["unattended"] = not Person.objects.filter(administers=True, is_active=True).exists()
    return answered(render_page(request, "people/sign_in.html", context), form)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Let somebody out; their session is gone from the server, too."""
    auth.logout(request)
    return redirect("sign-in")


@login_not_required
@never_cache
@form_page
def forgot(request: HttpRequest) -> HttpResponse:
    """Send a link for a new password; the answer is the same, and as fast, whether anybody has the address or not."""
    form = ForgotForm(typed(request))
    if request.method == "POST" and form.is_valid():
        email, now = form.cleaned_data["email"].lower(), timezone.now()
        origin = origin_of(request, email)
        try:
            count_try("asking", origin.network, Origin(origin.network), now=now)
        except TooOften as too_often:
            form.add_error(None, too_often)
        else:
            tasks.send_reset_link.enqueue(_asker(email, origin, now))
            return redirect("forgot-password-sent")
    return answered(render_page(request, "people/forgot.html", {"form": form}), form)


def _asker(email: str, origin: Origin, now: datetime) -> int:
    """Whom to send a link: nobody (0) where the address is nobody's, or has been asked for too often."""
    pk = Person.objects.filter(email=email, is_active=True).values_list("pk", flat=True).first() or 0
    try:
        count_try("reset", email, origin, now=now)
    except TooOften:
        return 0  # said to nobody: it would tell that somebody asked before
    return pk


@login_not_required
@require_safe
def forgot_sent(request: HttpRequest) -> HttpResponse:
    """What happens now that somebody has asked for a link."""
    return render_page(request, "people/forgot_sent.html", {"hours": HOURS_OF_A_RESET})


@login_not_required
@never_cache
@require_safe
def password_link(request: HttpRequest, who: str, token: str) -> HttpResponse:
    """Take the link out of the address, where other pages and logs would see it, and into the session."""
    request.session[LINK] = [who, token]
    response = redirect("new-password")
    response["Referrer-Policy"] = "no-referrer"
    return response


@login_not_required
@never_cache
@sensitive_post_parameters()
@form_page
def new_password(request: HttpRequest) -> HttpResponse:
    """Choose a password, with the link that came by mail; one refusal for every link that does not hold."""
    person = holder(Key(*request.session.get(LINK, ["", ""])))
    if person is None:
        request.session.pop(LINK, None)
        return render_page(request, "people/link_over.html", {}, status=HTTPStatus.GONE)
    form = NewPasswordForm(typed(request), person=person)
    if request.method == "POST" and form.is_valid():
        request.session.pop(LINK, None)
        now = timezone.now()
        if not set_password(person, password=form.cleaned_data["password"], by=person, now=now):
            return render_page(request, "people/link_over.html", {}, status=HTTPStatus.GONE)
        auth.logout(request)  # whoever was signed in here
        messages.success(request, _("Your new password holds from now on. Sign in with it."))
        response = redirect("sign-in")
        remember_browser(request, response, person.email)  # so that nobody who tries passwords can keep them out
        return response
    return answered(render_page(request, "people/new_password.html", {"form": form, "person": person}), form)
