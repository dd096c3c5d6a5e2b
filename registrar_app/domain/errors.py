"""Keeps every error that the program tells a user, with its exit code; the wording of each is made where it is raised.

An error names the place and the remedy. Its one line is ``CODE where: what is wrong; what to do`` (formats of the
command line); the classes differ only in what the outcome means for the caller.
"""

from __future__ import annotations

from registrar_app.domain.text import Text


class RegistrarError(Exception):
    """A known difficulty, worded for the user."""

    exit_code = 70

    def __init__(self, code: str, where: str, problem: Text, remedy: Text) -> None:
        """Keep the four parts of the line.

        Args:
            code: Stable short code, capitals and hyphens, e.g. ``STORE-PASSWORD``.
            where: The place: a file, a path inside it such as ``contracts[3].seller.name``, a command's option.
            problem: What is wrong.
            remedy: What to do.
        """
        super().__init__(f"{code} {where}: {problem.en}; {remedy.en}")
        self.code = code
        self.where = where
        self.problem = problem
        self.remedy = remedy

    def line(self, language: str) -> str:
        """Return the one line that is shown, never more than one."""
        text = Text(
            zh=f"{self.code} {self.where}: {self.problem.zh}；{self.remedy.zh}",
            en=f"{self.code} {self.where}: {self.problem.en}; {self.remedy.en}",
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


class MachineRefusedError(RegistrarError):
    """The machine said no and nothing was lost: locked, disk full, no permission, damaged store, wrong password."""

    exit_code = 4
