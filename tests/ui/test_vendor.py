"""Are the shipped files of others the ones that were chosen, and is every icon there that a template asks for?"""

import base64
import hashlib
import json
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
UI = ROOT / "src/footpath/ui"
VENDOR = UI / "static/vendor"
LOCK = json.loads((UI / "vendor.lock.json").read_text())


def test_every_shipped_file_is_the_one_in_the_lock() -> None:
    locked = {name: digest for package in LOCK.values() for name, digest in package["files"].items()}
    found = {}
    for path in [*VENDOR.rglob("*"), *(UI / "pdf/fonts").rglob("*")]:
        if path.is_file():
            digest = base64.b64encode(hashlib.sha384(path.read_bytes()).digest()).decode()
            found[path.relative_to(UI).as_posix()] = f"sha384-{digest}"
    assert found == locked


def test_every_package_says_its_version_and_license() -> None:
    for name, package in LOCK.items():
        assert package["version"], name
        assert package["license"] in {"MIT", "0BSD", "OFL-1.1"}, name
        assert package["integrity"].startswith("sha512-"), name


def test_the_icons_are_those_that_are_asked_for() -> None:
    drawn = set(re.findall(r'<symbol id="([\w-]+)"', (VENDOR / "icons/icons.svg").read_text()))
    assert drawn == set((UI / "icons.txt").read_text().split())
    missing = [f"{path.name}: {name}" for path, name in asked_icons() if name not in drawn]
    assert missing == []


def asked_icons() -> list[tuple[Path, str]]:
    """Every icon that a template or a menu entry names in so many words."""
    files = [path for kind in ("*.html", "*.py") for path in (ROOT / "src/footpath").rglob(kind)]
    pattern = re.compile(r'{% icon "([\w-]+)"|icon(?:: str)? ?= ?"([\w-]+)"')
    return [(path, first or second) for path in files for first, second in pattern.findall(path.read_text())]
