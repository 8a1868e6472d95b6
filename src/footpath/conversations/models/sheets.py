"""What is kept of a service worksheet, in which two people rate the same service, each for themself?"""

from functools import cached_property
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from footpath.catalog.models import Service
from footpath.conversations.locked import unlock
from footpath.conversations.sheets import states
from footpath.people.models import Person, Team

FEWEST_BY_NAME, FEWEST_TOGETHER = 2, 5  # customers of a round


class SheetState(models.TextChoices):
    """Where a worksheet stands, as sheets/states.py has it."""

    DRAFT = states.DRAFT, _("to be sealed")
    SEALED = states.SEALED, _("sealed")
    SENT = states.SENT, _("waiting for answers")
    ACCEPTED = states.ACCEPTED, _("will be answered")
    DECLINED = states.DECLINED, _("not answered by name")
    EXPIRED = states.EXPIRED, _("ran out")
    TAKEN_BACK = states.TAKEN_BACK, _("taken back")
    REVEALED = states.REVEALED, _("opened: talk about it")
    DISCUSSED = states.DISCUSSED, _("talked about")
    SETTLED = states.SETTLED, _("looked at again later")
    RECHECK = states.RECHECK, _("rate once more")
    CLOSED = states.CLOSED, _("done")


def _all_or_none(*names: str) -> Q:
    """Numbers from 1 to 10, or none of them: there is no moment in which one of them is open alone."""
    given = {f"{name}__isnull": False for name in names} | {f"{name}__range": (1, 10) for name in names}
    return Q(**dict.fromkeys(names)) | Q(**given)


class SheetRound(models.Model):
    """One time at which somebody asks several of their customers. Of those asked together nobody's answer stands alone:
    they are invited by the survey that is always on, and `sealed` holds what its owner thinks.
    """

    owner = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    together = models.BooleanField(default=False)  # the protected way
    begun_on = models.DateField()
    sealed = models.TextField(blank=True)  # of the protected way, locked: own, predicted, reason

    subject_kind = "worksheet_round"
    objects: ClassVar[models.Manager["SheetRound"]] = models.Manager()

    class Meta:
        ordering = ["-begun_on", "-id"]

    def __str__(self) -> str:
        return f"{self.begun_on:%Y-%m-%d}"


class Worksheet(models.Model):
    """How one person serves another, as each of them sees it. Numbers are none before both are opened at once."""

    round = models.ForeignKey(SheetRound, on_delete=models.CASCADE, related_name="sheets")
    provider = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    customer = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    provider_team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")  # as it was then
    customer_team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=12, choices=SheetState, default=SheetState.DRAFT)
    sealed = models.TextField(blank=True)  # locked: own, predicted, reason
    answered = models.TextField(blank=True)  # locked: the seven answers
    own = models.PositiveSmallIntegerField(null=True)
    predicted = models.PositiveSmallIntegerField(null=True)  # what the provider thought that the customer would say
    rating = models.PositiveSmallIntegerField(null=True)
    own_sealed_again = models.TextField(blank=True)  # locked, at the second look
    rating_sealed_again = models.TextField(blank=True)
    own_again = models.PositiveSmallIntegerField(null=True)
    rating_again = models.PositiveSmallIntegerField(null=True)
    sent_at = models.DateTimeField(null=True)
    expires_on = models.DateField(null=True)  # the last day on which it, or its second look, can be answered
    revealed_at = models.DateTimeField(null=True)
    recheck_on = models.DateField(null=True)
    closed_at = models.DateTimeField(null=True)
    provider_tells = models.BooleanField(default=False)  # that there is one, to those who lead; only if both say so
    customer_tells = models.BooleanField(default=False)

    subject_kind = "worksheet"
    objects: ClassVar[models.Manager["Worksheet"]] = models.Manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["provider", "customer"],
                condition=~Q(state__in=states.OVER),
                name="one_worksheet_of_two_at_a_time",
            ),
            models.CheckConstraint(
                condition=_all_or_none("own", "predicted", "rating"),
                name="worksheet_opens_all_at_once",
            ),
            models.CheckConstraint(
                condition=_all_or_none("own_again", "rating_again"),
                name="second_look_opens_all_at_once",
            ),
            models.CheckConstraint(condition=~Q(provider=models.F("customer")), name="nobody_is_their_own_customer"),
        ]

    def __str__(self) -> str:
        words = gettext("How %(provider)s serves %(customer)s")
        return words % {"provider": self.provider, "customer": self.customer}

    @property
    def is_open_to_both(self) -> bool:
        """Whether both have read both."""
        return self.rating is not None

    @cached_property
    def provider_words(self) -> dict[str, Any]:
        """What the provider wrote; nothing before both are opened."""
        return unlock(self.sealed) if self.is_open_to_both else {}

    @cached_property
    def customer_words(self) -> dict[str, Any]:
        """What the customer wrote; nothing before both are opened."""
        return unlock(self.answered) if self.is_open_to_both else {}

    @property
    def gap(self) -> int | None:
        """By how much the provider sees it better than the customer."""
        return None if self.own is None or self.rating is None else self.own - self.rating

    def other(self, person: Person) -> Person:
        """The other one of the two."""
        return self.customer if person.pk == self.provider_id else self.provider

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("worksheet", args=[self.pk])


class StoppedWork(models.Model):
    """Something that a customer no longer needed, and that is not done any more since then."""

    sheet = models.ForeignKey(Worksheet, on_delete=models.CASCADE, related_name="stopped")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")  # whose hours are given back
    what = models.TextField(blank=True)  # locked
    minutes_a_week = models.PositiveIntegerField()
    service = models.ForeignKey(Service, on_delete=models.SET_NULL, null=True, related_name="+")  # retired by it
    on = models.DateField()
    by = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")

    objects: ClassVar[models.Manager["StoppedWork"]] = models.Manager()

    class Meta:
        ordering = ["on", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(minutes_a_week__lte=2400), name="stopped_work_is_a_week_at_most")
        ]

    def __str__(self) -> str:
        return str(unlock(self.what).get("what", ""))
