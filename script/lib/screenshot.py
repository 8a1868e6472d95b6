"""What does a page of the demonstration look like?"""

import argparse
import os
import sys
from pathlib import Path

import chromium
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
FLAGS = ["--disable-gpu", "--hide-scrollbars"]
STORY = "Six places from B 2.14 to C 1.03"  # what Ana has asked for in the demonstration


def main() -> None:
    """Sign in to a running demonstration and take one picture."""
    options = read_options()
    found = chromium.find() or chromium.install()
    if found is None:
        sys.exit(chromium.NOTHING)
    os.environ.update(found)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found["CHROMIUM"], args=FLAGS)
        page = browser.new_page(
            base_url=options.url,
            viewport={"width": options.width, "height": options.height},
            color_scheme="dark" if options.dark else "light",
            reduced_motion="reduce",
        )
        sign_in(page, options.person)
        if options.page:
            page.goto(options.page)
        else:
            page.get_by_role("link", name=STORY).first.click()
        page.wait_for_load_state("networkidle")
        page.screenshot(path=options.out, full_page=options.whole)
        browser.close()
    print(f"{options.out} shows {options.page or STORY} as {options.person} sees it.")


def read_options() -> argparse.Namespace:
    """Which page, whose, how large, and where the picture goes."""
    parser = argparse.ArgumentParser(prog="script/screenshot", description=__doc__)
    parser.add_argument("--url", default=f"http://127.0.0.1:{os.environ.get('PORT', '8000')}", help="%(default)s")
    parser.add_argument("--page", help="address of the page, such as /board/ (default: what Ana has asked for)")
    parser.add_argument("--as", dest="person", default="ana", help="ana, ben, cleo, … (default: %(default)s)")
    parser.add_argument("--width", type=int, default=1280, help="in pixels (default: %(default)s)")
    parser.add_argument("--height", type=int, default=800, help="in pixels (default: %(default)s)")
    parser.add_argument("--dark", action="store_true", help="in dark colors")
    parser.add_argument("--whole", action="store_true", help="the whole page, not one screen of it")
    parser.add_argument("--out", type=Path, default=ROOT / "docs/screenshot.png", help="default: docs/screenshot.png")
    return parser.parse_args()


def sign_in(page: Page, person: str) -> None:
    """As people do it; the address and the password are those of the demonstration."""
    page.goto("/")
    page.locator("input[name=email], input[name=username]").fill(f"{person}@demo.example")
    page.locator("input[type=password]").fill("footpath-demo")
    page.locator("form:has(input[type=password]) button[type=submit]").click()
    page.wait_for_load_state("networkidle")


if __name__ == "__main__":
    main()
