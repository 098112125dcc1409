"""Commands: those of `regionruhr` that have a module of their own."""
