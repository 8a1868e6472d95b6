"""How does a receiver know that a call is ours?"""

import re
from datetime import UTC, datetime
from pathlib import Path
from time import time

from footpath.notifications.webhooks.signing import headers, new_salt, secret_of, signature

DOCUMENT = Path(__file__).resolve().parents[3] / "docs/webhooks.md"


def test_it_is_signed_as_standard_webhooks_has_it():
    """The example of the specification, from which its libraries are tested."""
    secret, key, stamp = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330"
    wanted = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    assert signature(secret, key, stamp, b'{"test": 2432232314}') == wanted


def test_the_example_in_the_documents_says_yes_and_no():
    (example,) = re.findall(r"```python\n(.*?)```", DOCUMENT.read_text(), re.DOTALL)
    there: dict = {}
    exec(example, there)
    old, new = (secret_of(new_salt()) for _n in range(2))
    now, body = datetime.fromtimestamp(int(time()), UTC), '{"sentence":"Größe"}'.encode()
    sent = headers("8f2c", body, [new, old], now)
    assert there["is_ours"](new, sent, body)
    assert there["is_ours"](old, sent, body)
    assert not there["is_ours"](secret_of(new_salt()), sent, body)
    assert not there["is_ours"](new, sent, body + b" ")
    assert not there["is_ours"](new, sent | {"webhook-id": "other"}, body)
    assert not there["is_ours"](new, headers("8f2c", body, [new], datetime(2026, 1, 1, tzinfo=UTC)), body)
