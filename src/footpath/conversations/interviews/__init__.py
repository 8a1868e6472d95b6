"""How does somebody hear from a customer how their service is? Never by ambush, and what was said is approved first."""
