"""Which stories play at Northfield airport right now?"""

from collections.abc import Callable

from footpath.demo.stage import Stage, Story
from footpath.demo.stories import (
    agreements,
    ana_asked,
    ana_asks,
    board,
    chained,
    finding,
    knowing,
    leads,
    mails,
    merging,
    negotiating,
    others,
    outside,
    overtaken,
    overtaking,
    signing,
    sounding,
    stands,
    volume,
    words,
)

STORIES: list[Callable[[Stage], Story]] = [
    *agreements.STORIES,
    *ana_asks.STORIES,
    *ana_asked.STORIES,
    *board.STORIES,
    *chained.STORIES,
    *knowing.STORIES,
    *leads.STORIES,
    *mails.STORIES,
    *merging.STORIES,
    *negotiating.STORIES,
    *others.STORIES,
    *overtaken.STORIES,
    *overtaking.STORIES,
    *outside.STORIES,
    *signing.STORIES,
    *sounding.STORIES,
    *stands.STORIES,
    *volume.STORIES,
    *words.STORIES,
    *finding.STORIES,
]
