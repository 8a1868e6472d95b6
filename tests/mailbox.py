"""Which mailbox do the tests fetch mail from?"""

import re
import socket
import socketserver
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from footpath.mailroom.imap import ImapBox


@dataclass
class Letter:
    """One mail in the mailbox."""

    uid: int
    raw: bytes
    flags: set[str] = field(default_factory=set)


@dataclass
class Mailbox:
    """A real, small IMAP server on loopback: what lies in it, and how it misbehaves."""

    letters: list[Letter] = field(default_factory=list)
    misbehaves: dict[str, bytes | str] = field(default_factory=dict)  # command → "hangs", "hangs up", or what it says
    says_of: dict[int, bytes] = field(default_factory=dict)  # what it says in place of one mail
    asked: list[str] = field(default_factory=list)
    plain: bool = False  # whether it offers AUTHENTICATE PLAIN
    released: threading.Event = field(default_factory=threading.Event)  # whoever hangs may go home

    def put(self, raw: bytes) -> int:
        """A mail arrives; its number."""
        self.letters.append(Letter(len(self.letters) + 1, raw))
        return len(self.letters)

    def unread(self) -> list[int]:
        """The numbers of what nobody has read."""
        return [letter.uid for letter in self.letters if "\\Seen" not in letter.flags]


class _Talk(socketserver.StreamRequestHandler):
    """One connection: enough of RFC 3501 for somebody who fetches mail."""

    server: "_Server"

    @property
    def box(self) -> Mailbox:
        return self.server.mailbox

    def handle(self) -> None:
        if not self._goes_on("GREETING"):
            return
        self._say("* OK ready")
        while line := self.rfile.readline(65536):
            tag, _, rest = line.decode().strip().partition(" ")
            words = rest.split(" ")
            command = " ".join(words[: 2 if words[0].upper() == "UID" else 1]).upper()
            self.box.asked.append(rest)
            if not self._goes_on(command):
                return
            if command == "LOGOUT":
                self._say("* BYE", f"{tag} OK bye")
                return
            answer = getattr(self, "_" + command.lower().replace(" ", "_"))(words[len(command.split()) :])
            self._say(f"{tag} {answer}")

    def _goes_on(self, command: str) -> bool:
        ill = self.box.misbehaves.get(command)
        if ill == "hangs":
            self.box.released.wait(30)
        elif isinstance(ill, bytes):
            self.wfile.write(ill)
        return ill is None

    def _say(self, *lines: str) -> None:
        self.wfile.write("".join(f"{line}\r\n" for line in lines).encode())

    def _capability(self, _words: list[str]) -> str:
        self._say("* CAPABILITY IMAP4rev1" + (" AUTH=PLAIN" if self.box.plain else ""))
        return "OK done"

    def _login(self, words: list[str]) -> str:
        return "OK done" if words == ['"foot"', '"path"'] else "NO wrong name or password"

    def _authenticate(self, _words: list[str]) -> str:
        self._say("+")
        return "OK done" if self.rfile.readline().strip() == b"AGZvb3QAcGF0aA==" else "NO wrong name or password"

    def _select(self, words: list[str]) -> str:
        self._say(f"* {len(self.box.letters)} EXISTS")
        return "OK [READ-WRITE]" if words == ['"INBOX"'] else "NO no such folder"

    def _uid_search(self, _words: list[str]) -> str:
        self._say(" ".join(["* SEARCH", *map(str, self.box.unread())]))
        return "OK done"

    def _uid_fetch(self, words: list[str]) -> str:
        for letter in self.box.letters:
            if letter.uid == int(words[0]):
                if letter.uid in self.box.says_of:
                    self.wfile.write(self.box.says_of[letter.uid])
                    continue
                most = int(re.findall(r"<0\.(\d+)>", words[-1])[0])
                raw = letter.raw[:most]
                self._say(f"* {letter.uid} FETCH (UID {letter.uid} BODY[]<0> {{{len(raw)}}}")
                self.wfile.write(raw + b")\r\n")
        return "OK done"

    def _uid_store(self, words: list[str]) -> str:
        flags = re.findall(r"\\\w+", " ".join(words[2:]))
        for letter in self.box.letters:
            if letter.uid == int(words[0]):
                letter.flags.update(flags)
        return "OK done"


class _Server(socketserver.ThreadingTCPServer):
    mailbox: Mailbox
    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Whoever hangs up on us is no news."""


@pytest.fixture
def mailbox(settings: Any) -> Iterator[Mailbox]:
    """A mailbox that answers, and that Footpath knows."""
    server = _Server(("127.0.0.1", 0), _Talk)
    server.mailbox = box = Mailbox()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    settings.IMAP = ImapBox("127.0.0.1", server.server_address[1], "foot", "path", "no", "INBOX")
    yield box
    box.released.set()
    server.shutdown()
    server.server_close()
    thread.join(5)


def closed_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
