"""Which pages does the room notifications have?"""
