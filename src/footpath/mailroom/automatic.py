"""Was a mail written by a machine, so that nobody may answer it?

RFC 3834, and what programs did before it: whoever answers machines never stops.
"""

import re

from footpath.mailroom.mime import Headers

_PRECEDENCE = {"bulk", "list", "junk", "auto_reply", "auto-reply"}
_DAEMON = re.compile(r"(mailer|mail)-?_?daemon|postmaster|mdaemon")
_SAY_SO = ("x-autoreply", "x-auto-reply", "x-autorespond", "x-autoresponder", "x-mail-autoreply", "list-id")


def why_automatic(headers: Headers, kind: str, senders: tuple[tuple[str, str], ...]) -> str:
    """Why a mail of that kind of content is taken for one of a machine; empty where a person has written it."""
    submitted = _first(headers, "auto-submitted")
    if submitted and submitted.split(";")[0].strip() != "no":
        return "auto_submitted"
    if _first(headers, "precedence") in _PRECEDENCE:
        return "precedence"
    if any(name in headers for name in _SAY_SO):
        return "list" if "list-id" in headers else "auto_submitted"
    if any(value.strip() in ("<>", "") for value in headers.get("return-path", [])):
        return "return_path"
    if any(_DAEMON.fullmatch(address.partition("@")[0]) for _name, address in senders):
        return "daemon"
    return "report" if kind in ("multipart/report", "message/delivery-status") else ""


def _first(headers: Headers, name: str) -> str:
    return " ".join(next(iter(headers.get(name, [])), "")[:200].lower().split())
