"""Where the forge lets people edit the files of the project."""

import pytest

from regionruhr.site.forge import edit_url


@pytest.mark.parametrize(
    ("repo_url", "edit_uri", "url"),
    [
        ("https://forge.example/o/r", "edit/main/content/", "https://forge.example/o/r/edit/main/"),
        (
            "https://forge.example/o/r/",
            "-/edit/main/content",
            "https://forge.example/o/r/-/edit/main/",
        ),
        ("https://forge.example/o/r", "https://edit.example/r/content/", "https://edit.example/r/"),
        ("https://forge.example/o/r", "?mode=edit", ""),
        ("https://forge.example/o/r", "#edit", ""),
        ("https://forge.example/o/r", "", ""),
        ("https://forge.example/o/r", None, ""),
        (None, "edit/main/content/", ""),
    ],
    ids=[
        "below the repository",
        "slashes the other way round",
        "elsewhere",
        "query of a wiki",
        "fragment of a wiki",
        "no folder",
        "no setting",
        "no repository",
    ],
)
def test_files_are_edited_above_the_texts(
    repo_url: str | None, edit_uri: str | None, url: str
) -> None:
    """There lie profiles too; empty where a path could not follow."""
    assert edit_url(repo_url, edit_uri) == url
