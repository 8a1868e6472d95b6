"""Do members see the agenda, and does nobody see more than they may?"""

import re

import pytest
from tests.cast import MONDAY
from tests.growth.councils import at_work, decided, planned, seated, topic, under_review

from footpath.growth.interdepartmental import permissions, verbs
from footpath.growth.interdepartmental.erasing import erase
from footpath.growth.interdepartmental.meetings import met
from footpath.growth.models import CouncilMeeting
from footpath.people.agenda import Topic


def for_ben_alone(person, now):
    """What a part of the house knows."""
    return [Topic("keys", "7", "Who has keys", "12 of 20", "/keys/")] if person.email.startswith("ben") else []


def test_a_topic_is_read_by_all_members_and_its_figure_by_those_who_may(cast, tuesday, settings, sign_in):
    settings.AGENDA = [f"{__name__}.for_ben_alone"]
    council = at_work(cast)
    ben, max_ = sign_in(cast.ben), sign_in(cast.max)
    here = f"/across/{council.pk}/agenda/"
    assert "Who has keys" not in max_.get(here).content.decode()
    adopt = f"{here}adopt/"
    assert max_.post(adopt, {"source": "keys", "key": "7"}).status_code == 422
    assert ben.post(adopt, {"source": "keys", "key": "7"}).status_code == 302
    assert ben.post(adopt, {"source": "keys", "key": "7"}).status_code == 409
    page = ben.get(here).content.decode()
    assert "12 of 20" in page
    assert page.count("<strong>Who has keys</strong>") == 1  # not proposed again
    page = max_.get(here).content.decode()
    assert "Who has keys" in page
    assert "12 of 20" not in page


def test_whoever_founded_it_reads_who_plans_the_meetings(cast, tuesday, sign_in):
    council = at_work(cast)
    pages = [sign_in(one).get(council.get_absolute_url()).content.decode() for one in (cast.cleo, cast.ben, cast.dov)]
    assert ["one of them plans the meetings" in page for page in pages] == [True, False, False]


def test_outside_there_is_no_agenda_whoever_one_is(cast):
    council = at_work(cast)
    planned(cast, council)
    topic(cast, council)
    under_review(cast, council)
    decided(cast, council)
    cast.eve.champions = True
    for person in (cast.ana, cast.cleo, cast.eve):  # cleo founded it, eve administers
        assert not permissions.visible_meetings(person).exists()
        assert not permissions.visible_topics(person).exists()
        assert not permissions.visible_policies(person).exists()
        assert permissions.visible_decisions(person).count() == 1
    for person in (cast.ben, cast.max):
        assert permissions.visible_meetings(person).exists()
        assert permissions.visible_topics(person).exists()
        assert permissions.visible_policies(person).exists()
    verbs.leave_council(council, by=cast.ben, now=MONDAY)
    assert not permissions.visible_meetings(cast.ben).exists()


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "{{ 7 * 7 }}", "'; drop table --"])
def test_hostile_words_stay_words(cast, tuesday, sign_in, text):
    council = at_work(cast)
    topic(cast, council, text)
    decided(cast, council, text=text, heard=text)
    page = sign_in(cast.ben).get(f"/across/{council.pk}/agenda/").content.decode()
    assert "<script>alert" not in page
    agenda = page.partition('id="agenda"')[2].partition("</section>")[0]
    assert "49" not in re.sub(r"<[^>]+>", " ", agenda)  # a token within a tag may have any digits


def test_departments_that_met_are_told_and_the_sponsor_is_none(cast):
    council = at_work(cast)
    seated(cast, council, cast.ana, cast.flight_operations)
    meeting = planned(cast, council)
    verbs.hold_council_meeting(meeting, people=[cast.ben, cast.ana, cast.max], by=cast.ben, now=MONDAY)
    found = list(met(MONDAY.date(), meeting.on.replace(year=2027)))
    pair = sorted((cast.facilities.pk, cast.flight_operations.pk))
    assert [(one.one, one.other, one.on, one.kind) for one in found] == [(*pair, meeting.on, "interdepartmental")]
    assert list(met(meeting.on.replace(year=2027), meeting.on.replace(year=2028))) == []


def test_the_name_of_who_is_erased_goes_from_the_notes_and_the_agenda(cast):
    council = at_work(cast)
    meeting = planned(cast, council)
    line = topic(cast, council, "Dov Levi and the keys")
    verbs.hold_council_meeting(meeting, people=[cast.ben], notes="Dov Levi has them.", by=cast.ben, now=MONDAY)
    erase(cast.dov, MONDAY)
    line.refresh_from_db()
    assert "Dov" not in CouncilMeeting.objects.get().texts["notes"]
    assert "Dov" not in str(line)
