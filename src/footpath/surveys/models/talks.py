"""Which team too small for figures talks its survey through together, by everybody's consent?"""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from footpath.people.models import Person, Team
from footpath.surveys.models.waves import Wave


class TalkState(models.TextChoices):
    """Where it is."""

    ASKED = "asked", pgettext_lazy("talk", "not everybody has said")
    AGREED = "agreed", pgettext_lazy("talk", "everybody wants to")
    ENDED = "ended", pgettext_lazy("talk", "it does not come about")  # who did not want to stands nowhere


class Talk(models.Model):
    """The other way: a few people go through the questions together, with their names and by everybody's consent."""

    wave = models.ForeignKey(Wave, on_delete=models.CASCADE, related_name="talks")
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="+")
    state = models.CharField(max_length=8, choices=TalkState, default=TalkState.ASKED)
    asked_by = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    asked_at = models.DateTimeField()
    outcome = models.TextField(_("what we take from it"), max_length=4000, blank=True)  # for those who talked alone
    edits = models.PositiveIntegerField(default=0)

    subject_kind = "talk"
    objects: ClassVar[models.Manager["Talk"]] = models.Manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["wave", "team"], condition=~Q(state="ended"), name="one_talk_a_team_and_wave"
            )
        ]

    def __str__(self) -> str:
        return f"{self.team_id} talks about {self.wave_id}"


class Consent(models.Model):
    """Whether somebody wants to talk; gone as soon as it is settled, so that nobody finds out who did not."""

    talk = models.ForeignKey(Talk, on_delete=models.CASCADE, related_name="consents")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    wants = models.BooleanField(null=True)

    objects: ClassVar[models.Manager["Consent"]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["talk", "person"], name="one_consent_a_person")]

    def __str__(self) -> str:
        return f"{self.person_id} in {self.talk_id}"
