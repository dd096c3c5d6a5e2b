"""Batches from an office to the bureau: what is taken, what is refused, and that a refusal changes nothing."""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from registrar_app.domain.act import ActKind, SignedAct, canonical_json
from registrar_app.domain.batch import BatchVerdict
from registrar_app.domain.errors import AnswerNoError, InputRefusedError, MachineRefusedError, UsageError
from registrar_app.services import export_batch as exporting
from registrar_app.services.desk import Desk
from registrar_app.services.export_batch import export_batch
from registrar_app.services.import_batch import import_batch
from registrar_app.services.import_receipt import import_receipt
from registrar_app.services.import_roster import import_roster
from registrar_app.services.program import Program
from registrar_app.services.read_batch import NAMES
from registrar_app.services.trust_ports import SigningKey
from registrar_app.services.verify_batch import MergeReport, verify_batch
from registrar_app.services.verify_roster import roster_hash
from tests import world
from tests.openssl import takes_as_cades
from tests.practice_keys import PASSWORD, folder, key, root, supervisor

Members = dict[str, bytes]


@dataclass
class World:
    program: Program
    office: Desk
    bureau: Desk
    out: Path

    def export(self, desk: Desk | None = None) -> Path:
        return export_batch(self.program, desk or self.office, self.out).path

    def verify(self, path: Path) -> MergeReport:
        return verify_batch(self.program, self.bureau, path)

    def bring(self, path: Path) -> MergeReport:
        return import_batch(self.program, self.bureau, path, dry_run=False, receipt_target=self.out)

    def snapshot(self) -> object:
        """Everything that a batch could change at the bureau."""
        store, own = self.bureau.store, self.office.store.identity
        cases = [(case.uid, case.state, [e.hash for e in case.history]) for case in store.cases()]
        answers = [store.answers_of(uid) for uid, *_ in cases]
        kept = sorted(str(p) for p in self.bureau.directory.rglob("*.htr"))
        return cases, answers, store.stream_mark(own.office, own.device, own.epoch), kept

    def refused(self, path: Path) -> str:
        """The code with which verifying and importing refuse, both leaving the store alone."""
        before = self.snapshot()
        with pytest.raises(InputRefusedError) as verified:
            self.verify(path)
        with pytest.raises(InputRefusedError) as imported:
            self.bring(path)
        assert verified.value.code == imported.value.code
        assert verified.value.exit_code == 3
        assert self.snapshot() == before
        return verified.value.code

    def outside(self, path: Path) -> str:
        """The code of what verifying and importing say of a batch that is not taken; the register stays as it is."""
        before, alarms = self.snapshot(), self.bureau.store.alarms()
        verified = self.verify(path).concern()
        assert self.bureau.store.alarms() == alarms
        imported = self.bring(path).concern()
        assert verified is not None
        assert imported is not None
        assert verified.code == imported.code
        assert self.snapshot() == before
        return verified.code

    def members(self, path: Path) -> Members:
        container = supervisor().open_envelope(path.read_bytes())
        return dict(
            self.program.containers.unpack(container, self.program.keys.verify_detached, NAMES).members
        )

    def forge(self, members: Members, /, by: SigningKey | None = None, **header: Any) -> Path:
        """A batch of these members with a header made to fit them, signed by whom we like."""
        hashes = {
            name: sha256(content).hexdigest() for name, content in members.items() if name != "batch.json"
        }
        plain = json.loads(members["batch.json"]) | {"members": hashes} | header
        whole = members | {"batch.json": canonical_json(plain)}
        container = self.program.containers.pack(whole, (by or key("R-01")).sign_detached)
        path = self.out / "forged.htb"
        path.write_bytes(self.program.keys.seal_envelope(container, [supervisor().certificate]))
        return path

    def resign(
        self, path: Path, change: Callable[[list[dict[str, Any]]], None], by: SigningKey, **header: Any
    ) -> Path:
        """A batch whose acts were changed and then signed and chained properly by a key."""
        members = self.members(path)
        acts = [json.loads(line) for line in members["acts.jsonl"].splitlines()]
        change(acts)
        signed, last_of = list[SignedAct](), dict[str, str]()
        for act in acts:
            act["previous"] = (
                signed[-1].hash if signed else json.loads(members["batch.json"])["previous_head"]
            )
            act["previous_in_case"] = last_of.get(
                act["case"], act["previous_in_case"] if not signed else None
            )
            payload = canonical_json(act)
            signed.append(SignedAct(payload, by.sign(payload)))
            last_of[act["case"]] = signed[-1].hash
        members["acts.jsonl"] = b"".join(s.payload + b"\n" for s in signed)
        members["acts.sig"] = b"".join(base64.b64encode(s.signature) + b"\n" for s in signed)
        return self.forge(members, head=signed[-1].hash, **header)


