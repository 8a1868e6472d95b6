"""Which pages has the workbook beside its exercises: the role-play of a room, the invitation, what lives on?"""

from django.urls import URLPattern, path

from footpath.growth.workshops.views import inviting, living_on, playing

IN = "<code:code>/"


def patterns() -> list[URLPattern]:
    """Made when the converter of codes is known."""
    return [
        path("asked/<str:token>/", inviting.asked, name="workbook-asked"),
        path(f"{IN}play/", playing.page, name="workbook-play"),
        path(f"{IN}play/do/<slug:door>/", playing.act, name="workbook-play-do"),
        path(f"{IN}invitation/", inviting.invitation, name="workbook-invitation"),
        path(f"{IN}invitation.pdf", inviting.printed, name="workbook-invitation-printed"),
        path(f"{IN}coach/", inviting.coach, name="workbook-coach"),
        path(f"{IN}claim/", living_on.claim, name="workbook-claim"),
        path(f"{IN}live/", living_on.live, name="workbook-live"),
    ]
