"""What can be done about surveys?"""

from footpath.surveys.actions.agree_to_unseal import agree_to_unseal
from footpath.surveys.actions.answer import answer
from footpath.surveys.actions.archive import archive
from footpath.surveys.actions.ask_choice import ask_choice
from footpath.surveys.actions.ask_testers import ask_testers
from footpath.surveys.actions.ask_to_unseal import ask_to_unseal
from footpath.surveys.actions.ask_waiting import ask_waiting
from footpath.surveys.actions.begin_choice import begin_choice
from footpath.surveys.actions.begin_version import begin_version
from footpath.surveys.actions.call_off import call_off
from footpath.surveys.actions.close_wave import close_wave
from footpath.surveys.actions.drop_draft_version import drop_draft_version
from footpath.surveys.actions.erase_answer import erase_answer
from footpath.surveys.actions.forget_mine import forget_mine
from footpath.surveys.actions.invite import invite
from footpath.surveys.actions.keep_mine import keep_mine
from footpath.surveys.actions.mark_acted import mark_acted
from footpath.surveys.actions.move_customer import move_customer
from footpath.surveys.actions.move_obstacle import move_obstacle
from footpath.surveys.actions.note_talk import note_talk
from footpath.surveys.actions.offer_talk import offer_talk
from footpath.surveys.actions.open_wave import open_wave
from footpath.surveys.actions.plan_wave import plan_wave
from footpath.surveys.actions.release import release
from footpath.surveys.actions.remind import remind
from footpath.surveys.actions.replan_wave import replan_wave
from footpath.surveys.actions.retire_instrument import retire_instrument
from footpath.surveys.actions.save_draft import save_draft
from footpath.surveys.actions.say_to_talk import say_to_talk
from footpath.surveys.actions.set_mode import set_mode
from footpath.surveys.actions.settle_obstacle import settle_obstacle
from footpath.surveys.actions.take_instrument import take_instrument
from footpath.surveys.actions.try_out import try_out
from footpath.surveys.actions.word_behavior import word_behavior

__all__ = [
    "agree_to_unseal",
    "answer",
    "archive",
    "ask_choice",
    "ask_testers",
    "ask_to_unseal",
    "ask_waiting",
    "begin_choice",
    "begin_version",
    "call_off",
    "close_wave",
    "drop_draft_version",
    "erase_answer",
    "forget_mine",
    "invite",
    "keep_mine",
    "mark_acted",
    "move_customer",
    "move_obstacle",
    "note_talk",
    "offer_talk",
    "open_wave",
    "plan_wave",
    "release",
    "remind",
    "replan_wave",
    "retire_instrument",
    "save_draft",
    "say_to_talk",
    "set_mode",
    "settle_obstacle",
    "take_instrument",
    "try_out",
    "word_behavior",
]
