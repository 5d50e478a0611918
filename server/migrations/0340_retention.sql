-- How long messages are kept: a policy of the region for each kind of conversation, holds that stop it, and what it removed.

-- The conversation's classes of retention: 'direct', 'saved', 'hand_group', 'plan_group', 'channel'; 'deleted' is how long
-- the text of a message that its author took back may still be read by those entitled (0: not at all).
CREATE TABLE messaging_retention_policies (
    region_id   uuid NOT NULL REFERENCES organisations_regions,
    kind        text NOT NULL CHECK (kind IN ('direct', 'saved', 'hand_group', 'plan_group', 'channel', 'deleted')),
    days        int CHECK (days >= 0),               -- NULL: for ever
    set_at      timestamptz NOT NULL,
    set_by      uuid NOT NULL REFERENCES identity_persons,
    PRIMARY KEY (region_id, kind)
);

-- While a hold stands, nothing of the conversation, or of any conversation the person is or was in, is removed.
CREATE TABLE messaging_holds (
    id               uuid PRIMARY KEY DEFAULT uuidv7(),
    region_id        uuid NOT NULL REFERENCES organisations_regions,
    conversation_id  uuid REFERENCES messaging_conversations,
    person_id        uuid REFERENCES identity_persons,
    reason           text NOT NULL,
    placed_at        timestamptz NOT NULL,
    placed_by        uuid NOT NULL REFERENCES identity_persons,
    lifted_at        timestamptz,
    lifted_by        uuid REFERENCES identity_persons,
    CHECK (num_nonnulls(conversation_id, person_id) = 1)
);
CREATE INDEX messaging_holds_conversation ON messaging_holds (conversation_id) WHERE lifted_at IS NULL;
CREATE INDEX messaging_holds_person ON messaging_holds (person_id) WHERE lifted_at IS NULL;
CREATE INDEX messaging_holds_region ON messaging_holds (region_id, id);

-- The proof: one row for each step of removal, written in the transaction that removed. `digest` is SHA-256 over the
-- removed rows' «conversation seq version created_at» in order; `remaining` counts what the same statement would still find.
CREATE TABLE messaging_removals (
    id               uuid PRIMARY KEY DEFAULT uuidv7(),
    region_id        uuid NOT NULL REFERENCES organisations_regions,
    kind             text NOT NULL,
    conversation_id  uuid NOT NULL,
    from_seq         bigint NOT NULL,
    to_seq           bigint NOT NULL,
    messages         int NOT NULL,
    oldest_at        timestamptz NOT NULL,
    newest_at        timestamptz NOT NULL,
    cutoff_at        timestamptz NOT NULL,
    digest           bytea NOT NULL,
    remaining        int NOT NULL,
    removed_at       timestamptz NOT NULL
);
CREATE INDEX messaging_removals_region ON messaging_removals (region_id, id DESC);

-- The text of a message taken back, for as long as the region's policy says, or a hold stands.
CREATE TABLE messaging_retained (
    conversation_id  uuid NOT NULL,
    seq              bigint NOT NULL,
    author_id        uuid NOT NULL REFERENCES identity_persons,
    text             text NOT NULL,
    deleted_at       timestamptz NOT NULL,
    deleted_by       uuid NOT NULL REFERENCES identity_persons,
    expires_at       timestamptz NOT NULL,
    PRIMARY KEY (conversation_id, seq),
    FOREIGN KEY (conversation_id, seq) REFERENCES messaging_messages ON DELETE CASCADE
);
CREATE INDEX messaging_retained_expires ON messaging_retained (expires_at);
