"""Which pages does the room notifications have?"""

from django.urls import path

from footpath.notifications.views import links, notices, outbox, preferences

urlpatterns = [
    path("notices/", notices.notices, name="notices"),
    path("notices/preferences/", preferences.preferences, name="preferences"),
    path("notices/read/", notices.read_all, name="notices-read"),
    path("notices/<int:pk>/", notices.follow, name="notice"),
    path("mail/<str:token>/", links.mail_link, name="mail-link"),
    path("outbox/", outbox.outbox, name="outbox"),
    path("outbox/<int:pk>/again/", outbox.send_again, name="send-again"),
]
