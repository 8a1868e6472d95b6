"""Who may read a thank-you note, and who may do what with it?"""
