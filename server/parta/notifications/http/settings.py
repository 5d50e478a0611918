"""One's own choices, browsers that may be woken, what a notification says, and the end of letters, over HTTP."""

from typing import Annotated
from uuid import UUID

from litestar import get, patch, post, put
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from parta.identity.api import Actor
from parta.kernel.database import Database
from parta.kernel.errors import NotFound
from parta.kernel.mail import MailServer
from parta.notifications.commands.settings import (
    send_test,
    set_level,
    set_notifications,
    stop_digest,
    subscribe,
    unsubscribe,
)
from parta.notifications.digest import read_stop_token
from parta.notifications.door import PushDoor
from parta.notifications.queries.settings import get_settings, get_shown
from parta.notifications.wire.settings import (
    NotificationSettings,
    PushSent,
    SetLevel,
    SetNotifications,
    ShownKind,
    ShownNotification,
    Subscribe,
    Unsubscribe,
)

Db = NamedDependency[Database]
Acting = NamedDependency[Actor]
Door = NamedDependency[PushDoor]


@get("/api/me/notifications")
async def get_my_notifications(
    db: Db, actor: Acting, push: Door, mail: NamedDependency[MailServer | None]
) -> NotificationSettings:
    """What one has chosen to be told of, and what others have decided about it."""
    async with db.transaction("notifications.settings") as tx:
        return await get_settings(tx, actor, push, has_mail=mail is not None)


@patch("/api/me/notifications", status_code=204)
async def patch_my_notifications(db: Db, actor: Acting, data: JSONBody[SetNotifications]) -> None:
    """Choose; what isn't named stays."""
    async with db.transaction("notifications.set_settings") as tx:
        await set_notifications(tx, actor, data)


@put("/api/conversations/{conversation_id:uuid}/notifications", status_code=204)
async def put_conversation_level(
    db: Db, actor: Acting, conversation_id: FromPath[UUID], data: JSONBody[SetLevel]
) -> None:
    """How much of one conversation one is told."""
    async with db.transaction("notifications.set_level") as tx:
        await set_level(tx, actor, conversation_id, data.level)


@post("/api/push/subscriptions", status_code=204)
async def post_subscription(db: Db, actor: Acting, push: Door, data: JSONBody[Subscribe]) -> None:
    """Let this browser be woken, until this sign-in ends."""
    async with db.transaction("notifications.subscribe") as tx:
        await subscribe(tx, actor, push.hosts, data)


@post("/api/push/unsubscribe", status_code=204)
async def post_unsubscribe(db: Db, actor: Acting, data: JSONBody[Unsubscribe]) -> None:
    """This browser is woken no more."""
    async with db.transaction("notifications.unsubscribe") as tx:
        await unsubscribe(tx, actor, data.endpoint)


@post("/api/push/test", status_code=200)
async def post_push_test(db: Db, actor: Acting) -> PushSent:
    """Wake one's own browsers, to see that it works."""
    async with db.transaction("notifications.test_push") as tx:
        return PushSent(await send_test(tx, actor))


@get("/api/push/shown")
async def get_shown_notification(
    db: Db,
    actor: Acting,
    kind: FromQuery[ShownKind] = "message",
    conversation_id: FromQuery[UUID | None] = None,
) -> ShownNotification:
    """What a push is about, read at the moment it is shown."""
    async with db.transaction("notifications.shown") as tx:
        return await get_shown(tx, actor, kind, conversation_id)


@post("/api/digest/stop", status_code=204)
async def post_digest_stop(
    db: Db, secret_key: NamedDependency[bytes], token: Annotated[str, QueryParameter(max_length=100)]
) -> None:
    """No more letters of what is unread: by the link of the letter, without signing in."""
    person_id = read_stop_token(secret_key, token)
    if person_id is None:
        raise NotFound()
    async with db.transaction("notifications.stop_digest") as tx:
        await stop_digest(tx, person_id)


ROUTES: list[HTTPRouteHandler] = [
    get_my_notifications,
    patch_my_notifications,
    put_conversation_level,
    post_subscription,
    post_unsubscribe,
    post_push_test,
    get_shown_notification,
    post_digest_stop,
]
