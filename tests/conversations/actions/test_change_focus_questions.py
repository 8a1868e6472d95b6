"""How are the questions of focus groups changed before anybody is asked?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.grouping import QUESTIONS

from footpath.conversations.actions import change_focus_questions
from footpath.people.refusals import Refused, SomebodyWasFaster


def test_whoever_runs_it_words_them_anew_until_somebody_is_asked(table):
    study = table.plan()
    study = change_focus_questions(study, topic="Rooms", questions=QUESTIONS, edits=0, by=table.champion, now=MONDAY)
    assert study.topic == "Rooms"
    with pytest.raises(SomebodyWasFaster):
        change_focus_questions(study, topic="Doors", questions=QUESTIONS, edits=0, by=table.champion, now=MONDAY)
    with pytest.raises(PermissionDenied):
        change_focus_questions(study, topic="Doors", questions=QUESTIONS, edits=1, by=table.cast.eve, now=MONDAY)


def test_not_once_people_were_asked_with_them(table):
    study = table.recruiting().study
    with pytest.raises(Refused, match="they stay"):
        change_focus_questions(study, topic="x", questions=QUESTIONS, edits=study.edits, by=table.champion, now=MONDAY)
