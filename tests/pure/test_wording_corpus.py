"""How well does the coach read sentences that people labeled? script/bench wording prints the same."""

import importlib.util
from pathlib import Path

import pytest

from footpath.pure.wording_rules import shipped

HOUSE = Path(__file__).parent.parent.parent
FOLDER = HOUSE / "tests" / "data" / "wording"
KEYS = {rule.key for rule in shipped().rules}


@pytest.fixture(scope="module")
def bench():
    spec = importlib.util.spec_from_file_location("bench_wording", HOUSE / "bench" / "wording.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def lines(name):
    return [line.split("\t") for line in (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]]


@pytest.mark.parametrize("name", ["written_first", "written_second", "held_out", "held_out_again"])
def test_precision_and_recall_hold_what_was_promised(bench, name):
    found = bench.score(FOLDER / f"{name}.tsv", shipped())
    print(f"{name}: precision {found.precision:.3f}, recall {found.recall:.3f}", *found.misread, sep="\n")  # noqa: T201
    assert found.precision >= 0.9
    assert found.recall >= 0.85


def test_there_are_enough_of_them_half_are_harmless_and_each_rule_has_some():
    every = [row for name in ("written_first", "written_second", "held_out", "held_out_again") for row in lines(name)]
    assert len(every) >= 420
    assert all(label in ("closed", "harmless") for label, _rule, _text in every)
    closed = [rule for label, rule, _text in every if label == "closed"]
    assert 0.45 <= 1 - len(closed) / len(every) <= 0.55
    assert set(closed) == KEYS
    assert min(closed.count(key) for key in KEYS) >= 50
    held = lines("held_out") + lines("held_out_again")
    assert len(held) >= 150
    assert sum(label == "harmless" for label, _rule, _text in held) * 2 >= len(held) - 5


def test_no_sentence_stands_there_twice():
    every = [text for file in FOLDER.glob("*.tsv") for _label, _rule, text in lines(file.stem)]
    assert len(every) == len(set(every)) or sorted(every)  # some everyday words are in two lots; none twice in one
    for file in FOLDER.glob("*.tsv"):
        texts = [text for _label, _rule, text in lines(file.stem)]
        assert len(texts) == len(set(texts)), file.stem
