"""How does one request become several?"""

from uuid import uuid4

import pytest
from tests.cast import MONDAY, happened
from tests.requests.linked import fresh
from tests.requests.stages import (
    DAY,
    HOUR,
    SERVING,
    TUESDAY,
    anew,
    day,
    kinds,
    only,
    questioned,
    refused_elsewhere,
    whole,
    working,
)

from footpath.requests import actions
from footpath.requests.models import Commitment, ServiceRequest
from footpath.requests.refusals import Unclear
from footpath.requests.states import IN_QUEUE, State

TITLES = ["Two sockets for C 1.03", "A key for C 1.03"]


def split(it, by, titles=TITLES, now=TUESDAY, **facts):
    return actions.split(it, titles=titles, by=by, now=now, **facts)


def test_each_part_goes_on_by_itself_for_the_same_people(cast):
    request = working(cast)
    actions.watch(request, person=cast.eve, by=cast.ana, now=MONDAY)
    flight = Commitment.objects.create(
        kind="flight", reference="NA 912", customer="Northair", due_at=MONDAY + 9 * DAY, added_at=MONDAY
    )
    actions.serve(request, commitment=flight, by=cast.ben, now=MONDAY)
    parts = split(fresh(request), cast.ben)
    assert [part.title for part in parts] == TITLES
    for part in map(anew, parts):
        assert (part.state, part.asker, part.team, part.assignee) == (State.QUEUED, cast.ana, request.team, None)
        assert part.answers == request.answers
        assert [one.person for one in part.watchers.all()] == [cast.eve]
        assert [one.commitment for one in part.servings.all()] == [flight]
        assert part.split_off.source_id == request.pk
        whole(part)
    assert happened(parts[0]).occurrence().sentence("Ben") == (
        f"Ben made it of a part of {request.number}; its clocks run since that was asked"
    )
    said = happened(request).occurrence().sentence("Ben")
    assert said == f"Ben split off {parts[0].number}, {parts[1].number}"
    assert anew(request).state == State.WORKING


def test_nothing_gets_younger_by_it(cast):
    """A part is late when the whole would be; what the customer took counts for both, and no promise is given."""
    request = questioned(cast).request
    actions.promise(anew(request), by_day=day(8), by=cast.ben, now=MONDAY)
    [part] = split(anew(request), cast.ana, titles=["A key"])
    part, source = anew(part), anew(request)
    assert (part.submitted_at, part.complete_at) == (source.submitted_at, source.complete_at)
    due = {one.kind: one.due_at for one in source.targets.all()}
    assert part.targets.get(kind="delivery").due_at <= due["delivery"]
    assert part.paused_seconds > 0
    assert part.promised_day is None
    assert not part.quotes.exists()


def test_sent_twice_it_is_split_once(cast):
    request, key = working(cast), uuid4()
    first = split(anew(request), cast.ben, form_key=key)
    again = split(anew(request), cast.ben, form_key=key, now=TUESDAY + HOUR)
    assert first == again
    assert kinds(request).count("split") == 1
    assert len(split(anew(request), cast.ben, form_key=uuid4())) == 2
    assert len(split(working(cast), cast.ben, form_key=key)) == 2  # another one, from the same page


@pytest.mark.parametrize("titles", [[], ["  "], ["x"] * 11, ["y" * 201], ["a\0b"]])
def test_parts_that_cannot_be_kept_are_named(cast, titles):
    request = working(cast)
    with pytest.raises(Unclear) as refusal:
        split(request, cast.ben, titles=titles)
    assert refusal.value.field == "titles"
    assert ServiceRequest.objects.count() == 1


def test_both_sides_may(cast):
    only(cast, split, State.QUEUED, "ana", *SERVING)


def test_elsewhere_it_is_refused(cast):
    refused_elsewhere(cast, split, cast.ben, *IN_QUEUE)
