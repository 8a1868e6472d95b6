"""What can people do in the room growth? One verb a file."""

from footpath.growth.actions.ask_check_in import ask_check_in
from footpath.growth.actions.begin_plan import begin_plan
from footpath.growth.actions.check_in import check_in
from footpath.growth.actions.choose_partner import choose_partner
from footpath.growth.actions.close_plan import close_plan
from footpath.growth.actions.drop_area import drop_area
from footpath.growth.actions.drop_step import drop_step
from footpath.growth.actions.give_up_plan import give_up_plan
from footpath.growth.actions.join_workshop import join_workshop
from footpath.growth.actions.keep_area import keep_area
from footpath.growth.actions.keep_entry import keep_entry
from footpath.growth.actions.keep_step import keep_step
from footpath.growth.actions.look_again import look_again
from footpath.growth.actions.look_at_figures import look_at_figures
from footpath.growth.actions.share_plan import share_plan
from footpath.growth.actions.start_plan import start_plan
from footpath.growth.actions.start_workshop import start_workshop
from footpath.growth.actions.throw_plan_away import throw_plan_away
from footpath.growth.actions.tick_step import tick_step
from footpath.growth.actions.tie_evidence import tie_evidence
from footpath.growth.actions.write_plan import write_plan

__all__ = [
    "ask_check_in",
    "begin_plan",
    "check_in",
    "choose_partner",
    "close_plan",
    "drop_area",
    "drop_step",
    "give_up_plan",
    "join_workshop",
    "keep_area",
    "keep_entry",
    "keep_step",
    "look_again",
    "look_at_figures",
    "share_plan",
    "start_plan",
    "start_workshop",
    "throw_plan_away",
    "tick_step",
    "tie_evidence",
    "write_plan",
]
