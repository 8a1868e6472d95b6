"""What can people do in the room growth? One verb a file."""

from footpath.growth.actions.accept_polish import accept_polish
from footpath.growth.actions.add_group_line import add_group_line
from footpath.growth.actions.add_guideline import add_guideline
from footpath.growth.actions.add_visit import add_visit
from footpath.growth.actions.agree_coaching import agree_coaching
from footpath.growth.actions.answer_about_skill import answer_about_skill
from footpath.growth.actions.answer_coaching import answer_coaching
from footpath.growth.actions.answer_consent import answer_consent
from footpath.growth.actions.answer_lesson import answer_lesson
from footpath.growth.actions.answer_lunch import answer_lunch
from footpath.growth.actions.answer_place import answer_place
from footpath.growth.actions.ask_about_skills import ask_about_skills
from footpath.growth.actions.ask_check_in import ask_check_in
from footpath.growth.actions.ask_for_look import ask_for_look
from footpath.growth.actions.ask_for_visit import ask_for_visit
from footpath.growth.actions.ask_polish import ask_polish
from footpath.growth.actions.begin_appraised_plan import begin_appraised_plan
from footpath.growth.actions.begin_group_play import begin_group_play
from footpath.growth.actions.begin_onboarding import begin_onboarding
from footpath.growth.actions.begin_plan import begin_plan
from footpath.growth.actions.begin_play import begin_play
from footpath.growth.actions.begin_program import begin_program
from footpath.growth.actions.bring_back_program_step import bring_back_program_step
from footpath.growth.actions.carry_line import carry_line
from footpath.growth.actions.change_guest import change_guest
from footpath.growth.actions.change_workshop import change_workshop
from footpath.growth.actions.check_in import check_in
from footpath.growth.actions.choose_partner import choose_partner
from footpath.growth.actions.choose_program_survey import choose_program_survey
from footpath.growth.actions.claim_workbook import claim_workbook
from footpath.growth.actions.close_plan import close_plan
from footpath.growth.actions.close_workshop import close_workshop
from footpath.growth.actions.confirm_item import confirm_item
from footpath.growth.actions.debrief_visit import debrief_visit
from footpath.growth.actions.delete_workshop import delete_workshop
from footpath.growth.actions.discard_syllabus import discard_syllabus
from footpath.growth.actions.do_item import do_item
from footpath.growth.actions.draw_breakouts import draw_breakouts
from footpath.growth.actions.drop_area import drop_area
from footpath.growth.actions.drop_guideline import drop_guideline
from footpath.growth.actions.drop_part import drop_part
from footpath.growth.actions.drop_skill_task import drop_skill_task
from footpath.growth.actions.drop_step import drop_step
from footpath.growth.actions.drop_surprise import drop_surprise
from footpath.growth.actions.end_onboarding import end_onboarding
from footpath.growth.actions.end_program import end_program
from footpath.growth.actions.end_visit import end_visit
from footpath.growth.actions.finish_coaching import finish_coaching
from footpath.growth.actions.finish_program_step import finish_program_step
from footpath.growth.actions.follow_team import follow_team
from footpath.growth.actions.follow_version import follow_version
from footpath.growth.actions.forget_lunch import forget_lunch
from footpath.growth.actions.give_phrase import give_phrase
from footpath.growth.actions.give_surprise import give_surprise
from footpath.growth.actions.give_up_plan import give_up_plan
from footpath.growth.actions.hand_over_program import hand_over_program
from footpath.growth.actions.hold_coaching import hold_coaching
from footpath.growth.actions.hush_coach import hush_coach
from footpath.growth.actions.join_lunches import join_lunches
from footpath.growth.actions.join_workshop import join_workshop
from footpath.growth.actions.keep_area import keep_area
from footpath.growth.actions.keep_board import keep_board
from footpath.growth.actions.keep_card import keep_card
from footpath.growth.actions.keep_entry import keep_entry
from footpath.growth.actions.keep_part import keep_part
from footpath.growth.actions.keep_skill_task import keep_skill_task
from footpath.growth.actions.keep_step import keep_step
from footpath.growth.actions.keep_unwritten import keep_unwritten
from footpath.growth.actions.leave_coaching import leave_coaching
from footpath.growth.actions.leave_lunches import leave_lunches
from footpath.growth.actions.leave_onboardings import leave_onboardings
from footpath.growth.actions.leave_out_program_step import leave_out_program_step
from footpath.growth.actions.leave_programs import leave_programs
from footpath.growth.actions.leave_visits import leave_visits
from footpath.growth.actions.leave_workshop import leave_workshop
from footpath.growth.actions.look_again import look_again
from footpath.growth.actions.look_at_coaching import look_at_coaching
from footpath.growth.actions.look_at_figures import look_at_figures
from footpath.growth.actions.look_back import look_back
from footpath.growth.actions.make_choice import make_choice
from footpath.growth.actions.merge_group_line import merge_group_line
from footpath.growth.actions.merge_guideline import merge_guideline
from footpath.growth.actions.move_board import move_board
from footpath.growth.actions.move_coaching import move_coaching
from footpath.growth.actions.move_first_day import move_first_day
from footpath.growth.actions.move_group_list import move_group_list
from footpath.growth.actions.move_group_play import move_group_play
from footpath.growth.actions.move_program_step import move_program_step
from footpath.growth.actions.move_visit_on import move_visit_on
from footpath.growth.actions.move_workshop import move_workshop
from footpath.growth.actions.name_buddy import name_buddy
from footpath.growth.actions.name_checker import name_checker
from footpath.growth.actions.note_lunch_met import note_lunch_met
from footpath.growth.actions.note_play import note_play
from footpath.growth.actions.note_present import note_present
from footpath.growth.actions.note_surprise import note_surprise
from footpath.growth.actions.note_training import note_training
from footpath.growth.actions.note_visit_done import note_visit_done
from footpath.growth.actions.offer_coaching import offer_coaching
from footpath.growth.actions.offer_place import offer_place
from footpath.growth.actions.open_workshop import open_workshop
from footpath.growth.actions.pair_lunches import pair_lunches
from footpath.growth.actions.pause_lunches import pause_lunches
from footpath.growth.actions.prepare_coaching import prepare_coaching
from footpath.growth.actions.prepare_visit import prepare_visit
from footpath.growth.actions.publish_syllabus import publish_syllabus
from footpath.growth.actions.rate_objectives import rate_objectives
from footpath.growth.actions.remind_of_goal import remind_of_goal
from footpath.growth.actions.remind_onboarding import remind_onboarding
from footpath.growth.actions.retire_phrase import retire_phrase
from footpath.growth.actions.say_my_view import say_my_view
from footpath.growth.actions.say_what_changed import say_what_changed
from footpath.growth.actions.send_item_back import send_item_back
from footpath.growth.actions.send_round import send_round
from footpath.growth.actions.set_skill_level import set_skill_level
from footpath.growth.actions.set_timer import set_timer
from footpath.growth.actions.set_week_goal import set_week_goal
from footpath.growth.actions.share_plan import share_plan
from footpath.growth.actions.show_result import show_result
from footpath.growth.actions.show_role_play import show_role_play
from footpath.growth.actions.show_visit_change import show_visit_change
from footpath.growth.actions.start_plan import start_plan
from footpath.growth.actions.start_workshop import start_workshop
from footpath.growth.actions.suggest_polish import suggest_polish
from footpath.growth.actions.take_back_coaching import take_back_coaching
from footpath.growth.actions.tell_program_month import tell_program_month
from footpath.growth.actions.throw_card_away import throw_card_away
from footpath.growth.actions.throw_coaching_away import throw_coaching_away
from footpath.growth.actions.throw_plan_away import throw_plan_away
from footpath.growth.actions.throw_play_away import throw_play_away
from footpath.growth.actions.throw_role_play_away import throw_role_play_away
from footpath.growth.actions.tick_step import tick_step
from footpath.growth.actions.tidy_workshops import tidy_workshops
from footpath.growth.actions.tie_evidence import tie_evidence
from footpath.growth.actions.undo_item import undo_item
from footpath.growth.actions.use_phrase import use_phrase
from footpath.growth.actions.vote_for_guideline import vote_for_guideline
from footpath.growth.actions.vote_in_room import vote_in_room
from footpath.growth.actions.waive_item import waive_item
from footpath.growth.actions.want_group_line import want_group_line
from footpath.growth.actions.withdraw_place import withdraw_place
from footpath.growth.actions.word_coaching import word_coaching
from footpath.growth.actions.write_coaching import write_coaching
from footpath.growth.actions.write_plan import write_plan
from footpath.growth.actions.write_role_play import write_role_play

