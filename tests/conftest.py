"""What holds for all tests: no property is judged by how long one example takes."""

from hypothesis import settings

settings.register_profile("kijkwijzer", deadline=None)
settings.load_profile("kijkwijzer")
