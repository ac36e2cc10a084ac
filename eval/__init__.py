"""Question set, metrics, runs and comparisons."""
