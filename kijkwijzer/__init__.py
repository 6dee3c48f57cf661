"""kijkwijzer: from a conversation that jams to an advice that says why."""

__version__ = "0.1.0"
