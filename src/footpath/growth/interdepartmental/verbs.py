"""What can people do in an interdepartmental team? The verbs are in growth/actions/, one a file."""

from footpath.growth.actions.add_topic import add_topic
from footpath.growth.actions.adopt_topic import adopt_topic
from footpath.growth.actions.answer_seat import answer_seat
from footpath.growth.actions.answer_sponsorship import answer_sponsorship
from footpath.growth.actions.ask_sponsor import ask_sponsor
from footpath.growth.actions.ask_to_council import ask_to_council
from footpath.growth.actions.begin_trial import begin_trial
from footpath.growth.actions.cancel_council_meeting import cancel_council_meeting
from footpath.growth.actions.change_council import change_council
from footpath.growth.actions.decide_policy import decide_policy
from footpath.growth.actions.drop_topic import drop_topic
from footpath.growth.actions.end_council import end_council
from footpath.growth.actions.end_trial import end_trial
from footpath.growth.actions.finish_decision import finish_decision
from footpath.growth.actions.found_council import found_council
from footpath.growth.actions.hand_on_decision import hand_on_decision
from footpath.growth.actions.hold_council_meeting import hold_council_meeting
from footpath.growth.actions.leave_council import leave_council
from footpath.growth.actions.look_after_council import look_after_council
from footpath.growth.actions.make_decision import make_decision
from footpath.growth.actions.move_council_meeting import move_council_meeting
from footpath.growth.actions.move_topic import move_topic
from footpath.growth.actions.plan_council_meeting import plan_council_meeting
from footpath.growth.actions.take_up_policy import take_up_policy
from footpath.growth.actions.vacate_seats import vacate_seats

__all__ = [
    "add_topic",
    "adopt_topic",
    "answer_seat",
    "answer_sponsorship",
    "ask_sponsor",
    "ask_to_council",
    "begin_trial",
    "cancel_council_meeting",
    "change_council",
    "decide_policy",
    "drop_topic",
    "end_council",
    "end_trial",
    "finish_decision",
    "found_council",
    "hand_on_decision",
    "hold_council_meeting",
    "leave_council",
    "look_after_council",
    "make_decision",
    "move_council_meeting",
    "move_topic",
    "plan_council_meeting",
    "take_up_policy",
    "vacate_seats",
]
