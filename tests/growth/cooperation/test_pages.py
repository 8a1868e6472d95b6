"""Does somebody find their way through the pages of role-plays?"""

import json

import pytest
from tests.growth.rehearsing import GOOD, KEY, POOR, played

from footpath.growth.models import GuidelineLine, Rehearsal, WeekGoal

pytestmark = pytest.mark.django_db
HERE = f"/role-plays/{KEY}/"


def test_from_the_rules_over_two_runs_to_an_end_and_the_other_side(cast, sign_in, tuesday):
    ben = sign_in(cast.ben)
    assert "Find out first" in ben.get("/role-plays/").content.decode()
    assert "Play as Salome" in ben.get(HERE).content.decode()
    poor = ben.get(f"{HERE}watch/poor/?step=3").content.decode()
    assert "A bad end" in poor
    assert "Use power" not in ben.get(f"{HERE}watch/poor/?step=1").content.decode()
    page = ben.post(f"{HERE}begin/", {"seat": "own"}).headers["Location"]
    for step, choice in enumerate(GOOD):
        assert ben.post(page, {"choice": choice, "step": step}).status_code == 302
    ended = ben.get(page).content.decode()
    assert "A good end" in ended
    assert "Map of the talk" in ended
    assert "Now play as Enzo" in ended
    assert "Try again from step" not in ended
    other = ben.post(f"{HERE}begin/", {"seat": "other"}).headers["Location"]
    assert "What you think, and do not say" in ben.get(other).content.decode()
    for step in range(7):
        ben.post(other, {"choice": "cooler", "step": step})
    assert "What reached you" in ben.get(other).content.decode()
    assert "both sides played" in ben.get("/role-plays/").content.decode()


def test_a_fork_is_tried_again_with_what_came_before(cast, sign_in, tuesday):
    play = played(cast.ben, POOR)
    page = sign_in(cast.ben).get(play.get_absolute_url()).content.decode()
    assert "Try again from step 1" in page
    way = sign_in(cast.ben).post(f"{HERE}begin/", {"seat": "own", "play": play.pk, "step": 3})
    again = Rehearsal.objects.get(ended_at=None)
    assert (again.path, way.headers["Location"]) == (["b", "b"], again.get_absolute_url())
    stolen = sign_in(cast.ana).post(f"{HERE}begin/", {"seat": "own", "play": play.pk, "step": 3})
    assert Rehearsal.objects.get(player=cast.ana).path == []
    assert stolen.status_code == 302


def test_what_cannot_be_done_is_said_and_nothing_breaks(cast, sign_in, tuesday):
    ben = sign_in(cast.ben)
    play = played(cast.ben, ("a",))
    page = play.get_absolute_url()
    assert ben.post(page, {"choice": "zzz", "step": 1}).status_code == 422
    assert ben.post(page, {}).status_code == 422
    stale = ben.post(page, {"choice": "a", "step": 0})
    assert (stale.status_code, "made already" in stale.content.decode()) == (409, True)
    assert ben.post(f"{page}note/", {"text": "x"}).status_code == 409
    assert ben.post(f"{HERE}begin/", {"seat": "roof"}).status_code == 302
    for way in ("watch/sideways/", "pair/roof/"):
        assert ben.get(HERE + way).status_code == 404
    assert ben.get(f"{HERE}watch/good/?step=99999").status_code == 200
    assert ben.get(f"{HERE}watch/good/?step=-1").status_code == 200
    Rehearsal.objects.filter(pk=play.pk).update(print="of another")
    assert "has changed since" in ben.get(page).content.decode()
    assert ben.post(page, {"choice": "a", "step": 1}).status_code == 409


def test_the_goal_is_kept_and_one_that_is_too_long_comes_back_as_it_was_typed(cast, sign_in, tuesday):
    ben = sign_in(cast.ben)
    assert ben.post("/role-plays/goal/", {"text": "Ask before I answer"}).status_code == 302
    assert WeekGoal.objects.get().text == "Ask before I answer"
    answer = ben.post("/role-plays/goal/", {"text": "long " * 50})
    assert (answer.status_code, "long long" in answer.content.decode()) == (422, True)


