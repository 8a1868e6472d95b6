"""What can people do to a request, and with a word between two?"""

from footpath.requests.actions.accept import accept
from footpath.requests.actions.accept_moment import accept_moment
from footpath.requests.actions.accept_offer import accept_offer
from footpath.requests.actions.accept_referral import accept_referral
from footpath.requests.actions.accept_silence import accept_silence
from footpath.requests.actions.add_commitment import add_commitment
from footpath.requests.actions.add_mail import add_mail
from footpath.requests.actions.agree import agree
from footpath.requests.actions.announce import announce
from footpath.requests.actions.answer import answer
from footpath.requests.actions.answer_yes import answer_yes
from footpath.requests.actions.ask_announced import ask_announced
from footpath.requests.actions.ask_emergency import ask_emergency
from footpath.requests.actions.ask_question import ask_question
from footpath.requests.actions.assign import assign
from footpath.requests.actions.attach import attach
from footpath.requests.actions.begin_bulk import begin_bulk
from footpath.requests.actions.begin_with import begin_with
from footpath.requests.actions.called_back import called_back
from footpath.requests.actions.cancel_order import cancel_order
from footpath.requests.actions.change_commitment import change_commitment
from footpath.requests.actions.change_heads_up import change_heads_up
from footpath.requests.actions.change_reply import change_reply
from footpath.requests.actions.change_view import change_view
from footpath.requests.actions.chase import chase
from footpath.requests.actions.chase_emergency import chase_emergency
from footpath.requests.actions.chase_referral import chase_referral
from footpath.requests.actions.chase_sign_off import chase_sign_off
from footpath.requests.actions.choose_rows import choose_rows
from footpath.requests.actions.close import close
from footpath.requests.actions.close_emergency import close_emergency
from footpath.requests.actions.counter_offer import counter_offer
from footpath.requests.actions.decide_emergency import decide_emergency
from footpath.requests.actions.decline import decline
from footpath.requests.actions.decline_offer import decline_offer
from footpath.requests.actions.deliver import deliver
from footpath.requests.actions.detach import detach
from footpath.requests.actions.discard_draft import discard_draft
from footpath.requests.actions.do_row import do_row
from footpath.requests.actions.drop_commitment import drop_commitment
from footpath.requests.actions.drop_heads_up import drop_heads_up
from footpath.requests.actions.drop_reply import drop_reply
from footpath.requests.actions.drop_view import drop_view
from footpath.requests.actions.end_bulk import end_bulk
from footpath.requests.actions.end_habit import end_habit
from footpath.requests.actions.end_need import end_need
from footpath.requests.actions.file_outside import file_outside
from footpath.requests.actions.fill_in import fill_in
from footpath.requests.actions.finish import finish
from footpath.requests.actions.forget_bulks import forget_bulks
from footpath.requests.actions.found_it import found_it
from footpath.requests.actions.give_out import give_out
from footpath.requests.actions.grow import grow
from footpath.requests.actions.hand_on import hand_on
from footpath.requests.actions.hand_over_sign_off import hand_over_sign_off
from footpath.requests.actions.hear_of_need import hear_of_need
from footpath.requests.actions.keep_fast_lane import keep_fast_lane
from footpath.requests.actions.keep_mail_text import keep_mail_text
from footpath.requests.actions.leave_behind import leave_behind
from footpath.requests.actions.leave_word import leave_word
from footpath.requests.actions.let_heads_up_lapse import let_heads_up_lapse
from footpath.requests.actions.let_offer_lapse import let_offer_lapse
from footpath.requests.actions.log_call import log_call
from footpath.requests.actions.make_offer import make_offer
from footpath.requests.actions.meet_commitment import meet_commitment
from footpath.requests.actions.merge import merge
from footpath.requests.actions.miss_hands import miss_hands
from footpath.requests.actions.move_step import move_step
from footpath.requests.actions.need import need
from footpath.requests.actions.not_now import not_now
from footpath.requests.actions.note import note
from footpath.requests.actions.note_arrival import note_arrival
from footpath.requests.actions.note_vendor_date import note_vendor_date
from footpath.requests.actions.nudge import nudge
from footpath.requests.actions.offer_back import offer_back
from footpath.requests.actions.offer_moment import offer_moment
from footpath.requests.actions.order_from_vendor import order_from_vendor
from footpath.requests.actions.owe_promises import owe_promises
from footpath.requests.actions.pass_on_mail import pass_on_mail
from footpath.requests.actions.pass_question import pass_question
from footpath.requests.actions.promise import promise
from footpath.requests.actions.promise_again import promise_again
from footpath.requests.actions.put_back import put_back
from footpath.requests.actions.raise_habit import raise_habit
from footpath.requests.actions.rate import rate
from footpath.requests.actions.refer import refer
from footpath.requests.actions.refuse_moment import refuse_moment
from footpath.requests.actions.refuse_referral import refuse_referral
from footpath.requests.actions.refuse_sign_off import refuse_sign_off
from footpath.requests.actions.remind_of_vendor import remind_of_vendor
from footpath.requests.actions.renegotiate import renegotiate
from footpath.requests.actions.reopen import reopen
from footpath.requests.actions.restore_mail_text import restore_mail_text
from footpath.requests.actions.resume import resume
from footpath.requests.actions.save_draft import save_draft
from footpath.requests.actions.save_view import save_view
from footpath.requests.actions.say_word import say_word
from footpath.requests.actions.see_displacement import see_displacement
from footpath.requests.actions.see_heads_up import see_heads_up
from footpath.requests.actions.send_back import send_back
from footpath.requests.actions.serve import serve
from footpath.requests.actions.set_habit_talk import set_habit_talk
from footpath.requests.actions.split import split
from footpath.requests.actions.stop_serving import stop_serving
from footpath.requests.actions.submit import submit
from footpath.requests.actions.take import take
from footpath.requests.actions.take_back_offer import take_back_offer
from footpath.requests.actions.take_back_referral import take_back_referral
from footpath.requests.actions.take_down import take_down
from footpath.requests.actions.take_next import take_next
from footpath.requests.actions.tell_outside import tell_outside
from footpath.requests.actions.thank import thank
from footpath.requests.actions.tick import tick
from footpath.requests.actions.unmerge import unmerge
from footpath.requests.actions.untick import untick
from footpath.requests.actions.unwatch import unwatch
from footpath.requests.actions.wait_for import wait_for
from footpath.requests.actions.watch import watch
from footpath.requests.actions.withdraw import withdraw
from footpath.requests.actions.withdraw_emergency import withdraw_emergency
from footpath.requests.actions.withdraw_word import withdraw_word
from footpath.requests.actions.write import write
from footpath.requests.actions.write_reply import write_reply

