"""Tries the whole life of the program for one user: installed, used, upgraded over its data, and uninstalled."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from build_scripts.smoke.report import Step
from build_scripts.smoke.sides import SmokeError
from build_scripts.trial.declared import (
    ID,
    KINDS,
    files_of_installing,
    files_of_using,
    keys_of_installing,
    programs_folder,
)
from build_scripts.trial.listing import changes
from build_scripts.trial.machine import USER, wait_until
from build_scripts.trial.packages import LEFT_OVER, OLDER
from build_scripts.trial.pc import (
    DESKTOP,
    HOME,
    HOME_OF_ALL,
    MENU,
    OWN_STORES,
    USER_DATA,
    Pc,
    State,
    require,
    some,
)

NAME = "技术合同认定登记工作台"
TITLE = "技术合同登记 · 演练"
PRACTICE = rf"{USER_DATA}\practice"
BUREAU = rf"{OWN_STORES}\主管部门"
PASSWORD = "登记 correct-horse-battery"
_VERSION_KEY = r"HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion"
_PATIENCE = 600.0


class Life:
    """One user's program from the first day to the last; each step builds on those before."""

    def __init__(self, pc: Pc) -> None:
        self._pc = pc
        self._before = State({}, {})
        self._installed = State({}, {})
        self._data: dict[str, str] = {}
        self._window: subprocess.Popen[bytes] | None = None

    def steps(self) -> Iterator[Step]:
        """Return the steps in their order."""
        yield "too old a Windows is refused (3), nothing is touched", self.refuse_old_windows
        yield "an older version is installed silently (0): only what is declared is touched", self.install
        yield "Start menu, desktop and list of programs have its Chinese name", self.entries
        yield f"endings {' '.join(KINDS)} belong to it", self.endings
        yield (
            "the demo runs to the end in the user's data folder; a bureau in a folder with a Chinese name",
            self.use,
        )
        yield "the window opens, with Chinese text", self.open_window
        yield "while it runs neither installer nor uninstaller touches it (4)", self.refuse_while_running
        yield "closed again: nothing but the data was touched", self.close_window
        yield "the newer version takes its place (0); all data is the same byte for byte", self.upgrade
        yield "all registers open and verify after the upgrade", self.verify
        yield "a double click on .htb, .htr or .htroster starts the program with the file", self.open_files
        yield "an older version is refused (5)", self.refuse_older
        yield "with /OLDER it is installed (0), and the newer once more", self.go_back
        yield "a desktop entry that was removed stays away with an upgrade", self.no_desktop
        yield "uninstalled: everything is as before but the data, the same byte for byte", self.uninstall

    def refuse_old_windows(self) -> None:
        """Say that Windows is 8.1, then a Windows 10 before 1809."""
        pc = self._pc
        self._before = pc.state()
        for version, build in (("win81", ""), ("win10", "17134")):
            pc.machine.run("winecfg", "-v", version)
            if build:
                self._build(build)
            pc.expect(3, pc.packages.newer)
        self._build("19045")
        self._expect_nothing()

    def install(self) -> str:
        """Install, and look at everything that is new."""
        pc = self._pc
        pc.machine.run("winecfg", "-v", "win10")
        self._before = pc.state()
        pc.expect(0, pc.packages.older)
        self._installed = after = pc.state()
        pc.require_only(self._before, after, files_of_installing(USER), keys_of_installing())
        require(pc.version(after) == OLDER, f"the list of programs says {pc.version(after)}")
        return f"{pc.require_whole(HOME, with_left_over=True)} files, as packed"

    def entries(self) -> None:
        """Look for the entries, and where they lead."""
        pc = self._pc
        for entry in (MENU, DESKTOP):
            file = pc.machine.place(entry)
            require(file.is_file(), f"no {entry}")
            require("registrar-app.exe".encode("utf-16-le") in file.read_bytes(), f"{entry} leads elsewhere")
        key = rf"Software\Microsoft\Windows\CurrentVersion\Uninstall\{ID}"
        shown = pc.value(self._installed, key, "DisplayName")
        require(shown == NAME, f"the list of programs says {shown!r}")

    def endings(self) -> None:
        """Look in the registry how each ending is opened."""
        for ending, kind in KINDS.items():
            owner = self._pc.value(self._installed, rf"Software\Classes\{ending}")
            require(owner == f"{ID}.{kind}", f"{ending} belongs to {owner}")
            call = self._pc.value(self._installed, rf"Software\Classes\{owner}\shell\open\command")
            require(call == rf'"{HOME}\registrar-app.exe" "%1"', f"{ending} is opened by {call}")

    def use(self) -> str:
        """Make registers as a user does."""
        told = self._pc.registrar("demo", "--out", PRACTICE)
        require("完成" in told, "the demo did not tell that it is done")
        self._pc.registrar(
            "bureau", "init", "--store", BUREAU, "--name", "某市科学技术局", "--practice", password=PASSWORD
        )
        return [line for line in told.splitlines() if line.strip()][-1]

    def open_window(self) -> str:
        """Open the window and take its picture."""
        screen = self._pc.machine.screen
        begun = time.monotonic()
        self._window = self._pc.machine.begin(rf"{HOME}\registrar-app.exe", "--demo", "--lang", "zh")
        opened = wait_until(lambda: screen.windows(TITLE) and screen.is_painted(), _PATIENCE)
        seconds = time.monotonic() - begun
        time.sleep(4)  # what is made beside the window comes a moment later
        screen.save(self._pc.pictures / "window.png")
        require(opened, f"no painted window; there are {screen.titles()}")
        return f"after {seconds:.0f} s"

    def refuse_while_running(self) -> None:
        """Try to install and to uninstall while the window is open."""
        pc = self._pc
        pc.expect(4, pc.packages.newer)
        code = pc.machine.run(rf"{HOME}\uninstall.exe", "/S", f"_?={HOME}").returncode
        require(code == 4, f"the uninstaller ended with {code}")
        pc.require_whole(HOME, with_left_over=True)

    def close_window(self) -> None:
        """Close the window, and look at everything that using the program has touched."""
        pc = self._pc
        assert self._window is not None
        pc.close(self._window)
        pc.require_only(self._installed, pc.state(), files_of_using(USER, OWN_STORES[3:]))

    def upgrade(self) -> str:
        """Install the newer version over the older and hold the data against what it was."""
        pc = self._pc
        self._data = pc.kept()
        pc.expect(0, pc.packages.newer)
        self._same_data()
        state = pc.state()
        require(pc.version(state) == pc.packages.version, f"the list of programs says {pc.version(state)}")
        require(
            not pc.machine.place(rf"{HOME}\parts\{LEFT_OVER}").exists(), "a part of the older one is left"
        )
        pc.require_whole(HOME)
        return f"{len(self._data)} files of data"

    def verify(self) -> None:
        """Open and verify every register."""
        secret = self._pc.machine.place(rf"{PRACTICE}\password.txt").read_text("utf-8").strip()
        for name in ("bureau", "office-1", "office-2"):
            self._pc.registrar("store", "verify", "--store", rf"{PRACTICE}\stores\{name}", password=secret)
        self._pc.registrar("store", "verify", "--store", BUREAU, password=PASSWORD)

    def open_files(self) -> None:
        """Open files of the demo as the desktop does, and see which program runs with them.

        Wine looks for endings among those of all users only, so that the program is installed for all for this step.
        """
        pc = self._pc
        pc.expect(0, pc.packages.newer, "/ALLUSERS")
        for ending in (".htb", ".htr", ".htroster"):
            file = next(pc.machine.place(PRACTICE).rglob(f"*{ending}"))
            self._open(file, self._pc.pictures / "batch.png" if ending == ".htb" else None)
        pc.uninstall(
            home=HOME_OF_ALL
        )  # without a word, as by a double click: the user's own copy must stay whole

    def _open(self, file: Path, picture: Path | None) -> None:
        machine = self._pc.machine
        started = machine.begin("C:\\" + str(file.relative_to(machine.drive)).replace("/", "\\"))

        def runs() -> bool:
            calls = machine.calls("registrar-app.exe")
            return any(file.name in call and HOME_OF_ALL.casefold() in call.casefold() for call in calls)

        try:
            require(wait_until(runs, 120), f"the program was not started with {file.name}")
            if picture is not None:
                require(wait_until(machine.screen.is_painted, _PATIENCE), "no window came")
                time.sleep(3)
                machine.screen.save(picture)
        finally:
            machine.end(started)

    def refuse_older(self) -> None:
        """Install the older version over the newer."""
        pc = self._pc
        pc.expect(5, pc.packages.older)
        found = pc.version(pc.state())
        require(found == pc.packages.version, f"the list of programs says {found}")
        pc.require_whole(HOME)

    def go_back(self) -> None:
        """Install the older version because it is asked for."""
        pc = self._pc
        self._data = pc.kept()
        pc.expect(0, pc.packages.older, "/OLDER")
        require(pc.version(pc.state()) == OLDER, "the older version is not there")
        pc.require_whole(HOME, with_left_over=True)
        pc.expect(0, pc.packages.newer)
        pc.require_whole(HOME)
        self._same_data()

    def no_desktop(self) -> None:
        """Remove the entry and upgrade."""
        pc = self._pc
        pc.machine.place(DESKTOP).unlink()
        pc.expect(0, pc.packages.newer)
        require(not pc.machine.place(DESKTOP).exists(), "it is back")

    def uninstall(self) -> str:
        """Uninstall and hold everything against what it was before the first installation."""
        pc = self._pc
        pc.uninstall()
        pc.require_only(
            self._before, pc.state(), [*files_of_using(USER, OWN_STORES[3:]), programs_folder(USER)]
        )
        self._same_data()
        return f"{len(self._data)} files of data kept in {USER_DATA} and {OWN_STORES}"

    def _same_data(self) -> None:
        found = changes(self._data, self._pc.kept())
        require(self._data and not found, f"data: {some(found)}")

    def _expect_nothing(self) -> None:
        state = self._pc.state()
        found = changes(self._before.files, state.files).outside(files_of_using(USER))
        if found:
            raise SmokeError(f"files: {some(found)}")
        keys = [key for key in state.registry if ID in key]
        require(not keys, f"registry: {keys[:3]}")

    def _build(self, number: str) -> None:
        self._pc.machine.run("reg", "add", _VERSION_KEY, "/v", "CurrentBuildNumber", "/d", number, "/f")
