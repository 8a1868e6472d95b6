"""What does `python -m footpath` do? The same as the command `footpath`."""

import sys

from footpath.site.cli import main

if __name__ == "__main__":
    sys.exit(main())
