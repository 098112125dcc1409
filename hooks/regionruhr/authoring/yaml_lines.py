"""YAML lines: positions at which lines can be inserted into a text in YAML."""


def line_end(text: str, index: int) -> int:
    """The index at which the next line begins."""
    if text[:index].endswith("\n"):
        return index
    end = text.find("\n", index)
    return end + 1 if end >= 0 else len(text)


def with_comments(text: str, index: int) -> int:
    """The index at which the comment right above a field begins, or the field itself."""
    lines = text[:index].splitlines(keepends=True)
    while lines and lines[-1].startswith("#"):
        index -= len(lines.pop())
    return index
