"""How is a lesson or a line of the checklist written?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY

from footpath.growth.actions import keep_part
from footpath.growth.models import Syllabus
from footpath.growth.onboarding.syllabi import drafted_parts, published_parts
from footpath.people.refusals import Refused, SomebodyWasFaster

pytestmark = pytest.mark.django_db
LINE = {"title": "Walk the apron at night", "due": 12, "who": "buddy", "asks": True}
LESSON = {"kind": "lesson", "title": "Our tools", "due": 4, "minutes": 20, "check": "Which one is yours?"}


def test_it_goes_into_the_draft_and_what_holds_stays(cast):
    before = published_parts(None)
    keep_part(None, None, **LINE, by=cast.eve, now=MONDAY)
    keep_part(None, None, **LESSON, link="/standards/", by=cast.eve, now=MONDAY)
    new = [part for part in drafted_parts(None) if part not in before]
    assert [(part.id, part.kind, part.asks) for part in new] == [(26, "lesson", True), (25, "item", True)]
    assert published_parts(None) == before
    keep_part(None, 25, **{**LINE, "due": 13}, by=cast.eve, now=MONDAY)
    assert [part.due for part in drafted_parts(None) if part.id == 25] == [13]


def test_what_a_team_adds_is_written_by_those_who_lead_it(cast):
    keep_part(cast.facilities, None, **LINE, by=cast.cleo, now=MONDAY)
    assert [part.title for part in drafted_parts(cast.facilities)] == [LINE["title"]]
    for who in (cast.ben, cast.eve, cast.dov):
        with pytest.raises(PermissionDenied):
            keep_part(cast.facilities, None, **LINE, by=who, now=MONDAY)
    for who in (cast.cleo, cast.ana):
        with pytest.raises(PermissionDenied):
            keep_part(None, None, **LINE, by=who, now=MONDAY)


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("due", 0), ("due", 91), ("due", 400), ("due", None), ("due", True), ("title", " "), ("title", "x" * 161),
        ("who", "nobody"), ("link", "javascript:alert(1)"), ("link", "//elsewhere.example"), ("link", "/\\elsewhere"),
        ("kind", "video"), ("title", "Meet everybody in the team for ten minutes EACH."),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_by_name(cast, field, typed):
    with pytest.raises(ValidationError) as refused:
        keep_part(None, None, **{**LINE, field: typed}, by=cast.eve, now=MONDAY)
    assert set(refused.value.error_dict) == {field}
    assert not Syllabus.objects.exclude(draft=None).exists()


def test_a_lesson_takes_between_one_minute_and_a_day(cast):
    for minutes in (0, 481, None):
        with pytest.raises(ValidationError) as refused:
            keep_part(None, None, **{**LESSON, "minutes": minutes}, by=cast.eve, now=MONDAY)
        assert set(refused.value.error_dict) == {"minutes"}


def test_whoever_saw_an_older_draft_is_told(cast):
    syllabus = keep_part(None, None, **LINE, by=cast.eve, now=MONDAY)
    keep_part(None, 25, **{**LINE, "due": 20}, edits=syllabus.edits, by=cast.eve, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        keep_part(None, 25, **LINE, edits=syllabus.edits, by=cast.eve, now=MONDAY)
    with pytest.raises(Refused, match="took this out"):
        keep_part(None, 99, **LINE, by=cast.eve, now=MONDAY)


def test_there_is_an_end_to_what_can_be_learned(cast):
    for number in range(36):
        keep_part(None, None, **{**LINE, "title": f"Line {number}"}, by=cast.eve, now=MONDAY)
    with pytest.raises(Refused, match="60 parts"):
        keep_part(None, None, **LINE, by=cast.eve, now=MONDAY)
