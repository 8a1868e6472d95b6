"""Do the pages of a small team lead from the offer to what it takes from the talk?"""

from tests.surveys.waves import planned, with_small_team

from footpath.surveys.models import Invitation, Talk


def test_offered_agreed_talked(cast, sign_in, tuesday):
    wave = with_small_team(cast)
    ben, cleo = sign_in(cast.ben), sign_in(cast.cleo)
    assert "too small to be seen for itself" in ben.get("/surveys/").content.decode()
    assert "too small" not in sign_in(cast.ana).get("/surveys/").content.decode()
    assert ben.post(f"/surveys/{wave.pk}/talk/").status_code == 302
    page = f"/surveys/talks/{Talk.objects.get().pk}/"
    assert "Nobody sees what you say here" in cleo.get(page).content.decode()
    assert cleo.post(f"/surveys/{wave.pk}/talk/").status_code == 302
    assert Talk.objects.count() == 1
    assert cleo.post(f"{page}say/", {"wants": "yes"}).status_code == 302
    assert "They answer fast" in ben.get(page).content.decode()
    assert ben.post(f"{page}note/", {"outcome": "We call by noon.", "edits": 0}).status_code == 302
    late = cleo.post(f"{page}note/", {"outcome": "We call at four.", "edits": 0})
    assert (late.status_code, "We call at four." in late.content.decode()) == (409, True)
    assert cleo.post(f"{page}note/", {"outcome": "", "edits": 1}).status_code == 422
    assert cleo.post(f"{page}say/", {"wants": "no"}).status_code == 409


def test_an_23_to_everybody_else_there_is_no_such_talk(cast, sign_in, tuesday):
    wave = with_small_team(cast)
    sign_in(cast.ben).post(f"/surveys/{wave.pk}/talk/")
    page = f"/surveys/talks/{Talk.objects.get().pk}/"
    for stranger in (cast.ana, cast.dov, cast.eve, cast.max):
        client = sign_in(stranger)
        assert client.get(page).status_code == 404
        assert client.post(f"{page}say/", {"wants": "yes"}).status_code == 404
        assert client.post(f"/surveys/{wave.pk}/talk/").status_code == 404
    ended = sign_in(cast.cleo)
    ended.post(f"{page}say/", {"wants": "no"})
    assert "It does not come about." in ended.get(page).content.decode()


def test_a_survey_for_three_is_refused_kindly_with_the_talk_one_tap_away(cast, sign_in, tuesday):
    wave, cleo, ana = planned(cast, people=3), sign_in(cast.cleo), sign_in(cast.ana)
    refused = cleo.post(f"/surveys/{wave.pk}/open/")
    assert refused.status_code == 409
    for page in (refused, cleo.get(f"/surveys/{wave.pk}/")):
        assert "With 3 people nothing could be shown: it takes 5 answers" in page.content.decode()
        assert f'action="/surveys/{wave.pk}/talk/"' in page.content.decode()
    asked = cleo.post(f"/surveys/{wave.pk}/talk/", follow=True).content.decode()
    assert "These few are asked whether they go through the questions together" in asked
    assert f'action="/surveys/{wave.pk}/talk/"' not in asked
    assert not Invitation.objects.exists()
    talk = f"/surveys/talks/{Talk.objects.get().pk}/"
    assert "Yes, I want to" in ana.get(talk).content.decode()
    assert cleo.get(talk).status_code == 404  # she runs it, and is none of them
