"""The HTTP interface for other people's programs; `mount.mount_api` is its one way in."""
