"""How does Django find the room people?"""

from django.apps import AppConfig


class People(AppConfig):
    """The room people."""

    name = "footpath.people"
