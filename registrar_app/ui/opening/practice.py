"""Opens the practice office for who starts with it; its world is made first where it is not there, and that is seen."""

from __future__ import annotations

from pathlib import Path

from registrar_app import paths
from registrar_app.domain.text import Text
from registrar_app.services import practice
from registrar_app.services.program import Program
from registrar_app.services.stopping import StoppedError, heed
from registrar_app.ui.first_run.making import practice_folder
from registrar_app.ui.waiting import wait_for
from registrar_app.ui.words import language, say

MAKING = Text(
    "正在生成练习数据，全部虚构；约需半分钟，只有第一次需要",
    "Making the practice data, all invented; it takes about half a minute, the first time only",
)


def practice_store() -> Path:
    """Return the folder of the practice office, whether it is there yet or not."""
    return practice_folder() / practice.STORES / practice.OFFICE


def practice_password(program: Program) -> str | None:
    """Return the password of the practice office once it is there; ``None`` when its making was stopped.

    Raises:
        RegistrarError: it cannot be made; a world half made is removed.
    """
    samples, tongue = paths.resource("samples"), language()

    def make() -> str:
        _, password = practice.open_practice_office(
            program, practice_folder(), samples, lambda line: heed(), tongue
        )
        return password

    try:
        return wait_for(None, say(MAKING), make)
    except StoppedError:
        return None
