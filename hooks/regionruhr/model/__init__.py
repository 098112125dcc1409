"""What the network is: its partners, projects, releases and pages, and what it says of itself."""
