-- The one seeding of the demo: begun, and finished with the lines that tell how to sign in. One that never finished is
-- wiped and begun again: nobody could use the platform before.

CREATE TABLE demo_seedings (
    only_one     boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    started_at   timestamptz NOT NULL,
    finished_at  timestamptz,
    sign_ins     text[] NOT NULL DEFAULT '{}'
);
