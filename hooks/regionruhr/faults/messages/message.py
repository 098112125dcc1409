"""Message: a fault in German words, what is wrong and what to do.

Names in braces are values that the problem brings along.
"""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["fault", "warning"]


@dataclass(frozen=True, slots=True)
class Message:
    """What is wrong, and the hint what to do."""

    fault: str
    hint: str
    severity: Severity = "fault"
