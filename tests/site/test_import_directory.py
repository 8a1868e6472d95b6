"""Do `footpath import people` and `… services` report first, import whole, and say where a file is wrong?"""

import pytest

from footpath.catalog.models import Service
from footpath.history.models import Event
from footpath.people.models import Membership, Person, Team
from footpath.search import find
from footpath.site import import_command
from footpath.site.cli import main

pytestmark = pytest.mark.django_db
PEOPLE = "email,name,team,lead,parent_team\nkim@example.org,Kim Lee,Paint,yes,House\nlou@example.org,Lou Roy,Paint,,\n"
SERVICES = "team,name,delivery\nPaint,Paint a wall,2 days\n"


@pytest.fixture
def run(capsys, tmp_path):
    """`run("people", text, "--apply")`: exit code, standard output, standard error."""

    def bring_in(kind, text, *arguments):
        path = tmp_path / f"{kind}.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        code = main(["import", kind, str(path), *arguments])
        said = capsys.readouterr()
        return code, said.out, said.err.replace(f"footpath: {path}: ", "")

    return bring_in


def everything():
    return tuple(model.objects.count() for model in (Person, Team, Membership, Service, Event))


def test_without_apply_it_only_reports(run):
    assert run("people", PEOPLE) == (
        0,
        "2 people in the file: 2 new, 0 changed, 0 as they are here\n"
        "2 teams are not known here and will be added:\n  House\n  Paint\n1 team gets a lead\n"
        "Nothing was changed. To do it, run this again with --apply.\n",
        "",
    )
    assert run("services", SERVICES) == (
        0,
        "1 service in the file: 1 new, which come as drafts, 0 changed, 0 as they are here\n"
        "1 team is not known here and will be added:\n  Paint\n"
        "Nothing was changed. To do it, run this again with --apply.\n",
        "",
    )
    assert everything() == (0, 0, 0, 0, 0)


def test_what_comes_in_comes_in_once_and_is_found(run):
    for kind, text in (("people", PEOPLE), ("services", SERVICES)):
        code, out, err = run(kind, text, "--apply")
        assert (code, err) == (0, "")
        assert out.splitlines()[-1].startswith("Done, in ")
    before = everything()
    assert before[:4] == (2, 2, 2, 1)
    assert [hit.title for hit in find("kim paint", within={"person": Person.objects.all()})] == ["Kim Lee"]
    assert [hit.title for hit in find("wall", within={"service": Service.objects.all()})] == ["Paint a wall"]
    for kind, text in (("people", PEOPLE), ("services", SERVICES)):
        assert run(kind, text, "--apply")[1].splitlines()[-1] == "There is nothing to change."
    assert everything() == before


def test_a_changed_row_needs_update(run):
    run("people", PEOPLE, "--apply")
    changed = PEOPLE.replace("Lou Roy", "Lou Royce")
    code, out, err = run("people", changed, "--apply")
    assert (code, out) == (2, "")
    says = "“lou@example.org” has “Lou Roy” here, and this says “Lou Royce”; --update takes it over"
    assert err == f"line 3, column name: {says}\n"
    code, out, _ = run("people", changed, "--apply", "--update")
    assert code == 0
    assert "0 new, 1 changed, 1 as they are here" in out
    assert Person.objects.filter(name="Lou Royce").exists()


@pytest.mark.parametrize(
    ("kind", "content", "says"),
    [
        ("people", "", "line 1: the file is empty"),
        ("people", "email;name;team\n", "line 1: the columns are separated by semicolons"),
        ("people", "email,name\n", "line 1, column team: this column is missing"),
        ("people", "email,name,team\n", "line 2: there are no rows below the header"),
        ("people", "email,name,team\na@example.org,,T\n", "line 2, column name: this must not be empty"),
        ("people", PEOPLE + "x,X,T,,\n", "line 4, column email: Enter a valid email address."),
        ("people", PEOPLE.replace("House", "Paint"), "line 2, column parent_team: a team cannot stand above itself"),
        ("people", PEOPLE.encode("utf-16"), "line 1: this is UTF-16 text"),
        ("people", PEOPLE.replace("Kim", "Kïm").encode("latin-1"), "line 2: this is not UTF-8 text"),
        ("services", SERVICES.replace("2 days", "soon"), "line 2, column delivery: say how many hours or days"),
        ("services", SERVICES + "Paint,Paint a wall,\n", "line 3, column name: line 2 has this service"),
        (
            "services",
            "team,name,price\n",
            "line 1, column price: this column is not known; the known ones are team, name",
        ),
    ],
)
def test_a_bad_row_is_named_and_nothing_changes(run, kind, content, says):
    code, out, err = run(kind, content, "--apply")
    assert (code, out) == (2, "")
    assert err.splitlines()[0].startswith(says)
    assert everything() == (0, 0, 0, 0, 0)


def test_a_file_that_is_too_large_is_not_even_read(run, monkeypatch):
    monkeypatch.setattr(import_command, "MOST_BYTES", 20)
    code, _out, err = run("people", PEOPLE)
    assert code == 2
    assert err.startswith("line 1: the file is larger than")


@pytest.mark.parametrize("kind", ["people", "services", "history"])
def test_help_says_which_columns(kind, capsys):
    with pytest.raises(SystemExit) as ended:
        main(["import", kind, "--help"])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert "--apply" in said
    assert ("languages" in said) == (kind == "people")
