"""When do those who took part hear what came of it?"""

from datetime import timedelta

from tests.conversations.grouping import LATER

from footpath.conversations.actions import say_became, turn_focus
from footpath.history.models import Event


def said(study, became, by):
    for theme in study.themes.all():
        say_became(theme, became=became, said="So it is.", edits=0, by=by, now=LATER)
    study.refresh_from_db()


def test_once_everything_is_done(table):
    study = table.reported()
    assert not turn_focus(study, now=study.reported_at)
    said(study, "done", table.cast.cleo)
    assert turn_focus(study, now=study.reported_at)
    assert not turn_focus(study, now=study.reported_at)
    assert Event.objects.latest("id").kind == "focus_study.told"


def test_after_sixty_days_with_what_is_so(table):
    study = table.reported()
    said(study, "nothing", table.cast.cleo)
    assert not turn_focus(study, now=study.reported_at + timedelta(days=59))
    assert turn_focus(study, now=study.reported_at + timedelta(days=60))


def test_who_has_a_word_to_say_is_asked_each_week_and_at_last_it_is_told_that_there_was_none(table):
    study = table.reported()
    start = study.reported_at
    assert turn_focus(study, now=start + timedelta(days=50))
    assert Event.objects.latest("id").kind == "focus_study.asked"
    assert not turn_focus(study, now=start + timedelta(days=53))
    assert turn_focus(study, now=start + timedelta(days=57))
    assert turn_focus(study, now=start + timedelta(days=74))
    assert study.told_at


def test_nothing_before_the_report(table):
    assert not turn_focus(table.plan(), now=LATER)
