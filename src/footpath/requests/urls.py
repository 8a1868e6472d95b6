"""Which pages does the room requests have?"""

from django.urls import URLPattern, path

from footpath.requests.views import board, page, verbs

urlpatterns: list[URLPattern] = [
    # asking (views/ask.py)
    # the request's page and its verbs (views/page.py, views/verbs.py)
    path("requests/<int:pk>/", page.request_page, name="request"),
    *(path(f"requests/<int:pk>/{verb}/", verbs.act, {"verb": verb}, name=f"request-{verb}") for verb in verbs.DOORS),
    # the board (views/board.py)
    path("board/", board.my_board, name="board"),
    path("teams/<int:pk>/board/", board.team_board, name="team-board"),
    path("teams/<int:pk>/next/", board.next_one, name="next-one"),
    # a word between two (views/words.py)
    # calls and visits (views/calls.py)
]
