"""Which hands are missing for a while: somebody is away, or does work that was announced?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from footpath.pure.draws import luck
from footpath.pure.kaplan_meier import Floats

if TYPE_CHECKING:
    from footpath.pure.queueing import Plan

PIECES = 2**16  # more than are announced at once
COMES = 5  # the stream of luck that says when announced work comes


def absences(plan: Plan) -> tuple[Floats, Floats]:
    """(S, k) twice: from when on hands are missing, and for how long; not at all in some futures where requests get
    only a share of them.
    """
    team = plan.team
    begin, end = (plan.from_now([absence[side] for absence in team.absences]) for side in (0, 1))
    begin, end = np.maximum(begin, 0.0)[end > 0], end[end > 0]
    gone = np.array([team.hands_away(team.slots * so_many, plan.S) for so_many in range(len(begin) + 1)])
    fewer = np.diff(gone, axis=0)
    hands = fewer.max(axis=1, initial=0)
    which, number = np.repeat(np.arange(len(begin)), hands), np.concatenate([np.arange(0), *map(np.arange, hands)])
    lengths = np.where(number < fewer[which].T, (end - begin)[which], 0.0)
    return np.repeat(begin[which][None, :], plan.S, axis=0), lengths


def announced(plan: Plan) -> tuple[Floats, Floats]:
    """(S, k) twice: when each announced piece of work comes, evenly over its days, and how long it takes. What
    nobody knows the length of is left out. Each piece has its own luck, whatever else is announced.
    """
    begin, lengths = [np.empty((0, plan.S))], [np.empty((0, plan.S))]
    for one in plan.team.expected:
        table = plan.work_table(one.type_id)
        if table is None:
            continue
        first, last = np.maximum(plan.from_now([one.first, one.last]), 0.0)
        ids = [-(one.id * PIECES + piece) - 1 for piece in range(one.pieces)]
        when = (luck(ids, plan.S, plan.seed, COMES) + 0.5) / plan.S
        begin.append(first + when * (last - first))
        lengths.append(table[luck(ids, plan.S, plan.seed)])
    return np.concatenate(begin).T, np.concatenate(lengths).T
