"""Who is new at Northfield, who was in the last year, and how far is each of them?

Those of these weeks begin through the verbs, each at its moment; those of the last year are written down at once, as
the verbs would have left them.
"""

from datetime import date, datetime, timedelta

from footpath.conversations import actions as contact
from footpath.demo.lots import Lots
from footpath.demo.organization import Northfield
from footpath.demo.stage import Stage
from footpath.growth import actions
from footpath.growth.actions._syllabus import house_version
from footpath.growth.models import ItemKind, Onboarding, OnboardingItem, Syllabus, SyllabusVersion
from footpath.growth.onboarding import states
from footpath.growth.onboarding.days import first_working_day
from footpath.growth.onboarding.locked import lock
from footpath.growth.onboarding.making import buddy_item, planned, visit_to
from footpath.growth.onboarding.visits import customers
from footpath.people import actions as people
from footpath.people.models import Person

NEW = (  # name, job, team, working days since the first one
    ("Mira Solano", "Planner, rooms", "Facilities", 13),
    ("Tobias Lehn", "Dispatcher", "Flight operations", 2),
    ("Adaeze Umeh", "Service desk", "IT", -4),
    ("Jonna Hietala", "Invoices", "Finance", 9),  # nobody has begun with her
)
PAST = (  # who came in the last year, with the days since
    ("tomas", 352), ("leyla", 331), ("yusuf", 318), ("noemi", 290), ("aisha", 276), ("kofi", 251),
    ("judith", 240), ("jamal", 222), ("petra", 204), ("murat", 190), ("luis", 176), ("chiara", 160),
)  # fmt: skip
SHOWN_AROUND = 8  # the number of a line of the checklist
UNREAD = "signed one"  # the end of a line of the checklist that nobody ever confirms
WORDS = (
    "I sat beside the dispatchers for a morning. They copy our numbers by hand.",
    "A desk for two more people in C 1.03; it took nine days.",
    "The landlord. Without him no door is moved, and he hears of it last.",
)
SEEN = ("Everybody knows by heart which form is wrong. Nobody mends it.", "People here answer the phone at once.")
REASONS = ("Came from another team of ours", "Has done this for years elsewhere")


def welcome_new(northfield: Northfield, now: datetime, lots: Lots) -> None:
    """Three who began in different weeks, one who waits, and those of the last year."""
    stage = Stage(northfield, now)
    first = house_version(now - timedelta(days=400))
    _years_cohort(northfield, first, now, lots)
    hires = {name.partition(" ")[0]: _hired(stage, name, job, team, days) for name, job, team, days in NEW}
    mira = _mira(stage, hires["Mira"])
    _rewritten(stage)
    _tobias(stage, hires["Tobias"])
    _adaeze(stage, hires["Adaeze"])
    actions.note_surprise(mira, text=SEEN[1], by=mira.hire, now=stage.ago(days=1))


def _hired(stage: Stage, name: str, job: str, team: str, days: int) -> Person:
    """Added before their first day, and in the team from it on."""
    begins = _first_day(stage, days)
    told = min(stage.now, stage.ago(days=max(days, 0) + 5))
    password = stage.northfield.cast.ben.password
    somebody = people.add_person(
        name=name, email=f"{name.partition(' ')[0].lower()}@demo.example", job=job, zone="Europe/Berlin",
        password_hash=password, by=None, now=told,
    )  # fmt: skip
    Person.objects.filter(pk=somebody.pk).update(place="Main terminal, A 2.01", languages=["English"])
    people.join_team(stage.northfield.teams[team], person=somebody, since=begins, by=None, now=told)
    stage.northfield.people[name.partition(" ")[0].lower()] = somebody
    return Person.objects.get(pk=somebody.pk)


def _first_day(stage: Stage, days: int) -> date:
    return stage.ago(days=days).date() if days >= 0 else stage.ahead(-days)


def _mira(stage: Stage, mira: Person) -> Onboarding:
    """In her third week; Ben is her buddy. Some of it waits for him, one thing came back."""
    cast, at = stage.northfield.cast, stage.ago(days=17)
    meet = [end for _code, end in customers(cast.facilities, cast.cleo, stage.now)[:3]]
    it = actions.begin_onboarding(
        mira, team=cast.facilities, first_day=_first_day(stage, 13), visits=meet, buddy=cast.ben, by=cast.cleo, now=at
    )
    todo = list(it.items.exclude(kind=ItemKind.BUDDY).order_by("due_day", "id"))
    for item in todo:
        done = stage.ago(days=max(0.5, 13.5 - item.due_day))
        if item.due_day <= 10 and UNREAD not in item.title and item.kind != ItemKind.VISIT:
            _done(item, it, done, confirmed=item.due_day <= 8, stage=stage)
    back = OnboardingItem.objects.filter(onboarding=it, state=states.DONE, who="hire").order_by("id").last()
    if back is not None:
        word = "Which request was it? Then I can look at it, too."
        actions.send_item_back(back, word=word, by=cast.ben, now=stage.ago(hours=5))
    actions.note_surprise(it, text=SEEN[0], by=mira, now=stage.ago(days=2))
    contact.start_log(first=stage.ago(days=1).date(), prompts=False, by=mira, now=stage.ago(days=1))
    return it


