"""Forge: where the files of the project are edited."""

from urllib.parse import urljoin


def edit_url(repo_url: str | None, edit_uri: str | None) -> str:
    """Where a forge lets people edit the files of the project; empty if nobody has said.

    Both are settings of the generator: `edit_uri` leads from `repo_url` to content/, and the
    result to the folder above it.
    """
    if not repo_url or not edit_uri or edit_uri.startswith(("?", "#")):
        return ""
    texts = urljoin(f"{repo_url.rstrip('/')}/", f"{edit_uri.rstrip('/')}/")
    # Profiles lie beside content/.
    return urljoin(texts, "../")
