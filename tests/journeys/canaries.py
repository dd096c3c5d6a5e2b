"""Strings that stand for a contract's words, a user whose folders are fresh, and the search for what was left there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CANARIES = [f"哨兵金丝雀第{number:02d}只" for number in range(20)]
ENCODINGS = ("utf-8", "utf-16-le", "gbk")
_ZLIB = re.compile(b"\\x78[\\x01\\x5e\\x9c\\xda]")
_ZIP_ENTRY = re.compile(b"PK\\x03\\x04.{22}(..)(..)", re.DOTALL)
_INFLATED_LIMIT = 10_000_000


def traces(*folders: Path) -> list[str]:
    """Every file under the folders that holds a canary: in its name, its bytes, or what is deflated inside it."""
    marks = {canary.encode(encoding) for canary in CANARIES for encoding in ENCODINGS}
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return [
        str(path)
        for path in files
        if any(mark in text for text in (os.fsencode(path), *_texts(path.read_bytes())) for mark in marks)
    ]


def _texts(content: bytes) -> Iterator[bytes]:
    yield content
    for start in _ZLIB.finditer(content):
        yield _inflated(content[start.start() :], zlib.MAX_WBITS)
    for entry in _ZIP_ENTRY.finditer(content):
        lengths = (int.from_bytes(part, "little") for part in entry.groups())
        yield _inflated(content[entry.end() + sum(lengths) :], -zlib.MAX_WBITS)


def _inflated(content: bytes, window: int) -> bytes:
    try:
        return zlib.decompressobj(window).decompress(content, _INFLATED_LIMIT)
    except zlib.error:
        return b""


class Prompt:
    """A user at a prompt whose home and temporary folders are fresh."""

    def __init__(self, folder: Path, store: Path, password: str) -> None:
        self.home, self.temporary = folder / "home", folder / "temporary"
        names = {"XDG_CONFIG_HOME": ".config", "XDG_DATA_HOME": ".data", "XDG_CACHE_HOME": ".cache"}
        names |= {"XDG_STATE_HOME": ".state", "XDG_RUNTIME_DIR": ".run"}
        for path in (self.home, self.temporary, *(self.home / name for name in names.values())):
            path.mkdir(parents=True, mode=0o700)
        kept = {name: value for name, value in os.environ.items() if name != "REGISTRAR_HOME"}
        self.environment = kept | {name: str(self.home / place) for name, place in names.items()}
        self.environment |= {"HOME": str(self.home), "TMPDIR": str(self.temporary), "PYTHONPATH": str(ROOT)}
        self.environment |= {"REGISTRAR_STORE": str(store), "REGISTRAR_PASSWORD": password}

    def start(
        self,
        *arguments: str,
        program: tuple[str, ...] = ("-m", "registrar_app"),
        under: tuple[str, ...] = (),
    ) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [*under, sys.executable, *program, *arguments],
            env=self.environment,
            cwd=self.home,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def run(self, *arguments: str, expected: int = 0) -> str:
        process = self.start(*arguments)
        out, err = process.communicate(timeout=300)
        assert process.returncode == expected, out + err
        return out
