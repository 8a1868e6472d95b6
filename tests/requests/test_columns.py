"""Do the columns that lists need follow from what happened, whatever happened?"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pytest
from tests.requests.stages import anew, kinds
from tests.requests.walk import NOT_ON_THE_PAGE, Step, Walk

from footpath.requests.clocks import ledger_of, spans_of
from footpath.requests.columns import derived
from footpath.requests.models import Promise, ServiceRequest, Verdict
from footpath.requests.states import ENDED, IN_QUEUE, State

STEPS = 6
LEAVES_COLUMNS = {
    "note",
    "watch",
    "unwatch",
    "rate",
    "chase",
    "need",
    "end_need",
    "order_from_vendor",
    "note_vendor_date",
    "note_arrival",
    "cancel_order",
    "serve",
    "ask_emergency",
}  # move nothing that a list shows


@dataclass
class Past:
    """What was so after the last step: when columns were written, how much happened, what was promised and judged."""

    written: datetime
    events: int
    promises: list[dict[str, Any]] = field(default_factory=list)
    verdicts: list[dict[str, Any]] = field(default_factory=list)


@pytest.mark.parametrize("block", [*range(2), *(pytest.param(n, marks=pytest.mark.slow) for n in range(2, 24))])
def test_whatever_happens_the_columns_can_be_rebuilt(cast, block):
    """Fifty requests on which anybody tries anything; what a page offers can be done, and nothing else."""
    done = Counter()
    for seed in range(block * 50, block * 50 + 50):
        walk = Walk(cast, seed)
        past = Past(walk.now, events=len(kinds(walk.request)))
        for step in walk.steps(STEPS):
            assert step.done == step.offered or step.verb in NOT_ON_THE_PAGE, (seed, step)
            if step.done:
                done[step.verb] += 1
                follows(anew(walk.request), step, past)
    assert sum(done.values()) > 100  # it was a walk, not a wall


def follows(request: ServiceRequest, step: Step, past: Past) -> None:
    """Everything that is derived follows from what happened, and what is kept for good is kept."""
    past.written = past.written if step.verb in LEAVES_COLUMNS else step.at
    expected = derived(request, past.written)
    assert {name: getattr(request, name) for name in expected} == expected
    assert (request.state in IN_QUEUE) or request.chance_kept is None
    spans = spans_of(request)
    assert [span.until for span in spans[:-1]] == [span.since for span in spans[1:]]
    assert (spans[-1].until, spans[-1].state, spans[-1].waits_for) == (None, request.state, request.waits_for)
    book = ledger_of(request, spans, step.at)
    assert sum(book.accounts.values()) == book.total
    promises = list(Promise.objects.filter(request=request).order_by("id").values())
    verdicts = list(Verdict.objects.filter(promise__request=request).order_by("id").values())
    assert promises[: len(past.promises)] == past.promises  # none is edited, none goes away
    if step.verb != "unmerge":
        assert verdicts[: len(past.verdicts)] == past.verdicts  # none is taken back
    assert len(verdicts) == (len(promises) if request.state in ENDED else 0)
    events = sum(kind != "emergency_withdrawn" for kind in kinds(request))  # it lapses with the request
    once = {"watch": (0, 1), "serve": (0, 1)}  # twice is once
    more = once.get(step.verb, (1, 2) if request.state == State.SIGN_OFF else (1,))  # and who has to agree
    assert events - past.events in more
    past.promises, past.verdicts, past.events = promises, verdicts, events
