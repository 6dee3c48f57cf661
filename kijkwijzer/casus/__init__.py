"""What a caseworker writes: reading it, what stands in it, and what it means as facts."""

from kijkwijzer.casus.model import Casus, Gesprek, Leefgebied, Pad, Uitspraak
from kijkwijzer.casus.reading import GelezenCasus, read_casus

__all__ = ["Casus", "GelezenCasus", "Gesprek", "Leefgebied", "Pad", "Uitspraak", "read_casus"]
