"""Does everybody find their way, and know where they are?"""

from typing import Any

import pytest

from footpath.ui.navigation import ACCOUNT, Entry, arrange, entries

HOME = Entry("Home", "/", phone=True)
ASK = Entry("Ask", "/services/", phone=True)
SURVEYS = Entry("Surveys", "/surveys/", group="Together")
HOURS = Entry("Hours", "/profile/", group=ACCOUNT)


@pytest.mark.parametrize(
    ("path", "label"),
    [("/", "Home"), ("/services/", "Ask"), ("/services/7/ask/", "Ask"), ("/requests/FP-1/", None)],
)
def test_one_entry_at_most_is_here(path: str, label: str | None) -> None:
    found = arrange([HOME, ASK, SURVEYS], path)
    here = [link.entry.label for group in found.groups for link in group.links if link.here]
    assert here == ([label] if label else [])


def test_what_has_no_place_in_the_bar_is_under_more() -> None:
    found = arrange([HOME, SURVEYS, ASK, HOURS], "/surveys/3/")
    assert [link.entry for link in found.tabs] == [HOME, ASK]
    assert [(group.name, [link.entry for link in group.links]) for group in found.more] == [("Together", [SURVEYS])]
    assert found.more_here
    assert [link.entry for link in found.account] == [HOURS]
    assert HOURS not in [link.entry for group in found.groups for link in group.links]


@pytest.mark.parametrize(
    ("path", "count", "calm", "is_open"),
    [("/", None, False, False), ("/surveys/3/", None, False, True), ("/", 2, False, True), ("/", 2, True, False)],
)
def test_a_group_is_open_where_one_stands_or_something_waits(
    path: str, count: int | None, calm: bool, is_open: bool
) -> None:
    found = arrange([HOME, Entry("Surveys", "/surveys/", group="Together", count=count, calm=calm)], path)
    assert [group.is_open for group in found.groups if group.name] == [is_open]


def offers_home(person: object) -> Entry:
    return HOME


def offers_nothing(person: object) -> None:
    return None


def test_entries_come_from_settings_in_order(settings: Any) -> None:
    settings.NAVIGATION = [f"{__name__}.offers_nothing", f"{__name__}.offers_home"]
    assert entries(object()) == [HOME]
