"""Hosting: headers, redirects and further files for the server of the site."""
