"""The records of the network: partners, projects, releases, pages, and its own details."""
