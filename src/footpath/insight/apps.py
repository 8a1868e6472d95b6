"""How does Django find the room insight?"""

from django.apps import AppConfig


class Insight(AppConfig):
    """The room insight."""

    name = "footpath.insight"
