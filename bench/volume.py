"""How does it go with 5,000 requests on one board, by keyboard, and with one act on 500 of them? See README.md."""

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from threading import Event, Thread
from typing import Any

from pages import ROOT, addresses, say
from serving import Browser, Server, serving

sys.path.insert(0, str(ROOT / "script/lib"))
KEYS = ("j", "k", "x", "X", "a", "Escape", "f", "?")
WAYS = {"l": "next page", "h": "page before", "1": "first view", "0": "all of it", "Enter": "open a request"}
TIMES = 15
# From the key to the first frame in which it shows: its own time, the work of the page, and the drawing.
WATCH = """window.took = {};
addEventListener("keydown", (event) => requestAnimationFrame(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => { (window.took[event.key] ??= []).push(performance.now() - event.timeStamp); };
  channel.port2.postMessage(0);
}), true);"""


def main() -> None:
    """Fill, serve, measure and print."""
    parser = argparse.ArgumentParser(prog="script/bench volume", description=__doc__)
    parser.add_argument("--requests", type=int, default=5000, help="on the board (%(default)s)")
    parser.add_argument("--many", type=int, default=500, help="of one act (%(default)s)")
    parser.add_argument("--times", type=int, default=TIMES, help="each key (%(default)s)")
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write all figures there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="footpath-bench-") as folder, ExitStack() as stack:
        environment = next(stack.enter_context(addresses(options.database, Path(folder))))
        say(f"Filling {options.database} with {options.requests:,} requests of one team …")
        command = [sys.executable, str(ROOT / "bench/volume_fill.py"), str(options.requests)]
        filled = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
        places: dict[str, Any] = json.loads(filled.stdout.splitlines()[-1])
        server = stack.enter_context(serving(environment))
        found = {"questions": places["questions"], "keyboard": by_keyboard(server, places, options.times)}
        found["many"] = many(server, places, options.many)
    print(told(options.database, options.requests, found))
    if options.json:
        options.json.write_text(json.dumps(found, indent=2) + "\n")


def by_keyboard(server: Server, places: dict[str, Any], times: int) -> dict[str, list[float]]:
    """Milliseconds of each key in a real browser, and of the page itself."""
    import chromium
    from playwright.sync_api import sync_playwright

    browser = chromium.find() or chromium.install() or sys.exit(chromium.NOTHING)
    os.environ |= browser
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=os.environ["CHROMIUM"], args=["--no-sandbox", "--disable-gpu"])
        page = started.new_page(base_url=f"http://127.0.0.1:{server.port}", viewport={"width": 1280, "height": 900})
        page.add_init_script(WATCH)
        page.goto("/sign-in/")
        page.fill("[name=email]", places["member"])
        page.fill("[name=password]", places["password"])
        page.locator("form:has([name=password]) button[type=submit]").first.click()
        page.wait_for_load_state()
        say("Using the board by keyboard …")
        found = {"the page": [_loaded(page, places["board"]) for _visit in range(times)]}
        for name in KEYS:
            found[name] = _pressed(page, places["board"], name, times)
        for key, name in WAYS.items():
            found[f"{key} ({name})"] = [_gone(page, places["board"], key) for _visit in range(times)]
        started.close()
    return found


def _loaded(page: Any, address: str) -> float:
    page.goto(address)
    entry = "performance.getEntriesByType('navigation')[0]"
    return float(page.evaluate(f"{entry}.loadEventEnd - {entry}.startTime"))


def _pressed(page: Any, address: str, key: str, times: int) -> list[float]:
    """Keys that stay on the page, one after the other on the row in the middle of it."""
    page.goto(address)
    for _row in range(5):
        page.keyboard.press("j")
    page.evaluate("window.took = {}")
    for _time in range(times):
        if key == "Escape":
            page.keyboard.press("a")
        page.keyboard.press(f"Shift+{key}" if key == "X" else key)
        page.wait_for_timeout(40)
        if key in "f?":
            page.evaluate("document.activeElement.blur(); document.querySelector('dialog[open]')?.close()")
    found: list[float] = page.evaluate(f"window.took[{json.dumps(key)}]")
    return found


def _gone(page: Any, address: str, key: str) -> float:
    """Keys that lead to another page, until that one is there whole."""
    page.goto(f"{address}?page=2" if key == "h" else address)
    page.keyboard.press("j")
    begun = time.perf_counter()
    with page.expect_navigation(wait_until="load"):
        page.keyboard.press(key)
    return (time.perf_counter() - begun) * 1000


