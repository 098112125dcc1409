"""Exchange: offers and requests as visitors see them."""
