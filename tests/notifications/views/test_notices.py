"""Does somebody read what they were told, and nothing that is not theirs?"""

import re
from datetime import date
from html import unescape

import pytest
from django.urls import reverse
from tests.cast import MONDAY
from tests.requests.stages import anew, many, questioned, queued

from footpath.history.models import Event
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice
from footpath.people.models import Membership
from footpath.requests import actions
from footpath.requests.models import ServiceRequest

pytestmark = pytest.mark.usefixtures("tuesday")


def told():
    for event in Event.objects.filter(subject_kind="request"):
        tell(event)


def notices(client):
    answer = client.get(reverse("notices"))
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())))


def test_it_says_who_did_what_and_leads_there(cast, sign_in):
    question = questioned(cast)
    told()
    client = sign_in(cast.ana)
    page = notices(client)
    assert "Ben Okafor took it" in page
    assert "Ben Okafor asked you" in page
    assert f"{question.request.number} · Six places from B 2.14 to C 1.03" in page
    notice = Notice.objects.filter(recipient=cast.ana).latest("id")
    answer = client.post(reverse("notice", args=[notice.pk]))
    assert answer.headers["Location"] == question.request.get_absolute_url()
    notice.refresh_from_db()
    assert notice.read_at is not None


def test_all_can_be_marked_as_read_but_those_of_others_stay_new(cast, sign_in):
    questioned(cast)
    told()
    assert sign_in(cast.ana).post(reverse("notices-read")).status_code == 302
    assert not Notice.objects.filter(recipient=cast.ana, read_at=None).exists()
    assert Notice.objects.filter(recipient=cast.ben, read_at=None).exists()


def test_a_notice_of_somebody_else_does_not_exist(cast, sign_in):
    questioned(cast)
    told()
    notice = Notice.objects.filter(recipient=cast.ana).first()
    assert sign_in(cast.ben).post(reverse("notice", args=[notice.pk])).status_code == 404
    notice.refresh_from_db()
    assert notice.read_at is None


def test_who_may_no_longer_see_it_reads_nothing_of_it(cast, sign_in):
    """Told while in the team, and gone since: not a word of it, and the notice leads nowhere."""
    request = queued(cast)
    told()
    assert request.title in notices(sign_in(cast.ben))
    Membership.objects.filter(person=cast.ben).update(until=date(2026, 11, 20))
    client = sign_in(cast.ben)
    assert request.title not in notices(client)
    notice = Notice.objects.get(recipient=cast.ben)
    assert client.post(reverse("notice", args=[notice.pk])).headers["Location"] == reverse("notices")


def test_a_note_about_a_coworkers_own_request_is_not_told_to_them(cast):
    own = actions.submit(
        actions.save_draft(None, service=cast.move, by=cast.ben, now=MONDAY, title="A desk for me"),
        by=cast.ben, now=MONDAY,
    )  # fmt: skip
    actions.note(anew(own), text="He sits badly.", by=cast.cleo, now=MONDAY)
    told()
    assert not Notice.objects.filter(recipient=cast.ben, event__kind="request.note_written").exists()


@pytest.mark.parametrize("page", ["0", "-1", "99", "x"])
def test_a_page_that_does_not_exist_is_another_page(cast, sign_in, page):
    assert sign_in(cast.ana).get(reverse("notices"), {"page": page}).status_code == 200


def test_sixty_rows_ask_the_database_no_more_than_three(cast, sign_in, count_queries):
    client, asked = sign_in(cast.ana), []
    for count in (3, 60):
        for one in many(cast, count, asker=cast.ana):
            event = Event.objects.create(
                kind="request.taken", subject_kind="request", subject_id=one.pk, actor_id=one.assignee_id, at=MONDAY
            )
            Notice.objects.create(recipient=cast.ana, event=event, at=MONDAY)
        asked.append(count_queries(lambda: notices(client)))
    assert asked[0] == asked[1]
    assert ServiceRequest.objects.count() == 63


def test_only_what_is_new_is_shown_when_asked(cast, sign_in):
    questioned(cast)
    told()
    client = sign_in(cast.ana)
    client.post(reverse("notice", args=[Notice.objects.filter(recipient=cast.ana).latest("id").pk]))
    new = client.get(reverse("notices"), {"show": "new"}).content.decode()
    assert "Ben Okafor took it" in new
    assert "Ben Okafor asked you" not in new
    client.post(reverse("notices-read"))
    assert "You have seen everything" in client.get(reverse("notices"), {"show": "new"}).content.decode()
