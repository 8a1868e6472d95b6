"""Which mail server do the tests write to?"""

import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from footpath.site.environment import SmtpServer


@dataclass
class PostOffice:
    """A real mail server on loopback: what it has taken, and how it answers what comes next."""

    taken: list[EmailMessage] = field(default_factory=list)
    to: list[list[str]] = field(default_factory=list)
    to_recipients: list[str] = field(default_factory=list)  # answers to RCPT, then 250
    to_mails: list[str | Callable[[], None]] = field(default_factory=list)  # answers to DATA, or what happens instead
    hangs_up_after_taking: int = 0

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: list[str]) -> str:
        """Whether it knows somebody."""
        answer = self.to_recipients.pop(0) if self.to_recipients else "250 OK"
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        """Take a mail, or do not."""
        answer = self.to_mails.pop(0) if self.to_mails else "250 Taken"
        if isinstance(answer, str) and not answer.startswith("250"):
            return answer
        self.taken.append(message_from_bytes(envelope.content, policy=default))
        self.to.append(envelope.rcpt_tos)
        if not isinstance(answer, str):
            answer()
        if self.hangs_up_after_taking:
            self.hangs_up_after_taking -= 1
            server.transport.abort()  # it has the mail, and its 250 never arrives
        return "250 Taken"

    def ids(self) -> list[str]:
        """The Message-IDs of what it took."""
        return [str(mail["Message-ID"]).strip() for mail in self.taken]


@pytest.fixture
def post_office(settings: Any) -> Iterator[PostOffice]:
    """A mail server that answers, and that Footpath knows."""
    office = PostOffice()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(office, hostname="127.0.0.1", port=port)
    controller.start()
    settings.SMTP = SmtpServer("127.0.0.1", port, "", "", "no")
    yield office
    controller.stop()
