"""Customers of Facilities who sit together, and what they say there."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tests.cast import MONDAY, Cast

from footpath.conversations import actions
from footpath.conversations.locked import lock
from footpath.conversations.models import (
    FocusGroup,
    FocusStudy,
    GroupCode,
    GroupCoding,
    GroupNote,
    GroupSeat,
    GroupTheme,
)
from footpath.people.models import Membership, Person, Team
from footpath.requests.models import ServiceRequest
from footpath.requests.states import State

QUESTIONS = "\n".join(
    (
        "What went well when you last moved?",
        "What held you up?",
        "What would you keep?",
        "What would you change first?",
        "What have we not asked?",
    )
)
LATER = MONDAY + timedelta(days=7)
SAID = ("The desks stood where we wanted.", "Nobody told us of the delay.", "The plan was never asked for.")


@dataclass
class Table:
    """Ramp and Cargo, of seven people each, who really ask Facilities; Ana plans, Dov hosts, Eve and Ivy code."""

    cast: Cast
    ramp: Team
    cargo: Team
    people: list[Person]
    ivy: Person

    @property
    def champion(self) -> Person:
        """Who plans."""
        return self.cast.ana

    def plan(self, **facts: object) -> FocusStudy:
        """Three groups about Facilities."""
        said = {
            "topic": "Moving desks",
            "questions": QUESTIONS,
            "seats": 8,
            "invites": 10,
            "groups": 1,
            "seed": 7,
        } | facts
        return actions.plan_focus(team=self.cast.facilities, by=self.champion, now=MONDAY, **said)

    def ready(self, **facts: object) -> FocusGroup:
        """With host, day and place."""
        group = self.plan(**facts).groups.order_by("number")[0]
        group = actions.name_group_host(group, host=self.cast.dov, by=self.champion, now=MONDAY)
        return actions.set_group_day(group, starts_at=LATER, place="Room 2", by=self.champion, now=MONDAY)

    def with_guest(self, group: FocusGroup) -> FocusGroup:
        """Irene, from outside, hosts it."""
        facts = {"name": "Irene", "email": "Irene@vogt.example"}
        return actions.name_group_host(group, by=self.champion, now=MONDAY, **facts)

    def recruiting(self, **facts: object) -> FocusGroup:
        """Ten are asked."""
        return actions.recruit_group(self.ready(**facts), by=self.champion, now=MONDAY)

    def agreed(self, count: int = 7, **facts: object) -> FocusGroup:
        """So many said yes."""
        group = self.recruiting(**facts)
        for one in asked_in(group)[:count]:
            actions.join_group(group, agrees=True, by=one, now=MONDAY)
        return fresh(group)

    def held(self, count: int = 7, **facts: object) -> FocusGroup:
        """They met, and three sentences stand there."""
        group = self.agreed(count, **facts)
        came = list(seats(group, "seated").values_list("pk", flat=True))
        group = actions.hold_group(group, came=came, by=self.cast.dov, now=LATER + timedelta(hours=2))
        for n, text in enumerate(SAID, 1):
            actions.note_in_group(group, question=n, text=text, by=self.cast.dov, now=LATER + timedelta(hours=2))
        return fresh(group)

    def to_code(self, **facts: object) -> tuple[FocusGroup, list[GroupTheme]]:
        """The notes are complete, two are named, and two themes are in the book."""
        group = actions.finish_group_notes(self.held(**facts), by=self.cast.dov, now=LATER + timedelta(days=1))
        now = LATER + timedelta(days=1)
        actions.name_coders(group, first=self.cast.eve, second=self.ivy, by=self.champion, now=now)
        texts = ("Hearing of delays", "Desks where they belong")
        themes = [actions.add_theme(fresh(group).study, title=text, by=self.ivy, now=now) for text in texts]
        return fresh(group), themes

    def both_coded(self, *, differ: bool = True) -> tuple[FocusGroup, list[GroupTheme]]:
        """Both are done; of three notes they differ on the last."""
        group, themes = self.to_code()
        now = LATER + timedelta(days=2)
        notes = list(group.notes.values_list("pk", flat=True))
        first = dict(zip(notes, (themes[1], themes[0], themes[0]), strict=True))
        second = first | ({notes[2]: None} if differ else {})
        for coder, chosen in ((self.cast.eve, first), (self.ivy, second)):
            actions.code_note(group, chosen=chosen, by=coder, now=now)
            actions.finish_coding(group, by=coder, now=now)
        return fresh(group), themes

    def coded(self) -> tuple[FocusGroup, list[GroupTheme]]:
        """They agree; those who were there look at the themes."""
        return self.both_coded(differ=False)

    def checked(self) -> FocusGroup:
        """A week later."""
        group, _themes = self.coded()
        return actions.close_check(group, by=self.champion, now=LATER + timedelta(days=10))

    def reported(self) -> FocusStudy:
        """The report is out."""
        group = self.checked()
        now = LATER + timedelta(days=11)
        return actions.report_focus(fresh(group).study, summary="Two things matter most.", by=self.champion, now=now)


def fresh(group: FocusGroup) -> FocusGroup:
    """As it is now."""
    return FocusGroup.objects.select_related("study__team", "study__planner", "host").get(pk=group.pk)


def seats(group: FocusGroup, *among: str):
    """The places of a group in these states."""
    found = GroupSeat.objects.filter(group=group).select_related("person").order_by("rank")
    return found.filter(state__in=among) if among else found


def asked_in(group: FocusGroup) -> list[Person]:
    """Who is asked and has not answered."""
    return [one.person for one in seats(group, "asked")]


def first_note(group: FocusGroup) -> GroupNote:
    """The first sentence."""
    return group.notes.order_by("pk")[0]


def person(name: str, team: Team | None, **facts: object) -> Person:
    """Somebody more."""
    first = name.split(maxsplit=1)[0].lower()
    one = Person.objects.create(email=f"{first}@demo.example", name=name, zone="Europe/Berlin", **facts)
    if team is not None:
        Membership.objects.create(person=one, team=team, since=date(2020, 1, 1))
    return one


NAMES = ("Abby", "Bela", "Cem", "Dana", "Emil", "Fay", "Gus", "Hana", "Ilja", "Jule", "Kofi", "Lou", "Mika", "Nela")


def gathered(cast: Cast, now: datetime = MONDAY) -> Table:
    """The table: Ana is a champion; Ramp asked Facilities 20 times, Cargo 10 times; Abby leads Ramp."""
    Person.objects.filter(pk=cast.ana.pk).update(champions=True)
    cast.ana.champions = True
    teams = [
        Team.objects.create(name=name, hours=cast.hours, parent=cast.northfield) for name in ("Ramp", "Cargo handling")
    ]
    people = [person(f"{name} Quist", teams[n % 2]) for n, name in enumerate(NAMES)]
    Team.objects.filter(pk=teams[0].pk).update(lead=people[0])
    for team, asker, count in ((teams[0], people[0], 20), (teams[1], people[1], 10)):
        ServiceRequest.objects.bulk_create(
            ServiceRequest(
                service=cast.move, team=cast.facilities, asker=asker, customer_team=team, title=f"Move {n}",
                state=State.CLOSED, source="table", external_id=f"{team.pk}-{n}", drafted_at=now - timedelta(days=20),
                submitted_at=now - timedelta(days=20), ended_at=now - timedelta(days=10),
            )
            for n in range(count)
        )  # fmt: skip
    return Table(cast, teams[0], teams[1], people, person("Ivy Blum", cast.sales))


@dataclass(frozen=True)
class Groups:
    """A report for Facilities, and a group whose notes two put into themes: Ana plans, Dov hosts, Eve took part."""

    study: FocusStudy
    group: FocusGroup

    def at(self, route: str) -> FocusStudy | FocusGroup:
        """What a number in an address stands for."""
        return self.group if "/group/" in route else self.study


def for_tables(cast: Cast, now: datetime) -> Groups:
    """As they would stand in the database, for the tables of who gets in where."""
    told = _study(cast, now, "What came of it", reported_at=now)
    first = FocusGroup.objects.create(
        study=told, number=1, state="reported", host=cast.dov, starts_at=now, held_at=now, came=8
    )  # fmt: skip
    theme = GroupTheme.objects.create(study=told, made_by=cast.ana, locked=lock({"title": "Hearing of delays"}))
    for n in range(3):
        _note(first, cast, n, theme=theme, settled=True)
    study = _study(cast, now, "Moving desks")
    group = FocusGroup.objects.create(
        study=study, number=1, state="held", host=cast.dov, starts_at=now, held_at=now, came=8, notes_at=now,
        notes_due=now.date(),
    )  # fmt: skip
    themes = [
        GroupTheme.objects.create(study=study, made_by=cast.ana, locked=lock({"title": f"Theme {n}"})) for n in range(2)
    ]
    GroupSeat.objects.create(group=group, person=cast.eve, team=cast.sales, rank=1, state="seated", came=True)
    for coder in (cast.ana, cast.dov):
        GroupCoding.objects.create(group=group, coder=coder, done_at=now)
    for n in range(3):
        note = _note(group, cast, n, theme=themes[0] if n else None, settled=bool(n))
        GroupCode.objects.create(note=note, coder=cast.ana, theme=themes[0])
        GroupCode.objects.create(note=note, coder=cast.dov, theme=themes[0] if n else themes[1])
    return Groups(told, group)


def _study(cast: Cast, now: datetime, topic: str, **facts: object) -> FocusStudy:
    texts = lock({"topic": topic, "questions": QUESTIONS.split("\n"), "summary": "Two things matter."})
    return FocusStudy.objects.create(
        team=cast.facilities, planner=cast.ana, seed=1, planned_at=now, locked=texts, **facts
    )  # fmt: skip


def _note(group: FocusGroup, cast: Cast, n: int, **facts: object) -> GroupNote:
    said = lock({"text": f"It was late, {n}."})
    return GroupNote.objects.create(group=group, question=1, written_by=cast.dov, locked=said, **facts)
