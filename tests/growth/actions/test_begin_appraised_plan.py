"""Does a plan from a 360° report begin where the report stands, and is it judged by what is asked again?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.appraisals.rating import DAY, all_say, anew, collecting, released, served
from tests.cast import MONDAY
from tests.growth.planning import again, stepped

from footpath.appraisals import actions as appraising
from footpath.appraisals import states as stages
from footpath.appraisals.models import Appraisal, Rater
from footpath.appraisals.tasks import look_after
from footpath.growth import actions, states
from footpath.growth.actions.begin_appraised_plan import step_up
from footpath.growth.models import Evidence, Plan
from footpath.growth.shown import areas_of
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def reported(cast, *, others=2, **facts):
    """Ben's report: ten others see everything rarely."""
    it = collecting(cast, **facts)
    all_say(it, others=others)
    return released(it)


def begun(cast, it, n=1):
    """His plan for the first of its behaviors, under way the day after."""
    now = it.closed_at + DAY
    keys = [one["key"] for one in it.items[:n]]
    plan = actions.begin_appraised_plan(it, items=keys, by=cast.ben, now=now)
    for area in plan.areas.all():
        actions.keep_step(area, what="Ask first", until=now.date() + 7 * DAY, by=cast.ben, now=now)
    return actions.start_plan(plan, by=cast.ben, now=now)


def asked_again(cast, it, *, others=5):
    """Half a year later, by the same groups."""
    when = anew(it).closed_at + stages.PULSE_AFTER
    served(cast, [one.person for one in Rater.objects.filter(appraisal=it, group="customer")], at=when - 9 * DAY)
    look_after(when)
    pulse = Appraisal.objects.get(pulse_of=it)
    all_say(pulse, others=others, now=when)
    return released(pulse)


def test_each_behavior_is_an_area_with_its_baseline_and_one_step_up(cast):
    it = reported(cast)
    plan = begun(cast, it, 2)
    assert [str(one) for one in plan.areas.all()] == [one["text"] for one in it.items[:2]]
    for one, line in zip(Evidence.objects.order_by("area"), it.items, strict=False):
        assert (one.key, one.question, one.target) == ("seen_by_others", line["key"], 3.0)
        assert one.before.n == 10
        assert one.before.total == 20
        assert set(one.start) == {"locked"}  # as the report is: whoever has the database alone reads no figure
    assert anew(it).state == stages.PLAN  # so that the same is asked again in any case
    assert anew(it).outcome == "coaching"


def test_what_stands_just_below_a_step_aims_no_lower_than_the_others():
    aims = {2.0: 3.0, 2.4: 3.5, 2.6: 3.5, 2.9: 4.0, 3.6: 4.5, 4.0: 5.0, 4.6: 5.0}
    assert {place: step_up(place) for place in aims} == aims


def test_the_report_shows_the_plan_that_came_of_it(cast, sign_in, tuesday):
    it = reported(cast)
    ben = sign_in(cast.ben)
    assert "Make a plan of it" in ben.get(it.get_absolute_url()).content.decode()
    plan = begun(cast, it)
    page = ben.get(it.get_absolute_url()).content.decode()
    assert plan.get_absolute_url() in page
    assert "Make another plan of it" in page


def test_it_is_judged_by_what_is_asked_again_once_its_owner_has_read_it(cast):
    it = reported(cast)
    plan = begun(cast, it)
    actions.look_at_figures(plan, now=it.closed_at + 30 * DAY)
    assert Evidence.objects.get().since.n == 0
    pulse = asked_again(cast, it)
    actions.look_at_figures(again(plan), now=pulse.closed_at + DAY)
    assert again(plan).state == states.ACTIVE  # in the days of its owner no verdict tells of it
    now = pulse.owner_until + DAY
    assert now.date() < Evidence.objects.get().recheck_on
    actions.look_at_figures(again(plan), now=now)
    assert again(plan).state == states.MET
    (shown,) = areas_of(again(plan), cast.ben, now)
    assert shown.shown.start == "2.0 of 5, from 10 answers"
    assert shown.shown.now == "5.0 of 5, from 10 answers"
    assert shown.shown.change.startswith("Better than at the start")
    assert shown.shown.now_likely


