"""How do the rows of a version say what it asks, and the other way around?"""

from dataclasses import asdict
from hashlib import sha256
from json import dumps
from typing import Any

from footpath.surveys.building.questionnaire import Condition, Option, Part, Question, Questionnaire
from footpath.surveys.models import Block, Instrument, Item, Version

_PLAIN = (
    "key", "kind", "text", "help", "stem", "voice", "behavior", "dimension", "is_required", "may_not_apply",
    "is_reversed",
)  # fmt: skip


def questionnaire_of(version: Version) -> Questionnaire:
    """What a version asks; two questions to the database."""
    questions: dict[int, list[Question]] = {}
    for item in version.items.order_by("position", "id"):
        questions.setdefault(item.block_id, []).append(_question(item))
    parts = tuple(
        Part(one.key, one.title, one.text, one.private, one.shuffled, tuple(questions.get(one.pk, ())))
        for one in version.blocks.order_by("position", "id")
    )
    said = {name: getattr(version.instrument, name) for name in ("key", "title", "about", "purpose", "mode")}
    said |= version.wordings.get(version.language, {})  # its own title: that of the instrument may have changed since
    wordings = {language: texts for language, texts in version.wordings.items() if language != version.language}
    return Questionnaire(**said, minutes=version.minutes, language=version.language, parts=parts, wordings=wordings)


def columns_of(whole: Questionnaire) -> dict[str, Any]:
    """The columns of a version that asks this."""
    own = {"title": whole.title, "about": whole.about}
    return {
        "language": whole.language,
        "minutes": whole.minutes,
        "wordings": {**whole.wordings, whole.language: own},
    }


def rows_of(version: Version, whole: Questionnaire) -> tuple[list[Block], list[Item]]:
    """The rows of a version that asks this, not saved."""
    blocks, items = [], []
    for n, part in enumerate(whole.parts):
        said = {name: getattr(part, name) for name in ("key", "title", "text", "private", "shuffled")}
        blocks.append(Block(version=version, position=n, **said))
        for m, one in enumerate(part.questions):
            facts: dict[str, Any] = {name: getattr(one, name) for name in _PLAIN}
            facts["options"] = [asdict(option) for option in one.options]
            rule = one.shown_if
            facts["shown_if"] = {"item": rule.item, "is": list(rule.values)} if rule else {}
            items.append(Item(version=version, block=blocks[-1], position=m, print=print_of(one, part), **facts))
    return blocks, items


def print_of(one: Question, part: Part) -> str:
    """The same for questions that ask the same in the same way, so that waves can be compared; sha256.

    What stands beside a question (its help, whether it can be left out, its key) is not in it. The words before it
    are, where it is the end of a sentence that the block begins.
    """
    asks = [one.kind, one.text, one.voice, part.title if one.voice else "", one.is_reversed, one.may_not_apply]
    return sha256(dumps([*asks, [asdict(option) for option in one.options]]).encode()).hexdigest()


def draft_of(instrument: Instrument) -> Version | None:
    """The version that can still be changed; None where all of them were asked."""
    return instrument.versions.filter(fixed_at=None).first()


def _question(item: Item) -> Question:
    rule = Condition(item.shown_if["item"], tuple(item.shown_if["is"])) if item.shown_if else None
    options = tuple(Option(one["key"], one["text"]) for one in item.options)
    return Question(**{name: getattr(item, name) for name in _PLAIN}, options=options, shown_if=rule)