@pytest.fixture
def made(tmp_path: Path) -> World:
    program = world.program()
    out = tmp_path / "out"
    out.mkdir()
    return World(
        program, world.desk(program, tmp_path / "office"), world.bureau(program, tmp_path / "bureau"), out
    )


# ---------------------------------------------------------------- the way that works


def test_a_batch_is_verified_imported_and_the_cases_are_the_same_there(made: World) -> None:
    first, second = world.register(made.office), world.register(made.office, value=5)
    path = made.export()
    assert path.name == "371002-01-000001.htb"
    before = made.snapshot()
    told = made.verify(path)
    assert made.snapshot() == before
    assert (told.verdict, told.acts, told.accepted) == (BatchVerdict.NEXT, 4, 4)
    assert (told.new, told.changed, told.duplicate, told.returned) == (2, 0, 0, 0)
    assert told.sum_fen == 100_000_005
    done = made.bring(path)
    assert (done.new, done.sum_fen, done.dry_run) == (told.new, told.sum_fen, False)
    for uid in (first, second):
        assert made.bureau.store.load_case(uid) == made.office.store.load_case(uid)
    assert made.bureau.store.verify(made.program.keys.signature_holds).faults == ()


def test_importing_twice_changes_nothing_and_gives_the_same_receipt(made: World) -> None:
    world.register(made.office)
    path = made.export()
    first = made.bring(path)
    assert first.receipt is not None
    receipt, before = first.receipt.read_bytes(), made.snapshot()
    again = made.bring(path)
    assert again.already_imported
    assert again.receipt is not None
    assert again.receipt.read_bytes() == receipt
    assert made.snapshot() == before
    assert made.verify(path).already_imported


def test_a_lost_receipt_is_made_again_with_the_answers_given_then(made: World) -> None:
    world.register(made.office)
    path = made.export()
    made.bring(path)
    for copy in (*made.bureau.directory.rglob("*.htr"), *made.out.glob("*.htr")):
        copy.unlink()
    again = made.bring(path)
    assert again.receipt is not None
    assert import_receipt(made.program, made.office, again.receipt).accepted == 2


def test_the_next_batch_carries_on(made: World) -> None:
    uid = world.register(made.office)
    made.bring(made.export())
    world.act(made.office, ActKind.CANCEL, uid, lambda place: {"reason": "当事人协商解除"})
    new = world.register(made.office)
    done = made.bring(made.export())
    assert (done.header.seq, done.new, done.changed) == (2, 1, 1)
    assert made.bureau.store.load_case(uid) == made.office.store.load_case(uid)
    assert made.bureau.store.load_case(new) is not None


def test_nothing_new_is_an_answer_not_a_file(made: World) -> None:
    with pytest.raises(AnswerNoError, match="BATCH-NOTHING-NEW"):
        made.export()
    world.register(made.office)
    made.export()
    with pytest.raises(AnswerNoError, match="BATCH-NOTHING-NEW"):
        made.export()
    assert [p.name for p in made.out.iterdir()] == ["371002-01-000001.htb"]


