"""How many minutes a month may somebody be asked for, and what was asked of them?"""

from typing import ClassVar

from django.db import models

from footpath.people.models.persons import Person


class What(models.TextChoices):
    """What asks people something; their words stand in people/budget.py."""

    SURVEY = "survey"
    PULSE = "pulse"
    WOULD_CHOOSE = "would_choose"
    RATING = "rating"
    REVIEW = "review"
    ADVICE = "advice"
    TALK = "talk"
    NUDGE = "nudge"
    APPRAISAL = "appraisal"


class MonthOfQuestions(models.Model):
    """How much of one month's budget is drawn; one row a person and month, changed by a conditional update alone."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="months_of_questions")
    month = models.DateField()  # its first day, as the calendar of the person has it
    seconds = models.PositiveIntegerField(default=0)
    last_draw = models.UUIDField(null=True)  # while a draw is under way: one update for many says whom it reached

    objects: ClassVar[models.Manager["MonthOfQuestions"]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "month"], name="one_budget_a_month")]

    def __str__(self) -> str:
        return f"{self.person_id} in {self.month:%Y-%m}"


class Draw(models.Model):
    """One thing that somebody is asked, or would have been asked: it waits while it has no month.

    It says that somebody was asked, never whether or when they answered.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="draws")
    what = models.CharField(max_length=16, choices=What)
    about = models.CharField(max_length=80)  # which one, as whoever asks names it: the same thing is drawn once
    seconds = models.PositiveIntegerField()
    month = models.DateField(null=True)  # in whose budget it is; None: it did not fit, and waits
    since = models.DateField()  # from when on it waits, or waited

    objects: ClassVar[models.Manager["Draw"]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "what", "about"], name="drawn_once")]
        indexes = [models.Index(fields=["what", "about"], name="draws_of_one_ask")]

    def __str__(self) -> str:
        return f"{self.what} {self.about}"
