"""What did somebody offer to a team, who supports it, and who is credited? And whose advice was asked?"""

from functools import cached_property
from typing import Any, ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from footpath.catalog.models import Service
from footpath.conversations.ideas import states
from footpath.conversations.locked import unlock
from footpath.people.models import Person, Team


class IdeaState(models.TextChoices):
    """Where an idea stands, as ideas/states.py has it."""

    OFFERED = states.OFFERED, _("waits for an answer")
    AGREED = states.AGREED, _("yes, it will be done")
    SET_ASIDE = states.SET_ASIDE, _("not now")
    DONE = states.DONE, _("done")
    CREDITED = states.CREDITED, _("done and credited")
    TAKEN_BACK = states.TAKEN_BACK, _("taken back")


class Idea(models.Model):
    """What could be better, for whom, with which effect; to a team that answers by a date. Everybody may read it."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    service = models.ForeignKey(Service, on_delete=models.PROTECT, null=True, related_name="+")  # that it is about
    offered_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    offered_at = models.DateTimeField()
    what = models.CharField(_("idea"), max_length=200)
    whom = models.CharField(_("for whom"), max_length=200, blank=True)
    effect = models.TextField(_("effect"), blank=True)
    state = models.CharField(max_length=10, choices=IdeaState, default=IdeaState.OFFERED)
    answer_by = models.DateField()
    reminded_at = models.DateTimeField(null=True)  # that the day comes near
    overdue_at = models.DateTimeField(null=True)  # it was told that the day has passed
    answered_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)  # for the first time
    in_time = models.BooleanField(null=True)  # whether that was by its date
    reason = models.TextField(blank=True)  # what was answered
    owner = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")  # who does it …
    due = models.DateField(null=True)  # … by when
    done_at = models.DateTimeField(null=True)
    result = models.TextField(blank=True)  # what is different now
    credited_at = models.DateTimeField(null=True)
    edits = models.PositiveIntegerField(default=0)  # as Person.edits

    subject_kind = "idea"
    objects: ClassVar[models.Manager["Idea"]] = models.Manager()

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["team", "state"], name="ideas_of_a_team")]

    def __str__(self) -> str:
        return str(self.what)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("idea", args=[self.pk])


class IdeaSupport(models.Model):
    """Somebody who wants it, too: said on the idea that is there instead of offering it again."""

    idea = models.ForeignKey(Idea, on_delete=models.CASCADE, related_name="supports")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")

    objects: ClassVar[models.Manager["IdeaSupport"]] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["idea", "person"], name="an_idea_is_supported_once")]

    def __str__(self) -> str:
        return f"{self.person_id} supports {self.idea_id}"


class Credit(models.Model):
    """Somebody who had a part in what came of an idea."""

    idea = models.ForeignKey(Idea, on_delete=models.CASCADE, related_name="credits")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    added_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")

    objects: ClassVar[models.Manager["Credit"]] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["idea", "person"], name="credited_once")]

    def __str__(self) -> str:
        return f"{self.person_id} for {self.idea_id}"


class AdviceAbout(models.TextChoices):
    """What advice is asked about."""

    IDEA = "idea", _("An idea")
    STANDARD = "standard", _("A standard")


class AdviceState(models.TextChoices):
    """Where it stands, as ideas/states.py has it."""

    WAITING = states.WAITING, _("waits for its turn")
    ASKED = states.ASKED, _("asked")
    ANSWERED = states.ANSWERED, _("answered")
    CREDITED = states.CREDITED, _("answered, and of use")
    DECLINED = states.DECLINED, _("declined")
    LAPSED = states.LAPSED, _("not answered")
    TAKEN_BACK = states.TAKEN_BACK, _("taken back")


class Advice(models.Model):
    """One draft, shown to one customer by name. The two alone know of it; what they write is locked."""

    asked_by = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    adviser = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    about = models.CharField(max_length=10, choices=AdviceAbout, default=AdviceAbout.IDEA)
    state = models.CharField(max_length=10, choices=AdviceState, default=AdviceState.ASKED)
    asked_at = models.DateTimeField()
    answer_by = models.DateField()
    reminded_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    idea = models.ForeignKey(Idea, on_delete=models.SET_NULL, null=True, related_name="advice")  # that came of it
    locked = models.TextField(blank=True)  # draft, question, answer

    subject_kind = "advice"
    objects: ClassVar[models.Manager["Advice"]] = models.Manager()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return str(self.texts.get("draft", ""))

    @cached_property
    def texts(self) -> dict[str, Any]:
        """What is written in it, opened: draft, question, answer."""
        return unlock(self.locked)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("advice", args=[self.pk])
