"""What builds keep under .cache/ for the next one; the site never depends on it."""
