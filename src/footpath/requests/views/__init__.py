"""Which pages does the room requests have? One module a door."""
