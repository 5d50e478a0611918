-- Who may do what in a group or channel, how often one may write, who is silenced or banned, and links that let people in.

ALTER TABLE messaging_conversations
    ADD COLUMN who_writes text NOT NULL DEFAULT 'members' CHECK (who_writes IN ('owners', 'admins', 'members')),
    ADD COLUMN who_adds text NOT NULL DEFAULT 'admins' CHECK (who_adds IN ('owners', 'admins', 'members')),
    ADD COLUMN who_pins text NOT NULL DEFAULT 'admins' CHECK (who_pins IN ('owners', 'admins', 'members')),
    ADD COLUMN who_calls text NOT NULL DEFAULT 'members' CHECK (who_calls IN ('owners', 'admins', 'members')),
    ADD COLUMN slow_seconds int NOT NULL DEFAULT 0 CHECK (slow_seconds BETWEEN 0 AND 86400);

-- `silenced_until`: cannot write till then; `can_write` comes back by a job. `last_sent_at`: what slow mode counts from.
ALTER TABLE messaging_memberships
    ADD COLUMN silenced_until timestamptz,
    ADD COLUMN last_sent_at timestamptz;

CREATE TABLE messaging_bans (
    conversation_id  uuid NOT NULL REFERENCES messaging_conversations,
    person_id        uuid NOT NULL REFERENCES identity_persons,
    reason           text NOT NULL,
    banned_at        timestamptz NOT NULL,
    banned_by        uuid NOT NULL REFERENCES identity_persons,
    PRIMARY KEY (conversation_id, person_id)
);
CREATE INDEX messaging_bans_person ON messaging_bans (person_id);

-- The link itself is made from the id under the installation's key; nothing that opens a door is stored.
CREATE TABLE messaging_links (
    id               uuid PRIMARY KEY DEFAULT uuidv7(),
    conversation_id  uuid NOT NULL REFERENCES messaging_conversations,
    made_by          uuid NOT NULL REFERENCES identity_persons,
    made_at          timestamptz NOT NULL,
    expires_at       timestamptz,
    max_uses         int CHECK (max_uses > 0),
    uses             int NOT NULL DEFAULT 0,
    needs_approval   boolean NOT NULL,
    withdrawn_at     timestamptz
);
CREATE INDEX messaging_links_conversation ON messaging_links (conversation_id, id DESC);

CREATE TABLE messaging_join_requests (
    conversation_id  uuid NOT NULL REFERENCES messaging_conversations,
    person_id        uuid NOT NULL REFERENCES identity_persons,
    link_id          uuid NOT NULL REFERENCES messaging_links,
    asked_at         timestamptz NOT NULL,
    decided_at       timestamptz,
    decided_by       uuid REFERENCES identity_persons,
    is_let_in        boolean,
    PRIMARY KEY (conversation_id, person_id)
);
CREATE INDEX messaging_join_requests_waiting ON messaging_join_requests (conversation_id, asked_at) WHERE decided_at IS NULL;
CREATE INDEX messaging_join_requests_person ON messaging_join_requests (person_id);
