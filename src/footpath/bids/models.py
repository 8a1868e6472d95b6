"""What is kept of a bid, and of what is offered? Offers, scores and reasons lie locked (locked.py, sealing.py)."""

from datetime import datetime
from functools import cached_property
from typing import Any, ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from footpath.bids import states
from footpath.bids.locked import unlock
from footpath.catalog.models import Service
from footpath.files.models import StoredFile
from footpath.people.models import Person, Team
from footpath.pure.bids import Criterion
from footpath.requests.models import Commitment, ServiceRequest


class BidState(models.TextChoices):
    """Where it stands, as states.py has it."""

    FRAMED = states.FRAMED, _("being written")
    LOCKED = states.LOCKED, _("criteria locked")
    OPEN = states.OPEN, _("open for offers")
    SEALED_CLOSED = states.SEALED_CLOSED, _("being compared")
    SCORED = states.SCORED, _("ready to decide")
    DECIDED = states.DECIDED, _("decided")
    DEBRIEFED = states.DEBRIEFED, _("everybody told")
    VERIFIED = states.VERIFIED, _("looked back at")
    CANCELED = states.CANCELED, _("canceled")


class Outcome(models.TextChoices):
    """What is decided."""

    KEEP = "keep", _("Keep who serves us now")
    PLAN = "plan", _("Keep, with a plan to get better")
    SPLIT = "split", _("Split it among several")
    MOVE = "move", _("Move it to somebody else")


class Kept(models.TextChoices):
    """Whether what was promised came, twelve months later."""

    YES = "yes", _("Yes, as it was offered")
    PARTLY = "partly", _("Partly")
    NO = "no", _("No")


class Bid(models.Model):
    """A job that is put out to bid: what is needed, by when offers come, and what became of it."""

    owner = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")  # that needs it
    request = models.ForeignKey(ServiceRequest, on_delete=models.SET_NULL, null=True, related_name="+")
    commitment = models.ForeignKey(Commitment, on_delete=models.SET_NULL, null=True, related_name="+")
    service = models.ForeignKey(Service, on_delete=models.SET_NULL, null=True, related_name="+")
    replaces = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="replaced_by")

    title = models.CharField(max_length=140)
    need = models.TextField(max_length=4000)
    asked = models.TextField(max_length=4000)
    currency = models.CharField(max_length=3)
    budget = models.BigIntegerField(null=True)  # the smallest coins; never shown to those who offer
    is_for_all = models.BooleanField(default=False)  # every team may offer; else those that are invited
    closes_at = models.DateTimeField()
    first_closes_at = models.DateTimeField(null=True)  # as it was announced first
    moves = models.PositiveSmallIntegerField(default=0)  # of the closing moment, later
    criteria = models.JSONField(default=list)  # key, name, weight, low, middle, high; fixed once they are locked

    state = models.CharField(max_length=14, choices=BidState, default=BidState.FRAMED)
    made_at = models.DateTimeField()
    edits = models.PositiveIntegerField(default=0)  # whoever changes an older state than this is told
    locked_at = models.DateTimeField(null=True)
    fingerprint = models.CharField(max_length=64, blank=True)  # of the criteria, as they were locked
    opened_at = models.DateTimeField(null=True)  # for offers
    closed_at = models.DateTimeField(null=True)  # when all offers were opened
    all_in_at = models.DateTimeField(null=True)  # the last of the scorers handed in
    scored_at = models.DateTimeField(null=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    outcome = models.CharField(max_length=6, choices=Outcome, blank=True)
    debrief_by = models.DateField(null=True)
    reminded_on = models.DateField(null=True)  # of the debrief
    verify_on = models.DateField(null=True)
    verify_asked_on = models.DateField(null=True)
    kept = models.CharField(max_length=6, choices=Kept, blank=True)
    ended_at = models.DateTimeField(null=True)  # verified or canceled
    locked = models.TextField(blank=True)  # reason, plan, canceled, looked_back

    subject_kind = "bid"
    objects: ClassVar[models.Manager["Bid"]] = models.Manager()

    class Meta:
        ordering = ["-made_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(locked_at=None) | ~models.Q(fingerprint=""), name="bid_locked_with_fingerprint"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} · {self.title}"

    @property
    def number(self) -> str:
        """As people say it."""
        return f"B-{self.pk}"

    @property
    def measures(self) -> list[Criterion]:
        """Its criteria, in their order."""
        return [Criterion(**one) for one in self.criteria]

    @cached_property
    def texts(self) -> dict[str, Any]:
        """What is written at its end, opened."""
        return unlock(self.locked)

    def is_taking(self, now: datetime) -> bool:
        """Whether an offer can still come: the closing moment itself is too late."""
        return self.state == states.OPEN and now < self.closes_at

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("bid", args=[self.pk])


class Invited(models.Model):
    """A team that may offer."""

    bid = models.ForeignKey(Bid, on_delete=models.CASCADE, related_name="invited")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[models.Manager["Invited"]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["bid", "team"], name="one_invitation_a_team")]

    def __str__(self) -> str:
        return f"{self.team_id} for {self.bid_id}"


class Role(models.TextChoices):
    """What somebody does in a bid."""

    SCORER = "scorer", _("scores the offers")
    PROCUREMENT = "procurement", _("enters quotes of vendors")


class Seat(models.Model):
    """Somebody who has a part in a bid."""

    bid = models.ForeignKey(Bid, on_delete=models.CASCADE, related_name="seats")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    role = models.CharField(max_length=12, choices=Role)
    is_out = models.BooleanField(null=True)  # of a scorer: None until they say whether they have a conflict
    said_at = models.DateTimeField(null=True)
    handed_in_at = models.DateTimeField(null=True)
    locked = models.TextField(blank=True)  # why: the conflict

    objects: ClassVar[models.Manager["Seat"]] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["bid", "person", "role"], name="one_seat_a_person")]

    def __str__(self) -> str:
        return f"{self.person_id}: {self.role}"

    @property
    def why(self) -> str:
        """Why they are out."""
        return str(unlock(self.locked).get("why", ""))


