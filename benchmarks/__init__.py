"""What the figures in the documentation come from; `python -m benchmarks.page` writes them all down."""
