"""Can a larger mistake be put right on its page, step by step, each side by what it may do?"""

import pytest
from django.urls import reverse
from tests.recovery.stages import DAY, TUESDAY, acknowledged, anew, checked, large, offered, owned, planned, put_right

from footpath.recovery.models import Recovery
from footpath.recovery.tasks import look_after_recoveries

pytestmark = pytest.mark.usefixtures("tuesday")


@pytest.fixture
def send(sign_in):
    """Send the form of a verb."""
    return lambda person, it, verb, **typed: sign_in(person).post(reverse(f"recovery-{verb}", args=[it.pk]), typed)


def page(sign_in, person, it):
    return sign_in(person).get(it.get_absolute_url()).content.decode()


def test_the_whole_way(cast, sign_in, send):
    it = owned(cast)
    send(cast.ben, it, "enlarge")
    assert "Say sorry" in page(sign_in, cast.ben, it)
    send(cast.ben, it, "acknowledge", apology="We left you in the dark.")
    assert "We left you in the dark." in page(sign_in, cast.ana, it)
    day = TUESDAY.date().isoformat()
    told = send(
        cast.ben, it, "plan", what_1="Bring lamps", by_day_1=day, what_2="Look", by_day_2=day, who_2="cleo marin"
    )
    assert told.status_code == 302
    assert "Bring lamps" not in page(sign_in, cast.ana, it)  # before it is presented
    step = it.plan.get(what="Look")
    assert send(cast.cleo, it, "tick-step", step=step.pk).status_code == 302
    send(cast.ben, it, "present", way="talk", to="Ana")
    assert "Bring lamps" in page(sign_in, cast.ana, it)
    send(cast.ben, it, "fix", done="All lamps burn.")
    send(cast.ben, it, "offer-time", to=cast.ana.pk, minutes=90, what="I set up the night desk.")
    assert "I set up the night desk." not in page(sign_in, cast.ana, it)  # nobody has agreed yet
    good = it.make_goods.get()
    send(cast.cleo, it, "decide-time", good=good.pk, yes="yes")
    send(cast.ana, it, "answer-time", good=good.pk, yes="yes")
    send(cast.ben, it, "deliver-time", good=good.pk, minutes=90)
    send(cast.ana, it, "check", is_right="yes", outcome="5", process="4", treatment="5", overall="5")
    send(cast.ben, it, "learn", why="Nobody counts.", prevention="A list.", by_day=day)
    send(cast.ben, it, "close")
    assert anew(it).state == "closed"
    assert "90 minutes given" in page(sign_in, cast.ana, it)


@pytest.mark.parametrize(("stage", "verb", "typed", "says"), [
    (large, "acknowledge", {}, "This field is required"),
    (acknowledged, "plan", {"what_1": "Kept here", "by_day_1": "2026-11-01"}, "Choose a day from today on"),
    (acknowledged, "plan", {"what_1": "Kept here", "by_day_1": "2026-11-30", "what_3": "c"}, "Leave no line empty"),
    (acknowledged, "plan", {"what_1": "a", "by_day_1": "2026-11-30", "who_1": "Nils"}, "is called “Nils”"),
    (put_right, "offer-time", {"to": "999", "minutes": "30", "what": "x"}, "not one of the available choices"),
    (put_right, "offer-time", {"to": "ana", "minutes": "481", "what": "x"}, "nobody here can decide about more"),
    (put_right, "waive", {}, "This field is required"),
    (checked, "learn", {"why": "Kept here", "prevention": "b", "by_day": "2020-01-01"}, "within a year"),
    (planned, "tick-step", {"step": "99999"}, "no step of this plan"),
    (large, "hand-over", {"to": "Dov Levi"}, "is not in Facilities"),
    (large, "touch", {"whom": "Nobody Knows"}, "is called “Nobody Knows”"),
])  # fmt: skip
def test_what_cannot_be_used_is_said_beside_what_was_typed(cast, send, stage, verb, typed, says):
    typed = {name: cast.ana.pk if value == "ana" else value for name, value in typed.items()}
    answer = send(cast.ben, stage(cast), verb, **typed)
    told = answer.content.decode()
    assert answer.status_code == 422
    assert says in told
    assert all(value in told for value in typed.values() if value == "Kept here")


