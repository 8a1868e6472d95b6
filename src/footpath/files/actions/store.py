"""How is a file kept that somebody hands in?"""

import sys
import weakref
from datetime import datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import DatabaseError, transaction
from django.utils.translation import gettext as _

from footpath.files import disk
from footpath.files.models import StoredFile, new_token
from footpath.files.names import clean, guess_type


@transaction.atomic
def store(upload: File[bytes], *, by_id: int | None, now: datetime, most: int | None = None) -> StoredFile:
    """Keep an uploaded file under its cleaned name; `by_id` is the person's id, None for Footpath; `most` are the
    bytes that it may have, else as many as the settings allow.

    Raises ValidationError, with a sentence for the person, when it is empty, too large or cannot be written.
    When the transaction is rolled back the bytes go too.
    """
    name, token = clean(upload.name or ""), new_token()
    try:
        written = disk.write(token, upload.chunks(), most=most or settings.MAX_UPLOAD_MB * 1024 * 1024)
    except disk.TooLargeError:
        message = _("“%(name)s” is too large. A file can have up to %(most)s MB.")
        raise ValidationError(
            message, code="too_large", params={"name": name, "most": settings.MAX_UPLOAD_MB}
        ) from None
    except OSError as error:
        message = _("“%(name)s” could not be kept, because the disk is full or not writable. Please try again later.")
        raise ValidationError(message, code="disk", params={"name": name}) from error
    _remove_on_rollback(token)
    if not written.size:
        raise ValidationError(
            _("“%(name)s” is empty. Please choose a file with something in it."),
            code="empty",
            params={"name": name},
        )
    return StoredFile.objects.create(
        id=token,
        name=name,
        size=written.size,
        sha256=written.sha256,
        content_type=guess_type(name),
        uploaded_by_id=by_id,
        uploaded_at=now,
    )


def _remove_on_rollback(token: str) -> None:
    """Tie the bytes to the transaction.

    Django drops what waits for a commit when the transaction, or a part of it, is rolled back. The removal
    hangs on the life of such a waiting function, and is called off when the commit calls it.
    """

    def kept() -> None:
        removal.detach()

    removal = weakref.finalize(kept, _remove, token)
    transaction.on_commit(kept)


def _remove(token: str) -> None:
    if isinstance(sys.exception(), DatabaseError):
        return  # the commit itself may have failed, or only its answer: the sweep finds out which
    disk.remove(token)
