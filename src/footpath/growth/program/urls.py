"""Which addresses has the program?"""

from django.urls import URLPattern, path

from footpath.growth.program import views
from footpath.growth.program.doors import ON_IT, ON_STEP

IT = "program/<int:pk>/"
STEP = f"{IT}steps/<slug:leg>/"

urlpatterns: list[URLPattern] = [
    path("program/", views.programs, name="programs"),
    path("program/start/", views.start, name="program-start"),
    path(IT, views.program_page, name="program"),
    *(path(f"{IT}{door}/", views.act, {"door": door}, name=f"program-{door}") for door in ON_IT),
    path(STEP, views.step_page, name="program-step"),
    *(path(f"{STEP}{door}/", views.act_on_step, {"door": door}, name=f"program-step-{door}") for door in ON_STEP),
]
