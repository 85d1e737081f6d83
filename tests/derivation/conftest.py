"""The product's own data for this folder too."""

from tests.fixtures.conftest import recorded

__all__ = ["recorded"]
