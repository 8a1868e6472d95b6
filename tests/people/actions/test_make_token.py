"""Does a token let its person in, as long as it should, and is nothing kept that would let anybody else in?"""

from datetime import timedelta

import pytest
from django.core import serializers
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY, happened

from footpath.people.actions import make_token
from footpath.people.models import Token
from footpath.people.programs.tokens import holding, person_of


def test_it_lets_its_person_in_and_is_kept_as_a_digest_alone(cast):
    token = make_token(cast.ana, name=" Nightly  report ", by=cast.ana, now=MONDAY)
    assert person_of(token.secret, MONDAY).person == cast.ana
    assert (token.name, token.scope, token.secret[:3]) == ("Nightly report", "read", "fp_")
    assert token.secret[8:] not in serializers.serialize("json", Token.objects.all())
    event = happened(cast.ana)
    assert (event.kind, event.actor_id) == ("person.token_made", cast.ana.pk)
    assert event.facts == {"name": "Nightly report", "scope": "read"}


@pytest.mark.parametrize(("days", "last"), [(30, 30), (365, 365), (None, None)])
def test_it_holds_as_long_as_was_said(cast, days, last):
    token = make_token(cast.ana, name="A script", by=cast.ana, now=MONDAY, days=days)
    assert token.expires_at == (last and MONDAY + timedelta(days=last))
    just_before = MONDAY + timedelta(days=(last or 4000)) - timedelta(seconds=1)
    assert person_of(token.secret, just_before) is not None
    if last:
        assert person_of(token.secret, just_before + timedelta(seconds=1)) is None


def test_the_shell_makes_one_too(cast):
    assert make_token(cast.ana, name="A script", scope="write", by=None, now=MONDAY).scope == "write"
    assert happened(cast.ana).actor_id is None


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"name": "  "}, "name"),
        ({"name": "x" * 81}, "name"),
        ({"name": "two\nlines"}, "name"),
        ({"scope": "everything"}, "scope"),
        ({"days": 0}, "days"),
        ({"days": 4000}, "days"),
    ],
)
def test_what_cannot_be_used_is_named(cast, facts, field):
    with pytest.raises(ValidationError) as refused:
        make_token(cast.ana, **({"name": "A script"} | facts), by=cast.ana, now=MONDAY)
    assert field in refused.value.message_dict
    assert not Token.objects.exists()


def test_nobody_makes_one_for_somebody_else_or_for_who_has_left(cast):
    for person, by in ((cast.ana, cast.eve), (cast.ana, cast.max)):
        with pytest.raises(PermissionDenied):
            make_token(person, name="Mine", by=by, now=MONDAY)
    cast.ana.is_active = False
    with pytest.raises(PermissionDenied):
        make_token(cast.ana, name="Mine", by=None, now=MONDAY)


def test_there_is_an_end_to_how_many(cast):
    facts = {"person": cast.ana, "name": "x", "scope": "read", "hint": "fp_x", "made_at": MONDAY}
    Token.objects.bulk_create(Token(digest=str(n), **facts) for n in range(50))
    with pytest.raises(ValidationError):
        make_token(cast.ana, name="One more", by=cast.ana, now=MONDAY)
    assert holding(MONDAY).filter(person=cast.ana).count() == 50
