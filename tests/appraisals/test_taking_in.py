"""Does nothing in the database lead from a rating to whoever gave it, or to its moment? (AN-02, AN-03)"""

import base64
import logging
from functools import partial
from importlib import import_module
from random import Random

import numpy as np
import pytest
from django.db import models
from tests import race
from tests.appraisals.rating import SECRET, anew, collecting, raw, released, say, seats
from tests.cast import MONDAY

from footpath.appraisals import actions, hiding
from footpath.appraisals.locked import unlock
from footpath.appraisals.models import Rater, Report
from footpath.appraisals.models.ratings import SpooledRating, StoredRating
from footpath.appraisals.taking_in import move
from footpath.history.models import Event
from footpath.surveys.refusals import NotTaken

RATE, TAKING_IN = import_module("footpath.appraisals.actions.rate"), import_module("footpath.appraisals.taking_in")


@pytest.mark.parametrize("kind", [SpooledRating, StoredRating])
def test_an_02_a_rating_has_no_person_no_moment_and_no_id_that_grows(kind):
    fields = {field.name: type(field) for field in kind._meta.get_fields()}
    assert fields == {
        "id": models.UUIDField,
        "appraisal": models.ForeignKey,
        "group": models.CharField,
        "locked": models.TextField,
    }


def test_an_02_a_seat_has_no_moment():
    moments = [f.name for f in Rater._meta.get_fields() if isinstance(f, (models.DateField, models.TimeField))]
    assert moments == []


@pytest.mark.django_db
def test_an_02_the_lock_has_no_moment_on_it(cast):
    """A lock of Fernet tells in plain bytes to the second when it was made."""
    it = collecting(cast)
    say(seats(it, "peer")[0], words=SECRET)
    locked = SpooledRating.objects.get().locked
    assert base64.urlsafe_b64decode(locked)[1:9] == bytes(8)
    assert SECRET not in locked
    assert unlock(locked)["words"] == {"keep_up": SECRET}


@pytest.mark.django_db
def test_an_02_the_order_in_which_they_lie_says_nothing(cast):
    """200 seeds: the mean rank correlation of where they lie with when they came is nothing."""
    it = collecting(cast, peers=8, customers=12)
    order = seats(it)
    found = []
    for seed in range(200):
        SpooledRating.objects.all().delete()
        StoredRating.objects.all().delete()
        for number, rater in enumerate(order):
            TAKING_IN.spool(it.pk, group=rater.group, steps={"a": number}, words={}, passes=False)
        TAKING_IN.move_rest(it, luck=Random(seed))
        rows = StoredRating.objects.raw("select * from appraisals_storedrating order by id")
        came = [unlock(row.locked)["steps"]["a"] for row in rows]
        found.append(np.corrcoef(came, range(len(came)))[0, 1])
    assert abs(np.mean(found)) < 4 / np.sqrt((len(order) - 1) * 200)


@pytest.mark.django_db
def test_an_answer_leaves_no_event_and_is_taken_once(cast):
    it = collecting(cast)
    events = Event.objects.count()
    rater = seats(it, "peer")[0]
    say(rater)
    for late in (rater, Rater.objects.select_related("appraisal", "person").get(pk=rater.pk)):
        with pytest.raises(NotTaken):
            say(late)
    other = seats(it, "peer")[0]
    with pytest.raises(NotTaken):
        say(other, now=it.closes_at)
    assert (Event.objects.count(), raw()) == (events, (1, 0))


@pytest.mark.django_db
def test_five_move_together_and_with_the_report_all_are_gone(cast):
    it = collecting(cast)
    for rater in seats(it, "peer"):
        say(rater)
    assert (move(it), raw()) == (0, (4, 0))
    before = set(SpooledRating.objects.values_list("pk", flat=True))
    say(seats(it, "customer")[0])
    assert (move(it), raw()) == (5, (0, 5))
    assert not before & set(StoredRating.objects.values_list("pk", flat=True))
    released(it)
    assert raw() == (0, 0)
    assert Report.objects.get().figures["groups"] == [{"groups": ["peer"], "n": 4}]


@pytest.mark.django_db
def test_an_19_who_is_asked_is_nowhere_present_before_and_after_they_answer(cast):
    it = collecting(cast)
    rater = seats(it, "peer")[0]
    people = {rater.person_id, cast.ben.pk, cast.cleo.pk}
    assert hiding.hidden_now(people) == {rater.person_id}
    say(rater)
    assert hiding.hidden_now(people) == {rater.person_id}
    released(it)
    assert hiding.hidden_now(people) == set()


@pytest.mark.django_db
def test_an_03_no_line_of_the_log_says_who_answers(cast, sign_in, caplog, tuesday):
    it = collecting(cast)
    rater = seats(it, "peer")[0]
    client = sign_in(rater.person)
    with caplog.at_level(logging.DEBUG):
        said = {f"q.{item['key']}": "3" for item in it.items}
        assert client.post(f"/360/{it.pk}/answer/", {}).status_code == 422
        assert client.post(f"/360/{it.pk}/answer/", said).status_code == 200
        assert client.post(f"/360/{it.pk}/answer/", said).status_code == 409
    own = [line for line in caplog.messages if "360" in line or rater.person.name in line or rater.person.email in line]
    assert own == []


def send(rater, _person):
    actions.rate(rater, steps={item["key"]: 4 for item in rater.appraisal.items}, words={}, now=MONDAY)


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("guarded", [True, False])
def test_two_devices_make_one_answer(cast, monkeypatch, guarded):
    """Without the guard, as a control, one person is counted twice."""
    monkeypatch.setattr(RATE, "GUARDED", guarded)
    it = collecting(cast)
    won, _told = race.at_once(lambda: seats(it, "peer")[0], (send, cast.ana), (send, cast.ana))
    assert (len(won), sum(raw())) == ((1, 1) if guarded else (2, 2))


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_answers_against_the_close_are_in_it_whole_or_not_at_all(cast):
    it = collecting(cast)
    own = iter(seats(it))

    def close(_seen, _by):
        actions.close_appraisal(anew(it), now=it.closes_at)

    race.at_once(partial(next, own, None), *[(send, cast.ana)] * 4, (close, cast.cleo))
    assert raw() == (0, Rater.objects.filter(appraisal=it, done=True).count())
