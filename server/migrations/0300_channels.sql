-- Channels of an organisation: whom their posts are for, as a rule over the register and the roster, evaluated set by set.
CREATE TABLE messaging_channels (
    conversation_id  uuid PRIMARY KEY REFERENCES messaging_conversations,
    organisation_id  uuid NOT NULL REFERENCES organisations_organisations,
    organisation_kinds text[] NOT NULL DEFAULT '{}', -- of institutions; none: all
    municipality_ids uuid[] NOT NULL DEFAULT '{}',   -- none: all
    roles            text[] NOT NULL DEFAULT '{}',   -- student, parent, pedagogue …; none: everybody
    is_mandatory     boolean NOT NULL,               -- readers of a mandatory one can't leave it
    followed_at      timestamptz                     -- when its readers were last brought into line
);
CREATE INDEX messaging_channels_organisation ON messaging_channels (organisation_id);

ALTER TABLE messaging_conversations ADD COLUMN has_comments boolean NOT NULL DEFAULT false;

-- Who left a channel that is not mandatory is not put into it again.
ALTER TABLE messaging_memberships ADD COLUMN has_left boolean NOT NULL DEFAULT false;

CREATE TABLE messaging_comments (
    conversation_id  uuid NOT NULL,
    seq              bigint NOT NULL,
    number           int NOT NULL,
    author_id        uuid NOT NULL REFERENCES identity_persons,
    client_key       uuid NOT NULL,
    text             text NOT NULL,
    created_at       timestamptz NOT NULL,
    deleted_at       timestamptz,
    PRIMARY KEY (conversation_id, seq, number),
    UNIQUE (author_id, client_key),
    FOREIGN KEY (conversation_id, seq) REFERENCES messaging_messages ON DELETE CASCADE
);
