"""`python -m kijkwijzer` is the same as `kijkwijzer`."""

from kijkwijzer.cli import main

if __name__ == "__main__":
    main()
