"""Who works here?"""

from datetime import date, datetime
from typing import ClassVar
from zoneinfo import ZoneInfo

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from footpath.files.models import StoredFile


class PersonManager(BaseUserManager["Person"]):
    """Finds persons; they are added by actions.add_person."""

    def get_by_natural_key(self, username: str | None) -> "Person":
        """The person who signs in with this address, however it is capitalized."""
        return self.get(email=(username or "").strip().lower())


class Person(AbstractBaseUser):
    """Somebody who works here; the e-mail address is how they sign in."""

    email = models.EmailField(_("e-mail address"), max_length=254, unique=True)
    name = models.CharField(_("name"), max_length=120)
    job = models.CharField(_("job"), max_length=120, blank=True)
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    zone = models.CharField(_("time zone"), max_length=60, default="UTC")
    is_active = models.BooleanField(default=True)
    administers = models.BooleanField(default=False)  # sees settings and audit metadata, no content
    champions = models.BooleanField(default=False)  # runs surveys and workshops

    says_name = models.CharField(_("how to say it"), max_length=120, blank=True)
    pronouns = models.CharField(_("pronouns"), max_length=40, blank=True)
    does = models.TextField(_("what I do"), max_length=1000, blank=True)
    good_at = models.JSONField(_("good at"), default=list, blank=True)  # a few words each
    languages = models.JSONField(_("languages"), default=list, blank=True)  # as people name them
    reach_me = models.CharField(_("how I like to be reached"), max_length=200, blank=True)
    place = models.CharField(_("where I work"), max_length=80, blank=True)
    company = models.CharField(_("works here for"), max_length=120, blank=True)  # contracted people: whose they are
    photo = models.OneToOneField(StoredFile, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    week = models.JSONField(_("my hours"), null=True, blank=True)  # as WorkingHours.week; else those of the team
    erased_at = models.DateTimeField(null=True, blank=True)  # nothing says any more who they were (erasing.py)
    edits = models.PositiveIntegerField(default=0)  # whoever changes an older state than this is told

    USERNAME_FIELD = "email"
    subject_kind = "person"
    objects: ClassVar[PersonManager] = PersonManager()

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(Lower("email"), name="one_person_an_address")]

    def __str__(self) -> str:
        return self.name

    @property
    def first_name(self) -> str:
        """What a coworker would call them."""
        return self.name.split(" ", 1)[0]

    @property
    def timezone(self) -> ZoneInfo:
        """The zone in which this person reads dates."""
        return ZoneInfo(self.zone)

    def today(self, now: datetime) -> date:
        """Which day it is where this person reads dates: what they call today."""
        return now.astimezone(self.timezone).date()
