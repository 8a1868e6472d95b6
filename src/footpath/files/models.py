"""Where is a stored file?"""

import secrets

from django.db import models


def new_token() -> str:
    """160 random bits: nobody guesses a file, and small letters alone tell names apart on every disk."""
    return secrets.token_hex(20)


class StoredFile(models.Model):
    """A file as somebody handed it in; whose it is, another room's link table says."""

    id = models.CharField(max_length=40, primary_key=True, default=new_token, editable=False)
    name = models.CharField(max_length=255)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    content_type = models.CharField(max_length=100)  # a guess from the name; nothing is ever shown because of it
    uploaded_by_id = models.BigIntegerField(null=True)  # a person; none: Footpath
    uploaded_at = models.DateTimeField(db_index=True)

    objects: models.Manager["StoredFile"] = models.Manager()

    def __str__(self) -> str:
        """The name it was handed in with, cleaned."""
        return self.name
