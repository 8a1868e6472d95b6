"""Does a second factor keep out who has the password alone, and let in who has it?"""

import base64
import hashlib
import hmac
import struct
import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.core import mail
from django.test import Client
from django.urls import reverse
from tests.cast import PASSWORD

from footpath.people.models import Person

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
ANA = "ana@demo.example"


def code_of(secret, steps=0):
    """RFC 6238, written anew: what an app shows that many half minutes from now."""
    counter = struct.pack(">Q", int(time.time()) // 30 + steps)
    digest = hmac.new(base64.b32decode(secret), counter, hashlib.sha1).digest()
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at : at + 4])[0] & 0x7FFFFFFF) % 10**6:06d}"


def test_the_code_is_that_of_the_standard(monkeypatch):
    """The control of our own clockwork: RFC 6238, appendix B, last six of eight digits."""
    monkeypatch.setattr(time, "time", lambda: 1111111109.0)
    assert code_of(base64.b32encode(b"12345678901234567890").decode()) == "081804"


@pytest.fixture
def app(cast):
    """Ana has set up an app and has recovery codes."""
    TOTP.activate(cast.ana, SECRET)
    RecoveryCodes.activate(cast.ana)
    return SECRET


@pytest.fixture
def halfway(app):
    """A browser in which somebody has typed Ana's password."""
    client = Client()
    answer = client.post(reverse("sign-in"), {"email": ANA, "password": PASSWORD, "next": "/people/"})
    assert answer.headers["Location"] == reverse("mfa_authenticate")
    return client


def try_code(client, code):
    return client.post(reverse("mfa_authenticate"), {"code": code})


def is_in(client):
    return client.get(reverse("safety")).status_code == 200


def sure(client, onward, password=PASSWORD):
    """Show once more that it is oneself."""
    return client.post(reverse("account_reauthenticate") + f"?next={onward}", {"password": password, "next": onward})


def test_the_password_alone_lets_nobody_in(halfway):
    assert not is_in(halfway)


def test_the_code_of_the_app_lets_in_and_leads_on(halfway, app):
    answer = try_code(halfway, code_of(app))
    assert answer.headers["Location"] == "/people/"
    assert is_in(halfway)


def test_the_session_is_another_one_after_the_second_factor(halfway, app):
    before = halfway.session.session_key
    try_code(halfway, code_of(app))
    assert halfway.session.session_key != before


@pytest.mark.parametrize("steps", [-1, 1])
def test_a_clock_may_be_half_a_minute_off(halfway, app, steps):
    assert try_code(halfway, code_of(app, steps)).status_code == 302


@pytest.mark.parametrize("code", ["", "000000", "12345", "x" * 500, "\x00", "１２３４５６", "null"])
def test_a_wrong_code_lets_nobody_in(halfway, app, code):
    assert try_code(halfway, code if code != code_of(app) else "999999").status_code == 422
    assert not is_in(halfway)


def test_a_code_of_long_ago_lets_nobody_in(halfway, app):
    assert try_code(halfway, code_of(app, -3)).status_code == 422


def test_a_code_is_used_once(halfway, app):
    """Whoever looked over a shoulder has nothing of it, on any other browser."""
    code, other = code_of(app), Client()
    other.post(reverse("sign-in"), {"email": ANA, "password": PASSWORD})
    assert try_code(halfway, code).status_code == 302
    assert try_code(other, code).status_code == 422
    assert not is_in(other)


def test_after_five_wrong_codes_one_waits(halfway, app):
    assert [try_code(halfway, "000000").status_code for _ in range(6)] == [422] * 5 + [429]
    answer = try_code(halfway, code_of(app))
    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) > 0
    assert not is_in(halfway)


def test_codes_tried_from_many_places_are_held_back_too(halfway, app):
    statuses = [
        halfway.post(reverse("mfa_authenticate"), {"code": "000000"}, REMOTE_ADDR=f"192.0.2.{n}").status_code
        for n in range(30)
    ]
    assert statuses.count(422) == 10


def test_a_recovery_code_lets_in_once(halfway, cast, app):
    codes = Authenticator.objects.get(user=cast.ana, type="recovery_codes").wrap().get_unused_codes()
    assert try_code(halfway, codes[3]).status_code == 302
    other = Client()
    other.post(reverse("sign-in"), {"email": ANA, "password": PASSWORD})
    assert try_code(other, codes[3]).status_code == 422
    assert try_code(other, codes[4]).status_code == 302


def test_who_leaves_halfway_does_not_come_in(halfway, app, cast):
    Person.objects.filter(pk=cast.ana.pk).update(is_active=False)
    try_code(halfway, code_of(app))
    assert not is_in(halfway)


def test_a_new_password_does_not_get_around_the_second_factor(app, cast):
    from tests.people.sign_in.test_links import NEW, follow, path_of

    client = Client()
    follow(path_of(cast.ana), client=client)
    answer = client.post(reverse("sign-in"), {"email": ANA, "password": NEW["password"]})
    assert answer.headers["Location"] == reverse("mfa_authenticate")


CHANGES = ["mfa_activate_totp", "mfa_add_webauthn", "mfa_generate_recovery_codes"]


