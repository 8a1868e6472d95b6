"""Where is a stored file, and is it safe to serve?"""
