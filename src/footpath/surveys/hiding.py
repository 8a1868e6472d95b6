"""Whose presence would tell when they answered? (AN-19)"""

from footpath.surveys.models import Invitation, Mode, WaveState


def hidden_now(people: set[int]) -> set[int]:
    """Those of these people who are asked in an anonymous wave that is open, whether they have answered or not: whoever
    sees them come and go could guess when they did. A survey that is always on hides nobody: it is open for ever, and
    its answers come out in batches of people asked over weeks.
    """
    asked = Invitation.objects.filter(person__in=people, is_open=True, wave__mode=Mode.ANONYMOUS)
    asked = asked.filter(wave__state=WaveState.OPEN, wave__always_on=False)
    return set(asked.values_list("person_id", flat=True))
