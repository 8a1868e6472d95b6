"""What is kept of role-plays and of a team's board of guidelines? Plays are private, and locked."""

from functools import cached_property
from typing import Any, ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from footpath.growth.cooperation.locked import unlock
from footpath.people.models import Person, Team


class ShownTo(models.TextChoices):
    """Who may play a scenario that somebody wrote."""

    NOBODY = "nobody", _("you alone")
    TEAM = "team", _("a team")
    EVERYBODY = "everybody", _("everybody")


class Seat(models.TextChoices):
    """From which side somebody plays."""

    OWN = "own", _("your side")
    OTHER = "other", _("the other side")


class RolePlay(models.Model):
    """A scenario that somebody here wrote; those that come with Footpath are files."""

    owner = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="+")  # None: has left
    team = models.ForeignKey(Team, on_delete=models.SET_NULL, null=True, related_name="+")
    shown_to = models.CharField(max_length=10, choices=ShownTo, default=ShownTo.NOBODY)
    made_at = models.DateTimeField()
    edits = models.PositiveIntegerField(default=0)  # as Person.edits
    locked = models.TextField()  # the scenario, as pure.role_play_file has it

    subject_kind = "role_play"
    objects: ClassVar[models.Manager["RolePlay"]] = models.Manager()

    class Meta:
        ordering = ["-made_at", "-id"]

    def __str__(self) -> str:
        """Nothing of what is written in it: this stands in histories."""
        return _t("Role-play %(number)d") % {"number": self.pk}

    @property
    def key(self) -> str:
        """As addresses and plays name it."""
        return f"own-{self.pk}"

    @cached_property
    def texts(self) -> dict[str, Any]:
        """The scenario, opened: {"scenario": …}."""
        return unlock(self.locked)

    def get_absolute_url(self) -> str:
        """Where it is written."""
        return reverse("role-play-edit", args=[self.pk])


class Rehearsal(models.Model):
    """One time that somebody plays a scenario; theirs alone."""

    player = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    scenario = models.CharField(max_length=48)  # its key
    print = models.CharField(max_length=16)  # of its graph: another one cannot be walked with the same choices
    seat = models.CharField(max_length=6, choices=Seat)
    begun_at = models.DateTimeField()
    moved_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    steps = models.PositiveSmallIntegerField(default=0)
    locked = models.TextField(blank=True)  # path, bands, end, needed

    subject_kind = "rehearsal"
    objects: ClassVar[models.Manager["Rehearsal"]] = models.Manager()

    class Meta:
        ordering = ["-begun_at", "-id"]
        indexes = [models.Index(fields=["scenario", "print"], name="rehearsals_of_scenario")]

    def __str__(self) -> str:
        return _t("A role-play")

    @cached_property
    def texts(self) -> dict[str, Any]:
        """What was chosen, opened: path, bands, end (its kind), needed."""
        return unlock(self.locked)

    @property
    def path(self) -> list[str]:
        """The choices, or in the other's seat how each reply was taken."""
        return list(self.texts.get("path", []))

    @property
    def bands(self) -> list[int]:
        """How long each took, coarsely."""
        return list(self.texts.get("bands", []))

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("role-play-at", args=[self.pk])


class WeekGoal(models.Model):
    """What somebody wants to try this week; one at a time, theirs alone."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, primary_key=True, related_name="+")
    set_on = models.DateField()
    remind_on = models.DateField(null=True)  # None: was said already
    locked = models.TextField()  # text

    subject_kind = "week_goal"
    objects: ClassVar[models.Manager["WeekGoal"]] = models.Manager()

    def __str__(self) -> str:
        return _t("Your goal for the week")

    @property
    def text(self) -> str:
        """The goal, opened."""
        return str(unlock(self.locked).get("text", ""))

    def get_absolute_url(self) -> str:
        """Where it stands."""
        return reverse("role-plays")


class BoardState(models.TextChoices):
    """Where a board of guidelines stands."""

    LISTING = "listing", _("everybody adds lines")
    VOTING = "voting", _("everybody votes")
    KEPT = "kept", _("it is the team’s guideline")


class GuidelineBoard(models.Model):
    """What a team lists, merges and votes on, until it is its guideline."""

    team = models.OneToOneField(Team, on_delete=models.CASCADE, primary_key=True, related_name="+")
    state = models.CharField(max_length=8, choices=BoardState, default=BoardState.LISTING)
    begun_at = models.DateTimeField()
    kept_at = models.DateTimeField(null=True)

    subject_kind = "guideline_board"
    objects: ClassVar[models.Manager["GuidelineBoard"]] = models.Manager()

    def __str__(self) -> str:
        return _t("Guidelines of %(team)s") % {"team": self.team.name}

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("guideline-board", args=[self.pk])


class GuidelineLine(models.Model):
    """One guideline; of nobody in particular. Merged, it stands for the one that it is merged into."""

    board = models.ForeignKey(GuidelineBoard, on_delete=models.CASCADE, related_name="lines")
    text = models.CharField(max_length=200)
    into = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="merged")
    votes = models.PositiveIntegerField(default=0)  # once the vote is over, when nobody's is kept any more

    objects: ClassVar[models.Manager["GuidelineLine"]] = models.Manager()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.text


class GuidelineVote(models.Model):
    """That somebody wants a line: while the vote goes on, so that nobody has more than three; gone when it is over."""

    line = models.ForeignKey(GuidelineLine, on_delete=models.CASCADE, related_name="given")
    voter = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")

    objects: ClassVar[models.Manager["GuidelineVote"]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["line", "voter"], name="one_vote_a_line")]

    def __str__(self) -> str:
        return "a vote"
