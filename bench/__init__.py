"""Figures of a running Parta: a generator of its own process on a core of its own, one JSON line for a workload."""
