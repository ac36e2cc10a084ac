"""What a message of several sentences asks: its questions, each with the tasks that the rest describes."""
