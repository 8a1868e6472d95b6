"""Does somebody see and end what comes in for them, and is a token shown once and nowhere else?"""

import pytest
from django.urls import reverse
from tests.cast import MONDAY

from footpath.people.actions import make_token
from footpath.people.models import Token
from footpath.people.programs.tokens import digest_of

FORM = {"name": "Nightly report", "scope": "write", "days": "90"}


def secret_in(page):
    return page.split('<pre id="secret"><code>')[1].split("<")[0]


def test_a_token_is_made_and_shown_once(cast, sign_in, tuesday, caplog):
    client = sign_in(cast.ana)
    made = client.post(reverse("tokens"), FORM)
    secret = secret_in(made.content.decode())
    token = Token.objects.get(digest=digest_of(secret))
    assert (token.person, token.name, token.scope, (token.expires_at - token.made_at).days) == (
        cast.ana,
        "Nightly report",
        "write",
        90,
    )
    assert "no-store" in made["Cache-Control"]
    again = client.get(reverse("tokens")).content.decode()
    assert secret not in again
    assert token.hint in again
    assert secret not in caplog.text


@pytest.mark.parametrize(
    "slip", [{"name": ""}, {"name": "x" * 81}, {"scope": "all"}, {"scope": ""}, {"days": "7"}, {"days": ""}]
)
def test_what_cannot_be_used_is_said_and_what_was_typed_stays(cast, sign_in, slip):
    response = sign_in(cast.ana).post(reverse("tokens"), FORM | slip)
    assert response.status_code == 422
    assert not Token.objects.exists()
    if "name" not in slip:
        assert "Nightly report" in response.content.decode()


def test_one_may_hold_until_it_is_revoked(cast, sign_in, tuesday):
    client = sign_in(cast.ana)
    client.post(reverse("tokens"), FORM | {"days": "never"})
    token = Token.objects.get()
    assert token.expires_at is None
    assert "holds until you revoke it" in client.get(reverse("tokens")).content.decode()
    assert client.post(reverse("revoke-token", args=[token.pk])).status_code == 302
    token.refresh_from_db()
    assert token.revoked_at == tuesday
    assert "Nightly report</strong>" not in client.get(reverse("tokens")).content.decode()


def test_those_of_others_are_not_there(cast, sign_in, tuesday):
    token = make_token(cast.ana, name="Hers", by=cast.ana, now=MONDAY)
    client = sign_in(cast.eve)
    assert client.post(reverse("revoke-token", args=[token.pk])).status_code == 404
    assert "Hers" not in client.get(reverse("tokens")).content.decode()
    token.refresh_from_db()
    assert token.revoked_at is None


def test_the_safety_page_counts_them(cast, sign_in, tuesday):
    make_token(cast.ana, name="Hers", by=cast.ana, now=MONDAY)
    assert "One script or program gets in" in sign_in(cast.ana).get(reverse("safety")).content.decode()
