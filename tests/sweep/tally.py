"""How many cases did the sweep try, in all processes together?"""

from typing import Any


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """One line at the end of a run in which tests counted their cases with `record_property("cases", …)`."""
    reports = [one for kind in terminalreporter.stats.values() for one in kind if getattr(one, "when", "") == "call"]
    counted = [dict(one.user_properties)["cases"] for one in reports if "cases" in dict(one.user_properties)]
    if counted:
        failed = sum(one.failed for one in reports if "cases" in dict(one.user_properties))
        terminalreporter.write_line(f"The sweep tried {sum(counted):,} cases in {len(counted)} tests; {failed} failed.")
