"""Which pages does the room recovery have? One module a door."""
