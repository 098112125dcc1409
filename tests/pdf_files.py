"""PDF files to test with, as programs leave them: with what is nobody's business."""

SECRETS = (b"Erika Privat", b"Textprogramm 4711", b"D:20260102030405")
"""Author, program and time."""


def plan(*further: bytes) -> bytes:
    """A PDF of one page, with notes, and further objects."""
    words = b"BT /F1 24 Tf 20 40 Td (Streckenplan) Tj ET"
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 100] /Contents 4 0 R /Resources "
            b"<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"
        ),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(words), words),
        b"<< /Title (Plan) /Author (%s) /Producer (%s) /CreationDate (%s) >>" % SECRETS,
        *further,
    )
    content, places = b"%PDF-1.7\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return content + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R /Info 5 0 R >>\n"
        b"startxref\n%d\n%%%%EOF\n" % (size, table, size, len(content))
    )