class Offer(models.Model):
    """What one side offers. What stands in it is read through sealing.py alone; also of whom it is, for vendors."""

    bid = models.ForeignKey(Bid, on_delete=models.CASCADE, related_name="offers")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")  # none: a vendor outside
    by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")  # who typed it last
    sent_at = models.DateTimeField()
    locked = models.TextField()  # all that is offered
    is_awarded = models.BooleanField(default=False)
    agreed = models.TextField(blank=True)  # locked: points, and why they differ from the middle
    debriefed_at = models.DateTimeField(null=True)
    debrief = models.TextField(blank=True)  # locked: text

    subject_kind = "bid_offer"
    objects: ClassVar[models.Manager["Offer"]] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["bid", "team"], condition=models.Q(team__isnull=False), name="one_offer_a_team"
            )
        ]

    def __str__(self) -> str:
        """Nothing of what stands in it, nor of whom it is: this stands in notices and mails."""
        return _t("An offer for %(bid)s") % {"bid": self.bid}

    def get_absolute_url(self) -> str:
        """The page of the bid: it shows each reader what they may see."""
        return self.bid.get_absolute_url()


class OfferFile(models.Model):
    """A file with a vendor's quote: its bytes lie locked on the disk, its name in the offer."""

    offer = models.ForeignKey(Offer, on_delete=models.CASCADE, related_name="files")
    file = models.OneToOneField(StoredFile, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[models.Manager["OfferFile"]] = models.Manager()

    def __str__(self) -> str:
        return f"{self.file_id} on {self.offer_id}"


class Score(models.Model):
    """How one scorer sees one offer: points with a sentence for each criterion."""

    seat = models.ForeignKey(Seat, on_delete=models.CASCADE, related_name="scores")
    offer = models.ForeignKey(Offer, on_delete=models.CASCADE, related_name="scores")
    locked = models.TextField()  # points, why: by the key of the criterion

    objects: ClassVar[models.Manager["Score"]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["seat", "offer"], name="one_score_a_scorer")]

    def __str__(self) -> str:
        return f"{self.seat_id} on {self.offer_id}"
