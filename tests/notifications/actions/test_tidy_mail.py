"""How long are mails kept?"""

from datetime import timedelta

from tests.cast import MONDAY
from tests.requests.stages import questioned

from footpath.notifications.actions import give_link, post, tidy_mail
from footpath.notifications.letters import Letter
from footpath.notifications.models import Mail, MailLink, MailState


def test_for_thirty_days_and_links_until_they_end(cast):
    question = questioned(cast)
    give_link("answer", question.request, person=cast.ana, question=question, now=MONDAY)
    for _n in range(2):
        post(Letter("Hello", "A"), address=cast.ana.email, recipient=cast.ana, now=MONDAY)
    Mail.objects.filter(pk=Mail.objects.order_by("id")[0].pk).update(state=MailState.SENT)
    assert tidy_mail(now=MONDAY + timedelta(days=14)) == 0
    assert MailLink.objects.count() == 1
    assert tidy_mail(now=MONDAY + timedelta(days=31)) == 2
    assert not MailLink.objects.exists()


def test_what_still_may_go_out_stays(cast):
    later = MONDAY + timedelta(days=40)
    post(Letter("Hello", "A"), address=cast.ana.email, recipient=cast.ana, now=MONDAY, not_before=later)
    assert tidy_mail(now=MONDAY + timedelta(days=35)) == 0
