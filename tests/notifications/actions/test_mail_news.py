"""Which mails has somebody found in the last days? For the demonstration."""

from datetime import timedelta

from tests.cast import MONDAY, ask, happened
from tests.requests.stages import questioned

from footpath.notifications.actions import mail_news, tell
from footpath.notifications.models import Mail
from footpath.requests import actions

THURSDAY = MONDAY + timedelta(days=3)


def test_they_are_as_they_would_have_gone_out(cast, word):
    tell(happened(word))
    tell(happened(questioned(cast).request))
    for day in range(2):
        one = ask(cast, MONDAY + timedelta(days=day), title=f"Move {day}")
        tell(happened(actions.take(one, by=cast.ben, now=MONDAY + timedelta(days=day))))
    assert mail_news(since=MONDAY - timedelta(days=1), now=THURSDAY) == 4
    ana = Mail.objects.filter(recipient=cast.ana).order_by("sent_at")
    assert [(mail.sent_at - MONDAY, mail.digest is not None) for mail in ana] == [
        (timedelta(0), False),
        (timedelta(hours=23), True),  # eight in Berlin, the next morning
        (timedelta(hours=47), True),
    ]
    assert mail_news(since=MONDAY - timedelta(days=1), now=THURSDAY) == 0
    assert not Mail.objects.exclude(state="sent").exists()


def test_what_is_not_due_yet_waits(cast):
    word = actions.say_word("A ladder?", to=cast.ben, by=cast.ana, now=MONDAY + timedelta(hours=12))
    tell(happened(word))
    mail_news(since=MONDAY, now=MONDAY + timedelta(hours=13))
    assert [(mail.state, mail.not_before - MONDAY) for mail in Mail.objects.all()] == [("waiting", timedelta(hours=22))]
