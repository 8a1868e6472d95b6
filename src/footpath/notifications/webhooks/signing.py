"""How does a receiver know that a call is ours? As Standard Webhooks has it, so that there are libraries for it."""

import base64
import hmac
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.utils.crypto import salted_hmac

from footpath.notifications.webhooks.models import Webhook

OVERLAP = timedelta(days=1)  # for that long the secret before the last one signs, too


def new_salt() -> str:
    """What a new secret is made of."""
    return secrets.token_urlsafe(32)


def secret_of(salt: str) -> str:
    """The secret as a receiver keeps it. It is derived, and so not in the database: a copy of that signs nothing."""
    return "whsec_" + base64.b64encode(salted_hmac("footpath.webhook", salt, algorithm="sha256").digest()).decode()


def secrets_of(webhook: Webhook, now: datetime) -> list[str]:
    """The secrets that sign now: one, and after a change for a while the one before."""
    salts = [webhook.salt]
    if webhook.old_salt and webhook.old_until and now < webhook.old_until:
        salts.append(webhook.old_salt)
    return [secret_of(salt) for salt in salts]


def headers(key: str, body: bytes, made_with: Sequence[str], now: datetime) -> dict[str, str]:
    """Id, time stamp and signatures of one attempt."""
    stamp = str(int(now.timestamp()))
    signatures = " ".join(signature(secret, key, stamp, body) for secret in made_with)
    return {"webhook-id": key, "webhook-timestamp": stamp, "webhook-signature": signatures}


def signature(secret: str, key: str, stamp: str, body: bytes) -> str:
    """HMAC-SHA256 over `id.timestamp.body`, in base64, with the version in front."""
    signed = f"{key}.{stamp}.".encode() + body
    digest = hmac.digest(base64.b64decode(secret.removeprefix("whsec_")), signed, "sha256")
    return f"v1,{base64.b64encode(digest).decode()}"
