"""Which small survey do the tests of the respondent's side ask?"""

from datetime import datetime, timedelta

from tests.cast import MONDAY

from footpath.demo.cast import Cast
from footpath.people.models import Person
from footpath.surveys.invitations import code_of, hash_of
from footpath.surveys.models import Block, Instrument, Invitation, Item, Version, Wave

HOW = {"kind": "frequency"}
PLACES = [{"key": "speed", "text": "Speed"}, {"key": "care", "text": "Care"}, {"key": "words", "text": "Clear words"}]
BLOCKS = [  # key, title, shuffled, items
    (
        "they",
        "When I ask coworkers, they …",
        True,
        [
            ("they-listen", "let me finish before they answer", {**HOW, "stem": "listen", "voice": "asking"}),
            ("they-date", "tell me a date by themselves", {**HOW, "stem": "date", "voice": "asking"}),
            ("they-sorry", "shrug when it is late", {**HOW, "stem": "sorry", "voice": "asking", "is_reversed": True}),
        ],
    ),
    (
        "me",
        "When coworkers ask me, I …",
        True,
        [
            ("i-listen", "let them finish before I answer", {**HOW, "stem": "listen", "voice": "asked"}),
            ("i-date", "tell them a date by myself", {**HOW, "stem": "date", "voice": "asked"}),
            ("i-sorry", "shrug when it is late", {**HOW, "stem": "sorry", "voice": "asked", "is_reversed": True}),
        ],
    ),
    (
        "rest",
        "And in general",
        False,
        [
            ("again", "How likely would you come back to them?", {"kind": "ten", "is_required": True}),
            ("where", "Where do you mostly ask?", {"kind": "choice", "options": [
                {"key": "desk", "text": "At a desk"}, {"key": "phone", "text": "By phone"}]}),
            ("number", "Which number do you call?", {"kind": "open", "shown_if": {"item": "where", "is": ["phone"]}}),
            ("ways", "What helps?", {"kind": "several", "options": PLACES}),
            ("order", "What counts most?", {"kind": "ranking", "options": PLACES}),
            ("one-thing", "What one thing would you change?", {"kind": "open"}),
        ],
    ),
]  # fmt: skip
GERMAN = {"title": "Wie wir einander dienen", "item:again": "Wie gern kämen Sie wieder?", "block:rest": "Überhaupt"}


def survey(cast: Cast, **facts: object) -> Version:
    """A short survey of all kinds of questions, owned by Eve, with some of it in German."""
    instrument = Instrument.objects.create(
        key="short",
        title="How we serve each other",
        about="So that we know where to begin.",
        owner=cast.eve,
        made_at=MONDAY,
    )
    version = Version.objects.create(instrument=instrument, number=1, wordings={"de": GERMAN}, fixed_at=MONDAY, **facts)
    for position, (key, title, shuffled, items) in enumerate(BLOCKS):
        block = Block.objects.create(version=version, key=key, position=position, title=title, shuffled=shuffled)
        for place, (item, text, more) in enumerate(items):
            Item.objects.create(version=version, block=block, key=item, position=place, text=text, **more)
    mine = Block.objects.create(version=version, key="mine", position=9, title="For you alone", private=True)
    Item.objects.create(version=version, block=mine, key="secret", position=0, kind="open", text="What hinders you?")
    return version


def wave(version: Version, *, now: datetime = MONDAY, **facts: object) -> Wave:
    """A wave of it that is open for two weeks."""
    whose = {"instrument": version.instrument, "version": version, "made_by": version.instrument.owner}
    when = {"opens_at": now, "opened_at": now, "closes_at": now + timedelta(days=14), "made_at": now}
    return Wave.objects.create(**{**whose, **when, "number": 1, "mode": "anonymous", "state": "open", **facts})


def invited(wave: Wave, person: Person, **facts: object) -> Invitation:
    """Somebody is asked in it."""
    said = {"cells": {"team": "1"}, "is_open": wave.state == "open"} | facts
    made = Invitation(wave=wave, person=person, **said)
    made.code_hash = hash_of(code_of(made))
    made.save()
    return made


def marked(**more: object) -> dict[str, object]:
    """What a browser sends for a whole answer."""
    typed = {
        "they-listen": "2", "they-date": "3", "they-sorry": "4",
        "i-listen": "4", "i-date": "5", "i-sorry": "1", "again": "8",
    }  # fmt: skip
    return {f"q.{key}": value for key, value in typed.items()} | {"seed": "abc", "language": "en"} | more
