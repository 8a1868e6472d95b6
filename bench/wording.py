"""How well does the coach of wording read sentences that people labeled, and how fast? See README.md."""

import argparse
import json
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from footpath.pure.wording import read
from footpath.pure.wording_rules import Rules, load, shipped

FOLDER = Path(__file__).parent.parent / "tests" / "data" / "wording"


@dataclass
class Score:
    """What was found of what is closed; `by_rule` counts right, missed, other (closed by another rule), wrong."""

    right: int = 0
    missed: int = 0
    wrong: int = 0
    fine: int = 0
    by_rule: dict[str, Counter[str]] = field(default_factory=dict)
    misread: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Of the sentences that were flagged, how many are closed."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Of the closed sentences, how many were flagged."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    def note(self, label: str, rule: str, text: str, flagged: set[str]) -> None:
        """Count one sentence."""
        if label == "closed":
            kind = "right" if rule in flagged else "other" if flagged else "missed"
            self.by_rule.setdefault(rule, Counter())[kind] += 1
            self.right += bool(flagged)
            self.missed += not flagged
        else:
            self.wrong += bool(flagged)
            self.fine += not flagged
            for one in flagged:
                self.by_rule.setdefault(one, Counter())["wrong"] += 1
        if bool(flagged) != (label == "closed"):
            self.misread.append(f"{label:8} {rule:10} {text}")


def score(file: Path, rules: Rules) -> Score:
    """Read one file of sentences: label, rule, text, parted by tabs, below a head."""
    found = Score()
    for line in file.read_text(encoding="utf-8").splitlines()[1:]:
        label, rule, text = line.split("\t")
        found.note(label, rule, text, {flag.rule for flag in read(text, rules)})
    return found


def main() -> None:
    """Print precision and recall of each file, over all and by rule, and what was misread."""
    parser = argparse.ArgumentParser(prog="script/bench wording", description=__doc__)
    parser.add_argument("--rules", type=Path, metavar="FILE.toml", help="other rules than those for English")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write all figures there")
    parser.add_argument("files", nargs="*", type=Path, default=sorted(FOLDER.glob("*.tsv")))
    options = parser.parse_args()
    rules = load(options.rules) if options.rules else shipped()
    kept = {}
    for file in options.files:
        began = time.perf_counter()
        found = score(file, rules)
        seconds = time.perf_counter() - began
        count = found.right + found.missed + found.wrong + found.fine
        print(f"{file.stem}: {count} sentences, {found.wrong + found.fine} harmless; precision {found.precision:.3f}, "
              f"recall {found.recall:.3f}; {1000 * seconds / count:.2f} ms a sentence")  # fmt: skip
        for key, counts in sorted(found.by_rule.items()):
            flagged, closed = counts["right"] + counts["other"], counts["right"] + counts["other"] + counts["missed"]
            precision = flagged / (flagged + counts["wrong"]) if flagged + counts["wrong"] else 1.0
            print(f"  {key:10} {closed:4} closed, precision {precision:.2f}, recall {flagged / max(closed, 1):.2f}, "
                  f"{counts['other']} by another rule")  # fmt: skip
        for line in found.misread:
            print(f"  misread: {line}")
        kept[file.stem] = {"precision": found.precision, "recall": found.recall, "sentences": count}
    if options.json:
        options.json.write_text(json.dumps(kept, indent=2) + "\n")
    sys.exit(0)


if __name__ == "__main__":
    main()
