"""Files as clients get them: downloaded and decrypted."""

from typing import Any
from urllib.parse import quote

import aiohttp
from nio.crypto.attachments import decrypt_attachment

from bot.demo.heard import Heard
from bot.demo.person import Person


async def file_of(person: Person, heard: Heard) -> bytes:
    """Downloads a file as a client does, and decrypts it."""
    file: dict[str, Any] = heard.content["file"]
    server, media = file["url"].removeprefix("mxc://").split("/")
    path = f"/_matrix/client/v1/media/download/{quote(server)}/{quote(media)}"
    headers = {"Authorization": f"Bearer {person.client.access_token}"}
    async with (
        aiohttp.ClientSession() as session,
        session.get(person.client.homeserver + path, headers=headers) as answer,
    ):
        assert answer.status == 200
        ciphertext = await answer.read()
    clear: bytes = decrypt_attachment(ciphertext, file["key"]["k"], file["hashes"]["sha256"], file["iv"])
    assert clear not in ciphertext
    return clear
