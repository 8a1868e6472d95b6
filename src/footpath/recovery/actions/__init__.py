"""What can people do to put something right? One verb a file."""

from footpath.recovery.actions.accept_silence import accept_silence
from footpath.recovery.actions.acknowledge import acknowledge
from footpath.recovery.actions.answer_time import answer_time
from footpath.recovery.actions.ask_again import ask_again
from footpath.recovery.actions.check import check
from footpath.recovery.actions.close import close
from footpath.recovery.actions.decide_time import decide_time
from footpath.recovery.actions.deliver_time import deliver_time
from footpath.recovery.actions.enlarge import enlarge
from footpath.recovery.actions.fix import fix
from footpath.recovery.actions.hand_over import hand_over
from footpath.recovery.actions.keep_guideline import keep_guideline
from footpath.recovery.actions.keep_rules import RANGES, keep_rules
from footpath.recovery.actions.learn import learn
from footpath.recovery.actions.leave_recoveries import leave_recoveries
from footpath.recovery.actions.notice import notice
from footpath.recovery.actions.offer_time import offer_time
from footpath.recovery.actions.own import own
from footpath.recovery.actions.plan import plan
from footpath.recovery.actions.present import present
from footpath.recovery.actions.say_checked import say_checked
from footpath.recovery.actions.take_back import take_back
from footpath.recovery.actions.tick_step import tick_step
from footpath.recovery.actions.touch import touch
from footpath.recovery.actions.waive import waive
from footpath.recovery.actions.warn import warn

__all__ = [
    "RANGES",
    "accept_silence",
    "acknowledge",
    "answer_time",
    "ask_again",
    "check",
    "close",
    "decide_time",
    "deliver_time",
    "enlarge",
    "fix",
    "hand_over",
    "keep_guideline",
    "keep_rules",
    "learn",
    "leave_recoveries",
    "notice",
    "offer_time",
    "own",
    "plan",
    "present",
    "say_checked",
    "take_back",
    "tick_step",
    "touch",
    "waive",
    "warn",
]
