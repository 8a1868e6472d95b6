"""What does this checkout need before it can run, and how does it get it?"""

import argparse
import ast
import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin/python"
DONE = VENV / "set-up.json"  # written last: without it the set-up did not come to its end
REQUIREMENTS = ROOT / "requirements"
SETS = ["run.txt", "test.txt", "bench.txt"]  # each has everything of the one before
ENTRY = """#!/bin/sh
'''exec' "{python}" "$0" "$@"
' '''
import sys
from footpath.site.cli import main
sys.exit(main())
"""


def main() -> None:
    """Bring .venv to what the pinned requirements say; do nothing where it is there already."""
    parser = argparse.ArgumentParser(prog="script/setup", description="Set Footpath up in .venv.")
    parser.add_argument("--test", action="store_true", help="also what the tests need")
    parser.add_argument("--bench", action="store_true", help="also what script/bench compares with")
    options = parser.parse_args()
    (ROOT / ".cache").mkdir(exist_ok=True)
    with (ROOT / ".cache/set-up.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two scripts started at once set up one after the other
        set_up("bench.txt" if options.bench else "test.txt" if options.test else "run.txt")


def set_up(asked: str) -> None:
    """Install what is missing; once there, the packages of tests and bench stay."""
    found = json.loads(DONE.read_text()) if DONE.exists() else {}
    name = max(asked, found.get("name", asked), key=SETS.index)
    wanted = {"name": name, "content": content(name)}
    if found == {**wanted, "place": place()}:
        return
    started = time.monotonic()
    print(f"Setting Footpath up in {VENV} (only when something changed)", flush=True)
    DONE.unlink(missing_ok=True)
    if not (works(PYTHON) and found.get("place", place()) == place()):
        make_venv()
    put_uv()
    install(name)
    connect()
    DONE.write_text(json.dumps({**wanted, "place": place()}))
    print(f"Set up in {time.monotonic() - started:.0f} s", flush=True)


def content(name: str) -> str:
    """What is installed and how, as a hash."""
    files = [REQUIREMENTS / name, REQUIREMENTS / "uv.txt", Path(__file__)]
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


def place() -> str:
    """Where .venv stands and on which Python: it outlives neither a move nor that Python's next version."""
    return f"{VENV} {PYTHON.resolve()}"


def make_venv() -> None:
    """By Python's own venv; without it by a uv on the path; without that by Debian's package."""
    shutil.rmtree(VENV, ignore_errors=True)
    print(f"- a virtual environment with Python {sys.version.split()[0]}", flush=True)
    if quiet(sys.executable, "-m", "venv", VENV):
        return
    shutil.rmtree(VENV, ignore_errors=True)
    uv = shutil.which("uv")
    if uv and quiet(uv, "venv", "--python", sys.executable, VENV):
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("- python3-venv by apt-get: this Python comes without it", flush=True)
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        quiet("apt-get", "-qq", "update", env=environment)
        quiet("apt-get", "-qqy", "install", "--no-install-recommends", "python3-venv", env=environment)
        if quiet(sys.executable, "-m", "venv", VENV):
            return
    shutil.rmtree(VENV, ignore_errors=True)
    sys.exit("This Python has no venv module: install it (Debian and Ubuntu: apt install python3-venv) or uv.")


def put_uv() -> None:
    """The pinned uv, checked by its hashes, into .venv: by pip, or by the uv that made .venv."""
    pinned = ["--quiet", "--require-hashes", "-r", REQUIREMENTS / "uv.txt"]
    if works(PYTHON, "-m", "pip", "--version"):
        must(PYTHON, "-m", "pip", "install", "--disable-pip-version-check", *pinned)
    else:
        uv = VENV / "bin/uv" if works(VENV / "bin/uv") else "uv"
        must(uv, "pip", "install", "--python", PYTHON, *pinned, env=for_uv())


def install(name: str) -> None:
    """Exactly the pinned packages, each checked by its hash."""
    count = sum(line[:1].isalnum() for line in (REQUIREMENTS / name).read_text().splitlines())
    print(f"- {count} pinned packages from requirements/{name}", flush=True)
    command = [VENV / "bin/uv", "pip", "sync", "--quiet", "--compile-bytecode", "--python", PYTHON]
    files = [REQUIREMENTS / name, REQUIREMENTS / "uv.txt"]
    must(*command, "--require-hashes", *files, env={**pip_settings(), **for_uv()})


def connect() -> None:
    """Make src importable and put the command `footpath` beside python, without building a package."""
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = subprocess.run([PYTHON, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
    (Path(packages) / "footpath.pth").write_text(f"{ROOT / 'src'}\n")
    command = VENV / "bin/footpath"
    command.write_text(ENTRY.format(python=PYTHON))
    command.chmod(0o755)


def pip_settings() -> dict[str, str]:
    """Where this machine's pip looks for packages, in uv's words: uv reads no pip.conf."""
    command = [PYTHON, "-m", "pip", "config", "list", "--disable-pip-version-check"]
    lines = subprocess.run(command, check=False, capture_output=True, text=True).stdout.splitlines()
    pairs = [line.partition("=") for line in lines]
    found = {key.rpartition(".")[2]: str(ast.literal_eval(value)).split() for key, _, value in pairs}
    words = {
        "index-url": "UV_DEFAULT_INDEX",
        "extra-index-url": "UV_INDEX",
        "trusted-host": "UV_INSECURE_HOST",
    }
    settings = {uv: " ".join(found[pip]) for pip, uv in words.items() if found.get(pip)}
    if found.get("find-links"):
        settings["UV_FIND_LINKS"] = ",".join(found["find-links"])
    if found.get("cert"):
        settings["SSL_CERT_FILE"] = found["cert"][0]
    if found.get("extra-index-url"):
        settings["UV_INDEX_STRATEGY"] = "unsafe-best-match"  # as pip does; the hashes make it safe
    return settings


def for_uv() -> dict[str, str]:
    """The environment with the certificates that this machine trusts: uv brings its own otherwise."""
    return {"UV_SYSTEM_CERTS": "1", **os.environ}


def works(*command: object) -> bool:
    """Whether a program runs at all."""
    return quiet(*(command if command[1:] else (*command, "--version")))


def quiet(*command: object, env: dict[str, str] | None = None) -> bool:
    """Run a command whose failure has another way out."""
    try:
        parts = [str(part) for part in command]
        return subprocess.run(parts, check=False, capture_output=True, env=env).returncode == 0
    except OSError:
        return False


def must(*command: object, env: dict[str, str] | None = None) -> None:
    """Run a command without which nothing goes on; it says itself what went wrong."""
    try:
        subprocess.run([str(part) for part in command], check=True, env=env)
    except (OSError, subprocess.CalledProcessError) as error:
        sys.exit(f"Setting up stopped: {error}")


if __name__ == "__main__":
    main()
