"""Which addresses have the pages of months?"""

from django.urls import URLPattern, path

from footpath.insight.month import views

urlpatterns: list[URLPattern] = [
    path("program/months/", views.every_month, name="program-months"),
    path("program/months/<slug:month>/", views.month_page, name="program-month"),
    path("program/months/<slug:month>/page.pdf", views.month_pdf, name="program-month-pdf"),
    path("program/<int:pk>/months/<slug:month>/", views.month_page, name="program-part-month"),
    path("program/<int:pk>/months/<slug:month>/page.pdf", views.month_pdf, name="program-part-month-pdf"),
]
