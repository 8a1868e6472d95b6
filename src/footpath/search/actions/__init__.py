"""What can be done with the index?"""

from footpath.search.actions.index_many import index_many
from footpath.search.actions.mend import mend
from footpath.search.actions.remove import remove
from footpath.search.actions.renew_words import renew_words

__all__ = ["index_many", "mend", "remove", "renew_words"]
