"""Views, by concept."""
