"""When is somebody written to about a notice?"""

from datetime import time, timedelta

import pytest
from tests.cast import MONDAY, ask, happened
from tests.requests.stages import questioned

from footpath.notifications.actions import mail_notice, prefer, read, tell
from footpath.notifications.groups import USUALLY, Group, How
from footpath.notifications.models import Mail, Notice
from footpath.requests import actions
from footpath.requests.message_ids import thing_of

EVENING = MONDAY + timedelta(hours=12)  # nine in Berlin
HOURS = {"quiet_from": time(18), "quiet_until": time(7), "days_off": [], "digest_at": time(8)}


def wrote(event, person, now=MONDAY):
    tell(event)
    notice = Notice.objects.get(event=event, recipient=person)
    return mail_notice(notice, now=now)


def test_what_waits_for_somebody_is_written_at_once(cast):
    question = questioned(cast)
    mail = wrote(happened(question.request), cast.ana)
    assert (mail.address, mail.not_before, mail.group) == (cast.ana.email, MONDAY, Group.WAITS_FOR_ME)
    assert mail.subject == f"{question.request.number} · {question.request.title}"
    assert "Ben Okafor asked you." in mail.text
    assert "> Which socket type?" in mail.text
    assert "/mail/" in mail.text
    assert thing_of(mail.message_id) == ("request", question.request.pk)


def test_mails_about_one_thing_are_one_thread_and_others_are_not(cast):
    question = questioned(cast)
    first = wrote(happened(question.request), cast.ana)
    actions.chase(question, now=MONDAY + timedelta(days=3))
    second = wrote(happened(question.request), cast.ana, MONDAY + timedelta(days=3))
    other = ask(cast, MONDAY, title="Another move")
    Notice.objects.all().delete()
    actions.take(other, by=cast.ben, now=MONDAY)
    actions.deliver(other, text="Done.", by=cast.ben, now=MONDAY)
    third = wrote(happened(other), cast.ana)
    assert first.headers["References"] == second.headers["References"] == second.headers["In-Reply-To"]
    assert third.headers["References"] != first.headers["References"]
    assert thing_of(first.headers["References"]) == ("request", question.request.pk)


def test_at_night_it_waits_for_the_morning_of_its_reader(cast, word):
    mail = wrote(happened(word), cast.ben, EVENING)
    assert mail.not_before == MONDAY + timedelta(hours=22)  # seven in Berlin


def test_what_only_moves_on_waits_for_the_one_mail_of_the_day(cast, asked):
    actions.take(asked, by=cast.ben, now=MONDAY)
    assert wrote(happened(asked), cast.ana) is None


@pytest.mark.parametrize("how", [How.DAILY, How.APP])
def test_who_does_not_want_it_at_once_does_not_get_it(cast, word, how):
    prefer({**USUALLY, Group.WORDS: how}, **HOURS, by=cast.ben)
    assert wrote(happened(word), cast.ben) is None


def test_what_was_read_in_the_app_is_not_written(cast, word):
    tell(happened(word))
    read(Notice.objects.all(), by=cast.ben, now=MONDAY)
    assert wrote(happened(word), cast.ben) is None


def test_twice_is_once(cast, word):
    assert wrote(happened(word), cast.ben)
    assert wrote(happened(word), cast.ben) is None
    assert Mail.objects.count() == 1


def test_what_the_reader_may_not_see_any_more_is_not_written(cast, word):
    tell(happened(word))
    notice = Notice.objects.get(recipient=cast.ben)
    actions.hand_on(word, to=cast.dov, by=cast.ben, now=MONDAY)
    assert mail_notice(notice, now=MONDAY) is None


def test_dates_are_those_of_the_readers_zone(cast):
    cast.ana.zone = "America/New_York"
    cast.ana.save()
    mail = wrote(happened(questioned(cast).request), cast.ana)
    assert "Mon 23 Nov, 3:00" in mail.text  # eight in Greenwich


def test_no_word_of_a_note_of_the_team_reaches_anybodys_mail(cast, asked):
    """A canary in a note; then everything that can be told is told to everybody at once, customers and all."""
    canary = "zq-canary-7731"
    actions.take(asked, by=cast.ben, now=MONDAY)
    actions.note(asked, text=f"The {canary} first.", by=cast.cleo, now=MONDAY)
    actions.write(asked, text="Soon.", by=cast.ben, now=MONDAY)
    actions.ask_question(asked, text="Which floor?", by=cast.ben, now=MONDAY)
    for person in (cast.ana, cast.ben, cast.cleo, cast.max):
        prefer(dict.fromkeys(Group, How.AT_ONCE), **HOURS, by=person)
    for event in type(happened(asked)).objects.filter(subject_kind="request"):
        tell(event)
    told = [mail_notice(notice, now=MONDAY) for notice in Notice.objects.select_related("event", "recipient")]
    assert len([mail for mail in told if mail]) >= 5
    assert not [mail for mail in told if mail and canary in mail.text + mail.html + mail.subject]


def test_a_mail_about_a_note_says_so_in_its_id(cast, asked):
    """So that an answer to it becomes a note, too."""
    actions.take(asked, by=cast.ben, now=MONDAY)
    prefer(dict.fromkeys(Group, How.AT_ONCE), **HOURS, by=cast.ben)
    actions.note(asked, text="The boiler first.", by=cast.cleo, now=MONDAY)
    tell(happened(asked))
    notice = Notice.objects.select_related("event", "recipient").get(recipient=cast.ben)
    assert thing_of(mail_notice(notice, now=MONDAY).message_id) == ("note", asked.pk)
