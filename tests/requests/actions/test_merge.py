"""How do two requests that are the same become one?"""

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from tests.cast import MONDAY, ask, happened
from tests.requests.linked import fresh, link, of_it
from tests.requests.stages import (
    DAY,
    HOUR,
    SERVING,
    TUESDAY,
    anew,
    at,
    day,
    kinds,
    needs_sign_off,
    new_terms,
    only,
    refused_elsewhere,
    slower,
    whole,
)

from footpath.files.actions import store
from footpath.history.models import Event
from footpath.people import actions as people
from footpath.requests import actions
from footpath.requests.links import open_needs
from footpath.requests.merged import survivor_of
from footpath.requests.models import Commitment, Merge, Need, OutsideAsk, ServiceRequest
from footpath.requests.outcomes import derive
from footpath.requests.permissions import visible_to
from footpath.requests.refusals import Refused, Unclear
from footpath.requests.states import OPEN, State


def of_dov(cast, **facts):
    """Dov, whom nothing else connects with Ana, has asked the same."""
    return ask(cast, MONDAY + HOUR, by=cast.dov, title="Desks for C 1.03", **facts)


def merge(it, into, by, now=TUESDAY):
    return actions.merge(it, into=into, by=by, now=now)


def refused(it, into, by):
    with pytest.raises(Unclear) as refusal:
        merge(it, into, by)
    assert refusal.value.field == "into"
    return str(refusal.value)


def sees(person, it):
    return visible_to(person, TUESDAY.date()).filter(pk=it.pk).exists()


def test_the_other_one_goes_on_for_both(cast, asked):
    twin = of_dov(cast)
    assert not sees(cast.dov, asked)
    assert merge(twin, asked, cast.ben).pk == asked.pk
    ended = anew(twin)
    assert (ended.state, ended.survivor_id, ended.ball) == (State.WITHDRAWN, asked.pk, "")
    assert sees(cast.dov, asked)
    assert [one.person for one in asked.watchers.all()] == [cast.dov]
    whole(ended)
    assert happened(twin).occurrence().sentence("Ben") == (
        f"Ben merged it into {asked.number} of Ana Ferreira, which goes on for both"
    )
    assert happened(asked).occurrence().sentence("Ben") == f"Ben merged {twin.number} of Dov Levi into it"
    assert happened(asked).occurrence().in_full() == "It is open to Dov Levi, too, from now on."


def test_what_goes_along(cast, asked):
    """Files, questions, what it serves and needs, orders and calls that were promised."""
    twin = actions.take(of_dov(cast), by=cast.ben, now=MONDAY + HOUR)
    actions.watch(twin, person=cast.eve, by=cast.dov, now=MONDAY + HOUR)
    file = store(ContentFile(b"a sketch", name="plan.txt"), by_id=cast.dov.pk, now=MONDAY)
    attached = actions.attach(twin, file=file, by=cast.dov, now=MONDAY)
    flight = Commitment.objects.create(
        kind="flight", reference="NA 912", customer="Northair", due_at=MONDAY + 9 * DAY, added_at=MONDAY
    )
    actions.serve(twin, commitment=flight, by=cast.ben, now=MONDAY)
    child, parent = of_it(cast), ask(cast, MONDAY)
    link(cast, twin, child)
    link(cast, asked, child)
    link(cast, parent, fresh(twin))
    order = actions.order_from_vendor(fresh(twin), vendor="Koller", what="A pump", by=cast.ben, now=MONDAY)
    question = actions.ask_question(fresh(twin), text="Which socket?", by=cast.ben, now=MONDAY + HOUR)
    merge(fresh(twin), asked, cast.cleo)
    for one in (attached, order, question, question.message):
        one.refresh_from_db()
        assert one.request_id == asked.pk
    assert {one.person for one in asked.watchers.all()} == {cast.dov, cast.eve}
    assert [one.commitment for one in asked.servings.all()] == [flight]
    assert [one.pk for one in open_needs(asked)] == [child.pk]
    assert Need.objects.filter(child=asked, parent=parent, ended_at=None).exists()
    question.request = fresh(asked)
    actions.answer(question, text="Type F.", by=cast.dov, now=TUESDAY + HOUR)
    assert "question_answered" in kinds(asked)


def test_what_is_said_to_it_later_reaches_the_other_one(cast, asked):
    twin = of_dov(cast)
    merge(twin, asked, cast.ben)
    message = actions.write(anew(twin), text="On Friday, please.", by=cast.dov, now=TUESDAY)
    assert message.request_id == asked.pk


def test_a_merge_of_merges_lands_at_the_last_one(cast, asked):
    """Dov's went into Ana's second one, and that into her first one; and what goes into Dov's goes there at once."""
    second, twin, third = ask(cast, MONDAY), of_dov(cast), ask(cast, MONDAY)
    merge(twin, second, cast.ben)
    merge(fresh(second), asked, cast.ben)
    assert survivor_of(fresh(twin)).pk == fresh(twin).survivor_id == asked.pk
    assert sees(cast.dov, asked)
    assert merge(third, fresh(twin), cast.ben).pk == asked.pk
    assert "That is this request" in refused(fresh(asked), fresh(twin), cast.ben)
    assert list(Merge.objects.values_list("request", "into")) == [
        (twin.pk, second.pk), (second.pk, asked.pk), (third.pk, asked.pk),
    ]  # fmt: skip


def test_one_that_waits_for_the_other_is_not_the_same(cast, asked):
    child = actions.take(ask(cast, MONDAY), by=cast.ben, now=MONDAY)
    between = of_it(cast)
    link(cast, asked, between)
    link(cast, between, fresh(child))
    for one, other in ((asked, child), (child, asked)):
        assert "waits for the other" in refused(fresh(one), fresh(other), cast.ben)


