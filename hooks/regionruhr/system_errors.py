"""System errors: what the system refused a program, in one line of German."""

import errno
import os
from collections.abc import Mapping

MEMORY = "Der Arbeitsspeicher reicht nicht. Beenden Sie andere Programme oder geben Sie mehr frei"
_FULL = "Auf dem Laufwerk ist kein Platz mehr. Machen Sie Platz und wiederholen Sie den Befehl"
_FORBIDDEN = "Hier darf dieser Befehl nicht lesen oder schreiben. Prüfen Sie die Rechte"
_REASONS: Mapping[int, str] = {
    errno.ENOMEM: MEMORY,
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.ENOENT: "Diese Datei oder diesen Ordner gibt es nicht",
    errno.EFBIG: "Die Datei würde größer, als dieses System erlaubt. Fragen Sie, wer es betreut",
    errno.EIO: "Das Laufwerk meldet einen Fehler. Sichern Sie, was darauf liegt",
    errno.EMFILE: "Es sind zu viele Dateien offen. Beenden Sie andere Programme",
    errno.ENAMETOOLONG: "Der Name ist zu lang. Wählen Sie einen kürzeren",
    errno.EROFS: "Dieses Laufwerk lässt sich nur lesen. Wählen Sie einen anderen Ordner",
}
_SIGNS = ("MemoryError", "failed to map segment")
"""What Python, or the loader of its libraries, says where there is not enough memory."""


def refusal(error: OSError) -> str:
    """Return why the system refused a file, without its name and a full stop.

    A reason that is not known here stays in the words of the system.
    """
    return _REASONS.get(error.errno or 0) or error.strerror or str(error) or type(error).__name__


def system_reason(error: OSError | MemoryError | ImportError) -> str:
    """Return which file the system refused and why, without a full stop."""
    if not isinstance(error, OSError):
        return MEMORY
    reason = refusal(error)
    if error.filename is None or isinstance(error.filename, int):
        return reason
    return f"{os.fsdecode(error.filename)}: {reason}"


def lacks_memory(last_line: str) -> bool:
    """Return whether the last line of a crash says that there was not enough memory."""
    return any(sign in last_line for sign in _SIGNS)
