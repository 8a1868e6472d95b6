"""Where does somebody practice to say what they can do?"""
