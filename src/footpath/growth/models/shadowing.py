"""What is kept of visits? Places that hosts offer, visits with their consents, and rounds that matched them."""

from datetime import date
from functools import cached_property
from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from footpath.growth.shadowing import states
from footpath.growth.shadowing.locked import unlock
from footpath.people.models import Person, Team


class VisitKind(models.TextChoices):
    """What a guest does there."""

    OBSERVE = "observe", _("look on")
    BRIEFINGS = "briefings", _("a few short talks over some weeks")
    HANDS_ON = "hands_on", _("lend a hand, with somebody beside you")


class PlaceState(models.TextChoices):
    """Whether somebody can still come."""

    OPEN = "open", _("open")
    WITHDRAWN = "withdrawn", _("taken back")


class VisitState(models.TextChoices):
    """Where a visit stands, as shadowing/states.py has it."""

    REQUESTED = states.REQUESTED, _("waits for a place")
    OFFERED = states.OFFERED, _("a place is offered")
    CONSENTS = states.CONSENTS, _("waits for a yes")
    MATCHED = states.MATCHED, _("agreed by everybody")
    PREPARED = states.PREPARED, _("prepared")
    DONE = states.DONE, _("took place; to look back on")
    DEBRIEFED = states.DEBRIEFED, _("looked back on")
    ASKED = states.ASKED, _("what has changed?")
    CLOSED = states.CLOSED, _("closed")
    WITHDRAWN = states.WITHDRAWN, _("taken back by the visitor")
    CANCELLED = states.CANCELLED, _("does not take place")


class Part(models.TextChoices):
    """Whose yes a visit takes."""

    OWN_LEAD = "own_lead", _("leads the visitor")
    HOST = "host", _("the host")
    HOST_LEAD = "host_lead", _("leads the host")


class Answer(models.TextChoices):
    """What somebody said who was asked."""

    WAITING = "waiting", _("not answered yet")
    YES = "yes", _("yes")
    NO = "no", _("no")
    TAKEN_BACK = "taken_back", _("taken back")


class Changed(models.TextChoices):
    """What became of what the visitor wanted to do differently."""

    YES = "yes", _("Yes, I do it")
    PARTLY = "partly", _("Partly")
    NOT_YET = "not_yet", _("Not yet")


class VisitPlace(models.Model):
    """Somebody offers to let others see how their work goes; what is confidential there is locked."""

    host = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=VisitKind, default=VisitKind.OBSERVE)
    remote = models.BooleanField(default=False)
    capacity = models.PositiveSmallIntegerField(default=1)  # guests in all
    taken = models.PositiveSmallIntegerField(default=0)
    role = models.CharField(max_length=120)
    sees = models.TextField(max_length=2000)
    days = models.JSONField(default=list)  # ISO
    state = models.CharField(max_length=10, choices=PlaceState, default=PlaceState.OPEN)
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    locked = models.TextField(blank=True)  # spots: what no guest sees

    subject_kind = "visit_place"
    objects: ClassVar[models.Manager["VisitPlace"]] = models.Manager()

    class Meta:
        ordering = ["-made_at", "-id"]
        constraints = [
            models.CheckConstraint(condition=Q(taken__lte=F("capacity")), name="no_more_guests_than_places"),
            models.CheckConstraint(condition=Q(capacity__gte=1), name="a_place_is_for_somebody"),
        ]

    def __str__(self) -> str:
        return _t("%(team)s: %(role)s") % {"team": self.team.name, "role": self.role}

    @cached_property
    def spots(self) -> str:
        """What is confidential there, for the host and whoever leads them."""
        return str(unlock(self.locked).get("spots", ""))

    @property
    def dates(self) -> list[date]:
        """The days, the soonest first."""
        return sorted(date.fromisoformat(one) for one in self.days)

    def is_ahead(self, today: date) -> bool:
        """Whether one of its days is still to come."""
        return any(one > today for one in self.dates)

    @property
    def left(self) -> int:
        """How many more can come."""
        return self.capacity - self.taken

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("visit-place", args=[self.pk])


