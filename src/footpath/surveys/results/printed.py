"""What does the printed report of a group say?"""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from django.utils.translation import gettext as _

from footpath.surveys.answering.words import frequency_words
from footpath.surveys.results import said, sides
from footpath.surveys.results.groups import name
from footpath.surveys.results.headline import Headline
from footpath.surveys.results.questions import Json, Line, Section
from footpath.surveys.results.waves import Out
from footpath.ui.charts import diverging


def report(found: Out, block: Json, headline: Headline | None, sections: Sequence[Section]) -> dict[str, Any]:
    """The data of surveys/results.typ: the words and drawings of the pages on the screen."""
    wave = found.wave
    return {
        "eyebrow": f"{wave.instrument.title}, {said.wave_name(wave)}",
        "title": name(block),
        "lead": f"{said.answers(block['n'])}. {_('Figures begin a talk; nobody is ranked by them.')}",
        "first": _first(headline),
        "key": [{"tone": tone, "label": label} for tone, label in zip(diverging.TONES, _words(), strict=True)],
        "sections": [_section(one) for one in sections],
        "gaps_title": _("They and I"),
        "gaps_lead": _(
            "A gap is normal: what we do ourselves we know from inside, of others we see only what arrives. It says "
            "where a talk is worth having, and nothing about who is right."
        ),
        "gaps_header": [_("Question"), _("They"), _("I"), _("Gap"), _("Likely"), _("Answers")],
        "gaps": [_gap(one) for one in sides.gaps(found.figures.items, block)],
        "written_title": _("In their own words"),
        "acted_title": _("You said, we did"),
        "acted": wave.acted,
        "reading": _(
            "The broad bar says where the true share likely lies, 95 times in 100. Bars of answers lie around "
            "“sometimes”. Of %(few)d to %(many)d answers only a range is told, of fewer than %(few)d nothing."
        )
        % {"few": wave.threshold, "many": wave.detail_threshold - 1},
        "too_few": _("too few to draw"),
    }


def _words() -> list[str]:
    return list(frequency_words().values())


def _first(headline: Headline | None) -> dict[str, Any] | None:
    if headline is None:
        return None
    line = headline.line
    return _line(line) | {"sentence": headline.sentence, "question": f"{line.voice} {line.text}".strip()}


def _section(section: Section) -> dict[str, Any]:
    return {
        "title": section.title,
        "lines": [_line(line) for line in section.scaled],
        "chosen": [
            {"text": line.text, "rows": [[one.text, one.count] for one in line.options]} for line in section.chosen
        ],
        "written": [{"text": line.text, "comments": list(line.comments)} for line in section.written if line.comments],
    }


def _line(line: Line) -> dict[str, Any]:
    drawn = diverging.lay(line.counts) if line.is_frequency and line.counts else []
    counts = ", ".join(str(count) for count in line.counts)
    return {
        "text": line.text,
        "share": line.share,
        "favorable": line.favorable,
        "likely": line.likely,
        "rests_on": said.answers(line.n),
        "bar": asdict(line.bar) if line.bar else None,
        "parts": [asdict(part) for part in drawn],
        "alt": f"{line.text}: {counts}",
    }


def _gap(gap: sides.Gap) -> list[str]:
    likely = gap.interval if gap.is_clear else _("no clear difference")
    return [gap.text, gap.they, gap.me, gap.gap, likely, str(gap.n)]
