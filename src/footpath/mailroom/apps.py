"""How does Django find the room mailroom?"""

from django.apps import AppConfig


class Mailroom(AppConfig):
    """The room mailroom."""

    name = "footpath.mailroom"
