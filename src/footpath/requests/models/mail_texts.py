"""Which words of our own have our mails, and who wrote them when?"""

from typing import ClassVar

from django.db import models

from footpath.people.models import Person


class MailText(models.Model):
    """One version of the words of one mail; a row is never changed, and the one with the highest number is in use."""

    mail = models.CharField(max_length=30)  # the key of a mail_texts.MailKind
    number = models.PositiveIntegerField()  # from 1; 0 is the original, which is in the code
    words = models.JSONField(default=dict)  # by part, only what differs from the words that it would have without
    restored = models.PositiveIntegerField(null=True)  # the number of the version it brought back
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    subject_kind = "mail_text"
    objects: ClassVar[models.Manager["MailText"]] = models.Manager()

    class Meta:
        ordering = ["mail", "-number"]
        constraints = [models.UniqueConstraint(fields=["mail", "number"], name="one_mail_text_a_number")]

    def __str__(self) -> str:
        return f"{self.mail} {self.number}"
