"""What do the themes of all groups say together: which came up where, what is unsaid, how far do two agree?"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from footpath.conversations.groups import states
from footpath.conversations.models import (
    FocusGroup,
    FocusStudy,
    GroupCode,
    GroupCoding,
    GroupNote,
    GroupQuote,
    GroupTheme,
    QuoteState,
)
from footpath.pure.agreement import kappa
from footpath.pure.saturation import chance_of_new, kinds_at_least

ENOUGH = 5  # people in the groups in which a theme came up, before others read of it


@dataclass(frozen=True)
class Row:
    """A theme, how often each group spoke of it, and whether that may be told outside."""

    theme: GroupTheme
    counts: tuple[int, ...]
    people: int  # who were in the groups in which it came up
    quotes: tuple[GroupQuote, ...] = ()

    @property
    def groups(self) -> int:
        """In how many groups it came up."""
        return sum(1 for count in self.counts if count)

    @property
    def notes(self) -> int:
        """How many sentences."""
        return sum(self.counts)

    @property
    def may_be_told(self) -> bool:
        """Whether enough people were there that it is nobody's in particular."""
        return self.people >= ENOUGH


@dataclass(frozen=True)
class Found:
    """The matrix of themes and groups, what each group brought that was new, and what may be still to come."""

    groups: tuple[FocusGroup, ...]
    rows: tuple[Row, ...]
    new: tuple[int, ...]  # themes that each group brought first
    chance: float | None  # that the next sentence is of a theme nobody named yet
    at_least: float  # themes there are

    @property
    def told(self) -> list[Row]:
        """What the report says."""
        return [row for row in self.rows if row.may_be_told]


def found_in(study: FocusStudy) -> Found:
    """What was settled so far, group by group in the order in which they met."""
    met = study.groups.filter(state__in=(*states.HAS_THEMES, states.HELD), held_at__isnull=False).order_by(
        "held_at", "pk"
    )
    groups = list(met)
    counted: Counter[tuple[int, int]] = Counter()
    notes = GroupNote.objects.filter(group__in=groups, settled=True).exclude(theme=None)
    for theme, group in notes.order_by().values_list("theme", "group"):
        counted[theme, group] += 1
    quotes: dict[int, list[GroupQuote]] = {}
    told = GroupQuote.objects.filter(theme__study=study, state=QuoteState.APPROVED).select_related("team")
    for quote in told:
        quotes.setdefault(quote.theme_id, []).append(quote)
    rows = [
        _row(theme, groups, counted, quotes.get(theme.pk, ())) for theme in study.themes.select_related("became_by")
    ]
    rows.sort(key=lambda row: (-row.groups, -row.notes, row.theme.pk))
    seen: set[int] = set()
    new = []
    for n in range(len(groups)):
        came_up = {row.theme.pk for row in rows if row.counts[n]}
        new.append(len(came_up - seen))
        seen |= came_up
    counts = [row.notes for row in rows]
    return Found(tuple(groups), tuple(rows), tuple(new), chance_of_new(counts), kinds_at_least(counts))


def _row(
    theme: GroupTheme, groups: Sequence[FocusGroup], counted: Counter[tuple[int, int]], quotes: Sequence[GroupQuote]
) -> Row:
    counts = tuple(counted[theme.pk, group.pk] for group in groups)
    people = sum(group.came or 0 for group, count in zip(groups, counts, strict=True) if count)
    return Row(theme, counts, people, tuple(quotes))


@dataclass(frozen=True)
class Agreement:
    """How far two agree beyond chance, on how many sentences, and on how many of them they said the same."""

    kappa: float | None
    n: int
    same: int


def agreement_in(group: FocusGroup) -> Agreement | None:
    """Of the two who coded it; None before both are done."""
    coders = list(GroupCoding.objects.filter(group=group, done_at__isnull=False).values_list("coder", flat=True))
    if len(coders) != 2:
        return None
    said: dict[int, dict[int, int | None]] = {}
    for note, coder, theme in GroupCode.objects.filter(note__group=group).values_list("note", "coder", "theme"):
        said.setdefault(note, {})[coder] = theme
    pairs = [(by[coders[0]], by[coders[1]]) for by in said.values() if len(by) == 2]
    places = {theme: n for n, theme in enumerate({one for pair in pairs for one in pair})}
    table = [[0.0] * len(places) for _theme in places]
    for one, other in pairs:
        table[places[one]][places[other]] += 1
    return Agreement(kappa(table), len(pairs), sum(1 for one, other in pairs if one == other))
