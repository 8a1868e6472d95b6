"""Which front-end files of others do we ship, and are they the ones we chose?"""

import base64
import hashlib
import json
import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
UI = ROOT / "src/footpath/ui"
SERVED, PRINTED = UI / "static/vendor", UI / "pdf/fonts"
LOCK = ROOT / "src/footpath/ui/vendor.lock.json"
ICONS = ROOT / "src/footpath/ui/icons.txt"


class Package(NamedTuple):
    """One package of the npm registry and the files of it that we ship."""

    name: str
    version: str
    license: str
    integrity: str
    folder: str
    files: tuple[str, ...]
    target: Path = SERVED


def font(name: str, family: str, integrity: str) -> Package:
    """A variable font on its weight axis, for Latin scripts."""
    files = tuple(f"files/{family}-{script}-wght-normal.woff2" for script in ("latin", "latin-ext"))
    return Package(name, "5.3.0", "OFL-1.1", integrity, family, (*files, "LICENSE"))


def printed(name: str, version: str, family: str, weights: tuple[str, ...], integrity: str) -> Package:
    """A font for printed pages, some weights of it; what sets them reads TTF alone."""
    files = tuple(f"{weight}/{family}_{weight}.ttf" for weight in weights)
    folder = family.lower()
    return Package(name, version, "OFL-1.1", integrity, folder, (*files, "LICENSE_FONT"), PRINTED)


PACKAGES = [
    Package(
        "@tabler/core",
        "1.6.1",
        "MIT",
        "sha512-lgmR9gcxRp5JlLxcmRi9Rz85JrEvH6Bz71KnlcPVSa97wtwQNjgSs3g3fxwbAlulHyRMghhIV04QUuW3pqDsIg==",
        "tabler",  # its license stands at the head of the stylesheet
        ("dist/css/tabler.min.css",),
    ),
    Package(
        "htmx.org",
        "2.0.11",
        "0BSD",
        "sha512-Thx/WtpeOQqSrqBCw/A1cwGJGg4UrVa3+sW0GmrM3p4gJgO89ecH4qtbnyzDDWFvBTqjnIMCgELTNt636dtamA==",
        "htmx",
        ("dist/htmx.min.js", "LICENSE"),
    ),
    font(
        "@fontsource-variable/inter",
        "inter",
        "sha512-OupL48va4JNofb97w6NYeF9S7W/kHNKM0Er8Dem5nqi4jeOLrVJDoE8tZEpnMJmtkvNbB1EIPPwHcdkF6b1oUA==",
    ),
    font(
        "@fontsource-variable/fraunces",
        "fraunces",
        "sha512-9BYGySn4AHEJdgp9Z28tQ3X+laJMEOITXkQarZXeloWQZDq5oOvXJ3kDA8c7MGIfpogIaZfjrQBqmda8POOCKA==",
    ),
    printed(
        "@expo-google-fonts/inter",
        "0.4.2",
        "Inter",
        ("400Regular", "600SemiBold"),
        "sha512-syfiImMaDmq7cFi0of+waE2M4uSCyd16zgyWxdPOY7fN2VBmSLKEzkfbZgeOjJq61kSqPBNNtXjggiQiSD6gMQ==",
    ),
    printed(
        "@expo-google-fonts/fraunces",
        "0.4.1",
        "Fraunces",
        ("600SemiBold",),
        "sha512-gYc9P92ObyWvz1rWPOeWSvVKyBFIuA8hgOdhvo4DSiPBaWLbFA6v8uLIEIBwW+0oWTlXbBzjeBReHQI2H7UNjQ==",
    ),
    Package(  # icons.svg is drawn together from the names in icons.txt: the whole set would be 2 MB
        "@tabler/icons",
        "3.51.0",
        "MIT",
        "sha512-0pinvPZz7YeX+OSfxuEAbnEPWbocVXW5iU8h5lh41pYG8sZuQfpWECC980lxOT0clGIcNGn8xsBr+zKaRGdA/g==",
        "icons",
        ("icons.svg", "LICENSE"),
    ),
]


def fetch(package: Package, folder: Path) -> Path:
    """Download one package with npm; refuse it unless it is byte for byte the one we chose."""
    spec = f"{package.name}@{package.version}"
    command = ["npm", "pack", spec, "--silent", "--pack-destination", str(folder)]
    name = subprocess.run(command, check=True, capture_output=True, text=True, cwd=folder).stdout.split()[-1]
    found = "sha512-" + base64.b64encode(hashlib.sha512((folder / name).read_bytes()).digest()).decode()
    if found != package.integrity:
        raise SystemExit(f"{spec} is not what was chosen: expected {package.integrity}, got {found}.")
    return folder / name


def sprite(archive: tarfile.TarFile) -> bytes:
    """One SVG file with a symbol for each icon in icons.txt; color and stroke come from our stylesheet."""
    symbols = []
    for name in ICONS.read_text().split():
        drawing = read(archive, f"icons/outline/{name}.svg").decode()
        inner = drawing[drawing.index(">") + 1 : drawing.rindex("</svg>")]
        inner = re.sub(r'<path stroke="none"[^>]*/>', "", inner)
        inner = re.sub(r"\s+<", "<", inner).strip()
        symbols.append(f'<symbol id="{name}" viewBox="0 0 24 24">{inner}</symbol>')
    return ('<svg xmlns="http://www.w3.org/2000/svg">\n' + "\n".join(symbols) + "\n</svg>\n").encode()


def read(archive: tarfile.TarFile, name: str) -> bytes:
    """The content of one file of a package; a missing one ends the run by name."""
    try:
        member = archive.extractfile(f"package/{name}")
    except KeyError:
        member = None
    if member is None:
        raise SystemExit(f"{archive.name} holds no {name}.")
    return member.read()


def extract(package: Package, tarball: Path) -> dict[str, str]:
    """Write the package's files below static/vendor; answer the hash of each."""
    hashes = {}
    with tarfile.open(tarball) as archive:
        for name in package.files:
            content = sprite(archive) if name == "icons.svg" else read(archive, name)
            if name.endswith((".css", ".js")):  # a source map that is not shipped breaks the hashing of static files
                content = re.sub(rb"\n?/\*# sourceMappingURL=.*?\*/", b"", content)
            path = package.target / package.folder / Path(name).name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            hashes[path.relative_to(UI).as_posix()] = sha384(path)
    return hashes


def sha384(path: Path) -> str:
    """The hash of a file in the form browsers use for integrity."""
    return "sha384-" + base64.b64encode(hashlib.sha384(path.read_bytes()).digest()).decode()


def main() -> int:
    """Fetch every package and write the lock file anew."""
    lock = {}
    with tempfile.TemporaryDirectory() as folder:
        for package in PACKAGES:
            files = extract(package, fetch(package, Path(folder)))
            facts = {key: getattr(package, key) for key in ("version", "license", "integrity")}
            lock[package.name] = {**facts, "files": files}
            print(f"{package.name} {package.version}: {len(files)} files.")
    LOCK.write_text(json.dumps(lock, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
