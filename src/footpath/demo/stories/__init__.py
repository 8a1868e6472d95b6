"""Which stories play at Northfield airport right now?"""

from collections.abc import Callable

from footpath.demo.stage import Stage, Story
from footpath.demo.stories import ana_asked, ana_asks, board, leads, others, signing, words

STORIES: list[Callable[[Stage], Story]] = [
    *ana_asks.STORIES,
    *ana_asked.STORIES,
    *board.STORIES,
    *leads.STORIES,
    *others.STORIES,
    *signing.STORIES,
    *words.STORIES,
]
