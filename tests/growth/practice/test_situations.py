"""Are there eight situations, each with statements that the coach hears, and good answers that it praises?"""

import pytest

from footpath.growth.practice import coach
from footpath.growth.practice.heard import heard_in, hints_in
from footpath.growth.practice.situations import SITUATIONS, coach_answer, situation
from footpath.pure.wording_rules import SHIPPED

KEYS = ["later", "confidential", "other_field", "connect", "deadline", "approval", "after_hours", "not_found"]


def test_eight_of_them_with_five_statements_each():
    assert [one.key for one in SITUATIONS] == KEYS
    assert all(len(one.statements) >= 5 for one in SITUATIONS)
    assert situation("later") is SITUATIONS[0]
    assert situation("rain") is None


@pytest.mark.parametrize("one", [each for one in SITUATIONS for each in one.statements], ids=lambda one: one.says[:30])
def test_what_slips_out_is_closed_and_the_good_answer_is_open(one):
    assert coach_answer(one.says)
    assert not coach_answer(one.good)
    assert heard_in(one.good).praise
    assert one.why


def test_each_hint_says_what_why_and_what_to_say_instead():
    (hint,) = heard_in("It's against policy.").hints
    assert (hint.words, hint.name) == ("against policy", "A rule as a wall")
    assert hint.why
    assert hint.ask.startswith("Say what the rule does allow")
    assert hints_in("No. No. No.") == hints_in("No.")  # each once
    assert heard_in("The chair is green.").next.startswith("Nothing closes here")


def test_rules_of_ones_own_count_before_ours_and_a_broken_file_makes_the_coach_silent(settings, tmp_path, caplog):
    settings.DATA = tmp_path
    (tmp_path / "wording").mkdir()
    assert coach_answer("No.")
    assert not coach.broken()
    file = tmp_path / "wording" / "en.toml"
    file.write_text("language = ")
    assert coach_answer("No.") == []
    assert heard_in("No.").hints == ()
    assert "The coach is silent: en.toml: it is not TOML" in caplog.text
    (line,) = coach.broken()
    assert line.startswith("en.toml: it is not TOML")
    ours = (SHIPPED / "en.toml").read_text(encoding="utf-8")
    file.write_text(ours.replace('"Say what you can do."', '"Name what is possible."'), encoding="utf-8")
    (flag,) = coach_answer("I can't help you.")
    assert flag.ask.startswith("Name what is possible.")


def test_a_language_without_rules_is_read_in_english(settings, tmp_path):
    settings.DATA = tmp_path
    assert coach_answer("I can't help you.", "fr-CA")
    (tmp_path / "wording").mkdir()
    (tmp_path / "wording" / "fr.toml").write_text(
        'language = "fr"\n[says]\nwhat = "Quoi"\nwhen = "Quand"\nwho = "Qui"\n[[rule]]\nkey = "refus"\n'
        'name = "Un refus"\nwhy = "Fin."\nask = "Dites."\nphrases = ["je ne peux pas"]\n[open]\nphrases = ["mais"]\n'
    )
    assert [one.rule for one in coach_answer("Désolé, je ne peux pas.", "fr")] == ["refus"]
    assert not coach_answer("I can't help you.", "fr")
