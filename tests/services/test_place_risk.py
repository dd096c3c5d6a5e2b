"""Where a register must not lie: on another machine, on a stick, in a folder that a program synchronises."""

from __future__ import annotations

from pathlib import Path

import pytest

from registrar_app.services import place_risk
from registrar_app.services.place_risk import PlaceRisk, file_system_of, is_network_system, judge_place

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
nas:/data /srv/nas nfs4 rw 0 0
//server/公用 /mnt/office\\040share cifs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "system"),
    [
        ("/srv/nas/登记", "nfs4"),
        ("/srv/nasty", "ext4"),
        ("/mnt/office share/登记", "cifs"),
        ("/opt/wang", "ext4"),
    ],
)
def test_the_mount_that_lies_nearest_tells_the_file_system(folder, system) -> None:
    assert file_system_of(Path(folder), MOUNTS) == system
    assert is_network_system(system) is (system != "ext4")


def test_a_share_a_stick_and_a_synchronised_folder_are_told(tmp_path, monkeypatch) -> None:
    assert judge_place(tmp_path / "登记") is None
    assert judge_place(Path("\\\\server\\share\\登记")) is PlaceRisk.NETWORK
    for name in ("OneDrive - 威海市科技局", "坚果云", "BaiduSyncdisk", "Dropbox (个人)"):
        assert judge_place(tmp_path / name / "登记") is PlaceRisk.SYNCED
    (tmp_path / "shared" / ".stfolder").mkdir(parents=True)
    assert judge_place(tmp_path / "shared" / "登记") is PlaceRisk.SYNCED
    monkeypatch.setattr(place_risk, "REMOVABLE_ROOTS", (f"{tmp_path}/",))
    assert judge_place(tmp_path / "KINGSTON" / "登记") is PlaceRisk.REMOVABLE


def test_a_network_disk_is_told(tmp_path, monkeypatch) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\nnas:/x {tmp_path.resolve()} nfs rw 0 0\n", "utf-8")
    monkeypatch.setattr(place_risk, "_MOUNTS", mounts)
    assert judge_place(tmp_path / "登记") is PlaceRisk.NETWORK
