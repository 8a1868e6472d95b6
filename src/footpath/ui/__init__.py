"""How does Footpath look: base page, components, drawings, wording of dates and numbers."""
