"""Downloads: what is published of a document."""
