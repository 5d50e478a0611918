-- What is one's own beside conversations: folders of the list and what one hides; and messages that go out later.

CREATE TABLE messaging_persons (
    person_id        uuid PRIMARY KEY REFERENCES identity_persons,
    folders          jsonb NOT NULL DEFAULT '[]',
    hides_presence   boolean NOT NULL DEFAULT false,
    hides_typing     boolean NOT NULL DEFAULT false,
    personal_version bigint NOT NULL,                -- of the person, when this row changed last
    personal_at      timestamptz NOT NULL
);
CREATE INDEX messaging_persons_at ON messaging_persons USING brin (personal_at) WITH (pages_per_range = 16);

CREATE TABLE messaging_scheduled (
    id               uuid PRIMARY KEY DEFAULT uuidv7(),
    conversation_id  uuid NOT NULL REFERENCES messaging_conversations,
    author_id        uuid NOT NULL REFERENCES identity_persons,
    client_key       uuid NOT NULL,
    text             text NOT NULL,
    extra            jsonb,
    send_at          timestamptz NOT NULL,
    problem          text,                           -- why it was not sent; it waits for its author's decision
    created_at       timestamptz NOT NULL,
    UNIQUE (author_id, client_key)
);
CREATE INDEX messaging_scheduled_author ON messaging_scheduled (author_id, conversation_id, send_at);
CREATE INDEX messaging_scheduled_conversation ON messaging_scheduled (conversation_id);

-- How many of one's messages wait in the conversation: told with what is one's own about it.
ALTER TABLE messaging_memberships ADD COLUMN scheduled int NOT NULL DEFAULT 0;
