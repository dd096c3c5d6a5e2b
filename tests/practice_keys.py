"""Keys for the tests: one practice root with a supervisor, a recovery key and registrars, made once a run."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from registrar_app.services.trust_ports import SigningKey, Subject
from registrar_app.signing.key_workshop import CryptographyKeyWorkshop

PASSWORD = "correct horse battery"
TERM_FROM, TERM_TO = date(2018, 1, 1), date(2036, 12, 31)
WORKSHOP = CryptographyKeyWorkshop()


@cache
def folder() -> Path:
    """The folder of this run's key files."""
    return Path(mkdtemp(prefix="registrar-keys-"))


def root(name: str = "root") -> SigningKey:
    """A root; another name gives a stranger's root."""
    return _root(name)


@cache
def _root(name: str) -> SigningKey:
    return WORKSHOP.create_root(folder() / f"{name}.p12", PASSWORD, "威海市科学技术局", TERM_FROM, 19)


def key(
    signer_id: str, role: str = "registrar", office: str | None = "371002", under: str = "root"
) -> SigningKey:
    """A key under a root."""
    return _key(signer_id, role, office, under)


@cache
def _key(signer_id: str, role: str, office: str | None, under: str) -> SigningKey:
    elsewhere = "" if office in {None, "371002"} else f"-{office}"
    path = folder() / f"{under}-{signer_id}{elsewhere}.p12"
    subject = Subject(
        role=role,
        signer_id=signer_id,
        name=f"登记员{signer_id}",
        office=office,
        term_from=TERM_FROM,
        term_to=TERM_TO,
    )
    WORKSHOP.issue_key(root(under), path, PASSWORD, subject)
    return WORKSHOP.load_key(path, PASSWORD)


def supervisor() -> SigningKey:
    """The supervisor's key (RSA)."""
    return key("S-01", "supervisor", None)


def recovery() -> SigningKey:
    """The recovery key (RSA)."""
    return key("recovery", "recovery", None)
