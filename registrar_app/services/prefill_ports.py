"""Keeps what the services need of the text of contract files; reading Word files and PDFs is in ``exchange``."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from registrar_app.domain.prefill.source import ContractText


class ContractTexts(Protocol):
    """Reads the text of ``.docx`` files and PDFs."""

    def read(self, path: Path) -> ContractText:
        """Return the lines of a contract file in the order of the document.

        Raises:
            InputRefusedError: missing, too large, damaged, protected, of another kind, or a scan without text.
        """
        ...
