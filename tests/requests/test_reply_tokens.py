"""Whose answer is it when a mail comes back?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY

from footpath.people.models import Person
from footpath.requests.reply_tokens import KEPT, LONGEST_LOCAL, owner_of, reply_address, token_for, token_in


def test_a_token_names_its_person_and_request_until_its_last_day(cast, asked):
    token = token_for(cast.ana, asked.pk, MONDAY)
    for when in (MONDAY, MONDAY + KEPT):
        found = owner_of(token, when)
        assert (found.person, found.request_id) == (cast.ana, asked.pk)
    assert owner_of(token.upper(), MONDAY) is not None  # a server on the way changed its case
    assert owner_of(token, MONDAY + KEPT + timedelta(days=1)) is None
    assert token != token_for(cast.ben, asked.pk, MONDAY)


def test_of_a_token_no_part_can_be_changed(cast, asked):
    token = token_for(cast.ana, asked.pk, MONDAY)
    person, request, day, seal = token.split("-")
    of_ben = token_for(cast.ben, asked.pk, MONDAY).split("-")[0]
    forged = [
        f"{of_ben}-{request}-{day}-{seal}",
        f"{person}-z-{day}-{seal}",
        f"{person}-{request}-zzzz-{seal}",
        f"0{token}",
        token[:-1] + ("a" if token[-1] != "a" else "b"),
        token[:-1],
        "zzzzzzzzzzzzz-zzzzzzzzzzzzz-zzzzz-aaaaaaaaaaaaaaaaaaaa",
        "",
        "x" * 5000,
    ]
    assert [owner_of(one, MONDAY) for one in forged] == [None] * len(forged)


@pytest.mark.parametrize("change", [{"email": "ana@else.example"}, {"password": "other"}, {"is_active": False}])
def test_a_token_ends_with_what_the_person_was(cast, asked, change):
    token = token_for(cast.ana, asked.pk, MONDAY)
    Person.objects.filter(pk=cast.ana.pk).update(**change)
    assert owner_of(token, MONDAY) is None


def test_the_address_for_answers_leads_back_to_the_token(cast, asked, settings):
    assert reply_address(cast.ana, asked.pk, MONDAY) == ""
    settings.MAIL_IN = "footpath@demo.example"
    address = reply_address(cast.ana, asked.pk, MONDAY)
    assert address.startswith("footpath+")
    assert address.endswith("@demo.example")
    assert token_in(["desk@demo.example", "someone+else@demo.example", address]) == token_for(
        cast.ana, asked.pk, MONDAY
    )
    assert token_in(["desk@demo.example", "", "+@", "@", "a+b"]) == ""
    settings.MAIL_IN = f"{'a' * 30}@demo.example"
    assert len(reply_address(cast.ana, 2**62, MONDAY).partition("@")[0]) <= LONGEST_LOCAL