def many(server: Server, places: dict[str, Any], size: int) -> dict[str, dict[str, float]]:
    """The same act on so many: at once, and one page after the other; and at once while somebody else is at it."""
    member, lead = (server.signed_in(places[who], places["password"]) for who in ("member", "lead"))
    numbers = places["requests"]
    alone, first, second = numbers[:size], numbers[size : 2 * size], numbers[2 * size : 3 * size]
    say(f"Taking {size} one after the other …")
    begun = time.perf_counter()
    for number in alone:
        answer = member.post(f"/requests/FP-{number}/take/", {})
        if answer.status != 302:
            sys.exit(f"FP-{number} was answered with {answer.status}")
    found = {"one after the other": {"seconds": time.perf_counter() - begun, "done": size, "not done": 0}}
    say(f"Taking {size} at once …")
    quiet = [_visit(lead, places["board"]) for _each in range(20)]
    found["at once"] = _at_once(member, places, "take", first, watching=lead)
    found["at once"]["page before, ms"] = statistics.median(quiet)
    say("The same, of which a coworker takes 20 meanwhile …")

    def somebody() -> None:
        for number in second[:: max(1, size // 20)][:20]:
            lead.post(f"/requests/FP-{number}/take/", {})

    found["given at once, 20 taken meanwhile"] = _at_once(member, places, "assign", second, meanwhile=somebody)
    return found


def _at_once(
    member: Browser, places: dict[str, Any], act: str, numbers: list[int], *, watching: Browser | None = None,
    meanwhile: Callable[[], None] = lambda: None,
) -> dict[str, float]:  # fmt: skip
    """Choose them on the board, begin, and wait until their page says that none is left."""
    page = member.get(places["board"], packed=False).body.decode()
    key = re.search(r'name="key" value="([^"]+)"', page)
    assert key
    rows = [f"{number}.queued." for number in numbers]
    seen: list[float] = []
    over = Event()
    thread = Thread(target=_watch, args=(watching, places["board"], over, seen))
    if watching:
        thread.start()
    begun = time.perf_counter()
    where = member.post(f"{places['board']}many/", {"act": act, "key": key[1], "row": rows}).headers["location"]
    chosen = time.perf_counter() - begun
    meanwhile()
    if act != "take":
        begun = time.perf_counter() - chosen
        member.post(f"{where}begin/", {f"{act}-to": str(places["member_number"])})
    while "every 1s" in (text := member.get(where, packed=False).body.decode()):
        time.sleep(0.2)
    found = {"seconds": time.perf_counter() - begun, "answered after, s": chosen}
    over.set()
    if watching:
        thread.join()
        found["page meanwhile, ms"] = statistics.median(seen)
    done, not_done = (int(one[1]) if (one := re.search(words, text)) else 0 for words in (DONE, NOT_DONE))
    return found | {"done": done, "not done": not_done}


DONE, NOT_DONE = r"(\d+) requests? (?:is|are) done", r"(\d+) (?:is|are) not\b"


def _watch(browser: Browser, address: str, over: Event, seen: list[float]) -> None:
    while not over.is_set():
        seen.append(_visit(browser, address))
        time.sleep(0.1)


def _visit(browser: Browser, address: str) -> float:
    begun = time.perf_counter()
    browser.get(address)
    return (time.perf_counter() - begun) * 1000


def told(database: str, size: int, found: dict[str, Any]) -> str:
    """All of it as a table."""
    cores, load = os.cpu_count(), os.getloadavg()[0]
    head = f"{database}, {size:,} requests on the board; {cores} cores, load {load:.1f} at the end"
    lines = [head, "", "questions                      with 50   with all"]
    lines += [f"{name:<30} {few:>7} {many_:>10}" for name, (few, many_) in found["questions"].items()]
    lines += ["", "by keyboard, ms                median       p95"]
    for name, took in found["keyboard"].items():
        ordered = sorted(took)
        p95 = ordered[min(round(len(ordered) * 0.95), len(ordered) - 1)]
        lines.append(f"{name:<30} {statistics.median(took):>6.0f} {p95:>9.0f}")
    lines += ["", "one act on many                seconds      done  not done"]
    for name, figures in found["many"].items():
        lines.append(f"{name:<30} {figures['seconds']:>7.1f} {figures['done']:>9} {figures['not done']:>9}")
        more = {key: value for key, value in figures.items() if key not in ("seconds", "done", "not done")}
        if more:
            lines.append("  " + ", ".join(f"{key} {value:.1f}" for key, value in more.items()))
    return "\n".join(lines)


if __name__ == "__main__":
    main()
