"""Where does the state of a wave change? Here, and nowhere else."""

from typing import Any

from footpath.people.actions import let_go
from footpath.surveys.invitations import drawn_about, drawn_as
from footpath.surveys.models import Consent, Invitation, Talk, TalkState, Wave
from footpath.surveys.refusals import faster, not_now
from footpath.surveys.states import NotPossible, destination

GUARDED = True  # switched off by the control of the race tests alone: without the guard, two people both win


def move(wave: Wave, verb: str, **columns: Any) -> None:
    """Move the wave as `verb` says and set `columns`, as long as it is still as the caller saw it: of two who act at
    once one wins, the other gets SomebodyWasFaster. Refused where the state does not allow the verb.
    """
    try:
        columns["state"] = destination(verb, wave.state)
    except NotPossible as error:
        raise not_now(wave) from error
    change(wave, **columns)


def change(wave: Wave, **columns: Any) -> None:
    """Set columns of a wave as long as its state and its plan are still what the caller saw."""
    columns["edits"] = wave.edits + 1
    seen = {"state": wave.state, "edits": wave.edits} if GUARDED else {}
    if Wave.objects.filter(pk=wave.pk, **seen).update(**columns) != 1:
        raise faster(wave)
    for name, value in columns.items():
        setattr(wave, name, value)


def end_invitations(wave: Wave) -> None:
    """Nothing can be answered any more, and nothing waits to be asked. Waits for answers that come in right now."""
    Invitation.objects.filter(wave=wave).update(is_open=False)
    for about in set(Invitation.objects.filter(wave=wave, waits=True).values_list("about", flat=True)):
        let_go(drawn_as(wave.instrument), about=drawn_about(wave.pk, about))
    undecided = Talk.objects.filter(wave=wave, state=TalkState.ASKED)
    Consent.objects.filter(talk__in=undecided).update(wants=None)
    undecided.update(state=TalkState.ENDED)
