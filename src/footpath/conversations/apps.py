"""How does Django find the room conversations?"""

from importlib import import_module

from django.apps import AppConfig


class Conversations(AppConfig):
    """The room conversations."""

    name = "footpath.conversations"

    def ready(self) -> None:
        """Make the kinds of event of this room known to history."""
        import_module("footpath.conversations.events")
        import_module("footpath.conversations.groups.events")
        import_module("footpath.conversations.groups.study_events")
        import_module("footpath.conversations.ideas.events")
        import_module("footpath.conversations.ideas.advice_events")
        import_module("footpath.conversations.ideas.obstacle_events")
        import_module("footpath.conversations.interviews.debrief_events")
        import_module("footpath.conversations.interviews.events")
        import_module("footpath.conversations.sheets.events")
        import_module("footpath.conversations.standards.events")
        import_module("footpath.conversations.tables.date_events")
        import_module("footpath.conversations.tables.events")
