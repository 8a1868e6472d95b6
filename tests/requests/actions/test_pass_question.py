"""Who answers when whoever was asked is not there any more?"""

from tests.cast import MONDAY, happened
from tests.requests.stages import TUESDAY, anew, kinds, questioned, working

from footpath.people.models import Person, Team
from footpath.requests import actions
from footpath.requests.models import Question
from footpath.requests.states import State


def leaves(person):
    Person.objects.filter(pk=person.pk).update(is_active=False)


def pass_on(now=TUESDAY):
    return actions.pass_question(Question.objects.select_related("asked_of", "request").get(), now=now)


def test_of_two_on_the_customers_side_the_other_one_is_asked(cast):
    request = working(cast)
    type(request).objects.filter(pk=request.pk).update(asked_for=cast.dov)
    actions.ask_question(anew(request), text="Which?", by=cast.ben, now=MONDAY)
    leaves(cast.dov)
    assert pass_on()
    question = Question.objects.get()
    assert (question.asked_of, question.asked_at, question.answered_at) == (cast.ana, TUESDAY, None)
    assert anew(request).waits_for == "customer"
    assert happened(request).occurrence().sentence("Footpath") == "Footpath asked Ana Ferreira"


def test_else_whoever_leads_their_team(cast):
    request = questioned(cast).request
    leaves(cast.ana)
    assert pass_on()
    assert Question.objects.get().asked_of == cast.max
    assert (anew(request).state, anew(request).waits_for) == (State.WAITING, "person")


def test_where_nobody_is_left_the_question_falls_away_and_work_goes_on(cast):
    request = questioned(cast).request
    Team.objects.update(lead=None)
    leaves(cast.ana)
    assert pass_on()
    assert Question.objects.get().answered_at == TUESDAY
    assert anew(request).state == State.WORKING
    assert kinds(request)[-1] == "question_dropped"


def test_a_coworkers_question_goes_to_who_leads_them(cast):
    request = questioned(cast, asked_of=cast.dov).request
    leaves(cast.dov)
    Team.objects.filter(pk=cast.sales.pk).update(lead=cast.eve)
    assert pass_on()
    assert Question.objects.get().asked_of == cast.eve
    assert anew(request).waits_for == "person"


def test_nobody_is_asked_their_own_question(cast):
    actions.ask_question(working(cast), text="Which?", by=cast.max, now=MONDAY)
    leaves(cast.ana)
    assert pass_on()
    assert Question.objects.get().answered_at == TUESDAY


def test_who_is_there_is_asked_still_and_twice_changes_nothing(cast):
    request = questioned(cast).request
    assert not pass_on()
    leaves(cast.ana)
    assert pass_on()
    assert not pass_on()
    assert kinds(request).count("question_asked") == 2
