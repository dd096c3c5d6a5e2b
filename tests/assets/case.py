"""What one file of the collection is: its name, what was done to it, and what the program must say of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

REFUSED = "refused"
"""Any refusal: for a file of which only that much can be foretold, such as one with a bit flipped somewhere."""


@dataclass(frozen=True, slots=True)
class Case:
    """A file that was made.

    Attributes:
        folder: ``valid`` (the program's own), ``tampered`` (made from one of those) or ``invalid`` (foreign, malformed).
        name: Of the file.
        what: What was done to it, for the index.
        content: The bytes.
        ours: The program's verdict: ``valid``, ``not_valid`` or ``indeterminate`` for a slip that could be read,
            ``accepted`` for another file, the code of the refusal, or ``REFUSED``.
        kept: Whether it lies in the repository; the others are made anew at every run.
    """

    folder: str
    name: str
    what: str
    content: bytes
    ours: str
    kept: bool = False

    @property
    def accepted(self) -> bool:
        """Whether the program must take it."""
        return self.ours in {"valid", "accepted"}

    def fits(self, verdict: str) -> bool:
        """Whether a verdict is the one that was foretold."""
        return verdict not in {"valid", "accepted"} if self.ours == REFUSED else verdict == self.ours


def distinct(cases: Iterable[Case]) -> list[Case]:
    """Return the cases, after making sure that no name and no content comes twice."""
    made, seen = list(cases), dict[tuple[str, bytes], str]()
    for case in made:
        kind = case.name.rpartition(".")[2], case.content
        assert kind not in seen, f"{case.name} is the same file as {seen[kind]}"
        assert case.name not in seen.values(), f"{case.name} comes twice"
        seen[kind] = case.name
    return made
