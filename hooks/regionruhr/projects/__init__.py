"""Projects as visitors see them."""
