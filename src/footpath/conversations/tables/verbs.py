"""What can people do at a round table? The verbs are in conversations/actions/, one a file."""

from footpath.conversations.actions.accept_issue import accept_issue
from footpath.conversations.actions.begin_issue import begin_issue
from footpath.conversations.actions.cancel_table_date import cancel_table_date
from footpath.conversations.actions.change_table import change_table
from footpath.conversations.actions.confirm_issue import confirm_issue
from footpath.conversations.actions.decline_issue import decline_issue
from footpath.conversations.actions.end_table import end_table
from footpath.conversations.actions.finish_issue import finish_issue
from footpath.conversations.actions.found_table import found_table
from footpath.conversations.actions.hand_on_issue import hand_on_issue
from footpath.conversations.actions.hold_table_date import hold_table_date
from footpath.conversations.actions.look_after_table import look_after_table
from footpath.conversations.actions.move_table_date import move_table_date
from footpath.conversations.actions.plan_table_date import plan_table_date
from footpath.conversations.actions.raise_issue import raise_issue
from footpath.conversations.actions.return_issue import return_issue
from footpath.conversations.actions.take_back_issue import take_back_issue

__all__ = [
    "accept_issue",
    "begin_issue",
    "cancel_table_date",
    "change_table",
    "confirm_issue",
    "decline_issue",
    "end_table",
    "finish_issue",
    "found_table",
    "hand_on_issue",
    "hold_table_date",
    "look_after_table",
    "move_table_date",
    "plan_table_date",
    "raise_issue",
    "return_issue",
    "take_back_issue",
]
