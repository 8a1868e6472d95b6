"""How does a scenario stand in a file? JSON, with a format and a version; docs/role-play-format.md describes it."""

import json
from collections.abc import Iterable
from typing import Any

from footpath.pure.role_play import EVERYONE, Choice, End, Node, Scenario, Side

FORMAT, VERSION = "footpath-role-play", 1
BIGGEST = 200_000  # bytes
LONGEST_TEXT, LONGEST_KEY = 1_500, 40


class Unreadable(ValueError):
    """A file that is none of ours: a code, and where or what."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code, self.detail = code, detail


def read(given: str | bytes) -> Scenario:
    """The scenario of a file. Only its shape is looked at: what it says is judged by role_play_check.faults."""
    size = len(given) if isinstance(given, bytes) else len(given.encode("utf-8", "replace"))
    if size > BIGGEST:
        raise Unreadable("too_big", str(BIGGEST // 1000))
    try:
        text = given.decode("utf-8-sig") if isinstance(given, bytes) else given
        found = json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except Unreadable:
        raise
    except UnicodeDecodeError as error:
        raise Unreadable("not_text") from error
    except json.JSONDecodeError as error:
        raise Unreadable("not_json", f"{error.lineno}:{error.colno}") from error
    except ValueError as error:  # a number of thousands of digits
        raise Unreadable("not_a_number") from error
    except RecursionError as error:
        raise Unreadable("too_deep") from error
    return from_data(found)


def from_data(found: Any) -> Scenario:
    """The same of what JSON made of it."""
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise Unreadable("not_ours")
    if found.get("version") != VERSION:
        raise Unreadable("version", str(found.get("version"))[:20])
    runs = _dict(found, "runs")
    return Scenario(
        key=_text(found, "key", ""),
        title=_text(found, "title", ""),
        about=_text(found, "about", ""),
        audience=_text(found, "for", EVERYONE),
        you=_side(found, "you"),
        other=_side(found, "other"),
        start=_text(found, "start", ""),
        rules=_words(found, "rules"),
        nodes=tuple(_node(one, n) for n, one in enumerate(_list(found, "nodes"), 1)),
        ends=tuple(_end(one, n) for n, one in enumerate(_list(found, "ends"), 1)),
        poor=_words(runs, "poor"),
        good=_words(runs, "good"),
    )


def as_data(scenario: Scenario) -> dict[str, Any]:
    """What stands in the file."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "key": scenario.key,
        "for": scenario.audience,
        "title": scenario.title,
        "about": scenario.about,
        "you": {"name": scenario.you.name, "brief": scenario.you.brief},
        "other": {"name": scenario.other.name, "brief": scenario.other.brief},
        "rules": list(scenario.rules),
        "start": scenario.start,
        "runs": {"poor": list(scenario.poor), "good": list(scenario.good)},
        "nodes": [_node_data(one) for one in scenario.nodes],
        "ends": [
            {"key": one.key, "kind": one.kind, "understands": one.understands, "agrees": one.agrees, "text": one.text}
            for one in scenario.ends
        ],
    }


def write(scenario: Scenario) -> str:
    """The file; `read` gives the same scenario back."""
    return json.dumps(as_data(scenario), ensure_ascii=False, indent=2) + "\n"


def _node_data(node: Node) -> dict[str, Any]:
    found: dict[str, Any] = {"key": node.key, "situation": node.situation, "says": node.says}
    more = {"speaker": node.speaker, "inside": node.inside, "picture": node.picture, "alt": node.alt}
    found |= {name: text for name, text in more.items() if text}
    if node.temperature is not None:
        found["temperature"] = node.temperature
    found["choices"] = [
        {
            "key": one.key, "text": one.text, "behavior": one.behavior, "delta": one.delta, "to": one.to,
            "feedback": one.feedback, **({"lands": one.lands} if one.lands else {}),
        }
        for one in node.choices
    ]  # fmt: skip
    return found


def _node(found: Any, n: int) -> Node:
    given = _object(found, f"nodes {n}")
    where = given.get("key", n)
    choices = tuple(_choice(one, f"{where} {m}") for m, one in enumerate(_list(given, "choices"), 1))
    return Node(
        key=_text(given, "key", "", LONGEST_KEY),
        situation=_text(given, "situation", ""),
        says=_text(given, "says", ""),
        choices=choices,
        speaker=_text(given, "speaker", ""),
        temperature=_number(given, "temperature") if given.get("temperature") is not None else None,
        inside=_text(given, "inside", ""),
        picture=_text(given, "picture", ""),
        alt=_text(given, "alt", ""),
    )


def _choice(found: Any, where: str) -> Choice:
    given = _object(found, where)
    return Choice(
        key=_text(given, "key", "", LONGEST_KEY),
        text=_text(given, "text", ""),
        behavior=_text(given, "behavior", ""),
        delta=_number(given, "delta"),
        feedback=_text(given, "feedback", ""),
        to=_text(given, "to", "", LONGEST_KEY),
        lands=_text(given, "lands", ""),
    )


def _end(found: Any, n: int) -> End:
    given = _object(found, f"ends {n}")
    for name in ("understands", "agrees"):
        if not isinstance(given.get(name, False), bool):
            raise Unreadable("not_yes_no", name)
    return End(
        key=_text(given, "key", "", LONGEST_KEY),
        kind=_text(given, "kind", ""),
        text=_text(given, "text", ""),
        understands=given.get("understands", False),
        agrees=given.get("agrees", False),
    )


def _side(found: dict[str, Any], name: str) -> Side:
    given = _dict(found, name)
    return Side(_text(given, "name", ""), _text(given, "brief", ""))


def _object(found: Any, where: str) -> dict[str, Any]:
    if not isinstance(found, dict):
        raise Unreadable("not_object", where[:60])
    return found


def _dict(found: dict[str, Any], name: str) -> dict[str, Any]:
    return _object(found.get(name, {}), name)


def _list(found: dict[str, Any], name: str) -> list[Any]:
    given = found.get(name, [])
    if not isinstance(given, list) or len(given) > 500:
        raise Unreadable("not_list", name)
    return given


def _words(found: dict[str, Any], name: str) -> tuple[str, ...]:
    given = _list(found, name)
    if not all(isinstance(one, str) and len(one) <= LONGEST_KEY for one in given):
        raise Unreadable("not_list", name)
    return tuple(given)


def _text(found: dict[str, Any], name: str, default: str, most: int = LONGEST_TEXT) -> str:
    given = found.get(name, default)
    if not isinstance(given, str):
        raise Unreadable("not_a_text", name)
    if len(given) > most:
        raise Unreadable("long_text", name)
    if any(0xD800 <= ord(sign) <= 0xDFFF or (sign < " " and sign not in "\n\t") for sign in given):
        raise Unreadable("broken_sign", name)
    return given


def _number(found: dict[str, Any], name: str) -> int:
    given = found.get(name, 0)
    if isinstance(given, bool) or not isinstance(given, int) or abs(given) > 10_000:
        raise Unreadable("not_a_number", name)
    return given


def _once(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise Unreadable("named_twice", name[:40])
        found[name] = value
    return found


def _no_number(name: str) -> Any:
    raise Unreadable("not_a_number", name)
