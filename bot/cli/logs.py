"""The operator's log: one structured line an event, never what people wrote."""

import logging
import sys
from typing import Literal

import structlog


def start_logging(level: str, form: Literal["text", "json"]) -> None:
    """Sends log lines to standard output, as text for people or JSON for a collector."""
    plain = structlog.dev.ConsoleRenderer(
        colors=sys.stdout.isatty(), exception_formatter=structlog.dev.plain_traceback, pad_event_to=0
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            plain if form == "text" else structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, level.upper())),
        logger_factory=structlog.PrintLoggerFactory(sys.stdout),
        cache_logger_on_first_use=True,
    )
    # Libraries know contents: matrix-nio logs events it cannot parse, SQLAlchemy the values it binds.
    logging.disable(logging.CRITICAL)
