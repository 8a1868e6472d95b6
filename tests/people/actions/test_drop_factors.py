"""Does somebody who has lost every second factor get in again, and is nobody else let in by it?"""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse
from tests.cast import MONDAY, PASSWORD, happened

from footpath.people.actions import drop_factors

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def test_the_password_alone_lets_in_again_and_the_person_is_told(cast):
    TOTP.activate(cast.ana, SECRET)
    TOTP.activate(cast.dov, SECRET)
    drop_factors(cast.ana, by=cast.eve, now=MONDAY)
    answer = Client().post(reverse("sign-in"), {"email": cast.ana.email, "password": PASSWORD})
    assert answer.headers["Location"] == reverse("home")
    assert Authenticator.objects.get().user == cast.dov
    [sent] = mail.outbox
    assert sent.to == [cast.ana.email]
    assert "Eve Stone removed all second factors" in sent.body
    assert (happened(cast.ana).kind, happened(cast.ana).actor_id) == ("person.factors_dropped", cast.eve.pk)


def test_only_administrators_do_it_and_not_for_themselves(cast):
    for person, by in ((cast.ana, cast.max), (cast.ana, cast.ana), (cast.eve, cast.eve)):
        TOTP.activate(person, SECRET)
        with pytest.raises(PermissionDenied):
            drop_factors(person, by=by, now=MONDAY)
        Authenticator.objects.get(user=person).delete()


def test_where_there_is_none_it_says_so(cast):
    with pytest.raises(ValidationError, match="has no second factor"):
        drop_factors(cast.ana, by=cast.eve, now=MONDAY)
    assert mail.outbox == []


def test_administrators_find_it_on_the_page_of_who_has_one(cast, sign_in):
    page, door = reverse("person", args=[cast.ana.pk]), reverse("drop-factors", args=[cast.ana.pk])
    eve = sign_in(cast.eve)
    assert "Remove the second factors" not in eve.get(page).content.decode()
    TOTP.activate(cast.ana, SECRET)
    assert "Remove the second factors" in eve.get(page).content.decode()
    assert "Remove the second factors" not in sign_in(cast.max).get(page).content.decode()
    assert sign_in(cast.max).post(door).status_code == 403
    assert "has no second factor any more" in eve.post(door, follow=True).content.decode()
    assert "has no second factor." in eve.post(door, follow=True).content.decode()
