"""Reads and writes answers to the conditions as a file (``registrar-examination/1``), for scripts and for other PCs."""

from __future__ import annotations

import json
from pathlib import Path

from registrar_app.domain.errors import ASK_IT, InputRefusedError
from registrar_app.domain.examination import (
    MalformedExaminationError,
    WorkingSheet,
    read_sheet,
    write_sheet,
)
from registrar_app.domain.text import Text
from registrar_app.exchange.strict_json import StrictJsonError, load_strict
from registrar_app.services.whole_file import read_whole, write_whole

FORMAT = "registrar-examination/1"
FILE_LIMIT = 5_000_000


class AnswersFiles:
    """Implements ``AnswerFiles``."""

    def read(self, path: Path) -> WorkingSheet:
        """Return the answers of a file: ``{"format", "answers": {id: verdict or {…}}, "worksheet", "disputed"}``.

        Raises:
            InputRefusedError: it is not such a file, naming the place.
        """
        try:
            value = load_strict(read_whole(path, FILE_LIMIT))
        except StrictJsonError as error:
            raise _refused(f"{path.name}:{error.line or 1}", error.problem) from error
        if not isinstance(value, dict) or value.get("format") != FORMAT:
            raise _refused(f"{path.name}: format", Text(f"不是“{FORMAT}”", f"is not {FORMAT}"))
        try:
            return read_sheet(value)
        except MalformedExaminationError as error:
            raise _refused(f"{path.name}: {error}", Text("答复写法不对", "not in the right form")) from error

    def write(self, sheet: WorkingSheet, path: Path) -> None:
        """Write the answers to a file, whole or not at all.

        Raises:
            MachineRefusedError: it cannot be written.
        """
        text = json.dumps({"format": FORMAT, **write_sheet(sheet)}, ensure_ascii=False, indent=1)
        write_whole(path, text.encode() + b"\n")


def _refused(where: str, problem: Text) -> InputRefusedError:
    return InputRefusedError(
        "EXAMINATION-FILE",
        where,
        problem,
        Text(
            "用 contract examine --export 导出后修改",
            "export it with contract examine --export and change that",
        ),
        ASK_IT,
    )