@pytest.mark.parametrize("name", [*CHANGES, "mfa_deactivate_totp"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_what_changes_who_gets_in_asks_once_more(cast, sign_in, name, method):
    client = sign_in(cast.ana)
    if name == "mfa_deactivate_totp":
        TOTP.activate(cast.ana, SECRET)
    answer = getattr(client, method)(reverse(name))
    assert answer.headers["Location"].startswith(reverse("account_reauthenticate") + "?next=")
    assert sure(client, reverse(name), "wrong").status_code == 422
    sure(client, reverse(name))
    removed = (name, method) == ("mfa_deactivate_totp", "post")  # what was sent goes on where it was held up
    assert client.get(reverse(name)).status_code == (404 if removed else 200)


def test_the_second_asking_is_no_way_around_the_wait(cast, sign_in):
    client = sign_in(cast.ana)
    onward = reverse("mfa_activate_totp")
    assert [sure(client, onward, "wrong").status_code for _ in range(6)] == [422] * 5 + [429]


def test_nobody_is_led_elsewhere_by_it(cast, sign_in):
    for onward in ("https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"):
        assert "evil" not in sure(sign_in(cast.ana), onward).headers["Location"]


def test_an_app_is_set_up_and_taken_away(cast, sign_in, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        set_up_and_take_away(cast, sign_in(cast.ana))
    assert [sent.to for sent in mail.outbox] == [[ANA]] * 3  # each change is told to who it is about


def set_up_and_take_away(cast, client):
    """Everything that one can do with an app and its recovery codes."""
    sure(client, reverse("mfa_activate_totp"))
    page = client.get(reverse("mfa_activate_totp"))
    secret = page.context["form"].secret
    assert "data:image/svg+xml;base64," in page.content.decode()
    assert "no-store" in page.headers["Cache-Control"]
    wrong = client.post(reverse("mfa_activate_totp"), {"code": "000000"})
    assert (wrong.status_code, wrong.context["form"].secret) == (422, secret)
    done = client.post(reverse("mfa_activate_totp"), {"code": code_of(secret)})
    assert done.headers["Location"] == reverse("mfa_view_recovery_codes")
    kept = Authenticator.objects.get(user=cast.ana, type="totp")
    assert secret not in str(kept.data)  # whoever reads the database makes no codes
    codes = client.get(reverse("mfa_view_recovery_codes")).context["unused_codes"]
    assert len(set(codes)) == 10
    file = client.get(reverse("mfa_download_recovery_codes"))
    assert file.content.decode().split() == codes
    assert "attachment" in file.headers["Content-Disposition"]
    client.post(reverse("mfa_generate_recovery_codes"))
    assert set(client.get(reverse("mfa_view_recovery_codes")).context["unused_codes"]).isdisjoint(codes)
    client.post(reverse("mfa_deactivate_totp"))
    assert not Authenticator.objects.filter(user=cast.ana).exists()


def test_a_database_that_was_read_gives_no_codes(cast, app, settings):
    assert SECRET not in str(Authenticator.objects.get(type="totp").data)
    old = settings.SECRET_KEY
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another one", [old]
    assert Authenticator.objects.get(type="totp").wrap().validate_code(code_of(app))


NONSENSE = ["", "{}", "[]", "1", '"x"', "null", '{"id": "x"}', '{"response": []}', '{"response": {"userHandle": 1}}']
NONSENSE += [
    '{"id":"AA","rawId":"AA","type":"public-key","response":{"userHandle":"AA","clientDataJSON":"e30"}}',
    "\x00",
]


@pytest.mark.parametrize("credential", NONSENSE)
def test_nonsense_is_no_passkey(cast, sign_in, app, halfway, credential):
    stranger = Client()
    stranger.get(reverse("mfa_login_webauthn"), headers={"Accept": "application/json"})
    answer = stranger.post(reverse("mfa_login_webauthn"), {"credential": credential, "next": "//evil.example"})
    assert (answer.status_code, answer.headers["Location"]) == (302, reverse("sign-in"))
    assert halfway.post(reverse("mfa_authenticate"), {"credential": credential}).status_code == 422
    client = sign_in(cast.ana)
    assert client.post(reverse("mfa_reauthenticate_webauthn"), {"credential": credential}).status_code in (302, 422)
    sure(client, reverse("mfa_add_webauthn"))
    assert client.post(reverse("mfa_add_webauthn"), {"credential": credential, "name": "x"}).status_code == 422


def test_a_passkey_of_somebody_else_is_neither_seen_nor_renamed_nor_removed(cast, sign_in):
    passkey = Authenticator.objects.create(user=cast.dov, type="webauthn", data={"name": "Dov's", "credential": {}})
    client = sign_in(cast.ana)
    for name in ("mfa_edit_webauthn", "mfa_remove_webauthn"):
        sure(client, reverse(name, args=[passkey.pk]))
        for call in (client.get, client.post):
            assert call(reverse(name, args=[passkey.pk])).status_code == 404
    assert "Dov" not in client.get(reverse("safety")).content.decode()
    assert Authenticator.objects.filter(pk=passkey.pk).exists()


def test_codes_are_shown_to_their_person_alone(cast, sign_in, app):
    for name in ("mfa_view_recovery_codes", "mfa_download_recovery_codes"):
        dov = sign_in(cast.dov)
        sure(dov, reverse("mfa_activate_totp"))
        assert dov.get(reverse(name)).status_code == 404
        assert sign_in(cast.ana).get(reverse(name)).status_code == 302  # asks once more
