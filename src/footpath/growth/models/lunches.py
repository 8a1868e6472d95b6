"""What is kept of lunches across? Who takes part, and who was paired with whom; no word of what was said."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from footpath.growth.lunches import states
from footpath.people.models import Person, Team


class LunchKind(models.TextChoices):
    """What it is."""

    COFFEE = "coffee", _("a coffee")
    LUNCH = "lunch", _("a lunch")


class LunchState(models.TextChoices):
    """Where it stands, as lunches/states.py has it."""

    PROPOSED = states.PROPOSED, _("proposed")
    AGREED = states.AGREED, _("planned")
    MET = states.MET, _("met")
    NOT_NOW = states.NOT_NOW, _("not this time")


class LunchGuest(models.Model):
    """Somebody who likes to meet people of other teams now and then."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=6, choices=LunchKind, default=LunchKind.LUNCH)
    months = models.PositiveSmallIntegerField(default=1)  # at most once in so many
    paused = models.BooleanField(default=False)
    joined_at = models.DateTimeField()

    subject_kind = "lunch_guest"
    objects: ClassVar[models.Manager["LunchGuest"]] = models.Manager()

    def __str__(self) -> str:
        return _t("Lunch across")

    def get_absolute_url(self) -> str:
        """The page of lunches."""
        return reverse("lunches")


class Lunch(models.Model):
    """Two people of two teams who may meet; a no has no reason, and nobody is told whose it was."""

    one = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    one_team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="+")
    other_team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=6, choices=LunchKind)
    state = models.CharField(max_length=8, choices=LunchState, default=LunchState.PROPOSED)
    made_at = models.DateTimeField()
    made_on = models.DateField()
    answer_until = models.DateField()
    one_yes = models.BooleanField(null=True)
    other_yes = models.BooleanField(null=True)
    on = models.DateField(null=True)
    met_on = models.DateField(null=True)
    ended_at = models.DateTimeField(null=True)

    subject_kind = "lunch"
    objects: ClassVar[models.Manager["Lunch"]] = models.Manager()

    class Meta:
        ordering = ["-made_at", "-id"]
        constraints = [
            models.CheckConstraint(condition=~Q(one=F("other")), name="nobody_lunches_with_themself"),
            models.CheckConstraint(condition=~Q(one_team=F("other_team")), name="lunch_is_across"),
            models.UniqueConstraint(fields=["one"], condition=Q(state__in=states.OPEN), name="one_lunch_ahead_of_one"),
            models.UniqueConstraint(
                fields=["other"], condition=Q(state__in=states.OPEN), name="one_lunch_ahead_of_other"
            ),
        ]

    def __str__(self) -> str:
        names = {"one": self.one.name, "other": self.other.name}
        return _t("%(one)s and %(other)s") % names

    def across(self, person: Person) -> Person:
        """With whom somebody is paired."""
        return self.other if person.pk == self.one_id else self.one

    def said(self, person: Person) -> bool | None:
        """What somebody has answered; None where they have not."""
        return self.one_yes if person.pk == self.one_id else self.other_yes

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("lunch", args=[self.pk])
