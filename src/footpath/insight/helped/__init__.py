"""Did it help? What is otherwise after something was introduced, as far as figures can say it."""
