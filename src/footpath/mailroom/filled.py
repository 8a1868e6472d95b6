"""Which questions of a service does a mail answer, in lines such as “From room: B 2.14”?"""

from typing import Any

from footpath.catalog.requirements import NotUsable, Requirement, understood

MOST_LINES, LONGEST_LINE = 300, 4300


def facts_in(text: str, form: list[Requirement]) -> dict[str, Any]:
    """The answers by the keys of their questions; what cannot be used as an answer is left out, and asked for later."""
    asked = {" ".join(item.label.casefold().split()).rstrip("?:"): item for item in form if item.kind not in _NOT_TYPED}
    found: dict[str, Any] = {}
    for line in text.splitlines()[:MOST_LINES] if asked else []:
        label, colon, given = line[:LONGEST_LINE].partition(":")
        item = asked.get(" ".join(label.casefold().lstrip("-*• ").split()).rstrip("?"))
        if item is None or not colon or not given.strip() or item.key in found:
            continue
        try:
            found[item.key] = understood(item, given.strip())
        except NotUsable:
            continue
    return found


_NOT_TYPED = ("person", "file")  # somebody who works here is chosen, a file is attached
