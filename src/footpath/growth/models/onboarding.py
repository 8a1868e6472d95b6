"""What is kept of how somebody new learns to serve here: the plan for everybody, and how far one of them is?"""

from functools import cached_property
from typing import Any, ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from footpath.conversations.models import Idea, Obstacle
from footpath.growth.onboarding import states
from footpath.growth.onboarding.locked import unlock
from footpath.people.models import Person, Team

HOUSE = 0  # whose plan it is that holds for everybody


class ItemKind(models.TextChoices):
    """What there is to do."""

    BUDDY = "buddy", _("a buddy")
    LESSON = "lesson", _("lesson")
    ITEM = "item", _("checklist")
    VISIT = "visit", _("meet your customers")


class Doer(models.TextChoices):
    """Who does it."""

    HIRE = "hire", _("the new colleague")
    BUDDY = "buddy", _("the buddy")
    LEAD = "lead", _("the lead")
    CHECKER = "checker", _("the checker")


class ItemState(models.TextChoices):
    """How far it is, as states.py has it."""

    LOCKED = states.LOCKED, _("waits for a buddy")
    OPEN = states.OPEN, _("to do")
    DONE = states.DONE, _("waits for a check")
    CONFIRMED = states.CONFIRMED, _("confirmed")
    WAIVED = states.WAIVED, _("waived")


class OnboardingState(models.TextChoices):
    """Where somebody's onboarding stands."""

    UNDER_WAY = states.UNDER_WAY, _("under way")
    COMPLETE = states.COMPLETE, _("complete")
    ENDED = states.ENDED, _("ended early")


class Syllabus(models.Model):
    """The lessons and the checklist for new people: of the house, and what a team adds for its own."""

    whose = models.PositiveBigIntegerField(unique=True)  # the number of the team; HOUSE: it holds for everybody
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")
    draft = models.JSONField(null=True)  # parts that are being written; None: nothing differs from what holds
    parts = models.PositiveIntegerField(default=0)  # the highest number that a part has had
    edits = models.PositiveIntegerField(default=0)  # whoever changes an older state than this is told

    subject_kind = "syllabus"
    objects: ClassVar[models.Manager["Syllabus"]] = models.Manager()

    def __str__(self) -> str:
        return self.team.name if self.team else _t("Everybody")


class SyllabusVersion(models.Model):
    """What it said from a day on; what was published never changes."""

    syllabus = models.ForeignKey(Syllabus, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    content = models.JSONField()  # its parts, as parts.py has them
    published_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")  # None: shipped
    published_at = models.DateTimeField()

    objects: ClassVar[models.Manager["SyllabusVersion"]] = models.Manager()

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["syllabus", "number"], name="one_syllabus_version_a_number")]

    def __str__(self) -> str:
        return _t("version %(number)d") % {"number": self.number}


class Onboarding(models.Model):
    """How somebody new gets to know services, values, people and standards."""

    hire = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    buddy = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    checker = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")  # None: buddy and lead
    house = models.ForeignKey(SyllabusVersion, on_delete=models.PROTECT, related_name="+")
    addition = models.ForeignKey(SyllabusVersion, on_delete=models.PROTECT, null=True, related_name="+")
    first_day = models.DateField()
    state = models.CharField(max_length=10, choices=OnboardingState, default=OnboardingState.UNDER_WAY)
    began_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    subject_kind = "onboarding"
    objects: ClassVar[models.Manager["Onboarding"]] = models.Manager()

    class Meta:
        ordering = ["first_day", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["hire"], condition=models.Q(state=states.UNDER_WAY), name="one_onboarding_under_way"
            ),
            models.CheckConstraint(
                condition=models.Q(buddy=None) | ~models.Q(buddy=models.F("hire")), name="nobody_is_their_own_buddy"
            ),
            models.CheckConstraint(
                condition=models.Q(checker=None) | ~models.Q(checker=models.F("hire")), name="nobody_checks_themself"
            ),
        ]

    def __str__(self) -> str:
        return _t("Onboarding of %(name)s") % {"name": self.hire.name}

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("onboarding", args=[self.pk])


class OnboardingItem(models.Model):
    """One thing to do, by whom and until when. Its words are those of the version that it came from."""

    onboarding = models.ForeignKey(Onboarding, on_delete=models.CASCADE, related_name="items")
    kind = models.CharField(max_length=6, choices=ItemKind)
    version = models.ForeignKey(SyllabusVersion, on_delete=models.PROTECT, null=True, related_name="+")
    whose = models.PositiveBigIntegerField(default=HOUSE)  # as Syllabus.whose, so that a part is found in all versions
    part = models.PositiveIntegerField(null=True)  # its number there; None: a buddy, or a visit
    title = models.CharField(max_length=160, blank=True)
    team = models.ForeignKey(Team, on_delete=models.SET_NULL, null=True, related_name="+")  # whom a visit is paid to
    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")  # the same
    who = models.CharField(max_length=7, choices=Doer, default=Doer.HIRE)
    due_day = models.PositiveSmallIntegerField()  # the so many-th working day; 0: before the first
    due_on = models.DateField()
    asks_text = models.BooleanField(default=False)  # it is done with some words, or a link to the proof
    state = models.CharField(max_length=9, choices=ItemState, default=ItemState.LOCKED)
    left_plan = models.BooleanField(default=False)  # done before the plan changed; kept as it was
    done_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    done_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")  # confirmed, waived
    settled_on = models.DateField(null=True)
    locked = models.TextField(blank=True)  # proof, word, reason

    objects: ClassVar[models.Manager["OnboardingItem"]] = models.Manager()

    class Meta:
        ordering = ["due_day", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["onboarding", "whose", "part"], condition=~models.Q(part=None), name="one_item_a_part"
            ),
        ]
        indexes = [models.Index(fields=["whose", "part"], name="onboarding_items_of_a_part")]

    def __str__(self) -> str:
        if self.kind == ItemKind.BUDDY:
            return _t("A buddy is named before the first day")
        if self.kind == ItemKind.VISIT:
            name = (self.team and self.team.name) or (self.person and self.person.name) or _t("somebody who left")
            return _t("Visit %(name)s, whom you serve") % {"name": name}
        return self.title

    @cached_property
    def texts(self) -> dict[str, Any]:
        """What was written on it, opened: proof, word, reason."""
        return unlock(self.locked)


class OnboardingReminder(models.Model):
    """Of what somebody was gently reminded on which day."""

    onboarding = models.ForeignKey(Onboarding, on_delete=models.CASCADE, related_name="reminders")
    what = models.CharField(max_length=8)
    on = models.DateField()

    objects: ClassVar[models.Manager["OnboardingReminder"]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["onboarding", "what", "on"], name="reminded_once_a_day")]

    def __str__(self) -> str:
        return f"{self.what} {self.on}"


class Surprise(models.Model):
    """What surprised somebody new, in a few lines; theirs alone until they give it to a team."""

    onboarding = models.ForeignKey(Onboarding, on_delete=models.CASCADE, related_name="surprises")
    noted_at = models.DateTimeField()
    idea = models.ForeignKey(Idea, on_delete=models.SET_NULL, null=True, related_name="+")
    obstacle = models.ForeignKey(Obstacle, on_delete=models.SET_NULL, null=True, related_name="+")
    given = models.BooleanField(default=False)
    locked = models.TextField()  # text

    objects: ClassVar[models.Manager["Surprise"]] = models.Manager()

    class Meta:
        ordering = ["noted_at", "id"]

    def __str__(self) -> str:
        return str(unlock(self.locked).get("text", ""))