def test_what_is_too_large_goes_as_several_batches(made: World, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(3):
        world.register(made.office)
    monkeypatch.setattr(exporting, "ACTS_LIMIT", 4)
    first = export_batch(made.program, made.office, made.out)
    assert (first.acts, first.remaining) == (4, 2)
    second = export_batch(made.program, made.office, made.out)
    assert (second.acts, second.remaining, second.header.previous_head) == (2, 0, first.header.head)
    assert made.outside(second.path) == "BATCH-GAP"
    (followed,) = made.bring(first.path).followed
    assert (followed.header.seq, followed.new) == (2, 1)


def test_a_gap_names_what_to_ask_for(made: World) -> None:
    paths = []
    for _ in range(5):
        world.register(made.office)
        paths.append(made.export())
    for brought, missing in ((2, "1–2"), (4, "1–2, 4"), (0, "2"), (3, "2")):
        told = made.bring(paths[brought])
        if told.is_taken:
            told = made.bring(paths[2])
        concern = told.concern()
        assert concern is not None
        assert f"batch {missing} of device 371002-01 is missing; this is batch" in concern.problem.en
        assert f"向报送机构索取第 {missing.replace(', ', '、')} 号报盘" in concern.remedy.zh
    assert [each.header.seq for each in made.bring(paths[1]).followed] == [3, 4, 5]


def test_a_gap_of_acts_alone_names_the_acts(made: World) -> None:
    world.register(made.office)
    made.export()
    forged = made.forge(members_of_a_new_batch(made), seq=1, previous_batch=None)
    assert made.outside(forged) == "BATCH-ACTS-MISSING"
    concern = made.verify(forged).concern()
    assert concern is not None
    assert "act 1–2 is missing" in concern.problem.en


def test_a_copy_stays_beside_the_store(made: World) -> None:
    world.register(made.office)
    path = made.export()
    (kept,) = (made.office.directory / "batches").iterdir()
    assert kept.read_bytes() == path.read_bytes()
    assert list(made.out.glob("*.part")) == []


# ---------------------------------------------------------------- ordinary tools


def test_openssl_opens_the_envelope_and_checks_container_and_act(made: World, tmp_path: Path) -> None:
    world.register(made.office)
    path = made.export()
    pem = tmp_path / "supervisor.pem"
    source = folder() / "root-S-01.p12"
    run(
        tmp_path,
        "openssl",
        "pkcs12",
        "-in",
        str(source),
        "-nodes",
        "-passin",
        f"pass:{PASSWORD}",
        "-out",
        str(pem),
    )
    opened = ["openssl", "cms", "-decrypt", "-binary", "-inform", "DER", "-in", str(path)]
    run(tmp_path, *opened, "-inkey", str(pem), "-out", "c.zip")
    run(tmp_path, "unzip", "-t", "c.zip")
    run(tmp_path, "unzip", "-q", "c.zip")
    (tmp_path / "root.pem").write_bytes(as_pem(root().certificate))
    assert takes_as_cades(tmp_path, "META-INF/signature001.p7s", "META-INF/ASiCManifest001.xml", "root.pem")
    public = x509.load_der_x509_certificate(key("R-01").certificate).public_key()
    (tmp_path / "key.pem").write_bytes(public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    (tmp_path / "act").write_bytes((tmp_path / "acts.jsonl").read_bytes().split(b"\n")[0])
    (tmp_path / "sig").write_bytes(base64.b64decode((tmp_path / "acts.sig").read_bytes().split(b"\n")[0]))
    run(tmp_path, "openssl", "dgst", "-sha256", "-verify", "key.pem", "-signature", "sig", "act")


# ---------------------------------------------------------------- changed bytes


def test_changed_bytes_of_the_envelope_are_refused_or_leave_the_content_the_same(made: World) -> None:
    world.register(made.office)
    path = made.export()
    whole, honest = path.read_bytes(), made.members(path)
    changed = made.out / "changed.htb"
    before, accepted = made.snapshot(), 0
    places = [*range(0, 700, 3), *range(700, len(whole), 97), *range(len(whole) - 20, len(whole))]
    for place in places:
        changed.write_bytes(whole[:place] + bytes([whole[place] ^ 0x10]) + whole[place + 1 :])
        try:
            made.verify(changed)
        except InputRefusedError as error:
            assert error.code == "BATCH-REFUSED"
        else:
            accepted += 1
            assert made.members(changed) == honest
    assert made.snapshot() == before
    assert accepted < len(places) // 10


@pytest.mark.parametrize("content", [b"\0" * 3000, b"PK\x03\x04" * 50, b"{}", b"0\x82\xff\xff"])
def test_what_is_no_envelope_is_refused(made: World, content: bytes) -> None:
    path = made.out / "rubbish.htb"
    path.write_bytes(content)
    assert made.refused(path) == "BATCH-REFUSED"


def test_an_empty_file_is_not_read(made: World) -> None:
    path = made.out / "empty.htb"
    path.touch()
    assert made.refused(path) == "FILE-READ"


def test_missing_folder_and_cut_files_are_refused(made: World) -> None:
    world.register(made.office)
    path = made.export()
    cut = made.out / "cut.htb"
    for length in (1, 100, 900, len(path.read_bytes()) - 1):
        cut.write_bytes(path.read_bytes()[:length])
        assert made.refused(cut) == "BATCH-REFUSED"
    assert made.refused(made.out / "none.htb") == "FILE-READ"
    assert made.refused(made.out) == "FILE-READ"


def test_a_batch_for_another_supervisor_does_not_open(made: World) -> None:
    world.register(made.office)
    path = made.export()
    stranger = key("S-02", "supervisor", None)
    made.bureau.key = stranger
    with pytest.raises(InputRefusedError, match="BATCH-REFUSED"):
        made.verify(path)


# ---------------------------------------------------------------- meaning


def members_of_a_new_batch(made: World) -> Members:
    world.register(made.office)
    return made.members(made.export())


def test_the_forger_itself_is_honest(made: World) -> None:
    assert made.verify(made.forge(members_of_a_new_batch(made))).accepted == 2


@pytest.mark.parametrize(
    "by", ["registrar of another office", "supervisor", "root", "stranger", "foreign root"]
)
def test_only_a_registrar_of_that_office_signs_a_batch(made: World, by: str) -> None:
    signers = {
        "registrar of another office": key("R-02", office="371082"),
        "supervisor": supervisor(),
        "root": root(),
        "stranger": key("R-99"),
        "foreign root": key("R-01", under="stranger"),
    }
    assert made.refused(made.forge(members_of_a_new_batch(made), by=signers[by])) == "BATCH-SIGNER"


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ({"device": "371082-01"}, "BATCH-DEVICE"),
        ({"device": "371002-77"}, "BATCH-DEVICE"),
        ({"device": "371002-02"}, "BATCH-CHAIN"),
        ({"office": "371082", "device": "371082-01"}, "BATCH-SIGNER"),
        ({"epoch": "0" * 32}, "BATCH-CHAIN"),
        ({"first_act": 2, "last_act": 3}, "BATCH-CHAIN"),
        ({"last_act": 3}, "BATCH-CHAIN"),
        ({"head": "0" * 64}, "BATCH-CHAIN"),
        ({"previous_head": "0" * 64}, "BATCH-CHAIN"),
        ({"counts": {"accept": 1}}, "BATCH-CHAIN"),
        ({"sum_fen": 1}, "BATCH-CHAIN"),
        ({"members": {}}, "BATCH-MEMBERS"),
        ({"made_at": "yesterday"}, "BATCH-REFUSED"),
        ({"made_at": "2017-12-31T23:00:00+08:00"}, "BATCH-SIGNER"),
        ({"seq": "1"}, "BATCH-REFUSED"),
        ({"more": 1}, "BATCH-REFUSED"),
        ({"roster_version": 2}, "BATCH-ROSTER"),
        ({"made_at": "2028-01-31T09:00:00+08:00"}, "BATCH-ROSTER-STALE"),
    ],
)
def test_a_header_that_does_not_fit_is_refused(made: World, header: dict[str, Any], code: str) -> None:
    assert made.refused(made.forge(members_of_a_new_batch(made), **header)) == code


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ({"seq": 2}, "BATCH-GAP"),
        ({"seq": 2**53 - 1}, "BATCH-GAP"),
        ({"previous_batch": "0" * 64}, "BATCH-FORK"),
    ],
)
def test_a_header_out_of_its_place_changes_nothing(made: World, header: dict[str, Any], code: str) -> None:
    assert made.outside(made.forge(members_of_a_new_batch(made), **header)) == code


