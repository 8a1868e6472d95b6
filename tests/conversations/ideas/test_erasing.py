"""What is left of ideas, advice and obstacles when somebody leaves, or is erased in the middle of each?"""

from tests.cast import MONDAY
from tests.conversations.offering import SECRET, agree, consult, finish, hinder, offer, own

from footpath.conversations.actions import answer_advice, credit_idea, feel_obstacle, support_idea
from footpath.conversations.ideas.reactions import hand_on
from footpath.conversations.models import Advice, Idea, IdeaState, Obstacle, ObstacleState
from footpath.history.models import Event
from footpath.people.actions import deactivate, erase_person


def erased(cast, person):
    deactivate(person, by=cast.eve, now=MONDAY)
    person.refresh_from_db()
    erase_person(person, by=cast.eve, now=MONDAY)


def test_of_whoever_offered_named_and_asked(cast, sign_in):
    idea, done = offer(cast), credit_idea(finish(cast, agree(cast, offer(cast))), by=cast.ben, now=MONDAY)
    obstacle = own(cast, hinder(cast))
    consult(cast, adviser=cast.dov, by=cast.ana)
    erased(cast, cast.ana)
    cleo = sign_in(cast.cleo)
    for address in (f"/ideas/{idea.pk}/", f"/ideas/{done.pk}/", f"/obstacles/{obstacle.pk}/", "/ideas/", "/obstacles/"):
        page = cleo.get(address)
        assert page.status_code == 200
        assert "Ana" not in page.content.decode()
    assert agree(cast, idea).state == IdeaState.AGREED  # the team still answers
    assert (Advice.objects.count(), obstacle.hits.count()) == (0, 0)


def test_of_whoever_does_it_looks_at_it_and_gives_advice(cast, sign_in):
    idea, obstacle = agree(cast, offer(cast)), own(cast, hinder(cast))
    support_idea(offer(cast), by=cast.ben, now=MONDAY)
    feel_obstacle(obstacle, minutes=5, by=cast.ben, now=MONDAY)
    asked, answered = (consult(cast, adviser=cast.ben, draft="Ben Okafor answers") for _n in range(2))
    answer_advice(answered, answer=SECRET, by=cast.ben, now=MONDAY)
    erased(cast, cast.ben)
    assert list(Idea.objects.order_by("pk").values_list("state", "owner")) == [(IdeaState.OFFERED, None)] * 2
    assert (Obstacle.objects.get().state, Obstacle.objects.get().hits.count()) == (ObstacleState.NAMED, 1)
    kept = Advice.objects.get(pk=answered.pk)
    assert kept.texts == {"draft": "former colleague answers", "question": "Would that do?"}
    assert Advice.objects.get(pk=asked.pk).state == "lapsed"
    assert sign_in(cast.cleo).get(f"/ideas/advice/{answered.pk}/").status_code == 200
    assert not idea.supports.exists()


def test_who_only_leaves_hands_on_what_they_have(cast):
    idea = agree(cast, offer(cast))
    deactivate(cast.ben, by=cast.eve, now=MONDAY)
    hand_on(Event.objects.filter(kind="person.deactivated").get())
    idea.refresh_from_db()
    assert idea.state == IdeaState.OFFERED
