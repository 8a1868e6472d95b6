"""What can be done about services, and about agreements between two teams?"""

from footpath.catalog.actions.avoid_ask import avoid_ask
from footpath.catalog.actions.begin_agreement import begin_agreement
from footpath.catalog.actions.bring_back import bring_back
from footpath.catalog.actions.change_snippet import change_snippet
from footpath.catalog.actions.confirm_snippet import confirm_snippet
from footpath.catalog.actions.counter_agreement import counter_agreement
from footpath.catalog.actions.discard_revision import discard_revision
from footpath.catalog.actions.drop_draft_agreement import drop_draft_agreement
from footpath.catalog.actions.drop_snippet import drop_snippet
from footpath.catalog.actions.end_agreement import end_agreement
from footpath.catalog.actions.import_services import import_services
from footpath.catalog.actions.keep_draft import keep_draft
from footpath.catalog.actions.keep_outside_standard import keep_outside_standard
from footpath.catalog.actions.note_pace import note_pace
from footpath.catalog.actions.offer import offer
from footpath.catalog.actions.propose_agreement import propose_agreement
from footpath.catalog.actions.publish import publish
from footpath.catalog.actions.put_beside import put_beside
from footpath.catalog.actions.remind_of_review import remind_of_review
from footpath.catalog.actions.remind_of_snippet import remind_of_snippet
from footpath.catalog.actions.retire import retire
from footpath.catalog.actions.retire_outside_standard import retire_outside_standard
from footpath.catalog.actions.revise import revise
from footpath.catalog.actions.save_draft_agreement import save_draft_agreement
from footpath.catalog.actions.save_revision import save_revision
from footpath.catalog.actions.sign_agreement import sign_agreement
from footpath.catalog.actions.take_back_agreement import take_back_agreement
from footpath.catalog.actions.take_from_beside import take_from_beside
from footpath.catalog.actions.write_snippet import write_snippet

__all__ = [
    "avoid_ask", "begin_agreement", "bring_back", "change_snippet", "confirm_snippet", "counter_agreement",
    "discard_revision", "drop_draft_agreement", "drop_snippet", "end_agreement", "import_services", "keep_draft",
    "keep_outside_standard", "note_pace", "offer", "propose_agreement", "publish", "put_beside", "remind_of_review",
    "remind_of_snippet", "retire", "retire_outside_standard", "revise", "save_draft_agreement", "save_revision",
    "sign_agreement", "take_back_agreement", "take_from_beside", "write_snippet",
]  # fmt: skip
