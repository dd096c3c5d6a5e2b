"""Makes the files of this folder and their index; run by hand when a form changes.

    python -m tests.assets.make_assets

Everything is made by the program itself or from what it made, on the fixed day of the tests. Keys and signatures are
new at every run, so that the bytes differ; names, verdicts and the index do not. The script stops when the program or
a tool says something else than was foretold.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from registrar_app.signing import key_store
from tests import world
from tests.assets import tools
from tests.assets.case import Case, distinct
from tests.assets.container_cases import container_cases
from tests.assets.judges import Judge
from tests.assets.scene import Scene, make_scene
from tests.assets.slip_cases import slip_cases
from tests.practice_keys import folder, root
from tests.services.test_batch import as_pem

HERE = Path(__file__).resolve().parent
INDEX = HERE / "index.toml"
FOLDERS = ("valid", "tampered", "invalid")
KEYS = HERE / "keys"
SUPERVISOR, ROOT = KEYS / "supervisor.p12", KEYS / "root.pem"


def all_cases(scene: Scene) -> list[Case]:
    """Return every case, those that are kept and those that are not."""
    return distinct([*slip_cases(scene), *container_cases(scene)])


def judge_of(scene: Scene, room: Path) -> Judge:
    """Return the judge who knows this scene's bureau and office; a folder of its own is made in ``room``."""
    (room / "judge").mkdir()
    roster_file = world.sealed_roster(scene.roster)
    return Judge(scene.world.program, scene.world.bureau, scene.office, roster_file, room / "judge")


def tool_verdicts(path: Path, root_pem: Path, supervisor: Path, room: Path) -> Iterator[tuple[str, str]]:
    """Give what each tool that reads this kind of file says of it."""
    if path.suffix == ".pdf":
        yield from ((name, tool(path)) for name, tool in tools.PDF_TOOLS.items())
    elif path.suffix == ".htb":
        yield "decrypt", tools.decrypt(path, supervisor, room / "opened")
    else:
        yield "unzip", tools.unzip(path)
        yield "cades", tools.cades(path, root_pem, room)


def main() -> int:
    """Make everything anew; return 1 when a verdict is not the one foretold."""
    key_store.MEMORY_KIB, key_store.PASSES, key_store.LANES = 1024, 1, 1  # the stores are thrown away
    with TemporaryDirectory() as temporary:
        room = Path(temporary)
        scene = make_scene(room / "scene")
        _empty_folders()
        judge, wrong, told = judge_of(scene, room), list[str](), list[str]()
        for case in all_cases(scene):
            path = (HERE / case.folder if case.kept else room) / case.name
            path.write_bytes(case.content)
            verdict = judge.verdict(path)
            said = dict(tool_verdicts(path, ROOT, SUPERVISOR, room)) if case.kept or case.accepted else {}
            if not case.fits(verdict) or (
                case.accepted and any(tools.ACCEPTS[t] != v for t, v in said.items())
            ):
                wrong.append(f"{case.name}: foretold {case.ours}, is {verdict}, {said}")
            if case.kept:
                told.append(_entry(case, verdict, said))
        scene.close()
    INDEX.write_text(
        "# Made by make_assets.py; what the words mean is in README.md.\n\n" + "\n".join(told), "utf-8"
    )
    sys.stderr.writelines(f"{line}\n" for line in wrong)
    return 1 if wrong else 0


def _empty_folders() -> None:
    for name in (*FOLDERS, KEYS.name):
        shutil.rmtree(HERE / name, ignore_errors=True)
        (HERE / name).mkdir()
    shutil.copy(folder() / "root-S-01.p12", SUPERVISOR)
    ROOT.write_bytes(as_pem(root().certificate))


def _entry(case: Case, verdict: str, said: dict[str, str]) -> str:
    values = {"file": f"{case.folder}/{case.name}", "what": case.what, "ours": verdict, **said}
    lines = [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in values.items()]
    return "\n".join(["[[file]]", *lines, ""])


if __name__ == "__main__":
    sys.exit(main())
