"""What becomes of a draft when somebody adds, words, moves or takes away a question?

Plain values in and out: whoever keeps them is `actions.save_draft`.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from footpath.surveys.behaviors import Behavior, lead
from footpath.surveys.building.questionnaire import Option, Part, Question, Questionnaire
from footpath.surveys.models import ItemKind, Voice

UP, DOWN = "up", "down"
T = TypeVar("T", Part, Question)


def with_part(whole: Questionnaire, part: Part, key: str = "") -> Questionnaire:
    """With this block in the place of the one called `key`, or as the last one; its questions stay as they are."""
    if not key:
        return replace(whole, parts=(*whole.parts, part))
    return _each_part(whole, lambda one: replace(part, questions=one.questions) if one.key == key else one)


def with_question(whole: Questionnaire, part_key: str, question: Question, key: str = "") -> Questionnaire:
    """With this question in the place of the one called `key`, or as the last one of a block."""

    def changed(part: Part) -> Part:
        if key:
            return replace(part, questions=tuple(question if one.key == key else one for one in part.questions))
        return replace(part, questions=(*part.questions, question)) if part.key == part_key else part

    return _each_part(whole, changed)


def without_part(whole: Questionnaire, key: str) -> Questionnaire:
    """Without this block and its questions; what waited for an answer to one of them is asked of everybody."""
    gone = {one.key for part in whole.parts if part.key == key for one in part.questions}
    return _unwaited(replace(whole, parts=tuple(part for part in whole.parts if part.key != key)), gone)


def without_question(whole: Questionnaire, key: str) -> Questionnaire:
    """Without this question; what waited for its answer is asked of everybody."""
    shorter = _each_part(
        whole, lambda part: replace(part, questions=tuple(one for one in part.questions if one.key != key))
    )
    return _unwaited(shorter, {key})


def moved_part(whole: Questionnaire, key: str, way: str) -> Questionnaire:
    """With this block one place further up or down; at the end it stays."""
    return replace(whole, parts=_moved(whole.parts, key, way))


def moved_question(whole: Questionnaire, key: str, way: str) -> Questionnaire:
    """With this question one place further up or down; over the end of a block it goes into the next one."""
    parts = list(whole.parts)
    for n, part in enumerate(parts):
        at = next((m for m, one in enumerate(part.questions) if one.key == key), None)
        if at is None:
            continue
        edge = at == (0 if way == UP else len(part.questions) - 1)
        to = n + (-1 if way == UP else 1)
        if not edge:
            parts[n] = replace(part, questions=_moved(part.questions, key, way))
        elif 0 <= to < len(parts):
            one = part.questions[at]
            parts[n] = replace(part, questions=tuple(other for other in part.questions if other.key != key))
            there = parts[to].questions
            parts[to] = replace(parts[to], questions=(*there, one) if way == UP else (one, *there))
        break
    return replace(whole, parts=tuple(parts))


def with_pair(whole: Questionnaire, behavior: Behavior) -> Questionnaire:
    """With both voices of a behavior: each in the last block of its voice, in a new one where there is none."""
    for voice, text in ((Voice.ASKING, behavior.asking), (Voice.ASKED, behavior.asked)):
        if any(one.stem == behavior.key and one.voice == voice for one in whole.questions):
            continue
        home = next((part.key for part in reversed(whole.parts) if _speaks(part) == voice), "")
        if not home:
            home = free_key("they" if voice == Voice.ASKING else "i", (part.key for part in whole.parts))
            whole = with_part(whole, Part(home, lead(voice), shuffled=True))
        one = Question(
            key=free_key(f"{behavior.key[:50]}-{voice}", (other.key for other in whole.questions)),
            kind=ItemKind.FREQUENCY, text=text, stem=behavior.key, voice=voice, behavior=behavior.key,
            dimension=behavior.theme,
        )  # fmt: skip
        whole = with_question(whole, home, one)
    return whole


def pairs_in(whole: Questionnaire) -> set[str]:
    """The stems that are asked in both voices."""
    found = [(one.stem, one.voice) for one in whole.questions if one.stem]
    return {stem for stem, voice in found if voice == Voice.ASKING and (stem, Voice.ASKED) in found}


def options_from(lines: Iterable[str], before: Iterable[Option]) -> tuple[Option, ...]:
    """Answers as they were typed, one a line; one that was there already keeps its key."""
    known = {one.text.casefold(): one.key for one in before}
    found: list[Option] = []
    for line in lines:
        if line.strip():
            taken = {one.key for one in found} | (set(known.values()) - {known.get(line.strip().casefold(), "")})
            key = known.get(line.strip().casefold()) or free_key(key_from(line), taken)
            found.append(Option(key, line.strip()))
    return tuple(found)


def key_from(text: str) -> str:
    """A key that can be recognized, made of the first words of a text."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    return "-".join(words[:6])[:50].strip("-") or "x"


def free_key(wanted: str, taken: Iterable[str]) -> str:
    """The key, with a number behind it where it is taken; "na" is the answer “does not apply”."""
    used, key, n = {*taken, "na"}, wanted, 1
    while key in used:
        n += 1
        key = f"{wanted[:55]}-{n}"
    return key


def _each_part(whole: Questionnaire, change: Callable[[Part], Part]) -> Questionnaire:
    return replace(whole, parts=tuple(map(change, whole.parts)))


def _moved(things: tuple[T, ...], key: str, way: str) -> tuple[T, ...]:
    found = list(things)
    at = next((n for n, one in enumerate(found) if one.key == key), None)
    to = (at or 0) + (-1 if way == UP else 1)
    if at is not None and 0 <= to < len(found):
        found[at], found[to] = found[to], found[at]
    return tuple(found)


def _speaks(part: Part) -> str:
    voices = {one.voice for one in part.questions}
    return voices.pop() if len(voices) == 1 else ""


def _unwaited(whole: Questionnaire, gone: set[str]) -> Questionnaire:
    def free(one: Question) -> Question:
        return replace(one, shown_if=None) if one.shown_if and one.shown_if.item in gone else one

    return _each_part(whole, lambda part: replace(part, questions=tuple(map(free, part.questions))))
