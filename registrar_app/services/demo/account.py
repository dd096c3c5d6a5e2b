"""Keeps the demo's account: what was done and what was proved, told at once and written down at the end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.text import Text
from registrar_app.services.whole_file import write_whole


class Account:
    """The lines of one journey."""

    def __init__(self, language: str, tell: Callable[[str], None]) -> None:
        """Tell every line through ``tell`` as it is written."""
        self.language = language
        self.proofs = 0
        self.lines: list[str] = []
        self._tell = tell

    def head(self, text: Text) -> None:
        """Begin a step."""
        self._line("")
        self._line(f"— {text.in_language(self.language)}")

    def say(self, text: Text) -> None:
        """Tell what was done."""
        self._line(f"  {text.in_language(self.language)}")

    def prove(self, holds: bool, text: Text) -> None:
        """Tell what was proved.

        Raises:
            AnswerNoError: it does not hold; the demo ends here.
        """
        if not holds:
            raise AnswerNoError(
                "DEMO-PROOF",
                "demo",
                Text(f"未能证实：{text.zh}", f"not proved: {text.en}"),
                Text("请把演示文件夹交给信息人员", "give the demo folder to your IT person"),
            )
        self.proofs += 1
        self._line(f"  ✓ {text.in_language(self.language)}")

    def write(self, path: Path) -> None:
        """Write the account down."""
        write_whole(path, ("\n".join(self.lines).strip() + "\n").encode())

    def _line(self, line: str) -> None:
        self.lines.append(line)
        self._tell(line)
