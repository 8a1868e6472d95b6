"""Can anybody be anybody in the demonstration, and nobody anywhere else?"""

import os
from http.client import HTTPConnection, HTTPException

import pytest
from allauth.usersessions.models import UserSession
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect
from tests.cast import MONDAY
from tests.instance import Instance, wait_for
from tests.site.test_serve import free_port

from footpath.demo.models import Demonstration
from footpath.people.models import Person


@pytest.fixture
def demo(cast, settings):
    """The demonstration: its mark in the database, and a process started with --demo."""
    settings.DEMO = True
    Demonstration.objects.create(seed=1, filled_at=MONDAY)
    return cast


def become(person, client=None):
    client = client or Client()
    return client, client.post(reverse("demo-become", args=[person.pk]))


def test_one_click_makes_anybody_of_the_cast(demo):
    client, answer = become(demo.ana)
    assert answer.headers["Location"] == reverse("home")
    assert "Ana Ferreira" in client.get(reverse("home")).content.decode()
    assert UserSession.objects.get().user == demo.ana


def test_who_is_somebody_becomes_somebody_else_in_a_new_session(demo):
    client, _ = become(demo.ana)
    before = client.session.session_key
    become(demo.ben, client)
    assert client.session.session_key != before
    assert client.get(reverse("safety")).context["request"].user == demo.ben


def test_the_mark_alone_lets_nobody_in(demo, settings):
    settings.DEMO = False
    client, answer = become(demo.ana)
    assert answer.status_code == 404
    assert client.get(reverse("home")).status_code == 302


def test_the_option_alone_lets_nobody_in(demo):
    Demonstration.objects.all().delete()
    client, answer = become(demo.ana)
    assert answer.status_code == 404
    assert client.get(reverse("home")).status_code == 302


def test_the_pages_are_not_there_without_either(demo, settings, sign_in):
    client = sign_in(demo.ana)
    assert client.get(reverse("demo")).status_code == 200
    assert "You are Ana" in client.get(reverse("home")).content.decode()
    settings.DEMO = False
    assert client.get(reverse("demo")).status_code == 404
    assert "You are Ana" not in client.get(reverse("home")).content.decode()
    settings.DEMO = True
    Demonstration.objects.all().delete()
    assert client.get(reverse("demo")).status_code == 404


def test_a_link_makes_nobody_anybody(demo):
    assert Client().get(reverse("demo-become", args=[demo.ana.pk])).status_code == 405
    strict = Client(enforce_csrf_checks=True)
    assert become(demo.ana, strict)[1].status_code == 403


def test_nobody_becomes_who_is_not_of_the_cast(demo):
    zoe = Person.objects.create(email="zoe@demo.example", name="Zoe")
    Person.objects.filter(pk=demo.dov.pk).update(is_active=False)
    for person in (zoe, demo.dov):
        assert become(person)[1].status_code == 404
    assert Client().post(reverse("demo-become", args=[0])).status_code == 404


@pytest.mark.same_anywhere
def test_no_variable_makes_a_demonstration(instance: Instance):
    """Only the option does; it reaches the web server as an argument."""
    instance.environment |= {"DEMO": "True", "FOOTPATH_DEMO": "True", "DJANGO_DEMO": "1"}
    instance.environment["DJANGO_SETTINGS_MODULE"] = "footpath.site.settings"
    assert instance.python("from django.conf import settings; print(settings.DEMO)") == "False"


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.django_db(transaction=True)
def test_trying_somebody_else_takes_two_clicks(demo, open_page, axe, width):
    page = open_page(width=width)
    page.goto("/sign-in/")
    axe(page)
    page.get_by_role("button", name="Be Ana").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Ana")
    page.locator("button.me:visible").click()
    page.get_by_role("link", name="You are Ana").click()
    axe(page)
    page.get_by_role("button", name="Be Ben").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Ben")


@pytest.mark.same_anywhere
@pytest.mark.parametrize("option", [True, False])
def test_the_option_is_that_of_the_process(ready: Instance, option):
    """With the mark in the database, one web server offers the click, and one without --demo does not."""
    ready.environment["DJANGO_SETTINGS_MODULE"] = "footpath.site.settings"
    ready.python(
        "from footpath.demo.models import Demonstration as D; from footpath.people.models import Person as P\n"
        "from django.utils.timezone import now\n"
        "D.objects.create(seed=1, filled_at=now()); P.objects.create(name='Ana', email='ana@demo.example')"
    )
    port = free_port()
    ready.environment["PORT"] = str(port)
    command = ["--host", "127.0.0.1", "--port", str(port), "--workers", "1", "--parent", str(os.getpid())]
    ready.start("-m", "footpath.site.web", *command, *(["--demo"] if option else []))
    assert wait_for(lambda: page_at(port), seconds=60)
    page = page_at(port)
    assert "This is the demonstration" in page
    assert ("Be Ana" in page) == option


def page_at(port: int) -> str:
    """The sign-in page of a running server; empty while nobody answers."""
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/sign-in/")
        return connection.getresponse().read().decode()
    except (OSError, HTTPException):
        return ""
    finally:
        connection.close()
