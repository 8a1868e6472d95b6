"""Is a program kept out as soon as its token is revoked, and does every end of somebody's access revoke theirs?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY, happened

from footpath.people.actions import deactivate, make_token, reactivate, revoke_tokens, set_password
from footpath.people.programs.tokens import person_of


def holds(token):
    return person_of(token.secret, MONDAY) is not None


def two(person):
    return [make_token(person, name=name, by=person, now=MONDAY) for name in ("Reports", "Chat")]


def test_one_or_all_of_them(cast):
    first, second = two(cast.ana)
    assert revoke_tokens(cast.ana, by=cast.ana, now=MONDAY, only=first.pk) == 1
    assert (holds(first), holds(second)) == (False, True)
    assert (happened(cast.ana).kind, happened(cast.ana).facts) == ("person.tokens_revoked", {"count": 1})
    assert revoke_tokens(cast.ana, by=cast.eve, now=MONDAY) == 1
    assert not holds(second)


def test_what_is_revoked_stays_so_and_says_nothing_again(cast):
    first, _second = two(cast.ana)
    revoke_tokens(cast.ana, by=cast.ana, now=MONDAY)
    before = happened(cast.ana)
    assert revoke_tokens(cast.ana, by=cast.ana, now=MONDAY, only=first.pk) == 0
    assert happened(cast.ana) == before


def test_nobody_revokes_those_of_somebody_else(cast):
    token = two(cast.ana)[0]
    for by in (cast.ben, cast.max):
        with pytest.raises(PermissionDenied):
            revoke_tokens(cast.ana, by=by, now=MONDAY)
    assert revoke_tokens(cast.dov, by=cast.dov, now=MONDAY, only=token.pk) == 0
    assert holds(token)


def test_they_end_with_who_leaves_and_do_not_come_back(cast):
    token = two(cast.ana)[0]
    deactivate(cast.ana, by=cast.eve, now=MONDAY)
    assert not holds(token)
    reactivate(cast.ana, by=cast.eve, now=MONDAY)
    assert not holds(token)


def test_they_end_with_a_password_that_came_by_mail_and_outlive_one_that_was_changed(cast):
    token = two(cast.ana)[0]
    set_password(cast.ana, password="three words", by=cast.ana, now=MONDAY, keep="this session")
    assert holds(token)
    set_password(cast.ana, password="four other words", by=cast.ana, now=MONDAY)
    assert not holds(token)
