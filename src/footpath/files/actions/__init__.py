"""What can be done with files?"""

from footpath.files.actions.discard import discard
from footpath.files.actions.store import store
from footpath.files.actions.sweep import sweep

__all__ = ["discard", "store", "sweep"]
