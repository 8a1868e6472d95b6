"""What will a wave be able to say about whom, if so many answer?"""

from datetime import date

from tests.cast import MONDAY

from footpath.people.models import Membership, Person, Team
from footpath.surveys.building.precision import planned


def crowd(team, count):
    people = Person.objects.bulk_create(
        Person(email=f"{team.pk}-{n}@x.example", name=f"P {team.pk}-{n}", is_active=True) for n in range(count)
    )
    Membership.objects.bulk_create(Membership(person=one, team=team, since=date(2020, 1, 1)) for one in people)


def test_each_part_with_what_it_could_say(cast):
    top = Team.objects.create(name="House", hours=cast.hours)
    teams = [Team.objects.create(name=name, parent=top, hours=cast.hours) for name in ("Tower", "Dock", "Gate", "Shop")]
    for team, count in zip(teams, (25, 11, 3, 4), strict=True):
        crowd(team, count)
    facts = {"threshold": 5, "comments_from": 10, "details_from": 10, "now": MONDAY}
    found = planned({"teams": [top.pk]}, ["team"], **facts)
    assert (found.invited, found.needed) == (43, 60)
    assert [(one.answers, one.code, one.points) for one in found.everybody.said] == [
        (17, "share", 18), (25, "share", 15), (34, "share", 13),
    ]  # fmt: skip
    ((words, rows),) = found.cuts
    assert [(row.label, row.invited, [one.code for one in row.said], row.names) for row in rows] == [
        ("Dock", 11, ["nothing", "band", "band"], ()),
        ("Tower", 25, ["share", "share", "share"], ()),
        ("others", 7, ["nothing", "nothing", "band"], ("Gate", "Shop")),
    ]
    assert [(one.name, one.asked) for one in found.small] == [("Gate", 3), ("Shop", 4)]
    assert words == "their team"


def test_of_so_few_it_is_said_before_anybody_is_asked_that_nothing_could_be_shown(cast):
    facts = {"threshold": 5, "comments_from": 10, "details_from": 10, "now": MONDAY}
    words = []
    for count in (3, 6, 7):
        team = Team.objects.create(name=f"Team of {count}", hours=cast.hours)
        crowd(team, count)
        words.append(planned({"teams": [team.pk]}, ["team"], **facts).few)
    assert words[0].startswith("With 3 people nothing could be shown: it takes 5 answers")
    assert words[1].startswith("With 6 people hardly anything could be shown")
    assert words[2] == ""
