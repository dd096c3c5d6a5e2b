"""Tries the other ways to install: into a folder of one's choice, for all users, and portable."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.smoke.report import Step
from build_scripts.trial.declared import ID, files_of_installing, keys_of_installing, programs_folder
from build_scripts.trial.machine import USER, wait_until
from build_scripts.trial.pc import HOME, HOME_OF_ALL, Pc, State, require

CHOSEN = r"C:\技术 合同\登记 工作台"
MOVED = r"C:\新 位置"
OF_OTHERS = r"C:\公用 工具"
STICK = r"C:\便携 程序"
_PATIENCE = 600.0


class Ways:
    """The other ways; each step leaves the PC as it found it, or says what it leaves to the next."""

    def __init__(self, pc: Pc) -> None:
        self._pc = pc
        self._before = State({}, {})

    def steps(self) -> Iterator[Step]:
        """Return the steps in their order."""
        yield "/D= a folder with Chinese and spaces: it is installed there and runs", self.choose
        yield "an upgrade finds that folder; /D= another one moves the program", self.move
        yield (
            "among other people's files it makes a folder of its own, and uninstalling leaves theirs",
            self.among_others,
        )
        yield (
            "what an uninstallation leaves in its folder (uninstall.exe, _?=) is replaced, not gone round",
            self.again,
        )
        yield "/PORTABLE: no registry, no entries, data beside the program", self.portable
        yield "/ALLUSERS: Program Files, HKLM, entries for all", self.for_all
        yield "what all have is upgraded for all; /CURRENTUSER installs beside it", self.for_all_again
        yield "uninstalled for all: everything is as before", self.uninstall_for_all

    def choose(self) -> None:
        """Install into a folder."""
        pc = self._pc
        self._before = pc.state()
        pc.expect(0, pc.packages.newer, rf"/D={CHOSEN}")
        pc.require_only(
            self._before, pc.state(), files_of_installing(USER, folder=CHOSEN[3:]), keys_of_installing()
        )
        pc.require_whole(CHOSEN)
        told = pc.registrar("--version", home=CHOSEN).strip()
        require(told == pc.packages.version, f"--version says {told}")

    def move(self) -> None:
        """Upgrade without naming the folder, then name another."""
        pc = self._pc
        pc.expect(0, pc.packages.newer)
        require(not pc.machine.place(HOME).exists(), "a second copy came into being")
        pc.require_whole(CHOSEN)
        pc.expect(0, pc.packages.newer, rf"/D={MOVED}")
        pc.require_whole(MOVED)
        require(not pc.machine.place(CHOSEN).exists(), "the program is still in its former folder too")

    def among_others(self) -> None:
        """Install into a folder where somebody else's files are, one of them named as ours."""
        pc = self._pc
        theirs = pc.machine.place(rf"{OF_OTHERS}\parts\别人的.txt")
        theirs.parent.mkdir(parents=True)
        theirs.write_text("others", "ascii")
        pc.expect(0, pc.packages.newer, rf"/D={OF_OTHERS}")
        pc.require_whole(rf"{OF_OTHERS}\{ID}")
        require(not pc.machine.place(MOVED).exists(), "the program is still in its former folder too")
        pc.uninstall(home=rf"{OF_OTHERS}\{ID}")
        require(theirs.read_text("ascii") == "others", "the file of others was touched")
        require([*theirs.parent.parent.iterdir()] == [theirs.parent], "something is left")
        theirs.unlink()
        theirs.parent.rmdir()
        theirs.parent.parent.rmdir()

    def again(self) -> None:
        """Uninstall so that something stays, and install again, which must come to the same folder and be whole."""
        pc = self._pc
        pc.expect(0, pc.packages.older)
        pc.uninstall(f"_?={HOME}")
        left = pc.machine.place(rf"{HOME}\parts\left.dll")
        left.parent.mkdir(exist_ok=True)
        left.write_text("held by another program at that time", "ascii")
        pc.expect(0, pc.packages.newer)
        pc.require_whole(HOME)
        pc.uninstall()
        require(not pc.machine.place(HOME).exists(), "the folder is still there")

    def portable(self) -> None:
        """Unpack, start the window and look where it keeps its things."""
        pc = self._pc
        before = pc.state()
        pc.expect(0, pc.packages.newer, "/PORTABLE", rf"/D={STICK}")
        pc.require_whole(STICK)
        started = pc.machine.begin(rf"{STICK}\registrar-app.exe", "--lang", "zh")
        kept = pc.machine.place(rf"{STICK}\data")
        try:
            require(wait_until(pc.machine.screen.is_painted, _PATIENCE), "no window came")
            pc.machine.screen.save(pc.pictures / "portable.png")
        finally:
            pc.machine.end(started)
        pc.require_only(before, pc.state(), files_of_installing(USER, folder=STICK[3:])[:1])
        require(kept.is_dir(), "no folder data beside the program")

    def for_all(self) -> None:
        """Install for all users."""
        pc = self._pc
        self._before = pc.state()
        pc.expect(0, pc.packages.older, "/ALLUSERS")
        pc.require_only(
            self._before,
            pc.state(),
            files_of_installing(USER, for_all=True),
            keys_of_installing(for_all=True),
        )
        pc.require_whole(HOME_OF_ALL, with_left_over=True)

    def for_all_again(self) -> None:
        """Upgrade without saying for whom, then install for one user on purpose."""
        pc = self._pc
        pc.expect(0, pc.packages.newer)
        require(pc.version(pc.state(), "HKLM") == pc.packages.version, "it was not upgraded for all")
        require(not pc.machine.place(HOME).exists(), "a second copy came into being")
        pc.expect(0, pc.packages.newer, "/CURRENTUSER")
        pc.require_whole(HOME)
        pc.uninstall()
        pc.require_whole(HOME_OF_ALL)

    def uninstall_for_all(self) -> None:
        """Uninstall and hold everything against what it was."""
        pc = self._pc
        pc.uninstall("/ALLUSERS", home=HOME_OF_ALL)
        pc.require_only(self._before, pc.state(), [programs_folder(USER)])
