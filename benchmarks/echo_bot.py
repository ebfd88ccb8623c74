"""The floor: a bare matrix-nio bot, as nio's own examples write one; it answers and remembers nothing."""

import asyncio
import sys
from pathlib import Path

import nio


async def main(homeserver: str, user_id: str, password: str, folder: Path) -> None:
    """Answers every text with itself, as a reply, until the process is ended."""
    config = nio.AsyncClientConfig(store_sync_tokens=True, encryption_enabled=True, pickle_key="echo")
    client = nio.AsyncClient(homeserver, user_id, store_path=str(folder), config=config)
    await client.login(password)

    async def invited(room: nio.MatrixInvitedRoom, event: nio.InviteMemberEvent) -> None:
        if event.state_key == user_id:
            await client.join(room.room_id)

    async def heard(room: nio.MatrixRoom, event: nio.RoomMessageText) -> None:
        if event.sender == user_id:
            return
        content = {
            "msgtype": "m.notice",
            "body": event.body,
            "m.relates_to": {"m.in_reply_to": {"event_id": event.event_id}},
        }
        await client.room_send(room.room_id, "m.room.message", content, ignore_unverified_devices=True)

    client.add_event_callback(invited, nio.InviteMemberEvent)  # type: ignore[arg-type]
    client.add_event_callback(heard, nio.RoomMessageText)  # type: ignore[arg-type]
    await client.sync(timeout=0, full_state=True)
    print("echo ready", flush=True)
    # With nio's default limit of ten events a burst would lose most of its commands.
    await client.sync_forever(timeout=30_000, sync_filter={"room": {"timeline": {"limit": 500}}})


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], sys.argv[3], Path(sys.argv[4])))
