"""Can these questions be asked as they are, and if not, where is what wrong?"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from footpath.people.typed import many_lines, one_line
from footpath.surveys.answering.words import frequency_words
from footpath.surveys.building.questionnaire import (
    MOST_BLOCKS,
    MOST_OPTIONS,
    MOST_QUESTIONS,
    WITH_OPTIONS,
    Condition,
    Option,
    Part,
    Question,
    Questionnaire,
    texts_of,
)
from footpath.surveys.models import ItemKind, Mode, Purpose, Voice

KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,59}", re.ASCII)
LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})?", re.ASCII)
MOST_MINUTES, MOST_LANGUAGES = 60, 12
_NOWHERE: Mapping[str, str] = {}
LONGEST = {
    "title": 120,
    "about": 1000,
    "text": 400,
    "help": 300,
    "option": 200,
    "block": 120,
    "block text": 1000,
    "dimension": 40,
}


@dataclass(frozen=True)
class Mistake:
    """One thing that cannot be: `field` of the question, else of the part, else of the whole."""

    field: str
    text: str
    part: str = ""
    question: str = ""


class NotUsable(Exception):
    """These questions cannot be asked; `mistakes` says why, in the order of the page."""

    def __init__(self, mistakes: list[Mistake]) -> None:
        super().__init__(mistakes[0].text)
        self.mistakes = mistakes


def checked(whole: Questionnaire) -> Questionnaire:
    """The same, its texts as they are kept. Raises NotUsable."""
    found: list[Mistake] = []
    parts = tuple(_part(part, found) for part in whole.parts)
    facts: dict[str, Any] = {
        "title": _text(found, "title", whole.title, LONGEST["title"], needed=True),
        "about": _text(found, "about", whole.about, LONGEST["about"], lines=True),
    }
    clean = replace(whole, parts=parts, **facts)
    found.extend(_wrong_whole(clean))
    found.extend(_wrong_keys(clean))
    found.extend(_wrong_conditions(clean))
    found.extend(_wrong_wordings(clean))
    if found:
        raise NotUsable(found)
    return clean


def _text(  # the parameters say where it stands and how long it may be
    found: list[Mistake], field: str, text: str, longest: int, *, needed: bool = False, lines: bool = False,
    where: Mapping[str, str] = _NOWHERE,
) -> str:  # fmt: skip
    try:
        return (many_lines if lines else one_line)(field, text, longest=longest, needed=needed)
    except ValidationError as error:
        found.append(Mistake(field, error.messages[0], **where))
        return text


def _part(part: Part, found: list[Mistake]) -> Part:
    where = {"part": part.key}
    title = _text(found, "title", part.title, LONGEST["block"], where=where)
    text = _text(found, "text", part.text, LONGEST["block text"], lines=True, where=where)
    return replace(part, title=title, text=text, questions=tuple(_question(one, part, found) for one in part.questions))


def _question(one: Question, part: Part, found: list[Mistake]) -> Question:
    where = {"part": part.key, "question": one.key}
    clean: dict[str, Any] = {
        "text": _text(found, "text", one.text, LONGEST["text"], needed=True, where=where),
        "help": _text(found, "help", one.help, LONGEST["help"], where=where),
        "options": tuple(
            Option(o.key, _text(found, "options", o.text, LONGEST["option"], needed=True, where=where))
            for o in one.options
        ),
    }
    found.extend(Mistake(field, text, **where) for field, text in _wrong_question(one))
    return replace(one, **clean)


def _wrong_question(one: Question) -> Iterator[tuple[str, str]]:
    if one.kind not in ItemKind.values:
        yield "kind", _("There is no such kind of question.")
    yield from _wrong_pair(one)
    for field in ("stem", "behavior", "dimension"):
        if getattr(one, field) and not KEY.fullmatch(getattr(one, field)):
            yield field, _key_words()
    if len(one.dimension) > LONGEST["dimension"]:
        yield "dimension", _("This is too long: %(longest)s signs at most.") % {"longest": LONGEST["dimension"]}
    if one.kind in WITH_OPTIONS:
        yield from (("options", text) for text in _wrong_options(one))
    elif one.options:
        yield "options", _("Only a choice or an order has answers to choose from.")


def _wrong_pair(one: Question) -> Iterator[tuple[str, str]]:
    if one.voice and one.voice not in Voice.values:
        yield "voice", _("A voice is “asking” or “asked”.")
    if bool(one.stem) != bool(one.voice):
        yield "stem", _("A paired question has both: what the two have in common, and which side speaks.")


def _wrong_options(one: Question) -> Iterator[str]:
    keys, texts = [o.key for o in one.options], [o.text.casefold().strip() for o in one.options]
    if not 2 <= len(keys) <= MOST_OPTIONS:
        yield _("Give between 2 and %(most)s answers to choose from.") % {"most": MOST_OPTIONS}
    if len({*keys}) < len(keys) or len({*texts}) < len(texts):
        yield _("Two of the answers are the same.")
    if not all(KEY.fullmatch(key) and key != "na" for key in keys):
        yield _key_words()


def _wrong_whole(whole: Questionnaire) -> Iterator[Mistake]:
    if not KEY.fullmatch(whole.key):
        yield Mistake("key", _key_words())
    if whole.purpose not in Purpose.values:
        yield Mistake("purpose", _("This purpose is not known here."))
    if whole.mode not in Mode.values:
        yield Mistake("mode", _("It is anonymous, confidential or identified."))
    if not 1 <= whole.minutes <= MOST_MINUTES:
        yield Mistake("minutes", _("Say how many minutes it takes: 1 to %(most)s.") % {"most": MOST_MINUTES})
    if not LANGUAGE.fullmatch(whole.language):
        yield Mistake("language", _("Name the language by its short code, such as en or pt-br."))
    if len(whole.parts) > MOST_BLOCKS:
        yield Mistake("blocks", _("Use at most %(most)s blocks.") % {"most": MOST_BLOCKS})
    if len(whole.questions) > MOST_QUESTIONS:
        yield Mistake("items", _("Ask at most %(most)s questions.") % {"most": MOST_QUESTIONS})


def _wrong_keys(whole: Questionnaire) -> Iterator[Mistake]:
    parts, keys, voices = set[str](), set[str](), set[tuple[str, str]]()
    for part in whole.parts:
        if not KEY.fullmatch(part.key):
            yield Mistake("key", _key_words(), part.key)
        if part.key in parts:
            yield Mistake("key", _("Two blocks have the key “%(key)s”.") % {"key": part.key}, part.key)
        parts.add(part.key)
        for one in part.questions:
            where = (part.key, one.key)
            if not KEY.fullmatch(one.key):
                yield Mistake("key", _key_words(), *where)
            if one.key in keys:
                yield Mistake("key", _("Two questions have the key “%(key)s”.") % {"key": one.key}, *where)
            if one.stem and (one.stem, one.voice) in voices:
                yield Mistake("stem", _("This pair has that voice already."), *where)
            keys.add(one.key)
            voices.add((one.stem, one.voice))


def _wrong_conditions(whole: Questionnaire) -> Iterator[Mistake]:
    before: dict[str, tuple[Question, bool]] = {}
    for part in whole.parts:
        for one in part.questions:
            if one.shown_if is not None:
                text = _wrong_condition(one.shown_if, before, part.private)
                if text:
                    yield Mistake("shown_if", text, part.key, one.key)
            before[one.key] = (one, part.private)


def _wrong_condition(rule: Condition, before: dict[str, tuple[Question, bool]], private: bool) -> str:
    if rule.item not in before:
        return _("It can wait only for the answer to a question that stands before this one.")
    other, is_private = before[rule.item]
    if is_private and not private:
        return _("What is written for oneself alone decides nothing about the questions for all.")
    if not rule.values or not set(rule.values) <= set(answers_of(other)):
        return _("“%(question)s” has no such answer.") % {"question": other.text[:80]}
    return ""


def answers_of(one: Question) -> dict[str, str]:
    """The answers that a rule can wait for, as they are written -> as they are read; none of an open question."""
    if one.kind == ItemKind.FREQUENCY:
        return {str(number): word for number, word in frequency_words().items()}
    if one.kind == ItemKind.TEN:
        return {str(number): str(number) for number in range(1, 11)}
    if one.kind in (ItemKind.CHOICE, ItemKind.SEVERAL):
        return {option.key: option.text for option in one.options}
    return {}


def _wrong_wordings(whole: Questionnaire) -> Iterator[Mistake]:
    places = texts_of(whole)
    if len(whole.wordings) > MOST_LANGUAGES:
        yield Mistake("wordings", _("Use at most %(most)s languages.") % {"most": MOST_LANGUAGES})
    for language, texts in whole.wordings.items():
        if not LANGUAGE.fullmatch(language) or language == whole.language:
            yield Mistake("wordings", _("“%(code)s” is no other language.") % {"code": language[:20]})
        for place, text in texts.items():
            if place in places and len(text) > longest_of(place):
                words = _("“%(code)s”, %(place)s: this is too long: %(longest)s signs at most.")
                named = {"code": language[:20], "place": place, "longest": longest_of(place)}
                yield Mistake("wordings", words % named)


def longest_of(place: str) -> int:
    """How many signs a translated text may have."""
    kind, _colon, rest = place.partition(":")
    if kind == "block":
        return LONGEST["block text" if rest.endswith(":text") else "block"]
    if kind == "item":
        return LONGEST["help" if rest.endswith(":help") else "text"]
    return LONGEST[kind]


def _key_words() -> str:
    return _("A key has small letters, digits and dashes, 60 at most.")
