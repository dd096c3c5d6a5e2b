"""Makes a key for releases, and signs offline updates with it: programs from ``dist``, packs, or both.

    python3 build_scripts/make_update.py new-key KEY.p12 --name "Maker of the program"
    python3 build_scripts/make_update.py sign --key KEY.p12 --program dist/registrar-0.2.0-setup.exe --pack resources/codes/regions.toml

The key stays with whoever makes releases, off the network and off this project. Its certificate's fingerprint goes into
``resources/release/signers.toml`` before the program is built that is to accept its updates. The PIN is read from the
file of ``--pin-file``, from ``REGISTRAR_PIN``, or asked for.
"""

from __future__ import annotations

import argparse
import getpass
import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from build_scripts.bundle.steps import in_environment, prepared_python
from build_scripts.terminal import ROOT, SetupError, complain, say

YEARS = 10
LIMIT = 100_000_000
_PLATFORM_OF = {"-setup.exe": "win-x64", "-linux-x86_64.tar.xz": "linux-x64"}


def main(words: Sequence[str]) -> int:
    """Do what was asked and return the exit code."""
    if not in_environment():
        call = [str(prepared_python()), str(Path(__file__).resolve()), *words]
        return subprocess.run(call, check=False).returncode
    from registrar_app.domain.errors import RegistrarError

    chosen = _parser().parse_args(words)
    try:
        if chosen.work == "new-key":
            new_key(chosen.key, _pin(chosen.pin_file), chosen.name)
        else:
            sign(chosen)
    except SetupError as problem:
        complain(f"error: {problem}")
        return 1
    except RegistrarError as problem:
        complain(problem.line("en"))
        return problem.exit_code
    return 0


def new_key(path: Path, pin: str, name: str) -> str:
    """Make a key for releases, print what goes into ``signers.toml``, and return the fingerprint.

    Raises:
        SetupError: there is a file already.
    """
    from registrar_app.app import build_program

    if path.exists():
        raise SetupError(f"{path} exists; a key is never written over")
    fingerprint = (
        build_program()
        .keys.create_root(path, pin, name, datetime.now().astimezone().date(), YEARS)
        .fingerprint
    )
    say(f"Made {path}. Keep it off the network and make a copy. For resources/release/signers.toml:")
    say(f'[[signers]]\nfingerprint = "{fingerprint}"\nname = {{ zh = "{name}", en = "{name}" }}')
    return fingerprint


def sign(chosen: argparse.Namespace) -> Path:
    """Make an update, read it back as a program would, and return its file.

    Raises:
        SetupError: nothing is to be signed, or the program is none.
        RegistrarError: a pack is faulty, the PIN is wrong, or what was written does not hold.
    """
    from registrar_app.app import build_program
    from registrar_app.domain.text import Text
    from registrar_app.domain.update import FIRST
    from registrar_app.services.issue_update import NewProgram, seal_update
    from registrar_app.services.whole_file import read_whole, write_whole

    program = build_program()
    key = program.keys.load_key(chosen.key, _pin(chosen.pin_file))
    new = None
    if chosen.program is not None:
        new = NewProgram(*told_by_name(chosen.program), read_whole(chosen.program, LIMIT))
    elif not chosen.pack:
        raise SetupError("give --program, --pack, or both")
    today = datetime.now().astimezone().date()
    content, sealed = seal_update(
        program,
        key,
        packs=[read_whole(file, LIMIT) for file in chosen.pack],
        version=chosen.pack_version or today.isoformat(),
        released_on=today,
        lowest=chosen.lowest or FIRST,
        new=new,
        notes=Text(chosen.notes, chosen.notes_en),
    )
    target: Path = chosen.out / content.file_name
    write_whole(target, sealed)
    opened = program.updates.open(target, program.keys.verify_detached)
    if opened.signer != key.certificate:
        raise SetupError(f"{target} does not hold what was signed")
    known = {each.fingerprint for each in program.release_signers()}
    say(f"Signed {target} ({len(sealed) / 1_000_000:.1f} MB) with {key.fingerprint}")
    if key.fingerprint not in known:
        say("No program built from this source accepts it: the key is not in resources/release/signers.toml.")
    return target


def told_by_name(path: Path) -> tuple[str, str]:
    """Return version and platform of a program's file, as the builds name it.

    Raises:
        SetupError: it is named otherwise.
    """
    for ending, platform in _PLATFORM_OF.items():
        if path.name.startswith("registrar-") and path.name.endswith(ending):
            return path.name.removeprefix("registrar-").removesuffix(ending), platform
    raise SetupError(f"{path.name} is not named as build_windows.py and build_linux.py name what they make")


def _pin(file: Path | None) -> str:
    if file is not None:
        return file.read_text("utf-8").splitlines()[0]
    return os.environ.get("REGISTRAR_PIN") or getpass.getpass("PIN of the key for releases: ")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Makes a key for releases, and signs offline updates with it."
    )
    works = parser.add_subparsers(dest="work", required=True)
    making = works.add_parser("new-key", help="make a key for releases")
    making.add_argument("key", type=Path, help="where it goes (PKCS#12)")
    making.add_argument("--name", required=True, help="who makes releases, as users are told")
    signing = works.add_parser("sign", help="sign an update")
    signing.add_argument("--key", type=Path, required=True, help="the key for releases")
    signing.add_argument("--program", type=Path, help="installer or Linux bundle, as the builds name it")
    signing.add_argument("--pack", type=Path, action="append", default=[], help="a pack; may be repeated")
    signing.add_argument("--pack-version", default="", help="version of the packs, today by default")
    signing.add_argument("--lowest", default="", help="oldest program that takes it; any by default")
    signing.add_argument("--notes", default="", help="what is new, in Chinese")
    signing.add_argument("--notes-en", default="", help="what is new, in English")
    signing.add_argument("--out", type=Path, default=ROOT / "dist", help="folder for the file")
    for each in (making, signing):
        each.add_argument("--pin-file", type=Path, help="file with the PIN")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
