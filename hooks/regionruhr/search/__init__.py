"""Search: the entries of pages in the index, and the index of a built site."""
