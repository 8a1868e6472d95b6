"""Why does a mail wait for somebody, in words?

Codes are kept, sentences are made where they are read. A code that is not here reads as the last line of them.
"""

from typing import Any

from django.utils.translation import gettext_lazy as _

_REASONS: dict[str, tuple[Any, Any]] = {  # code → in a word or two, in a sentence
    "unknown_sender": (_("unknown sender"), _("Nobody who works here has this address.")),
    "unknown": (_("unknown sender"), _("Nobody who works here has this address.")),
    "no_address": (_("no service"), _("It came to an address that leads to no service.")),
    "no_sender": (_("no sender"), _("It does not say from whom it is.")),
    "many_senders": (_("several senders"), _("It says that several people wrote it.")),
    "not_readable": (_("not readable"), _("It is broken, so that too little of it can be read.")),
    "forged": (_("not theirs"), _("It says it is from somebody here, and their own mail server says it is not.")),
    "automatic": (_("from a machine"), _("A machine wrote it, and it belongs to no request.")),
    "not_possible": (_("not possible"), _("It could not become a request as it stands.")),
    "about_other": (_("about something else"), _("It answers a mail of Footpath that was about no request.")),
    "internal": (_("answers a note"), _("It answers a note of the serving team, and nobody has proven who wrote it.")),
    "closed": (_("request has ended"), _("It is for a request that has ended, from somebody who is not known here.")),
    "too_many": (_("too many"), _("More came from this address within an hour than anybody writes by hand.")),
    "failed": (_("not placed"), _("Something went wrong while it was put in its place; it is whole.")),
    "calendar": (_("calendar"), _("It answers an invitation, and nobody has proven that it is theirs to answer.")),
    "calendar_old": (_("older time"), _("It answers an invitation whose time has changed since.")),
    "own": (_("from ourselves"), _("It says that Footpath wrote it.")),
}


def in_short(reason: str) -> str:
    """In a word or two."""
    return str(_REASONS.get(reason, (_("no place"),))[0])


def in_words(reason: str) -> str:
    """In a sentence."""
    return str(_REASONS.get(reason, ("", _("It could not be told where it belongs.")))[1])
