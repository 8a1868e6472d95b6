"""Where do the files of a test lie?"""

from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from pytest_django import Settings


@pytest.fixture(autouse=True)
def shelf(settings: Settings, tmp_path: Path) -> Path:
    """The folder of the stored files, empty at first."""
    settings.DATA = tmp_path
    return tmp_path / "files"


def upload(content: bytes = b"hello", name: str = "hello.txt") -> ContentFile:
    """A file as a form hands it in."""
    return ContentFile(content, name=name)


def on_disk(shelf: Path) -> list[str]:
    """The names of all files that lie there, unfinished ones too."""
    return sorted(path.name for path in shelf.rglob("*") if path.is_file())
