"""Makes what was asked for, away from the window's thread; a failure or a stop leaves every folder as it was found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from registrar_app import paths
from registrar_app.services.back_up_store import restore_store
from registrar_app.services.init_store import undone_unless_whole
from registrar_app.services.practice import is_made, open_practice_office
from registrar_app.services.program import Program
from registrar_app.services.roster_changes import grouped_fingerprint
from registrar_app.services.set_up import (
    BureauPlan,
    FileKey,
    OfficePlan,
    TokenKey,
    set_up_bureau,
    set_up_office,
)
from registrar_app.ui.first_run import words
from registrar_app.ui.first_run.answers import Answers, Made, Task
from registrar_app.ui.words import begin, language, say

IsStopped = Callable[[], bool]
Tell = Callable[[str], object]


class StoppedError(Exception):
    """The user asked to stop; everything is undone."""


def make(program: Program, answers: Answers, is_stopped: IsStopped, tell: Tell) -> Made:
    """Make it and say what came of it.

    Raises:
        StoppedError: ``is_stopped`` answered yes.
        RegistrarError: as the services say.
    """

    def step(line: str) -> None:
        if is_stopped():
            raise StoppedError
        tell(line)

    makers = {
        Task.PRACTICE: _practice,
        Task.OFFICE: _office,
        Task.BUREAU: _bureau,
        Task.RESTORE: _restore,
    }
    step("")
    if answers.task is Task.PRACTICE:
        return _practice(program, answers, step)
    with undone_unless_whole(answers.directory), undone_unless_whole(_keys_folder(answers)):
        made = makers[answers.task](program, answers, step)
        step("")
    return made


Lines = list[str | tuple[str, ...]]
"""Sentences, each perhaps followed by what it holds."""


def is_there(answers: Answers) -> bool:
    """Whether what was asked for was made before, so that it is only opened."""
    return answers.task is Task.PRACTICE and is_made(practice_folder())


def will_make(answers: Answers) -> Lines:
    """Return what will be made."""
    folder = answers.directory
    if answers.task is Task.PRACTICE:
        return [say(words.WILL_PRACTICE_THERE if is_there(answers) else words.WILL_PRACTICE)]
    if answers.task is Task.BUREAU:
        return [
            say(words.WILL_BUREAU, name=answers.bureau_name, supervisor=answers.supervisor),
            say(words.WILL_STORE, folder=folder),
            say(words.WILL_KEYS, folder=_keys_folder(answers)),
        ]
    if answers.task is Task.RESTORE:
        return _will_restore(answers)
    roster = answers.roster
    assert roster is not None
    device = roster.device(answers.device)
    assert device is not None
    return [
        say(words.WILL_ROSTER, bureau=roster.bureau, version=roster.version),
        say(words.WILL_DEVICE, device=device.id, office=roster.office_name(device.office)),
        say(words.WILL_STORE, folder=folder),
        _key_line(answers),
    ]


def _will_restore(answers: Answers) -> Lines:
    """Return what is in the backup and where it goes."""
    contents = answers.contents
    assert contents is not None
    slip = [say(words.WILL_SLIP, slip=answers.last_slip)] if answers.last_slip else []
    chain = [] if contents.identity.is_bureau else [say(words.WILL_CHAIN)]
    return [
        say(words.WILL_RESTORE, folder=answers.backup),
        tuple(begin(line) for line in contents.lines),
        say(words.WILL_STORE, folder=answers.directory),
        *slip,
        *chain,
    ]


def practice_folder() -> Path:
    """Return where the practice world lies."""
    return paths.user_folder() / "practice"


def _key_line(answers: Answers) -> str:
    if isinstance(answers.key, FileKey):
        return say(words.WILL_KEY_FILE)
    if isinstance(answers.key, TokenKey):
        return say(words.WILL_TOKEN, token=answers.key.token)
    return say(words.WILL_NO_KEY)


def _keys_folder(answers: Answers) -> Path:
    aside = answers.keys_folder if answers.task is Task.BUREAU else None
    return aside or answers.directory


def _practice(program: Program, answers: Answers, step: Tell) -> Made:
    store, password = open_practice_office(
        program,
        practice_folder(),
        paths.resource("samples"),
        step,
        language(),
        name=answers.practice_at,
    )
    return Made(store, password, password, "home", (say(words.MADE_PRACTICE),))


def _office(program: Program, answers: Answers, step: Tell) -> Made:
    assert answers.roster is not None
    plan = OfficePlan(
        directory=answers.directory,
        password=answers.password,
        roster_file=answers.roster_file,
        device=answers.device,
        key=answers.key,
    )
    set_up_office(program, plan)
    told = [
        say(words.MADE_OFFICE, folder=answers.directory),
        say(words.MADE_FINGERPRINT, root=grouped_fingerprint(answers.roster.root_fingerprint)),
    ]
    pin = None
    if isinstance(answers.key, FileKey):
        pin = answers.key.own_pin
        told.append(say(words.MADE_DELETE_KEY))
    elif isinstance(answers.key, TokenKey):
        pin = answers.key.pin
    told.append(say(words.MADE_FIRST_KEY if pin is None else words.MADE_FIRST_CONTRACT))
    return Made(answers.directory, answers.password, pin, "roster" if pin is None else "home", tuple(told))


def _bureau(program: Program, answers: Answers, step: Tell) -> Made:
    plan = BureauPlan(
        directory=answers.directory,
        password=answers.password,
        name=answers.bureau_name,
        supervisor=answers.supervisor,
        keys_folder=answers.keys_folder,
    )
    set_up_bureau(program, plan)
    told = (
        say(words.MADE_OFFICE, folder=answers.directory),
        say(words.MADE_KEYS, folder=_keys_folder(answers)),
        say(words.MADE_FIRST_ROSTER),
    )
    return Made(answers.directory, answers.password, answers.password, "roster", told)


def _restore(program: Program, answers: Answers, step: Tell) -> Made:
    backup = answers.backup
    assert backup is not None
    slip = answers.last_slip or None
    restored = restore_store(program, backup, answers.directory, answers.password, last_slip=slip)
    told = (
        say(words.MADE_RESTORED, acts=restored.report.acts, cases=restored.report.cases),
        say(restored.what_follows),
        say(words.MADE_OLD_PC),
    )
    pin = answers.restore_pin or answers.password
    return Made(answers.directory, answers.password, pin, "exchange", told)
