"""How does Django find the room search?"""

from django.apps import AppConfig


class Search(AppConfig):
    """The room search."""

    name = "footpath.search"
