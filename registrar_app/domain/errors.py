"""Keeps every error that the program tells a user, with its exit code; the wording of each is made where it is raised.

An error names the place and the remedy. Its one line is ``CODE where: what is wrong; what to do`` (formats of the
command line). The kinds differ in what the outcome means: for the caller the exit code, and for the user what became of
the data, which every sentence of a refusal says.
"""

from __future__ import annotations

from registrar_app.domain.text import Text

ASK_SENDER = Text("弄不清的，请问提供文件的人", "if that is not clear, ask whoever gave you the file")
ASK_IT = Text("仍不行的，请找信息人员", "if that does not help, ask your IT person")
"""Whom to ask, where the remedy itself names nobody."""


class RegistrarError(Exception):
    """A known difficulty, worded for the user."""

    exit_code = 70
    assurance: Text | None = None
    """What became of the data; said with every refusal."""

    def __init__(self, code: str, where: str, problem: Text, remedy: Text, whom: Text | None = None) -> None:
        """Keep the four parts of the line.

        Args:
            code: Stable short code, capitals and hyphens, e.g. ``STORE-PASSWORD``.
            where: The place: a file, a path inside it such as ``contracts[3].seller.name``, a command's option.
            problem: What is wrong.
            remedy: What to do.
            whom: Whom to ask, said after the remedy.
        """
        if whom is not None:
            remedy = Text(f"{remedy.zh}；{whom.zh}", f"{remedy.en}; {whom.en}")
        super().__init__(f"{code} {where}: {problem.en}; {remedy.en}")
        self.code = code
        self.where = where
        self.problem = problem
        self.remedy = remedy

    @property
    def told(self) -> Text:
        """What is wrong and, for a refusal, what became of the data."""
        if self.assurance is None:
            return self.problem
        return Text(f"{self.problem.zh}；{self.assurance.zh}", f"{self.problem.en}; {self.assurance.en}")

    def line(self, language: str) -> str:
        """Return the one line that is shown, never more than one."""
        text = Text(
            zh=f"{self.code} {self.where}: {self.told.zh}；{self.remedy.zh}",
            en=f"{self.code} {self.where}: {self.told.en}; {self.remedy.en}",
        ).in_language(language)
        return " ".join(text.split())


class AnswerNoError(RegistrarError):
    """The work was done and the answer is no: errors found, a decision not allowed, not eligible."""

    exit_code = 1


class UsageError(RegistrarError):
    """The call itself is wrong: an option is missing or contradicts another."""

    exit_code = 2


class InputRefusedError(RegistrarError):
    """The input was refused and nothing was changed: malformed, tampered, unknown signer, newer, over a limit."""

    exit_code = 3
    assurance = Text("登记数据未作任何改动", "nothing was changed in the register")


class MachineRefusedError(RegistrarError):
    """The machine said no and nothing was lost: locked, disk full, no permission, damaged store, wrong password."""

    exit_code = 4
    assurance = Text("没有丢失任何数据", "nothing was lost")
