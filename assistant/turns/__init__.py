"""Follow-ups: what a turn takes from the turns before it."""