def test_acts_and_signatures_must_fit_line_by_line(made: World) -> None:
    good = members_of_a_new_batch(made)
    acts, signatures = good["acts.jsonl"].splitlines(), good["acts.sig"].splitlines()
    wrong: list[Members] = [
        {"acts.sig": b"\n".join(signatures[::-1]) + b"\n"},
        {"acts.sig": signatures[0] + b"\n"},
        {"acts.sig": good["acts.sig"][:-1]},
        {"acts.sig": good["acts.sig"].replace(b"\n", b"\r\n")},
        {"acts.jsonl": b"\n".join(acts[::-1]) + b"\n"},
        {"acts.jsonl": acts[0] + b"\n"},
        {"acts.jsonl": good["acts.jsonl"] + b"\n"},
        {"acts.jsonl": good["acts.jsonl"].replace(b'"seq":1', b'"seq": 1')},
        {"acts.jsonl": good["acts.jsonl"].replace("海洋".encode(), "陆地".encode())},
    ]
    for change in wrong:
        assert made.refused(made.forge(good | change)).startswith("BATCH-")


def test_an_attachment_that_no_act_names_is_refused(made: World) -> None:
    good = members_of_a_new_batch(made)
    stray = b"hidden"
    assert (
        made.refused(made.forge(good | {f"attachments/{sha256(stray).hexdigest()}": stray}))
        == "BATCH-MEMBERS"
    )


