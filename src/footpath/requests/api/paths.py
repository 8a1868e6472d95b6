"""How does a program name a request in an address?"""

from typing import Annotated

from ninja import Path

NumberInPath = Annotated[int, Path(description="Its number, as 12 or FP-12.", ge=0)]
