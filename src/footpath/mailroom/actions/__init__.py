"""What can be done with mail that comes in?"""

from footpath.mailroom.actions.act_by_mail import act_by_mail
from footpath.mailroom.actions.ask_for import ask_for
from footpath.mailroom.actions.bring_back import bring_back
from footpath.mailroom.actions.close_address import close_address
from footpath.mailroom.actions.fetch import fetch
from footpath.mailroom.actions.give import give
from footpath.mailroom.actions.open_address import open_address
from footpath.mailroom.actions.put_on import put_on
from footpath.mailroom.actions.reply import reply
from footpath.mailroom.actions.take_in import take_in
from footpath.mailroom.actions.throw_away import throw_away

__all__ = [
    "act_by_mail",
    "ask_for",
    "bring_back",
    "close_address",
    "fetch",
    "give",
    "open_address",
    "put_on",
    "reply",
    "take_in",
    "throw_away",
]
