"""Which link belongs to which invitation?

The code of a link follows from the key of this installation and from who is asked in which wave, so that a reminder can
carry it again; only its hash is stored, so that nobody who reads the database can answer for others.
"""

import base64
import hashlib

from django.utils.crypto import salted_hmac

from footpath.surveys.models import Instrument, Invitation
from footpath.surveys.models.instruments import Purpose

CODE_BYTES = 20  # 160 bits: nobody guesses one
DRAWN_AS = {
    Purpose.SURVEY: "survey", Purpose.PULSE: "pulse", Purpose.CHOICE: "would_choose", Purpose.WORKSHEET: "rating",
}  # fmt: skip


def code_of(invitation: Invitation) -> str:
    """The code in the link of an invitation: 32 small letters and digits, as they can be typed from paper."""
    value = f"{invitation.wave_id}:{invitation.person_id}:{invitation.about}"
    digest = salted_hmac("footpath.invitation", value, algorithm="sha256").digest()[:CODE_BYTES]
    return base64.b32encode(digest).decode().lower()


def hash_of(code: str) -> str:
    """What is stored of a code, however it is capitalized and spaced."""
    return hashlib.sha256("".join(code.split()).lower().encode()).hexdigest()


def drawn_as(instrument: Instrument) -> str:
    """As what it is drawn on people's budget of questions."""
    return DRAWN_AS[Purpose(instrument.purpose)]


def drawn_about(wave_id: int, about: str) -> str:
    """How one thing that a wave asks is named there."""
    return f"wave:{wave_id}:{about}" if about else f"wave:{wave_id}"
