-- Conversations as versioned documents (docs/subsystems/messaging.md has the rules).

CREATE TABLE messaging_conversations (
    id               uuid PRIMARY KEY DEFAULT uuidv7(),
    kind             text NOT NULL CHECK (kind IN ('direct', 'group', 'channel', 'saved')),
    title            text NOT NULL DEFAULT '',
    title_origin     text NOT NULL DEFAULT 'hand' CHECK (title_origin IN ('plan', 'hand')),
    origin           text NOT NULL DEFAULT 'hand' CHECK (origin IN ('plan', 'hand')),
    organisation_id  uuid REFERENCES organisations_organisations,
    group_id         uuid REFERENCES organisations_groups,
    purpose          text NOT NULL DEFAULT '',       -- the plan's line: 'staff', 'class', 'parents', 'subject' …
    plan_key         text UNIQUE,                    -- identity within the plan; NULL by hand
    direct_low       uuid REFERENCES identity_persons,   -- the pair of a direct conversation, low < high; of 'saved' twice its owner
    direct_high      uuid REFERENCES identity_persons,
    version          bigint NOT NULL DEFAULT 0,
    last_seq         bigint NOT NULL DEFAULT 0,
    members_version  bigint NOT NULL DEFAULT 0,      -- version of the last change of members
    head_version     bigint NOT NULL DEFAULT 0,      -- version of the last change of title, rights or members: who holds less loads the head anew
    purged_version   bigint NOT NULL DEFAULT 0,
    member_count     int NOT NULL DEFAULT 0,
    changed_at       timestamptz NOT NULL,           -- of the last version: what the healing look reads
    archived_at      timestamptz,                    -- read-only for everybody
    relation_ended_at timestamptz,                   -- a direct one whose two people may no longer reach each other: read-only
    created_at       timestamptz NOT NULL,
    created_by       uuid REFERENCES identity_persons,
    UNIQUE (direct_low, direct_high)
) WITH (fillfactor = 60);                            -- each message updates its row: in place (HOT), as no B-tree holds what changes
CREATE INDEX messaging_conversations_changed ON messaging_conversations USING brin (changed_at) WITH (pages_per_range = 1);
CREATE INDEX messaging_conversations_organisation ON messaging_conversations (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX messaging_conversations_group ON messaging_conversations (group_id) WHERE group_id IS NOT NULL;

-- A member, and what is the member's own about the conversation: the first moves the conversation's version, the second
-- (from `personal_version` on) the person's, never the conversation's.
CREATE TABLE messaging_memberships (
    conversation_id  uuid NOT NULL REFERENCES messaging_conversations,
    person_id        uuid NOT NULL REFERENCES identity_persons,
    role             text NOT NULL DEFAULT 'member' CHECK (role IN ('owner', 'admin', 'member', 'reader')),
    origin           text NOT NULL CHECK (origin IN ('plan', 'hand')),
    can_write        boolean NOT NULL DEFAULT true,
    windows          int8multirange NOT NULL,        -- of seq, half open; what lies outside does not exist
    is_current       boolean NOT NULL DEFAULT true,  -- the last window is open
    version          bigint NOT NULL,                -- of the conversation, when this row changed last
    joined_at        timestamptz NOT NULL,
    left_at          timestamptz,
    personal_version bigint NOT NULL DEFAULT 0,      -- of the person, when what is below, or being a member, changed last
    personal_at      timestamptz,                    -- the moment of it: what the healing look reads
    read_seq         bigint NOT NULL DEFAULT 0,      -- only rises
    is_marked_unread boolean NOT NULL DEFAULT false,
    muted_until      timestamptz,                    -- 9999-12-31 for ever
    is_archived      boolean NOT NULL DEFAULT false,
    pinned_order     int,
    draft            text NOT NULL DEFAULT '',
    draft_at         timestamptz,
    PRIMARY KEY (conversation_id, person_id)
) WITH (fillfactor = 70);                            -- each message moves its author's mark
CREATE INDEX messaging_memberships_person ON messaging_memberships (person_id, conversation_id);
CREATE INDEX messaging_memberships_personal ON messaging_memberships (person_id, personal_version);
CREATE INDEX messaging_memberships_personal_at ON messaging_memberships USING brin (personal_at) WITH (pages_per_range = 16);

-- No foreign keys: rows are written only by the statement that reads the membership, which has them, and a check for
-- each message would cost more than the insert.
CREATE TABLE messaging_messages (
    conversation_id  uuid NOT NULL,
    seq              bigint NOT NULL,
    author_id        uuid,                           -- NULL: a service line
    client_key       uuid,
    kind             text NOT NULL DEFAULT 'text' CHECK (kind IN ('text', 'service')),
    text             text NOT NULL DEFAULT '',
    service          jsonb,                          -- what a service line says: {"fact": "renamed", …}
    version          bigint NOT NULL,
    created_at       timestamptz NOT NULL,
    edited_at        timestamptz,
    deleted_at       timestamptz,
    PRIMARY KEY (conversation_id, seq),
    UNIQUE (author_id, client_key)
);
CREATE INDEX messaging_messages_version ON messaging_messages (conversation_id, version);

-- What the indicators count: one row when a message goes out, in its transaction. No text, only a keyed hash.
CREATE TABLE messaging_facts (
    id               bigint GENERATED ALWAYS AS IDENTITY,
    author_id        uuid NOT NULL,
    conversation_id  uuid NOT NULL,
    at               timestamptz NOT NULL,
    kind             text NOT NULL DEFAULT 'text',
    has_letter       boolean NOT NULL,               -- a letter or a digit is in it
    text_hash        bytea                           -- HMAC-SHA-256, 16 bytes; NULL where nothing is left to hash
);
CREATE INDEX messaging_facts_author ON messaging_facts (author_id, at);
CREATE INDEX messaging_facts_at ON messaging_facts USING brin (at);
