"""What can people do in the room recognition? One verb a file."""

from footpath.recognition.actions.approve_reward import approve_reward
from footpath.recognition.actions.choose_copies import choose_copies
from footpath.recognition.actions.choose_streak_part import choose_streak_part
from footpath.recognition.actions.choose_streaks import choose_streaks
from footpath.recognition.actions.choose_team_streaks import choose_team_streaks
from footpath.recognition.actions.commend import commend
from footpath.recognition.actions.confirm_part import confirm_part
from footpath.recognition.actions.decline_reward import decline_reward
from footpath.recognition.actions.end_reward_budget import end_reward_budget
from footpath.recognition.actions.expire_budget import expire_budget
from footpath.recognition.actions.expire_reward import expire_reward
from footpath.recognition.actions.give_reward import give_reward
from footpath.recognition.actions.hand_on_reward import hand_on_reward
from footpath.recognition.actions.hand_over_reward import hand_over_reward
from footpath.recognition.actions.hide_thanks import hide_thanks
from footpath.recognition.actions.keep_commendation import keep_commendation
from footpath.recognition.actions.leave_part import leave_part
from footpath.recognition.actions.name_part import name_part
from footpath.recognition.actions.note_parts import note_parts
from footpath.recognition.actions.refuse_commendation import refuse_commendation
from footpath.recognition.actions.refuse_reward import refuse_reward
from footpath.recognition.actions.save_reward_budget import save_reward_budget
from footpath.recognition.actions.save_reward_kind import save_reward_kind
from footpath.recognition.actions.save_reward_rules import save_reward_rules
from footpath.recognition.actions.show_thanks import show_thanks
from footpath.recognition.actions.take_back_commendation import take_back_commendation
from footpath.recognition.actions.take_back_reward import take_back_reward
from footpath.recognition.actions.take_back_thanks import take_back_thanks
from footpath.recognition.actions.tell_reward import tell_reward
from footpath.recognition.actions.write_thanks import write_thanks

__all__ = [
    "approve_reward",
    "choose_copies",
    "choose_streak_part",
    "choose_streaks",
    "choose_team_streaks",
    "commend",
    "confirm_part",
    "decline_reward",
    "end_reward_budget",
    "expire_budget",
    "expire_reward",
    "give_reward",
    "hand_on_reward",
    "hand_over_reward",
    "hide_thanks",
    "keep_commendation",
    "leave_part",
    "name_part",
    "note_parts",
    "refuse_commendation",
    "refuse_reward",
    "save_reward_budget",
    "save_reward_kind",
    "save_reward_rules",
    "show_thanks",
    "take_back_commendation",
    "take_back_reward",
    "take_back_thanks",
    "tell_reward",
    "write_thanks",
]
