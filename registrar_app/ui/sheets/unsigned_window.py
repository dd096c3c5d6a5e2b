"""Keeps the preview of a page that no key signs and no act counts; an office and the bureau save and print it alike."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from registrar_app.services.hand_over import free_place
from registrar_app.services.sealed_page import IssuedPage
from registrar_app.ui.sheets.preview_window import PreviewWindow


class UnsignedWindow(PreviewWindow):
    """What is seen of such a page, and its file."""

    IS_SEALED = False

    def file_name(self) -> str:
        """Return the name of its file in a folder."""
        raise NotImplementedError

    def write(self, path: Path) -> None:
        """Write the file."""
        raise NotImplementedError

    def may_issue(self) -> bool:
        """Whoever sees it may save and print it."""
        return True

    def issue(self, target: Path) -> IssuedPage:
        """Write the file that was named, or one of its own name into a folder, over none that lies there."""
        path = target if target.suffix.lower() == ".pdf" else free_place(target, self.file_name())
        self.write(path)
        pdf = path.read_bytes()
        return IssuedPage(path, sha256(pdf).hexdigest(), pdf, 1)

    def copy(self) -> int:
        """Copies are not counted."""
        return 1
