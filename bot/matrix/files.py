"""Files, encrypted before they leave: the homeserver keeps bytes it cannot read (`EncryptedFile`)."""

from collections.abc import Mapping

import nio
from nio.crypto.attachments import encrypt_attachment

from bot.matrix.requests import upload
from storage.postings import Attachment, Posting


async def file_content(
    client: nio.AsyncClient, posting: Posting, attachment: Attachment
) -> dict[str, object]:
    """Uploads a file and makes the content of its message (`m.file`); raises what `upload` raises."""
    data = attachment.bytes
    ciphertext, keys = encrypt_attachment(data)
    url = await upload(client, ciphertext)
    file: Mapping[str, object] = {**keys, "url": url}
    return {
        "msgtype": "m.file",
        "body": attachment.name,
        "filename": attachment.name,
        "file": dict(file),
        "info": {"mimetype": attachment.media_type, "size": len(data)},
        "m.mentions": {},
    }
