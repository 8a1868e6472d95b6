"""Is what is typed into a draft kept, and is what cannot be kept named?"""

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.catalog.agreeing import REVIEW, drafted, kinds, proposed

from footpath.catalog import actions
from footpath.catalog.actions.save_draft_agreement import Draft
from footpath.catalog.agreed import AgreedTarget, Alone, Content, Duty
from footpath.people.refusals import SomebodyWasFaster

MUCH = "x" * 10_000


def save(draft, by, **parts):
    def change(was):
        return Draft(replace(was.content, **parts), REVIEW)

    return actions.save_draft_agreement(draft, change, by=by, now=MONDAY)


def test_each_writes_at_their_own_question_and_both_answers_stay(cast):
    draft = drafted(cast)
    save(draft, cast.cleo, rules=("  We  call before we write ", ""))
    save(draft, cast.ana, priorities=("Aircraft",))
    said = Content.from_json(draft.content)
    assert (said.rules, said.priorities) == (("We call before we write",), ("Aircraft",))
    assert (draft.written_by, kinds()) == (cast.ana, ["agreement.begun"])


@pytest.mark.parametrize(
    ("part", "wrong"),
    [
        ("rules", (MUCH,)),
        ("rules", ("a\x00b",)),
        ("rules", tuple(f"Rule {n}" for n in range(21))),
        ("priorities", ("Aircraft", "aircraft")),
        ("expects", {999: ("Anything",)}),
        ("duties", (Duty(what="", decides="Cleo"),)),
        ("alone", (Alone(team=999, role="Whoever serves", days=1),)),
        ("alone", (Alone(team=0, role="", days=1),)),
        ("alone", (Alone(team=0, role="Whoever serves", days=10_000),)),
        ("targets", (AgreedTarget(service=999, kind="delivery", amount=5, unit="days"),)),
        ("targets", (AgreedTarget(service=0, kind="delivery", amount=0, unit="days"),)),
        ("targets", (AgreedTarget(service=0, kind="sooner", amount=1, unit="days"),)),
    ],
)
def test_what_cannot_be_kept_is_named_and_nothing_changes(cast, part, wrong):
    draft = drafted(cast)
    before = draft.content
    if part == "targets":
        wrong = tuple(replace(one, service=one.service or cast.move.pk) for one in wrong)
    if part == "alone":
        wrong = tuple(replace(one, team=one.team or cast.facilities.pk) for one in wrong)
    with pytest.raises(ValidationError) as error:
        save(draft, cast.cleo, **{part: wrong})
    assert list(error.value.message_dict) == [part]
    draft.refresh_from_db()
    assert draft.content == before


def test_what_is_proposed_does_not_change_any_more(cast):
    with pytest.raises(SomebodyWasFaster, match="proposed version 1"):
        save(proposed(cast), cast.cleo, rules=())


@pytest.mark.parametrize("who", ["ben", "dov", "eve"])
def test_only_those_who_speak_for_a_side_write(cast, who):
    with pytest.raises(PermissionDenied):
        save(drafted(cast), getattr(cast, who), rules=())
