"""``store verify`` of a register against one bare P-256 verification for each of its acts."""

from __future__ import annotations

from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from registrar_app.services.verify_store import verify_store
from tests import world
from tests.benchmarks import sample_register
from tests.benchmarks.measuring import Comparison, in_turn, seconds

CONTRACTS = 1_000


def compare(folder: Path, rounds: int) -> list[Comparison]:
    """The whole proof (file, schema, links, hashes, signatures, every projection), per act."""
    with sample_register.office(folder, "office") as desk:
        sample_register.register_many(desk, sample_register.contracts(CONTRACTS))
        acts = desk.store.unsent_acts()
        program = world.program()
        public = x509.load_der_x509_certificate(desk.require_key().certificate).public_key()
        assert isinstance(public, ec.EllipticCurvePublicKey)

        def ours() -> None:
            report = verify_store(program, desk)
            assert report.acts == len(acts) and not report.faults, report

        def bare() -> None:
            for act in acts:
                public.verify(act.signature, act.payload, ec.ECDSA(hashes.SHA256()))

        one, other = in_turn(rounds, lambda: seconds(ours), lambda: seconds(bare))
    return [Comparison(
        operation="store verify, per act", peer="one P-256 verification", goal=10,
        ours=[t / len(acts) for t in one], theirs=[t / len(acts) for t in other], words=f"{len(acts):,} acts",
    )]  # fmt: skip
