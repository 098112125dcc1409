"""The site: its pages and files, what they contain, and how they are written."""
