"""Search: documents, their tokens, and the index in which browsers look them up."""
