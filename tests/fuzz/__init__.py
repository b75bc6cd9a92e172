"""What strangers write, tried with input that no one would: targets, seeds, and a run of any length."""
