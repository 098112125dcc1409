"""Lines: where something can be put into a text in YAML without touching what is there."""


def line_end(text: str, index: int) -> int:
    """Where the line after that index begins."""
    if text[:index].endswith("\n"):
        return index
    end = text.find("\n", index)
    return end + 1 if end >= 0 else len(text)


def with_comments(text: str, index: int) -> int:
    """Where the comment begins that stands right above a field, or the field itself."""
    lines = text[:index].splitlines(keepends=True)
    while lines and lines[-1].startswith("#"):
        index -= len(lines.pop())
    return index
