"""Does a page of figures say what was introduced, what rarely fails, who would choose, and what to do next?"""

from datetime import timedelta

from django.urls import reverse
from tests.cast import MONDAY
from tests.catalog.agreeing import signed
from tests.insight.test_measuring import PERIOD, line, outcomes

from footpath.insight.introduced import by_week
from footpath.insight.measuring import scorecard
from footpath.insight.scorecards import Period
from footpath.insight.subjects import opened
from footpath.people.models import Membership
from footpath.pure.figures import Tally
from footpath.requests.models import Emergency, Outcome
from footpath.surveys import measures as voices
from footpath.ui.marks import Mark
from footpath.ui.measures import Whose, measures

WEEK = timedelta(weeks=1)


def card(cast, kind="team", ids=(), reader=None, period=PERIOD):
    reader = reader or cast.cleo
    found = opened(kind, ids or [cast.facilities.pk], reader, MONDAY.date())
    return scorecard(found, period, MONDAY, reader)


def test_every_measure_that_the_practice_names_stands_in_every_subject(cast):
    provider = {"promises_kept", "first_response", "satisfaction"}
    customer = {"complete_first", "lead_honored", "emergencies", "answers_in_time", "thanks_said"}
    outcomes(cast, [0], kept=[True] * 5)
    for kind, ids, reader in (
        ("team", [cast.facilities.pk], cast.cleo), ("service", [cast.move.pk], cast.cleo),
        ("person", [cast.ben.pk], cast.ben), ("pair", [cast.facilities.pk, cast.sales.pk], cast.cleo),
    ):  # fmt: skip
        for section in card(cast, kind, ids, reader).sections:
            if not section.withheld:
                wanted = provider if section.whose is Whose.PROVIDER else customer
                assert wanted <= {one.key for one in section.lines}, (kind, section.key)


def test_emergencies_are_counted_of_what_was_asked(cast, tuesday):
    outcomes(cast, [1], kept=[True] * 10)
    at = MONDAY - WEEK
    Outcome.objects.update(asked_at=at, asked_week=at.date(), announced=False)
    for number, row in enumerate(Outcome.objects.order_by("pk")[:3]):
        Emergency.objects.create(
            request=row.request, team=cast.facilities, customer_team=cast.sales, asked_by=cast.dov, asked_at=at,
            unforeseen="A", protects="B", state=["asked", "asked", "withdrawn"][number],
            decided_at=[None, None, at][number],
        )  # fmt: skip
    told = line(card(cast, "service", [cast.move.pk]), "emergencies")
    assert (told.count, told.figure.n, told.more_is_better) == (2, 10, False)
    source = measures()["emergencies"].source
    scope = opened("pair", [cast.facilities.pk, cast.sales.pk], cast.cleo, MONDAY.date()).sections[1].scope
    span = (PERIOD.since, PERIOD.until, MONDAY)
    assert source.behind("emergencies", scope, *span, good=False).count() == 2
    assert source.behind("emergencies", scope, *span, good=True).count() == 8


def test_what_was_introduced_stands_in_the_weeks_in_which_it_began(cast):
    signed(cast)
    (one,) = card(cast).introduced
    assert (one.number, one.monday) == (1, MONDAY.date())
    assert [mark.kind for mark in one.marks] == ["agreement"]
    assert 92 < one.x < 100
    assert card(cast, reader=cast.ben).introduced
    facts = card(cast).as_facts()["introduced"]
    assert [fact["kind"] for fact in facts] == ["agreement"]


def test_of_very_many_marks_the_newest_weeks_stay(cast):
    period = Period.of(52, MONDAY)
    found = by_week([Mark(monday, "x") for monday in period.mondays for _ in "ab"], period)
    assert len(found) == 12
    assert found[-1].monday == period.mondays[-1]
    assert [one.number for one in found] == list(range(1, 13))
    assert {len(one.marks) for one in found} == {2}


def test_what_rarely_fails_is_not_judged_by_single_weeks(cast):
    outcomes(cast, list(range(12)), kept=[True] * 71 + [False] + [True] * 12)
    told = line(card(cast), "promises_kept")
    assert told.rare is not None
    assert told.rare.sentence.startswith("It rarely fails: 1 time among 84.")
    assert not told.signals
    assert {week.low for week in told.weeks} == {None}


