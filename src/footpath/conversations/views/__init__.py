"""Which pages does the room conversations have? One module a door."""
