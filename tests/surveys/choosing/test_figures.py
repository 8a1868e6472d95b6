"""Does a team learn whether its customers would choose it again, in batches, and nobody else?"""

import pytest
from django.urls import reverse
from tests.cast import MONDAY
from tests.programs import program

from footpath.catalog.models import Service
from footpath.people.models import Membership, Person
from footpath.surveys import actions
from footpath.surveys.audience import Asked
from footpath.surveys.choosing.figures import of_team
from footpath.surveys.models import Invitation
from footpath.surveys.releasing import release_batches
from footpath.surveys.taking_in import move


@pytest.fixture
def wave(cast):
    Person.objects.filter(pk=cast.dov.pk).update(champions=True)
    cast.dov.refresh_from_db()
    joan = Person.objects.create(email="joan@x.example", name="Joan Third")  # a team of two would be about persons
    Membership.objects.create(person=joan, team=cast.facilities, since="2020-01-06")
    return actions.begin_choice(by=cast.dov, now=MONDAY)


def say(wave, service, answers, first=0):
    """People who are asked about the service and answer so."""
    people = [
        Person.objects.create(email=f"v{first + n}@x.example", name=f"V {first + n}") for n in range(len(answers))
    ]
    about = f"service:{service.pk}"
    actions.invite(wave, [(Asked(one, about), {"about": about}) for one in people], now=MONDAY)
    for person, said in zip(people, answers, strict=True):
        invitation = Invitation.objects.select_related("wave__version").get(wave=wave, person=person)
        actions.answer(invitation, answers={"choose": said, "reasons": ["time"]}, now=MONDAY)
    move(wave)
    release_batches(wave, now=MONDAY)


def test_nothing_of_an_unfinished_batch_and_the_share_of_a_full_one(cast, wave, sign_in):
    page = reverse("team-would-choose", args=[cast.facilities.pk])
    say(wave, cast.move, ["surely-us"] * 3 + ["unsure"] * 2)
    assert of_team(cast.facilities, cast.ben, MONDAY).choice.n == 0
    assert "Not enough answers yet" in sign_in(cast.ben).get(page).content.decode()
    assert "Not enough answers yet" in sign_in(cast.ben).get(reverse("would-choose")).text
    say(wave, cast.move, ["probably-us"] * 3 + ["surely-another"] * 2, first=5)
    found = of_team(cast.facilities, cast.ben, MONDAY)
    assert (found.choice.n, found.choice.good, found.choice.unsure) == (10, 6, 2)
    assert [one.service.name for one in found.services] == [cast.move.name]
    say(wave, cast.move, ["surely-another"] * 4, first=10)
    assert of_team(cast.facilities, cast.ben, MONDAY).choice.n == 10
    overview = sign_in(cast.ben).get(reverse("would-choose")).text
    assert "6 of 10. Surely or probably again; likely between 31% and 83%." in overview
    assert f'href="{page}"' in overview
    html = sign_in(cast.ben).get(page).content.decode()
    assert "6 of 10 answers would surely or probably choose you again: likely between 31% and 83%." in html


def test_services_of_a_team_add_up_and_others_learn_nothing(cast, wave, sign_in):
    paint = Service.objects.create(name="Paint", team=cast.facilities)
    say(wave, cast.move, ["surely-us"] * 9 + ["unsure"])
    say(wave, paint, ["surely-another"] * 9 + ["unsure"], first=10)
    found = of_team(cast.facilities, cast.cleo, MONDAY)
    assert (found.choice.n, found.choice.good) == (20, 9)
    assert [one.choice.good for one in found.services] == [9, 0]
    page = sign_in(cast.cleo).get(reverse("team-would-choose", args=[cast.facilities.pk])).content.decode()
    assert [counted in page for counted in ("9 of 10", "0 of 10", "9 of 20", "90%")] == [True, True, True, False]
    assert of_team(cast.facilities, cast.ana, MONDAY).choice.n == 0


def test_programs_and_tables_say_what_the_page_says_and_no_more(cast, wave, sign_in, tuesday):
    paint = Service.objects.create(name="Paint", team=cast.facilities)
    say(wave, cast.move, ["surely-us"] * 6 + ["unsure"] * 4)
    say(wave, paint, ["surely-another"] * 9, first=10)  # a batch of five and four more: nothing is told
    told = program(cast.ben).get(f"/api/v1/teams/{cast.facilities.pk}/would-choose").json()
    assert (told["answers"], told["good"], told["unsure"]) == (10, 6, 4)
    assert [(one["name"], one["answers"]) for one in told["services"]] == [(cast.move.name, 10)]
    sent = sign_in(cast.ben).get(reverse("team-would-choose-csv", args=[cast.facilities.pk]))
    table = sent.getvalue().decode()
    assert "Facilities,10,6,4,0.6" in table
    assert "Paint" not in table
    assert program(cast.ana).get(f"/api/v1/teams/{cast.facilities.pk}/would-choose").status_code == 404


def test_the_overview_begins_it_for_champions(cast, sign_in):
    Person.objects.filter(pk=cast.dov.pk).update(champions=True)
    client, page = sign_in(cast.dov), reverse("would-choose")
    assert "Begin to ask" in client.get(page).content.decode()
    assert client.post(page).status_code == 302
    assert client.post(page).status_code == 409
    assert "Facilities" in sign_in(cast.ben).get(page).content.decode()
