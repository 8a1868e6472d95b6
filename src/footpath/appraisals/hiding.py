"""Whose presence would tell when they rated a coworker? (AN-19)"""

from footpath.appraisals import states
from footpath.appraisals.models import Group, Rater


def hidden_now(people: set[int]) -> set[int]:
    """Those of these who are asked without their names in one that is open, whether they have answered or not."""
    asked = Rater.objects.filter(person__in=people, is_open=True, appraisal__state=states.COLLECTING)
    return set(asked.exclude(group__in=(Group.SELF, Group.SUPERVISOR)).values_list("person_id", flat=True))
