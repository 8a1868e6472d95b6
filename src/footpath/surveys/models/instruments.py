"""What does an instrument ask, in which words?"""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from footpath.people.models import Person


class Mode(models.TextChoices):
    """Who can know who said what; from the weakest protection to the strongest."""

    IDENTIFIED = "identified", pgettext_lazy("survey", "with names")
    CONFIDENTIAL = "confidential", pgettext_lazy("survey", "confidential")  # a link is kept, sealed
    ANONYMOUS = "anonymous", pgettext_lazy("survey", "anonymous")  # no link exists


class Purpose(models.TextChoices):
    """What an instrument is for; it decides how it is offered and where its figures stand."""

    SURVEY = "survey", pgettext_lazy("instrument", "survey")
    PULSE = "pulse", pgettext_lazy("instrument", "pulse")
    CHOICE = "choice", pgettext_lazy("instrument", "would they choose you")  # always on, in batches
    WORKSHEET = "worksheet", pgettext_lazy("instrument", "how well one person serves")  # always on, for them alone


class Instrument(models.Model):
    """A set of questions under a name, in versions."""

    key = models.SlugField(_("key"), max_length=60, unique=True)  # "internal-customer-survey" for the ready one
    title = models.CharField(_("title"), max_length=120)
    about = models.TextField(_("what it is for"), max_length=1000, blank=True)  # stands on the invitation
    purpose = models.CharField(max_length=10, choices=Purpose, default=Purpose.SURVEY)
    mode = models.CharField(_("who can know who said what"), max_length=12, choices=Mode, default=Mode.ANONYMOUS)
    owner = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="instruments")
    made_at = models.DateTimeField()
    retired_at = models.DateTimeField(null=True)

    subject_kind = "instrument"
    objects: ClassVar[models.Manager["Instrument"]] = models.Manager()

    class Meta:
        ordering = ["title", "id"]

    def __str__(self) -> str:
        return self.title


class Version(models.Model):
    """The wording of an instrument; what was asked once is fixed, and an edit makes the next version."""

    instrument = models.ForeignKey(Instrument, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    language = models.CharField(_("language"), max_length=12, default="en")  # of the texts in blocks and items
    wordings = models.JSONField(default=dict)  # {language: {"title"|"about"|"block:KEY"|"item:KEY"…: text}}
    minutes = models.PositiveSmallIntegerField(_("minutes"), default=4)  # told on the invitation; drawn on the budget
    fixed_at = models.DateTimeField(null=True)  # of its first wave; from then on nothing of it changes
    edits = models.PositiveIntegerField(default=0)  # whoever changes an older state than this is told

    objects: ClassVar[models.Manager["Version"]] = models.Manager()

    class Meta:
        ordering = ["instrument", "number"]
        constraints = [
            models.UniqueConstraint(fields=["instrument", "number"], name="one_number_a_version"),
            models.UniqueConstraint(fields=["instrument"], condition=Q(fixed_at=None), name="one_draft_an_instrument"),
        ]

    def __str__(self) -> str:
        return f"{self.instrument} {self.number}"


class Block(models.Model):
    """Questions that stand together on one screen."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="blocks")
    key = models.SlugField(max_length=60)  # the same in each version, if it is the same block
    position = models.PositiveSmallIntegerField()
    title = models.CharField(_("heading"), max_length=120, blank=True)
    text = models.TextField(_("what stands above the questions"), max_length=1000, blank=True)
    private = models.BooleanField(_("for the person alone"), default=False)  # the sheet *mine*: never an answer
    shuffled = models.BooleanField(_("in a different order for everybody"), default=False)

    objects: ClassVar[models.Manager["Block"]] = models.Manager()

    class Meta:
        ordering = ["version", "position", "id"]
        constraints = [models.UniqueConstraint(fields=["version", "key"], name="one_block_a_key")]

    def __str__(self) -> str:
        return self.title or self.key


class ItemKind(models.TextChoices):
    """How a question is answered."""

    FREQUENCY = "frequency", _("how often: never to very often")  # 1 to 5
    TEN = "ten", _("1 to 10")
    CHOICE = "choice", _("one of several")
    SEVERAL = "several", _("several of several")
    RANKING = "ranking", _("in an order")
    OPEN = "open", _("in own words")


class Voice(models.TextChoices):
    """Which side of a paired question speaks."""

    ASKING = "asking", _("when I ask coworkers, they …")
    ASKED = "asked", _("when coworkers ask me, I …")


class Item(models.Model):
    """One question. Its print is the same as long as it asks the same, so that waves can be compared."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="items")
    block = models.ForeignKey(Block, on_delete=models.CASCADE, related_name="items")
    key = models.SlugField(max_length=60)
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(_("how it is answered"), max_length=10, choices=ItemKind)
    text = models.CharField(_("question"), max_length=400)
    help = models.CharField(_("help"), max_length=300, blank=True)
    stem = models.SlugField(max_length=60, blank=True)  # shared by the two voices of a paired question
    voice = models.CharField(max_length=6, choices=Voice, blank=True)
    behavior = models.SlugField(max_length=60, blank=True)  # key of the library of behaviors (surveys.behaviors)
    dimension = models.SlugField(max_length=40, blank=True)  # items of one dimension are looked at together
    options = models.JSONField(default=list)  # of choice, several and ranking: [{"key": …, "text": …}]
    is_required = models.BooleanField(_("cannot be left out"), default=False)
    may_not_apply = models.BooleanField(_("offers “does not apply”"), default=True)
    is_reversed = models.BooleanField(_("“never” is the good end"), default=False)
    shown_if = models.JSONField(default=dict)  # {"item": key, "is": [values]}: else it is not asked
    print = models.CharField(max_length=64, db_index=True, blank=True)  # sha256 of what it asks and how

    objects: ClassVar[models.Manager["Item"]] = models.Manager()

    class Meta:
        ordering = ["version", "block__position", "position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["version", "key"], name="one_item_a_key"),
            models.UniqueConstraint(
                fields=["version", "stem", "voice"], condition=~Q(stem=""), name="one_item_a_stem_and_voice"
            ),
            models.CheckConstraint(
                condition=Q(stem="", voice="") | ~Q(stem="") & ~Q(voice=""), name="a_stem_has_a_voice"
            ),
        ]

    def __str__(self) -> str:
        return self.text
