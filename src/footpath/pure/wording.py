"""Does a reply leave its reader without a way on, in which words, and what is missing?

*Closed* is a refusal, a hand-off without a name, a rule as a wall, ignorance, or a reproach, where nothing follows. An
offer, an alternative, a next step opens it, in the same sentence or right beside it. A date alone does not.
That a no should carry what can be done, by when and by whom is old knowledge of people who serve; the rules are data
(wording_rules.py), each flag says which one spoke, and nothing is learned, counted or sent anywhere.

Not closed: idioms (“I can't wait”), the negation of a burden (“no charge”), a policy that is only mentioned, what
somebody else said (quoted), and most questions.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from footpath.pure.wording_finding import Span
from footpath.pure.wording_rules import ASKED, OPEN, UNLESS, WHEN, Rule, Rules
from footpath.pure.wording_text import Sentence, own, plain, sentences
from footpath.pure.wording_words import Words

AHEAD, BACK = 2, 1  # so many sentences after a closed one, and before it, can open it


@dataclass(frozen=True)
class Flag:
    """Closed words as they stand in the text, which rule found them, and what it asks for."""

    phrase: str
    start: int
    end: int
    rule: str
    ask: str


@dataclass(frozen=True)
class Reading:
    """What a text says: its closed phrases, how many closed ones a way on opened, and what it tells of that way."""

    flags: tuple[Flag, ...]
    opened: int
    what: bool  # an offer, an alternative, a next step
    when: bool  # a time
    who: bool  # a name

    @property
    def is_honest_limit(self) -> bool:
        """A no with a way on and a time."""
        return not self.flags and self.opened > 0 and self.what and self.when


@dataclass(frozen=True)
class _Seen:
    """What stands in one sentence."""

    sentence: Sentence
    closed: tuple[tuple[Span, Rule], ...]
    ways: int
    when: bool
    name: bool


def read(text: str, rules: Rules) -> list[Flag]:
    """The closed phrases of a text, in their order."""
    return list(reading(text, rules).flags)


def reading(text: str, rules: Rules) -> Reading:
    """What a text says; takes time in proportion to its length."""
    clean = plain(text)
    seen = [_seen(one, rules) for one in sentences(own(clean.text))]
    flags: list[Flag] = []
    opened = 0
    for index, one in enumerate(seen):
        if not one.closed:
            continue
        beside = seen[max(0, index - BACK) : index + AHEAD + 1]
        if any(other.ways for other in beside):
            opened += len(one.closed)
            continue
        ask = _missing(rules, beside)
        for (begin, end), rule in one.closed:
            start = clean.at[one.sentence.start + begin]
            stop = clean.at[one.sentence.start + end - 1] + 1
            flags.append(Flag(text[start:stop], start, stop, rule.key, f"{rule.ask} {ask}"))
    ways = any(one.ways for one in seen)
    return Reading(
        flags=tuple(flags),
        opened=opened,
        what=ways,
        when=any(one.when for one in seen),
        who=any(one.name for one in seen),
    )


def _missing(rules: Rules, beside: Iterable[_Seen]) -> str:
    """What has to be said still: what, and by when; who, unless somebody is named."""
    wanted = ["what", "when"] if any(one.name for one in beside) else ["what", "when", "who"]
    return " ".join(rules.says[key] for key in wanted)


def _seen(sentence: Sentence, rules: Rules) -> _Seen:
    words = Words(sentence.text)
    found = rules.finder.find(words)
    closed = _closed(found, rules.rules, asks=sentence.asks)
    spans = [span for span, _rule in closed]
    not_open = _merged(found.get(OPEN + UNLESS, []))
    opens = found.get(OPEN, []) + (found.get(OPEN + ASKED, []) if sentence.asks else [])
    ways = sorted(span for span in opens if not _touches(spans, span) and not _touches(not_open, span))
    first = ways[0][0] if closed and ways else 0  # the time in a refusal is none that helps
    when = bool(ways or not closed) and any(span[0] >= first for span in found.get(WHEN, []))
    name = any(words.is_name(at, rules.not_names) for at in range(1, words.count))
    return _Seen(sentence, closed, len(ways), when, name)


def _closed(found: Mapping[str, list[Span]], rules: Iterable[Rule], *, asks: bool) -> tuple[tuple[Span, Rule], ...]:
    """Closed words of a sentence, those that overlap as one: the longer one says by which rule."""
    closed: list[tuple[Span, Rule]] = []
    for rule in rules:
        spans = found.get(rule.key + ASKED, []) + ([] if asks else found.get(rule.key, []))
        fine = _merged(found.get(rule.key + UNLESS, [])) if spans else []
        closed += [(span, rule) for span in spans if not _touches(fine, span)]
    kept: list[tuple[Span, Rule]] = []
    for span, rule in sorted(closed, key=lambda one: (one[0][0], -one[0][1])):
        if not kept or span[0] >= kept[-1][0][1]:
            kept.append((span, rule))
            continue
        last, first_rule = kept[-1]
        longer = rule if span[1] - span[0] > last[1] - last[0] else first_rule
        kept[-1] = ((last[0], max(last[1], span[1])), longer)
    return tuple(kept)


def _merged(spans: list[Span]) -> list[Span]:
    """The same places in order, those that overlap as one."""
    found: list[Span] = []
    for begin, end in sorted(spans):
        if found and begin < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((begin, end))
    return found


def _touches(ordered: Sequence[Span], span: Span) -> bool:
    """Whether one of these places, which are in order and apart, overlaps the span."""
    at = bisect_left(ordered, (span[1], 0))
    return at > 0 and ordered[at - 1][1] > span[0]
