"""Choosing what one is told of, and on which browsers."""

from datetime import timedelta
from uuid import UUID

import msgspec

from parta.identity.api import Actor, PersonsMerged, SessionsEnded
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput, NotFound
from parta.kernel.ids import PersonId
from parta.notifications.errors import PushIsOff
from parta.notifications.model.kinds import KINDS, OFF_AS_PARTA_COMES, Level
from parta.notifications.model.push_hosts import PushHosts
from parta.notifications.model.webpush import SECRET_BYTES, is_point, read_unpadded
from parta.notifications.store import push as push_store
from parta.notifications.store import rules as rules_store
from parta.notifications.store import settings as store
from parta.notifications.store.push import NewDelivery, NewSubscription
from parta.notifications.store.settings import SettingsRow
from parta.notifications.wire.settings import SetNotifications, Subscribe

LIVES_OF_TEST = timedelta(minutes=5)
MOST_BROWSERS = 20  # of one person; the oldest make room


async def set_notifications(tx: Transaction, actor: Actor, wanted: SetNotifications) -> None:
    """Change what is given, leave the rest."""
    given = {name: value for name, value in msgspec.structs.asdict(wanted).items() if value is not msgspec.UNSET}
    before = await store.select_settings(tx, actor.person_id)
    if "kinds" in given:
        chosen = {**before.kinds, **given["kinds"]}
        given["kinds"] = {
            kind: chosen[kind] for kind in KINDS if kind in chosen and chosen[kind] == (kind in OFF_AS_PARTA_COMES)
        }
    after: SettingsRow = msgspec.structs.replace(before, **given)
    await store.put_settings(tx, actor.person_id, after)


async def set_level(tx: Transaction, actor: Actor, conversation_id: UUID, level: Level) -> None:
    """How much of a conversation one is told. NotFound for who is not in it."""
    if not await store.put_level(tx, actor.person_id, conversation_id, level):
        raise NotFound()


async def subscribe(tx: Transaction, actor: Actor, hosts: PushHosts, wanted: Subscribe) -> None:
    """Let this browser be woken. `PushIsOff`; `invalid_input` names the field: a push goes to no other host than the
    listed ones."""
    if not await rules_store.push_is_on(tx, actor.person_id):
        raise PushIsOff()
    if reason := hosts.why_not(wanted.endpoint):
        raise InvalidInput("endpoint", reason)
    public_key, secret = _octets("p256dh", wanted.p256dh), _octets("auth", wanted.auth)
    if not is_point(public_key):
        raise InvalidInput("p256dh", "malformed")
    if len(secret) != SECRET_BYTES:
        raise InvalidInput("auth", "malformed")
    new = NewSubscription(wanted.endpoint, public_key, secret, wanted.slot)
    await push_store.put_subscription(tx, actor.person_id, actor.session_id, new)
    await push_store.trim_subscriptions(tx, actor.person_id, MOST_BROWSERS)


async def unsubscribe(tx: Transaction, actor: Actor, endpoint: str) -> None:
    """This browser is woken no more; harmless where it wasn't."""
    await push_store.delete_subscription(tx, actor.person_id, endpoint)


async def send_test(tx: Transaction, actor: Actor) -> int:
    """A push to one's own browsers; to how many."""
    payload: dict[str, object] = {"kind": "test"}
    sent = await push_store.insert_deliveries(
        tx, [NewDelivery(actor.person_id, "test", payload, "high", LIVES_OF_TEST)]
    )
    if sent:
        await tx.enqueue("notifications.push", {}, queueing_lock="notifications.push")
    return sent


async def stop_digest(tx: Transaction, person_id: PersonId) -> None:
    """No more letters of what is unread; the token of the letter was proof enough."""
    await store.stop_digest(tx, person_id)


async def on_sessions_ended(tx: Transaction, event: SessionsEnded) -> None:
    """Who is signed out isn't woken."""
    await push_store.delete_of_ended(tx, event.person_id)


async def on_persons_merged(tx: Transaction, event: PersonsMerged) -> None:
    """Choices are the kept account's; the other's browsers ask anew."""
    await push_store.delete_of_person(tx, event.merged)


def _octets(field: str, text: str) -> bytes:
    try:
        return read_unpadded(text)
    except ValueError:
        raise InvalidInput(field, "malformed") from None