def test_what_waits_for_it_does_not_wait_for_a_delivery_that_has_been(cast, asked):
    child = of_it(cast)
    link(cast, asked, child)
    done = actions.deliver(of_it(cast, take=True), text="Live.", by=cast.eve, now=MONDAY)
    assert "is there already" in refused(fresh(child), fresh(done), cast.eve)


def test_an_earlier_promise_does_not_vanish_but_at_the_wish_of_whoever_has_it(cast, asked):
    twin = ask(cast, MONDAY)
    actions.promise(twin, by_day=day(4), by=cast.ben, now=MONDAY)
    actions.promise(asked, by_day=day(8), by=cast.ben, now=MONDAY)
    assert "promised for an earlier day" in refused(fresh(twin), fresh(asked), cast.ben)
    merge(fresh(twin), fresh(asked), cast.ana)
    assert twin.promises.get().verdict.outcome == "void"


def test_it_counts_once(cast, asked):
    """Nothing of it is counted any more, but a promise that was broken by then."""
    twin, late = of_dov(cast), ask(cast, MONDAY)
    actions.promise(asked, by_day=day(1), by=cast.ben, now=MONDAY)
    actions.promise(late, by_day=day(2), by=cast.ben, now=MONDAY)
    merge(twin, fresh(asked), cast.ben)
    merge(fresh(late), fresh(asked), cast.ben, now=MONDAY + 7 * DAY)
    counted, broken = derive(anew(twin)), derive(anew(late))
    assert counted.asked_at is counted.response_at is counted.promise_at is counted.done_at is None
    assert (broken.kept, broken.asked_at) == (False, None)


def test_what_is_open_on_it_ends_with_a_word(cast, asked):
    twin = of_dov(cast)
    actions.make_offer(twin, by_day=day(8), reason="Two are ill.", by=cast.ben, now=MONDAY)
    facts = {"unforeseen": "The carrier lost it.", "protects": "The fair."}
    actions.ask_emergency(fresh(twin), **facts, by=cast.dov, now=MONDAY)
    merge(fresh(twin), asked, cast.ben)
    told = Event.objects.get(kind="request.merged").occurrence().in_full()
    assert told == (
        f"Whoever asked or followed it follows {asked.number} now, reads it, and hears how it ends. "
        "The offer that was open ended with it. Nobody has to decide any more whether it comes first."
    )
    assert twin.offers.get().state == "lapsed"
    assert twin.emergencies.get().state == "withdrawn"


def test_what_was_asked_in_confidence_is_not_brought_before_others(cast, asked):
    twin = of_dov(cast)
    new_terms(confidential=True)
    assert "by different people" in refused(anew(twin), anew(asked), cast.cleo)
    ServiceRequest.objects.filter(pk=twin.pk).update(service=of_it(cast).service, version=None)
    type(asked.service).objects.filter(pk=anew(twin).service_id).update(confidential=False)
    assert "asked in confidence" in refused(anew(twin), anew(asked), cast.cleo)
    merge(ask(cast, MONDAY), anew(asked), cast.cleo)


def test_who_waits_outside_and_who_was_let_in_before_others_stays(cast, asked):
    twin = of_dov(cast)
    OutsideAsk.objects.create(request=twin, name="Northair", found_by=cast.dov)
    assert "An outside customer waits" in refused(twin, asked, cast.ben)
    OutsideAsk.objects.all().delete()
    ServiceRequest.objects.filter(pk=twin.pk).update(lane="emergency")
    assert "let in before others" in refused(anew(twin), asked, cast.ben)


def test_only_a_party_to_both_may(cast, asked):
    def act(request, by):
        return merge(request, ask(cast, MONDAY), by)

    only(cast, act, State.QUEUED, "ana", *SERVING)
    twin = of_dov(cast)
    with pytest.raises(PermissionDenied):  # Dov's she does not even see
        merge(twin, asked, cast.ana)
    with pytest.raises(PermissionDenied):
        merge(asked, twin, cast.ana)


def test_elsewhere_it_is_refused(cast, asked):
    refused_elsewhere(cast, lambda it, by: merge(it, asked, by), cast.ben, *OPEN)
    assert "nothing goes on there" in refused(asked, at(cast, State.ACCEPTED), cast.ben)
    merge(ask(cast, MONDAY), at(cast, State.DELIVERED), cast.ben)


def test_who_was_slower_hears_who_was_faster(cast, asked):
    twin = actions.take(of_dov(cast), by=cast.ben, now=MONDAY)
    heard = slower(
        twin, lambda it: actions.deliver(it, text="Done.", by=cast.ben, now=TUESDAY),
        lambda it, by: merge(it, asked, by), cast.cleo,
    )  # fmt: skip
    assert "Ben Okafor delivered it" in heard


def test_who_has_left_does_not_follow(cast, asked):
    twin = of_dov(cast)
    people.deactivate(cast.dov, by=cast.eve, now=MONDAY)
    merge(twin, asked, cast.ben)
    assert not asked.watchers.exists()


def test_who_had_to_agree_need_not_any_more(cast, asked):
    needs_sign_off(cast, "line_manager")
    twin = ask(cast, MONDAY)
    assert twin.state == State.SIGN_OFF
    merge(twin, asked, cast.ben)
    signed = twin.sign_offs.get()
    assert (signed.agreed, signed.decided_by) == (False, None)
    with pytest.raises(Refused):
        actions.agree(anew(twin), by=cast.max, now=TUESDAY)
