"""Which automatic replies have words that can be edited, and which words do they come with?"""

from django.utils.translation import gettext as _

from footpath.requests.mail_texts import MailKind

REQUEST = ("name", "number", "title", "service", "team")
ABOUT = "{number} · {title}"


def created_kind() -> MailKind:
    """A mail has become a request, and nothing is missing."""
    words = {"subject": ABOUT, "body": _("your mail is here. It is request {number} to {team} now:\n{title}")}
    when = _("By itself, when a mail has become a request.")
    return MailKind("mail_created", _("Your mail is a request"), when, words, REQUEST)


def lacking_kind() -> MailKind:
    """A mail has become a request, and something is missing; what it is follows."""
    body = _(
        "your mail is here. It is request {number} to {team} now:\n{title}\n\n"
        "Before work can start, this is still missing:"
    )
    when = _("By itself, when a mail has become a request that lacks something. A list of what it lacks follows.")
    return MailKind(
        "mail_lacking", _("Something is missing"), when, {"subject": ABOUT, "body": body}, REQUEST
    )  # fmt: skip


def not_placed_kind() -> MailKind:
    """A mail waits for somebody."""
    words = {
        "subject": _("Your mail waits for somebody to read it"),
        "body": _(
            "your mail is here and nothing of it is lost, but we could not tell by ourselves where it belongs. "
            "Somebody reads it and puts it in its place."
        ),
    }
    when = _("By itself, when a mail could not be put in its place.")
    return MailKind("mail_not_placed", _("We could not place it"), when, words, ("name",))


def not_done_kind() -> MailKind:
    """What the first line of a mail asked for was not done; why follows."""
    words = {
        "subject": ABOUT,
        "body": _("what the first line of your mail asks for was not done on {number}:"),
    }
    when = _("By itself, when what the first line of a mail asks for could not be done. The reason follows.")
    return MailKind("mail_not_done", _("It was not done"), when, words, REQUEST)