__all__ = [
    "accept_polish", "add_group_line", "add_guideline", "add_visit", "agree_coaching", "answer_about_skill",
    "answer_coaching", "answer_consent", "answer_lesson", "answer_lunch", "answer_place", "ask_about_skills",
    "ask_check_in", "ask_for_look", "ask_for_visit", "ask_polish", "begin_appraised_plan",
    "begin_group_play", "begin_onboarding",
    "begin_plan", "begin_play", "begin_program", "bring_back_program_step", "carry_line", "change_guest",
    "change_workshop", "check_in", "choose_partner", "choose_program_survey", "claim_workbook", "close_plan",
    "close_workshop", "confirm_item", "debrief_visit", "delete_workshop", "discard_syllabus", "do_item",
    "draw_breakouts", "drop_area", "drop_guideline", "drop_part", "drop_skill_task", "drop_step", "drop_surprise",
    "end_onboarding",
    "end_program", "end_visit", "finish_coaching", "finish_program_step", "follow_team", "follow_version",
    "forget_lunch", "give_phrase", "give_surprise", "give_up_plan", "hand_over_program", "hold_coaching",
    "hush_coach", "join_lunches", "join_workshop", "keep_area", "keep_board", "keep_card", "keep_entry",
    "keep_part", "keep_skill_task", "keep_step", "keep_unwritten", "leave_coaching", "leave_lunches",
    "leave_onboardings", "leave_out_program_step", "leave_programs", "leave_visits", "leave_workshop", "look_again",
    "look_at_coaching", "look_at_figures", "look_back", "make_choice", "merge_group_line", "merge_guideline",
    "move_board", "move_coaching", "move_first_day", "move_group_list", "move_group_play", "move_program_step",
    "move_visit_on", "move_workshop", "name_buddy", "name_checker", "note_lunch_met", "note_play", "note_present",
    "note_surprise", "note_training", "note_visit_done", "offer_coaching", "offer_place", "open_workshop",
    "pair_lunches", "pause_lunches", "prepare_coaching", "prepare_visit", "publish_syllabus", "rate_objectives",
    "remind_of_goal", "remind_onboarding", "retire_phrase", "say_my_view", "say_what_changed", "send_item_back",
    "send_round", "set_skill_level", "set_timer", "set_week_goal", "share_plan", "show_result", "show_role_play",
    "show_visit_change", "start_plan", "start_workshop", "suggest_polish", "take_back_coaching",
    "tell_program_month", "throw_card_away", "throw_coaching_away", "throw_plan_away", "throw_play_away",
    "throw_role_play_away", "tick_step", "tidy_workshops", "tie_evidence", "undo_item", "use_phrase",
    "vote_for_guideline", "vote_in_room", "waive_item", "want_group_line", "withdraw_place", "word_coaching",
    "write_coaching", "write_plan", "write_role_play",
]  # fmt: skip
