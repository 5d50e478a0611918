-- Official exports of conversations: who took one, why, and for how long the file lies there. Seen by the conversation's
-- owners, and in the log of administration.

CREATE TABLE messaging_exports (
    id               uuid PRIMARY KEY DEFAULT uuidv7(),
    conversation_id  uuid NOT NULL REFERENCES messaging_conversations,
    requested_by     uuid NOT NULL REFERENCES identity_persons,
    scope            text NOT NULL CHECK (scope IN ('own', 'whole')),   -- own: what its taker sees; whole: by a right
    ground           text NOT NULL,
    state            text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'ready', 'failed', 'expired')),
    done             int NOT NULL DEFAULT 0,         -- messages written so far
    total            int NOT NULL DEFAULT 0,
    size             bigint,                         -- bytes of the archive
    sha256           bytea,                          -- of the archive
    requested_at     timestamptz NOT NULL,
    ready_at         timestamptz,
    expires_at       timestamptz NOT NULL
);
CREATE INDEX messaging_exports_conversation ON messaging_exports (conversation_id, id DESC);
CREATE INDEX messaging_exports_requested_by ON messaging_exports (requested_by, id DESC);
CREATE INDEX messaging_exports_expires ON messaging_exports (expires_at) WHERE state IN ('ready', 'waiting');
