"""Which parts of a board do people keep, and what do they do to many requests at once?"""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from footpath.people.models import Person, Team
from footpath.requests.models.asked import ServiceRequest


class SavedView(models.Model):
    """A part of a team's board under a name. What it shows is in its query; whoever opens it sees what is theirs."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="views")
    owner = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="views")
    name = models.CharField(_("name"), max_length=60)
    query = models.CharField(max_length=500)  # as in the address, in the order of narrowing.FIELDS
    shared = models.BooleanField(_("for everybody on this board"), default=False)
    edits = models.PositiveIntegerField(default=0)

    objects: models.Manager["SavedView"] = models.Manager()

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(fields=["team", "owner", "name"], name="one_view_a_name"),
            models.UniqueConstraint(fields=["team", "name"], condition=Q(shared=True), name="one_shared_view_a_name"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The board, as the view shows it."""
        return f"{reverse('team-board', args=[self.team_id])}?{self.query}"


class FirstView(models.Model):
    """The view with which somebody's board begins."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="+")
    view = models.ForeignKey(SavedView, on_delete=models.CASCADE, related_name="+")

    objects: models.Manager["FirstView"] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "team"], name="one_first_view_a_board")]

    def __str__(self) -> str:
        return f"{self.person_id} begins with {self.view_id}"


class Bulk(models.Model):
    """One act on many requests: chosen, begun, done. Each row is done by itself and says what became of it."""

    by = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    act = models.CharField(max_length=20)  # a key of bulk_doors.ACTS
    facts = models.JSONField(default=dict)  # what was typed for it, as its form cleaned it
    key = models.CharField(max_length=64, unique=True)  # of who, what and where it was chosen: sent twice, it is one
    back = models.CharField(max_length=600, blank=True)  # the part of the board where it was chosen
    left_out = models.PositiveIntegerField(default=0)  # more than fit into one
    chosen_at = models.DateTimeField()
    begun_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)

    objects: models.Manager["Bulk"] = models.Manager()

    class Meta:
        indexes = [
            models.Index(fields=["by", "-id"], name="bulk_by"),
            models.Index(fields=["chosen_at"], name="bulk_at"),
        ]

    def __str__(self) -> str:
        return f"{self.act} by {self.by_id}"

    def get_absolute_url(self) -> str:
        """Its page: what is typed for it, how far it is, what became of each row."""
        return reverse("bulk", args=[self.pk])


class Became(models.TextChoices):
    """What became of one request of many."""

    WAITS = "", _("still to do")
    DONE = "done", _("done")
    NOT_DONE = "not_done", _("not done")


class BulkRow(models.Model):
    """One request of many, as it was seen when it was chosen."""

    bulk = models.ForeignKey(Bulk, on_delete=models.CASCADE, related_name="rows")
    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="+")
    seen_state = models.CharField(max_length=12)
    seen_assignee = models.BigIntegerField(null=True)
    became = models.CharField(max_length=8, choices=Became, blank=True)
    why = models.CharField(max_length=500, blank=True)  # it was not done

    objects: models.Manager["BulkRow"] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["bulk", "request"], name="one_row_a_request")]
        indexes = [models.Index(fields=["bulk", "became"], name="bulk_row_became")]

    def __str__(self) -> str:
        return f"{self.request_id} in {self.bulk_id}"
