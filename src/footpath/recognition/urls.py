"""Which pages does the room recognition have?"""

from django.urls import URLPattern, path

from footpath.recognition.rewards.urls import urlpatterns as of_rewards
from footpath.recognition.streaks.urls import urlpatterns as of_streaks
from footpath.recognition.views import health, note, notes, parts

NOTE = "thanks/<int:pk>/"

urlpatterns: list[URLPattern] = [
    path("thanks/", notes.thanks, name="thanks"),
    path("thanks/write/", notes.new, name="thanks-write"),
    path("thanks/copies/", notes.copies, name="thanks-copies"),
    path("thanks/together/", health.together, name="thanks-together"),
    path(NOTE, note.note, name="thanks-note"),
    *(path(f"{NOTE}{verb}/", note.act, {"verb": verb}, name=f"thanks-{verb}") for verb in note.ACTS),
    path(f"{NOTE}card.pdf", note.card, name="thanks-card"),
    path("thanks/parts/<int:pk>/", parts.part, name="thanks-part"),
    path("thanks/parts/<int:pk>/confirm/", parts.confirm, name="thanks-part-confirm"),
    path("thanks/parts/<int:pk>/leave/", parts.leave, name="thanks-part-leave"),
    path("requests/<number:pk>/parts/", parts.name, name="request-parts"),
    *of_rewards,
    *of_streaks,
]