def test_an_edited_act_needs_its_registrars_signature(made: World) -> None:
    world.register(made.office)
    path = made.export()
    assert made.verify(made.resign(path, lambda acts: None, key("R-01"))).accepted == 2
    assert made.refused(made.resign(path, lambda acts: None, key("R-99"))) == "BATCH-SIGNATURE"

    def richer(acts: list[dict[str, Any]]) -> None:
        acts[1]["body"]["contract"]["contract_value"] = "9000000.00"

    assert made.refused(made.resign(path, richer, key("R-99"), sum_fen=900_000_000)) == "BATCH-SIGNATURE"

    def borrowed(acts: list[dict[str, Any]]) -> None:
        acts[0]["registrar"] = "R-02"

    assert made.refused(made.resign(path, borrowed, key("R-01"))) == "BATCH-SIGNATURE"


@pytest.mark.parametrize(
    "term",
    [
        {"revoked_on": world.TODAY},
        {"compromised_since": date(2026, 11, 1)},
        {"term_to": date(2026, 11, 22)},
        {"term_from": date(2026, 11, 24)},
    ],
    ids=["revoked", "compromised", "expired", "not yet"],
)
def test_a_registrar_out_of_force_is_refused(made: World, term: dict[str, date]) -> None:
    """The office still has the older roster; the bureau knows better."""
    world.register(made.office)
    path = made.export()
    known = world.roster()
    registrars = (world.signer(key("R-01"), "R-01", **term), known.registrars[1])
    newer = replace(known, version=2, previous=roster_hash(known), registrars=registrars)
    import_roster(made.program, made.bureau, world.sealed_roster(newer))
    assert made.refused(path) == "BATCH-SIGNER"


def test_what_was_done_before_the_revocation_still_counts(made: World) -> None:
    world.register(made.office)
    path = made.export()
    known = world.roster()
    registrars = (world.signer(key("R-01"), "R-01", revoked_on=date(2026, 11, 24)), known.registrars[1])
    newer = replace(known, version=2, previous=roster_hash(known), registrars=registrars)
    import_roster(made.program, made.bureau, world.sealed_roster(newer))
    assert made.bring(path).accepted == 2


def test_a_roster_long_expired_stops_the_export_but_not_the_work(made: World) -> None:
    expired = made.office.require_roster().expires_on
    made.office.clock.moment += timedelta(days=(expired - made.office.today()).days + 90)
    world.register(made.office)
    made.export()
    made.office.clock.moment += timedelta(days=1)
    world.register(made.office)
    with pytest.raises(AnswerNoError) as stopped:
        made.export()
    assert stopped.value.code == "ROSTER-STALE"
    newer = replace(
        made.office.require_roster(),
        version=2,
        previous=roster_hash(made.office.require_roster()),
        expires_on=made.office.today(),
    )
    import_roster(made.program, made.office, world.sealed_roster(newer))
    made.export()


