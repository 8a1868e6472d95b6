"""Are those reminded who have not answered, without a trace of who they are? (D-AN-10, AN-13)"""

from datetime import timedelta
from sys import modules

import pytest
from django.utils import timezone
from tests.cast import MONDAY
from tests.surveys.waves import answer_all, opened, waiting

from footpath.history.models import Event
from footpath.notifications import outbox
from footpath.notifications.actions import remind_of_survey, send, tell
from footpath.notifications.models import Mail, Notice, Preference
from footpath.notifications.reactions import remind_of_surveys, tell_people
from footpath.surveys.actions import remind
from footpath.surveys.invitations import code_of

THURSDAY = MONDAY + timedelta(days=3)


def test_d_an_10_the_last_three_get_a_mail_with_their_link_and_stand_in_no_list(cast, sign_in, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: THURSDAY)
    wave = opened(cast)
    answer_all(wave, 3)
    assert remind(wave, now=THURSDAY)
    event = Event.objects.latest("id")
    for _twice in range(2):
        remind_of_surveys(event)
        tell_people(event)
    mails = {mail.recipient_id: mail for mail in Mail.objects.all()}
    assert set(mails) == {one.person_id for one in waiting(wave)}
    assert all(f"/a/{code_of(one)}/" in mails[one.person_id].text for one in waiting(wave))
    assert not Notice.objects.exists()
    assert (outbox.counts().waiting, outbox.listed().count()) == (0, 0)
    page = sign_in(cast.eve).get("/outbox/").content.decode()
    assert not [mail.address for mail in mails.values() if mail.address in page]


def test_it_waits_for_working_hours_and_for_those_who_want_no_mail_it_does_not_go(cast):
    wave = opened(cast)
    Preference.objects.create(person=cast.ana, group="waits_for_me", how="app")
    assert remind_of_survey(wave, 1, now=MONDAY + timedelta(days=5, hours=12)) == 5  # on a Saturday night
    assert {mail.not_before.astimezone(cast.ana.timezone).strftime("%a %H:%M") for mail in Mail.objects.all()} == {
        "Mon 07:00"
    }


def test_it_is_gone_as_soon_as_it_is_sent_and_not_sent_to_who_has_answered_meanwhile(cast, post_office):
    wave = opened(cast)
    remind_of_survey(wave, 1, now=THURSDAY)
    first, second = Mail.objects.order_by("pk")[:2]
    answer_all(wave, 1)
    assert send(first.pk, now=THURSDAY) == "dropped"
    assert send(second.pk, now=THURSDAY) == "sent"
    assert not Mail.objects.filter(pk__in=[first.pk, second.pk]).exists()
    assert len(post_office.taken) == 1


def test_the_invitation_itself_goes_to_everybody_with_a_link_that_is_not_kept(cast, post_office, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: MONDAY)
    wave = opened(cast)
    event = Event.objects.latest("id")
    assert tell(event) == 6
    tell_people(event)
    mail = Mail.objects.get(recipient=cast.ana)
    mine = next(one for one in waiting(wave) if one.person == cast.ana)
    assert code_of(mine) in mail.text
    assert "It is anonymous" in mail.text
    assert send(mail.pk, now=MONDAY) == "sent"
    mail.refresh_from_db()
    assert (mail.text, mail.html) == ("", "")


@pytest.mark.parametrize(("guarded", "mails"), [(True, 3), (False, 5)])
def test_a_worker_that_dies_after_some_are_sent_reminds_nobody_twice(cast, post_office, monkeypatch, guarded, mails):
    """The mails are written and the first two sent, when the job begins anew; without the guard those get another."""
    monkeypatch.setattr(modules["footpath.notifications.actions.remind_of_survey"], "GUARDED", guarded)
    wave = opened(cast)
    answer_all(wave, 3)
    for _again in range(2):
        remind_of_survey(wave, 1, now=THURSDAY)
        for mail in Mail.objects.order_by("pk")[:2]:
            send(mail.pk, now=THURSDAY)
    for mail in Mail.objects.all():
        send(mail.pk, now=THURSDAY)
    assert len(post_office.taken) >= mails
    people = [str(mail["To"]) for mail in post_office.taken]
    assert (len(people) == len(set(people))) is guarded


@pytest.mark.parametrize(("fleeting", "taken"), [(True, 1), (False, 2)])
@pytest.mark.parametrize("dies", [True, False])
def test_whoever_dies_between_sending_and_saying_so_has_sent_a_reminder_once(
    cast, post_office, monkeypatch, fleeting, taken, dies
):
    """The worker, or the line to the mail server; any other mail goes out again under its id."""
    wave = opened(cast)
    remind_of_survey(wave, 1, now=THURSDAY)
    mail = Mail.objects.order_by("pk").first()
    Mail.objects.update(fleeting=fleeting)
    if dies:
        with monkeypatch.context() as broken:
            broken.setattr(modules["footpath.notifications.actions.send"], "_keep", died)
            with pytest.raises(KeyboardInterrupt):
                send(mail.pk, now=THURSDAY)
    else:
        post_office.hangs_up_after_taking = 1
        send(mail.pk, now=THURSDAY)
    for minutes in (5, 30, 60):
        send(mail.pk, now=THURSDAY + timedelta(minutes=minutes))
    assert len(post_office.taken) == taken
    assert Mail.objects.filter(pk=mail.pk).exists() is not fleeting


def died(*_args, **_facts):
    raise KeyboardInterrupt


def test_a_reminder_that_the_server_does_not_take_yet_is_tried_again(cast, post_office):
    wave = opened(cast)
    remind_of_survey(wave, 1, now=THURSDAY)
    mail = Mail.objects.order_by("pk").first()
    post_office.to_mails = ["451 Later", "451 Later"]
    for hours in (0, 1, 2):
        send(mail.pk, now=THURSDAY + timedelta(hours=hours))
    assert len(post_office.taken) == 1
