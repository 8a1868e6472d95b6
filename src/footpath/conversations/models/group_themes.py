"""Into which themes was put what a focus group said, do those who were there find it right, and what came of it?"""

from functools import cached_property
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from footpath.conversations.locked import unlock
from footpath.conversations.models.groups import FocusGroup, FocusStudy, GroupNote
from footpath.people.models import Person, Team


class Became(models.TextChoices):
    """What became of a theme."""

    DOING = "doing", _("is being done")
    DONE = "done", _("is done")
    NOTHING = "nothing", _("nothing yet")


class GroupTheme(models.Model):
    """What several sentences are about. Its words are read by more people the further the groups are."""

    study = models.ForeignKey(FocusStudy, on_delete=models.CASCADE, related_name="themes")
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    behavior = models.CharField(max_length=60, blank=True)  # key in the library of behaviors
    wave = models.ForeignKey("surveys.Wave", on_delete=models.SET_NULL, null=True, related_name="+")
    item = models.CharField(max_length=60, blank=True)  # key of the question of the wave beside which it stands
    became = models.CharField(max_length=8, choices=Became, blank=True)
    became_at = models.DateTimeField(null=True)
    became_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    edits = models.PositiveIntegerField(default=0)
    locked = models.TextField()  # title; said: what came of it

    subject_kind = "group_theme"
    objects: ClassVar[models.Manager["GroupTheme"]] = models.Manager()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return str(self.texts.get("title", ""))

    @cached_property
    def texts(self) -> dict[str, Any]:
        """What it says, opened: title, and what came of it."""
        return unlock(self.locked)


class GroupCoding(models.Model):
    """One of the two who put the notes of a group into themes."""

    group = models.ForeignKey(FocusGroup, on_delete=models.CASCADE, related_name="codings")
    coder = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    done_at = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager["GroupCoding"]] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["group", "coder"], name="a_coder_codes_a_group_once")]

    def __str__(self) -> str:
        return f"coding {self.pk}"


class GroupCode(models.Model):
    """Into which theme one of the two has put a note; none: it fits no theme."""

    note = models.ForeignKey(GroupNote, on_delete=models.CASCADE, related_name="codes")
    coder = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    theme = models.ForeignKey(GroupTheme, on_delete=models.CASCADE, null=True, related_name="+")

    objects: ClassVar[models.Manager["GroupCode"]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["note", "coder"], name="one_theme_of_a_coder_a_note")]

    def __str__(self) -> str:
        return f"code {self.pk}"


class QuoteState(models.TextChoices):
    """Whether a sentence may be told in its words."""

    PROPOSED = "proposed", _("waits for a yes")
    APPROVED = "approved", _("may be told")
    REFUSED = "refused", _("stays in the room")


class GroupQuote(models.Model):
    """A sentence that is to be told in its words: one proposes it, another one who was there says yes. Who said it, and
    who of those who were there said yes, is kept nowhere.
    """

    note = models.ForeignKey(GroupNote, on_delete=models.CASCADE, related_name="quotes")
    theme = models.ForeignKey(GroupTheme, on_delete=models.CASCADE, related_name="quotes")
    team = models.ForeignKey(Team, on_delete=models.SET_NULL, null=True, related_name="+")  # "someone from …"
    state = models.CharField(max_length=8, choices=QuoteState, default=QuoteState.PROPOSED)
    proposed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    locked = models.TextField()

    objects: ClassVar[models.Manager["GroupQuote"]] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["note"], name="a_group_note_is_quoted_once")]

    def __str__(self) -> str:
        return str(unlock(self.locked).get("text", ""))


class GroupObjection(models.Model):
    """Somebody who was there says: that is not what we said. Nobody is told who."""

    group = models.ForeignKey(FocusGroup, on_delete=models.CASCADE, related_name="objections")
    theme = models.ForeignKey(GroupTheme, on_delete=models.CASCADE, related_name="objections")
    answered = models.BooleanField(default=False)
    locked = models.TextField()  # text, answer

    objects: ClassVar[models.Manager["GroupObjection"]] = models.Manager()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return str(self.texts.get("text", ""))

    @cached_property
    def texts(self) -> dict[str, Any]:
        """What was said, and what was done about it, opened."""
        return unlock(self.locked)
