"""What every test may ask for: a real homeserver, people with real clients, the bot as its own process."""

import os

from hypothesis import settings

pytest_plugins = ["tests.homeserver", "tests.people", "tests.bots"]

settings.register_profile("vigie", deadline=None)
settings.load_profile("vigie")


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: much of what a test does is wait for homeservers and bots."""
    return (os.cpu_count() or 1) + 1