def test_a_registrar_out_of_force_exports_nothing(made: World) -> None:
    world.register(made.office)
    made.office.key = key("R-02", office="371082")
    with pytest.raises(MachineRefusedError, match="SIGNER-STANDING"):
        made.export()


def test_a_forked_chain_is_refused(made: World, tmp_path: Path) -> None:
    """Two copies of one store go on by themselves; the second one's batch shows the fork."""
    world.register(made.office)
    first = made.export()
    honest = made.members(first)
    made.bring(first)

    def other(acts: list[dict[str, Any]]) -> None:
        acts[0]["at"] = "2026-11-23T10:00:00+08:00"

    (tmp_path / "copy.htb").write_bytes(made.resign(first, other, key("R-01")).read_bytes())
    assert made.outside(tmp_path / "copy.htb") == "BATCH-FORK"
    later = {"seq": 2, "first_act": 3, "last_act": 4}
    assert made.refused(made.forge(honest, **later)) == "BATCH-CHAIN"
    assert made.verify(first).already_imported


def test_a_device_that_begins_another_chain_is_told(made: World, tmp_path: Path) -> None:
    world.register(made.office)
    first = made.export()
    assert not made.bring(first).new_epoch
    anew = world.desk(made.program, tmp_path / "anew")  # the same device, its store made once more
    world.register(anew)
    path = made.export(anew)
    assert made.verify(path).new_epoch
    assert made.bring(path).new_epoch
    world.register(anew)
    assert not made.verify(made.export(anew)).new_epoch
    anew.store.close()


def test_batches_go_from_offices_to_the_bureau_only(made: World) -> None:
    world.register(made.office)
    path = made.export()
    with pytest.raises(UsageError, match="NOT-A-BUREAU"):
        verify_batch(made.program, made.office, path)
    with pytest.raises(UsageError, match="NOT-AN-OFFICE"):
        made.export(made.bureau)


# ---------------------------------------------------------------- answers on acts


@pytest.mark.parametrize(
    ("slip_no", "path"),
    [
        ("371002-01-2026-000051", "body.slip_no"),
        ("371082-01-2026-000001", "body.slip_no"),
        ("371002-01-2025-000001", "body.slip_no"),
        ("not a number", "body.slip_no"),
    ],
)
def test_a_slip_number_that_was_not_leased_is_returned(made: World, slip_no: str, path: str) -> None:
    world.register(made.office)

    def take(acts: list[dict[str, Any]]) -> None:
        acts[1]["body"]["slip_no"] = slip_no

    told = made.verify(made.resign(made.export(), take, key("R-01")))
    assert (told.accepted, told.returned, told.sum_fen) == (1, 1, 0)


def test_unreadable_content_is_returned_not_merged(made: World) -> None:
    world.register(made.office)

    def spoil(acts: list[dict[str, Any]]) -> None:
        acts[1]["body"]["contract"]["seller"]["crdit_code"] = "x"

    assert made.verify(made.resign(made.export(), spoil, key("R-01"))).returned == 1


def test_a_contract_that_another_device_sent_is_a_duplicate(made: World, tmp_path: Path) -> None:
    uid = world.register(made.office)
    made.bring(made.export())
    second = world.desk(made.program, tmp_path / "second", device="371002-02")
    world.register(second, uid)
    fresh = world.register(second)
    told = made.verify(made.export(second))
    assert (told.new, told.duplicate, told.accepted, told.returned) == (1, 1, 2, 0)
    assert made.bureau.store.load_case(fresh) is None


def run(where: Path, *command: str) -> None:
    told = subprocess.run(command, cwd=where, check=False, capture_output=True)
    assert told.returncode == 0, told.stderr


def as_pem(certificate: bytes) -> bytes:
    return x509.load_der_x509_certificate(certificate).public_bytes(Encoding.PEM)
