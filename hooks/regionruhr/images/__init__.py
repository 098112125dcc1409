"""Images: the bytes of a picture file, and of what is published of it."""
