"""What other programs may rely on: every line of the contract on what the advice holds."""
