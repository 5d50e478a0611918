// Made by `npm run wire` from wire/*.json; changes belong there.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Acknowledgement
         * @description The readers are asked to confirm. `done` of `asked` as last counted.
         */
        Acknowledgement: {
            asked: number;
            done: number;
            due_at: string | null;
        };
        /**
         * Attachment
         * @description A file of the message, in its place among the others.
         */
        Attachment: {
            /** @default  */
            caption: string;
            file: components["schemas"]["FileCard"];
        };
        /**
         * Changes
         * @description Rows of a conversation with a version above `from_version`, up to and with `version`.
         *
         *         Live changes have `from_version` = `version` − 1 (or less, when several are sent as one). `reload` asks the client
         *         to fetch the conversation's head anew (title, rights or members moved).
         */
        Changes: {
            /** Format: uuid */
            conversation_id: string;
            from_version: number;
            messages: components["schemas"]["Message"][];
            /** @default null */
            ref: number | null;
            /** @default false */
            reload: boolean;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "Changes";
            version: number;
        };
        ClientFrame: components["schemas"]["WatchPeople"] | components["schemas"]["SetAway"] | components["schemas"]["Hello"] | components["schemas"]["SendMessage"] | components["schemas"]["SyncConversation"] | components["schemas"]["GetPage"] | components["schemas"]["MarkRead"] | components["schemas"]["SetTyping"];
        /**
         * Conversation
         * @description The conversation itself, for one who is in it; `may_*` say what this person may do in it now.
         */
        Conversation: {
            /** @default null */
            archived_at: string | null;
            created_at: string;
            /** @default 86400 */
            delete_seconds: number | null;
            /** @default 86400 */
            edit_seconds: number | null;
            /** @default 1 */
            first_seq: number;
            /** @default null */
            group_id: string | null;
            /** @default false */
            has_comments: boolean;
            /** Format: uuid */
            id: string;
            /** @enum {unknown} */
            kind: "channel" | "direct" | "group" | "saved";
            last_seq: number;
            /** @default false */
            may_add: boolean;
            /** @default false */
            may_call: boolean;
            /** @default false */
            may_delete_others: boolean;
            /** @default false */
            may_leave: boolean;
            /** @default false */
            may_pin: boolean;
            /** @default false */
            may_rename: boolean;
            /** @default false */
            may_write: boolean;
            member_count: number;
            /** @default 0 */
            member_version: number;
            members_version: number;
            /** @default null */
            organisation_id: string | null;
            /** @default  */
            organisation_name: string;
            /** @enum {unknown} */
            origin: "hand" | "plan";
            /** @default null */
            peer_id: string | null;
            purpose: string;
            /** @default null */
            reactions: ("✅" | "❓" | "❤️" | "🎉" | "👍" | "👏" | "🔥" | "😂" | "😊" | "😢" | "😮" | "🙏")[] | null;
            /**
             * @default member
             * @enum {unknown}
             */
            role: "admin" | "member" | "owner" | "reader";
            /** @default null */
            silenced_until: string | null;
            /** @default 0 */
            slow_seconds: number;
            /** @default null */
            supervision: components["schemas"]["Supervision"] | null;
            title: string;
            version: number;
            /**
             * @default admins
             * @enum {unknown}
             */
            who_adds: "admins" | "members" | "owners";
            /**
             * @default members
             * @enum {unknown}
             */
            who_calls: "admins" | "members" | "owners";
            /**
             * @default admins
             * @enum {unknown}
             */
            who_pins: "admins" | "members" | "owners";
            /**
             * @default members
             * @enum {unknown}
             */
            who_writes: "admins" | "members" | "owners";
            /**
             * @default
             * @enum {unknown}
             */
            why_not_write: "" | "archived" | "blocked" | "keepers_only" | "nobody_supervises" | "readers_only" | "relation_ended" | "silenced" | "supervising";
        };
        /**
         * ConversationResync
         * @description Drop all that is kept of the conversation and fetch its head.
         *
         *         A head that answers `not_found` has been lost: it leaves the list.
         */
        ConversationResync: {
            /** Format: uuid */
            conversation_id: string;
            /** @default null */
            ref: number | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ConversationResync";
        };
        /**
         * Done
         * @description The frame with this `ref` was carried out, and there is nothing else to say.
         */
        Done: {
            ref: number | string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "Done";
        };
        /**
         * EmptyChange
         * @description Something changed outside one's window: only the version moves.
         */
        EmptyChange: {
            /** Format: uuid */
            conversation_id: string;
            from_version: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "EmptyChange";
            version: number;
        };
        /**
         * Failed
         * @description The frame with this `ref` was refused: `code` and `fields` as in HTTP problems.
         */
        Failed: {
            code: string;
            fields: {
                [key: string]: unknown;
            };
            ref: number | string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "Failed";
        };
        /**
         * FileCard
         * @description What is shown of a file. `state`: held (being examined), clean, not_scanned, infected or refused (the bytes are
         *         gone), broken (not what it says; only to be kept). `waveform`: 64 numbers from 0 to 31. `placeholder`: 16 colours,
         *         six hexadecimal digits each, of the picture 4 by 4, row by row. `pages`: how many variants `page-1` … there are.
         */
        FileCard: {
            duration_ms: number | null;
            has_preview: boolean;
            height: number | null;
            /** Format: uuid */
            id: string;
            /** @enum {unknown} */
            kind: "audio" | "document" | "image" | "other" | "video" | "voice";
            media_type: string;
            name: string;
            pages: number;
            placeholder: string | null;
            size: number;
            /** @enum {unknown} */
            state: "broken" | "clean" | "held" | "infected" | "not_scanned" | "refused";
            waveform: number[] | null;
            width: number | null;
        };
        /**
         * FormCard
         * @description A form as it stands in a conversation.
         */
        FormCard: {
            asked: number;
            /** @enum {unknown} */
            audience: "members" | "parents" | "pupils";
            closed_at: string | null;
            closes_at: string | null;
            description: string;
            done: number;
            is_per_child: boolean;
            question_count: number;
        };
        /**
         * Forwarded
         * @description Whose message this was before it was forwarded, and when it was written.
         */
        Forwarded: {
            author_id: string | null;
            author_name: string;
            created_at: string;
        };
        /**
         * GetPage
         * @description A page of messages: around, before or after one, the last without any of them. Answered by `page`; the same over
         *         HTTP is `GET /api/conversations/{id}/messages`.
         */
        GetPage: {
            /** @default null */
            after: number | null;
            /** @default null */
            around: number | null;
            /** @default null */
            before: number | null;
            /** Format: uuid */
            conversation_id: string;
            /** @default 50 */
            limit: number;
            ref: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "GetPage";
        };
        /**
         * Head
         * @description A conversation in the list: itself, its last visible message, and what is one's own about it.
         */
        Head: {
            conversation: components["schemas"]["Conversation"];
            /** @default null */
            last_message: components["schemas"]["Message"] | null;
            personal: components["schemas"]["Personal"];
            /** @default 0 */
            read_by_others_seq: number;
        };
        /**
         * Hello
         * @description First frame. `person_version` and `since` are what the device holds (0 and None on a new one).
         */
        Hello: {
            /** @default 0 */
            person_version: number;
            ref: number;
            /** @default null */
            since: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "Hello";
        };
        /** MarkRead */
        MarkRead: {
            /** Format: uuid */
            conversation_id: string;
            /** @default null */
            ref: number | null;
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "MarkRead";
        };
        /**
         * Mention
         * @description A person named in the text: `length` characters from `at` on, in Unicode code points.
         */
        Mention: {
            at: number;
            length: number;
            /** Format: uuid */
            person_id: string;
        };
        /**
         * Message
         * @description A message as everybody in whose window it lies sees it. `client_key` reaches the author's devices only.
         *
         *         `reply_seq` is a reference: what it quotes is read under one's own windows, or does not exist.
         */
        Message: {
            /** @default null */
            acknowledgement: components["schemas"]["Acknowledgement"] | null;
            /** @default [] */
            attachments: components["schemas"]["Attachment"][];
            author_id: string | null;
            author_name: string;
            /** @default null */
            client_key: string | null;
            /** @default 0 */
            comments: number;
            /** Format: uuid */
            conversation_id: string;
            created_at: string;
            /** @default null */
            deleted_at: string | null;
            /** @default null */
            edited_at: string | null;
            /** @default null */
            form: components["schemas"]["FormCard"] | null;
            /** @default null */
            forwarded: components["schemas"]["Forwarded"] | null;
            /** @default false */
            is_silent: boolean;
            /** @default false */
            is_urgent: boolean;
            /** @enum {unknown} */
            kind: "service" | "text";
            /** @default [] */
            mentions: components["schemas"]["Mention"][];
            /** @default false */
            mentions_all: boolean;
            /** @default null */
            own: components["schemas"]["Own"] | null;
            /** @default null */
            pinned_at: string | null;
            /** @default null */
            poll: components["schemas"]["Poll"] | null;
            /** @default [] */
            reactions: components["schemas"]["Reaction"][];
            /** @default null */
            reply_seq: number | null;
            seq: number;
            /** @default null */
            service: {
                [key: string]: string;
            } | null;
            text: string;
            version: number;
        };
        /**
         * Messages
         * @description A page of messages in order of seq, and the version of the conversation it was read at.
         */
        Messages: {
            has_after: boolean;
            has_before: boolean;
            messages: components["schemas"]["Message"][];
            /** @default [] */
            quoted: components["schemas"]["Message"][];
            version: number;
        };
        /**
         * MessageSent
         * @description The message is stored for ever, once; a repeat gets the stored one.
         */
        MessageSent: {
            message: components["schemas"]["Message"];
            ref: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "MessageSent";
        };
        /**
         * Own
         * @description What one has done to a message oneself. A message told without it leaves what the device holds as it is.
         */
        Own: {
            /** @default [] */
            answered: string[];
            /** @default [] */
            choices: number[];
            /** @default null */
            confirmed_at: string | null;
            /** @default [] */
            reactions: string[];
        };
        /**
         * Page
         * @description Messages that were asked for: no news, whatever version they are of.
         */
        Page: {
            page: components["schemas"]["Messages"];
            ref: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "Page";
        };
        /**
         * Personal
         * @description What is one's own about a conversation.
         */
        Personal: {
            /** Format: uuid */
            conversation_id: string;
            /** @default  */
            draft: string;
            /** @default null */
            draft_at: string | null;
            /** @default false */
            is_archived: boolean;
            /** @default false */
            is_marked_unread: boolean;
            /** @default null */
            muted_until: string | null;
            /** @default null */
            pinned_order: number | null;
            read_seq: number;
            /** @default 0 */
            scheduled: number;
            unread: number;
            /** @default 0 */
            unread_mentions: number;
            version: number;
        };
        /**
         * PersonalChanged
         * @description One's own document moved, on this device or another: a device that held `from_version` now holds `version`.
         *
         *         `changes` of a conversation the device does not know: one was added to it, its head is to be fetched. `gone`: one
         *         is no longer in it, every copy is dropped. Sending a message moves one's own mark to it without this frame: who
         *         applies an own message raises `read_seq` to it.
         */
        PersonalChanged: {
            changes: components["schemas"]["Personal"][];
            from_version: number;
            gone: string[];
            /** @default false */
            has_own_things: boolean;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PersonalChanged";
            version: number;
        };
        /**
         * PersonPresence
         * @description One person's presence, as whoever has them on screen may see it.
         */
        PersonPresence: {
            /** @default false */
            is_away: boolean;
            is_online: boolean;
            /** @default null */
            last_seen_at: string | null;
            /** Format: uuid */
            person_id: string;
        };
        /**
         * Poll
         * @description A poll as all see it. It is closed when `closed_at` is there, or `closes_at` has passed.
         */
        Poll: {
            closed_at: string | null;
            closes_at: string | null;
            is_anonymous: boolean;
            is_multiple: boolean;
            may_add_options: boolean;
            may_revote: boolean;
            options: components["schemas"]["PollOption"][];
            voters: number;
        };
        /**
         * PollOption
         * @description `number` names it: options are never renumbered.
         */
        PollOption: {
            number: number;
            text: string;
            votes: number;
        };
        /**
         * Presence
         * @description Presence of people on screen: the whole list as the answer to `watch`, later those who changed.
         */
        Presence: {
            people: components["schemas"]["PersonPresence"][];
            /** @default null */
            ref: number | string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "Presence";
        };
        /**
         * Reaction
         * @description How many have reacted with an emoji. Who they are is asked for, and answered to those who may find them.
         */
        Reaction: {
            count: number;
            emoji: string;
        };
        /** ReadMark */
        ReadMark: {
            /** Format: uuid */
            person_id: string;
            seq: number;
        };
        /**
         * ReadMarks
         * @description Others' marks, at most once a second for a conversation; only in conversations of up to 100 people.
         */
        ReadMarks: {
            /** Format: uuid */
            conversation_id: string;
            marks: components["schemas"]["ReadMark"][];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ReadMarks";
        };
        /**
         * Resync
         * @description This connection was too slow, and changes were dropped: say hello again.
         */
        Resync: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "Resync";
        };
        /**
         * Retry
         * @description Too many say hello at once: say it again on this connection after so long.
         */
        Retry: {
            ref: number | string | null;
            retry_after_ms: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "Retry";
        };
        /** SendMessage */
        SendMessage: {
            /** Format: uuid */
            client_key: string;
            /** Format: uuid */
            conversation_id: string;
            /** @default false */
            is_silent: boolean;
            /** @default false */
            is_urgent: boolean;
            /** @default [] */
            mentions: components["schemas"]["Mention"][];
            /** @default false */
            mentions_all: boolean;
            ref: number;
            /** @default null */
            reply_seq: number | null;
            text: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SendMessage";
        };
        ServerFrame: components["schemas"]["Done"] | components["schemas"]["Failed"] | components["schemas"]["Presence"] | components["schemas"]["Resync"] | components["schemas"]["Retry"] | components["schemas"]["SignedOut"] | components["schemas"]["Welcome"] | components["schemas"]["MessageSent"] | components["schemas"]["Changes"] | components["schemas"]["Page"] | components["schemas"]["EmptyChange"] | components["schemas"]["PersonalChanged"] | components["schemas"]["ReadMarks"] | components["schemas"]["Typing"] | components["schemas"]["ConversationResync"];
        /**
         * SetAway
         * @description Whether nobody sits before this window now.
         */
        SetAway: {
            is_away: boolean;
            /** @default null */
            ref: number | string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SetAway";
        };
        /** SetTyping */
        SetTyping: {
            /** Format: uuid */
            conversation_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SetTyping";
        };
        /**
         * SignedOut
         * @description The session has ended or the person is blocked: wipe what is kept; the socket closes with 4401.
         */
        SignedOut: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SignedOut";
        };
        /**
         * Supervision
         * @description A conversation of two that somebody of the institution reads, too. Nobody in it can end that.
         */
        Supervision: {
            /** @default false */
            is_own: boolean;
            names: string[];
            since: string;
        };
        /**
         * SyncConversation
         * @description What happened to a conversation since `version`: answered by `changes`, or by `resync`.
         */
        SyncConversation: {
            /** Format: uuid */
            conversation_id: string;
            ref: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SyncConversation";
            version: number;
        };
        /** Typing */
        Typing: {
            /** Format: uuid */
            conversation_id: string;
            name: string;
            /** Format: uuid */
            person_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "Typing";
        };
        /**
         * WatchPeople
         * @description The people on screen: presence comes for these alone. Replaces the earlier list.
         */
        WatchPeople: {
            person_ids: string[];
            /** @default null */
            ref: number | string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "WatchPeople";
        };
        /**
         * Welcome
         * @description The answer to hello: what changed since, or everything (`is_complete`), newest first; `next` pages on by HTTP.
         */
        Welcome: {
            gone: string[];
            heads: components["schemas"]["Head"][];
            is_complete: boolean;
            /** @default null */
            next: string | null;
            /** Format: uuid */
            person_id: string;
            person_version: number;
            ref: number;
            server_time: string;
            /** Format: uuid */
            session_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "Welcome";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
