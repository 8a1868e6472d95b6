"""What can people do to a request, and with a word between two?"""

from footpath.requests.actions.accept import accept
from footpath.requests.actions.accept_moment import accept_moment
from footpath.requests.actions.accept_silence import accept_silence
from footpath.requests.actions.agree import agree
from footpath.requests.actions.answer import answer
from footpath.requests.actions.answer_yes import answer_yes
from footpath.requests.actions.ask_question import ask_question
from footpath.requests.actions.assign import assign
from footpath.requests.actions.attach import attach
from footpath.requests.actions.called_back import called_back
from footpath.requests.actions.chase import chase
from footpath.requests.actions.chase_sign_off import chase_sign_off
from footpath.requests.actions.close import close
from footpath.requests.actions.decline import decline
from footpath.requests.actions.deliver import deliver
from footpath.requests.actions.detach import detach
from footpath.requests.actions.discard_draft import discard_draft
from footpath.requests.actions.fill_in import fill_in
from footpath.requests.actions.finish import finish
from footpath.requests.actions.found_it import found_it
from footpath.requests.actions.grow import grow
from footpath.requests.actions.hand_on import hand_on
from footpath.requests.actions.hand_over_sign_off import hand_over_sign_off
from footpath.requests.actions.leave_behind import leave_behind
from footpath.requests.actions.leave_word import leave_word
from footpath.requests.actions.log_call import log_call
from footpath.requests.actions.move_step import move_step
from footpath.requests.actions.note import note
from footpath.requests.actions.offer_moment import offer_moment
from footpath.requests.actions.pass_question import pass_question
from footpath.requests.actions.promise import promise
from footpath.requests.actions.put_back import put_back
from footpath.requests.actions.rate import rate
from footpath.requests.actions.refuse_moment import refuse_moment
from footpath.requests.actions.refuse_sign_off import refuse_sign_off
from footpath.requests.actions.renegotiate import renegotiate
from footpath.requests.actions.reopen import reopen
from footpath.requests.actions.resume import resume
from footpath.requests.actions.save_draft import save_draft
from footpath.requests.actions.say_word import say_word
from footpath.requests.actions.send_back import send_back
from footpath.requests.actions.submit import submit
from footpath.requests.actions.take import take
from footpath.requests.actions.take_down import take_down
from footpath.requests.actions.take_next import take_next
from footpath.requests.actions.thank import thank
from footpath.requests.actions.unwatch import unwatch
from footpath.requests.actions.wait_for import wait_for
from footpath.requests.actions.watch import watch
from footpath.requests.actions.withdraw import withdraw
from footpath.requests.actions.withdraw_word import withdraw_word
from footpath.requests.actions.write import write

__all__ = [
    "accept",
    "accept_moment",
    "accept_silence",
    "agree",
    "answer",
    "answer_yes",
    "ask_question",
    "assign",
    "attach",
    "called_back",
    "chase",
    "chase_sign_off",
    "close",
    "decline",
    "deliver",
    "detach",
    "discard_draft",
    "fill_in",
    "finish",
    "found_it",
    "grow",
    "hand_on",
    "hand_over_sign_off",
    "leave_behind",
    "leave_word",
    "log_call",
    "move_step",
    "note",
    "offer_moment",
    "pass_question",
    "promise",
    "put_back",
    "rate",
    "refuse_moment",
    "refuse_sign_off",
    "renegotiate",
    "reopen",
    "resume",
    "save_draft",
    "say_word",
    "send_back",
    "submit",
    "take",
    "take_down",
    "take_next",
    "thank",
    "unwatch",
    "wait_for",
    "watch",
    "withdraw",
    "withdraw_word",
    "write",
]
