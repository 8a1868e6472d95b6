"""Which pages does lunch across have?"""

from django.urls import URLPattern, path

from footpath.growth.lunches import views

urlpatterns: list[URLPattern] = [
    path("lunches/", views.home, name="lunches"),
    *(path(f"lunches/{door}/", views.take_part, {"door": door}, name=f"lunches-{door}") for door in views.FORMS),
    path("lunches/<int:pk>/", views.lunch_page, name="lunch"),
    path("lunches/<int:pk>/card.pdf", views.printed, name="lunch-card"),
    *(path(f"lunches/<int:pk>/{door}/", views.act, {"door": door}, name=f"lunch-{door}") for door in ("answer", "met")),
]
