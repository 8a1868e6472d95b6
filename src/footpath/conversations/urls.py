"""Which pages does the room conversations have?"""

from django.urls import URLPattern, URLResolver, include, path

from footpath.conversations.sheets.urls import urlpatterns as sheets
from footpath.conversations.views import home, lessons, log, note, point, seen

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("footpath.conversations.groups.urls")),
    path("", include("footpath.conversations.ideas.urls")),
    path("", include("footpath.conversations.interviews.urls")),
    path("round-tables/", include("footpath.conversations.tables.urls")),
    path("contact-points/", home.contact_points, name="contact-points"),
    path("contact-points/received/", home.look_back, {"role": "customer"}, name="contact-received"),
    path("contact-points/given/", home.look_back, {"role": "provider"}, name="contact-given"),
    path("contact-points/sheet.pdf", seen.blank, name="contact-blank"),
    path("contact-points/start/", home.start, name="contact-start"),
    # on a phone, with a connection and without (views/note.py)
    path("contact-points/note/", note.note, name="contact-note"),
    path("contact-points/ready/", note.ready, name="contact-ready"),
    path("contact-points/worker.js", note.worker, name="contact-worker"),
    path("contact-points/app.webmanifest", note.manifest, name="contact-manifest"),
    # a sheet or a log, for its owner alone
    path("contact-points/<int:pk>/", log.log_page, name="contact-log"),
    *(path(f"contact-points/<int:pk>/{door}/", log.verb, {"door": door}, name=f"contact-{door}") for door in log.DOORS),
    path("contact-points/<int:pk>/learned/", log.reflect, name="contact-learned"),
    path("contact-points/<int:pk>/drop/", log.drop, name="contact-drop"),
    path("contact-points/<int:pk>/seen/", seen.seen, name="contact-seen"),
    path("contact-points/<int:pk>/sheet.pdf", seen.printed, name="contact-printed"),
    path("contact-points/<int:pk>/lesson/", lessons.share, name="contact-lesson"),
    path("contact-points/<int:pk>/points/<int:point>/", point.point_page, name="contact-point"),
    path("contact-points/<int:pk>/points/<int:point>/drop/", point.drop, name="contact-point-drop"),
    path("contact-points/<int:pk>/points/<int:point>/show/", point.show, name="contact-point-show"),
    # for one's teams
    path("lessons/", lessons.lessons, name="contact-lessons"),
    path("lessons/<int:pk>/take-back/", lessons.take_back, name="contact-lesson-take-back"),
    *sheets,
    path("", include("footpath.conversations.standards.urls")),
]
