"""What opens a workbook for somebody without an account?

A key follows from the key of this installation and from what was drawn for this workbook alone, so that it can be shown
to its owner again; only its hash is stored, so that nobody who reads the database opens the workbooks of others.
"""

import base64
import hashlib
import secrets

from django.utils.crypto import salted_hmac

LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # without those that are taken for each other on a screen: I L O 0 1
CODE_LENGTH = 6
LONGEST = 80  # signs of a key as it may come in
KEY_BYTES = 20  # 160 bits: nobody guesses one


def draw_code() -> str:
    """A code for a workshop, to be read aloud and typed."""
    return "".join(secrets.choice(LETTERS) for _ in range(CODE_LENGTH))


def draw_seed() -> str:
    """What one key follows from."""
    return secrets.token_hex(16)


def key_of(seed: str) -> str:
    """The key: 32 small letters and digits."""
    digest = salted_hmac("footpath.workbook", seed, algorithm="sha256").digest()[:KEY_BYTES]
    return base64.b32encode(digest).decode().lower()


def hash_of(key: str) -> str:
    """What is stored of a key; of one that cannot be one, what no key leads to."""
    fits = 0 < len(key) <= LONGEST and key.isascii()
    return hashlib.sha256("".join(key.split()).lower().encode()).hexdigest() if fits else ""


def code_typed(text: str) -> str:
    """A code as it is kept, however it was typed: small letters, blanks, dashes. Empty where it cannot be one."""
    bare = "".join(sign for sign in text.upper() if sign not in " -.\t")
    return bare if len(bare) == CODE_LENGTH and set(bare) <= set(LETTERS) else ""
