"""What stands on a team's board, and what has the team chosen?"""

from footpath.growth.models import BoardState, GuidelineBoard, GuidelineLine, GuidelineVote
from footpath.pure.guidelines import alike, as_text, tally


def lines_of(board: GuidelineBoard) -> list[tuple[GuidelineLine, list[GuidelineLine]]]:
    """Each line that stands for itself, with those that it stands for, too."""
    found = list(board.lines.all())
    return [(one, [other for other in found if other.into_id == one.pk]) for one in found if one.into_id is None]


def alike_on(board: GuidelineBoard) -> list[tuple[GuidelineLine, GuidelineLine]]:
    """Pairs that might be one."""
    lines = {one.pk: one for one, _merged in lines_of(board)}
    return [(lines[one], lines[other]) for one, other in alike({pk: line.text for pk, line in lines.items()})]


def tally_of(board: GuidelineBoard) -> list[tuple[GuidelineLine, int]]:
    """How many wanted each line, the most wanted first."""
    lines = {one.pk: one for one, _merged in lines_of(board)}
    if board.state == BoardState.KEPT:
        return sorted(((one, one.votes) for one in lines.values()), key=lambda row: (-row[1], row[0].pk))
    votes = GuidelineVote.objects.filter(line__board=board).order_by("pk").values_list("voter_id", "line_id")
    return [(lines[pk], count) for pk, count in tally(votes, list(lines))]


def proposed(board: GuidelineBoard) -> str:
    """The guideline as the votes would have it."""
    return as_text([(line.text, votes) for line, votes in tally_of(board)])
