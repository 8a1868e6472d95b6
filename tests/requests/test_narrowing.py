"""Which part of a board is meant, and does it come back from its address as it was?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.requests.stages import DAY, TUESDAY, many

from footpath.people.models import Person
from footpath.requests.board import FILTERS, board, counts, part_of
from footpath.requests.forms.narrow import LONGEST, NarrowForm
from footpath.requests.models import ServiceRequest
from footpath.requests.narrowing import DUE, ME, NOBODY, SORTED, Narrowing
from footpath.requests.saved_views import part_in

words = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=LONGEST).map(str.strip)
keys = st.none() | st.integers(1, 2**63 - 1)
parts = st.builds(
    Narrowing,
    show=st.sampled_from(["", *FILTERS]),
    words=words,
    who=st.sampled_from(["", ME, NOBODY]) | st.integers(1, 2**62).map(str),
    service=keys,
    customer=keys,
    due=st.sampled_from(["", *DUE]),
    sort=st.sampled_from(["", *SORTED]),
)


@given(parts)
def test_it_comes_back_from_its_address_as_it_was(part):
    assert part_in(part.query()) == part
    assert Narrowing().query() == ""


@given(st.dictionaries(st.sampled_from(["show", "words", "who", "service", "customer", "due", "sort", "x"]), st.text()))
def test_what_cannot_be_used_is_left_out_and_named(asked):
    form = NarrowForm(asked)
    part = form.part()
    assert set(form.errors) <= {"words", "who", "service", "customer", "due", "sort", "show"}
    assert all(not getattr(part, name) for name in form.errors)
    assert part_in(part.query()) == part


@pytest.mark.django_db
def test_each_narrows_what_it_says_and_all_of_them_together(cast):
    rows = many(cast, 4)
    late, theirs, mine, _rest = rows
    ServiceRequest.objects.update(promised_due_at=TUESDAY + 3 * DAY)
    for one, columns in (
        (late, {"promised_due_at": TUESDAY - DAY, "title": "Übel riechender Teppich"}),
        (theirs, {"promised_day": None, "promised_due_at": None, "assignee": None}),
        (mine, {"assignee": cast.cleo, "promised_due_at": TUESDAY + 30 * DAY}),
    ):
        ServiceRequest.objects.filter(pk=one.pk).update(**columns)
    queue = board(cast.facilities, cast.cleo, TUESDAY)

    def shown(**part):
        found = part_of(queue, Narrowing(**part), cast.cleo, TUESDAY)
        counted = counts(queue, cast.cleo, TUESDAY, within=Narrowing(**part), views={7: Narrowing(**part)})
        assert counted.views[7] == len(found)
        return {rows.index(one) for one in found}

    assert shown() == {0, 1, 2, 3}
    assert shown(who=ME) == {2}
    assert shown(who=NOBODY) == shown(show="free") == {1}
    assert shown(who=str(rows[3].assignee_id)) == {3}
    assert shown(customer=rows[0].customer_team_id) == {0}
    assert shown(service=cast.move.pk) == {0, 1, 2, 3}
    assert shown(service=10**9) == set()
    assert shown(due="late") == {0}
    assert shown(due="soon") == {3}
    assert shown(due="unpromised") == {1}
    assert shown(words="REQUEST 3") == shown(words=rows[3].number) == {3}
    assert shown(words="übel teppich") == {0}
    assert shown(words="request", due="unpromised", who=NOBODY) == {1}
    assert shown(show="free", who=ME) == set()


@pytest.mark.django_db
def test_rows_stand_by_a_column_and_equals_in_the_order_of_the_board(cast):
    rows = many(cast, 4)
    for one, chance in zip(rows, (0.9, None, 0.5, 0.9), strict=True):
        ServiceRequest.objects.filter(pk=one.pk).update(chance_kept=chance, board_rank=9 - one.pk % 9)
    queue = board(cast.facilities, cast.cleo, TUESDAY)
    in_line = [one.pk for one in part_of(queue, Narrowing(), cast.cleo, TUESDAY)]

    def by(sort):
        return [rows.index(one) for one in part_of(queue, Narrowing(sort=sort), cast.cleo, TUESDAY)]

    first, second = sorted((0, 3), key=lambda n: in_line.index(rows[n].pk))
    assert by("chance") == [2, first, second, 1]
    assert by("-chance") == [first, second, 2, 1]
    assert by("title") == by("-title")[::-1] == [0, 1, 2, 3]
    assert {len(by(sort)) for sort in SORTED} == {4}
    assert Person.objects.count() > 4
