"""Which guidelines has a room listed, which of them say much the same, and which does it want?"""

from collections import Counter

from footpath.growth.models import GroupLine, GroupPlay, GroupVote, Stage, Workshop, WorkshopKind
from footpath.pure import guidelines

VOTES = guidelines.VOTES  # each
KEPT = 8  # lines of the room's guidelines, at most
LONGEST = 200
MOST = 120  # lines of a room


def listed(workshop: Workshop) -> list[GroupLine]:
    """Lines that stand for themselves, in their order."""
    return list(GroupLine.objects.filter(workshop=workshop, into=None))


def pairs(lines: list[GroupLine]) -> list[tuple[GroupLine, GroupLine]]:
    """Those that might be one, the most alike first."""
    by_key = {one.pk: one for one in lines}
    return [(by_key[one], by_key[other]) for one, other in guidelines.alike({one.pk: one.text for one in lines})]


def about(line: int) -> str:
    """Under which name the vote for a line is kept."""
    return f"line-{line}"


def wanted(workshop: Workshop) -> list[tuple[GroupLine, int]]:
    """How many want each line, the most wanted first."""
    lines = listed(workshop)
    given = Counter(
        GroupVote.objects.filter(
            participant__workshop=workshop, participant__removed_at=None, about__startswith="line-"
        )
        .order_by()
        .values_list("about", flat=True)
    )
    found = [(one, given[about(one.pk)]) for one in lines]
    return sorted(found, key=lambda row: (-row[1], row[0].pk))


def kept_lines(workshop: Workshop) -> list[str]:
    """The guidelines of the room: what anybody wanted, the most wanted first; alone all of them."""
    alone = workshop.kind == WorkshopKind.ALONE
    return [line.text for line, votes in wanted(workshop) if votes or alone][:KEPT]


def agreed(workshop: Workshop) -> list[str]:
    """The same once the room has said that they are its own, for everybody's workbook; nothing before that."""
    kept = GroupPlay.objects.filter(workshop=workshop, stage=Stage.KEPT).exists()
    return kept_lines(workshop) if kept else []
