"""What can go wrong with the embedded PostgreSQL, in one line for the person who started it."""


class ClusterError(Exception):
    """The embedded PostgreSQL cannot be used; the message says why and what to do."""
