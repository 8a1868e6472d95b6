"""How is a secret or a private text kept, so that whoever reads the database alone learns nothing of it?"""

import base64
import hashlib
import json
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


def box(purpose: str) -> MultiFernet:
    """The lock for one purpose, such as "second_factor": the newest secret key locks, older ones still open."""
    keys = [str(key) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
    return MultiFernet(
        Fernet(base64.urlsafe_b64encode(hashlib.sha256(f"footpath.{purpose}:{key}".encode()).digest())) for key in keys
    )


def lock(purpose: str, texts: dict[str, Any]) -> str:
    """Private texts as one locked text; nothing where all of them are empty."""
    said = {name: text for name, text in texts.items() if text}
    return box(purpose).encrypt(json.dumps(said).encode()).decode() if said else ""


def unlock(purpose: str, kept: str) -> dict[str, Any]:
    """The texts that were locked; {"lost": True} alone where the key of the installation has changed since."""
    if not kept:
        return {}
    try:
        opened: dict[str, Any] = json.loads(box(purpose).decrypt(kept.encode()))
    except InvalidToken:
        return {"lost": True}
    return opened
