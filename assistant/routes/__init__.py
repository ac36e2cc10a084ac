"""Routes: each answers the queries that it is for and gives None for all others."""