def test_who_may_not_read_every_report_sees_no_figure(cast):
    it = reported(cast)
    plan = begun(cast, it)
    actions.choose_partner(plan, partner=cast.dov, by=cast.ben, now=it.closed_at + DAY)
    actions.share_plan(plan, supervisor=cast.cleo, by=cast.ben, now=it.closed_at + DAY)
    now = it.closed_at + 2 * DAY

    def seen(person):
        (one,) = areas_of(again(plan), person, now)
        return one.shown.is_open, one.shown.start

    assert seen(cast.ben)[0]
    assert seen(cast.cleo) == seen(cast.dov) == seen(cast.eve) == (False, "")
    appraising.share_report(anew(it), by=cast.ben, now=now)
    assert seen(cast.cleo) == seen(cast.ben)
    assert not seen(cast.dov)[0]
    pulse = asked_again(cast, it)
    now = pulse.owner_until + DAY
    assert seen(cast.ben)[0]
    assert not seen(cast.cleo)[0]  # what was asked again is not shown to her yet


def test_what_the_report_leaves_out_is_no_measure(cast):
    it = reported(cast, customers=0, peers=3)
    key = it.items[0]["key"]
    plan = begun(cast, it)
    assert Evidence.objects.get(area__plan=plan).before.n == 3  # as the report tells it: the middle answer of three
    for wrong in ([], ["nothing"], [key, "nothing"], [one["key"] for one in it.items[:4]]):
        with pytest.raises(ValidationError, match="items"):
            actions.begin_appraised_plan(it, items=wrong, by=cast.ben, now=it.closed_at + DAY)


def test_what_is_at_the_top_cannot_get_better(cast):
    it = reported(cast, others=5)
    with pytest.raises(ValidationError, match="items"):
        actions.begin_appraised_plan(it, items=[it.items[0]["key"]], by=cast.ben, now=it.closed_at)
    assert not Plan.objects.exists()


def test_nobody_else_begins_one(cast):
    it = reported(cast)
    appraising.share_report(it, by=cast.ben, now=it.closed_at)
    for other in (cast.cleo, cast.dov, cast.eve):
        with pytest.raises(PermissionDenied):
            actions.begin_appraised_plan(anew(it), items=[it.items[0]["key"]], by=other, now=it.closed_at)


def test_once_it_was_asked_again_the_figure_is_chosen_by_hand(cast):
    it = reported(cast)
    pulse = asked_again(
        cast, appraising.agree_outcome(it, outcome="both", text="So", by=cast.ben, now=it.closed_at), others=3
    )
    for one in (it, pulse):
        with pytest.raises(Refused):
            actions.begin_appraised_plan(anew(one), items=[it.items[0]["key"]], by=cast.ben, now=pulse.owner_until)
    now, key = pulse.owner_until + 8 * DAY, it.items[0]["key"]
    plan = actions.begin_plan("Ask first", by=cast.ben, now=now)
    stepped(plan, now)
    facts = {"about": f"appraised:{cast.ben.pk}", "target": 4.0, "recheck_on": (now + 100 * DAY).date()}
    with pytest.raises(ValidationError, match="figure"):
        actions.tie_evidence(plan.areas.get(), figure="seen_by_others", **facts, by=cast.ben, now=now)
    actions.tie_evidence(plan.areas.get(), figure=f"seen_by_others|{key}", **facts, by=cast.ben, now=now)
    actions.start_plan(plan, by=cast.ben, now=now)
    assert Evidence.objects.get().before.total == 30  # where the pulse stands


def test_on_the_page_of_the_report_and_from_there(cast, sign_in, tuesday):
    then = MONDAY - 19 * DAY
    it = collecting(cast, now=then)
    all_say(it, others=2, now=then)
    it = released(it)
    browser, address = sign_in(cast.ben), f"/action-plans/from-360/{it.pk}/"
    assert address in browser.get(f"/360/{it.pk}/").content.decode()
    page = browser.get(address).content.decode()
    assert f"{it.items[0]['text']} (2.0)" in page
    answer = browser.post(address, {})
    assert answer.status_code == 422
    keys = [one["key"] for one in it.items]
    answer = browser.post(address, {"items": keys[:4]})
    assert answer.status_code == 422
    assert answer.content.decode().count("checked") == 4  # what was typed is kept
    answer = browser.post(address, {"items": keys[:1]}, follow=True)
    assert "2.0 of 5, from 10 answers" in answer.content.decode()
    assert sign_in(cast.cleo).get(address).status_code == 404
    assert sign_in(cast.eve).get(address).status_code == 404
