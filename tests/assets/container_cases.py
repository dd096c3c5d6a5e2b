"""Containers: honest batches, receipts and rosters, and every odd or evil archive that could lie on a stick instead.

A case ends in ``.asice`` for a batch's opened container, ``.htb`` for one sealed to the supervisor, ``.htr`` for a
receipt and ``.htroster`` for a roster.
"""

from __future__ import annotations

import io
import json
import random
import struct
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256

from registrar_app.domain.act import canonical_json
from registrar_app.domain.roster import Roster
from registrar_app.exchange.manifest import SIGNATURE_NAME, manifest_of
from registrar_app.exchange.zip_directory import _END, read_members, write_zip
from registrar_app.services.verify_roster import roster_hash
from tests import world
from tests.assets.case import Case
from tests.assets.scene import Scene
from tests.fuzz.mutants import deflated, lay
from tests.fuzz.test_batch import wrong_keys
from tests.practice_keys import key, recovery, root, supervisor

MANIFEST = "META-INF/ASiCManifest001.xml"
REFUSED_BATCH = "BATCH-REFUSED"
Entries = list[tuple[str, bytes]]

EVIL_NAMES = {
    "up": "../evil.sh", "up-far": "../../../../../../tmp/evil.sh", "up-within": "attachments/../../evil.sh",
    "absolute": "/etc/evil.sh", "absolute-twice": "//evil.sh", "drive": "C:\\evil.exe", "drive-slash": "C:/evil.exe",
    "backslash-up": "..\\evil.exe", "network": "\\\\server\\share\\evil.exe", "home": "~/evil.sh", "here": "./batch.json",
    "folder": "evil/", "folder-attachments": "attachments/", "dots": "...", "dot": ".", "dot-dot": "..",
    "double-slash": "META-INF//signature001.p7s", "upper": "BATCH.JSON", "space-after": "batch.json ",
    "dot-after": "batch.json.", "stream": "batch.json::$DATA", "device": "CON", "device-ending": "aux.json",
    "nul": "batch.json\0.txt", "newline": "batch\n.json", "bell": "batch\a.json", "long": "a" * 300,
    "long-path": "a/" * 100 + "x", "second-signature": "META-INF/signature002.p7s",
    "second-manifest": "META-INF/ASiCManifest002.xml", "other-manifest": "META-INF/manifest.xml",
    "no-hash": "attachments/evil.pdf", "short-hash": "attachments/" + "0" * 63, "upper-hash": "attachments/" + "A" * 64,
    "zero-hash": "attachments/" + "0" * 64, "stray": "evil.sh", "hidden": ".batch.json", "percent": "%2e%2e/evil.sh",
    "variable": "$HOME/evil.sh", "wildcard": "*.json", "option": "-rf",
}  # fmt: skip
FOREIGN_NAMES = {
    "right-to-left": "batch\u202egnosj.exe", "wide": "ｂatch.json", "chinese": "报盘.json", "look-alike": "bаtch.json",
    "composed": "é.json", "decomposed": "e\u0301.json", "no-width": "batch\u200b.json", "face": "😀.json",
}  # fmt: skip


def container_cases(scene: Scene) -> Iterator[Case]:
    """Give every case that is no slip."""
    yield from _honest(scene)
    base = scene.opened["one"]
    yield from _structures(base)
    yield from _names(base)
    yield from _members(base)
    yield from _meanings(scene)
    yield from _foreign()
    yield from _sealed(scene)
    yield from _receipts_and_rosters(scene)


def _asice(
    folder: str, name: str, what: str, content: bytes, ours: str = REFUSED_BATCH, *, kept: bool = False
) -> Case:
    return Case(folder, f"{name}.asice", what, content, ours, kept)


# ---------------------------------------------------------------- honest


def _honest(scene: Scene) -> Iterator[Case]:
    for name, sealed in scene.sealed.items():
        yield Case("valid", f"batch-{name}.htb", f"our batch: {name}", sealed, "accepted", kept=True)
        yield _asice(
            "valid",
            f"batch-{name}",
            f"the container in it: {name}",
            scene.opened[name],
            "accepted",
            kept=True,
        )
    yield Case(
        "valid",
        "receipt.htr",
        "the bureau's answer to batch-several",
        receipt_of(scene),
        "accepted",
        kept=True,
    )
    yield Case(
        "valid", "roster-1.htroster", "the roster", world.sealed_roster(scene.roster), "accepted", kept=True
    )
    yield Case("valid", "roster-2.htroster", "the next roster", world.sealed_roster(following(scene.roster)), "accepted",
               kept=True)  # fmt: skip


