"""Which poor and which good run of a scenario are worth watching, where its writer has named none?"""

from footpath.pure.role_play import BAD, GOOD, End, Node, Scenario


def poor_run(scenario: Scenario) -> tuple[str, ...]:
    """As its writer has it; else the hottest way to a bad end, or to one that is not good."""
    if scenario.poor:
        return scenario.poor
    found = _best(scenario, scenario.start, {BAD}, 1, {}) or _best(scenario, scenario.start, {BAD, "mixed"}, 1, {})
    return found[1] if found else ()


def good_run(scenario: Scenario) -> tuple[str, ...]:
    """As its writer has it; else the coolest way to a good end that opens as it should."""
    if scenario.good:
        return scenario.good
    first = scenario.first_node
    openers = [one for one in first.choices if one.behavior in scenario.openers] if first else []
    known: dict[str, tuple[int, tuple[str, ...]] | None] = {}
    found = [
        (one.delta + rest[0], (one.key, *rest[1]))
        for one in openers
        if (rest := _best(scenario, one.to, {GOOD}, -1, known)) is not None
    ]
    return min(found)[1] if found else ()


def _best(
    scenario: Scenario,
    at: str,
    kinds: set[str],
    sign: int,
    known: dict[str, tuple[int, tuple[str, ...]] | None],
) -> tuple[int, tuple[str, ...]] | None:
    """The degrees and the choices of the hottest (sign 1) or coolest (-1) way from here; None where there is none."""
    if at in known:
        return known[at]
    known[at] = None
    place = scenario.places.get(at)
    if isinstance(place, End) and place.kind in kinds:
        known[at] = (0, ())
    elif isinstance(place, Node):
        ways = [
            (one.delta + rest[0], (one.key, *rest[1]))
            for one in place.choices
            if (rest := _best(scenario, one.to, kinds, sign, known)) is not None
        ]
        if ways:
            known[at] = max(ways, key=lambda way: sign * way[0])
    return known[at]
