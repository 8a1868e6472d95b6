"""What can be done about notices?"""

from footpath.notifications.actions.read import read
from footpath.notifications.actions.tell import tell

__all__ = ["read", "tell"]
