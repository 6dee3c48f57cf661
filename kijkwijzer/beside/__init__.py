"""A second casus file beside the first: somebody else's look at the same talk, or an earlier one.

Both are read and reasoned by themselves. Nothing of the file beside decides anything in the advice,
but for one thing: a sign of danger that only stands there comes before everything else here too.
"""

from kijkwijzer.beside.earlier import with_earlier
from kijkwijzer.beside.view import Kijker, with_view

__all__ = ["Kijker", "with_earlier", "with_view"]
