"""What can programs do, as a document to be kept with the code?"""

import os
import tempfile
from pathlib import Path

TARGET = Path(__file__).resolve().parents[2] / "docs/openapi.json"


def main() -> None:
    """Write the document; no database is asked."""
    with tempfile.TemporaryDirectory() as data:
        os.environ |= {"FOOTPATH_DATA": data, "DJANGO_SETTINGS_MODULE": "footpath.site.settings"}
        import django

        django.setup()
        from footpath.site.api import api
        from footpath.site.api_document import written

        TARGET.write_text(written(api), encoding="utf-8")
    print(f"Wrote {TARGET}")


if __name__ == "__main__":
    main()
