"""Which pages does the catalog have?"""
