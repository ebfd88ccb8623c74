"""config.toml and the environment, read once into frozen settings; what is wrong is said in words."""

from bot.settings.config_file import render, write_config
from bot.settings.outside import HeartbeatSettings, PagersSettings, SmtpSettings
from bot.settings.problems import SettingsError
from bot.settings.reading import load
from bot.settings.sections import BotSettings, LogSettings, MatrixSettings, Settings, StorageSettings

__all__ = [
    "BotSettings",
    "HeartbeatSettings",
    "LogSettings",
    "MatrixSettings",
    "PagersSettings",
    "Settings",
    "SettingsError",
    "SmtpSettings",
    "StorageSettings",
    "load",
    "render",
    "write_config",
]
