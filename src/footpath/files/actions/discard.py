"""How is a stored file deleted?"""

from functools import partial

from django.db import transaction

from footpath.files import disk
from footpath.files.models import StoredFile


@transaction.atomic
def discard(stored_file: StoredFile) -> None:
    """Delete the file; its bytes go when the transaction is committed, so that a rollback loses nothing."""
    token = stored_file.pk
    stored_file.delete()
    transaction.on_commit(partial(disk.remove, token))
