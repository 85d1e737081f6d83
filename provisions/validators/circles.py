from collections.abc import Hashable, Mapping
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def in_circles(following: Mapping[T, T | None]) -> set[T]:
    """Those that lead back to themselves, where each leads to one other at most."""
    seen: set[T] = set()
    found: set[T] = set()
    for start in following:
        path: dict[T, None] = {}
        at: T | None = start
        while at is not None and at not in seen:
            seen.add(at)
            path[at] = None
            at = following.get(at)
        if at in path:
            steps = list(path)
            found |= set(steps[steps.index(at) :])
    return found
