"""How does Django find the room files?"""

from django.apps import AppConfig


class Files(AppConfig):
    """The room files."""

    name = "footpath.files"
