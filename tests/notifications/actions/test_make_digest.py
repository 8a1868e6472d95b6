"""What does somebody hear in one mail a day?"""

from datetime import time, timedelta
from importlib import import_module
from threading import Barrier, Thread

import pytest
from django.db import connection
from tests.cast import MONDAY, ask, happened
from tests.requests.stages import delivered

from footpath.jobs import run_due
from footpath.notifications.actions import make_digest, prefer, read, send, tell
from footpath.notifications.groups import USUALLY, Group, How
from footpath.notifications.models import Digest, Mail, MailState, Notice
from footpath.people.actions import draw
from footpath.people.budget import standing
from footpath.requests import actions

MODULE = import_module("footpath.notifications.actions.make_digest")  # which the verb of the same name hides
TUESDAY_AT_EIGHT = MONDAY + timedelta(hours=23)  # in Berlin
DAY = timedelta(days=1)
HOURS = {"quiet_from": time(18), "quiet_until": time(7), "days_off": [5, 6], "digest_at": time(8)}


@pytest.fixture
def news(cast):
    """Ben has taken two things that Ana asked for; she does not know yet."""
    for title in ("Six places", "A second door"):
        one = actions.take(ask(cast, MONDAY, title=title), by=cast.ben, now=MONDAY)
        tell(happened(one))
    return Notice.objects.filter(recipient=cast.ana)


def test_it_comes_at_the_readers_hour_with_all_that_is_new(cast, news):
    assert make_digest(cast.ana, now=TUESDAY_AT_EIGHT - timedelta(minutes=1)) is None
    mail = make_digest(cast.ana, now=TUESDAY_AT_EIGHT)
    assert "Six places" in mail.text
    assert "A second door" in mail.text
    assert mail.text.count("Ben Okafor took it") == mail.html.count("Ben Okafor took it") == 2
    assert mail.text.count(str(Group.MINE_MOVES.label)) == 1
    assert mail.subject == "Your day at a glance, Tue 24 Nov"


def test_once_a_day_and_nothing_twice(cast, news):
    assert make_digest(cast.ana, now=TUESDAY_AT_EIGHT)
    tell(happened(actions.take(ask(cast, MONDAY, title="A third"), by=cast.ben, now=TUESDAY_AT_EIGHT)))
    assert make_digest(cast.ana, now=TUESDAY_AT_EIGHT + timedelta(hours=2)) is None
    second = make_digest(cast.ana, now=TUESDAY_AT_EIGHT + DAY)
    assert "A third" in second.text
    assert "Six places" not in second.text


def test_a_day_without_news_is_a_day_without_mail(cast, news):
    read(news, by=cast.ana, now=MONDAY)
    assert make_digest(cast.ana, now=TUESDAY_AT_EIGHT) is None
    assert not Digest.objects.exists()


def test_what_comes_after_the_hour_waits_for_tomorrow_however_late_the_worker_is(cast):
    one = actions.take(ask(cast, MONDAY), by=cast.ben, now=TUESDAY_AT_EIGHT + timedelta(minutes=1))
    tell(happened(one))
    assert make_digest(cast.ana, now=TUESDAY_AT_EIGHT + timedelta(hours=9)) is None
    assert make_digest(cast.ana, now=TUESDAY_AT_EIGHT + DAY)


def test_not_on_a_day_off(cast, news):
    prefer(USUALLY, **{**HOURS, "days_off": [1]}, by=cast.ana)
    assert make_digest(cast.ana, now=TUESDAY_AT_EIGHT) is None
    assert make_digest(cast.ana, now=TUESDAY_AT_EIGHT + DAY)


def test_what_is_wanted_at_once_or_in_the_app_alone_is_not_in_it(cast, news):
    prefer({**USUALLY, Group.MINE_MOVES: How.APP}, **HOURS, by=cast.ana)
    assert make_digest(cast.ana, now=TUESDAY_AT_EIGHT) is None


