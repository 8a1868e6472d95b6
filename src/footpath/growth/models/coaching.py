"""What is kept of coaching? What somebody has learned of it, and talks between two people; the texts are locked."""

from datetime import date, timedelta
from functools import cached_property
from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from footpath.growth.coaching import states
from footpath.growth.coaching.locked import unlock
from footpath.people.models import Person


class CoachingState(models.TextChoices):
    """Where a talk stands, as coaching/states.py has it."""

    DRAFT = states.DRAFT, _("being prepared")
    OFFERED = states.OFFERED, _("offered")
    ACCEPTED = states.ACCEPTED, _("will take place")
    HELD = states.HELD, _("talked; to be agreed")
    AGREED = states.AGREED, _("agreed by both")
    FOLLOWED = states.FOLLOWED, _("agreed and followed")
    DONE = states.DONE, _("talked; nothing to agree on")
    DECLINED = states.DECLINED, _("not now")
    TAKEN_BACK = states.TAKEN_BACK, _("taken back")
    UNWRITTEN = states.UNWRITTEN, _("talked; nothing is kept in writing")
    LEFT = states.LEFT, _("not followed any more")


class LookOutcome(models.TextChoices):
    """What became of what two people agreed on."""

    KEPT = "kept", _("Kept")
    NOT_KEPT = "not_kept", _("Not kept yet")
    CHANGED = "changed", _("It came differently")


class CoachTraining(models.Model):
    """How far somebody who leads others is with learning to coach; what they answered is locked, and theirs alone."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="+")
    begun_at = models.DateTimeField()
    lesson_on = models.DateField(null=True)  # every question of the lesson has an answer
    trained_on = models.DateField(null=True)  # the lesson and both role-plays
    locked = models.TextField(blank=True)  # answers, by screen

    subject_kind = "coach_training"
    objects: ClassVar[models.Manager["CoachTraining"]] = models.Manager()

    def __str__(self) -> str:
        return _t("Learning to coach")

    @cached_property
    def answers(self) -> dict[str, Any]:
        """What was answered, by the key of the screen; opened."""
        found: dict[str, Any] = unlock(self.locked).get("answers") or {}
        return found

    def get_absolute_url(self) -> str:
        """The lesson."""
        return reverse("coaching-lesson")


class CoachingTalk(models.Model):
    """A talk between somebody and whoever leads them, from the sheet to what came of what they agreed on."""

    supervisor = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    coached = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    state = models.CharField(max_length=10, choices=CoachingState, default=CoachingState.DRAFT)
    made_at = models.DateTimeField()
    praises = models.PositiveSmallIntegerField(default=0)  # facts on the sheet that are worth praise
    helps = models.PositiveSmallIntegerField(default=0)  # facts on it where help may be due
    talk_on = models.DateField(null=True)  # the day that is proposed
    offered_at = models.DateTimeField(null=True)  # from here on the person sees it
    held_on = models.DateField(null=True)
    number = models.PositiveIntegerField(default=0)  # of the wording of what they agree on; each edit is another one
    supervisor_yes = models.PositiveIntegerField(null=True)  # the number to which they said yes
    coached_yes = models.PositiveIntegerField(null=True)
    agreed_on = models.DateField(null=True)
    told = models.PositiveSmallIntegerField(default=0)  # weeks: for which look both were asked last
    ended_at = models.DateTimeField(null=True)
    locked = models.TextField(blank=True)  # purpose, facts, good, hard, effect, question, proposal, view, wording

    subject_kind = "coaching"
    unshared: ClassVar[Q] = Q(offered_at=None)  # of whoever is coached nothing is said yet
    objects: ClassVar[models.Manager["CoachingTalk"]] = models.Manager()

    class Meta:
        ordering = ["-made_at", "-id"]
        constraints = [
            models.CheckConstraint(condition=~Q(supervisor=F("coached")), name="nobody_coaches_themself"),
            models.UniqueConstraint(
                fields=["supervisor", "coached"], condition=Q(state__in=states.BEFORE), name="one_talk_ahead"
            ),
        ]

    def __str__(self) -> str:
        """Nothing of what is written in it: this stands in notices and mails."""
        names = {"one": self.supervisor.name, "other": self.coached.name}
        return _t("Talk of %(one)s and %(other)s") % names

    @cached_property
    def texts(self) -> dict[str, Any]:
        """What is written in it, opened."""
        return unlock(self.locked)

    @property
    def looks_on(self) -> dict[int, date]:
        """On which day it is looked at, by the weeks after both said yes."""
        begun = self.agreed_on
        return {weeks: begun + timedelta(weeks=weeks) for weeks in states.LOOKS} if begun else {}

    def other(self, person: Person) -> Person:
        """With whom somebody talks."""
        return self.coached if person.pk == self.supervisor_id else self.supervisor

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("coaching-talk", args=[self.pk])


class CoachingLook(models.Model):
    """What one of the two says, some weeks later, of what they agreed on."""

    talk = models.ForeignKey(CoachingTalk, on_delete=models.CASCADE, related_name="looks")
    by = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    weeks = models.PositiveSmallIntegerField()
    outcome = models.CharField(max_length=8, choices=LookOutcome)
    at = models.DateTimeField()
    locked = models.TextField(blank=True)  # note: what changed

    objects: ClassVar[models.Manager["CoachingLook"]] = models.Manager()

    class Meta:
        ordering = ["weeks", "at", "id"]
        constraints = [models.UniqueConstraint(fields=["talk", "by", "weeks"], name="looked_once")]

    def __str__(self) -> str:
        return str(unlock(self.locked).get("note", ""))
