"""How does somebody say who had a part in a delivery?"""

import pytest
from django.utils import timezone
from tests.recognition.thanking import delivered

from footpath.recognition.models import Contribution
from footpath.requests.models import Watcher

pytestmark = pytest.mark.django_db


@pytest.fixture
def done(cast):
    return delivered(cast, timezone.now())


def test_a_missing_name_is_added_and_stands_on_the_request(cast, done, sign_in):
    ana = sign_in(cast.ana)
    answer = ana.post(f"/requests/{done.pk}/parts/", {"person": "Eve Stone", "words": "found the keys"})
    assert (answer.status_code, answer["Location"]) == (302, done.get_absolute_url())
    page = ana.get(done.get_absolute_url()).content.decode()
    assert "found the keys" in page
    part = Contribution.objects.get(person=cast.eve)
    eve = sign_in(cast.eve)
    assert eve.get(done.get_absolute_url()).status_code == 404
    assert eve.get(f"/thanks/parts/{part.pk}/")["Location"] == "/thanks/?show=named"
    named = eve.get("/thanks/?show=named").content.decode()
    assert "found the keys" in named
    assert done.title not in named
    assert ana.get(f"/thanks/parts/{part.pk}/")["Location"] == f"{done.get_absolute_url()}#parts"
    assert sign_in(cast.dov).get(f"/thanks/parts/{part.pk}/").status_code == 404


def test_a_claim_is_shown_as_one_until_somebody_says_the_same(cast, done, sign_in):
    Watcher.objects.create(request=done, person=cast.dov)
    sign_in(cast.dov).post(f"/requests/{done.pk}/parts/", {"person": "Dov Levi", "words": "had the idea"})
    part = Contribution.objects.get(person=cast.dov)
    page = sign_in(cast.ana).get(done.get_absolute_url()).content.decode()
    assert "says so; nobody else who had a part in it has yet" in page
    assert "I say so, too" in page
    assert "I say so, too" not in sign_in(cast.dov).get(done.get_absolute_url()).content.decode()
    assert sign_in(cast.dov).post(f"/thanks/parts/{part.pk}/confirm/").status_code == 403
    assert sign_in(cast.ana).post(f"/thanks/parts/{part.pk}/confirm/").status_code == 302
    assert sign_in(cast.ana).post(f"/thanks/parts/{part.pk}/confirm/").status_code == 302  # told that it stands
    assert "says so; nobody" not in sign_in(cast.ana).get(done.get_absolute_url()).content.decode()


def test_one_takes_off_ones_own_name_alone(cast, done, sign_in):
    part = Contribution.objects.get(person=cast.ben)
    assert sign_in(cast.ana).post(f"/thanks/parts/{part.pk}/leave/").status_code == 404
    assert sign_in(cast.ben).post(f"/thanks/parts/{part.pk}/leave/").status_code == 302
    assert "Take my name off" not in sign_in(cast.ben).get(done.get_absolute_url()).content.decode()


@pytest.mark.parametrize(
    ("more", "status"),
    [({"person": ""}, 422), ({"words": ""}, 422), ({"person": "Nobody Atall"}, 422), ({"words": "x" * 121}, 422),
     ({"person": "Ben Okafor"}, 409)],
)  # fmt: skip
def test_what_cannot_be_taken_comes_back_as_it_was_typed(cast, done, sign_in, more, status):
    answer = sign_in(cast.ana).post(f"/requests/{done.pk}/parts/", {"person": "Eve Stone", "words": "keys", **more})
    assert answer.status_code == status
    assert Contribution.objects.count() == 1
