"""What can people do to a request?"""

from footpath.requests.actions.accept import accept
from footpath.requests.actions.accept_silence import accept_silence
from footpath.requests.actions.answer import answer
from footpath.requests.actions.ask_question import ask_question
from footpath.requests.actions.assign import assign
from footpath.requests.actions.attach import attach
from footpath.requests.actions.chase import chase
from footpath.requests.actions.close import close
from footpath.requests.actions.decline import decline
from footpath.requests.actions.deliver import deliver
from footpath.requests.actions.detach import detach
from footpath.requests.actions.discard_draft import discard_draft
from footpath.requests.actions.fill_in import fill_in
from footpath.requests.actions.found_it import found_it
from footpath.requests.actions.note import note
from footpath.requests.actions.promise import promise
from footpath.requests.actions.put_back import put_back
from footpath.requests.actions.rate import rate
from footpath.requests.actions.reopen import reopen
from footpath.requests.actions.resume import resume
from footpath.requests.actions.save_draft import save_draft
from footpath.requests.actions.send_back import send_back
from footpath.requests.actions.submit import submit
from footpath.requests.actions.take import take
from footpath.requests.actions.take_next import take_next
from footpath.requests.actions.wait_for import wait_for
from footpath.requests.actions.watch import watch
from footpath.requests.actions.withdraw import withdraw
from footpath.requests.actions.write import write

__all__ = [
    "accept",
    "accept_silence",
    "answer",
    "ask_question",
    "assign",
    "attach",
    "chase",
    "close",
    "decline",
    "deliver",
    "detach",
    "discard_draft",
    "fill_in",
    "found_it",
    "note",
    "promise",
    "put_back",
    "rate",
    "reopen",
    "resume",
    "save_draft",
    "send_back",
    "submit",
    "take",
    "take_next",
    "wait_for",
    "watch",
    "withdraw",
    "write",
]