class VisitRound(models.Model):
    """Once in a while somebody looks who could visit whom, and sends what was found."""

    by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    sent_at = models.DateTimeField()
    waiting = models.PositiveIntegerField(default=0)  # who waited for a place
    matched = models.PositiveIntegerField(default=0)

    subject_kind = "visit_round"
    objects: ClassVar[models.Manager["VisitRound"]] = models.Manager()

    class Meta:
        ordering = ["-sent_at", "-id"]

    def __str__(self) -> str:
        return _t("Round of visits")


class Visit(models.Model):
    """Somebody wants to see how their work reaches another team; what is written is locked."""

    visitor = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="+")  # theirs
    wanted = models.ForeignKey(Team, on_delete=models.SET_NULL, null=True, related_name="+")  # which they want to see
    days = models.JSONField(default=list)  # ISO, which suit
    state = models.CharField(max_length=10, choices=VisitState, default=VisitState.REQUESTED)
    place = models.ForeignKey(VisitPlace, on_delete=models.SET_NULL, null=True, related_name="visits")
    round = models.ForeignKey(VisitRound, on_delete=models.SET_NULL, null=True, related_name="visits")
    passed = models.JSONField(default=list)  # keys of places that came to nothing
    why = models.JSONField(default=list)  # codes of matching.py: why this place
    on = models.DateField(null=True)
    asked_at = models.DateTimeField()
    answer_until = models.DateField(null=True)  # a place that is offered
    done_on = models.DateField(null=True)
    debrief_until = models.DateField(null=True)
    visitor_debriefed = models.DateField(null=True)
    host_debriefed = models.DateField(null=True)
    change_asked_on = models.DateField(null=True)
    changed = models.CharField(max_length=8, choices=Changed, blank=True)
    shares_change = models.BooleanField(default=False)
    reminded_on = models.DateField(null=True)
    ended_at = models.DateTimeField(null=True)
    locked = models.TextField(blank=True)  # wants, questions, learned, differently, host_learned, change, reason

    subject_kind = "visit"
    objects: ClassVar[models.Manager["Visit"]] = models.Manager()

    class Meta:
        ordering = ["-asked_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["visitor", "place"], condition=Q(state__in=states.HELD), name="one_visit_ahead_to_a_place"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=(*states.HELD, *states.TOOK_PLACE)) | Q(on__isnull=False),
                name="a_visit_has_a_day",
            ),
        ]

    def __str__(self) -> str:
        """Nothing of what is written in it: this stands in notices and mails."""
        if self.place is None:
            return _t("Visit of %(name)s") % {"name": self.visitor.name}
        return _t("Visit of %(name)s to %(team)s") % {"name": self.visitor.name, "team": self.place.team.name}

    @cached_property
    def texts(self) -> dict[str, Any]:
        """What is written in it, opened."""
        return unlock(self.locked)

    @property
    def dates(self) -> list[date]:
        """The days that suit, the soonest first."""
        return sorted(date.fromisoformat(one) for one in self.days)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("visit", args=[self.pk])


class VisitConsent(models.Model):
    """Somebody whose yes a visit takes, and what they said; their words are locked."""

    visit = models.ForeignKey(Visit, on_delete=models.CASCADE, related_name="consents")
    part = models.CharField(max_length=10, choices=Part)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    answer = models.CharField(max_length=10, choices=Answer, default=Answer.WAITING)
    asked_at = models.DateTimeField()
    at = models.DateTimeField(null=True)
    locked = models.TextField(blank=True)  # words

    objects: ClassVar[models.Manager["VisitConsent"]] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["visit", "part"], name="asked_once_a_part")]

    def __str__(self) -> str:
        return str(unlock(self.locked).get("words", ""))
