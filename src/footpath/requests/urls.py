"""Which pages does the room requests have?"""

from django.urls import URLPattern, path

from footpath.requests.doors import DOORS
from footpath.requests.views import (
    ask,
    ask_files,
    board,
    calls,
    missing,
    offer_odds,
    page,
    refer,
    promises,
    verbs,
    what_if,
    word_acts,
    words,
)
from footpath.requests.word_doors import WORD_DOORS

urlpatterns: list[URLPattern] = [
    # asking (views/ask.py)
    path("services/<int:pk>/ask/", ask.ask, name="ask"),
    path("services/<int:pk>/ask/draft/", ask.autosave, name="ask-draft"),
    path("services/<int:pk>/ask/odds/", ask.odds, name="ask-odds"),
    path("services/<int:pk>/ask/files/", ask.files, name="ask-files"),
    path("services/<int:pk>/ask/discard/", ask.discard, name="ask-discard"),
    path("requests/<number:pk>/draft/", ask.draft, name="draft"),
    path("requests/<number:pk>/files/<int:file>/", ask_files.attachment, name="attachment"),
    path("requests/<number:pk>/fill-in/", missing.fill_in, name="fill-in"),
    path("requests/<number:pk>/refer-to/", refer.refer, name="refer"),
    path("requests/<number:pk>/found-it/", missing.found_it, name="found-it"),
    path("requests/<number:pk>/ask-for-it/", missing.ask_for_it, name="ask-for-it"),
    # the request's page and its verbs (views/page.py, views/verbs.py)
    path("requests/<number:pk>/", page.request_page, name="request"),
    *(path(f"requests/<number:pk>/{verb}/", verbs.act, {"verb": verb}, name=f"request-{verb}") for verb in DOORS),
    path("requests/<number:pk>/offer-odds/", offer_odds.offer_odds, name="offer-odds"),
    # the board (views/board.py)
    path("board/", board.my_board, name="board"),
    path("teams/<int:pk>/board/", board.team_board, name="team-board"),
    path("teams/<int:pk>/next/", board.next_one, name="next-one"),
    path("emergencies/<int:pk>/promises/", promises.promises, name="emergency-promises"),
    path("teams/<int:pk>/what-if/", what_if.team_what_if, name="team-what-if"),
    # a word between two (views/words.py, views/word_acts.py)
    path("words/", words.mine, name="words"),
    path("words/new/", words.say, name="word-say"),
    path("words/<int:pk>/", words.word_page, name="word"),
    *(path(f"words/<int:pk>/{act}/", word_acts.act, {"verb": act}, name=f"word-{act}") for act in WORD_DOORS),
    # calls and visits (views/calls.py)
    path("calls/new/", calls.new, name="call-new"),
    path("call-backs/<int:pk>/", calls.call_back, name="call-back"),
]
