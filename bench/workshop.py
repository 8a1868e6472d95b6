"""How does a workshop of sixty hold when one of them is hostile: how fast is it, and what is refused? See README.md."""

import argparse
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Thread

from serving import Browser, Server, serving

EXERCISE = "before"


@dataclass
class Heard:
    """What guests got: by kind of thing the seconds of each, and how many were refused."""

    took: dict[str, list[float]] = field(default_factory=dict)
    statuses: dict[str, dict[int, int]] = field(default_factory=dict)

    def note(self, kind: str, status: int, seconds: float) -> None:
        """One more."""
        self.took.setdefault(kind, []).append(seconds)
        by_status = self.statuses.setdefault(kind, {})
        by_status[status] = by_status.get(status, 0) + 1


def main() -> None:
    """Serve, let people in, let them work, and count."""
    parser = argparse.ArgumentParser(prog="script/bench workshop", description=__doc__)
    parser.add_argument("--guests", type=int, default=60, help="how many phones (%(default)s)")
    parser.add_argument("--seconds", type=float, default=60, help="how long they work (%(default)s)")
    parser.add_argument("--hostile", type=float, default=1000, help="posts a minute of one more (%(default)s)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="footpath-workshop-") as folder:
        environment = {"FOOTPATH_DATA": folder}
        subprocess.run([sys.executable, "-m", "footpath", "migrate"], env={**os.environ, **environment}, check=True)
        with serving(environment) as server:
            code, lead = begun(server)
            phones = [joined(server, code, f"Guest {number}") for number in range(options.guests)]
            lead.post(f"/workbook/{code}/lead/do/move/", {"to": EXERCISE})
            heard, hostile = worked(phones[1:], phones[0], code, options.seconds, options.hostile)
    told(heard, "guests")
    told(hostile, "hostile one")
    kept = heard.statuses.get("save", {})
    sys.exit(0 if set(kept) == {200} and hostile.statuses["save"].get(429) else "somebody else was refused, or nobody")


def begun(server: Server) -> tuple[str, Browser]:
    """A workshop with people let in."""
    lead = Browser(server.port)
    lead.get("/workbook/")
    answer = lead.post("/workbook/start/", {"kind": "group", "title": "Bench"})
    code = re.findall(r"/workbook/(\w{6})/lead/", answer.headers["location"])[0]
    lead.post(f"/workbook/{code}/lead/do/open/", {})
    return code, lead


def joined(server: Server, code: str, name: str) -> Browser:
    """A phone that is in."""
    phone = Browser(server.port)
    phone.get("/workbook/join/")
    answer = phone.post("/workbook/join/", {"code": code, "name": name})
    if answer.status != 302:
        sys.exit(f"{name} could not come in: {answer.status}")
    return phone


def worked(phones: list[Browser], hostile: Browser, code: str, seconds: float, a_minute: float) -> tuple[Heard, Heard]:
    """All at once for so long: each looks every four seconds and saves every ten; one sends as fast as it was told."""
    heard, noise, over = Heard(), Heard(), Event()
    threads = [Thread(target=guest, args=(phone, code, heard, over, n)) for n, phone in enumerate(phones)]
    threads.append(Thread(target=attack, args=(hostile, code, noise, over, 60 / a_minute)))
    for thread in threads:
        thread.start()
    time.sleep(seconds)
    over.set()
    for thread in threads:
        thread.join()
    return heard, noise


def guest(phone: Browser, code: str, heard: Heard, over: Event, number: int) -> None:
    """Somebody who reads and writes."""
    luck = random.Random(number)
    over.wait(4 * luck.random())
    timed(heard, "page", lambda: phone.get(f"/workbook/{code}/at/{EXERCISE}/").status)
    turn = 0
    while not over.wait(3 + 2 * luck.random()):
        timed(heard, "look", lambda: phone.get(f"/workbook/{code}/pulse/").status)
        turn += 1
        if turn % 3 == 0:
            words = {"hope": f"Fewer mails, said for the {turn}th time", "edits": str(turn // 3 - 1)}
            timed(heard, "save", lambda words=words: saved(phone, code, words))


def attack(phone: Browser, code: str, noise: Heard, over: Event, pause: float) -> None:
    """Somebody who sends and sends."""
    number = 0
    while not over.wait(pause):
        number += 1
        words = {"hope": f"<script>{number}</script>"}
        timed(noise, "save", lambda words=words: saved(phone, code, words))


def saved(phone: Browser, code: str, words: dict[str, str]) -> int:
    """As the script of the page does it."""
    status = phone.post(f"/workbook/{code}/at/{EXERCISE}/", words).status
    return 200 if status == 302 else status


def timed(heard: Heard, kind: str, act: Callable[[], int]) -> None:
    """How long it took, and how it ended."""
    began = time.monotonic()
    status = act()
    heard.note(kind, status, time.monotonic() - began)


def told(heard: Heard, who: str) -> None:
    """In one line a kind."""
    for kind, took in sorted(heard.took.items()):
        middle, worst = statistics.median(took), sorted(took)[int(0.95 * (len(took) - 1))]
        counts = ", ".join(f"{status}: {count}" for status, count in sorted(heard.statuses[kind].items()))
        print(f"{who}, {kind}: {len(took)}, median {1000 * middle:.0f} ms, p95 {1000 * worst:.0f} ms ({counts})")


if __name__ == "__main__":
    main()
