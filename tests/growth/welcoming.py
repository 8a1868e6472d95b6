"""How does somebody new come into the tests?"""

from datetime import datetime
from typing import Any

from tests.cast import MONDAY

from footpath.demo.cast import Cast
from footpath.growth import actions
from footpath.growth.models import Onboarding, OnboardingItem
from footpath.people.actions import add_person, join_team
from footpath.people.models import Person, Team

PROOF = "I sat with the dispatchers and saw the second sheet"


def newcomer(cast: Cast, team: Team | None = None, now: datetime = MONDAY, name: str = "Nia Quist") -> Person:
    """Somebody who joined a team today."""
    email = f"{name.split(maxsplit=1)[0].lower()}@demo.example"
    nia = add_person(name=name, email=email, zone="Europe/Berlin", by=None, now=now)
    join_team(team or cast.facilities, person=nia, since=now.date(), by=None, now=now)
    return nia


def begun(cast: Cast, hire: Person | None = None, now: datetime = MONDAY, **facts: Any) -> Onboarding:
    """Cleo begins the onboarding of Nia in Facilities; Ana, from Flight operations, is a customer to meet."""
    hire = hire or newcomer(cast, now=now)
    given = {"team": cast.facilities, "first_day": now.date(), "visits": [cast.flight_operations]}
    return actions.begin_onboarding(hire, **{**given, **facts}, by=cast.cleo, now=now)


def open_one(cast: Cast, hire: Person | None = None, now: datetime = MONDAY, **facts: Any) -> Onboarding:
    """The same with Ben as a buddy: everything is open."""
    return begun(cast, hire, now, **{"buddy": cast.ben, **facts})


def again(it: Onboarding) -> Onboarding:
    """As it is now."""
    return Onboarding.objects.select_related("hire", "team__hours", "buddy", "checker").get(pk=it.pk)


def thing(it: Onboarding, **wanted: Any) -> OnboardingItem:
    """The first thing to do of the new colleague's that asks for no words, or as wanted."""
    wanted = wanted or {"kind": "item", "who": "hire", "asks_text": False}
    found = it.items.select_related("onboarding__team", "onboarding__hire").filter(**wanted).first()
    assert found is not None
    return found


def fresh(item: OnboardingItem) -> OnboardingItem:
    """As it is now."""
    return OnboardingItem.objects.select_related("onboarding__team", "onboarding__hire").get(pk=item.pk)


def done(it: Onboarding, item: OnboardingItem | None = None, now: datetime = MONDAY) -> OnboardingItem:
    """Nia did something."""
    item = item or thing(it)
    actions.do_item(item, by=it.hire, now=now, proof=PROOF)
    return fresh(item)


def standing(cast: Cast, now: datetime) -> Onboarding:
    """Ben's for the tables of all pages: Ana is his buddy, something waits for a check, and he has noted something."""
    it = actions.begin_onboarding(
        cast.ben, team=cast.facilities, first_day=now.date(), buddy=cast.ana, by=cast.cleo, now=now
    )
    done(it, now=now)
    actions.note_surprise(it, text="Nobody mends the form", by=cast.ben, now=now)
    return it


def places_of(it: Onboarding) -> dict[str, int]:
    """What stands in addresses on it: what was done, what was noted, the plan of the house and a part of it."""
    return {"item": it.items.get(state="done").pk, "note": it.surprises.get().pk, "whose": 0, "part": 7}


def typed_on(it: Onboarding, cast: Cast) -> dict[str, object]:
    """What is typed there."""
    people = {"buddy": cast.max.email, "checker": cast.max.email, "visit": f"team:{cast.flight_operations.pk}"}
    texts = {"text": "x", "word": "x", "reason": "x", "proof": "x", "give": "idea", "what": "x"}
    return {**people, **texts, "first_day": it.first_day, "team": cast.facilities.pk}
