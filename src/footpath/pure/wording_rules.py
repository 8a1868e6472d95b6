"""By which rules does the coach find closed phrases, and what is wrong with a file of them?

One TOML file a language, in wordings/ beside this module; an organization can put others into its own folder. A file
that is broken is refused whole, with its name, the rule, and the fault in one line.

    language = "en"
    not_names = ["Monday"]              # capitals that begin no name
    [says]                              # what the coach asks for, where it is missing
    what = "What can be done instead?"
    when = "By when?"
    who = "Who does it?"
    [lists]                             # named lists for phrases
    cannot = ["can't", "cannot"]
    [[rule]]
    key = "refusal"
    name = "A refusal"
    why = "It says what will not happen, and stops there."
    ask = "Say what you can do."
    phrases = ["i|we {cannot} help"]
    asked = ["no way $"]                # closed also in a question; others are not
    unless = ["{cannot} help smiling"]  # where these words are around them, they are fine
    [open]                              # offers, alternatives, next steps
    phrases = ["i|we can"]
    asked = ["which day"]               # only in a question
    unless = ["i can only say"]
    [when]                              # what says a time
    phrases = ["by {day}"]
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from footpath.pure.wording_finding import Finder, Piece
from footpath.pure.wording_phrases import PhraseFault, Phrases

SHIPPED = Path(__file__).with_name("wordings")
MOST_BYTES, MOST_PHRASES, MOST_RULES = 1_000_000, 2000, 30
OPEN, WHEN, ASKED, UNLESS = "open", "when", "?", "!"
_SAYS = ("what", "when", "who")
_TOP = {"language", "not_names", "says", "lists", "rule", "open", "when"}
_RULE = {"key", "name", "why", "ask", "phrases", "asked", "unless"}


class RuleFault(ValueError):
    """A file of rules that cannot be used: which file, where in it, and what is wrong; one line."""

    def __init__(self, file: str, where: str, fault: str) -> None:
        self.file, self.where, self.fault = file, where, " ".join(fault.split())
        super().__init__(": ".join(part for part in (file, where, self.fault) if part))


@dataclass(frozen=True)
class Rule:
    """One kind of closed phrase: how it is called, why it leaves a reader without a way on, what it asks for."""

    key: str
    name: str
    why: str
    ask: str


@dataclass(frozen=True)
class Rules:
    """All rules of one language. What `finder` finds has the key of a rule or one of OPEN and WHEN as its tag; behind
    it stands ASKED where it counts in questions (of a rule: even there, of ways on: only there), UNLESS for exceptions.
    """

    language: str
    says: Mapping[str, str]
    rules: tuple[Rule, ...]
    finder: Finder
    not_names: frozenset[str]

    def rule(self, key: str) -> Rule:
        """The rule with this key."""
        return next(one for one in self.rules if one.key == key)


def load(file: Path) -> Rules:
    """The rules of a file. Raises RuleFault, and OSError where it cannot be read."""
    with file.open("rb") as opened:
        content = opened.read(MOST_BYTES + 1)
    return read_rules(content, file.name)


@cache
def shipped(language: str = "en") -> Rules:
    """The rules that come with Footpath; of a language without any, the English ones."""
    file = SHIPPED / f"{language}.toml"
    return load(file if language.isalpha() and file.is_file() else SHIPPED / "en.toml")


def read_rules(content: bytes, file: str) -> Rules:
    """The rules that a file holds, whose name is for complaints. Raises RuleFault."""
    if len(content) > MOST_BYTES:
        raise RuleFault(file, "", f"it is larger than {MOST_BYTES // 1000} kB")
    try:
        stored = tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise RuleFault(file, "", f"it is not UTF-8 (byte {error.start})") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise RuleFault(file, "", f"it is not TOML: {error}") from error
    return _Reader(file, stored).rules()


class _Reader:
    """Reads one file; each complaint says where it stands."""

    def __init__(self, file: str, stored: Mapping[str, Any]) -> None:
        self._file, self._stored = file, stored
        self._count = 0

    def rules(self) -> Rules:
        stored = self._stored
        self._known("", stored, _TOP)
        language = self._text("", stored, "language")
        says = self._table("says")
        self._known("says", says, set(_SAYS))
        written = self._lists()
        self._phrases = Phrases(written, self._texts("", stored, "not_names"))
        for name in written:
            self._compiled(f"list “{name}”", [f"{{{name}}}"])
        tagged: list[tuple[str, tuple[Piece, ...]]] = []
        opens, when = self._table("open"), self._table("when", needed=False)
        self._known("open", opens, {"phrases", "asked", "unless"})
        self._known("when", when, {"phrases"})
        rules = self._all(tagged)
        for kind, table in (("", "phrases"), (ASKED, "asked"), (UNLESS, "unless")):
            tagged.append((OPEN + kind, self._compiled("open", self._texts("open", opens, table, needed=not kind))))
        tagged.append((WHEN, self._compiled("when", self._texts("when", when, "phrases"))))
        return Rules(
            language=language,
            says={key: self._text("says", says, key) for key in _SAYS},
            rules=rules,
            finder=Finder(tagged),
            not_names=frozenset(one.casefold() for one in self._texts("", stored, "not_names")),
        )

    def _all(self, tagged: list[tuple[str, tuple[Piece, ...]]]) -> tuple[Rule, ...]:
        found = self._stored.get("rule")
        if not isinstance(found, list) or not found or not all(isinstance(one, dict) for one in found):
            raise self._fault("", "it has no [[rule]]")
        if len(found) > MOST_RULES:
            raise self._fault("", f"it has more than {MOST_RULES} rules")
        rules = tuple(self._rule(one, number, tagged) for number, one in enumerate(found, start=1))
        for number, one in enumerate(rules):
            if one.key in [other.key for other in rules[:number]]:
                raise self._fault(f"rule “{one.key}”", "there are two rules with this key")
        return rules

    def _rule(self, stored: Mapping[str, Any], number: int, tagged: list[tuple[str, tuple[Piece, ...]]]) -> Rule:
        key = self._text(f"rule {number}", stored, "key")
        where = f"rule “{key}”"
        self._known(where, stored, _RULE)
        if not re.fullmatch("[a-z_]{1,40}", key) or key in (OPEN, WHEN):
            raise self._fault(where, "a key is a word in small letters, and neither “open” nor “when”")
        for kind, table in (("", "phrases"), (ASKED, "asked"), (UNLESS, "unless")):
            tagged.append((key + kind, self._compiled(where, self._texts(where, stored, table, needed=not kind))))
        return Rule(key=key, **{name: self._text(where, stored, name) for name in ("name", "why", "ask")})

    def _compiled(self, where: str, written: Sequence[str]) -> tuple[Piece, ...]:
        found = []
        for one in written:
            try:
                found.append(self._phrases.phrase(one))
            except (PhraseFault, RecursionError, OverflowError) as error:
                raise self._fault(where, f"the phrase “{one[:60]}”: {error}") from error
        return tuple(found)

    def _lists(self) -> dict[str, Sequence[str]]:
        stored = self._table("lists", needed=False)
        return {name: self._texts("lists", stored, name, needed=True) for name in stored}

    def _table(self, name: str, *, needed: bool = True) -> Mapping[str, Any]:
        found = self._stored.get(name, {})
        if not isinstance(found, dict) or (needed and not found):
            raise self._fault(name, "this table is missing")
        return found

    def _text(self, where: str, stored: Mapping[str, Any], key: str) -> str:
        found = stored.get(key)
        if not isinstance(found, str) or not found.strip():
            raise self._fault(where, f"“{key}” has to be a text")
        return found.strip()

    def _texts(self, where: str, stored: Mapping[str, Any], key: str, *, needed: bool = False) -> Sequence[str]:
        found = stored.get(key, [])
        if not isinstance(found, list) or not all(isinstance(one, str) and one.strip() for one in found):
            raise self._fault(where, f"“{key}” has to be a list of texts")
        if needed and not found:
            raise self._fault(where, f"“{key}” is empty")
        self._count += len(found)
        if self._count > MOST_PHRASES:
            raise self._fault(where, f"the file has more than {MOST_PHRASES} phrases")
        return found

    def _known(self, where: str, stored: Mapping[str, Any], keys: set[str]) -> None:
        for key in stored:
            if key not in keys:
                raise self._fault(where, f"“{key}” means nothing here")

    def _fault(self, where: str, fault: str) -> RuleFault:
        return RuleFault(self._file, where, fault)
