"""How differently do people of a team, and those around them, see the same service, as far as the reader may know?

From what surveys released to this reader (they and I), else from worksheets that were opened together, else nothing.
"""

from collections.abc import Collection
from datetime import datetime

from footpath.conversations.sheets.figures import may_read, of_team
from footpath.people.models import Person, Team
from footpath.surveys.measures import block_of
from footpath.surveys.results.waves import outs, with_results

SURVEYS = 2  # the newest
STEPS, NUMBERS = 2.0, 3.0  # so far apart, on five steps and on ten numbers, is as far as it counts


def apart(teams: Collection[int], reader: Person, now: datetime) -> dict[int, float]:
    """By team: 0 where both see the same, 1 where they see it as differently as it counts."""
    found: dict[int, float] = {}
    told = outs(with_results(reader)[:SURVEYS], reader)
    for team in teams:
        for one in told:
            block = block_of(one.figures, [team])
            gaps = [pair["both"] for pair in block["pairs"].values() if pair.get("both")] if block else []
            if gaps:
                found[team] = min(1.0, sum(abs(both["i"] - both["they"]) for both in gaps) / len(gaps) / STEPS)
                break
    for sheet in Team.objects.filter(pk__in=set(teams) - found.keys()) if reader.is_active else ():
        seen = of_team(sheet).found if may_read(reader, sheet, now) else None
        if seen is not None:
            found[sheet.pk] = min(1.0, seen.absolute / NUMBERS)
    return found
