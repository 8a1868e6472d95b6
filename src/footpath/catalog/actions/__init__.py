"""What can be done about services?"""

from footpath.catalog.actions.bring_back import bring_back
from footpath.catalog.actions.discard_revision import discard_revision
from footpath.catalog.actions.import_services import import_services
from footpath.catalog.actions.keep_draft import keep_draft
from footpath.catalog.actions.note_pace import note_pace
from footpath.catalog.actions.offer import offer
from footpath.catalog.actions.publish import publish
from footpath.catalog.actions.retire import retire
from footpath.catalog.actions.revise import revise
from footpath.catalog.actions.save_revision import save_revision

__all__ = [
    "bring_back", "discard_revision", "import_services", "keep_draft", "note_pace", "offer", "publish", "retire",
    "revise", "save_revision",
]  # fmt: skip
