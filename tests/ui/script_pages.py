"""Pages on which the scripts can show what they do, and a server that fails when told to."""

import time
from datetime import UTC, datetime, timedelta

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template import engines
from django.urls import path
from tests.ui.style_sheet import Somebody

from footpath.ui import errors

taken: list[str] = []  # what the server has accepted, in order

SOURCE = """{% extends "ui/base.html" %}{% load ui %}
{% block title %}Desk{% endblock %}
{% block main %}
<h1>Desk</h1>
<form method="post" action="/send/{{ status }}/" data-draft="plain" id="plain">{% csrf_token %}
  <label>Message <textarea name="text"></textarea></label><label><input type="checkbox" name="urgent"> Urgent</label>
  <label>Word <input type="password" name="word"></label><button>Send plainly</button></form>
<form method="post" hx-post="/part/{{ status }}/" hx-target="#talk" hx-swap="innerHTML" data-draft="part">
  <label>Answer <textarea name="text"></textarea></label><button>Answer</button></form>
<div id="talk">nothing yet</div>
<form data-autosave="/save/{{ status }}/" id="auto">
  <label>Title <input name="text"></label><span class="saved"></span></form>
<form data-warn id="warn"><label>Careful <input name="text"></label></form>
<ul data-keyboard-list>
  {% for name in "abc" %}<li><a href="#{{ name }}">Row {{ name }}</a></li>{% endfor %}</ul>
{% when moment relative=True %}
{% endblock %}"""


@login_not_required
def desk(request: HttpRequest, status: int = 200) -> HttpResponse:
    """The page; its forms go to addresses that answer with `status`."""
    request.user = Somebody()  # type: ignore[assignment]
    moment = datetime.now(UTC) - timedelta(minutes=5)
    return HttpResponse(engines["django"].from_string(SOURCE).render({"status": status, "moment": moment}, request))


@login_not_required
def send(request: HttpRequest, status: int) -> HttpResponse:
    """A form without htmx."""
    if status != 200:
        return errors.server_error(request)
    taken.append(request.POST["text"])
    return HttpResponseRedirect("/")


@login_not_required
def part(request: HttpRequest, status: int) -> HttpResponse:
    """A form with htmx; 302 leads to signing in."""
    if status == 302:
        return HttpResponseRedirect("/sign-in/")
    if status == 200:
        taken.append(request.POST["text"])
    return HttpResponse(f"answered {status}", status=status)


@login_not_required
def save(request: HttpRequest, status: int) -> HttpResponse:
    """Autosave."""
    time.sleep(0.05)
    taken.append(request.POST["text"])
    return HttpResponse(status=status)


@login_not_required
def sign_in(request: HttpRequest) -> HttpResponse:
    """Where one lands without a session."""
    return HttpResponse(engines["django"].from_string('{% extends "ui/plain.html" %}').render({}, request))


urlpatterns = [
    path("", desk, name="home"),
    path("desk/<int:status>/", desk),
    path("send/<int:status>/", send),
    path("part/<int:status>/", part),
    path("save/<int:status>/", save),
    path("sign-in/", sign_in),
    path("sign-out/", sign_in, name="sign-out"),
]
