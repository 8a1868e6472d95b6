"""What can be done about notices, mails, webhooks and calendars?"""

from footpath.notifications.actions.act_by_link import NotUsable, act_by_link
from footpath.notifications.actions.add_webhook import add_webhook
from footpath.notifications.actions.call_webhooks import call_webhooks
from footpath.notifications.actions.change_secret import change_secret
from footpath.notifications.actions.change_webhook import change_webhook
from footpath.notifications.actions.deliver import deliver
from footpath.notifications.actions.deliver_again import deliver_again
from footpath.notifications.actions.end_feed import end_feed
from footpath.notifications.actions.give_feed import give_feed
from footpath.notifications.actions.give_link import give_link
from footpath.notifications.actions.mail_news import mail_news
from footpath.notifications.actions.mail_notice import mail_notice
from footpath.notifications.actions.make_digest import make_digest
from footpath.notifications.actions.note_feed_read import note_feed_read
from footpath.notifications.actions.post import post
from footpath.notifications.actions.prefer import prefer
from footpath.notifications.actions.push import push
from footpath.notifications.actions.push_deliveries import push_deliveries
from footpath.notifications.actions.read import read
from footpath.notifications.actions.remind_of_survey import remind_of_survey
from footpath.notifications.actions.send import send
from footpath.notifications.actions.send_again import send_again
from footpath.notifications.actions.send_entries import send_entries
from footpath.notifications.actions.switch_webhook import switch_webhook
from footpath.notifications.actions.tell import tell
from footpath.notifications.actions.tidy_deliveries import tidy_deliveries
from footpath.notifications.actions.tidy_mail import tidy_mail
from footpath.notifications.actions.try_webhook import try_webhook

__all__ = [
    "NotUsable",
    "act_by_link",
    "add_webhook",
    "call_webhooks",
    "change_secret",
    "change_webhook",
    "deliver",
    "deliver_again",
    "end_feed",
    "give_feed",
    "give_link",
    "mail_news",
    "mail_notice",
    "make_digest",
    "note_feed_read",
    "post",
    "prefer",
    "push",
    "push_deliveries",
    "read",
    "remind_of_survey",
    "send",
    "send_again",
    "send_entries",
    "switch_webhook",
    "tell",
    "tidy_deliveries",
    "tidy_mail",
    "try_webhook",
]
