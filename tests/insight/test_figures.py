"""Do the pages of figures say what is so, lead to the requests behind it, and rank nobody?"""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.urls import reverse
from tests.cast import MONDAY, past

from footpath.catalog import actions as catalog
from footpath.insight.kept import kept
from footpath.insight.measuring import scorecard
from footpath.insight.partners import ways_of
from footpath.insight.scorecards import Period
from footpath.insight.subjects import opened
from footpath.people import actions
from footpath.requests.models import Outcome, ServiceRequest
from footpath.ui.measures import Whose, measures

pytestmark = pytest.mark.usefixtures("tuesday")
THIS = MONDAY.date()


def counted(cast, kept, **facts):
    """Past requests of Sales to Facilities, each with a promise that fell due on Monday: whether it was kept."""
    earlier = ServiceRequest.objects.filter(source="past")  # of another call: their numbers are free again
    earlier.update(source=f"before {Outcome.objects.count()}")
    past(cast, len(kept))
    for request, well in zip(ServiceRequest.objects.filter(outcome=None).order_by("pk"), kept, strict=True):
        base = {"team": cast.facilities, "service": cast.move, "customer_team": cast.sales, "provider": cast.ben}
        base |= {"customer": cast.dov, "promise_at": MONDAY, "promise_week": THIS, "kept": well, "early": False}
        Outcome.objects.create(request=request, **base | {"asked_at": MONDAY, "asked_week": THIS} | facts)


