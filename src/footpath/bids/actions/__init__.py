"""What can be done with bids? Each verb has its file here; doors call these and nothing else."""

from footpath.bids.actions._brief import Brief
from footpath.bids.actions._offer import Terms
from footpath.bids.actions.agree_scores import agree_scores
from footpath.bids.actions.ask_to_verify import ask_to_verify
from footpath.bids.actions.cancel_bid import cancel_bid
from footpath.bids.actions.change_bid import change_bid
from footpath.bids.actions.close_bid import close_bid
from footpath.bids.actions.debrief_offer import debrief_offer
from footpath.bids.actions.decide_bid import decide_bid
from footpath.bids.actions.declare_conflict import declare_conflict
from footpath.bids.actions.frame_bid import frame_bid
from footpath.bids.actions.hand_in_scores import hand_in_scores
from footpath.bids.actions.keep_scores import keep_scores
from footpath.bids.actions.lock_bid import lock_bid
from footpath.bids.actions.move_closing import move_closing
from footpath.bids.actions.name_scorer import name_scorer
from footpath.bids.actions.open_bid import open_bid
from footpath.bids.actions.remind_of_debrief import remind_of_debrief
from footpath.bids.actions.show_scores import show_scores
from footpath.bids.actions.submit_offer import submit_offer
from footpath.bids.actions.verify_bid import verify_bid
from footpath.bids.actions.withdraw_offer import withdraw_offer

__all__ = [
    "Brief",
    "Terms",
    "agree_scores",
    "ask_to_verify",
    "cancel_bid",
    "change_bid",
    "close_bid",
    "debrief_offer",
    "decide_bid",
    "declare_conflict",
    "frame_bid",
    "hand_in_scores",
    "keep_scores",
    "lock_bid",
    "move_closing",
    "name_scorer",
    "open_bid",
    "remind_of_debrief",
    "show_scores",
    "submit_offer",
    "verify_bid",
    "withdraw_offer",
]
