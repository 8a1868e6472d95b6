"""How does Django find the room demo?"""

from django.apps import AppConfig


class Demo(AppConfig):
    """The room demo."""

    name = "footpath.demo"