def test_failures_that_come_close_together_stand_out_and_are_to_talk_about(cast):
    outcomes(cast, list(range(12, -1, -1)), kept=[True] * 130)
    rows = list(Outcome.objects.order_by("-promise_at")[:3])
    Outcome.objects.filter(pk__in=[row.pk for row in rows]).update(kept=False)
    found = card(cast)
    told = line(found, "promises_kept")
    assert told.rare is not None
    assert told.rare.tone == "clay"
    assert any(talk.label == told.label and not talk.is_good for talk in found.talks)


def test_whether_customers_would_choose_a_team_again_is_told_as_it_was_released(cast, monkeypatch):
    outcomes(cast, [0], kept=[True] * 5)
    asked = []

    def released(scope, person, _now):
        asked.append((scope.teams, scope.service, person))
        return [(MONDAY - 3 * WEEK, Tally(10, 8, 8)), (MONDAY - WEEK, Tally(12, 9, 9))]

    monkeypatch.setitem(voices.READ, "would_choose", released)
    told = line(card(cast), "would_choose")
    assert (told.count, told.figure.n) == (17, 22)
    assert told.evidence == reverse("team-would-choose", args=[cast.facilities.pk])
    assert line(card(cast, "service", [cast.move.pk]), "would_choose").figure.n == 22
    assert {person for _teams, _service, person in asked} == {cast.cleo}
    pair = card(cast, "pair", [cast.facilities.pk, cast.sales.pk])
    assert "would_choose" not in {one.key for section in pair.sections for one in section.lines}
    assert "would_choose" not in {one.key for one in card(cast, "person", [cast.ben.pk]).sections[0].lines}


def test_each_side_offers_a_next_step_as_a_draft(cast, sign_in, tuesday):
    weeks = [0, 1, 2, 3]
    outcomes(cast, weeks, kept=[False] * 40)
    before = MONDAY - 14 * WEEK
    rows = list(Outcome.objects.order_by("pk")[:20])
    Outcome.objects.filter(pk__in=[row.pk for row in rows]).update(
        kept=True, promise_at=before, promise_week=before.date()
    )
    (talk,) = [one for one in card(cast).talks if one.label == "Promises kept"]
    (plan,) = talk.next
    client = sign_in(cast.cleo)
    page = client.post(plan.url, dict(plan.sent))
    assert page.status_code == 200
    assert "Promises kept" in page.content.decode()
    (talk,) = [one for one in card(cast, reader=cast.ben).talks if one.label == "Promises kept"]
    assert talk.next == (), "whoever does not lead the team begins no plan for it"
    pair = card(cast, "pair", [cast.facilities.pk, cast.sales.pk])
    (talk,) = [one for one in pair.talks if one.label == "Promises kept"]
    assert talk.next[0].url == reverse("agreement-begin")
    own = card(cast, "person", [cast.ben.pk], cast.ben)
    (talk,) = [one for one in own.talks if one.label == "Promises kept"]
    assert dict(talk.next[0].sent) == {"filled": "yes", "area": "Promises kept"}


def test_what_is_better_leads_to_thanks(cast, sign_in, tuesday):
    outcomes(cast, [0, 1, 2, 3], kept=[True] * 40)
    before = MONDAY - 14 * WEEK
    rows = list(Outcome.objects.order_by("pk")[:20])
    Outcome.objects.filter(pk__in=[row.pk for row in rows]).update(
        kept=False, promise_at=before, promise_week=before.date()
    )
    (talk,) = [one for one in card(cast).talks if one.label == "Promises kept"]
    (thanks,) = talk.next
    page = sign_in(cast.ana).post(thanks.url, dict(thanks.sent)).content.decode()
    assert "Promises kept: clearly better than before." in page


def test_a_team_that_nobody_is_in_any_more_is_told_as_it_is(cast):
    Membership.objects.filter(team=cast.facilities).delete()
    reasons = {
        section.withheld for section in card(cast, "pair", [cast.facilities.pk, cast.sales.pk], cast.dov).sections
    }
    assert "Nobody works here any more; those who lead see what was." in reasons
