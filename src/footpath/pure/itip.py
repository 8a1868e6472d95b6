"""What does somebody's calendar answer to an invitation?

RFC 5546: one VEVENT with METHOD:REPLY, which says whose answer it is (ATTENDEE), to which entry (UID, SEQUENCE), and
which (PARTSTAT). Everything else is passed over; what recurs, nests or is too large is no answer to one of ours.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LARGEST = 64 * 1024  # characters
ANSWERS = {"ACCEPTED": "accepted", "DECLINED": "declined", "TENTATIVE": "tentative"}
# Each character has one place in it, so that a line which is none is found out in one pass.
_LINE = re.compile(r'([A-Za-z0-9-]{1,60})((?:;[^";:]*(?:"[^"]*"[^";:]*)*)*):(.*)', re.DOTALL)
_RECURS = {"RRULE", "RDATE", "EXDATE", "RECURRENCE-ID"}


class NoAnswer(Exception):
    """This is no answer that can be taken: `code` is large, broken, recurs, several, or other (another method)."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Answer:
    """Whose answer (an address in small letters), to which entry, in which of its versions, and which."""

    uid: str
    sequence: int
    attendee: str
    answer: str  # accepted, declined, tentative


def answer_in(text: str) -> Answer:
    """The answer that a calendar holds; time and memory grow with its length alone. Raises NoAnswer."""
    if len(text) > LARGEST:
        raise NoAnswer("large")
    methods: list[str] = []
    found: dict[str, tuple[str, str]] = {}
    for within, name, parameters, value in _lines(text):
        if within == ["VCALENDAR"] and name == "METHOD":
            methods.append(value.upper())
        elif within == ["VCALENDAR", "VEVENT"]:
            if name in _RECURS:
                raise NoAnswer("recurs")
            if name in found and name in ("UID", "ATTENDEE", "SEQUENCE"):
                raise NoAnswer("several")
            found[name] = (parameters, value)
    if methods != ["REPLY"]:
        raise NoAnswer("other")
    return _answer(found)


def _lines(text: str) -> Iterator[tuple[list[str], str, str, str]]:
    """Each line with the components in which it stands, its name, parameters and value. Raises NoAnswer."""
    within: list[str] = []
    events = 0
    for line in re.sub(r"\r?\n[ \t]", "", text).splitlines():
        match = _LINE.fullmatch(line.strip())
        if match is None:
            continue
        name, value = match[1].upper(), match[3].strip()
        if name == "BEGIN":
            within = [*within, value.upper()]
            events += value.upper() == "VEVENT"
            if len(within) > 3 or events > 1:
                raise NoAnswer("several")
        elif name == "END":
            within = within[:-1]
        else:
            yield within, name, match[2], value


def _answer(found: dict[str, tuple[str, str]]) -> Answer:
    parameters, attendee = found.get("ATTENDEE", ("", ""))
    said = re.search(r';PARTSTAT="?([A-Za-z-]{1,20})"?(?:;|$)', parameters, re.I)
    answer = ANSWERS.get(said[1].upper()) if said else None
    uid, sequence = found.get("UID", ("", ""))[1], found.get("SEQUENCE", ("", "0"))[1]
    address = attendee.removeprefix("mailto:").removeprefix("MAILTO:").removeprefix("Mailto:").strip().lower()
    if answer is None or not uid or len(uid) > 250 or not re.fullmatch(r"[0-9]{1,9}", sequence) or "@" not in address:
        raise NoAnswer("broken")
    return Answer(uid, int(sequence), address, answer)
