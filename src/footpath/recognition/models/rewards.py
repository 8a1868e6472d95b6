"""What is kept of small rewards: the rules of the house, the budgets, each reward, and where every bit of it went?"""

from functools import cached_property
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from footpath.people.models import Person, Team
from footpath.pure import budget_periods
from footpath.recognition.locked import unlock
from footpath.recognition.rewards import states
from footpath.requests.models import ServiceRequest


class CountedIn(models.TextChoices):
    """In what a reward is counted; the two are never added up."""

    MONEY = "money", _("money")
    MINUTES = "minutes", _("minutes of time off")


class Period(models.TextChoices):
    """For how long a budget is, before it begins anew."""

    MONTH = budget_periods.MONTH, _("a month")
    QUARTER = budget_periods.QUARTER, _("a quarter")


class RewardState(models.TextChoices):
    """Where a reward stands, as states.py has it."""

    ASKED = states.ASKED, _("waits for a second look")
    APPROVED = states.APPROVED, _("agreed, not told yet")
    REFUSED = states.REFUSED, _("not agreed")
    GIVEN = states.GIVEN, _("given")
    HANDED_OVER = states.HANDED_OVER, _("handed over")
    DECLINED = states.DECLINED, _("no, thanks")
    TAKEN_BACK = states.TAKEN_BACK, _("taken back")
    EXPIRED = states.EXPIRED, _("expired")


class Entry(models.TextChoices):
    """What a row of the ledger says."""

    OPENED = "opened", _("the budget began")
    CHANGED = "changed", _("the budget was changed")
    GRANTED = "granted", _("given")
    APPROVED = "approved", _("agreed")
    REFUSED = "refused", _("not agreed")
    GIVEN_BACK = "given_back", _("given back")
    EXPIRED = "expired", _("expired")


class RewardRules(models.Model):
    """What holds for small rewards in the whole house; one row."""

    is_on = models.BooleanField(default=True)  # and there is a budget: else there are none
    currency = models.CharField(max_length=3, default="EUR")
    words = models.TextField(max_length=2000, blank=True)  # what this house adds to the rules
    edits = models.PositiveIntegerField(default=0)  # whoever changes an older state than this is told

    subject_kind = "reward_rules"
    objects: ClassVar[models.Manager["RewardRules"]] = models.Manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="one_set_of_reward_rules")]

    def __str__(self) -> str:
        return _t("Small rewards")

    @classmethod
    def here(cls) -> "RewardRules":
        """The rules of this house; as they are at first, where nobody has changed them yet."""
        return cls.objects.first() or cls(pk=1)


class RewardKind(models.Model):
    """One small thing that can be given."""

    name = models.CharField(max_length=80)
    unit = models.CharField(max_length=7, choices=CountedIn)
    value = models.PositiveIntegerField(null=True)  # None: whoever gives it says how much
    is_offered = models.BooleanField(default=True)

    subject_kind = "reward_kind"
    objects: ClassVar[models.Manager["RewardKind"]] = models.Manager()

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(Lower("name"), name="one_reward_kind_a_name")]

    def __str__(self) -> str:
        return self.name


class RewardBudget(models.Model):
    """How much the people of a team, and of the teams under it, may give in each month or quarter."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    unit = models.CharField(max_length=7, choices=CountedIn)
    period = models.CharField(max_length=7, choices=Period, default=Period.QUARTER)
    amount = models.PositiveIntegerField()
    allowance = models.PositiveIntegerField()  # of each giver in a month; what is left then expires
    alone = models.PositiveIntegerField()  # up to here nobody else has to look at it
    ended_at = models.DateTimeField(null=True)
    edits = models.PositiveIntegerField(default=0)

    subject_kind = "reward_budget"
    objects: ClassVar[models.Manager["RewardBudget"]] = models.Manager()

    class Meta:
        ordering = ["team__name", "unit"]
        constraints = [
            models.UniqueConstraint(
                fields=["team", "unit"], condition=Q(ended_at__isnull=True), name="one_open_budget_a_team"
            )
        ]

    def __str__(self) -> str:
        return self.team.name

    def get_absolute_url(self) -> str:
        """Its ledger."""
        return reverse("reward-ledger", args=[self.pk])


class Reward(models.Model):
    """A coffee, an hour off: what somebody gives somebody for what they did. Its words lie locked."""

    asked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")  # who gives it
    recipient = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    budget = models.ForeignKey(RewardBudget, on_delete=models.PROTECT, related_name="rewards")
    period = models.DateField()  # the first day of the month or quarter whose money it is
    month = models.DateField()  # the first day of the month whose allowance it is
    what = models.CharField(max_length=80)  # as the list called it then
    unit = models.CharField(max_length=7, choices=CountedIn)
    amount = models.PositiveIntegerField()
    state = models.CharField(max_length=12, choices=RewardState, default=RewardState.ASKED)
    asked_at = models.DateTimeField()
    approver = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")  # whom it waits for
    decided_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    given_at = models.DateTimeField(null=True)  # from then on the recipient sees it
    ended_at = models.DateTimeField(null=True)
    request = models.ForeignKey(ServiceRequest, on_delete=models.SET_NULL, null=True, related_name="+")
    about_kind = models.CharField(max_length=20, blank=True)  # what else it hangs on, such as a thank-you note
    about_pk = models.PositiveBigIntegerField(null=True)
    locked = models.TextField(blank=True)  # why, and the reason where it was refused or taken back

    subject_kind = "reward"
    objects: ClassVar[models.Manager["Reward"]] = models.Manager()

    class Meta:
        ordering = ["-asked_at", "-id"]
        indexes = [
            models.Index(fields=["recipient", "given_at"], name="rewards_of_a_recipient"),
            models.Index(fields=["asked_by", "month"], name="rewards_of_a_giver"),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(asked_by=models.F("recipient")), name="nobody_rewards_themself"),
        ]

    def __str__(self) -> str:
        """Nothing of why: this stands in notices and mails."""
        return self.what

    @cached_property
    def texts(self) -> dict[str, Any]:
        """What is written in it, opened: why, reason."""
        return unlock(self.locked)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("reward", args=[self.pk])


class LedgerRow(models.Model):
    """One line of the ledger of a budget: added, never changed. What is left follows from the lines alone.

    The lines of one period are a chain: of two who write the same place, the database keeps one (one_row_a_place), and
    none that would leave less than nothing (never_below_nothing).
    """

    budget = models.ForeignKey(RewardBudget, on_delete=models.PROTECT, related_name="rows")
    period = models.DateField()  # its first day
    nth = models.PositiveIntegerField()
    what = models.CharField(max_length=10, choices=Entry)
    amount = models.IntegerField()  # below nothing: it went out
    left = models.IntegerField()  # after it
    reward = models.ForeignKey(Reward, on_delete=models.PROTECT, null=True, related_name="rows")
    by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    objects: ClassVar[models.Manager["LedgerRow"]] = models.Manager()

    class Meta:
        ordering = ["budget", "period", "nth"]
        constraints = [
            models.UniqueConstraint(fields=["budget", "period", "nth"], name="one_row_a_place"),
            models.CheckConstraint(condition=Q(left__gte=0), name="never_below_nothing"),
        ]

    def __str__(self) -> str:
        return f"{self.budget_id} {self.period} {self.nth}: {self.what} {self.amount}"
