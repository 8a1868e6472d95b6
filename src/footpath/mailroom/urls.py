"""Which pages does the room mailroom have?"""

from django.urls import path

from footpath.mailroom.views import addresses, as_it_came, mail, waiting

urlpatterns = [
    path("mail-in/", waiting.mail_in, name="mail-in"),
    path("mail-in/addresses/", addresses.addresses, name="mail-addresses"),
    path("mail-in/addresses/<int:pk>/close/", addresses.close, name="mail-address-close"),
    path("mail-in/<int:pk>/", mail.mail, name="mail-one"),
    path("mail-in/<int:pk>/raw/", as_it_came.raw, name="mail-raw"),
    path("mail-in/<int:pk>/as-it-came/", as_it_came.as_it_came, name="mail-as-it-came"),
    path("mail-in/<int:pk>/put/", mail.put, name="mail-put"),
    path("mail-in/<int:pk>/ask/", mail.ask, name="mail-ask"),
    path("mail-in/<int:pk>/give/", mail.give, name="mail-give"),
    path("mail-in/<int:pk>/throw-away/", mail.throw_away, name="mail-throw-away"),
    path("mail-in/<int:pk>/bring-back/", mail.bring_back, name="mail-bring-back"),
]
