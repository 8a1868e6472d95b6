"""Which versions does Footpath stand on?"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
UV = ROOT / ".venv/bin/uv"
WHAT = {  # the file and what goes into it; each is held to the versions of the one before
    "uv.txt": ["requirements/uv.in"],
    "run.txt": ["pyproject.toml"],
    "test.txt": ["pyproject.toml", "--extra", "test", "--constraints", "requirements/run.txt"],
    "bench.txt": ["pyproject.toml", "--extra", "test", "--extra", "bench", "--constraints", "requirements/test.txt"],
}


def main() -> int:
    """Compile the files; no index address is written, so that every machine uses its own."""
    for name, source in WHAT.items():
        command = [UV, "pip", "compile", *source, "--universal", "--python-version", "3.11"]
        command += ["--generate-hashes", "--no-header", "--quiet", "--output-file", f"requirements/{name}"]
        result = subprocess.run(
            [*command, *sys.argv[1:]], check=False, cwd=ROOT, env={"UV_SYSTEM_CERTS": "1", **os.environ}
        )
        if result.returncode:
            return result.returncode
        print(f"requirements/{name} is written.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
