"""Is a broken file of rules refused in one line that names file, rule and fault?"""

import pytest

from footpath.pure.wording import read
from footpath.pure.wording_rules import SHIPPED, RuleFault, load, read_rules, shipped

GOOD = """
language = "de"
not_names = ["Montag"]
[says]
what = "Was geht?"
when = "Bis wann?"
who = "Wer macht es?"
[lists]
kann_nicht = ["kann nicht", "kann leider nicht"]
[[rule]]
key = "refusal"
name = "Eine Absage"
why = "Sie endet dort."
ask = "Sagen Sie, was geht."
phrases = ["ich {kann_nicht}"]
unless = ["ich {kann_nicht} klagen"]
[open]
phrases = ["aber {name} kann", "aber"]
[when]
phrases = ["bis {number}"]
"""


def test_another_language_is_a_file():
    rules = read_rules(GOOD.encode(), "de.toml")
    (flag,) = read("Das tut mir leid, ich kann nicht kommen.", rules)
    assert (flag.phrase, flag.rule) == ("ich kann nicht", "refusal")
    assert flag.ask == "Sagen Sie, was geht. Was geht? Bis wann? Wer macht es?"
    assert not read("Ich kann nicht klagen.", rules)
    assert not read("Ich kann nicht kommen, aber Mira kann.", rules)


@pytest.mark.parametrize(
    ("old", "new", "where", "fault"),
    [
        ('language = "de"', "", "", "“language” has to be a text"),
        ('language = "de"', "language = 3", "", "“language” has to be a text"),
        ('language = "de"', 'language = "de"\ncolor = "red"', "", "“color” means nothing here"),
        ('not_names = ["Montag"]', "not_names = [1]", "", "“not_names” has to be a list of texts"),
        ('who = "Wer macht es?"', "", "says", "“who” has to be a text"),
        ("[says]", "[said]", "", "“said” means nothing here"),
        ("[[rule]]", "[[rules]]", "", "“rules” means nothing here"),
        ('key = "refusal"', "", "rule 1", "“key” has to be a text"),
        ('key = "refusal"', 'key = "A rule!"', "rule “A rule!”", "a key is a word in small letters"),
        ('key = "refusal"', 'key = "open"', "rule “open”", "neither “open” nor “when”"),
        ('why = "Sie endet dort."', 'why = " "', "rule “refusal”", "“why” has to be a text"),
        ('why = "Sie endet dort."', 'why = "x"\nwhyy = "x"', "rule “refusal”", "“whyy” means nothing here"),
        ('phrases = ["ich {kann_nicht}"]', "phrases = []", "rule “refusal”", "“phrases” is empty"),
        ('phrases = ["ich {kann_nicht}"]', 'phrases = "ich"', "rule “refusal”", "has to be a list of texts"),
        ("ich {kann_nicht}", "ich {kann_nie}", "rule “refusal”", "there is no list “kann_nie”"),
        ("ich {kann_nicht}", "ich (kann", "rule “refusal”", "“(” is never closed"),
        ("ich {kann_nicht}", "ich [kann)", "rule “refusal”", "“[” is never closed"),
        ("ich {kann_nicht}", "ich kann)", "rule “refusal”", "“)” closes what was never opened"),
        ("ich {kann_nicht}", "ich / du", "rule “refusal”", "stands alone, outside of brackets"),
        ("ich {kann_nicht}", "(ich / ) kann", "rule “refusal”", "there is nothing between two signs"),
        ("ich {kann_nicht}", "... kann", "rule “refusal”", "a phrase cannot begin with a gap"),
        ("ich {kann_nicht}", "[ich] [kann]", "rule “refusal”", "everything in it may be missing"),
        ("ich {kann_nicht}", "^ $", "rule “refusal”", "everything in it may be missing"),
        ("ich {kann_nicht}", "a ... b ... c ... d", "rule “refusal”", "more than 2 gaps"),
        ("ich {kann_nicht}", "ich kann?", "rule “refusal”", "“kann?” is no word"),
        ("ich {kann_nicht}", "ich {Kann}", "rule “refusal”", "signs in it that mean nothing"),
        ("ich {kann_nicht}", "((((((((ich))))))))", "rule “refusal”", "too many brackets in brackets"),
        ("ich {kann_nicht}", "x" * 4000, "rule “refusal”", "it is longer than 3000 characters"),
        ('"kann leider nicht"]', '"{kann_nicht}"]', "list “kann_nicht”", "leads back to itself"),
        ('unless = ["ich', 'unless = ["(a+)+$", "ich', "rule “refusal”", "is no word"),
        ("[open]", "[opens]", "", "“opens” means nothing here"),
        ('phrases = ["aber {name} kann", "aber"]', "phrases = []", "open", "“phrases” is empty"),
        ('phrases = ["bis {number}"]', 'phrases = ["bis {zahl}"]', "when", "there is no list “zahl”"),
        ("[when]", "[[rule]]\nkey = 'refusal'\nname = 'x'\nwhy = 'x'\nask = 'x'\nphrases = ['x']\n[when]",
         "rule “refusal”", "there are two rules with this key"),
        ("[lists]", "[lists", "", "it is not TOML"),
    ],
)  # fmt: skip
def test_what_is_broken_is_said_in_one_line(old, new, where, fault):
    assert old in GOOD
    with pytest.raises(RuleFault) as wrong:
        read_rules(GOOD.replace(old, new, 1).encode(), "de.toml")
    line = str(wrong.value)
    assert line.startswith("de.toml: ")
    assert where in line
    assert fault in line
    assert "\n" not in line


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "“language” has to be a text"),
        (b"\xff\xfe", "it is not UTF-8 (byte 0)"),
        (b"#" * 1_000_001, "it is larger than 1000 kB"),
        (b"language = 'x'\nrule = 3", "says: this table is missing"),
        (b"a = " + b"[" * 5000, "it is not TOML"),
    ],
)
def test_what_is_no_file_of_rules_at_all(content, fault):
    with pytest.raises(RuleFault) as wrong:
        read_rules(content, "x.toml")
    assert fault in str(wrong.value)
    assert "\n" not in str(wrong.value)


def test_too_many_phrases_are_refused():
    many = ", ".join('"nein"' for _ in range(6000))
    with pytest.raises(RuleFault, match="more than"):
        read_rules(GOOD.replace('unless = ["ich {kann_nicht} klagen"]', f"unless = [{many}]").encode(), "x.toml")


def test_every_shipped_file_can_be_read_and_an_unknown_language_is_read_in_english():
    for file in SHIPPED.glob("*.toml"):
        assert load(file).language == file.stem
    assert shipped("xx") == shipped("en") or shipped("xx").language == "en"
    assert shipped("../../secret").language == "en"
