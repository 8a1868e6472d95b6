"""How does Django find the room notifications?"""

from importlib import import_module

from django.apps import AppConfig


class Notifications(AppConfig):
    """The room notifications."""

    name = "footpath.notifications"

    def ready(self) -> None:
        """Make the kinds of event of this room known to history."""
        import_module("footpath.notifications.events")
