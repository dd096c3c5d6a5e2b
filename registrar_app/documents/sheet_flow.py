"""Distributes the strips of a sheet over pages: no row split, no heading alone, the seal never without what it seals."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from registrar_app.documents.sheet_strips import Placed, Strip


class _Pile:
    """Pages being filled from their tops down to ``bottom``."""

    def __init__(self, first_top: float, top: float, bottom: float) -> None:
        self.pages: list[list[Placed]] = [[]]
        self._top, self._bottom = top, bottom
        self.at = first_top

    @property
    def left(self) -> float:
        return self.at - self._bottom

    @property
    def whole(self) -> float:
        return self._top - self._bottom

    @property
    def empty(self) -> bool:
        return not self.pages[-1]

    def turn(self) -> None:
        self.pages.append([])
        self.at = self._top

    def put(self, strip: Strip) -> None:
        """Put a strip down, on the next page or in parts when it does not fit."""
        if self._needs(strip) > self.left:
            tall = self.empty or strip.height + _heights(strip.heads) > self.whole
            parts = (
                strip.split(self.left - self._needs(strip) + strip.height) if strip.splits or tall else None
            )
            if parts is not None:
                self._lay(parts[0])
                self.turn()
                self.put(parts[1])
                return
            if not self.empty:
                self.turn()
                self.put(strip)
                return
        self._lay(strip)

    def _needs(self, strip: Strip) -> float:
        return strip.height + (_heights(strip.heads) if self.empty else strip.gap)

    def _lay(self, strip: Strip) -> None:
        if self.empty:
            for head in strip.heads:
                self._place(head)
        else:
            self.at -= strip.gap
        self._place(strip)

    def _place(self, strip: Strip) -> None:
        self.pages[-1].append(Placed(strip, self.at))
        self.at -= strip.height


def paginate(
    strips: list[Strip], *, first_top: float, top: float, bottom: float, tail: float
) -> tuple[list[list[Placed]], float]:
    """Return the pages, and where on the last one the signing place begins.

    Args:
        strips: From the first to the last.
        first_top: Where the first page begins, under its title.
        top: Where the other pages begin.
        bottom: Where every page ends.
        tail: Height of the signing place, which stays on one page with the last strip.
    """
    pile = _Pile(first_top, top, bottom)
    chains = _chains(strips)
    for number, chain in enumerate(chains, 1):
        after = tail if number == len(chains) else 0.0
        fresh = _heights(chain) + _heights(chain[0].heads) - chain[0].gap + after
        here = fresh if pile.empty else _heights(chain) + after
        flows = len(chain) == 1 and chain[0].splits and not after
        if here > pile.left and fresh <= pile.whole and not pile.empty and not flows:
            pile.turn()
        for (
            strip
        ) in chain:  # a chain taller than a page is broken inside its rows rather than after its heading
            pile.put(strip if fresh <= pile.whole else replace(strip, splits=True))
    if tail > pile.left and not pile.empty:
        pile.turn()
    return pile.pages, pile.at


def _chains(strips: list[Strip]) -> list[list[Strip]]:
    """Return the strips in runs that must stay on one page."""
    chains = [[strip] for strip in strips[:1]]
    for above, strip in pairwise(strips):
        if above.keeps_next:
            chains[-1].append(strip)
        else:
            chains.append([strip])
    return chains


def _heights(strips: tuple[Strip, ...] | list[Strip]) -> float:
    """Return the height of strips with the gaps above them."""
    return sum(strip.height + strip.gap for strip in strips)
