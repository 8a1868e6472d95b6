"""Would customers choose a team again, how sure is that, and has it changed?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from footpath.pure.figures import NOTHING, Figure, Tally
from footpath.pure.intervals import UNCLEAR, Interval, clear_difference, difference_of_shares, share_figure, together

US = ("surely-us", "probably-us")
UNSURE = "unsure"


@dataclass(frozen=True)
class Choice:
    """What `n` answers say: the share that would choose the team with Wilson's interval, how many are unsure, and by
    how much the newest batch differs from those before it (Newcombe's interval), None where there is only one.
    """

    share: Figure
    good: int
    unsure: int
    change: Interval | None
    verdict: str  # of the change: pure.intervals.BETTER, WORSE, UNCLEAR

    @property
    def n(self) -> int:
        """How many answers it rests on."""
        return self.share.n


def choice(batches: Sequence[Mapping[str, int]]) -> Choice:
    """What batches of answers say together, the oldest first; each counts people by option and shares none with
    another. Options that are neither of US nor UNSURE count as somebody else. ValueError for a count below nothing.
    """
    if any(count < 0 for batch in batches for count in batch.values()):
        raise ValueError("nobody is counted below nothing")
    tallies = [tally(batch) for batch in batches if sum(batch.values())]
    whole = share_figure(tallies) if tallies else NOTHING
    good = round(sum(one.total for one in tallies))
    unsure = sum(batch.get(UNSURE, 0) for batch in batches)
    if len(tallies) < 2:
        return Choice(whole, good, unsure, None, UNCLEAR)
    newest, before = tallies[-1], together(tallies[:-1])
    return Choice(whole, good, unsure, difference_of_shares(newest, before), clear_difference([newest], [before]))


def tally(batch: Mapping[str, int]) -> Tally:
    """How many of a batch would choose the team."""
    good = float(sum(batch.get(option, 0) for option in US))
    return Tally(sum(batch.values()), good, good)