def _done(item: OnboardingItem, it: Onboarding, at: datetime, *, confirmed: bool, stage: Stage) -> None:
    """By whoever it is for; confirmed an hour later by somebody else."""
    lead = it.team.lead
    assert lead is not None
    by = {"hire": it.hire, "buddy": it.buddy, "lead": lead}.get(item.who, lead)
    assert by is not None
    proof = WORDS[item.pk % len(WORDS)] if item.asks_text else ""
    actions.do_item(_seen(item), proof=proof, by=by, now=at)
    item = _seen(item)
    if confirmed and item.state == states.DONE:
        checker = lead if by == it.buddy else it.buddy
        assert checker is not None
        actions.confirm_item(item, by=checker, now=min(at + timedelta(hours=1), stage.now))


def _seen(item: OnboardingItem) -> OnboardingItem:
    return OnboardingItem.objects.select_related("onboarding__hire", "onboarding__team").get(pk=item.pk)


def _rewritten(stage: Stage) -> None:
    """Ten days ago a champion has rewritten the plan; whoever had begun keeps the old one."""
    anke, at = stage.who("anke"), stage.ago(days=8)
    bag = "Walk the way of a delayed bag, from the belt to the desk"
    actions.keep_part(None, None, title=bag, who="buddy", due=4, by=anke, now=at)
    around = "Be shown around, and into the rooms of those whom you serve"
    actions.keep_part(None, SHOWN_AROUND, title=around, who="buddy", due=1, by=anke, now=at)
    actions.publish_syllabus(Syllabus.objects.get(whose=0), by=anke, now=at)
    sofia, flight = stage.who("sofia"), stage.northfield.cast.flight_operations
    actions.keep_part(flight, None, title="A night shift beside Paul", due=15, asks=True, by=sofia, now=at)
    actions.publish_syllabus(Syllabus.objects.get(whose=flight.pk), by=sofia, now=at)


def _tobias(stage: Stage, tobias: Person) -> None:
    """On his third day; his buddy has something to confirm."""
    flight, sofia, robert = stage.northfield.cast.flight_operations, stage.who("sofia"), stage.who("robert")
    meet = [end for _code, end in customers(flight, sofia, stage.now)[:3]]
    it = actions.begin_onboarding(
        tobias, team=flight, first_day=_first_day(stage, 2), visits=meet, buddy=stage.northfield.cast.ana,
        checker=robert, by=sofia, now=stage.ago(days=4),
    )  # fmt: skip
    for item in it.items.filter(due_day=1, who="hire").exclude(kind=ItemKind.BUDDY):
        _done(item, it, stage.ago(hours=6), confirmed=item.kind == ItemKind.LESSON, stage=stage)


def _adaeze(stage: Stage, adaeze: Person) -> None:
    """She begins next week; nobody has named a buddy, so that all of it is locked."""
    by = stage.who("nadia") if stage.who("nadia").champions else stage.northfield.cast.eve
    team = stage.northfield.teams["IT"]
    actions.begin_onboarding(adaeze, team=team, first_day=_first_day(stage, -4), by=by, now=stage.ago(days=1))


def _years_cohort(northfield: Northfield, version: SyllabusVersion, now: datetime, lots: Lots) -> None:
    """Twelve of the last year: most is confirmed, some of it late, a little waived, one line never looked at."""
    homes, items = northfield.homes(), []
    for name, days in PAST:
        hire = northfield.people[name]
        team = homes[hire.pk]
        first = first_working_day(team.calendar, (now - timedelta(days=days)).date())
        began = datetime.combine(first, now.timetz()) - timedelta(days=3)
        it = Onboarding.objects.create(
            hire=hire, team=team, house=version, first_day=first, began_at=began, began_by=team.lead,
            buddy=_buddy_of(northfield, team.name, hire), state=states.UNDER_WAY,
        )  # fmt: skip
        visits = [visit_to(it, end, states.VISITS_DUE) for _code, end in customers(team, hire, now)[:2]]
        own = [buddy_item(it), *planned(it), *visits]
        for item in own:
            _settled(item, it, now.date(), lots)
        if all(item.state in states.SETTLED for item in own):
            last = max(item.settled_on for item in own if item.settled_on)
            over = datetime.combine(last, now.timetz())
            Onboarding.objects.filter(pk=it.pk).update(state=states.COMPLETE, ended_at=min(over, now))
        items += own
    OnboardingItem.objects.bulk_create(items)


def _buddy_of(northfield: Northfield, team: str, hire: Person) -> Person:
    others = [one for one in northfield.members[team] if one.pk != hire.pk]
    return others[hire.pk % len(others)]


def _settled(item: OnboardingItem, it: Onboarding, today: date, lots: Lots) -> None:
    """As somebody would have left it."""
    what = (it.hire_id, item.part, item.kind, item.due_day)
    on = min(today, item.due_on + timedelta(days=_late(lots.share(*what, "late"))))
    lead = it.team.lead
    item.settled_by, item.settled_on, item.state = lead, on, states.CONFIRMED
    item.done_by, item.done_at = it.hire, None
    if UNREAD in item.title:
        waived = lots.share(*what, "waived") < 0.7
        item.state = states.WAIVED if waived else states.OPEN
        item.locked = lock({"reason": "Nobody here signed ours"}) if waived else ""
        item.done_by = None
        if not waived:
            item.settled_by = item.settled_on = None
    elif item.kind == ItemKind.ITEM and lots.share(*what, "waived") < (0.3 if item.due_day == 45 else 0.04):
        item.state, item.done_by = states.WAIVED, None
        item.locked = lock({"reason": lots.one(REASONS, *what)})


def _late(share: float) -> int:
    """Three of four in time, the others up to two weeks late."""
    return -int(share * 3) if share < 0.74 else 1 + int((share - 0.74) * 50)
