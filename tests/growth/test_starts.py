"""Does a plan begin with one button where one reads what could be better, and for nobody else?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.conversations.interviews.talking import SECRET, approved
from tests.conversations.rating import opened, sent
from tests.surveys.results.released import asked_again, block, frequency, out

from footpath.growth import starts
from footpath.growth.models import Plan
from footpath.surveys.models import Instrument

pytestmark = pytest.mark.django_db
BUTTON = "Make a plan of it"


@pytest.fixture(autouse=True)
def _on_a_working_day(tuesday):
    """Pages go by the clock."""


def begun_from(client, address, **sent_with):
    """The page for a new plan, as the button on that page opens it."""
    assert BUTTON in client.get(address).content.decode()
    return client.post("/action-plans/begin/", {"filled": "yes", **sent_with}).content.decode()


def test_results_of_a_survey_lead_to_a_plan_about_their_question(cast, sign_in):
    told = {"promptly-asking": frequency(1, 1, 2, 5, 3)}
    wave = out(asked_again(cast, owner=cast.max), [block("all", 30, told)], closed_at=MONDAY - timedelta(days=20))
    page = sign_in(cast.max).get(f"/surveys/{wave.pk}/results/").content.decode()
    assert BUTTON in page
    assert 'name="origin" value="survey"' in page
    assert Instrument.objects.count() == 1


def test_a_team_is_offered_to_whoever_leads_it_and_to_the_others_their_own_plan(cast):
    lead, other = (starts.would_choose(cast.facilities, one, MONDAY) for one in (cast.cleo, cast.ben))
    assert lead.context["team"] == cast.facilities.pk
    assert other.context["team"] is None
    assert other.context["area"] == lead.context["area"] != ""


def test_whoever_serves_begins_with_what_the_customer_would_improve(cast, sign_in):
    sheet = opened(cast)
    area = starts.worksheet(sheet, cast.ben, MONDAY).context["area"]
    assert area == sheet.customer_words["improve"]
    page = begun_from(sign_in(cast.ben), f"/worksheets/{sheet.pk}/", area=area, origin="worksheet")
    assert area in page
    assert not Plan.objects.exists()
    assert BUTTON not in sign_in(cast.ana).get(f"/worksheets/{sheet.pk}/").content.decode()


def test_a_sealed_worksheet_gives_nothing_away(cast):
    assert starts.worksheet(sent(cast), cast.ben, MONDAY) is None


def test_after_a_talk_whoever_serves_finds_words_of_their_own(cast, sign_in):
    talk = approved(cast)
    page = begun_from(sign_in(cast.ben), f"/interviews/{talk.pk}/", area="", origin="interview")
    assert SECRET not in page
    assert BUTTON not in sign_in(cast.ana).get(f"/interviews/{talk.pk}/").content.decode()
