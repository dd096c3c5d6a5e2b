"""Keeps the manifest of a container (ASiC-E with CAdES, ETSI EN 319 162-1): the SHA-256 of each member, as XML.

It is never parsed: what arrives is compared byte for byte with what the members themselves give.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from hashlib import sha256

SIGNATURE_NAME = "META-INF/signature001.p7s"
_KINDS = {"json": "application/json", "jsonl": "application/jsonl", "sig": "text/plain"}
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">\n'
    f'<asic:SigReference URI="{SIGNATURE_NAME}" MimeType="application/pkcs7-signature"/>\n'
)
_REFERENCE = (
    '<asic:DataObjectReference URI="{name}" MimeType="{kind}">'
    '<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>'
    "<ds:DigestValue>{digest}</ds:DigestValue>"
    "</asic:DataObjectReference>\n"
)


def manifest_of(members: Mapping[str, bytes]) -> bytes:
    """Return the one manifest of the members, by name; names need no escaping, ``container`` sees to it."""
    return manifest_of_digests({name: sha256(content).digest() for name, content in members.items()})


def manifest_of_digests(digests: Mapping[str, bytes]) -> bytes:
    """Return the same of members of which only the SHA-256 is at hand."""
    references = "".join(_reference(name, digests[name]) for name in sorted(digests))
    return f"{_HEAD}{references}</asic:ASiCManifest>\n".encode("ascii")


def _reference(name: str, sha256_of_it: bytes) -> str:
    digest = base64.b64encode(sha256_of_it).decode("ascii")
    kind = _KINDS.get(name.rpartition(".")[2], "application/octet-stream")
    return _REFERENCE.format(name=name, kind=kind, digest=digest)
