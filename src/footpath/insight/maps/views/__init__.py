"""Which pages show the maps?"""
