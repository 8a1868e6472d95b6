"""Which behaviors are asked about, in which words, and which of them to begin with?"""

from collections.abc import Collection, Sequence

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from footpath.appraisals import states
from footpath.surveys.behaviors import library, themes

Item = dict[str, str]  # key, theme, text: as it was worded when it was chosen


def suggested() -> list[str]:
    """Ten to begin with: the first of each theme, then the second, as far as that goes."""
    found: list[str] = []
    offered = library()
    by_theme = [[one.key for one in offered if one.theme == theme] for theme in themes()]
    for turn in range(max((len(keys) for keys in by_theme), default=0)):
        found += [keys[turn] for keys in by_theme if len(keys) > turn]
    return found[:10]


def chosen(keys: Collection[str]) -> list[Item]:
    """Eight to twelve of the library, in its order; ValidationError naming the field."""
    found = [one for one in library() if one.key in set(keys)]
    if not states.FEWEST_ITEMS <= len(found) <= states.MOST_ITEMS:
        words = _(
            "Choose between %(fewest)d and %(most)d behaviors: enough to see a pattern, few enough to be answered."
        )
        raise ValidationError({"items": words % {"fewest": states.FEWEST_ITEMS, "most": states.MOST_ITEMS}})
    return [{"key": one.key, "theme": one.theme, "text": one.name} for one in found]


def by_theme(items: Sequence[Item]) -> list[tuple[str, list[Item]]]:
    """The same by theme, each with its name, in the order of the library."""
    found = [(name, [one for one in items if one["theme"] == key]) for key, name in themes().items()]
    return [(name, some) for name, some in found if some]
