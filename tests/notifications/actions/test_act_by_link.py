"""How is one thing done from a mail, without signing in?"""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection
from tests.cast import MONDAY
from tests.requests.stages import accepted, questioned

from footpath.history.models import Event
from footpath.notifications.actions import NotUsable, act_by_link, give_link
from footpath.notifications.models import MailLink
from footpath.people.models import Membership, Person
from footpath.requests import actions
from footpath.requests.models import Message, Question, Rating, ServiceRequest
from footpath.requests.refusals import Unclear

DAY = timedelta(days=1)
ANSWER = {"text": "Type F."}


@pytest.fixture
def question(cast):
    """Ben has asked Ana."""
    return questioned(cast)


@pytest.fixture
def token(cast, question):
    """What is in the mail to Ana."""
    return give_link("answer", question.request, person=cast.ana, question=question, now=MONDAY)


def refused(token, now=MONDAY):
    with pytest.raises(NotUsable):
        act_by_link(token, facts=ANSWER, now=now)
    return not Message.objects.filter(text=ANSWER["text"]).exists()


def test_an_answer_is_given_as_whoever_was_asked(cast, question, token):
    act_by_link(token, facts=ANSWER, now=MONDAY)
    question.refresh_from_db()
    assert question.answer.text == "Type F."
    event = Event.objects.latest("id")
    assert (event.kind, event.actor_id) == ("request.question_answered", cast.ana.pk)


def test_a_delivery_is_rated(cast):
    done = accepted(cast)
    token = give_link("rate", done, person=cast.ana, now=MONDAY)
    act_by_link(token, facts={"stars": 4, "comment": "Well done.", "beyond": False}, now=MONDAY)
    assert Rating.objects.get(request=done).stars == 4
    assert refused(token)


def test_it_works_once(token, question):
    act_by_link(token, facts=ANSWER, now=MONDAY)
    with pytest.raises(NotUsable):
        act_by_link(token, facts=ANSWER, now=MONDAY)
    assert Message.objects.filter(text=ANSWER["text"]).count() == 1


def test_what_cannot_be_used_leaves_the_link_good(token, question):
    with pytest.raises(Unclear):
        act_by_link(token, facts={"text": "  "}, now=MONDAY)
    assert MailLink.objects.get().used_at is None
    act_by_link(token, facts=ANSWER, now=MONDAY)


def test_after_fourteen_days_it_is_over(token):
    assert refused(token, now=MONDAY + 14 * DAY)


@pytest.mark.parametrize("wrong", ["", "x", "swapped", "cut"])
def test_any_other_token_is_refused(token, wrong):
    assert refused({"swapped": token.swapcase(), "cut": token[:-1]}.get(wrong, wrong))


@pytest.mark.parametrize("change", [{"email": "ana.f@demo.example"}, {"password": "another"}, {"is_active": False}])
def test_it_ends_with_the_address_the_password_and_the_person(cast, token, change):
    Person.objects.filter(pk=cast.ana.pk).update(**change)
    assert refused(token)


def test_answered_elsewhere_it_is_over(cast, question, token):
    actions.answer(question, text="Type E.", by=cast.ana, now=MONDAY)
    assert refused(token)


def test_who_may_not_see_the_request_any_more_cannot_answer(cast):
    """Asked as a coworker, and the question is somebody else's by now."""
    question = questioned(cast, asked_of=cast.dov)
    token = give_link("answer", question.request, person=cast.dov, question=question, now=MONDAY)
    Question.objects.filter(pk=question.pk).update(asked_of=cast.ana)
    Membership.objects.filter(person=cast.dov).update(until=MONDAY.date() - DAY)
    assert refused(token)


def test_it_does_nothing_but_what_it_is_for(cast, question, token):
    before = ServiceRequest.objects.get(pk=question.request_id)
    act_by_link(token, facts=ANSWER, now=MONDAY)
    after = ServiceRequest.objects.get(pk=question.request_id)
    assert (after.title, after.team_id, after.asker_id) == (before.title, before.team_id, before.asker_id)
    assert not Rating.objects.exists()


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_of_many_at_once_one_is_heard(cast):
    question = questioned(cast)
    token = give_link("answer", question.request, person=cast.ana, question=question, now=MONDAY)
    assert at_once(token) == [NotUsable] * 5
    assert Message.objects.filter(text=ANSWER["text"]).count() == 1


def at_once(token):
    """Six send the form in the same instant; what they were told who came too late."""
    ready, told = Barrier(6, timeout=20), []

    def one():
        try:
            ready.wait()
            act_by_link(token, facts=ANSWER, now=MONDAY)
        except Exception as error:
            told.append(type(error))
        finally:
            connection.close()

    threads = [Thread(target=one) for _n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return told
