"""What does a command cost: how many seconds, and how much memory at its peak?

A process of its own starts it: a child counts the memory of its parent as its own peak.
"""

import json
import os
import subprocess
import sys
import time

KB = 1 / 1024 if sys.platform == "darwin" else 1.0  # what the system counts in


def main() -> int:
    """`cost.py FILE COMMAND…`: the command's output goes where ours goes, its cost as JSON into the file."""
    began = time.perf_counter()
    with subprocess.Popen(sys.argv[2:]) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    cost = {"seconds": time.perf_counter() - began, "mb": usage.ru_maxrss * KB / 1024}
    with open(sys.argv[1], "w") as file:
        json.dump(cost, file)
    return process.returncode


if __name__ == "__main__":
    sys.exit(main())
