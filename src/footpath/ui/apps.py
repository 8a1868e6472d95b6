"""How does Django find the room ui?"""

from django.apps import AppConfig


class Ui(AppConfig):
    """The room ui."""

    name = "footpath.ui"
