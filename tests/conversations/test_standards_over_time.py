"""What becomes of standards while days pass, people leave, and one of them is erased?"""

from datetime import date

from tests.cast import MONDAY
from tests.conversations.agreeing import DAY, agreed, last, proposed, ruled

from footpath.conversations.models import StandardCheck, StandardFollowUp
from footpath.conversations.standards.reactions import go_on_without
from footpath.conversations.standards.stretches import first_monday, last_over
from footpath.conversations.standards.tasks import look_after_standards
from footpath.history.models import Event
from footpath.people.actions import deactivate, erase_person, say_away


def day_by_day(start, days):
    for n in range(days):
        look_after_standards.func(now=start + n * DAY)


def test_the_worker_asks_and_looks_again_each_once(cast):
    agreed(cast)
    proposed(cast)
    agreed(cast, standard=ruled(cast))
    day_by_day(MONDAY + 30 * DAY, 15)
    assert list(StandardCheck.objects.values_list("verdict", flat=True)) == ["asked"]
    assert list(StandardFollowUp.objects.values_list("days", flat=True).order_by("days")) == [28, 30]


def test_whoever_is_away_is_asked_when_they_are_back(cast):
    agreed(cast)
    first = (MONDAY + 35 * DAY).date()
    say_away(cast.ana, first=first, last=first + 3 * DAY, by=cast.ana, now=MONDAY)
    day_by_day(MONDAY + 35 * DAY, 4)
    assert not StandardCheck.objects.exists()
    day_by_day(MONDAY + 39 * DAY, 1)
    assert StandardCheck.objects.count() == 1


def test_what_nobody_goes_on_with_ends_clearly(cast):
    standard = agreed(cast)
    deactivate(cast.ben, by=cast.eve, now=MONDAY, successor=cast.cleo)
    go_on_without(Event.objects.filter(kind="person.deactivated").get())
    event = Event.objects.latest("id")
    assert (event.kind, event.facts) == ("standard.left", {"successor_id": cast.cleo.pk})
    day_by_day(MONDAY + 28 * DAY, 1)
    standard.refresh_from_db()
    assert standard.state == "left"
    day_by_day(MONDAY + 29 * DAY, 1)
    standard.refresh_from_db()
    assert (standard.state, standard.reason) == ("ended", "One of the two left, and nobody went on with it.")


def test_of_somebody_who_is_erased_no_name_is_left_and_what_held_waits_for_the_other(cast):
    held, waiting, rules = agreed(cast), proposed(cast), agreed(cast, standard=ruled(cast))
    others = agreed(cast, provider=cast.cleo, behavior="Cleo does what Ben Okafor did, each Monday.")
    hash = last(held).hash
    deactivate(cast.ben, by=cast.eve, now=MONDAY)
    erase_person(cast.ben, by=cast.eve, now=MONDAY)
    said = [last(one).wording for one in (held, waiting, rules, others)]
    assert not any("Ben" in str(one) for one in said)
    assert said[3].behavior == "Cleo does what former colleague did, each Monday."
    for one in (held, waiting):
        one.refresh_from_db()
    assert (held.state, waiting.state, last(held).hash, last(held).in_register) == ("left", "dropped", hash, False)


def test_stretches_are_whole_weeks_from_when_it_holds(cast):
    version = last(agreed(cast, MONDAY + 2 * DAY, every_weeks=1))
    assert first_monday(MONDAY.date()) == MONDAY.date()
    assert last_over(version, MONDAY + 13 * DAY) is None
    assert last_over(version, MONDAY + 14 * DAY) == (date(2026, 11, 30), date(2026, 12, 7))
    late = last(agreed(cast, MONDAY + 10 * DAY, standard=proposed(cast)))
    assert last_over(late, MONDAY + 41 * DAY) is None, "it never counts from before both had agreed"
