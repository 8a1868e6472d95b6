"""Is there help at hand when words get hot, for those alone who need it?"""

import pytest
from django.urls import reverse
from tests.recovery.stages import TUESDAY
from tests.requests.stages import working

from footpath.requests import actions as asks

pytestmark = pytest.mark.usefixtures("tuesday")
HOT = "You never call back, and this is ridiculous."


def page(sign_in, person, request):
    return sign_in(person).get(request.get_absolute_url()).content.decode()


def test_the_reader_of_hot_words_has_a_card_at_hand_until_they_have_answered(cast, sign_in):
    request = working(cast)
    assert "Words have become hot" not in page(sign_in, cast.ben, request)
    asks.write(request, text=HOT, by=cast.ana, now=TUESDAY)
    assert "Words have become hot" in page(sign_in, cast.ben, request)
    assert "Words have become hot" not in page(sign_in, cast.ana, request)  # she wrote them
    asks.write(request, text="I call you at four.", by=cast.ben, now=TUESDAY)
    assert "Words have become hot" not in page(sign_in, cast.ben, request)


def test_the_writer_hears_of_it_before_sending_and_can_send_all_the_same(cast, sign_in):
    request = working(cast)
    ana, address = sign_in(cast.ana), reverse("hot-words", args=[request.pk])
    assert f'hx-post="{address}"' in page(sign_in, cast.ana, request)
    assert "“You never”" in ana.post(address, {"write-text": HOT}).content.decode()
    assert "You never" not in ana.post(address, {"write-text": "Thank you."}).content.decode()
    assert ana.post(reverse("request-write", args=[request.pk]), {"write-text": HOT}).status_code == 302
    assert sign_in(cast.dov).post(address, {"write-text": HOT}).status_code == 404


def test_the_card_has_five_steps_the_teams_own_words_and_a_draft(cast, sign_in):
    request = working(cast)
    cleo, guideline = sign_in(cast.cleo), reverse("guideline", args=[cast.facilities.pk])
    assert cleo.post(guideline, {"text": "We call, we do not write.", "edits": 0}).status_code == 302
    assert cleo.post(guideline, {"text": "Other words, kept.", "edits": 0}).status_code == 409
    assert cleo.post(guideline, {"text": "x" * 4001, "edits": 1}).status_code == 422
    told = sign_in(cast.ben).get(reverse("hard-talk", args=[request.pk])).content.decode()
    for words in ("Find out first", "Confirm it in writing", "We call, we do not write.", "with me, Ana."):
        assert words in told
    assert "We call" not in sign_in(cast.ana).get(reverse("hard-talk", args=[request.pk])).content.decode()
    assert "We call" in sign_in(cast.ben).get(guideline).content.decode()
    assert sign_in(cast.ben).post(guideline, {"text": "Mine.", "edits": 1}).status_code == 403
    assert sign_in(cast.ana).get(guideline).status_code == 403
