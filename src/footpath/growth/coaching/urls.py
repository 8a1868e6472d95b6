"""Which pages does coaching have?"""

from django.urls import URLPattern, path

from footpath.growth.coaching import lesson_views, views

TALK = "coaching/talks/<int:pk>/"
ON_TALK = ("sheet", "move", "take-back", "answer", "view", "held", "word", "agree", "finish", "look", "unwritten")

urlpatterns: list[URLPattern] = [
    path("coaching/", views.home, name="coaching"),
    path("coaching/figures/", views.figures, name="coaching-figures"),
    path("coaching/lesson/", lesson_views.start, name="coaching-lesson"),
    path("coaching/lesson/<int:number>/", lesson_views.screen, name="coaching-lesson-screen"),
    path("coaching/people/<int:coached>/", views.person_page, name="coaching-person"),
    path(TALK, views.talk_page, name="coaching-talk"),
    path(f"{TALK}offer/", views.offer, name="coaching-offer"),
    *(path(f"{TALK}{door}/", views.act, {"door": door}, name=f"coaching-{door}") for door in ON_TALK),
    path(f"{TALK}throw-away/", views.throw_away, name="coaching-throw-away"),
]