def test_whoever_decides_hears_the_wish_and_nobody_decides_their_own(cast, sign_in, send):
    good = offered(cast, 240)
    it = good.recovery
    assert "Yes, offer it" in page(sign_in, cast.cleo, it)
    assert "Yes, offer it" not in page(sign_in, cast.ben, it)
    assert send(cast.cleo, it, "decide-time", good=good.pk, yes="no", why=" ").status_code == 422
    assert send(cast.ben, it, "decide-time", good=good.pk, yes="yes").status_code == 403
    assert send(cast.ana, it, "decide-time", good=good.pk, yes="yes").status_code == 403
    assert send(cast.cleo, it, "decide-time", good=good.pk + 5, yes="yes").status_code == 422


def test_the_plan_is_printed_for_those_who_may_read_it(cast, sign_in):
    it = planned(cast)
    address = reverse("recovery-plan-pdf", args=[it.pk])
    assert sign_in(cast.ana).get(address).status_code == 404  # not presented yet
    assert sign_in(cast.ben).get(address).content.startswith(b"%PDF")
    assert sign_in(cast.ben).get(reverse("recovery-plan-pdf", args=[large(cast, cause="late").pk])).status_code == 404


def test_it_ages_in_the_open_without_what_it_is_about(cast, sign_in):
    it = large(cast)
    told = sign_in(cast.dov).get(reverse("recoveries")).content.decode()
    assert it.number in told
    assert it.title not in told
    assert it.title in sign_in(cast.ben).get(reverse("recoveries")).content.decode()
    assert "1 mistake is open" in sign_in(cast.dov).get(reverse("team", args=[cast.facilities.pk])).content.decode()
    there = sign_in(cast.dov).get(reverse("team-put-right", args=[cast.facilities.pk])).content.decode()
    assert "The ledger of time" not in there
    assert it.number in there
    assert it.title in sign_in(cast.ben).get(reverse("home")).content.decode()


def test_a_team_says_what_went_wrong_without_a_request(cast, sign_in):
    address = reverse("went-wrong", args=[cast.facilities.pk])
    typed = {"cause": "manner", "severity": "nuisance", "touched": "Sales", "own": "yes", "what": "We were curt."}
    sign_in(cast.ben).post(address, typed)
    it = Recovery.objects.get()
    assert (it.owner, it.told_first, it.request) == (cast.ben, True, None)
    assert sign_in(cast.dov).get(it.get_absolute_url()).status_code == 200
    assert sign_in(cast.ana).get(it.get_absolute_url()).status_code == 404


def test_administrators_set_clocks_and_nobody_else(cast, sign_in):
    address = reverse("recovery-rules")
    assert sign_in(cast.cleo).get(address).status_code == 403
    facts = {"own_minutes": 60, "acknowledge_minutes": 90, "plan_days": 1, "present_days": 2, "alone_minutes": 30}
    eve = sign_in(cast.eve)
    assert eve.post(address, {**facts, "lead_minutes": 20, "edits": 0}).status_code == 422
    assert eve.post(address, {**facts, "lead_minutes": 240, "edits": 0}).status_code == 302
    assert eve.post(address, {**facts, "lead_minutes": 240, "edits": 0, "plan_days": 2}).status_code == 409
    assert "240" in eve.get(address).content.decode()


def test_the_worker_looks_after_what_falls_due(cast):
    small, big = owned(cast, cause="late"), large(cast)
    look_after_recoveries.func(now=TUESDAY + 6 * DAY)
    assert (anew(small).warned, anew(big).warned) == (0, 1)
