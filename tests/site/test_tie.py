"""Does a process end with the one that started it, with and without the kernel's help?"""

import os
import signal
import sys

import pytest
from tests.instance import Instance, wait_for

pytestmark = pytest.mark.same_anywhere

CHILD = {
    "the kernel": "import sys, time; from footpath.site.tie import tie_to; tie_to(int(sys.argv[1])); time.sleep(60)",
    "a thread": "import sys; from footpath.site.tie import watch; watch(int(sys.argv[1]))",
}
PARENT = """
import os, subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", sys.argv[1], str(os.getpid())])
print(child.pid, flush=True)
time.sleep(60)
"""


def lives(pid: int) -> bool:
    """Whether a process is there and not just waiting to be collected."""
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.parametrize("helper", CHILD)
def test_the_child_of_a_killed_parent_ends(instance: Instance, helper: str) -> None:
    parent = instance.start("-c", PARENT, CHILD[helper])
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    assert not wait_for(lambda: not lives(child), seconds=1)
    parent.send_signal(signal.SIGKILL)
    assert wait_for(lambda: not lives(child), seconds=3)


def test_a_child_that_comes_too_late_ends_at_once(instance: Instance) -> None:
    stranger = str(os.getpid() + 1)
    assert instance.start("-c", CHILD["the kernel"], stranger).wait(timeout=5) == 1
    assert sys.platform == "linux"
