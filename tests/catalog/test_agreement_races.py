"""Of two who act on one agreement in the same instant, is nothing lost, and does each hear what became of it?"""

from dataclasses import replace
from importlib import import_module

import pytest
from tests import race
from tests.cast import MONDAY
from tests.catalog.agreeing import HOUR, drafted, kinds, proposed, with_lead

from footpath.catalog import actions
from footpath.catalog.agreed import Content
from footpath.catalog.models import AgreementVersion, Signature, VersionState

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
SAVE, SIGN = (
    import_module(f"footpath.catalog.actions.{name}") for name in ("save_draft_agreement", "sign_agreement")
)  # fmt: skip
LATER = MONDAY + HOUR


def seen():
    """What a page has read: the last wording with its signatures."""
    found = AgreementVersion.objects.select_related("agreement__first", "agreement__second")
    return found.prefetch_related("signatures").order_by("-number")[0]


def at_once(*acts):
    """Everybody reads the same, then acts in the same instant; what each heard."""
    see = seen if AgreementVersion.objects.exists() else lambda: None
    heard = race.at_once(see, *((lambda version, _by, act=act: act(version), None) for act in acts))
    return ["done"] * len(heard.won) + ["told"] * len(heard.told)


def sign(by, side):
    return lambda version: actions.sign_agreement(version, hash=version.hash, side=side, by=by, now=LATER)


def unsigned(cast):
    draft = drafted(cast)
    actions.propose_agreement(draft, edits=draft.edits, sign=False, by=cast.ana, now=MONDAY)
    return sign(cast.ana, cast.flight_operations), sign(cast.cleo, cast.facilities)


def test_both_sign_in_the_same_instant_and_it_is_in_force_once(cast):
    assert at_once(*unsigned(cast)) == ["done", "done"]
    assert AgreementVersion.objects.get().state == VersionState.SIGNED
    assert sorted(kinds()[-2:]) == ["agreement.in_force", "agreement.signed"]


def test_without_the_guard_both_sign_and_nothing_is_in_force(cast, monkeypatch):
    monkeypatch.setattr(SIGN, "GUARDED", False)
    assert at_once(*unsigned(cast)) == ["done", "done"]
    assert AgreementVersion.objects.get().state == VersionState.PROPOSED
    assert Signature.objects.count() == 2


def test_a_side_that_signs_twice_at_once_has_signed_once(cast):
    proposed(cast)
    assert at_once(sign(cast.cleo, cast.facilities), sign(cast.max, cast.facilities)) == ["done", "told"]
    assert Signature.objects.filter(team=cast.facilities).count() == 1


def test_a_signature_and_another_wording_do_not_both_hold(cast):
    proposed(cast)

    def counter(version):
        actions.counter_agreement(version, hash=version.hash, side=cast.facilities, by=cast.max, now=LATER)

    assert at_once(sign(cast.cleo, cast.facilities), counter) == ["done", "told"]
    states = set(AgreementVersion.objects.values_list("state", flat=True))
    assert states in ({VersionState.SIGNED}, {VersionState.COUNTERED, VersionState.DRAFT})


def test_proposed_by_both_at_once_it_is_proposed_once(cast):
    drafted(cast)

    def propose(by, side):
        return lambda draft: actions.propose_agreement(draft, edits=draft.edits, side=side, by=by, now=LATER)

    heard = at_once(propose(cast.ana, cast.flight_operations), propose(cast.cleo, cast.facilities))
    assert heard == ["done", "told"]
    assert kinds().count("agreement.proposed") == 1


def test_both_begin_at_once_with_one_draft(cast):
    with_lead(cast)
    ours, theirs = cast.facilities, cast.flight_operations
    acts = [
        lambda _none, by=by: actions.begin_agreement(ours, theirs, by=by, now=MONDAY) for by in (cast.ana, cast.cleo)
    ]
    assert at_once(*acts) == ["done", "done"]
    assert (AgreementVersion.objects.count(), kinds()) == (1, ["agreement.begun"])


def write(by, **part):
    def act(version):
        def change(was):
            return was._replace(content=replace(was.content, **part))

        actions.save_draft_agreement(version, change, by=by, now=LATER)

    return act


def test_two_answers_to_two_questions_are_both_kept(cast):
    drafted(cast)
    assert at_once(write(cast.ana, rules=("Ana's",)), write(cast.cleo, priorities=("Cleo's",))) == ["done", "done"]
    said = Content.from_json(AgreementVersion.objects.get().content)
    assert (said.rules, said.priorities) == (("Ana's",), ("Cleo's",))


def test_without_the_guard_an_answer_is_lost(cast, monkeypatch):
    monkeypatch.setattr(SAVE, "GUARDED", False)
    drafted(cast)
    assert at_once(write(cast.ana, rules=("Ana's",)), write(cast.cleo, priorities=("Cleo's",))) == ["done", "done"]
    said = Content.from_json(AgreementVersion.objects.get().content)
    assert (said.rules == ("Ana's",)) != (said.priorities == ("Cleo's",))
