"""Is everything as it should be? All checks and all tests, on both databases, with the time each takes."""

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import chromium
import postgres

ROOT = Path(__file__).resolve().parents[2]
BIN = ROOT / ".venv/bin"
# One process more than there are cores: those of the browser tests wait half of their time.
PYTEST = ["pytest", "--numprocesses", str((os.cpu_count() or 1) + 1), "--dist", "worksteal"]
# A test that hangs is shown with what it was doing, and ends.
PYTEST += ["--durations", "12", "-o", "faulthandler_timeout=300", "-o", "faulthandler_exit_on_timeout=true"]
# Where compiled code may not lie beside its source it lies here: else each of many processes compiles everything.
COMPILED = ROOT / ".cache/compiled"
CHECKS = {
    "format": ["ruff", "format", "--check", "."],
    "lint": ["ruff", "check", "."],
    "types": ["mypy"],
    "layers": ["lint-imports", "--no-logo"],
    "migrations": ["django-admin", "makemigrations", "--check", "--dry-run"],
}


class Report:
    """What ran, how it ended and how long it took."""

    def __init__(self) -> None:
        """Nothing ran yet."""
        self.lines: list[str] = []
        self.closing: list[str] = []
        self.failed = False

    def step(self, name: str, command: list[str], environment: dict[str, str]) -> None:
        """Run one step, show what it says, and keep its last line."""
        print(f"\n== {name}: {' '.join(command)}", flush=True)
        started, last = time.monotonic(), ""
        whole = [str(BIN / command[0]), *command[1:]]
        with subprocess.Popen(
            whole, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        ) as process:
            try:
                for line in process.stdout or ():
                    print(line, end="", flush=True)
                    last = line.strip() or last
            except (KeyboardInterrupt, SystemExit):
                process.terminate()
                raise
        ended = "ok" if process.returncode == 0 else "FAILED"
        self.failed |= process.returncode != 0
        self.lines.append(f"{ended:7}{name:20}{time.monotonic() - started:6.1f} s")
        if command[0] == "pytest":
            self.closing.append(last)


def main() -> int:
    """Run every step, also after one failed; end with the closing lines of both test runs."""
    parser = argparse.ArgumentParser(prog="script/test", description=__doc__)
    parser.add_argument("--slow", action="store_true", help="also the long sweeps")
    options, rest = parser.parse_known_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the server below is stopped
    report = Report()
    with tempfile.TemporaryDirectory(prefix="footpath-test-") as data:
        environment = {**os.environ, **browser(), "FOOTPATH_DATA": data}
        environment |= {"NO_COLOR": "1", "PYTHONUNBUFFERED": "1"}
        environment["DJANGO_SETTINGS_MODULE"] = "footpath.site.settings"
        environment.pop("DATABASE_URL", None)
        if environment.pop("PYTHONDONTWRITEBYTECODE", ""):
            environment["PYTHONPYCACHEPREFIX"] = str(COMPILED)
        for name, command in CHECKS.items():
            report.step(name, command, environment)
        slow = "slow or not slow" if options.slow else "not slow"
        tests = [*PYTEST, "--hypothesis-profile", "slow" if options.slow else "house", "-m"]
        report.step("tests on SQLite", [*tests, slow, *(rest or ["--every-template"])], environment)
        with postgres.server() as address:
            environment["DATABASE_URL"] = address
            alone = ["--database-alone", *(["--everywhere"] if options.slow else [])]
            report.step("tests on PostgreSQL", [*tests, f"not browser and ({slow})", *alone, *rest], environment)
    print("\n" + "\n".join([*report.lines, "", *report.closing]), flush=True)
    return int(report.failed)


def browser() -> dict[str, str]:
    """The variables of a Chromium, fetched where there is none."""
    found = chromium.find() or chromium.install()
    if found is None:
        sys.exit(chromium.NOTHING)
    return found


if __name__ == "__main__":
    sys.exit(main())
