"""Which pages does somebody in a workshop see, and which whoever leads it?"""
