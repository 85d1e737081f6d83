"""List filters, by concept."""