def test_who_has_left_gets_none(cast, news):
    cast.ana.is_active = False
    cast.ana.save()
    assert make_digest(cast.ana, now=TUESDAY_AT_EIGHT) is None


def test_what_was_read_before_it_leaves_is_left_out(cast, news, post_office):
    mail = make_digest(cast.ana, now=TUESDAY_AT_EIGHT)
    read(news.filter(pk=news.order_by("id")[0].pk), by=cast.ana, now=TUESDAY_AT_EIGHT)
    assert send(mail.pk, now=TUESDAY_AT_EIGHT) == MailState.SENT
    text = post_office.taken[0].get_body(("plain",)).get_content()
    assert "Six places" not in text
    assert "A second door" in text


def test_all_read_before_it_leaves_it_stays(cast, news, post_office):
    mail = make_digest(cast.ana, now=TUESDAY_AT_EIGHT)
    read(news, by=cast.ana, now=TUESDAY_AT_EIGHT)
    assert send(mail.pk, now=TUESDAY_AT_EIGHT) == MailState.DROPPED


def test_what_silence_accepted_can_be_rated_from_it(cast, post_office):
    request = delivered(cast)
    actions.accept_silence(request, now=MONDAY + 14 * DAY)
    tell(happened(request))
    mail = make_digest(cast.ana, now=MONDAY + 14 * DAY + timedelta(hours=23))
    assert "Say how it was: http://127.0.0.1:8000/mail/" in mail.text
    assert "Say how it was" in mail.html
    assert standing(cast.ana, MONDAY + 15 * DAY).drawn == 0.5


def test_who_was_asked_enough_this_month_is_not_asked_how_it_was(cast, post_office):
    request = delivered(cast)
    actions.accept_silence(request, now=MONDAY + 14 * DAY)
    tell(happened(request))
    draw(cast.ana, "survey", 20, about="wave:1", now=MONDAY + 14 * DAY)
    mail = make_digest(cast.ana, now=MONDAY + 14 * DAY + timedelta(hours=23))
    assert "Six places" in mail.text
    assert "Say how it was" not in mail.text
    assert standing(cast.ana, MONDAY + 14 * DAY).waiting == []


def test_the_schedule_writes_it(cast, news, post_office):
    run_due(now=TUESDAY_AT_EIGHT + timedelta(seconds=1), raise_errors=True)
    assert cast.ana.email in [mail["To"] for mail in post_office.taken if "glance" in mail["Subject"]]


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_of_several_workers_at_once_one_writes_it(cast, news, monkeypatch):
    assert at_once(cast.ana, monkeypatch) == []
    assert Mail.objects.filter(digest__person=cast.ana).count() == Digest.objects.count() == 1
    assert Notice.objects.filter(recipient=cast.ana, digest=None).count() == 0


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_without_the_constraint_each_of_them_would(cast, news, monkeypatch):
    """The control: were there one all the same, the test above would show nothing."""
    (unique,) = Digest._meta.constraints
    Digest._meta.constraints = []  # SQLite makes the table anew, as the model says
    with connection.schema_editor() as editor:
        editor.remove_constraint(Digest, unique)
    try:
        assert at_once(cast.ana, monkeypatch) == []
        assert Digest.objects.count() == 4
    finally:
        Digest.objects.all().delete()
        Digest._meta.constraints = [unique]
        with connection.schema_editor() as editor:
            editor.add_constraint(Digest, unique)


def at_once(person, monkeypatch):
    """Four workers have all seen that there is no digest today before the first of them writes; what went wrong."""
    ready, broken = Barrier(4, timeout=20), []
    looked = MODULE.lines_for

    def pause(*arguments):
        found = looked(*arguments)
        ready.wait()
        return found

    def one():
        try:
            make_digest(person, now=TUESDAY_AT_EIGHT)
        except Exception as error:
            broken.append(error)
        finally:
            connection.close()

    monkeypatch.setattr(MODULE, "lines_for", pause)
    threads = [Thread(target=one) for _n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return broken
