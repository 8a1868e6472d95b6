"""What can people do in the room conversations? One verb a file."""

from footpath.conversations.actions.accept_sheet import accept_sheet
from footpath.conversations.actions.accept_talk import accept_talk
from footpath.conversations.actions.add_credit import add_credit
from footpath.conversations.actions.add_group import add_group
from footpath.conversations.actions.add_theme import add_theme
from footpath.conversations.actions.agree_debrief import agree_debrief
from footpath.conversations.actions.agree_to_standard import agree_to_standard
from footpath.conversations.actions.answer_advice import answer_advice
from footpath.conversations.actions.answer_check import answer_check
from footpath.conversations.actions.answer_idea import answer_idea
from footpath.conversations.actions.answer_objection import answer_objection
from footpath.conversations.actions.answer_sheet import answer_sheet
from footpath.conversations.actions.approve_notes import approve_notes
from footpath.conversations.actions.ask_advice import ask_advice
from footpath.conversations.actions.begin_round import begin_round
from footpath.conversations.actions.begin_together import begin_together
from footpath.conversations.actions.cancel_group import cancel_group
from footpath.conversations.actions.cancel_talk import cancel_talk
from footpath.conversations.actions.change_focus_questions import change_focus_questions
from footpath.conversations.actions.change_judging_words import change_judging_words
from footpath.conversations.actions.change_point import change_point
from footpath.conversations.actions.change_statement import change_statement
from footpath.conversations.actions.check_standard import check_standard
from footpath.conversations.actions.check_themes import check_themes
from footpath.conversations.actions.close_check import close_check
from footpath.conversations.actions.code_note import code_note
from footpath.conversations.actions.credit_advice import credit_advice
from footpath.conversations.actions.credit_idea import credit_idea
from footpath.conversations.actions.decide_obstacle import decide_obstacle
from footpath.conversations.actions.decide_quote import decide_quote
from footpath.conversations.actions.decline_advice import decline_advice
from footpath.conversations.actions.decline_sheet import decline_sheet
from footpath.conversations.actions.decline_talk import decline_talk
from footpath.conversations.actions.draft_debrief import draft_debrief
from footpath.conversations.actions.drop_log import drop_log
from footpath.conversations.actions.drop_point import drop_point
from footpath.conversations.actions.drop_proposal import drop_proposal
from footpath.conversations.actions.drop_statement import drop_statement
from footpath.conversations.actions.end_guest import end_guest
from footpath.conversations.actions.end_standard import end_standard
from footpath.conversations.actions.feel_obstacle import feel_obstacle
from footpath.conversations.actions.finish_coding import finish_coding
from footpath.conversations.actions.finish_group_notes import finish_group_notes
from footpath.conversations.actions.finish_idea import finish_idea
from footpath.conversations.actions.finish_talk import finish_talk
from footpath.conversations.actions.follow_up_standard import follow_up_standard
from footpath.conversations.actions.hand_on_ideas import hand_on_ideas
from footpath.conversations.actions.hand_on_standard import hand_on_standard
from footpath.conversations.actions.hold_group import hold_group
from footpath.conversations.actions.invite_to_talk import invite_to_talk
from footpath.conversations.actions.join_group import join_group
from footpath.conversations.actions.join_others import join_others
from footpath.conversations.actions.join_theme import join_theme
from footpath.conversations.actions.leave_credit import leave_credit
from footpath.conversations.actions.leave_group import leave_group
from footpath.conversations.actions.leave_out_debrief import leave_out_debrief
from footpath.conversations.actions.maybe_talk import maybe_talk
from footpath.conversations.actions.move_on import move_on
from footpath.conversations.actions.move_talk import move_talk
from footpath.conversations.actions.name_coders import name_coders
from footpath.conversations.actions.name_group_host import name_group_host
from footpath.conversations.actions.name_interviewer import name_interviewer
from footpath.conversations.actions.name_note_taker import name_note_taker
from footpath.conversations.actions.name_obstacle import name_obstacle
from footpath.conversations.actions.note_in_group import note_in_group
from footpath.conversations.actions.note_left import note_left
from footpath.conversations.actions.note_point import note_point
from footpath.conversations.actions.note_statement import note_statement
from footpath.conversations.actions.nudge_log import nudge_log
from footpath.conversations.actions.offer_idea import offer_idea
from footpath.conversations.actions.open_together import open_together
from footpath.conversations.actions.own_obstacle import own_obstacle
from footpath.conversations.actions.pause_log import pause_log
from footpath.conversations.actions.pause_talk import pause_talk
from footpath.conversations.actions.plan_focus import plan_focus
from footpath.conversations.actions.prompt_log import prompt_log
from footpath.conversations.actions.propose_quote import propose_quote
from footpath.conversations.actions.propose_rules import propose_rules
from footpath.conversations.actions.propose_standard import propose_standard
from footpath.conversations.actions.rate_again import rate_again
from footpath.conversations.actions.react_to_debrief import react_to_debrief
from footpath.conversations.actions.recruit_group import recruit_group
from footpath.conversations.actions.remind_idea import remind_idea
from footpath.conversations.actions.remind_obstacle import remind_obstacle
from footpath.conversations.actions.reopen_obstacle import reopen_obstacle
from footpath.conversations.actions.report_focus import report_focus
from footpath.conversations.actions.resume_log import resume_log
from footpath.conversations.actions.reword_standard import reword_standard
from footpath.conversations.actions.reword_theme import reword_theme
from footpath.conversations.actions.say_became import say_became
from footpath.conversations.actions.say_since import say_since
from footpath.conversations.actions.seal_sheet import seal_sheet
from footpath.conversations.actions.send_sheet import send_sheet
from footpath.conversations.actions.set_group_day import set_group_day
from footpath.conversations.actions.settle_note import settle_note
from footpath.conversations.actions.share_lesson import share_lesson
from footpath.conversations.actions.show_debrief import show_debrief
from footpath.conversations.actions.show_point import show_point
from footpath.conversations.actions.start_log import start_log
from footpath.conversations.actions.start_look_back import start_look_back
from footpath.conversations.actions.start_talk import start_talk
from footpath.conversations.actions.step_sheet import step_sheet
from footpath.conversations.actions.stop_work import stop_work
from footpath.conversations.actions.strike_group_note import strike_group_note
from footpath.conversations.actions.support_idea import support_idea
from footpath.conversations.actions.take_back_advice import take_back_advice
from footpath.conversations.actions.take_back_idea import take_back_idea
from footpath.conversations.actions.take_back_lesson import take_back_lesson
from footpath.conversations.actions.take_back_obstacle import take_back_obstacle
from footpath.conversations.actions.take_back_sheet import take_back_sheet
from footpath.conversations.actions.tell_debrief import tell_debrief
from footpath.conversations.actions.tell_of_sheet import tell_of_sheet
from footpath.conversations.actions.thank_for_talk import thank_for_talk
from footpath.conversations.actions.turn_advice import turn_advice
from footpath.conversations.actions.turn_focus import turn_focus
from footpath.conversations.actions.turn_group import turn_group
from footpath.conversations.actions.turn_guide import turn_guide
from footpath.conversations.actions.turn_log import turn_log
from footpath.conversations.actions.turn_sheet import turn_sheet
from footpath.conversations.actions.turn_talk import turn_talk
from footpath.conversations.actions.unsay_sheet import unsay_sheet
from footpath.conversations.actions.value_standard import value_standard
from footpath.conversations.actions.wish_other import wish_other
from footpath.conversations.actions.write_instead import write_instead

