"""What can be done about services?"""

from footpath.catalog.actions.note_pace import note_pace
from footpath.catalog.actions.offer import offer

__all__ = ["note_pace", "offer"]
