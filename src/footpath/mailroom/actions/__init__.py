"""What can be done with mail that comes in?"""

from footpath.mailroom.actions.act_by_mail import act_by_mail
from footpath.mailroom.actions.fetch import fetch
from footpath.mailroom.actions.reply import reply
from footpath.mailroom.actions.take_in import take_in

__all__ = ["act_by_mail", "fetch", "reply", "take_in"]
