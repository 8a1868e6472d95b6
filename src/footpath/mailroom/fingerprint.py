"""Is this the same mail again, whichever way it came?

Each server on the way adds headers, so the bytes differ; what the writer's program wrote does not. A Message-ID alone
says too little: some programs give the same to every mail, and somebody could use up that of another.
"""

import hashlib

from footpath.mailroom.reading import Letter

_AT_ONCE = 2**20


def fingerprint_of(raw: bytes, letter: Letter) -> str:
    """The same for the same mail, 64 signs: over Message-ID, From, date, subject and body, whatever its line ends."""
    digest = hashlib.sha256()
    names = [address for _name, address in letter.senders]
    for part in (letter.message_id, *names, str(letter.sent_at or ""), letter.subject):
        digest.update(part.encode("utf-8", "replace") + b"\0")
    body = memoryview(raw)[letter.body_at if names else 0 :]  # of what has no readable headers, all of it
    for at in range(0, len(body), _AT_ONCE):
        digest.update(bytes(body[at : at + _AT_ONCE]).translate(None, b"\r"))
    return digest.hexdigest()
