"""What an installation decides. The sentences beside the settings are the comments of config.example.toml."""

from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, SecretStr, model_validator
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from bot.settings.alerting import AlertsSettings
from bot.settings.outside import HeartbeatSettings, MailPager, PagersSettings, SmtpSettings, WebhookPager
from bot.settings.section import Section
from bot.settings.values import (
    SQLITE,
    AnyCase,
    Database,
    Homeserver,
    Inviters,
    Prefix,
    SealingKey,
    TimeZone,
    User,
    Users,
)
from bot.texts import Language


class MatrixSettings(Section):
    """The account Vigie uses, and whom it believes."""

    homeserver: Homeserver = Field(
        description="Where the homeserver answers, as clients reach it: http or https.",
        examples=["https://matrix.example.org"],
    )
    user_id: User = Field(
        description="Vigie's own account on that homeserver.", examples=["@vigie:example.org"]
    )
    password: SecretStr | None = Field(
        None,
        min_length=1,
        description="The account's password. Or password_file, or access_token: one of the three.",
    )
    password_file: Path | None = Field(
        None, description="A file with nothing but the password, which only its owner may read (chmod 600)."
    )
    access_token: SecretStr | None = Field(
        None, min_length=1, description="An access token instead of the password."
    )
    device_id: str | None = Field(
        None,
        min_length=1,
        description="The device of that token; the homeserver is asked when it is not here.",
    )
    device_name: str = Field(
        "Vigie", min_length=1, max_length=100, description="What people read in the list of Vigie's devices."
    )
    trust: Literal["signed", "all"] = Field(
        "signed",
        description='Whose devices are obeyed and get keys: those "signed" by their owner, or "all".',
    )
    verification: Literal["accept", "refuse"] = Field(
        "accept",
        description="What to do when somebody asks to verify Vigie with emoji. They are shown in the log.",
    )
    invites: Inviters = Field(
        (),
        description="Servers and users whose invitations are accepted; without any, nobody's.",
        examples=[("example.org", "@someone:example.com")],
    )

    @model_validator(mode="after")
    def _one_way_in(self) -> Self:
        self.exactly_one_of("password", "password_file", "access_token")
        if self.device_id is not None and self.access_token is None:
            raise ValueError("device_id belongs to an access_token; leave it out")
        return self


class StorageSettings(Section):
    """Where everything is remembered, and the key that seals it."""

    url: Database = Field(
        f"{SQLITE}vigie.db", description="The database; a relative file is beside this one."
    )
    secret_key: SealingKey | None = Field(
        None,
        description=(
            "Seals keys and confidential columns: at least 32 random bytes in base64, made by `vigie init`. "
            "Without it the database cannot be read: keep a copy elsewhere. Or secret_key_file instead."
        ),
    )
    secret_key_file: Path | None = Field(
        None, description="A file with nothing but that key, which only its owner may read (chmod 600)."
    )
    keys_dir: Path = Field(
        Path("vigie-keys"),
        description="The folder of the room keys; beside the database when it is not here.",
    )

    @model_validator(mode="after")
    def _one_key(self) -> Self:
        self.exactly_one_of("secret_key", "secret_key_file")
        return self

    @property
    def database(self) -> Path:
        """The database's file."""
        return Path(self.url.removeprefix(SQLITE))


class BotSettings(Section):
    """How Vigie speaks, and who is in charge."""

    prefix: Prefix = Field("!", description="What a command starts with in a room.")
    language: Language = Field(
        Language.FR,
        description="fr, en, de or lb; a group and a person may choose another.",
    )
    timezone: TimeZone = Field(
        "Europe/Luxembourg", description="Where dates are meant; a group and a person may choose another."
    )
    admins: Users = Field(
        (),
        description="Who may do everything, in every group of this installation.",
        examples=[("@coordination:example.org",)],
    )


class LogSettings(Section):
    """What the operator reads; never what people wrote."""

    level: Annotated[Literal["debug", "info", "warning", "error"], AnyCase] = Field(
        "info", description="debug, info, warning or error; users are named at debug only."
    )
    format: Literal["text", "json"] = Field(
        "text", description='"text" for people, "json" for a log collector.'
    )


class Settings(BaseSettings):
    """Everything an installation decides; made by `bot.settings.load`."""

    model_config = SettingsConfigDict(
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,
        env_prefix="VIGIE_",
        env_nested_delimiter="__",
        env_ignore_empty=True,
    )

    matrix: MatrixSettings
    storage: StorageSettings
    bot: BotSettings
    alerts: AlertsSettings
    smtp: SmtpSettings
    pagers: PagersSettings
    heartbeat: HeartbeatSettings
    log: LogSettings

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Puts the environment before the file, and reads nothing else."""
        return env_settings, init_settings


SECTIONS: dict[str, type[Section]] = {
    "matrix": MatrixSettings,
    "storage": StorageSettings,
    "bot": BotSettings,
    "alerts": AlertsSettings,
    "smtp": SmtpSettings,
    "pagers": PagersSettings,
    "heartbeat": HeartbeatSettings,
    "log": LogSettings,
}
SECRETS = frozenset(
    {
        "matrix.password",
        "matrix.access_token",
        "storage.secret_key",
        "smtp.password",
        "pagers.webhook.secret",
        # Who knows these may ring, or pass for us; a list as one text holds all of it.
        "pagers.mail",
        "pagers.webhook",
        "pagers.webhook.url",
        "pagers.webhook.headers",
        "heartbeat.url",
    }
)
BLOCKS: dict[str, type[Section]] = {"pagers.mail": MailPager, "pagers.webhook": WebhookPager}


def fields_of(name: str) -> dict[str, FieldInfo]:
    """Gives the settings of a section or of a block such as `pagers.mail`; none when there is none."""
    model = SECTIONS.get(name) or BLOCKS.get(name)
    return {} if model is None else model.model_fields
