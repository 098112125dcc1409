"""Documents: those to download are opened, as what is published of them is made."""

from regionruhr.cache.entries import Cache
from regionruhr.downloads.pdf import MOST_OBJECTS, Refusal, RefusedDocumentError
from regionruhr.downloads.published import published_pdf
from regionruhr.faults.problem import Problem
from regionruhr.formats import number_text
from regionruhr.sizes import LARGEST_DOCUMENT, limit_text


def document_problems(path: str, content: bytes, cache: Cache) -> list[Problem]:
    """Return the reason why nothing can be published of a PDF, if there is one.

    Of a file that is too large, `content` needs one byte more than the limit.
    """
    if len(content) > LARGEST_DOCUMENT:
        return [_problem(path, Refusal.LARGE, limit_text(LARGEST_DOCUMENT))]
    try:
        published_pdf(content, cache)
    except RefusedDocumentError as error:
        return [_problem(path, error.reason, f"{number_text(MOST_OBJECTS)} Teile")]
    return []


def _problem(path: str, reason: Refusal, limit: str) -> Problem:
    values = {"limit": limit} if reason is Refusal.LARGE else {}
    return Problem(path, 1, "file", f"document-{reason.value}", values)
