"""Keeps the container of every signed file that travels: strict ASiC-E around named members.

A container is whole or refused: one error for every failing step, and nothing is handed out before the last step
holds. Making and judging the signature is given from outside; who signed is judged by the roster, in ``services``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256

from registrar_app.domain.act import canonical_json
from registrar_app.domain.batch import BatchHeader, MalformedHeaderError, read_header, write_header
from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.text import Text
from registrar_app.exchange.manifest import SIGNATURE_NAME, manifest_of
from registrar_app.exchange.strict_json import StrictJsonError, load_strict
from registrar_app.exchange.zip_directory import (
    STORED,
    ZipRefusedError,
    read_directory,
    read_members,
    write_zip,
)
from registrar_app.services.trust_ports import OpenedContainer

MIME_TYPE = b"application/vnd.etsi.asic-e+zip"
MANIFEST_NAME = "META-INF/ASiCManifest001.xml"
ATTACHMENTS = "attachments/"
_FRAME = ("mimetype", MANIFEST_NAME, SIGNATURE_NAME)
_PLAIN_NAME = re.compile(r"[a-z]{1,40}\.[a-z]{1,10}")
_ATTACHMENT = re.compile(r"attachments/[0-9a-f]{64}")


class _RefusedError(Exception):
    """A step fails; the text is for the developer."""


class AsicContainers:
    """Implements ``Containers``."""

    def pack(self, members: Mapping[str, bytes], sign_detached: Callable[[bytes], bytes]) -> bytes:
        """Return the signed container around the members, which lie in it by name.

        Raises:
            ValueError: a name is not one that travels.
        """
        for name, content in members.items():
            if not _PLAIN_NAME.fullmatch(name) and not _is_attachment(name, content):
                raise ValueError(name)
        manifest = manifest_of(members)
        frame = zip(_FRAME, (MIME_TYPE, manifest, sign_detached(manifest)), strict=True)
        return write_zip([*frame, *sorted(members.items())])

    def unpack(
        self,
        container: bytes,
        verify_detached: Callable[[bytes, bytes], bytes],
        names: Sequence[str],
    ) -> OpenedContainer:
        """Return the members of a container in which everything holds; every one of ``names`` must be there.

        Raises:
            InputRefusedError: anything at all is off.
        """
        try:
            return _unpack(container, verify_detached, names)
        except (_RefusedError, ZipRefusedError, InputRefusedError) as error:
            raise _refused() from error

    def read_header(self, text: bytes) -> BatchHeader:
        """Return the header of ``batch.json``, which must be in its one exact form.

        Raises:
            InputRefusedError: it is malformed.
        """
        try:
            header = read_header(load_strict(text))
            if canonical_json(write_header(header)) != text:
                raise _RefusedError("not in canonical form")
        except (_RefusedError, StrictJsonError, MalformedHeaderError, ValueError) as error:
            raise _refused() from error
        return header


def _unpack(
    container: bytes, verify_detached: Callable[[bytes, bytes], bytes], names: Sequence[str]
) -> OpenedContainer:
    _require_directory(container, names)
    contents = dict(read_members(container))
    mime_type, manifest, signature = (contents.pop(name) for name in _FRAME)
    if mime_type != MIME_TYPE or list(contents) != sorted(contents):
        raise _RefusedError("order")
    if not all(_is_attachment(name, contents[name]) for name in contents if name.startswith(ATTACHMENTS)):
        raise _RefusedError("attachment")
    if manifest != manifest_of(contents):
        raise _RefusedError("manifest")
    return OpenedContainer(verify_detached(manifest, signature), contents)


def _require_directory(container: bytes, names: Sequence[str]) -> None:
    """Refuse a frame out of place and every name that was not asked for, before anything is inflated."""
    directory = read_directory(container)
    if tuple(member.name for member in directory[: len(_FRAME)]) != _FRAME or directory[0].method != STORED:
        raise _RefusedError("frame")
    present = {member.name for member in directory[len(_FRAME) :]}
    needed = {name for name in names if name != ATTACHMENTS}
    others = present - needed
    if not needed <= present or (others and ATTACHMENTS not in names):
        raise _RefusedError("names")
    if not all(_ATTACHMENT.fullmatch(name) for name in others):
        raise _RefusedError("attachment")


def _is_attachment(name: str, content: bytes) -> bool:
    return bool(_ATTACHMENT.fullmatch(name)) and name == ATTACHMENTS + sha256(content).hexdigest()


def _refused() -> InputRefusedError:
    return InputRefusedError(
        "CONTAINER-REFUSED",
        "container",
        Text(
            "文件不完整、被改动或签名不成立",
            "the file is incomplete, was changed, or its signature does not hold",
        ),
        Text("请对方重新导出并重新发送", "ask the sender to export and send it again"),
    )
