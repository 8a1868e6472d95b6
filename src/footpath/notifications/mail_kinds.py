"""Which mails of this room have words that can be edited, and which words do they come with?"""

from django.utils.translation import gettext as _

from footpath.notifications.groups import Group
from footpath.requests.mail_texts import MailKind

ABOUT = ("name", "about", "who", "number", "title", "service", "team", "promised")


def kind_of(group: Group) -> MailKind:
    """The mail about one notice of this group, which is sent at once to whoever wants that."""
    when = _("At once, about one thing that happened, to whoever wants such a mail.")
    return MailKind(group.value, str(group.label), when, {"subject": "{about}"}, ABOUT)


def digest_kind() -> MailKind:
    """The one mail a day."""
    original = {
        "subject": _("Your day at a glance, {day}"),
        "body": _("This is new, and you have not seen it in Footpath yet."),
    }
    return MailKind(
        "digest", _("The one mail a day"), _("Once a day, to whoever has news."), original, ("name", "day")
    )  # fmt: skip
