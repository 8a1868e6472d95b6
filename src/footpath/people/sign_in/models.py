"""Who tried to get in lately, and from where do people usually come?"""

from typing import ClassVar

from django.db import models


class Try(models.Model):
    """One try to get in that did not succeed, or has not yet; it is forgotten after a day.

    `account` is a keyed digest of the address that was typed, whether somebody has it or not: people type their
    password there by mistake. `device` names a browser that has been in before; empty for all others.
    """

    kind = models.CharField(max_length=8)  # password, code, reset
    account = models.CharField(max_length=64)
    network = models.CharField(max_length=45)
    device = models.CharField(max_length=32, blank=True)
    at = models.DateTimeField()

    objects: ClassVar[models.Manager["Try"]] = models.Manager()

    class Meta:
        indexes = [
            models.Index(fields=["account", "kind", "at"], name="tries_of_an_account"),
            models.Index(fields=["network", "kind", "at"], name="tries_from_a_network"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} from {self.network}"


class KnownPlace(models.Model):
    """An address of the network from which somebody has signed in; forgotten when it was not used for half a year."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="known_places")
    network = models.CharField(max_length=45)
    at = models.DateTimeField()

    objects: ClassVar[models.Manager["KnownPlace"]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "network"], name="one_known_place_a_network")]

    def __str__(self) -> str:
        return f"{self.person_id} from {self.network}"
