"""What a draft was whenever it left in a file is kept beside it: the newest versions, each once, and gone with it."""

from __future__ import annotations

import uuid

from registrar_app.domain.contract import Contract
from registrar_app.store.handed_out import KEPT
from tests.store.office import PracticeOffice


def test_the_newest_versions_are_kept_each_once_and_go_with_the_draft(office: PracticeOffice) -> None:
    uid, other = str(uuid.uuid4()), str(uuid.uuid4())

    def hand_out(name: str) -> None:
        with office.store.writing() as writer:
            writer.save_draft(uid, Contract(uid=uid, name=name), {})
            writer.note_handed_out([uid, other])

    assert office.store.versions_of(uid) is None
    for number in range(KEPT + 2):
        hand_out(str(number))
    hand_out("5")
    versions = office.store.versions_of(uid)
    assert versions is not None
    assert [each.name for each in versions.handed_out] == [
        "5",
        *(str(n) for n in range(KEPT + 1, 2, -1) if n != 5),
        "2",
    ]
    assert office.store.versions_of(other) is None
    assert office.faults() == []
    with office.store.writing() as writer:
        writer.delete_draft(uid)
        writer.save_draft(uid, Contract(uid=uid, name="again"), {})
    again = office.store.versions_of(uid)
    assert again is not None
    assert again.handed_out == ()
