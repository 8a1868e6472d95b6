"""Who at Northfield has asked their customers how they are served, and what did they hear?"""

from datetime import datetime, timedelta
from random import Random

from footpath.conversations import actions as talk
from footpath.conversations.models import SheetState, Worksheet
from footpath.demo.stage import Stage, Story
from footpath.people.models import Person
from footpath.surveys.actions import answer
from footpath.surveys.models import Invitation
from footpath.surveys.releasing import release_batches
from footpath.surveys.taking_in import move

BEN = {
    "ana": (8, 8, "I come when I say, and I clear up behind me."),
    "dov": (7, 6, "Most moves for Sales went well; the trade-fair weekend did not."),
}
DOV = {
    "need": "Desks and screens where our people sit on Monday, and rooms that are ready for visitors.",
    "depend": "Nobody else may touch the floor sockets.",
    "improve": "Tell me on the day when you see that a move will not be done, not on the day after.",
    "effect": "Twice we met an airline in a room without chairs.",
    "focus": "The meeting rooms on the second floor.",
    "surplus": "The printed room plan on Mondays: we look it up.",
}
EARLIER = {
    "need": "Moves that are done when the shift changes.",
    "improve": "Ask once what is behind a move; half of mine could wait.",
    "effect": "My people stand in the corridor with their bags.",
    "focus": "The duty desk.",
}
# Of colleagues in Facilities: whom they asked, what they thought, what they expected, what they heard.
OTHERS: list[tuple[str, list[tuple[str, int, int, int, str, str]]]] = [
    ("lena", [
        ("ana", 9, 8, 8, "Shelves that fit.", "Measure once more before you cut."),
        ("dov", 8, 8, 6, "The counter for the trade fair.", "Say what it costs before it is built."),
    ]),
    ("rashid", [
        ("eve", 8, 7, 7, "Power where our cabinets stand.", "Switch off at the agreed minute, not before."),
        ("katharina", 8, 8, 9, "Light at the night desks.", "Nothing; keep the note at the door."),
    ]),
]  # fmt: skip
FEELS = "So it feels from here."
SAID = (8, 9, 7, 8, 6)
TOGETHER = ("lena", "rashid", "birgit", "wanda", "anton", "gerd")


def bens_round(stage: Stage) -> Story:
    """Ben asks his first customer for the second time, and Dov: Dov has answered, Ana has not yet."""
    yield from _earlier(stage)
    now = yield stage.ago(days=3, hours=2)
    sheets = _begin(stage, "ben", list(BEN), now)
    for name, sheet in sheets.items():
        now = yield now + timedelta(minutes=6)
        own, predicted, reason = BEN[name]
        talk.seal_sheet(sheet, own=own, predicted=predicted, reason=reason, by=stage.who("ben"), now=now)
    now = yield stage.ago(days=1, hours=1)
    _answer(sheets["dov"], DOV, 5, now)


def _earlier(stage: Stage) -> Story:
    """A round of the summer with Ana alone left in it: answered, talked about, rated again after sixty days."""
    ben, ana = stage.who("ben"), stage.who("ana")
    now = yield stage.ago(days=66)
    sheets = _begin(stage, "ben", ["ana", "katharina"], now)
    for sheet in sheets.values():
        now = yield now + timedelta(minutes=5)
        talk.seal_sheet(sheet, own=9, predicted=8, reason="Nobody has complained.", by=ben, now=now)
    now = yield now + timedelta(hours=4)
    if _now(sheets["katharina"]).state == SheetState.SENT:
        talk.decline_sheet(_now(sheets["katharina"]), by=stage.who("katharina"), now=now)
    now = yield now + timedelta(hours=20)
    if not _answer(sheets["ana"], EARLIER, 5, now):
        return
    sheet = _now(sheets["ana"])
    now = yield stage.ago(days=63)
    sheet = talk.step_sheet(sheet, to="discussed", by=ben, now=now)
    sheet = talk.step_sheet(sheet, to="settled", by=ana, now=now)
    talk.stop_work(sheet, what="The weekly list of spare chairs", minutes_a_week=45, by=ben, now=now)
    now = yield now + timedelta(days=63, hours=1)  # the same day of the week
    if not talk.turn_sheet(_now(sheet), now=now):
        return
    now = yield now + timedelta(hours=3)
    talk.rate_again(_now(sheet), rating=7, by=ana, now=now)
    now = yield now + timedelta(hours=2)
    talk.rate_again(_now(sheet), rating=8, by=ben, now=now)


def colleagues(stage: Stage) -> Story:
    """Two more people of Facilities, so that the team can see how it and its customers see it."""
    for nth, (provider, pairs) in enumerate(OTHERS):
        now = yield stage.ago(days=20 - 3 * nth)
        sheets = _begin(stage, provider, [pair[0] for pair in pairs], now)
        for customer, own, predicted, _rating, _need, _improve in pairs:
            now = yield now + timedelta(minutes=9)
            talk.seal_sheet(
                sheets[customer], own=own, predicted=predicted, reason=FEELS, by=stage.who(provider), now=now
            )
        for customer, _own, _predicted, rating, need, improve in pairs:
            now = yield now + timedelta(hours=5)
            _answer(sheets[customer], {"need": need, "improve": improve}, rating, now)


def together(stage: Stage) -> Story:
    """The protected way is open, and Cleo has asked people whom she leads: nobody's answer stands alone."""
    now = yield stage.ago(days=12)
    wave = talk.open_together(by=stage.who("dana"), now=now)
    now = yield stage.ago(days=9)
    people = [stage.who(one) for one in TOGETHER]
    reason = "I hear people out. I say no too late."
    talk.begin_together(customers=people, own=8, predicted=7, reason=reason, by=stage.who("cleo"), now=now)
    now = yield stage.ago(days=3)
    asked = Invitation.objects.filter(wave=wave, is_open=True).select_related("wave__version").order_by("pk")
    for invitation, rating in zip(asked, SAID, strict=False):
        words = {"need": "A word on what comes first today.", "improve": "Say no on the day, not on Friday."}
        answer(invitation, answers=words | {"rating": rating}, now=now)
    move(wave, luck=Random(1))
    release_batches(wave, now=now, luck=Random(2))


def _begin(stage: Stage, provider: str, customers: list[str], now: datetime) -> dict[str, Worksheet]:
    """The sheets of a round by whom they ask."""
    people: dict[str, Person] = {name: stage.who(name) for name in customers}
    begun = talk.begin_round(customers=list(people.values()), by=stage.who(provider), now=now)
    found = {one.customer_id: one for one in begun.sheets.select_related("provider", "customer", "round")}
    return {name: found[person.pk] for name, person in people.items()}


def _answer(sheet: Worksheet, answers: dict[str, str], rating: int, now: datetime) -> bool:
    """The customer answers, if their budget of questions had room for it."""
    sheet = _now(sheet)
    if sheet.state != SheetState.SENT:
        return False
    talk.answer_sheet(sheet, answers=answers, rating=rating, by=sheet.customer, now=now)
    return True


def _now(sheet: Worksheet) -> Worksheet:
    """As it is now."""
    return Worksheet.objects.select_related("provider", "customer", "round").get(pk=sheet.pk)


STORIES = [bens_round, colleagues, together]
