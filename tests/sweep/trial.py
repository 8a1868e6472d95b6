"""What becomes of bad input: is it kept as it was typed, or refused by name, and is it shown as text?"""

import json
import random
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any, TypeVar

from django.db import connection
from django.http import HttpResponse
from tests.sweep.bad import IMPOSSIBLE, NUL, ODD, PLAIN, VALUES
from tests.sweep.doors import Door
from tests.sweep.reading import Control, Read

from footpath.pure.names import cleaned

Some = TypeVar("Some")
TEXTS = ("text", "textarea")
BETWEEN = " \u00b6 "
KEPT = (*TEXTS, "number", "date", "datetime-local", "time", "email")  # what stands in a box again after a refusal


@dataclass
class Trial:
    """One form, tried with much that it was not made for. `most` cases of a kind at most, drawn by a fixed seed."""

    door: Door
    now: datetime
    most: int = 10**9
    cases: int = 0
    wrong: list[str] = field(default_factory=list)

    def run(self) -> None:
        """Every kind of bad input, or as many kinds as this trial takes: another form gets another one."""
        base = self.door.filled(self.now)
        answer = self.door.try_out(base, look=True)
        self.works = answer.status_code < 400
        self.judge(base, answer, "as it is meant")
        free = self.free(base)
        others = [one for one in self.door.boxes(*VALUES, *TEXTS) if one.name not in free]
        kinds = [
            *([lambda: self.texts(base, free), lambda: self.sizes(base, free)] if free else []),
            *([lambda: self.values(base, others)] if others else []),
        ]
        for kind in self.some(kinds):
            kind()

    def free(self, base: dict[str, list[str]]) -> dict[str, Control]:
        """The boxes in which any text is good: what is typed there is written down."""
        boxes = {one.name: one for one in self.door.boxes(*TEXTS) if one.attributes.get("list") != "names"}
        for _ in range(3):
            typed = {name: [f"Zimt und {number}"] for number, name in enumerate(boxes)}
            with writes() as written:
                answer = self.door.try_out(base | typed)
            refused = Read(answer.content.decode()).refused if answer.status_code == 422 else set()
            boxes = {name: box for name, box in boxes.items() if name not in refused}
            if not refused:
                return {name: box for name, box in boxes.items() if typed[name][0] in written}
        return {}

    def texts(self, base: dict[str, list[str]], free: dict[str, Control]) -> None:
        """Naughty texts: those that can be a name many at once, those that cannot one at a time."""
        packs = {name: packed(min(self.limit(name), 2000)) for name in free}
        for turn in self.some(range(max(map(len, packs.values()), default=0))):
            self.keeps(base, {name: pack[turn % len(pack)] for name, pack in packs.items()})
        for text in self.some(ODD) if free else ():
            self.keeps(base, dict.fromkeys(free, text))
        for name, text in self.some([(name, text) for name in free for text in NUL]):
            answer = self.put(base, {name: [text]})
            if answer.status_code < 400 and "\x00" in "".join(self.last):
                self.wrong.append(f"{self.door.route} {name}: keeps NUL ({answer.status_code})")

    def sizes(self, base: dict[str, list[str]], free: dict[str, Control]) -> None:
        """Nothing, one sign, the most, one more, and a million."""
        known = [name for name in free if self.limit(name) < 10**6]
        for name in self.some(known):
            most = self.limit(name)
            for size in self.some([most, most - 1, 1]):
                self.keeps(base, {name: "x" * size})
            answer = self.put(base, {name: ["x" * (most + 1)]})
            if answer.status_code < 400 and "x" * (most + 1) in self.last:
                self.wrong.append(f"{self.door.route} {name}: takes more than {most}")
        for name in self.some(list(free))[: self.most // 2]:
            self.put(base, {name: [""]})
            answer = self.put(base, {name: ["x" * 10**6]})
            if answer.status_code < 400 and "x" * 10**6 in self.last:
                self.wrong.append(f"{self.door.route} {name}: keeps a million signs")

    def values(self, base: dict[str, list[str]], boxes: list[Control]) -> None:
        """No numbers, no days, no choices; two values where one is meant."""
        pairs = [(box, value) for box in boxes for value in VALUES.get(box.kind, ODD + NUL)]
        for box, value in self.some(pairs):
            answer = self.put(base, {box.name: [value]}, look=True)
            if value in IMPOSSIBLE.get(box.kind, ()) and answer.status_code < 400 and self.kept(value, self.last):
                self.wrong.append(f"{self.door.route} {box.name}: takes {value[:40]!r}")
        for box in self.some(boxes):
            self.put(base, {box.name: [*base.get(box.name, [""]), "[1, 2]"]})
            self.put(base, {box.name: ["{}", *base.get(box.name, [""])]})

    def keeps(self, base: dict[str, list[str]], typed: dict[str, str]) -> None:
        """What is taken is kept as it was typed."""
        answer = self.put(base, {name: [text] for name, text in typed.items()})
        if answer.status_code < 400 and self.works:
            for name, text in typed.items():
                if not self.kept(text, self.last):
                    self.wrong.append(f"{self.door.route} {name}: {text[:60]!r} was changed or lost")

    def kept(self, text: str, written: set[str]) -> bool:
        """Whether a text was written, as it is or as its words and lines."""
        if {text.strip(), *shapes(text)} & written:
            return True
        parts = [part for part in line_ends(text).replace("\n", ",").split(",") if part.strip()]
        return all({part.strip(), cleaned(part)} & written for part in parts)

    def put(self, base: dict[str, list[str]], change: dict[str, list[str]], look: bool = False) -> HttpResponse:
        """Send it with a change, and judge the answer; `look` at the page that follows, too."""
        with writes() as written:
            answer = self.door.try_out(base | change, look=look)
        self.last = written
        self.judge(change, answer, ", ".join(f"{name}={values!r:.60}" for name, values in change.items()))
        return answer

    def judge(self, change: dict[str, list[str]], answer: HttpResponse, how: str) -> None:
        """What holds of every answer."""
        self.cases += 1
        page = answer.content.decode(errors="replace") if not answer.streaming else ""
        says = self.complaints(answer, page, change)
        self.wrong += [f"{self.door.route} with {how:.200}: {one}" for one in says]

    def complaints(self, answer: HttpResponse, page: str, change: dict[str, list[str]]) -> Iterator[str]:
        if answer.status_code >= 500:
            yield f"{answer.status_code}"
        yield from (f"{text[:60]!r} stands in the page as it is" for text in raw(change, page))
        if "html" not in answer.headers.get("Content-Type", ""):
            return
        read = Read(page)
        yield from acting(read)
        if answer.status_code == 422:
            if not read.refused and "data-focus" not in page and 'class="notice error"' not in page:
                yield "422 names no field and says nothing"
            for box in self.door.boxes(*KEPT):
                typed = change.get(box.name, [None])[-1]
                if typed and "\x00" not in typed and line_ends(typed) not in map(line_ends, read.value_of(box.name)):
                    yield f"{box.name} has lost what was typed, it has {read.value_of(box.name)!r:.80}"

    def limit(self, name: str) -> int:
        """How many signs a box takes, as far as it is known."""
        return self.door.longest.get(name, 10**9)

    def some(self, all_of_them: Sequence[Some]) -> list[Some]:
        """As many as this trial takes, always the same ones."""
        if len(all_of_them) <= self.most:
            return list(all_of_them)
        return random.Random(self.door.route).sample(all_of_them, self.most)


def line_ends(text: str) -> str:
    """A text as a page has it; one that is longer than a line loses nothing but the kind of its line ends."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def shapes(text: str) -> set[str]:
    """The ways in which a text is kept: as it is, as a name, and a word on one line."""
    return {text, line_ends(text), cleaned(text), " ".join(text.split())}


def raw(change: dict[str, list[str]], page: str) -> list[str]:
    """The texts with marks that stand in a page just as they were sent."""
    marked = {one for texts in change.values() for text in texts if "<" in text for one in text.split(BETWEEN)}
    return [text for text in sorted(marked) if re.search(r"<[\w/!]", text) and text in page]


@cache
def packed(most: int) -> list[str]:
    """All texts that can be a name, as many together as a box takes."""
    packs = [""]
    for text in PLAIN:
        longer = f"{packs[-1]}{BETWEEN}{text}" if packs[-1] else text
        if len(longer) <= most:
            packs[-1] = longer
        elif len(text) <= most:
            packs.append(text)
    return packs


OURS = re.compile(r"^data:image/svg\+xml;(base64|charset=utf-8),")  # codes to be photographed, drawn by us


def acting(read: Read) -> Iterator[str]:
    """What only a text of somebody else would bring into a page of ours."""
    for element, said in read.elements:
        if any(name.startswith("on") for name in said) or "style" in said:
            yield f"<{element}> with {sorted(said)}"
        addresses = [said.get(name, "") for name in ("href", "src", "action", "formaction", "data")]
        drawn = (OURS.sub("", one.strip().lower()) for one in addresses)
        if any(address.startswith(("javascript:", "data:", "vbscript:", "//")) for address in drawn):
            yield f"<{element}> leads to {addresses}"
        if element == "iframe" and said.get("sandbox") == "":
            continue  # one of ours, in which nothing acts
        if element in ("iframe", "object", "embed", "base", "marquee", "audio", "video", "plaintext", "style"):
            yield f"<{element}> on a page"


@contextmanager
def writes() -> Iterator[set[str]]:
    """Every text that is written to the database within the block, also inside of JSON."""
    written: set[str] = set()

    def watch(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.lstrip()[:6].upper() in ("INSERT", "UPDATE"):
            for row in params if many else [params]:
                for value in row or ():
                    written.update(strings(getattr(value, "obj", value)))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(watch):
        yield written


def strings(value: Any) -> Iterator[str]:
    """The texts in a value."""
    if isinstance(value, str):
        yield value
        if value[:1] in '[{"':
            try:
                yield from strings(json.loads(value)) if value[:1] != '"' else [str(json.loads(value))]
            except ValueError:
                return
    elif isinstance(value, dict):
        for one in value.values():
            yield from strings(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from strings(one)
