"""Is each fact about somebody's work one that both can open, is praise first, and is nothing blamed?"""

import pytest
from tests.cast import MONDAY, ask
from tests.growth.coaching.coaches import WEEK, offered, outcome

from footpath.conversations.models import Credit, Idea
from footpath.growth.coaching.facts import facts_about, facts_of
from footpath.people.models import Membership, Organization
from footpath.recovery.actions import notice
from footpath.requests import actions as requests
from footpath.requests.models import ServiceRequest

pytestmark = pytest.mark.django_db
LATELY = MONDAY - WEEK


def everything(cast):
    """Something of each kind that requests tell."""
    outcome(cast, LATELY, title="Early one", early=True, kept=True)
    outcome(cast, LATELY, title="Right one", right_first=True)
    outcome(cast, LATELY, title="Nice one", stars=5, said="Nobody had to ask twice")
    outcome(cast, LATELY, title="Late one", kept=False)
    outcome(cast, LATELY, title="Back one", right_first=False)
    lying = ask(cast, MONDAY - 4 * WEEK, title="Old one")
    requests.take(lying, by=cast.ben, now=MONDAY - 4 * WEEK)


def test_praise_comes_first_and_never_less_of_it(cast):
    everything(cast)
    found = facts_about(cast.ben, cast.cleo, MONDAY)
    said = " ".join(one.text for one in found.praise)
    assert ("Early one" in said, "Right one" in said, "Nobody had to ask twice" in said) == (True, True, True)
    helping = " ".join(one.text for one in found.help)
    assert ("Late one" in helping, "Back one" in helping, "Old one" in helping) == (True, True, True)
    assert len(found.praise) >= len(found.help) > 0


def test_where_nothing_is_worth_praise_no_fault_stands_alone(cast):
    outcome(cast, LATELY, kept=False)
    found = facts_about(cast.ben, cast.cleo, MONDAY)
    assert (list(found.praise), list(found.help)) == ([], [])


def test_each_leads_to_a_page_that_both_can_open(cast, sign_in, tuesday):
    everything(cast)
    idea = Idea.objects.create(
        team=cast.facilities, offered_by=cast.ana, offered_at=LATELY, what="A shelf at gate 4", state="credited",
        answer_by=MONDAY.date(), credited_at=LATELY,
    )  # fmt: skip
    Credit.objects.create(idea=idea, person=cast.ben, added_by=cast.cleo)
    own = ask(cast, LATELY)
    requests.take(own, by=cast.ben, now=LATELY)
    notice(own, cause="late", what="A day.", own=True, by=cast.ben, now=LATELY)
    found = facts_about(cast.ben, cast.cleo, tuesday)
    facts = [*found.praise, *found.help]
    assert {"early", "said", "first", "idea", "own", "late", "back"} <= {one.key.partition(":")[0] for one in facts}
    for one in facts:
        for reader in (cast.cleo, cast.ben):
            assert sign_in(reader).get(one.href).status_code == 200, (one.text, reader)


def test_what_the_person_cannot_open_is_not_there(cast):
    """Ben has moved to Sales; what he did in Facilities is closed to him, though Cleo still sees it."""
    everything(cast)
    assert facts_about(cast.ben, cast.cleo, MONDAY).praise
    keys = [one.key for one in facts_about(cast.ben, cast.cleo, MONDAY).praise]
    Membership.objects.filter(person=cast.ben).update(team=cast.sales)
    ServiceRequest.objects.update(customer_team=cast.flight_operations, asker=cast.ana)
    assert not facts_about(cast.ben, cast.cleo, MONDAY).praise
    assert facts_of(keys, cast.ben, cast.cleo, MONDAY) == []


def test_what_the_supervisor_cannot_open_is_not_there(cast):
    """Confidential: who has it sees it, and the lead of the team; not who leads above."""
    everything(cast)
    cast.move.confidential = True
    cast.move.save()
    assert facts_about(cast.ben, cast.cleo, MONDAY).praise
    assert not facts_about(cast.ben, cast.max, MONDAY).praise


def test_where_figures_about_single_people_are_off_there_are_none(cast):
    everything(cast)
    keys = [one.key for one in facts_about(cast.ben, cast.cleo, MONDAY).praise]
    Organization.objects.create(pk=1, person_measures=False)
    found = facts_about(cast.ben, cast.cleo, MONDAY)
    assert (found.is_off, list(found.praise), list(found.help)) == (True, [], [])
    assert facts_of(keys, cast.ben, cast.cleo, MONDAY) == []


def test_what_is_older_than_twelve_weeks_is_left_alone_but_stays_on_a_sheet(cast):
    old = outcome(cast, MONDAY - 14 * WEEK, early=True, kept=True)
    assert not facts_about(cast.ben, cast.cleo, MONDAY).praise
    key = f"early:{old.request_id}"
    assert [one.key for one in facts_of([key, "early:x", "?:1", "", "late:1"], cast.ben, cast.cleo, MONDAY)] == [key]


def test_nobody_else_of_whom_it_could_be_is_meant(cast):
    everything(cast)
    assert not facts_about(cast.ana, cast.max, MONDAY).praise


@pytest.mark.parametrize("word", ["fault", "blame", "failed", "bad", "slow", "worst"])
def test_no_fact_judges(cast, word):
    everything(cast)
    found = facts_about(cast.ben, cast.cleo, MONDAY)
    assert not [one.text for one in (*found.praise, *found.help) if word in one.text.casefold()]


def test_what_was_chosen_stands_on_the_sheet_and_leads_to_where_it_is_from(cast, sign_in, tuesday):
    outcome(cast, tuesday - WEEK, title="Early one", early=True, kept=True)
    fact = facts_about(cast.ben, cast.cleo, tuesday).praise[0]
    talk = offered(cast, tuesday, facts=[fact.key])
    for person in (cast.cleo, cast.ben):
        page = sign_in(person).get(f"/coaching/talks/{talk.pk}/").content.decode()
        assert fact.href in page
        assert "Look it up" in page
