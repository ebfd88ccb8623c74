"""One table of config.toml, and what every table refuses."""

from pydantic import BaseModel, ConfigDict


class Section(BaseModel):
    """One table of config.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    def exactly_one_of(self, *names: str) -> None:
        """Refuses, with `ValueError`, none or several of these settings."""
        if all(getattr(self, name) is None for name in names):
            raise ValueError(f"write {', '.join(names[:-1])} or {names[-1]}")
        self.at_most_one_of(*names)

    def at_most_one_of(self, *names: str) -> None:
        """Refuses, with `ValueError`, several of these settings."""
        written = [name for name in names if getattr(self, name) is not None]
        if len(written) > 1:
            raise ValueError(f"write only one of {' and '.join(written)}")
