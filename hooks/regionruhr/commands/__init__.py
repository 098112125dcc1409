"""Commands: the commands of `regionruhr`."""
