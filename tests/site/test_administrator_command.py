"""Does the first administrator of an empty house get in, and is it said where one is missing?"""

import pytest
from django.test import Client
from django.urls import reverse

from footpath.people.models import Person
from footpath.site.cli import main

pytestmark = pytest.mark.django_db


def test_in_an_empty_house_somebody_new_gets_an_address_to_begin_with(capsys, client):
    assert "footpath administrator" in client.get(reverse("sign-in")).content.decode()
    assert main(["administrator", " Greta@Works.example", "--name", "Greta Holm", "--zone", "Europe/Berlin"]) == 0
    greta = Person.objects.get(email="greta@works.example")
    assert (greta.name, greta.zone, greta.administers) == ("Greta Holm", "Europe/Berlin", True)
    address = capsys.readouterr().out.strip()
    assert "Greta" in Client().get(address, follow=True).content.decode()
    assert "footpath administrator" not in client.get(reverse("sign-in")).content.decode()


def test_whoever_is_here_and_has_a_password_keeps_it(cast, capsys):
    assert main(["administrator", "ana@demo.example"]) == 0
    assert Person.objects.get(pk=cast.ana.pk).administers
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)


@pytest.mark.parametrize(
    "arguments",
    [["new@works.example"], ["nonsense", "--name", "N"], ["new@works.example", "--name", "N", "--zone", "X"]],
)
def test_what_cannot_be_done_is_one_line_and_adds_nobody(capsys, arguments):
    assert main(["administrator", *arguments]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("footpath: ")
    assert said.err.count("\n") == 1
    assert not Person.objects.exists()
