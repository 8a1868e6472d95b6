"""Who is told of what happens to an appraisal? That somebody answered is no event, so nobody is told of it."""

from footpath.appraisals.models import Appraisal, Rater, Standing
from footpath.appraisals.permissions import known_appraisals
from footpath.history.models import Event
from footpath.notifications.audiences import Audience
from footpath.notifications.groups import Group
from footpath.notifications.kind import Kind

_waits, _moves = Group.WAITS_FOR_ME, Group.MINE_MOVES


def appraised(it: Appraisal, _event: Event) -> set[int | None]:
    """Of whom it is."""
    return {it.subject_id}


def appraiser(it: Appraisal, _event: Event) -> set[int | None]:
    """Whoever leads them."""
    return {it.supervisor_id}


def both_of_appraisal(it: Appraisal, event: Event) -> set[int | None]:
    """The two of them, of what both may read."""
    return appraised(it, event) | (appraiser(it, event) if it.shared_at else set())


def coach_of_appraisal(it: Appraisal, _event: Event) -> set[int | None]:
    """Whom the person asked to look at it with them."""
    return {it.coach_id}


def raters(it: Appraisal, _event: Event) -> set[int | None]:
    """Everybody who is asked, whether they have answered or not."""
    asked = Rater.objects.filter(appraisal=it, standing=Standing.ASKED, waits=False)
    return set(asked.values_list("person_id", flat=True))


def raters_now(_it: Appraisal, event: Event) -> set[int | None]:
    """Those who are asked since."""
    return set(event.facts.get("people", ()))


APPRAISAL_RULES: dict[str, dict[Audience, Group]] = {
    "appraisal.begun": {appraised: _moves, appraiser: _moves},
    "appraisal.drawn": {appraised: _waits},
    "appraisal.handed_in": {appraiser: _waits},
    "appraisal.opened": {raters: _waits},
    "appraisal.asked": {raters_now: _waits},
    "appraisal.reminded": {raters: _waits},
    "appraisal.released": {appraised: _waits},
    "appraisal.coach_named": {coach_of_appraisal: _moves},
    "appraisal.shared": {both_of_appraisal: _moves},
    "appraisal.agreed": {both_of_appraisal: _moves},
    "appraisal.pulse_begun": {appraised: _moves},
    "appraisal.cancelled": {raters: _moves, appraised: _moves, appraiser: _moves},
}
APPRAISAL_KINDS: dict[str, Kind] = {
    Appraisal.subject_kind: Kind(
        every=lambda: Appraisal.objects.select_related("subject", "supervisor", "coach"),
        visible=lambda person, _on: known_appraisals(person),
        about=str,
        address=lambda it: str(it.get_absolute_url()),
    ),
}
