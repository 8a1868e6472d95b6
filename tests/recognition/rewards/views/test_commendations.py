"""Who reads a note for the review, and what can be done on its page?"""

import pytest
from django.db import connection
from tests.cast import MONDAY
from tests.recognition.rewarding import EFFECT, FACT, note

from footpath.history.models import Event
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice
from footpath.recognition.actions import keep_commendation
from footpath.recognition.models import Commendation

pytestmark = pytest.mark.django_db


def test_the_lead_asks_and_the_person_decides(cast, tuesday, sign_in):
    address = f"/rewards/notes/for/{cast.ben.pk}/"
    answer = sign_in(cast.cleo).post(address, {"fact": FACT, "effect": "", "on": "2026-11-20"})
    assert answer.status_code == 422
    assert FACT in answer.content.decode()
    assert sign_in(cast.cleo).post(address, {"fact": FACT, "effect": EFFECT, "on": "2026-11-20"}).status_code == 302
    it = Commendation.objects.get()
    page = sign_in(cast.ben).get(it.get_absolute_url()).content.decode()
    assert FACT in page
    assert "a no is as good as a yes" in page
    assert sign_in(cast.max).get(it.get_absolute_url()).status_code == 404
    sign_in(cast.ben).post(f"{it.get_absolute_url()}yes/")
    assert FACT in sign_in(cast.max).get(it.get_absolute_url()).content.decode()


def test_a_day_that_cannot_be_is_named(cast, tuesday, sign_in):
    for day in ("2027-01-01", "2020-01-01", "yesterday"):
        answer = sign_in(cast.cleo).post(
            f"/rewards/notes/for/{cast.ben.pk}/", {"fact": FACT, "effect": EFFECT, "on": day}
        )
        assert answer.status_code == 422
        assert FACT in answer.content.decode()


def test_with_a_no_only_the_two_see_that_there_was_one(cast, tuesday, sign_in):
    it = note(cast)
    sign_in(cast.ben).post(f"{it.get_absolute_url()}no/")
    for who in (cast.ben, cast.cleo):
        page = sign_in(who).get(it.get_absolute_url()).content.decode()
        assert "its words are gone" in page
        assert FACT not in page
    assert sign_in(cast.max).get(it.get_absolute_url()).status_code == 404
    assert "cannot be done any more" in sign_in(cast.ben).post(
        f"{it.get_absolute_url()}yes/", follow=True
    ).content.decode()  # fmt: skip


def test_it_is_kept_on_their_page_for_them_and_those_who_lead_them(cast, tuesday, sign_in):
    it = keep_commendation(note(cast), by=cast.ben, now=MONDAY)
    there = [
        who.first_name
        for who in (cast.ana, cast.ben, cast.cleo, cast.dov, cast.eve, cast.max)
        if it.get_absolute_url() in sign_in(who).get(f"/people/{cast.ben.pk}/").content.decode()
    ]
    assert there == ["Ben", "Cleo", "Max"]


def test_it_is_printed_once_it_is_kept(cast, tuesday, sign_in):
    it = note(cast)
    assert sign_in(cast.ben).get(f"{it.get_absolute_url()}page.pdf").status_code == 404
    keep_commendation(it, by=cast.ben, now=MONDAY)
    answer = sign_in(cast.ben).get(f"{it.get_absolute_url()}page.pdf")
    assert answer.content.startswith(b"%PDF")


def test_the_database_holds_no_word_of_it_in_plain_text(cast):
    keep_commendation(note(cast), by=cast.ben, now=MONDAY)
    for event in Event.objects.filter(subject_kind="commendation"):
        assert event.facts == {}
        tell(event)
    assert Notice.objects.filter(recipient=cast.ben).exists()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'select * from "{table}"')
            held = str(cursor.fetchall())
            assert [word for word in (FACT, EFFECT) if word in held] == [], table
