"""Is it clear whose turn it is, what an earlier day costs, and who wanted another date?"""

import pytest
from tests.cast import MONDAY, past
from tests.requests.agreeing import afresh, offer, offered, promised
from tests.requests.stages import DAY, TUESDAY, anew, day, many, queued, working

from footpath.history.models import Event
from footpath.insight.queries import how_many_wait, waiting_for
from footpath.notifications.audiences import offered as told_of
from footpath.people.permissions import reach
from footpath.requests import actions
from footpath.requests.learning import learn
from footpath.requests.models import ServiceRequest
from footpath.requests.negotiation import offers_waiting_for, open_offer, rounds, thread
from footpath.requests.negotiation_panel import cost_words, told
from footpath.requests.offer_odds import odds_of_day
from footpath.requests.permissions import sides, standing
from footpath.requests.queries import waiting_for as requests_waiting_for
from footpath.requests.renegotiated import moved_words
from footpath.requests.sentences import ball
from footpath.ui.counts import at_once

pytestmark = pytest.mark.django_db


def waits_for(cast):
    people = [person for person in (cast.ana, cast.ben, cast.cleo, cast.dov, cast.max)
              if offers_waiting_for(person, reach(person, TUESDAY.date())).exists()]  # fmt: skip
    return {person.first_name for person in people}


def test_an_offer_waits_for_the_other_side(cast):
    made = offered(cast, "cleo")
    assert waits_for(cast) == {"Ana"}
    mine = actions.counter_offer(made, by_day=day(4), reason="Monday.", by=cast.ana, now=TUESDAY)
    assert waits_for(cast) == {"Ben", "Cleo"}
    actions.take(anew(made.request), by=cast.ben, now=TUESDAY)
    assert waits_for(cast) == {"Ben"}  # who has it answers
    assert [one.pk for one in thread(anew(made.request))] == [made.pk, mine.pk]
    assert rounds(open_offer(anew(made.request))) == [made, mine]
    actions.deliver(anew(made.request), text="Done.", by=cast.ben, now=TUESDAY)
    assert waits_for(cast) == set()


def test_home_and_lists_and_notices_say_so(cast, tuesday):
    made = offered(cast, "cleo")
    [line] = waiting_for(cast.ana, tuesday)
    assert (line.title, line.act) == (f"Facilities offers Tue 1 Dec: {made.request.title}", "Answer")
    assert at_once([how_many_wait(cast.ana, tuesday)])[0][1] == 1
    assert list(requests_waiting_for(cast.ana, tuesday)) == [made.request]
    assert not requests_waiting_for(cast.ben, tuesday).exists()
    seen_as = sides(standing(cast.ana, tuesday.date()), made.request)
    assert ball(made.request, cast.ana, seen_as, []).text == "An offer waits for your answer"


def test_the_notice_goes_to_the_side_that_has_to_answer(cast):
    made = offered(cast, "cleo")
    assert told_of(made.request, Event.objects.last()) == {cast.ana.pk, None}
    actions.counter_offer(made, by_day=day(4), reason="Monday.", by=cast.ana, now=TUESDAY)
    assert told_of(made.request, Event.objects.last()) == {cast.ben.pk, cast.cleo.pk}


def test_what_an_earlier_day_costs(cast):
    past(cast)
    others = many(cast, 12, complete_at=MONDAY - DAY)
    request = queued(cast)
    for rank, one in enumerate([*others, request]):
        ServiceRequest.objects.filter(pk=one.pk).update(board_rank=rank)
    learn(cast.facilities, TUESDAY)
    request = anew(request)
    soon, late = odds_of_day(request, day(1), TUESDAY), odds_of_day(request, day(60), TUESDAY)
    assert late.chance > 0.85
    assert late.price == {}
    assert soon.chance < 0.85
    assert soon.price["others"] >= 1
    assert soon.price["each"] > 0
    assert odds_of_day(working(cast), day(1), TUESDAY).price == {}  # what is begun overtakes nobody


@pytest.mark.parametrize(("price", "words"), [
    ({}, ""),
    ({"days": 2, "others": 0, "each": 0, "broken": 0.0, "reaches": True}, ""),
    ({"days": 2, "others": 3, "each": 14400, "broken": 0.0, "reaches": True},
     "Earlier by 2 working days costs 3 others 4 h each."),
    ({"days": 1, "others": 1, "each": 28800, "broken": 1.4, "reaches": False},
     "Earlier by one working day costs one other 1 day, and even in front of all of them it does not come to "
     "17 chances in 20; 1.4 promises likely broken."),
])  # fmt: skip
def test_the_cost_in_words(price, words):
    assert cost_words(price, 28800.0) == words


def test_the_card_says_who_offers_and_who_has_to_answer(cast):
    request, friday = promised(cast)
    card = told(afresh(offer(request, cast.ana, instead_of=friday)))
    assert (card.title, card.turn, card.yes) == ("Ana Ferreira offers Tue 1 Dec", "Facilities", "Accept Tue 1 Dec")
    assert (card.instead, card.round, card.became) == (day(4), 1, ("waits for an answer", "sun"))
    quality = told(afresh(offered(cast, "cleo", by_day=None, priority="later")))
    assert (quality.title, quality.yes) == ("Facilities offers something else", "Accept it")
    assert quality.priority == "it can wait for others"


@pytest.mark.parametrize(("when", "words"), [
    (TUESDAY, "Ana Ferreira asked for it, 3 working days before it was due"),
    (TUESDAY + 3 * DAY, "Ana Ferreira asked for it, on the day it was due"),
    (TUESDAY + 6 * DAY, "Ana Ferreira asked for it, after it was due"),
])  # fmt: skip
def test_another_date_says_who_asked_for_it_and_how_early(cast, when, words):
    request, friday = promised(cast)
    theirs = offer(request, cast.ana, instead_of=friday, by_day=day(10), now=when)
    second = actions.accept_offer(afresh(theirs), by=cast.ben, now=when).promise
    assert moved_words(second, anew(request)) == words
    assert moved_words(friday, anew(request)) == ""


def test_a_date_that_the_team_moves_alone_was_asked_for_by_whoever_moved_it(cast):
    request, friday = promised(cast)
    moved = actions.promise(request, by_day=day(7), reason="Two are ill.", wish="provider", instead_of=friday,
                            by=cast.ben, now=TUESDAY)  # fmt: skip
    assert moved_words(moved, anew(request)).startswith("Ben Okafor asked for it, 3 working days")
