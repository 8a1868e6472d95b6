"""How does what is said of an outside commitment change, and who changes nothing of it?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.requests.outside import DAY, DUE, flight, kinds_of

from footpath.history.models import Event
from footpath.people.refusals import SomebodyWasFaster
from footpath.requests import actions
from footpath.requests.models import Commitment


def change(commitment, by, edits=None, **facts):
    return actions.change_commitment(commitment, facts=facts, by=by, now=MONDAY, edits=edits)


def test_every_field_is_kept_and_it_is_said_which_changed(cast):
    one = flight(cast)
    facts = {"kind": "order", "reference": "7731", "customer": "Iberia", "due_at": DUE + DAY, "team": None, "note": "x"}
    change(one, cast.ana, **facts)
    kept = Commitment.objects.get()
    assert {name: getattr(kept, name) for name in facts} == facts
    assert Event.objects.latest("id").facts == {"fields": sorted(facts)}
    assert kept.edits == 1
    change(kept, cast.ana, **facts)
    assert (kept.edits, kinds_of(kept)) == (1, ["added", "changed"])


def test_the_team_that_owes_it_those_above_and_whoever_noted_it_may_and_nobody_else(cast):
    one = flight(cast, by=cast.dov)
    for number, by in enumerate((cast.ana, cast.max, cast.dov)):
        change(one, by, note=f"Note {number}")
    for by in (cast.ben, cast.cleo, cast.eve):
        with pytest.raises(PermissionDenied):
            change(one, by, note="Mine")
    with pytest.raises(PermissionDenied):
        change(one, cast.ana, met_at=MONDAY)


def test_what_nobody_owes_is_everybodys(cast):
    assert change(flight(cast, team=None, by=None), cast.ben, note="It is theirs.").edits == 1


def test_a_number_that_is_taken_is_refused(cast):
    flight(cast, reference="NA 913")
    with pytest.raises(ValidationError, match="here already"):
        change(flight(cast), cast.ana, reference="na 913")


def test_the_slower_of_two_hears_who_was_faster(cast):
    one, same = flight(cast), Commitment.objects.get()
    change(one, cast.ana, note="Mine")
    with pytest.raises(SomebodyWasFaster, match="Ana Ferreira changed the note"):
        change(same, cast.max, note="Mine")
    actions.meet_commitment(one, by=cast.ana, now=MONDAY)
    with pytest.raises(SomebodyWasFaster, match="Ana Ferreira said that the customer has it"):
        change(Commitment.objects.get(), cast.max, note="Theirs")
