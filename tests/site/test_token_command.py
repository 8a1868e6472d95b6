"""Does whoever has the shell get a token, and nothing but it?"""

import pytest
from django.utils import timezone

from footpath.people.models import Token
from footpath.people.programs.tokens import person_of
from footpath.site.cli import main, parser
from footpath.site.token_command import run

pytestmark = pytest.mark.django_db


def test_it_prints_a_token_that_holds(cast, capsys):
    assert main(["token", " ANA@demo.example ", "--scope", "write", "--name", "Backup", "--days", "30"]) == 0
    token = person_of(capsys.readouterr().out.strip(), timezone.now())
    assert (token.person, token.scope, token.name) == (cast.ana, "write", "Backup")
    assert 29 <= (token.expires_at - timezone.now()).days <= 30


def test_without_options_it_reads_for_ninety_days(cast, capsys):
    assert run(parser().parse_args(["token", "ana@demo.example"])) == 0
    token = Token.objects.get()
    assert (token.scope, (token.expires_at - token.made_at).days) == ("read", 90)
    assert len(capsys.readouterr().out.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [["nobody@demo.example"], ["ana@demo.example", "--days", "-1"], ["ana@demo.example", "--name", "two\nlines"]],
)
def test_what_cannot_be_done_is_one_line_and_no_token(cast, capsys, arguments):
    assert main(["token", *arguments]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("footpath: ")
    assert said.err.count("\n") == 1
    assert not Token.objects.exists()
