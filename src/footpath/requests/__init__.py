"""What was asked, what was promised, and what came of it?"""
