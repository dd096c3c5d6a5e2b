"""Words an error that nobody foresaw: what the machine refused, or a bug; with the exit code of it."""

from __future__ import annotations

from dataclasses import dataclass

from registrar_app.domain.errors import ASK_IT
from registrar_app.domain.text import Text
from registrar_app.services.system_reason import why_refused

BUG_CODE = 70
_MEMORY = Text(
    "内存不足；没有丢失任何数据；关闭其他程序后重试",
    "out of memory; nothing was lost; close other programs and retry",
)
_STOPPED = Text("已中止，未保存任何半成品", "stopped; nothing half done was kept")
_INCOMPLETE = Text(
    "程序的文件不全（{name}），可能是复制中断或被安全软件隔离；没有丢失任何数据",
    "files of the program are missing ({name}): perhaps they were copied in part, or a security program took them away; "
    "nothing was lost",
)
INSTALL_AGAIN = Text(
    "重新安装（便携版重新复制）本程序，并把它列为安全软件的可信程序",
    "install the program again (copy a portable one again), and let the security program trust it",
)
"""What to do where files of the packaged program are missing."""
_BUG = Text(
    "程序内部错误，已写入日志；请联系信息人员", "internal error, written to the log; tell your IT person"
)


@dataclass(frozen=True, slots=True)
class Unforeseen:
    """Exit code, code with place, and the sentence; a bug belongs into the log."""

    exit_code: int
    where: str
    text: Text

    @property
    def is_bug(self) -> bool:
        """Whether the program itself is at fault."""
        return self.exit_code == BUG_CODE

    def line(self, language: str) -> str:
        """Return the one line that is shown."""
        return f"{self.where}: {self.text.in_language(language)}"


def word_unforeseen(error: BaseException, *, packaged: bool = False) -> Unforeseen:
    """Return the words; in the packaged program a module that does not load is a file that is missing, not a bug."""
    if isinstance(error, OSError):
        return Unforeseen(4, f"MACHINE {error.filename or 'registrar'}", _machine_text(error))
    if isinstance(error, KeyboardInterrupt):
        return Unforeseen(1, "STOPPED registrar", _STOPPED)
    if isinstance(error, MemoryError):
        return Unforeseen(4, "MEMORY registrar", _MEMORY)
    if packaged and isinstance(error, ImportError):
        said = (_INCOMPLETE, INSTALL_AGAIN, ASK_IT)
        zh, en = "；".join(each.zh for each in said), "; ".join(each.en for each in said)
        name = str(error.name)
        return Unforeseen(4, "PROGRAM registrar", Text(zh.format(name=name), en.format(name=name)))
    return Unforeseen(BUG_CODE, f"BUG {type(error).__name__}", _BUG)


def _machine_text(error: OSError) -> Text:
    why = why_refused(error)
    return Text(
        f"系统拒绝操作（{why.zh}）；没有丢失任何数据；检查磁盘空间与权限后重试，仍不行的，请找信息人员",
        f"the system refused ({why.en}); nothing was lost; check space and permissions, or ask your IT person",
    )
