"""What was written and asked on a request?"""

from django.db import models

from footpath.people.models import Person
from footpath.requests.models.asked import ServiceRequest


class MessageKind(models.TextChoices):
    """What a text on a request is."""

    MESSAGE = "message"
    NOTE = "note"  # among the serving team; never reaches the customer
    QUESTION = "question"
    ANSWER = "answer"
    CALL = "call"
    VISIT = "visit"
    DELIVERY = "delivery"
    SENT_BACK = "sent_back"
    REOPENED = "reopened"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class Message(models.Model):
    """A text on a request, as it was written."""

    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="messages")
    kind = models.CharField(max_length=10, choices=MessageKind)
    author = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")  # none: Footpath
    text = models.TextField(max_length=8000)
    internal = models.BooleanField(default=False)
    from_provider = models.BooleanField(default=False)  # written for the serving side
    from_address = models.CharField(max_length=254, blank=True)  # of a mail that nobody proved to be theirs; else empty
    at = models.DateTimeField()

    objects: models.Manager["Message"] = models.Manager()

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["request", "at"], name="message_of_request")]

    def __str__(self) -> str:
        return f"{self.kind} on {self.request_id}"


class Question(models.Model):
    """A question that somebody has to answer before work can go on."""

    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="questions")
    message = models.OneToOneField(Message, on_delete=models.CASCADE, related_name="question")
    asked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    asked_of = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="questions")
    requirement = models.CharField(max_length=60, blank=True)  # the key of the fact that the answer fills in
    asked_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    answer = models.OneToOneField(Message, on_delete=models.CASCADE, null=True, related_name="answers")
    found_by_provider = models.BooleanField(default=False)  # "I found it myself": a kindness, counted as one
    chased = models.PositiveSmallIntegerField(default=0)

    objects: models.Manager["Question"] = models.Manager()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"question on {self.request_id}"

    @property
    def wants_file(self) -> bool:
        """Whether it is answered by a file, not by a text."""
        return any(item.key == self.requirement and item.kind == "file" for item in self.request.terms.form)
