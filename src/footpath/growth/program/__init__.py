"""Which route does an organization take in ninety days, how far is it, and what came of it?"""
