"""Which Chromium do the browser tests drive, and how does a machine without one get it?"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache"
UNPACKED = CACHE / "chromium"  # Debian's packages, unpacked for somebody who is not root
DOWNLOADED = CACHE / "playwright"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PACKAGES = ("chromium", "libatomic1")  # Playwright's driver needs libatomic1, which a bare Debian lacks
NOTHING = """No Chromium could be had, and the browser tests need one.
Install Chromium or Google Chrome, or say where one is: CHROMIUM=/path/to/chromium script/test"""


def main() -> None:
    """Print the environment variables of a browser that runs, as one line of JSON."""
    found = find() or install()
    if found is None:
        sys.exit(NOTHING)
    print(json.dumps(found))


def find() -> dict[str, str] | None:
    """A browser that is there: the one named, one on the path, or one fetched earlier."""
    named = os.environ.get("CHROMIUM")
    if named and not runs(named, "--version"):
        sys.exit(f"CHROMIUM={named} does not run.")
    driver = next(filter(driver_runs, ({}, {"PLAYWRIGHT_NODEJS_PATH": str(UNPACKED / "node")})), None)
    if driver is None:
        return None
    on_path = [found for name in NAMES if (found := shutil.which(name))]
    fetched = [
        UNPACKED / "chromium",
        *DOWNLOADED.glob("*/*/headless_shell"),
        *DOWNLOADED.glob("*/*/chrome-*shell"),
    ]
    for candidate in [named] if named else [*on_path, *map(str, fetched)]:
        if runs(candidate, "--version"):
            return {"CHROMIUM": candidate, **driver}
    return None


def install() -> dict[str, str] | None:
    """One way after the other until a browser runs."""
    ways = (apt_install, apt_unpack, playwright_download)
    return next((found for way in ways if way() and (found := find())), None)


def is_debian() -> bool:
    """Debian's chromium is a package; Ubuntu's is a stub that wants snap."""
    release = Path("/etc/os-release")
    return release.exists() and "ID=debian" in release.read_text().splitlines() and bool(shutil.which("apt-get"))


def apt_install() -> bool:
    """Debian's own, for root."""
    if os.geteuid() != 0 or not is_debian():
        return False
    say("Installing Debian's chromium, which the browser tests need")
    command = ["apt-get", "-qqy", "-oDpkg::Use-Pty=0", "install", "--no-install-recommends", *PACKAGES]
    return run("apt-get", "-qq", "update") and run(*command)


def apt_unpack() -> bool:
    """Debian's own without root: its packages and what this system lacks for them, below .cache."""
    if os.geteuid() == 0 or not is_debian():
        return False
    say(f"Unpacking Debian's chromium in {UNPACKED}, which the browser tests need")
    work, root = CACHE / "apt", UNPACKED / "root"
    for folder in (work / "state/lists/partial", work / "cache/archives/partial", work / "debs", root):
        folder.mkdir(parents=True, exist_ok=True)
    options = [
        f"Dir::State={work}/state",
        "Dir::State::status=/var/lib/dpkg/status",
        f"Dir::Cache={work}/cache",
    ]
    apt = ["apt-get", "-qq", *(f"-o{option}" for option in (*options, "Debug::NoLocking=1"))]
    if not run(*apt, "update"):
        return False
    listing = [*apt, "--print-uris", "-y", "--no-install-recommends", "install", *PACKAGES]
    lines = subprocess.run(listing, check=False, capture_output=True, text=True).stdout.splitlines()
    names = [line.split()[1].split("_")[0] for line in lines if line.startswith("'")]
    if not names or not run(*apt, "download", *names, cwd=work / "debs"):
        return False
    unpacked = all(run("dpkg-deb", "-x", deb, root) for deb in (work / "debs").glob("*.deb"))
    shutil.rmtree(work)
    starter(UNPACKED / "chromium", root, root / "usr/lib/chromium/chromium")
    starter(UNPACKED / "node", root, driver_node())
    return unpacked


def starter(path: Path, root: Path, program: Path) -> None:
    """A script that starts a program with the libraries unpacked below `root`."""
    folders = [*root.glob("lib/*-linux-gnu*"), *root.glob("usr/lib/*-linux-gnu*")]
    folders += root.glob("usr/lib/*-linux-gnu*/pulseaudio")
    path.write_text(
        f"#!/bin/sh\nexport LD_LIBRARY_PATH='{':'.join(map(str, folders))}'\n"
        f"export XDG_DATA_DIRS='{root}/usr/share' FONTCONFIG_PATH='{root}/etc/fonts'\n"
        f"exec '{program}' \"$@\"\n"
    )
    path.chmod(0o755)


def playwright_download() -> bool:
    """Playwright's own build, for every other system."""
    say(f"Downloading Playwright's Chromium to {DOWNLOADED}, which the browser tests need")
    environment = {**os.environ, "PLAYWRIGHT_BROWSERS_PATH": str(DOWNLOADED)}
    wishes = ["--with-deps"] if os.geteuid() == 0 and shutil.which("apt-get") else []
    command = [sys.executable, "-m", "playwright", "install", *wishes, "chromium-headless-shell"]
    return run(*command, env=environment)


def driver_node() -> Path:
    """The node that Playwright brings with it."""
    import playwright

    return Path(playwright.__file__).parent / "driver/node"


def driver_runs(environment: dict[str, str]) -> bool:
    """Whether Playwright's driver starts here."""
    return runs(environment.get("PLAYWRIGHT_NODEJS_PATH", driver_node()), "--version")


def runs(*command: object) -> bool:
    """Whether a program starts at all."""
    try:
        whole = [str(part) for part in command]
        return subprocess.run(whole, check=False, capture_output=True, timeout=60).returncode == 0
    except (OSError, subprocess.SubprocessError):
        return False


def run(*command: object, cwd: Path | None = None, env: dict[str, str] | None = None) -> bool:
    """Run one step; what it prints goes to standard error."""
    environment = {**(env or os.environ), "DEBIAN_FRONTEND": "noninteractive"}
    whole = [str(part) for part in command]
    return subprocess.run(whole, check=False, stdout=sys.stderr, cwd=cwd, env=environment).returncode == 0


def say(text: str) -> None:
    """Tell the person what takes a while; standard output belongs to the answer."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
