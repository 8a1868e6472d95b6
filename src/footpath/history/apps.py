"""How does Django find the room history?"""

from django.apps import AppConfig


class History(AppConfig):
    """The room history."""

    name = "footpath.history"