def test_a_line_for_oneself_and_away_with_it(cast, sign_in, tuesday):
    ben, play = sign_in(cast.ben), played(cast.ben)
    page = play.get_absolute_url()
    ben.post(f"{page}note/", {"text": "A question would have reached me"})
    assert "would have reached me" in ben.get(page).content.decode()
    assert ben.post(f"{page}note/", {"text": "x" * 700}).status_code == 422
    ben.post(f"{page}throw-away/")
    assert not Rehearsal.objects.exists()


def test_cards_for_three_and_what_only_the_other_one_knows(cast, sign_in):
    ana = sign_in(cast.ana)
    you, other, observer = (ana.get(f"{HERE}pair/{seat}/").content.decode() for seat in ("you", "other", "observer"))
    assert "an inspector looks" in other
    assert "an inspector looks" not in you
    assert observer.count('type="checkbox"') == 5 + 9


def test_files_of_a_scenario_and_of_ones_own_plays(cast, sign_in, tuesday):
    ben = sign_in(cast.ben)
    played(cast.ben, GOOD)
    played(cast.ben, ("hotter",), seat="other")
    file = json.loads(ben.get(f"{HERE}scenario.json").content)
    assert (file["format"], file["version"], file["key"]) == ("footpath-role-play", 1, KEY)
    found = json.loads(ben.get("/role-plays/statements.json").content)
    assert len(found) == 1 + 6 + 1 + 1 + 1
    assert found[0]["object"]["id"].endswith(HERE)
    assert json.loads(sign_in(cast.cleo).get("/role-plays/statements.json").content) == []


def test_the_page_of_shares_is_for_those_who_train(cast, sign_in):
    assert "moments are not shown" in sign_in(cast.cleo).get(f"{HERE}choices/").content.decode()
    assert "What people choose" not in sign_in(cast.ben).get(HERE).content.decode()


def test_for_supervisors_stands_where_somebody_leads(cast, sign_in):
    assert "For those who lead" in sign_in(cast.cleo).get("/role-plays/").content.decode()
    assert "For those who lead" not in sign_in(cast.ben).get("/role-plays/").content.decode()


def test_a_team_lists_merges_votes_and_keeps(cast, sign_in, tuesday):
    here = f"/role-plays/guidelines/{cast.facilities.pk}/"
    ben, cleo = sign_in(cast.ben), sign_in(cast.cleo)
    for text in ("Ask first what it is for", "First ask what it is for", "Say by when"):
        assert ben.post(f"{here}add/", {"text": text}).status_code == 302
    page = ben.get(here).content.decode()
    assert "These may be the same" in page
    assert ben.post(f"{here}add/", {"text": "Say by when"}).status_code == 422
    first, second, third = GuidelineLine.objects.filter(board=cast.facilities.pk)
    assert ben.post(f"{here}merge/", {"line": second.pk, "into": first.pk}).status_code == 302
    assert ben.post(f"{here}merge/", {"line": 0, "into": first.pk}).status_code == 422
    assert cleo.post(f"{here}move/", {"to": "voting"}).status_code == 302
    assert ben.post(f"{here}vote/", {"line": third.pk, "wants": "on"}).status_code == 302
    assert "Make it the team" not in ben.get(here).content.decode()
    lead = cleo.get(here).content.decode()
    assert "1. Say by when" in lead
    assert cleo.post(f"{here}keep/", {"text": "", "edits": 0}).status_code == 422
    assert cleo.post(f"{here}keep/", {"text": "1. Say by when", "edits": 0}).status_code == 302
    assert "1. Say by when" in ben.get(f"/teams/{cast.facilities.pk}/guideline/").content.decode()
    assert "1 vote" in ben.get(here).content.decode()
    assert ben.post(f"{here}vote/", {"line": third.pk}).status_code == 409
