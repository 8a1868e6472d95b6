"""What do people type about requests?"""
