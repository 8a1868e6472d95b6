"""What can be done about notices and mails?"""

from footpath.notifications.actions.act_by_link import NotUsable, act_by_link
from footpath.notifications.actions.give_link import give_link
from footpath.notifications.actions.mail_news import mail_news
from footpath.notifications.actions.mail_notice import mail_notice
from footpath.notifications.actions.make_digest import make_digest
from footpath.notifications.actions.post import post
from footpath.notifications.actions.prefer import prefer
from footpath.notifications.actions.push import push
from footpath.notifications.actions.read import read
from footpath.notifications.actions.send import send
from footpath.notifications.actions.send_again import send_again
from footpath.notifications.actions.tell import tell
from footpath.notifications.actions.tidy_mail import tidy_mail

__all__ = [
    "NotUsable",
    "act_by_link",
    "give_link",
    "mail_news",
    "mail_notice",
    "make_digest",
    "post",
    "prefer",
    "push",
    "read",
    "send",
    "send_again",
    "tell",
    "tidy_mail",
]
