"""Where does somebody see for half a day how their work reaches another team, and what came of it?"""
