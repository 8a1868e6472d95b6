"""Which pages does the room requests have?"""

from django.urls import URLPattern, path

from footpath.requests.doors import DOORS
from footpath.requests.views import (
    ask,
    ask_files,
    board,
    calls,
    commitments,
    emergencies,
    ends,
    habits,
    heads_ups,
    missing,
    needs,
    offer_odds,
    outside,
    overtake,
    page,
    plan,
    promises,
    refer,
    vendors,
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
    path("requests/<number:pk>/needs/", needs.needs, name="request-needs"),
    path("vendors/", vendors.vendors, name="vendors"),
    path("requests/<number:pk>/found-it/", missing.found_it, name="found-it"),
    path("requests/<number:pk>/ask-for-it/", missing.ask_for_it, name="ask-for-it"),
    # the request's page and its verbs (views/page.py, views/verbs.py)
    path("requests/<number:pk>/", page.request_page, name="request"),
    *(path(f"requests/<number:pk>/{verb}/", verbs.act, {"verb": verb}, name=f"request-{verb}") for verb in DOORS),
    path("requests/<number:pk>/offer-odds/", offer_odds.offer_odds, name="offer-odds"),
    # asking to overtake, and deciding it (views/overtake.py, views/emergencies.py)
    path("requests/<number:pk>/overtake/", overtake.overtake, name="overtake"),
    path("emergencies/<int:pk>/", emergencies.emergency_page, name="emergency"),
    path("emergencies/<int:pk>/decide/", emergencies.decide, name="emergency-decide"),
    path("emergencies/<int:pk>/withdraw/", emergencies.withdraw, name="emergency-withdraw"),
    path("emergencies/<int:pk>/close/", emergencies.close, name="emergency-close"),
    path("teams/<int:pk>/fast-lane/", overtake.fast_lane, name="fast-lane"),
    # planning backwards (views/plan.py)
    path("plan/", plan.plan, name="plan"),
    path("plan/plan.ics", plan.plan_ics, name="plan-ics"),
    # the board (views/board.py)
    path("board/", board.my_board, name="board"),
    path("teams/<int:pk>/board/", board.team_board, name="team-board"),
    path("teams/<int:pk>/next/", board.next_one, name="next-one"),
    path("emergencies/<int:pk>/promises/", promises.promises, name="emergency-promises"),
    path("habits/<int:pk>/", habits.habit_page, name="habit"),
    *(path(f"habits/<int:pk>/{verb}/", habits.act, {"verb": verb}, name=f"habit-{verb}") for verb in habits.ACTS),
    path("teams/<int:pk>/what-if/", what_if.team_what_if, name="team-what-if"),
    # a word between two (views/words.py, views/word_acts.py)
    path("words/", words.mine, name="words"),
    path("words/new/", words.say, name="word-say"),
    path("words/<int:pk>/", words.word_page, name="word"),
    *(path(f"words/<int:pk>/{act}/", word_acts.act, {"verb": act}, name=f"word-{act}") for act in WORD_DOORS),
    # what outside customers wait for (views/commitments.py)
    path("commitments/", commitments.every, name="commitments"),
    path("commitments/new/", commitments.new, name="commitment-new"),
    path("commitments/names/", commitments.names, name="commitment-names"),
    path("commitments/<int:pk>/", commitments.commitment_page, name="commitment"),
    path("commitments/<int:pk>/edit/", commitments.edit, name="commitment-edit"),
    path("commitments/<int:pk>/meet/", commitments.meet, name="commitment-meet"),
    path("commitments/<int:pk>/drop/", commitments.drop, name="commitment-drop"),
    path("people/<int:pk>/ends/", ends.my_ends, name="my-ends"),
    path("teams/<int:pk>/ends/", ends.team_ends, name="team-ends"),
    # calls and visits (views/calls.py)
    path("calls/new/", calls.new, name="call-new"),
    # work to come (views/heads_ups.py)
    path("heads-ups/", heads_ups.heads_ups, name="heads-ups"),
    path("heads-ups/new/", heads_ups.new, name="heads-up-new"),
    path("heads-ups/<int:pk>/", heads_ups.heads_up, name="heads-up"),
    path("heads-ups/<int:pk>/change/", heads_ups.change, name="heads-up-change"),
    path("heads-ups/<int:pk>/see/", heads_ups.see, name="heads-up-see"),
    path("heads-ups/<int:pk>/drop/", heads_ups.drop, name="heads-up-drop"),
    path("heads-ups/<int:pk>/ask/", heads_ups.ask, name="heads-up-ask"),
    path("outside/new/", outside.new, name="outside-new"),
    path("call-backs/<int:pk>/", calls.call_back, name="call-back"),
]
