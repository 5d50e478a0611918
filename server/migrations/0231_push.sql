-- Whom to tell of what, where, and what stands on whose screen (docs/subsystems/notifications.md).

-- One's own choices, on all devices. `kinds` holds only what differs from how Parta comes: {"channels": false}.
CREATE TABLE notifications_settings (
    person_id           uuid PRIMARY KEY REFERENCES identity_persons,
    kinds               jsonb NOT NULL DEFAULT '{}',
    hides_text          boolean NOT NULL DEFAULT false,  -- «Новое сообщение» and nothing else, wherever it is shown
    has_sound           boolean NOT NULL DEFAULT true,
    digest_is_on        boolean NOT NULL DEFAULT false,
    digest_hour         smallint NOT NULL DEFAULT 18 CHECK (digest_hour BETWEEN 0 AND 23),
    digest_after_hours  smallint NOT NULL DEFAULT 12 CHECK (digest_after_hours BETWEEN 1 AND 168),
    digest_at           timestamptz,                     -- when the last letter went out
    changed_at          timestamptz NOT NULL
);
CREATE INDEX notifications_settings_digest ON notifications_settings (person_id) WHERE digest_is_on;

CREATE TABLE notifications_levels (
    person_id        uuid NOT NULL REFERENCES identity_persons,
    conversation_id  uuid NOT NULL REFERENCES messaging_conversations,
    level            text NOT NULL CHECK (level IN ('mentions', 'none')),
    PRIMARY KEY (person_id, conversation_id)
);

-- A browser that may be woken, by the sign-in that asked for it; it ends with the sign-in.
CREATE TABLE notifications_subscriptions (
    id           uuid PRIMARY KEY DEFAULT uuidv7(),
    person_id    uuid NOT NULL REFERENCES identity_persons,
    session_id   uuid NOT NULL REFERENCES identity_sessions,
    endpoint     text NOT NULL,
    public_key   bytea NOT NULL,                         -- P-256, 65 bytes (RFC 8291: ua_public)
    secret       bytea NOT NULL,                         -- 16 bytes (RFC 8291: auth_secret)
    slot         smallint,                               -- which account of that browser it is
    created_at   timestamptz NOT NULL,
    delivered_at timestamptz,
    UNIQUE (endpoint, person_id)
);
CREATE INDEX notifications_subscriptions_person ON notifications_subscriptions (person_id);
CREATE INDEX notifications_subscriptions_session ON notifications_subscriptions (session_id);

-- How far a conversation was looked at, and the moment up to which changes were read at all.
CREATE TABLE notifications_followed (
    conversation_id  uuid PRIMARY KEY,
    version          bigint NOT NULL
) WITH (fillfactor = 60);
CREATE TABLE notifications_place (
    is_only     boolean PRIMARY KEY DEFAULT true CHECK (is_only),
    changed_at  timestamptz NOT NULL
);

-- What stands on somebody's phones: the newest message told of, until it is read or withdrawn.
CREATE TABLE notifications_told (
    person_id        uuid NOT NULL,
    conversation_id  uuid NOT NULL,
    seq              bigint NOT NULL,
    told_at          timestamptz NOT NULL,
    PRIMARY KEY (person_id, conversation_id)
);
CREATE INDEX notifications_told_conversation ON notifications_told (conversation_id);

-- Who is to be looked at again, and when: they sit before another window, or are quiet.
CREATE TABLE notifications_waiting (
    person_id        uuid NOT NULL,
    conversation_id  uuid NOT NULL,
    due_at           timestamptz NOT NULL,
    reason           text NOT NULL CHECK (reason IN ('present', 'quiet')),
    PRIMARY KEY (person_id, conversation_id)
);
CREATE INDEX notifications_waiting_due ON notifications_waiting (due_at);

-- Pushes on their way. A newer one about the same thing takes the place of one that still waits.
CREATE TABLE notifications_deliveries (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subscription_id  uuid NOT NULL REFERENCES notifications_subscriptions ON DELETE CASCADE,
    topic            text NOT NULL,
    payload          jsonb NOT NULL,                     -- ids only
    urgency          text NOT NULL CHECK (urgency IN ('low', 'normal', 'high')),
    created_at       timestamptz NOT NULL,
    due_at           timestamptz NOT NULL,
    expires_at       timestamptz NOT NULL,
    attempts         int NOT NULL DEFAULT 0,
    UNIQUE (subscription_id, topic)
);
CREATE INDEX notifications_deliveries_due ON notifications_deliveries (due_at);

-- Who sits before a window of ours now. Hints of the web processes: lost with a crash, and rightly so.
CREATE UNLOGGED TABLE notifications_nodes (
    node      uuid PRIMARY KEY,
    alive_at  timestamptz NOT NULL
);
CREATE UNLOGGED TABLE notifications_here (
    person_id  uuid NOT NULL,
    node       uuid NOT NULL,
    PRIMARY KEY (person_id, node)
);
