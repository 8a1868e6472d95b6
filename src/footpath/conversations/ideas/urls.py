"""Which addresses have ideas, advice and obstacles?"""

from django.urls import URLPattern, path

from footpath.conversations.ideas import advice_views, obstacle_page, obstacle_views, page, views
from footpath.conversations.ideas.advice_views import ADVICE_DOORS
from footpath.conversations.ideas.doors import IDEA_DOORS
from footpath.conversations.ideas.obstacle_doors import OBSTACLE_DOORS

urlpatterns: list[URLPattern] = [
    path("ideas/", views.ideas, name="ideas"),
    path("ideas/new/", views.new, name="idea-new"),
    path("ideas/<int:pk>/", page.idea, name="idea"),
    *(path(f"ideas/<int:pk>/{door}/", page.act, {"door": door}, name=f"idea-{door}") for door in IDEA_DOORS),
    path("ideas/advice/", advice_views.advice_list, name="advice-list"),
    path("ideas/advice/new/", advice_views.new, name="advice-new"),
    path("ideas/advice/<int:pk>/", advice_views.advice_page, name="advice"),
    *(
        path(f"ideas/advice/<int:pk>/{door}/", advice_views.act, {"door": door}, name=f"advice-{door}")
        for door in ADVICE_DOORS
    ),
    path("obstacles/", obstacle_views.obstacles, name="obstacles"),
    path("obstacles/pile/", obstacle_views.the_pile, name="obstacle-pile"),
    path("obstacles/new/", obstacle_page.new, name="obstacle-new"),
    path("obstacles/<int:pk>/", obstacle_page.obstacle, name="obstacle"),
    *(
        path(f"obstacles/<int:pk>/{door}/", obstacle_page.act, {"door": door}, name=f"obstacle-{door}")
        for door in OBSTACLE_DOORS
    ),
]
