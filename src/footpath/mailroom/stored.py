"""What does a mail say that is kept as it came?"""

from footpath.files import disk
from footpath.mailroom.blanking import blanked_mail
from footpath.mailroom.models import Received
from footpath.mailroom.reading import Letter, read


def raw_of(mail: Received) -> bytes:
    """The mail as it came; empty where its file is gone."""
    file = mail.file or (mail.first.file if mail.first else None)
    if file is None:
        return b""
    try:
        return disk.path_of(file.pk).read_bytes()
    except FileNotFoundError:
        return b""


def letter_of(mail: Received) -> Letter:
    """What it says."""
    return read(raw_of(mail))


def for_reading(raw: bytes) -> bytes:
    """The mail as somebody else may read it: without the tokens of those to whom it was written."""
    return blanked_mail(raw)
