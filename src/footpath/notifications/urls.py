"""Which pages does the room notifications have?"""

urlpatterns: list[object] = []
