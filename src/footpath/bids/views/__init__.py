"""Which pages do bids have?"""
