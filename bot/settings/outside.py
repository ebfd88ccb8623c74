"""What goes outside Matrix: pages by mail and webhook, and the sign of life of the bot itself."""

from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import NoDecode

from bot.settings.section import Section
from bot.settings.values import Address, Headers, Host, PingUrl, Sender, Tables, User, WebhookUrl, is_loopback

SHORTEST_SECRET = 16


class SmtpSettings(Section):
    """The mail server that takes pages by mail."""

    host: Host | None = Field(
        None, description="The mail server; without it no mail is sent.", examples=["smtp.example.org"]
    )
    port: int = Field(587, ge=1, le=65535, description="Its port: 587 for starttls, 465 for tls.")
    security: Literal["starttls", "tls", "none"] = Field(
        "starttls",
        description='How the connection is encrypted: "starttls" or "tls"; "none" on this machine only.',
    )
    sender: Sender | None = Field(
        None, description="From whom pages come.", examples=["Vigie <vigie@example.org>"]
    )
    user: str | None = Field(
        None, min_length=1, description="The login at the mail server, if it wants one.", examples=["vigie"]
    )
    password: SecretStr | None = Field(
        None, min_length=1, description="The password of that login. Or password_file instead."
    )
    password_file: Path | None = Field(
        None, description="A file with nothing but the password, which only its owner may read (chmod 600)."
    )

    @model_validator(mode="after")
    def _complete(self) -> Self:
        self.at_most_one_of("password", "password_file")
        has_password = self.password is not None or self.password_file is not None
        if (self.user is not None) != has_password:
            raise ValueError("user and password belong together; write both or neither")
        if self.host is not None and self.sender is None:
            raise ValueError("write sender, from whom pages come")
        if self.security == "none" and self.host is not None and not is_loopback(self.host):
            raise ValueError(
                'security "none" is for a mail server on this machine; write "starttls" or "tls"'
            )
        return self


class MailPager(Section):
    """One mail address; a block for each."""

    person: User | None = Field(
        None,
        description="Whose it is; without it, whoever is paged, a page goes there too.",
        examples=["@anna:example.org"],
    )
    address: Address = Field(repr=False, description="Where the mail goes.", examples=["anna@example.org"])


class WebhookPager(Section):
    """One web address, such as a topic of ntfy or an SMS gateway; a block for each."""

    person: User | None = Field(
        None,
        description="Whose it is; without it, whoever is paged, a page goes there too.",
        examples=["@anna:example.org"],
    )
    url: WebhookUrl = Field(
        description="Where the page is posted: https, or http on this machine.",
        examples=["https://ntfy.example.org/a-topic-nobody-guesses"],
    )
    format: Literal["json", "text"] = Field(
        "json", description='"json" posts {"text": "…"}, "text" the bare sentence, which is what ntfy takes.'
    )
    secret: SecretStr | None = Field(
        None,
        min_length=SHORTEST_SECRET,
        description="Signs each request, to show that it is ours. Or secret_file; text may go without.",
    )
    secret_file: Path | None = Field(
        None, description="A file with nothing but that secret, which only its owner may read (chmod 600)."
    )
    headers: Headers = Field(
        {},
        description="More headers of the request, such as ntfy's Priority or a token.",
        examples=[{"Priority": "urgent", "Authorization": "Bearer …"}],
    )

    @model_validator(mode="after")
    def _signed(self) -> Self:
        if self.format == "json":
            self.exactly_one_of("secret", "secret_file")
        else:
            self.at_most_one_of("secret", "secret_file")
        return self


class PagersSettings(Section):
    """Who is rung outside Matrix, for phones on silent. A page says one fixed sentence, not what happened."""

    mail: Annotated[tuple[MailPager, ...], NoDecode, Tables] = Field(
        (), description="Who gets pages by mail; see [smtp]."
    )
    webhook: Annotated[tuple[WebhookPager, ...], NoDecode, Tables] = Field(
        (), description="Who gets pages by web request."
    )


class HeartbeatSettings(Section):
    """The sign of life for a service that alarms you when it stays away: a stopped bot pages nobody."""

    url: PingUrl | None = Field(
        None,
        description="Fetched again and again as long as all is well; nothing is sent along.",
        examples=["https://hc-ping.com/…"],
    )
    interval: int = Field(60, ge=10, le=3600, description="Every how many seconds.")


def contradictions(smtp: SmtpSettings, pagers: PagersSettings) -> list[str]:
    """Words what two sections cannot mean together."""
    if pagers.mail and smtp.host is None:
        return ["smtp.host: is missing, and there are pagers.mail. The mail server that takes them."]
    return []
