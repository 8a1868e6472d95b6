"""What did one coworker ask another in one line?"""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from footpath.people.models import Person, Team
from footpath.requests.models.asked import Channel, ServiceRequest


class WordState(models.TextChoices):
    """Where a word between two stands."""

    ASKED = "asked"  # waits for an answer
    OFFERED = "offered"  # "I can at …": waits for the asker's yes
    PROMISED = "promised"  # "yes, by …"
    DONE = "done"  # helped; waits for a thank-you or nothing
    THANKED = "thanked"
    GROWN = "grown"  # became a request
    WITHDRAWN = "withdrawn"


UNDER_WAY = (WordState.ASKED, WordState.OFFERED, WordState.PROMISED)  # somebody still has to do something


class WordQuerySet(models.QuerySet["Word"]):
    """Chainable questions about words."""

    def under_way(self) -> "WordQuerySet":
        """Those to which somebody still has to do something."""
        return self.filter(state__in=UNDER_WAY)

    def with_names(self) -> "WordQuerySet":
        """With everybody whom a row of a list names."""
        return self.select_related("asker", "helper", "team")


class Word(models.Model):
    """One line from one person to another, or to a team; seen by the two alone."""

    asker = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="words_asked")
    helper = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="words_received")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="words")  # to whom it was said
    text = models.CharField(max_length=280)
    wanted_by = models.DateField(null=True)
    channel = models.CharField(max_length=8, choices=Channel, default=Channel.WEB)
    state = models.CharField(max_length=10, choices=WordState, default=WordState.ASKED)
    offered_at = models.DateTimeField(null=True)  # the moment of "I can at …"
    thanks = models.CharField(max_length=280, blank=True)
    asked_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)
    # The draft may be thrown away again; the word has then grown into nothing, and one says another.
    grown_into = models.OneToOneField(ServiceRequest, on_delete=models.SET_NULL, null=True, related_name="grown_from")

    subject_kind = "word"
    objects = WordQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(helper__isnull=False) | Q(team__isnull=False), name="word_is_said_to_somebody"
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def addressee(self) -> Person | Team:
        """Whoever has it: a helper, or a team until somebody in it answers."""
        found = self.helper or self.team
        assert found is not None  # held by a constraint
        return found

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("word", args=[self.pk])
