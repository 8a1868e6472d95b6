"""How does Django find the room notifications?"""

from django.apps import AppConfig


class Notifications(AppConfig):
    """The room notifications."""

    name = "footpath.notifications"
