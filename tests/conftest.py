"""What every test may ask for: a real homeserver, people with real clients, the bot as its own process."""

from hypothesis import settings

pytest_plugins = ["tests.homeserver", "tests.people", "tests.bots"]

settings.register_profile("vigie", deadline=None)
settings.load_profile("vigie")