__all__ = [
    "accept_sheet", "accept_talk", "add_credit", "add_group", "add_theme", "agree_debrief", "agree_to_standard",
    "answer_advice", "answer_check", "answer_idea", "answer_objection", "answer_sheet", "approve_notes",
    "ask_advice", "begin_round", "begin_together", "cancel_group", "cancel_talk", "change_focus_questions",
    "change_judging_words", "change_point", "change_statement", "check_standard", "check_themes", "close_check",
    "code_note", "credit_advice", "credit_idea", "decide_obstacle", "decide_quote", "decline_advice",
    "decline_sheet", "decline_talk", "draft_debrief", "drop_log", "drop_point", "drop_proposal", "drop_statement",
    "end_guest", "end_standard", "feel_obstacle", "finish_coding", "finish_group_notes", "finish_idea",
    "finish_talk", "follow_up_standard", "hand_on_ideas", "hand_on_standard", "hold_group", "invite_to_talk",
    "join_group", "join_others", "join_theme", "leave_credit", "leave_group", "leave_out_debrief", "maybe_talk",
    "move_on", "move_talk", "name_coders", "name_group_host", "name_interviewer", "name_note_taker",
    "name_obstacle", "note_in_group", "note_left", "note_point", "note_statement", "nudge_log", "offer_idea",
    "open_together", "own_obstacle", "pause_log", "pause_talk", "plan_focus", "prompt_log", "propose_quote",
    "propose_rules", "propose_standard", "rate_again", "react_to_debrief", "recruit_group", "remind_idea",
    "remind_obstacle", "reopen_obstacle", "report_focus", "resume_log", "reword_standard", "reword_theme",
    "say_became", "say_since", "seal_sheet", "send_sheet", "set_group_day", "settle_note", "share_lesson",
    "show_debrief", "show_point", "start_log", "start_look_back", "start_talk", "step_sheet", "stop_work",
    "strike_group_note", "support_idea", "take_back_advice", "take_back_idea", "take_back_lesson",
    "take_back_obstacle", "take_back_sheet", "tell_debrief", "tell_of_sheet", "thank_for_talk", "turn_advice",
    "turn_focus", "turn_group", "turn_guide", "turn_log", "turn_sheet", "turn_talk", "unsay_sheet",
    "value_standard", "wish_other", "write_instead",
]  # fmt: skip
