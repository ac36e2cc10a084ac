"""The vocabulary of the askers as data, and the one matcher that finds its phrases."""
