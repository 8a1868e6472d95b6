"""Does the example in docs/promises.md do what it says?"""

import doctest
import re
from pathlib import Path

import footpath.pure

DOCUMENT = Path(__file__).resolve().parents[2] / "docs/promises.md"
PURE = Path(footpath.pure.__file__).parent


def test_the_example_runs_and_answers_as_it_says():
    result = doctest.testfile(str(DOCUMENT), module_relative=False, optionflags=doctest.ELLIPSIS)
    assert result.failed == 0
    assert result.attempted > 30


def test_the_modules_that_it_names_exist():
    named = set(re.findall(r"\(`(\w+)`(?:, `(\w+)`)*\)", DOCUMENT.read_text()))
    modules = {name for names in named for name in names if name}
    assert len(modules) > 8
    assert [name for name in sorted(modules) if not (PURE / f"{name}.py").exists()] == []
