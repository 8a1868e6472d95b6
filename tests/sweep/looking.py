"""Is everything on a page there to be seen: nothing cut off, nothing over something else, nothing beside the screen?"""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# Targets of 24 by 24 px are checked too; preloading styles would itself offend the content security policy.
OPTIONS = {"preload": False, "rules": {"target-size": {"enabled": True}}}
SEE = r"""() => {
  const found = [];
  const called = (one) => {
    const words = (one.innerText || one.textContent || "").trim().replace(/\s+/g, " ").slice(0, 40);
    const classes = [...one.classList].map((name) => "." + name).join("");
    return `${one.tagName.toLowerCase()}${one.id ? "#" + one.id : ""}${classes} “${words}”`;
  };
  const seen = (one) => one.checkVisibility({checkVisibilityCSS: true, checkOpacity: true});
  const clipped = new Map();
  const away = (one) => {
    if (!one || one === document.body) return false;
    if (!clipped.has(one)) {
      const style = getComputedStyle(one);
      const hidden = style.clip !== "auto" || style.clipPath !== "none" || one.matches("template, [inert]");
      clipped.set(one, hidden || Boolean(away(one.parentElement)));
    }
    return clipped.get(one);
  };
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) {
    const outside = (box) => box.right > width + 1 || box.left < -1;
    const wide = [...document.body.querySelectorAll("*")].filter(
      (one) => seen(one) && !away(one) && outside(one.getBoundingClientRect())
    );
    const first = wide.slice(0, 3).map(called).join("; ");
    found.push(`scrolls sideways, ${document.documentElement.scrollWidth} px: ${first}`);
  }
  const floats = new Map();
  const floating = (one) => {
    if (!one || one === document.body) return false;
    if (!floats.has(one)) {
      floats.set(one, ["fixed", "sticky"].includes(getComputedStyle(one).position) || floating(one.parentElement));
    }
    return floats.get(one);
  };
  const cutting = (one) => {
    const style = getComputedStyle(one);
    const across = /hidden|clip/.test(style.overflowX) && one.scrollWidth > one.clientWidth + 1;
    const down = /hidden|clip/.test(style.overflowY) && one.scrollHeight > one.clientHeight + 1;
    if (!across && !down) return false;
    const shortened = style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";
    return !(shortened && one.closest("[title]"));
  };
  for (const one of document.body.querySelectorAll("*")) {
    if (one.tagName === "SVG" || one.ownerSVGElement || away(one) || !seen(one)) continue;
    if (one.innerText && one.clientWidth > 1 && cutting(one)) found.push(`cut off: ${called(one)}`);
  }
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, one = node.parentElement;
    if (!node.data.trim() || ["SCRIPT", "STYLE", "OPTION", "TEXTAREA"].includes(one.tagName)) continue;
    if (away(one) || !seen(one) || floating(one)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width > 1 && box.height > 1) texts.push([one, box]);
    }
    for (const word of one.closest("code, pre") ? [] : node.data.matchAll(/\p{L}{2,14}/gu)) {
      if (/[\p{L}\p{N}]/u.test(node.data[word.index + word[0].length] || "")) continue;
      if (/[\p{L}\p{N}]/u.test(node.data[word.index - 1] || "")) continue;
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) {
        found.push(`broken inside of “${word[0]}”: ${called(one)}`);
      }
    }
  }
  const over = new Set();
  for (let i = 0; i < texts.length; i++) {
    for (let j = i + 1; j < texts.length; j++) {
      const [one, a] = texts[i], [two, b] = texts[j];
      if (one === two || one.contains(two) || two.contains(one)) continue;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 3 && down > 0.4 * Math.min(a.height, b.height)) over.add(`${called(one)} lies on ${called(two)}`);
    }
  }
  return [...found, ...over];
}"""


def wrong_with(page: Page) -> list[str]:
    """What is cut off, broken, lies on something else, leaves the screen, or fails an accessibility check."""
    seen: list[str] = page.evaluate(SEE)
    found: list[dict[str, Any]] = Axe().run(page, options=OPTIONS).response["violations"]
    checked = [
        f"axe {rule['id']}: {node['target']} {node['failureSummary']}"[:300]
        for rule in found
        for node in rule["nodes"]
        if "obscured" not in node["failureSummary"]  # what stays at the foot of the screen covers until one scrolls
    ]
    return seen + checked
