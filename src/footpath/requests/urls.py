"""Which pages does the room requests have?"""

urlpatterns: list[object] = []
