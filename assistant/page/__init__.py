"""The chat page: a FastAPI application with a Gradio page, its data routes and downloads."""
