"""Is a scenario that cannot be played refused, with a reason that names the place?"""

from dataclasses import replace

import pytest
from tests.pure.talks import BAD_END, GOOD_END, choice, node, scenario

from footpath.pure.role_play import Side
from footpath.pure.role_play_check import depths, faults

TO_END = choice("a", "agreed")


def codes(talk):
    """What is wrong, where."""
    return {(one.code, one.place, one.choice) for one in faults(talk)}


def test_a_fine_one_has_no_faults():
    assert faults(scenario()) == []


@pytest.mark.parametrize(
    ("nodes", "fault"),
    [
        ([node("start", TO_END, temperature=50), node("alone", TO_END)], ("orphan", "alone", "")),
        ([node("start", choice("a", "start"), TO_END, temperature=50)], ("loop", "start", "")),
        ([node("start", choice("a", "b"), temperature=50), node("b", choice("a", "start"))], ("loop", "start", "")),
        ([node("start", choice("a", "stuck"), choice("b", "agreed"), temperature=50), node("stuck")],
         ("no_choices", "stuck", "")),
        ([node("start", choice("a", "stuck"), choice("b", "agreed"), temperature=50), node("stuck")],
         ("no_end", "stuck", "")),
        ([node("start", choice("a", "gone"), temperature=50)], ("nowhere", "start", "a")),
        ([node("other", TO_END, temperature=50)], ("no_start", "", "")),
        ([node("start", TO_END)], ("start_temperature", "start", "")),
        ([node("start", TO_END, temperature=101)], ("temperature", "start", "")),
        ([node("start", choice("a", "agreed", delta=30), temperature=80)], ("degrees", "start", "a")),
        ([node("start", choice("a", "agreed", delta=-30), temperature=20)], ("degrees", "start", "a")),
        ([node("start", choice("a", "agreed", delta=41), temperature=50)], ("delta", "start", "a")),
        ([node("start", choice("a", "agreed", "shout"), temperature=50)], ("behavior", "start", "a")),
        ([node("start", TO_END, temperature=50, picture="mail")], ("no_alt", "start", "")),
        ([node("start", TO_END, temperature=50, picture="cat", alt="A cat")], ("picture", "start", "")),
        ([node("start", TO_END, TO_END, temperature=50)], ("twice", "start", "a")),
        ([node("start", TO_END, replace(TO_END, key="b"), temperature=50)], ("same_words", "start", "")),
        ([node("start", replace(TO_END, text=" "), temperature=50)], ("empty", "start", "a")),
        ([node("Start here", TO_END, temperature=50)], ("key", "Start here", "")),
        ([node("start", choice("a", "agreed", "blame"), choice("b", "over"), temperature=50)],
         ("find_out_first", "", "")),
        ([node("start", *(choice(key, "agreed") for key in "abcdefg"), temperature=50)], ("many_choices", "start", "")),
    ],
)  # fmt: skip
def test_each_fault_names_its_place(nodes, fault):
    assert fault in codes(scenario(*nodes))


def test_a_way_of_more_than_twelve_choices_is_too_long():
    def chain(many):
        steps = [node(f"n{n}", choice("a", f"n{n + 1}", delta=0)) for n in range(1, many)]
        return [node("start", choice("a", "n1"), choice("b", "over"), temperature=50), *steps]

    short = [*chain(11), node("n11", TO_END)]
    assert codes(scenario(*short)) == set()
    assert depths(scenario(*short))["agreed"] == 12
    assert ("too_long", "", "") in codes(scenario(*chain(12), node("n12", TO_END)))


def test_what_is_wrong_with_the_whole():
    assert ("rules", "", "") in codes(scenario(rules=("listen",)))
    assert ("rule", "", "") in codes(scenario(rules=("listen", "ways", "agree", "blame")))
    assert ("audience", "", "") in codes(scenario(audience="cats"))
    assert ("empty", "", "") in codes(scenario(title=" ", you=Side("")))
    assert ("run", "", "") in codes(scenario(good=("a", "b")))
    assert ("run", "", "") in codes(scenario(poor=("z",)))
    assert ("too_many", "", "") in codes(scenario(*(node(f"n{n}", TO_END) for n in range(41))))
    assert ("orphan", "over", "") in codes(scenario(node("start", TO_END, temperature=50)))


def test_ends_say_what_they_are():
    for end in (
        replace(GOOD_END, agrees=False),
        replace(BAD_END, agrees=True),
        replace(GOOD_END, kind="mixed"),
    ):
        kept = {one.key: one for one in (GOOD_END, BAD_END)} | {end.key: end}
        assert ("verdicts", end.key, "") in codes(scenario(ends=tuple(kept.values())))
    assert ("kind", "over", "") in codes(scenario(ends=(GOOD_END, replace(BAD_END, kind="sad"))))


def test_none_ends_well():
    only = (replace(BAD_END, key="agreed"), BAD_END)
    assert ("no_good_end", "", "") in codes(scenario(ends=only))


def test_a_scenario_for_supervisors_may_begin_with_what_they_saw():
    start = node("start", choice("a", "agreed", "fact"), choice("b", "over"), temperature=50)
    assert codes(scenario(start)) == {("find_out_first", "", "")}
    assert codes(scenario(start, audience="supervisors")) == set()
