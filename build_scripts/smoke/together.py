"""Checks two sides together: the bureau on one, the office on the other; whatever travels must be taken there as it is."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from build_scripts.smoke.alone import check_slip
from build_scripts.smoke.report import Step
from build_scripts.smoke.sides import Side, SmokeError
from build_scripts.terminal import ROOT

OFFICE = ("--office", "371002:环翠区登记点:371002,371071,371072", "--device", "371002-01:1-500",
          "--registrar", "0037:王海燕:371002")  # fmt: skip
DEVICE = "371002-01"
SAMPLE = '"2026-F12"'
"""The sample contract that is registered here."""


class Journey:
    """One contract's way from the office to the bureau and back, in a practice world of its own."""

    def __init__(self, bureau: Side, office: Side, folder: Path) -> None:
        self.bureau, self.office, self.folder = bureau, office, folder
        self.at_bureau, self.at_office = folder / "主管 部门", folder / "登记点 一"
        self.slip = folder / "凭单 一.pdf"
        self.uid = ""

    def steps(self) -> Iterator[Step]:
        """Return the steps in their order."""
        yield f"bureau and roster made on {self.bureau.name}", self.make_bureau
        yield f"office made and a contract registered on {self.office.name}", self.register
        yield f"slip signed on {self.office.name}, held against pdfsig, qpdf and the other side", self.issue
        yield f"batch exported on {self.office.name}, verified alike on both", self.export
        yield f"batch imported on {self.bureau.name}, its receipt on {self.office.name}", self.bring
        yield "each store read by the other side's program, with the same bytes told", self.read_across

    def make_bureau(self) -> None:
        """Make the bureau and sign the roster with one office on it."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        ask, keys = self.bureau.require, self.folder / "名册 密钥"
        ask("bureau", "init", "--store", self.at_bureau, "--name", "威海市科学技术局", "--practice")
        ask("roster", "issue", "--store", self.at_bureau, "--out", keys, *OFFICE)

    def register(self) -> None:
        """Make the office's store from the roster and register a contract."""
        ask, keys = self.office.require, self.folder / "名册 密钥"
        samples = (ROOT / "resources" / "samples" / "contracts.jsonl").read_text("utf-8").splitlines()
        contract = self.folder / "合同 一.jsonl"
        contract.write_text(next(line for line in samples if SAMPLE in line) + "\n", "utf-8")
        store = ("--store", self.at_office)
        roster, key = keys / "roster-2.htroster", keys / "0037.p12"
        ask("store", "init", *store, "--roster", roster, "--device", DEVICE, "--key", key)
        ask("contract", "import", *store, contract)
        self.uid = ask("contract", "list", *store, "--json").json()[0]["uid"]
        ask("contract", "accept", *store, self.uid)
        ask("contract", "register", *store, self.uid)

    def issue(self) -> None:
        """Sign the slip; the bureau's side verifies the file by the roster alone."""
        self.office.require("slip", "issue", "--store", self.at_office, self.uid, "--out", self.slip)
        check_slip(self.slip)
        roster = self.folder / "名册 密钥" / "roster-2.htroster"
        self.bureau.require("slip", "verify", self.slip, "--roster", roster)

    def export(self) -> str:
        """Export the batch; both programs must say the same of the same file, on the same store of the bureau."""
        self.office.require("batch", "export", "--store", self.at_office, "--out", self.folder / "报盘")
        batch = self.batch
        words = ("batch", "verify", batch, "--store", self.at_bureau, "--json")
        told = [_without_places(side.require(*words).json()) for side in (self.bureau, self.office)]
        if told[0] != told[1]:
            raise SmokeError(f"they differ: {told[0]} / {told[1]}")
        return f"{batch.name} SHA-256 {_digest(batch)[:16]}"

    def bring(self) -> None:
        """Carry the batch to the bureau and the receipt back; no byte of the batch may change on the way."""
        batch, before = self.batch, _digest(self.batch)
        receipt = self.folder / "回盘" / f"{batch.stem}.htr"
        receipt.parent.mkdir()
        self.bureau.require("batch", "import", batch, "--store", self.at_bureau, "--receipt", receipt)
        self.office.require("receipt", "import", receipt, "--store", self.at_office)
        if _digest(batch) != before:
            raise SmokeError("the batch was changed")

    def read_across(self) -> None:
        """Let each program verify both stores and export the bureau's contracts, and compare."""
        for side in (self.office, self.bureau):
            for store in (self.at_bureau, self.at_office):
                side.require("store", "verify", "--store", store)
        told = []
        for side in (self.bureau, self.office):
            target = self.folder / f"导出 {side.name}.jsonl"
            side.require("contract", "export", target, "--store", self.at_bureau)
            told.append(target.read_bytes())
        if told[0] != told[1] or self.uid.encode() not in told[0]:
            raise SmokeError("the exported contracts differ")

    @property
    def batch(self) -> Path:
        """The batch that was exported."""
        return next((self.folder / "报盘").glob("*.htb"))


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _without_places(told: object) -> object:
    """What was told, without the file's own path, which each side names in its way."""
    if isinstance(told, dict):
        return {key: _without_places(value) for key, value in told.items() if key not in {"file", "path"}}
    return told
