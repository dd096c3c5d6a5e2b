"""Tells which page takes a file that was opened with the program, or why none does."""

from __future__ import annotations

from pathlib import Path

from registrar_app.domain.text import Text
from registrar_app.domain.update import ENDING
from registrar_app.services.file_kinds import BATCH, RECEIPT, ROSTER, SLIP
from registrar_app.ui.contracts.importing import ENDINGS

PAGE_OF = {
    BATCH: "exchange",
    RECEIPT: "exchange",
    ROSTER: "roster",
    SLIP: "verification",
    **dict.fromkeys(ENDINGS, "contracts"),
    ".docx": "prefill",
    ENDING: "update",
}
"""By the file's ending; an update has a window of its own."""
UNKNOWN = Text(
    "“{name}”不是本程序的文件；能打开的有报盘 .htb、回盘 .htr、名册 .htroster、凭单 .pdf、合同 .jsonl .xlsx .csv .docx、升级包 .htupdate。登记数据未变",
    "“{name}” is no file of this program. It opens batches .htb, receipts .htr, rosters .htroster, slips .pdf, contracts "
    ".jsonl .xlsx .csv .docx and updates .htupdate. Nothing was changed",
)
GONE = Text(
    "找不到“{name}”；文件已移走或 U 盘已拔出，请放回后再打开",
    "“{name}” is not there: it was moved, or the stick was pulled out. Put it back and open it again",
)
NOT_HERE = Text(
    "“{name}”是合同文件，由登记机构导入；主管部门导入的是报盘 (.htb)。登记数据未变",
    "“{name}” holds contracts, which an office takes in; the bureau takes batches (.htb). Nothing was changed",
)


def kind_of(file: Path, *, at_bureau: bool) -> str | Text:
    """Return the name of the page that takes a file, or the sentence that says why none does."""
    page = PAGE_OF.get(file.suffix.lower())
    if page is None:
        return UNKNOWN
    if not file.is_file():
        return GONE
    return NOT_HERE if page in ("contracts", "prefill") and at_bureau else page