def words(answer):
    """A page as it is read."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<(?!a )[^>]+>", " ", answer.content.decode())))


def test_a_page_says_how_many_how_sure_and_what_to_look_at(cast, sign_in):
    counted(cast, [True] * 16 + [False] * 4)
    page = words(sign_in(cast.cleo).get(reverse("insight-team", args=[cast.facilities.pk])))
    for part in ("As provider", "As customer", "16 of 20", "likely between 58% and 92%", "Show the numbers"):
        assert part in page
    assert "Nothing was counted on this side in these weeks." in page
    assert "nobody is ranked" in page


def test_a_mean_stands_beside_how_the_stars_were_given(cast, sign_in):
    counted(cast, [True] * 6, done_at=MONDAY, done_week=THIS, stars=4)
    page = words(sign_in(cast.cleo).get(reverse("insight-team", args=[cast.facilities.pk])))
    assert "4.0 stars of 5, from 6 ratings" in page
    assert "4 stars 6 3 stars 0" in page


def test_of_fewer_than_five_no_figure_stands_on_the_page(cast, sign_in):
    counted(cast, [True, False, False])
    page = words(sign_in(cast.cleo).get(reverse("insight-team", args=[cast.facilities.pk])))
    assert "too few to say (3 so far)" in page
    assert "1 of 3" not in page


def test_an_empty_page_says_what_to_do(cast, sign_in):
    client = sign_in(cast.cleo)
    for kind, keys in (
        ("team", [cast.facilities.pk]),
        ("service", [cast.move.pk]),
        ("person", [cast.cleo.pk]),
        ("pair", [cast.facilities.pk, cast.sales.pk]),
    ):
        page = words(client.get(reverse(f"insight-{kind}", args=keys)))
        assert "Figures come by themselves" in page or "one single person" in page


@pytest.mark.parametrize(("asked", "chosen"), [("", 13), ("26", 26), ("52", 52), ("7", 13), ("x", 13), ("-1", 13)])
def test_the_weeks_are_chosen_in_the_address(cast, sign_in, asked, chosen):
    answer = sign_in(cast.cleo).get(reverse("insight-team", args=[cast.facilities.pk]), {"weeks": asked})
    assert answer.context["card"].period.weeks == chosen
    assert [chip.label for chip in answer.context["chips"] if chip.here] == [f"{chosen} weeks"]


def test_behind_a_figure_are_its_requests(cast, sign_in):
    counted(cast, [True] * 16 + [False] * 4)
    address, client = reverse("insight-team-behind", args=[cast.facilities.pk, "promises_kept"]), sign_in(cast.cleo)
    answers = {how: client.get(address, {"counted": how}) for how in ("", "yes", "no")}
    assert {how: answer.context["page"].paginator.count for how, answer in answers.items()} == {
        "": 20,
        "yes": 16,
        "no": 4,
    }
    assert [chip.count for chip in answers[""].context["chips"]] == [20, 16, 4]
    assert len(answers["yes"].context["well"]) == 16
    assert len(answers["no"].context["well"]) == 0
    week = client.get(address, {"week": THIS.isoformat()})
    assert week.context["page"].paginator.count == 20
    other = client.get(address, {"week": (THIS - timedelta(weeks=1)).isoformat()})
    assert "No request was counted here." in words(other)


def test_fifty_stand_on_a_page(cast, sign_in):
    counted(cast, [True] * 51)
    address = reverse("insight-team-behind", args=[cast.facilities.pk, "promises_kept"])
    assert [len(sign_in(cast.cleo).get(address, {"page": page}).context["page"]) for page in (1, 2)] == [50, 1]


def test_what_the_reader_may_not_see_is_told_as_a_number(cast, sign_in):
    """Ana is in the other team: she sees her own request, and of the others only how many they are."""
    counted(cast, [True] * 6, customer_team=cast.flight_operations)
    own = ServiceRequest.objects.order_by("pk").first()
    ServiceRequest.objects.filter(pk=own.pk).update(asker=cast.ana, title="Mine alone")
    address = reverse("insight-pair-behind", args=[cast.facilities.pk, cast.flight_operations.pk, "promises_kept"])
    page = words(sign_in(cast.ana).get(address))
    assert "Mine alone" in page
    assert "5 more that you may not see." in page
    assert "Move 3" not in page
    ServiceRequest.objects.filter(pk=own.pk).update(asker=cast.dov)
    assert "None that you may see" in words(sign_in(cast.ana).get(address))


@pytest.mark.parametrize(
    ("key", "query"),
    [("no_such_thing", ""), ("promises_kept", "?week=2026-11-24"), ("promises_kept", "?week=%00"), ("kept", "")],
)
def test_what_is_no_figure_and_no_week_is_not_there(cast, sign_in, key, query):
    address = reverse("insight-team-behind", args=[cast.facilities.pk, key])
    assert sign_in(cast.cleo).get(address + query).status_code == 404


def test_behind_figures_that_are_withheld_is_nothing(cast, sign_in):
    """Facilities does not see how Ana, alone in her team, asks."""
    pair = [cast.facilities.pk, cast.flight_operations.pk]
    asked, kept = (reverse("insight-pair-behind", args=[*pair, key]) for key in ("complete_first", "promises_kept"))
    assert [sign_in(cast.ben).get(address).status_code for address in (asked, kept)] == [404, 200]
    assert sign_in(cast.ana).get(asked).status_code == 200


def test_who_is_in_no_team_is_told_what_to_do(cast, sign_in):
    cast.dov.memberships.all().delete()
    assert "You are in no team yet" in words(sign_in(cast.dov).get(reverse("insight")))


def test_switched_off_ways_vanish_and_everybody_is_told(cast, sign_in):
    client, own = sign_in(cast.cleo), reverse("insight-person", args=[cast.cleo.pk])
    pages = [
        reverse("insight"),
        reverse("insight-team", args=[cast.facilities.pk]),
        reverse("person", args=[cast.cleo.pk]),
    ]
    assert all(own in client.get(page).content.decode() for page in pages)
    assert kept(None, cast.cleo, MONDAY).context["lines"][0].way == own
    actions.change_organization(facts={"person_measures": False}, by=cast.eve, now=MONDAY)
    assert not any(own in client.get(page).content.decode() for page in pages)
    assert client.get(own).status_code == 404
    assert "switched off here" in words(client.get(reverse("insight")))
    line = kept(None, cast.cleo, MONDAY).context["lines"][0]
    assert (line.who_sees, line.way) == ("nobody", "")
    assert "switched off" in line.why


@pytest.fixture
def upside_down(cast):
    """Teams, services and people whose figures are the better the later their names come."""
    names = ["Alpha", "Beta", "Gamma", "Delta"]
    for worst, name in enumerate(sorted(names)):
        team = actions.add_team(name=name, hours=cast.hours, parent=cast.facilities, by=None, now=MONDAY)
        person = actions.add_person(name=f"{name} Person", email=f"{name}@demo.example", by=None, now=MONDAY)
        actions.join_team(cast.facilities, person=person, since=THIS, by=None, now=MONDAY)
        service = catalog.offer(cast.facilities, name=f"{name} service", by=None, now=MONDAY)
        kept = [number < 3 * worst for number in range(12)]
        counted(cast, kept, customer_team=team, provider=person, service=service)
        counted(cast, kept, team=team, customer_team=cast.facilities)
    return sorted(names)


def test_no_list_is_in_the_order_of_a_figure(cast, sign_in, upside_down):
    """Every list of teams, services and people is in the order of their names, whatever the address asks for."""
    ways = ways_of(cast.facilities.pk, cast.max, Period.of(13, MONDAY), MONDAY)
    for found in (ways.partners, ways.below):
        assert [way.name for way in found if way.name in upside_down] == upside_down
    assert [way.name for way in ways.services] == sorted(way.name for way in ways.services)
    assert [way.name for way in ways.people] == sorted(way.name for way in ways.people)
    assert (len(ways.people), len(ways.partners)) == (6, 4)
    client = sign_in(cast.max)
    for page in (reverse("insight"), reverse("insight-team", args=[cast.facilities.pk])):
        plain = linked(client.get(page))
        assert plain
        for query in ("sort=promises_kept", "order=-value", "o=2", "sort=-kept", "order_by=figure"):
            assert linked(client.get(f"{page}?{query}")) == plain


def linked(answer):
    """The pages of figures to which a page leads, in its order."""
    return re.findall(r'href="(/insight/[a-z]+/[\d/]+)"', answer.content.decode())


def test_figures_stand_in_the_order_of_the_settings_not_of_their_values(cast, settings):
    counted(cast, [False] * 10, right_first=True, done_at=MONDAY, done_week=THIS)
    found = scorecard(opened("team", [cast.facilities.pk], cast.cleo, THIS), Period.of(13, MONDAY), MONDAY)
    keys = [line.key for section in found.sections for line in section.lines]
    assert keys == [key for key in settings.MEASURES if measures()[key].whose is not Whose.VOICES]
