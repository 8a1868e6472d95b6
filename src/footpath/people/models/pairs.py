"""Who serves whom, as it was said by hand?"""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from footpath.people.models.persons import Person
from footpath.people.models.teams import Team

_ENDS = ("provider_team", "provider_person", "customer_team", "customer_person")


class Pair(models.Model):
    """Who serves whom, said by hand: a provider and a customer, each a team or a person.

    What real requests show is proposed beside these; a pair that does not hold is left out of what is proposed.
    """

    provider_team = models.ForeignKey(Team, on_delete=models.CASCADE, null=True, related_name="serves")
    provider_person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="serves_by_hand")
    customer_team = models.ForeignKey(Team, on_delete=models.CASCADE, null=True, related_name="served_by")
    customer_person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="served_by")
    holds = models.BooleanField(default=True)  # False: proposed by real requests, and taken off by hand
    top = models.BooleanField(default=False)  # the provider's first customer: one at most
    provider_says = models.BooleanField(default=False)  # whoever serves has said so; both: it is mirrored
    customer_says = models.BooleanField(default=False)
    provider_goal = models.CharField(max_length=300, blank=True)
    customer_goal = models.CharField(max_length=300, blank=True)

    subject_kind = "pair"
    objects: ClassVar[models.Manager["Pair"]] = models.Manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(provider_team=None) ^ models.Q(provider_person=None), name="a_pair_has_one_provider"
            ),
            models.CheckConstraint(
                condition=models.Q(customer_team=None) ^ models.Q(customer_person=None), name="a_pair_has_one_customer"
            ),
            *(
                models.UniqueConstraint(fields=[provider, customer], name=f"one_pair_{provider}_{customer}")
                for provider in _ENDS[:2]
                for customer in _ENDS[2:]
            ),
            *(
                models.UniqueConstraint(fields=[provider], condition=models.Q(top=True), name=f"one_top_of_{provider}")
                for provider in _ENDS[:2]
            ),
        ]

    def __str__(self) -> str:
        ends = [getattr(self, f"{end}_id") for end in _ENDS]
        return f"{ends[0] or ends[1]} serves {ends[2] or ends[3]}"


class Often(models.TextChoices):
    """How often somebody serves somebody."""

    DAILY = "daily", _("every day")
    WEEKLY = "weekly", _("every week")
    MONTHLY = "monthly", _("every month")
    QUARTERLY = "quarterly", _("every quarter")
    YEARLY = "yearly", _("every year")


class PairNote(models.Model):
    """What somebody wrote down for themself about whom they serve, or who serves them. Nobody else reads it."""

    pair = models.ForeignKey(Pair, on_delete=models.CASCADE, related_name="notes")
    owner = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    service = models.CharField(max_length=300, blank=True)  # what I do for them, or they for me, in my words
    needs = models.CharField(max_length=300, blank=True)  # what I need from them
    if_late = models.CharField(max_length=300, blank=True)  # what happens when it is late
    importance = models.PositiveSmallIntegerField(null=True)  # 1 to 5
    often = models.CharField(max_length=10, choices=Often, blank=True)
    edits = models.PositiveIntegerField(default=0)  # as Person.edits

    objects: ClassVar[models.Manager["PairNote"]] = models.Manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pair", "owner"], name="one_note_an_owner"),
            models.CheckConstraint(condition=models.Q(importance__range=(1, 5)), name="importance_from_one_to_five"),
        ]

    def __str__(self) -> str:
        return f"note on {self.pair_id}"


class ListLook(models.Model):
    """When somebody last looked through whom they serve, and when they were last reminded to."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="list_look")
    looked_on = models.DateField(null=True)
    reminded_on = models.DateField(null=True)

    subject_kind = "list of customers"
    objects: ClassVar[models.Manager["ListLook"]] = models.Manager()

    def __str__(self) -> str:
        return f"{self.person_id} looked on {self.looked_on}"
