"""Do two officers open a link on their pages, and does the page of an anonymous survey say that it is impossible?"""

from tests.cast import MONDAY
from tests.surveys.waves import answer_all, opened, sealed

from footpath.surveys.actions import close_wave, release
from footpath.surveys.models import Unsealing


def test_an_24_asked_agreed_and_read_by_whoever_wrote_it(cast, sign_in, tuesday):
    wave = sealed(cast)
    eve, max_ = sign_in(cast.eve), sign_in(cast.max)
    ask = f"/surveys/{wave.pk}/unsealing/"
    assert max_.get(ask).status_code == 200
    assert max_.post(ask, {"words": "I will set fire to it."}).status_code == 422
    assert max_.post(ask, {"words": "I will set fire to it.", "reason": "A threat."}).status_code == 302
    page = f"/surveys/unsealing/{Unsealing.objects.get().pk}/"
    assert "stays sealed" in max_.get(page).content.decode()
    assert sign_in(cast.ana).get(page).status_code == 404
    assert max_.post(page).status_code == 404
    assert eve.post(page).status_code == 302
    assert "Ana Ferreira" in max_.get(page).content.decode()
    assert "opened the link between you and this answer" in sign_in(cast.ana).get(page).content.decode()
    assert eve.post(page).status_code == 409
    assert "I will set fire" in eve.get(ask).content.decode()
    for stranger in (cast.ben, cast.cleo, cast.dov):
        assert sign_in(stranger).get(page).status_code == 404
        assert sign_in(stranger).get(ask).status_code == 404


def test_an_24_of_an_anonymous_survey_the_screen_says_that_it_is_impossible(cast, sign_in, tuesday):
    wave = opened(cast)
    answer_all(wave)
    release(close_wave(wave, by=None, now=MONDAY), by=None, now=MONDAY)
    page = sign_in(cast.cleo).get(f"/surveys/{wave.pk}/unsealing/")
    assert "This is impossible." in page.content.decode()
    tried = sign_in(cast.cleo).post(f"/surveys/{wave.pk}/unsealing/", {"words": "x", "reason": "y"})
    assert tried.status_code == 409
    assert not Unsealing.objects.exists()
