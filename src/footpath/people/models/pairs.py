"""Who serves whom, as it was said by hand?"""

from typing import ClassVar

from django.db import models

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
