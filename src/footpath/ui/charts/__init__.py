"""Where does every mark of a drawing stand? Geometry in plain Python; templates turn it into SVG."""
