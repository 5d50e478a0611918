"""The key under which the ballot of an anonymous poll lies: nobody can lead it back to a person without the secret.

It is a keyed hash of poll and person, so that one person has one ballot, may be shown it and may change it. The key of
the hash is the installation's secret, which is kept in a file, never in the database nor in its backup.
"""

import hmac
from uuid import UUID

from parta.messaging.model.places import Place


def ballot_key(secret: bytes, place: Place, person_id: UUID) -> bytes:
    """HMAC-SHA-256 over the poll and the person."""
    text = b"ballot" + place.conversation_id.bytes + place.seq.to_bytes(8, "big") + person_id.bytes
    return hmac.digest(secret, text, "sha256")