__all__ = [
    "accept", "accept_moment", "accept_offer", "accept_referral", "accept_silence", "add_commitment", "add_mail",
    "agree", "announce", "answer", "answer_yes", "ask_announced", "ask_emergency", "ask_question", "assign", "attach",
    "begin_bulk", "begin_with", "called_back", "cancel_order", "change_commitment", "change_heads_up", "change_reply",
    "change_view", "chase", "chase_emergency", "chase_referral", "chase_sign_off", "choose_rows", "close",
    "close_emergency", "counter_offer", "decide_emergency", "decline", "decline_offer", "deliver", "detach",
    "discard_draft", "do_row", "drop_commitment", "drop_heads_up", "drop_reply", "drop_view", "end_bulk", "end_habit",
    "end_need", "file_outside", "fill_in", "finish", "forget_bulks", "found_it", "give_out", "grow", "hand_on",
    "hand_over_sign_off", "hear_of_need", "keep_fast_lane", "keep_mail_text", "leave_behind", "leave_word",
    "let_heads_up_lapse", "let_offer_lapse", "log_call", "make_offer", "meet_commitment", "merge", "miss_hands",
    "move_step", "need", "not_now", "note", "note_arrival", "note_vendor_date", "nudge", "offer_back", "offer_moment",
    "order_from_vendor", "owe_promises", "pass_on_mail", "pass_question", "promise", "promise_again", "put_back",
    "raise_habit", "rate", "refer", "refuse_moment", "refuse_referral", "refuse_sign_off", "remind_of_vendor",
    "renegotiate", "reopen", "restore_mail_text", "resume", "save_draft", "save_view", "say_word", "see_displacement",
    "see_heads_up", "send_back", "serve", "set_habit_talk", "split", "stop_serving", "submit", "take",
    "take_back_offer", "take_back_referral", "take_down", "take_next", "tell_outside", "thank", "tick", "unmerge",
    "untick", "unwatch", "wait_for", "watch", "withdraw", "withdraw_emergency", "withdraw_word", "write", "write_reply",
]  # fmt: skip
