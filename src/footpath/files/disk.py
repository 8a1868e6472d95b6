"""Where do the bytes of a file lie, and how do they get there whole?"""

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings


class TooLargeError(Exception):
    """More bytes came than were allowed."""


@dataclass(frozen=True)
class Written:
    """What was written: how many bytes, and their fingerprint."""

    size: int
    sha256: str


def folder() -> Path:
    """The folder of all stored files."""
    return Path(settings.DATA) / "files"


def path_of(token: str) -> Path:
    """Where the file with that id lies; folders by its first two signs keep each of them small."""
    return folder() / token[:2] / token


def write(token: str, chunks: Iterable[bytes], *, most: int) -> Written:
    """Write the bytes so that they are whole at their place, or not there at all.

    Only this system's user may read them. They have reached the disk when this returns. Raises TooLargeError
    beyond `most` bytes, OSError when the disk refuses.
    """
    path = path_of(token)
    folder().mkdir(mode=0o700, parents=True, exist_ok=True)
    path.parent.mkdir(mode=0o700, exist_ok=True)
    part = path.with_suffix(".part")
    size, digest = 0, hashlib.sha256()
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            for chunk in chunks:
                size += len(chunk)
                if size > most:
                    raise TooLargeError
                digest.update(chunk)
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        part.rename(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    _sync(path.parent)
    return Written(size, digest.hexdigest())


def remove(token: str) -> None:
    """Delete the bytes, if they are there."""
    path_of(token).unlink(missing_ok=True)


def older_than(moment: float) -> Iterator[Path]:
    """All files, unfinished parts too, that were written before `moment` (seconds since 1970)."""
    for path in folder().glob("??/*"):
        try:
            if path.stat().st_mtime < moment:
                yield path
        except FileNotFoundError:
            continue  # somebody removed it meanwhile


def _sync(directory: Path) -> None:
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
