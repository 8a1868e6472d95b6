"""What is kept of an appraisal: of whom, asked of whom, and what came of it?"""

from functools import cached_property
from typing import Any, ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from footpath.appraisals import states
from footpath.appraisals.locked import unlock
from footpath.people.models import Person


class Purpose(models.TextChoices):
    """What it is for; fixed when it begins."""

    DEVELOPMENT = "development", _("to get better: the report is yours, and you decide who else reads it")
    APPRAISAL = "appraisal", _("an appraisal: you read it first, then whoever leads you does, too")


class Stage(models.TextChoices):
    """Where it stands, as states.py has it."""

    SETUP = states.SETUP, pgettext_lazy("appraisal", "being set up")
    NOMINATION = states.NOMINATION, pgettext_lazy("appraisal", "who is asked?")
    COLLECTING = states.COLLECTING, pgettext_lazy("appraisal", "being answered")
    CLOSED = states.CLOSED, pgettext_lazy("appraisal", "closed; the report is being made")
    OWNER_ONLY = states.OWNER_ONLY, pgettext_lazy("appraisal", "read by its owner first")
    SHARED = states.SHARED, pgettext_lazy("appraisal", "shared")
    PLAN = states.PLAN, pgettext_lazy("appraisal", "agreed what follows")
    PULSE = states.PULSE, pgettext_lazy("appraisal", "asked again")
    CANCELLED = states.CANCELLED, pgettext_lazy("appraisal", "called off")


class Outcome(models.TextChoices):
    """What follows from it, as it was agreed."""

    REWARD = "reward", _("A reward, or words of thanks, for what goes well")
    COACHING = "coaching", _("Coaching, or a plan for one or two things")
    BOTH = "both", _("Both")
    NEITHER = "neither", _("Neither for now")


class Group(models.TextChoices):
    """From which side somebody rates."""

    SELF = "self", pgettext_lazy("rates", "Yourself")
    SUPERVISOR = "supervisor", pgettext_lazy("rates", "Whoever leads you")
    PEER = "peer", pgettext_lazy("rates", "Peers")
    REPORT = "report", pgettext_lazy("rates", "People you lead")
    CUSTOMER = "customer", pgettext_lazy("rates", "Internal customers")


class Standing(models.TextChoices):
    """Whether somebody is to be asked."""

    NAMED = "named", _("to be asked")
    RESERVE = "reserve", _("drawn after the others")
    STRUCK = "struck", _("struck out")
    ASKED = "asked", _("asked")
    LEFT = "left", _("does not work here any more")


class Appraisal(models.Model):
    """How several sides see the same behaviors of one person."""

    subject = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    supervisor = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")  # named on the form of everybody
    coach = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")  # chosen by the subject
    purpose = models.CharField(max_length=12, choices=Purpose)
    state = models.CharField(max_length=12, choices=Stage, default=Stage.SETUP)
    items = models.JSONField(default=list)  # [{"key", "theme", "text"}], worded as they were when it began
    days = models.PositiveSmallIntegerField(default=states.USUAL_DAYS)  # to answer
    seed = models.CharField(max_length=32, blank=True)  # by which customers were drawn: the draw can be done again
    without_customers = models.BooleanField(default=False)  # too few have been served to ask them safely
    handed_in = models.BooleanField(default=False)  # the subject has proposed whom to ask
    pulse_of = models.OneToOneField("self", on_delete=models.CASCADE, null=True, related_name="pulse")
    begun_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True)
    closes_at = models.DateTimeField(null=True)
    reminded = models.BooleanField(default=False)
    closed_at = models.DateTimeField(null=True)
    owner_until = models.DateTimeField(null=True)  # the report is its owner's alone
    shared_at = models.DateTimeField(null=True)  # since when `supervisor` reads it
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True)
    agreed_at = models.DateTimeField(null=True)
    locked = models.TextField(blank=True)  # what was agreed; why it was called off

    subject_kind = "appraisal"
    objects: ClassVar[models.Manager["Appraisal"]] = models.Manager()

    class Meta:
        ordering = ["-made_at", "-id"]

    def __str__(self) -> str:
        return _t("360° feedback for %(name)s") % {"name": self.subject.name}

    @cached_property
    def texts(self) -> dict[str, Any]:
        """What was agreed, and why it was called off; opened."""
        return unlock(self.locked)

    def get_absolute_url(self) -> str:
        """Its page; whoever is only asked is led from there to the questions."""
        return reverse("appraisal", args=[self.pk])


class Rater(models.Model):
    """Somebody is asked. It says whether they have answered, never when or what; no page shows it to others."""

    appraisal = models.ForeignKey(Appraisal, on_delete=models.CASCADE, related_name="raters")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    group = models.CharField(max_length=12, choices=Group)
    standing = models.CharField(max_length=8, choices=Standing, default=Standing.NAMED)
    place = models.PositiveSmallIntegerField(default=0)  # of customers: in the order in which they were drawn
    is_open = models.BooleanField(default=False)  # an answer can be given
    waits = models.BooleanField(default=False)  # their budget of questions has no room for it yet
    done = models.BooleanField(default=False)
    locked = models.TextField(blank=True)  # why they were struck out

    objects: ClassVar[models.Manager["Rater"]] = models.Manager()

    class Meta:
        ordering = ["group", "place", "person__name"]
        constraints = [models.UniqueConstraint(fields=["appraisal", "person"], name="one_side_a_person")]

    def __str__(self) -> str:
        return f"{self.appraisal_id}: {self.person_id}"

    @property
    def reason(self) -> str:
        """Why they were struck out."""
        return str(unlock(self.locked).get("reason", ""))


class Report(models.Model):
    """What left of the answers, once, at the close; it is never computed again."""

    appraisal = models.OneToOneField(Appraisal, on_delete=models.CASCADE, related_name="report")
    locked = models.TextField()  # as pure.rater_release gives it, with what self and supervisor said

    objects: ClassVar[models.Manager["Report"]] = models.Manager()

    def __str__(self) -> str:
        return f"report {self.appraisal_id}"

    @cached_property
    def figures(self) -> dict[str, Any]:
        """Groups, items, comments, and the two who are named; opened."""
        return unlock(self.locked)