def receipt_of(scene: Scene) -> bytes:
    """Bring the largest batch to the bureau and return what it answers; a second time gives the same."""
    path = scene.world.out / "batch-several.htb"
    path.write_bytes(scene.sealed["several"])
    done = scene.world.bring(path)
    assert done.receipt is not None
    return done.receipt.read_bytes()


def following(known: Roster) -> Roster:
    return replace(known, version=known.version + 1, previous=roster_hash(known))


# ---------------------------------------------------------------- the archive's form


def _structures(blob: bytes) -> Iterator[Case]:
    entries = list(read_members(blob).items())
    end = len(blob) - _END.size
    plain = [(name, 0, content, content) for name, content in entries]
    kept = {
        "trailing",
        "duplicate",
        "overlap",
        "zip64",
        "encrypted",
        "symlink",
        "swapped",
        "cut-half",
        "comment",
    }
    made: dict[str, tuple[str, bytes]] = {
        "trailing": ("bytes after the end", blob + b"MZ trailing"),
        "trailing-archive": ("a second archive after the end", blob + write_zip([("a", b"b")])),
        "trailing-zero": ("one byte after the end", blob + b"\0"),
        "before": ("bytes before the first member", b"#!/bin/sh\n" + blob),
        "before-archive": ("another archive before it", write_zip([("a", b"b")]) + blob),
        "comment": ("an archive comment", blob[:-2] + struct.pack("<H", 4) + b"evil"),
        "comment-end": ("a comment that looks like the end", blob[:-2] + struct.pack("<H", 22) + blob[end:]),
        "duplicate": ("a member twice, with another content", write_zip([*entries, ("batch.json", b"{}")])),
        "duplicate-same": ("a member twice, the same", write_zip([*entries, entries[-1]])),
        "duplicate-first": ("the frame twice", write_zip([entries[0], *entries])),
        "swapped": ("two members in the other order", write_zip([*entries[:-2], entries[-1], entries[-2]])),
        "reversed": ("all members in the other order", write_zip(entries[::-1])),
        "overlap": ("two members share bytes", lay(plain, -100)),
        "overlap-far": ("a member begins outside the file", lay(plain, 10**6)),
        "gap": ("a member's place is wrong by one", lay(plain, 1)),
        "same-place": ("every member is the same bytes", _same_place(entries)),
        "compressed-frame": ("the mimetype is compressed", lay([(n, 8, deflated(c), c) for n, c in entries])),
        "symlink": ("a member is a link out of the folder", _by_library(entries, symlink="evil")),
        "zip64": ("sizes in the large form", _by_library(entries, zip64=True)),
        "library": ("written by the standard library", _by_library(entries)),
        "streamed": ("sizes only after the members", _streamed(entries)),
        "bzip2": ("compressed with bzip2", _by_library(entries, method=zipfile.ZIP_BZIP2)),
        "lzma": ("compressed with lzma", _by_library(entries, method=zipfile.ZIP_LZMA)),
        "folders": ("entries for folders", write_zip([*entries, ("META-INF/", b"")])),
        "bomb": ("a member inflates to 3 MB", _bomb(plain, bytes(3_000_000), bytes(3_000_000))),
        "bomb-lies": ("a member inflates to more than it says", _bomb(plain, bytes(3_000_000), b"{}")),
        "bomb-short": ("a member inflates to less than it says", _bomb(plain, b"{}", bytes(1000))),
        "no-end": ("the end of the directory is missing", blob[:end]),
        "end-twice": ("the end of the directory twice", blob + blob[end:]),
        "two-disks": ("the second disk of a set", blob[: end + 4] + b"\1" + blob[end + 5 :]),
        "count-less": ("the directory counts one less", _end(blob, -1, 0, 0)),
        "count-more": ("the directory counts one more", _end(blob, 1, 0, 0)),
        "size-off": ("the directory's size is wrong", _end(blob, 0, 7, 0)),
        "place-off": ("the directory's place is wrong", _end(blob, 0, 0, 7)),
        "cut-half": ("cut in the middle", blob[: len(blob) // 2]),
        "many": ("2,001 members", write_zip([*entries, *((f"n{i}", b"") for i in range(2_001))])),
        "twice": ("the whole file twice", blob + blob),
    }
    for bit, flag in (
        (0, "encrypted"),
        (3, "descriptor"),
        (6, "strongly-encrypted"),
        (11, "unicode"),
        (13, "masked"),
    ):
        made[flag] = (f"every member says that it is {flag}", _flags(blob, 1 << bit))
    for name, (what, content) in made.items():
        yield _asice("tampered", f"zip-{name}", what, content, kept=name in kept)
    fields = {"version": 4, "flags": 6, "method": 8, "time": 10, "date": 12, "sum": 14, "stored": 18, "size": 22,
              "name": 26, "extra": 28}  # fmt: skip
    for name, offset in fields.items():
        at = blob.index(b"PK\3\4", 100) + offset
        changed = blob[:at] + bytes([blob[at] ^ 1]) + blob[at + 1 :]
        yield _asice("tampered", f"zip-local-{name}", f"a member's own header has another {name}", changed)
    chance = random.Random(71)
    for number in range(30):
        at = chance.randrange(len(blob))
        changed = blob[:at] + bytes([blob[at] ^ 1 << chance.randrange(8)]) + blob[at + 1 :]
        yield _asice(
            "tampered", f"zip-bit-{number:02}", f"one bit at {at} flipped", changed, kept=number == 0
        )
    for number in range(1, 16):
        cut = blob[: len(blob) * number // 16 - 7]
        yield _asice("tampered", f"zip-cut-{number:02}", f"cut at {len(cut)} bytes", cut)


def _same_place(entries: Entries) -> bytes:
    one = lay([(name, 0, entries[0][1], entries[0][1]) for name, _ in entries])
    places = [at for at in range(len(one)) if one.startswith(b"PK\1\2", at)]
    for at in places:
        one = one[: at + 42] + bytes(4) + one[at + 46 :]
    return one


def _by_library(
    entries: Entries, method: int = zipfile.ZIP_STORED, symlink: str = "", *, zip64: bool = False
) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in entries:
            with archive.open(zipfile.ZipInfo(name), "w", force_zip64=zip64) as member:
                member.write(content)
            archive.filelist[-1].compress_type = zipfile.ZIP_STORED
        if method != zipfile.ZIP_STORED:
            archive.writestr(zipfile.ZipInfo("more.json"), b"{}" * 100, method)
        if symlink:
            link = zipfile.ZipInfo(symlink)
            link.create_system, link.external_attr = 3, 0o120777 << 16
            archive.writestr(link, "/etc")
    return stream.getvalue()


class _Pipe(io.RawIOBase):
    """Somewhere that cannot be gone back in, so that the sizes follow the members."""

    def __init__(self) -> None:
        self.content = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, piece: object) -> int:
        self.content += bytes(piece)  # type: ignore[call-overload]
        return len(bytes(piece))  # type: ignore[call-overload]


def _streamed(entries: Entries) -> bytes:
    pipe = _Pipe()
    with zipfile.ZipFile(pipe, "w") as archive:
        for name, content in entries:
            archive.writestr(zipfile.ZipInfo(name), content)
    return bytes(pipe.content)


def _bomb(plain: list[tuple[str, int, bytes, bytes]], real: bytes, claimed: bytes) -> bytes:
    return lay([*plain[:-1], (plain[-1][0], 8, deflated(real), claimed)])


def _end(blob: bytes, count: int, size: int, begin: int) -> bytes:
    *_, total, length, place, _ = _END.unpack(blob[-_END.size :])
    end = _END.pack(b"PK\5\6", 0, 0, total + count, total + count, length + size, place + begin, 0)
    return blob[: -_END.size] + end


def _flags(blob: bytes, flag: int) -> bytes:
    whole = bytearray(blob)
    for mark, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        for at in range(len(whole)):
            if whole.startswith(mark, at):
                whole[at + offset : at + offset + 2] = struct.pack("<H", flag)
    return bytes(whole)


# ---------------------------------------------------------------- names and members


def _names(blob: bytes) -> Iterator[Case]:
    entries = list(read_members(blob).items())
    folder = {"up", "absolute", "right-to-left"}
    for name, evil in EVIL_NAMES.items():
        changed = _with_one_more(entries, evil)
        yield _asice(
            "invalid", f"name-{name}", f"a member more, called {evil[:60]!r}", changed, kept=name in folder
        )
        stolen = write_zip([*entries[:-1], (evil, entries[-1][1])]) if evil.isascii() else changed
        yield _asice("invalid", f"instead-{name}", f"batch.json is called {evil[:60]!r}", stolen)
    for name, evil in FOREIGN_NAMES.items():
        changed = _by_library([*entries, (evil, b"evil")])
        yield _asice(
            "invalid", f"name-{name}", f"a member more, called {evil!r}", changed, kept=name in folder
        )


def _with_one_more(entries: Entries, evil: str) -> bytes:
    """The archive with one member more; directory and checksums fit."""
    return write_zip([*entries, (evil, b"evil")])


def _members(blob: bytes) -> Iterator[Case]:
    entries = dict(read_members(blob))
    contents = {
        name: content for name, content in entries.items() if name.endswith((".json", ".jsonl", ".sig"))
    }

    def with_members(**changed: bytes) -> bytes:
        """Members changed, hashes and manifest made to fit, the signature as it was."""
        renamed = {name.replace("_", "."): content for name, content in changed.items()}
        manifest = manifest_of(contents | renamed)
        return write_zip(list((entries | renamed | {MANIFEST: manifest}).items()))

    edited = contents["batch.json"].replace(b'"seq":1', b'"seq":2')
    for name in entries:
        plain = name.replace("/", "-")
        lost = [(n, c) for n, c in entries.items() if n != name]
        yield _asice("tampered", f"without-{plain}", f"{name} is missing", write_zip(lost))
        emptied = write_zip([(n, b"" if n == name else c) for n, c in entries.items()])
        yield _asice("tampered", f"empty-{plain}", f"{name} is empty", emptied)
        more = write_zip([(n, c + b" " * (n == name)) for n, c in entries.items()])
        yield _asice("tampered", f"longer-{plain}", f"{name} has a space more", more)
    made = {
        "edited-member": ("a member edited, the archive laid anew", write_zip(list((entries | {"batch.json": edited}).items()))),
        "edited-manifest": ("a member edited and the manifest made to fit, not signed", with_members(batch_json=edited)),
        "entity": ("a manifest that opens a file", write_zip(list((entries | {MANIFEST:
            b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'}).items()))),
        "laughs": ("a manifest that grows for ever", write_zip(list((entries | {MANIFEST: _laughs()}).items()))),
        "mimetype": ("another kind of file", write_zip(list((entries | {"mimetype": b"application/zip"}).items()))),
        "no-der": ("a signature that is none", write_zip(list((entries | {SIGNATURE_NAME: b"-----BEGIN CMS-----"}).items()))),
        "swapped-signature": ("the signature over another content", write_zip(list(
            (entries | {SIGNATURE_NAME: key("R-02", office="371082").sign_detached(b"other")}).items()))),
        "attached": ("a signature that carries its content", write_zip(list(
            (entries | {SIGNATURE_NAME: entries[SIGNATURE_NAME] + entries[MANIFEST]}).items()))),
    }  # fmt: skip
    for name, (what, content) in made.items():
        yield _asice(
            "tampered",
            f"member-{name}",
            what,
            content,
            kept=name in {"edited-member", "edited-manifest", "entity"},
        )


def _laughs() -> bytes:
    grows = b"".join(b'<!ENTITY a%d "&a%d;&a%d;">' % (n + 1, n, n) for n in range(30))
    return b'<!DOCTYPE a [<!ENTITY a0 "ha">' + grows + b"]><a>&a30;</a>"


# ---------------------------------------------------------------- what it means


def _meanings(scene: Scene) -> Iterator[Case]:
    """Everything fits and is signed; only it must not be believed."""
    path = scene.world.out / "one.htb"
    path.write_bytes(scene.sealed["one"])
    honest = scene.world.members(path)
    far = key("R-02", office="371082")

    def opened(forged: object) -> bytes:
        return supervisor().open_envelope(forged.read_bytes())  # type: ignore[attr-defined]

    for why, by in wrong_keys().items():
        signer = key("R-01") if why == "other office" else by  # the batch is that of the other office
        forged = opened(scene.world.forge(honest, by=signer))
        name, kept = why.replace(" ", "-"), why in {"expired", "revoked", "foreign root", "other office"}
        yield _asice(
            "tampered", f"signer-{name}", f"all signed anew by: {why}", forged, "BATCH-SIGNER", kept=kept
        )
    lines = honest["acts.jsonl"].splitlines()
    act = json.loads(lines[1])
    act["body"]["contract"]["contract_value"] = "9000000.00"
    edited = honest | {"acts.jsonl": b"\n".join([lines[0], canonical_json(act)]) + b"\n"}
    headers: dict[str, tuple[dict[str, object], str]] = {
        "seq": ({"seq": 2}, "BATCH-GAP"), "device": ({"device": "371002-01"}, "BATCH-DEVICE"),
        "epoch": ({"epoch": "0" * 32}, "BATCH-CHAIN"), "head": ({"head": "0" * 64}, "BATCH-CHAIN"),
        "count": ({"counts": {"accept": 1}}, "BATCH-CHAIN"), "sum": ({"sum_fen": 1}, "BATCH-CHAIN"),
        "members": ({"members": {}}, "BATCH-MEMBERS"), "moment": ({"made_at": "yesterday"}, REFUSED_BATCH),
        "roster": ({"roster_version": 9}, "BATCH-ROSTER"), "unknown-key": ({"more": 1}, REFUSED_BATCH),
        "negative": ({"seq": -1}, REFUSED_BATCH), "text": ({"seq": "1"}, REFUSED_BATCH),
    }  # fmt: skip
    for name, (change, code) in headers.items():
        forged = opened(scene.world.forge(honest, by=far, **change))
        yield _asice(
            "tampered", f"header-{name}", f"the header signed anew with another {name}", forged, code
        )
    acts = {
        "edited-act": (
            edited,
            {"head": _head(edited), "sum_fen": 900_000_000},
            "an act edited without signing it again",
        ),
        "fewer-acts": (honest | {"acts.jsonl": lines[0] + b"\n"}, {}, "an act left out"),
        "acts-swapped": (
            honest | {"acts.jsonl": b"\n".join(lines[::-1]) + b"\n"},
            {},
            "acts in the other order",
        ),
        "acts-spaced": (
            honest | {"acts.jsonl": honest["acts.jsonl"].replace(b'":', b'": ', 1)},
            {},
            "not in exact form",
        ),
        "signatures-gone": (honest | {"acts.sig": b""}, {}, "no signatures"),
        "signatures-dos": (
            honest | {"acts.sig": honest["acts.sig"].replace(b"\n", b"\r\n")},
            {},
            "other line ends",
        ),
    }
    for name, (members, header, what) in acts.items():
        forged = opened(scene.world.forge(members, by=far, **header))
        code = "BATCH-SIGNATURE" if name == "edited-act" else "BATCH-CHAIN"
        yield _asice("tampered", f"acts-{name}", what, forged, code, kept=name == "edited-act")


def _head(members: dict[str, bytes]) -> str:
    """The hash of the last act, which the header names."""
    return sha256(members["acts.jsonl"].splitlines()[-1]).hexdigest()


# ---------------------------------------------------------------- sealed, foreign, receipts, rosters


def _sealed(scene: Scene) -> Iterator[Case]:
    whole = scene.sealed["one"]
    seal, program = scene.seal, scene.world.program
    made = {
        "cut": ("cut in the middle", whole[: len(whole) // 2]),
        "no-container": ("sealed, but no container inside", seal("不是报盘".encode())),
        "empty-inside": ("sealed, nothing inside", seal(b"")),
        "twice": ("sealed twice", seal(whole)),
        "trailing": ("bytes after the end of what is sealed", seal(scene.opened["one"] + b"\0")),
        "recipient": ("sealed to somebody else",
                      program.keys.seal_envelope(scene.opened["one"], [recovery().certificate])),
        "noise": ("noise", random.Random(72).randbytes(3000)),
        "bit": ("one bit of what is sealed flipped", _bit(whole, len(whole) - 600)),
        "unsealed": ("not sealed at all", scene.opened["one"]),
        "text": ("a text", b"-----BEGIN CMS-----\nAAAA\n-----END CMS-----\n"),
    }  # fmt: skip
    for name, (what, content) in made.items():
        yield Case(
            "tampered",
            f"sealed-{name}.htb",
            what,
            content,
            REFUSED_BATCH,
            kept=name in {"cut", "bit", "recipient"},
        )
    yield Case("invalid", "empty.htb", "an empty file", b"", "FILE-READ", kept=False)


def _bit(whole: bytes, at: int) -> bytes:
    return whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]


def _foreign() -> Iterator[Case]:
    chance = random.Random(73)
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("../evil.sh"))
    made = {
        "one-byte": b"P", "mark": b"PK\3\4", "zip-plain": _by_library([("a.txt", b"a")]),
        "zip-none": _by_library([]), "zip-workbook": _by_library([("[Content_Types].xml", b"<Types/>")]),
        "zip-book": _by_library([("mimetype", b"application/epub+zip"), ("META-INF/container.xml", b"<a/>")]),
        "zip-other-container": _by_library([("mimetype", b"application/vnd.etsi.asic-s+zip"), ("a", b"a")]),
        "tar": stream.getvalue(), "gzip": b"\x1f\x8b\x08" + bytes(30), "rar": b"Rar!\x1a\x07\0" + bytes(30),
        "seven": b"7z\xbc\xaf\x27\x1c" + bytes(30), "pdf": b"%PDF-1.7\n%%EOF\n", "json": b'{"seq":1}',
        "text": "报盘".encode(), "zeros": bytes(4000),
    }  # fmt: skip
    for number in range(5):
        made[f"noise-{number}"] = chance.randbytes(2000)
        made[f"noise-after-mark-{number}"] = b"PK\3\4" + chance.randbytes(2000)
    for name, content in made.items():
        what = f"no container of ours: {name}"
        yield _asice(
            "invalid", f"foreign-{name}", what, content, kept=name in {"zip-plain", "zeros", "noise-0", "tar"}
        )


def _receipts_and_rosters(scene: Scene) -> Iterator[Case]:
    receipt = receipt_of(scene)
    plain = json.loads(read_members(receipt)["receipt.json"])
    pack = scene.world.program.containers.pack

    def signed(text: bytes, by: object, name: str = "receipt.json") -> bytes:
        return pack({name: text}, by.sign_detached)  # type: ignore[attr-defined]

    same = canonical_json(plain)
    other_act = plain | {
        "answers": [a | {"outcome": "returned", "reason": "x"} for a in plain["answers"][:1]]
    }
    receipts = {
        "edited": ("an answer edited, the archive laid anew", _relaid(receipt, "receipt.json", canonical_json(other_act)),
                   "RECEIPT-REFUSED"),
        "by-registrar": ("signed by a registrar", signed(same, key("R-01")), "RECEIPT-SIGNER"),
        "by-stranger": ("signed by another bureau", signed(same, key("S-01", "supervisor", None, "stranger")),
                        "RECEIPT-SIGNER"),
        "other-batch": ("answers another batch", signed(canonical_json(plain | {"batch_seq": 7}), supervisor()),
                        "RECEIPT-BEHIND"),
        "other-device": ("answers another device", signed(canonical_json(plain | {"device": "371002-02"}), supervisor()),
                         "RECEIPT-STREAM"),
        "cut": ("cut in the middle", receipt[: len(receipt) // 2], "RECEIPT-REFUSED"),
        "trailing": ("bytes after the end", receipt + b"\0", "RECEIPT-REFUSED"),
        "spaced": ("not in exact form", signed(same.replace(b'":', b'": ', 1), supervisor()), "RECEIPT-REFUSED"),
    }  # fmt: skip
    for name, (what, content, code) in receipts.items():
        kept = name in {"edited", "by-registrar", "by-stranger"}
        yield Case("tampered", f"receipt-{name}.htr", what, content, code, kept)
    known, refused = scene.roster, "CONTAINER-REFUSED"
    roster = world.sealed_roster(following(known))
    rosters = {
        "edited": ("edited, the archive laid anew", _relaid(roster, "roster.json", b"{}"), refused),
        "by-supervisor": ("signed by a supervisor", world.sealed_roster(following(known), supervisor()), "ROSTER-ROOT"),
        "by-stranger": ("of another root", world.sealed_roster(following(known), root("stranger")), "ROSTER-ROOT"),
        "fork": ("the same version with another content", world.sealed_roster(replace(known, bureau="另一个局")),
                 "ROSTER-FORK"),
        "unlinked": ("does not follow from the one before",
                     world.sealed_roster(replace(following(known), previous="0" * 64)), "ROSTER-FORK"),
        "foreign-registrar": ("names a registrar of another root", world.sealed_roster(replace(following(known),
            registrars=(world.signer(key("R-07", under="stranger"), "R-07"),))), "ROSTER-CONTENT"),
        "cut": ("cut in the middle", roster[: len(roster) // 2], refused),
    }  # fmt: skip
    for name, (what, content, code) in rosters.items():
        kept = name in {"by-supervisor", "by-stranger", "fork"}
        yield Case("tampered", f"roster-{name}.htroster", what, content, code, kept)


def _relaid(container: bytes, name: str, content: bytes) -> bytes:
    entries = dict(read_members(container))
    members = {n: content if n == name else c for n, c in entries.items()}
    fitting = manifest_of({n: c for n, c in members.items() if n == name})
    return write_zip(list((members | {MANIFEST: fitting}).items()))
