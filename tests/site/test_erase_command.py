"""Does whoever has the shell erase somebody, and hand over what is kept about them?"""

import json

import pytest
from tests.cast import MONDAY, ask

from footpath.people.models import Absence, Person
from footpath.site.cli import main


def test_it_says_what_would_go_and_does_it_only_then(cast, capsys):
    Absence.objects.create(person=cast.ben, first=MONDAY.date(), last=MONDAY.date())
    assert main(["erase", "BEN@demo.example"]) == 0
    said = capsys.readouterr().out
    assert "      1  people.Absence" in said
    assert "Nothing is erased yet" in said
    assert (Absence.objects.count(), Person.objects.get(pk=cast.ben.pk).name) == (1, "Ben Okafor")
    assert main(["erase", str(cast.ben.pk), "--apply"]) == 0
    assert (Absence.objects.count(), Person.objects.get(pk=cast.ben.pk).name) == (0, "Former colleague")
    assert main(["erase", str(cast.ben.pk), "--apply"]) == 0
    assert "erased already" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["nobody@demo.example"], "nobody has the address or number"),
        (["cleo@demo.example"], "leads Facilities"),
        (["cleo@demo.example", "--successor", "cleo@demo.example"], "--successor"),
        (["eve@demo.example", "--successor", "ben@demo.example"], "only administrator"),
    ],
)
def test_what_cannot_be_done_is_one_line(cast, capsys, arguments, why):
    assert main(["erase", *arguments, "--apply"]) == 1
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n"), why in said.err) == ("", 1, True)
    assert not Person.objects.exclude(erased_at=None).exists()


def test_what_is_kept_about_somebody_is_one_document_without_what_opens_a_door(cast, capsys, tmp_path):
    it = ask(cast, MONDAY, title="A lamp")
    assert main(["export", "ana@demo.example"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["person"]["name"], "password" in told["person"]) == ("Ana Ferreira", False)
    [asked] = [row for row in told["tables"]["requests.ServiceRequest"] if row["as"] == "asker"]
    assert (asked["id"], asked["title"]) == (it.pk, "A lamp")
    assert {"what": "request.submitted", "about": f"request {it.pk}"}.items() <= told["did"][0].items()
    target = tmp_path / "ana.json"
    assert main(["export", "ana@demo.example", "--to", str(target)]) == 0
    assert target.stat().st_mode & 0o777 == 0o600
    assert main(["export", "ana@demo.example", "--to", str(target)]) == 1  # nothing is written over


def test_of_what_others_wrote_only_the_part_is_told(cast, capsys):
    it = ask(cast, MONDAY, title="Secret of Ana")
    it.assignee = cast.ben
    it.save()
    assert main(["export", "ben@demo.example"]) == 0
    text = capsys.readouterr().out
    assert "Secret of Ana" not in text
    assert json.loads(text)["tables"]["requests.ServiceRequest"][0]["as"] == "assignee"
