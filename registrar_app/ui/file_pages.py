"""Tells which page takes a file that was opened with the program, or why none does."""

from __future__ import annotations

import os
from pathlib import Path

from registrar_app.domain.text import Text
from registrar_app.domain.update import ENDING
from registrar_app.services.back_up_store import BACKUP_SUFFIX
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
    "找不到“{name}”，或者无权读取；文件已移走、U 盘已拔出或网络断开的，恢复后再打开。登记数据未变",
    "“{name}” is not there, or may not be read: if it was moved, the stick pulled out or the network lost, put it back and open "
    "it again. Nothing was changed",
)
BACKUP = Text(
    "“{name}”是登记数据库的备份，恢复到新的文件夹：按 Ctrl+Shift+O，选“新建、从备份恢复或练习…”。现在打开的数据库未变",
    "“{name}” is a backup of a register and is restored to a new folder: press Ctrl+Shift+O and choose “Create one, restore a "
    "backup, or practise…”. The register that is open was not changed",
)
NOT_HERE = Text(
    "“{name}”是合同文件，由登记机构导入；主管部门导入的是报盘 (.htb)。登记数据未变",
    "“{name}” holds contracts, which an office takes in; the bureau takes batches (.htb). Nothing was changed",
)


def kind_of(file: Path, *, at_bureau: bool) -> str | Text:
    """Return the name of the page that takes a file, or the sentence that says why none does."""
    ending = file.suffix.lower()
    page = PAGE_OF.get(ending)
    if page is None and ending != BACKUP_SUFFIX:
        return UNKNOWN
    if not os.path.isfile(file):  # noqa: PTH113 - false as well where the drive or the share refuses to tell
        return GONE
    if page is None:
        return BACKUP
    return NOT_HERE if page in ("contracts", "prefill") and at_bureau else page
