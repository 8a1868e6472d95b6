"""When was whom asked, and by which plan may figures leave?"""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from footpath.people.models import Person
from footpath.surveys.models.instruments import Instrument, Mode, Version


class WaveState(models.TextChoices):
    """Where a wave is."""

    PLANNED = "planned", pgettext_lazy("wave", "planned")
    OPEN = "open", pgettext_lazy("wave", "open")
    CLOSED = "closed", pgettext_lazy("wave", "closed")  # nobody sees a figure yet
    RELEASED = "released", pgettext_lazy("wave", "results are out")
    ACTED = "acted", pgettext_lazy("wave", "something was done")  # "you said / we did"
    ARCHIVED = "archived", pgettext_lazy("wave", "archived")
    CALLED_OFF = "called_off", pgettext_lazy("wave", "called off")


class Wave(models.Model):
    """One time at which an instrument is answered by those who were invited, with a plan of its own."""

    instrument = models.ForeignKey(Instrument, on_delete=models.PROTECT, related_name="waves")
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="waves")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=WaveState, default=WaveState.PLANNED)
    mode = models.CharField(max_length=12, choices=Mode)  # of this wave; may only grow stronger once somebody answered
    always_on = models.BooleanField(default=False)  # its figures come in batches, never while one is unfinished
    threshold = models.PositiveSmallIntegerField(default=5)  # k: no figure of fewer
    comment_threshold = models.PositiveSmallIntegerField(default=10)  # kc
    detail_threshold = models.PositiveSmallIntegerField(default=10)  # kd: from here on with the whole distribution
    audience = models.JSONField(
        default=dict
    )  # {"teams": [ids], "services": [ids], "pairs": [[id, id]], "people": [ids]}
    opens_at = models.DateTimeField()
    closes_at = models.DateTimeField(null=True)  # none: always on
    opened_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    released_at = models.DateTimeField(null=True)
    strict = models.BooleanField(default=False)  # distributions in which nearly all say the same become bands, too
    crossed = models.JSONField(default=list)  # two keys of its cuts, by which the answers are parted together as well
    plan = models.JSONField(default=dict)  # fixed at opening: the cuts with their values, and what may be shown
    plan_hash = models.CharField(max_length=64, blank=True)
    quality = models.JSONField(default=dict)  # flags of the whole wave, in buckets; never of a person
    acted = models.TextField(_("what was done"), max_length=4000, blank=True)
    reason = models.TextField(_("why it was called off"), max_length=1000, blank=True)
    officers = models.JSONField(default=list)  # of a confidential wave: the two persons who may open a sealed link
    reminders = models.PositiveSmallIntegerField(default=0)  # rounds so far; nobody's row says who was reminded
    mailed = models.PositiveSmallIntegerField(
        default=0
    )  # the last round whose mails were written; none is written twice
    edits = models.PositiveIntegerField(default=0)  # of its plan: whoever changes an older state than this is told
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    subject_kind = "wave"
    objects: ClassVar[models.Manager["Wave"]] = models.Manager()

    class Meta:
        ordering = ["-opens_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["instrument", "number"], name="one_wave_a_number"),
            models.CheckConstraint(condition=Q(threshold__gte=5), name="surveys_from_five_people"),
        ]

    def __str__(self) -> str:
        return f"{self.instrument} {self.number}"

    def get_absolute_url(self) -> str:
        """The page of the wave, which leads whoever is asked to the questions, and others to the results."""
        return reverse("wave", args=[self.pk])


class Cut(models.Model):
    """A way to part the answers of a wave, copied at its opening: three at most, no value with too few invited."""

    wave = models.ForeignKey(Wave, on_delete=models.CASCADE, related_name="cuts")
    key = models.SlugField(max_length=20)  # "team", "site", "service", "about" …
    position = models.PositiveSmallIntegerField()
    values = models.JSONField(default=dict)  # {value: {"label": …, "invited": n, "members": [values merged into it]}}

    objects: ClassVar[models.Manager["Cut"]] = models.Manager()

    class Meta:
        ordering = ["wave", "position"]
        constraints = [
            models.UniqueConstraint(fields=["wave", "key"], name="one_cut_a_key"),
            models.CheckConstraint(condition=Q(position__lt=3), name="three_cuts_at_most"),
        ]

    def __str__(self) -> str:
        return self.key


class Invitation(models.Model):
    """Somebody is asked in a wave. It says whether they have answered, and nothing of when or what."""

    wave = models.ForeignKey(Wave, on_delete=models.CASCADE, related_name="invitations")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    about = models.CharField(
        max_length=40, blank=True
    )  # "service:12" or "team:5", where the same person is asked of several
    cells = models.JSONField(default=dict)  # {cut: value}, copied at the opening: later moves change nothing
    done = models.BooleanField(default=False)
    code_hash = models.CharField(max_length=64, blank=True, db_index=True)  # of the link without signing in
    is_open = models.BooleanField(default=False)  # an answer can be given: asked, not called off, not closed
    messages = models.PositiveSmallIntegerField(default=0)  # sent so far: three at most; the same for all asked at once
    waits = models.BooleanField(default=False)  # their budget of questions has no room for it yet

    objects: ClassVar[models.Manager["Invitation"]] = models.Manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["wave", "person", "about"], name="one_invitation_a_person"),
            models.UniqueConstraint(fields=["code_hash"], condition=~Q(code_hash=""), name="one_invitation_a_code"),
        ]

    def __str__(self) -> str:
        return f"{self.wave_id}: {self.person_id}"
