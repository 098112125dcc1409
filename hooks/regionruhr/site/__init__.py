"""The site: which pages and files exist, and what each of them shows."""
