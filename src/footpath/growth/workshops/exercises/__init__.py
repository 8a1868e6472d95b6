"""Which exercises does the workbook have, in which order?"""

from footpath.growth.workshops.exercises import (
    can,
    cooperation,
    interview,
    mine,
    moments,
    objectives,
    ours,
    plan,
    worksheet,
)
from footpath.growth.workshops.exercises.exercise import Exercise, ExerciseForm, Result
from footpath.growth.workshops.exercises.notes import NOTES

EXERCISES: list[Exercise] = [
    objectives.EXERCISE_BEFORE,
    mine.EXERCISE,
    ours.EXERCISE,
    moments.EXERCISE,
    worksheet.EXERCISE,
    interview.EXERCISE,
    cooperation.EXERCISE,
    can.EXERCISE,
    plan.EXERCISE,
    objectives.EXERCISE_AFTER,
    NOTES,
]


def exercise_named(key: str) -> Exercise | None:
    """The exercise with this key, if there is one."""
    return next((one for one in EXERCISES if one.key == key), None)


__all__ = ["EXERCISES", "Exercise", "ExerciseForm", "Result", "exercise_named"]
