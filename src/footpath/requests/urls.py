"""Which pages does the room requests have?"""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = [
    # asking (views/ask.py)
    # the request's page and its verbs (views/page.py, views/verbs.py)
    # the board (views/board.py)
    # a word between two (views/words.py)
    # calls and visits (views/calls.py)
]
