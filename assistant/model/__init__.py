"""An optional language model that makes prose and reads odd questions, and is never a source."""
