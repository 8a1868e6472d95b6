"""Which work was announced before it was asked for?"""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from footpath.catalog.models import Service
from footpath.people.models import Person, Team


class HeadsUpState(models.TextChoices):
    """Where a heads-up stands."""

    ANNOUNCED = "announced", _("announced")
    SEEN = "seen", _("seen")
    ASKED = "asked", _("asked for")  # it became a request
    DROPPED = "dropped", _("not needed after all")


class HeadsUp(models.Model):
    """Coming work: "around March we will need …", with a rough size, counted in the provider's capacity."""

    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="heads_ups")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="heads_ups")  # that will serve it
    customer_team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="announced")
    announced_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    announced_at = models.DateTimeField()
    what = models.CharField(_("in one line"), max_length=200)
    first = models.DateField()  # when it may begin to be needed …
    last = models.DateField()  # … and at the latest
    pieces = models.PositiveSmallIntegerField(default=1)  # how many requests of that kind
    state = models.CharField(max_length=10, choices=HeadsUpState, default=HeadsUpState.ANNOUNCED)
    seen_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    seen_at = models.DateTimeField(null=True)
    note = models.CharField(max_length=500, blank=True)  # what the provider says to it
    ended_at = models.DateTimeField(null=True)
    asked_about_at = models.DateTimeField(null=True)  # its days had passed without a request
    edits = models.PositiveIntegerField(default=0)  # as Person.edits

    subject_kind = "heads_up"
    objects: models.Manager["HeadsUp"] = models.Manager()

    class Meta:
        ordering = ["first", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(last__gte=F("first")), name="heads_up_ends_after_it_begins"),
            models.CheckConstraint(condition=Q(pieces__gte=1), name="heads_up_of_something"),
        ]

    def __str__(self) -> str:
        return self.what

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("heads-up", args=[self.pk])
