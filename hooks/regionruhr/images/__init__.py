"""From the file of a picture to what is published of it: bytes to bytes, nothing else."""
