// Made by `npm run wire` from wire/*.json; changes belong there.
export interface paths {
    "/api/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetAnnouncements
         * @description One's own announcements and forms, newest first.
         */
        get: operations["ApiAnnouncementsGetAnnouncements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/asking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetAsking
         * @description Whether one may ask people at all.
         */
        get: operations["ApiAskingGetAsking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetAudit
         * @description A page of the log, newest first; every filter is optional.
         */
        get: operations["ApiAuditGetAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetConversations
         * @description A page of the list, newest first.
         */
        get: operations["ApiConversationsGetConversations"];
        put?: never;
        /**
         * PostConversation
         * @description Open the conversation with a person, or make a group or a channel.
         */
        post: operations["ApiConversationsPostConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GetConversation */
        get: operations["ApiConversationsConversationIdGetConversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** PatchConversation */
        patch: operations["ApiConversationsConversationIdPatchConversation"];
        trace?: never;
    };
    "/api/conversations/{conversation_id}/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostAnnouncement
         * @description A message that asks its readers to confirm.
         */
        post: operations["ApiConversationsConversationIdAnnouncementsPostAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/bans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GetBans */
        get: operations["ApiConversationsConversationIdBansGetBans"];
        put?: never;
        /** PostBan */
        post: operations["ApiConversationsConversationIdBansPostBan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/bans/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** DeleteBan */
        delete: operations["ApiConversationsConversationIdBansPersonIdDeleteBan"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/channel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GetChannelRule */
        get: operations["ApiConversationsConversationIdChannelGetChannelRule"];
        /** PutChannelRule */
        put: operations["ApiConversationsConversationIdChannelPutChannelRule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetExports
         * @description Who has exported it, when and why: for its owners.
         */
        get: operations["ApiConversationsConversationIdExportsGetExports"];
        put?: never;
        /**
         * PostExport
         * @description Have the archive written; what one has asked for, the new one first.
         */
        post: operations["ApiConversationsConversationIdExportsPostExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostFiles
         * @description Send a message with files that have been uploaded.
         */
        post: operations["ApiConversationsConversationIdFilesPostFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/form-readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetPossibleReaders
         * @description Whom the author of a form may let read its answers.
         */
        get: operations["ApiConversationsConversationIdFormReadersGetPossibleReaders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostForm
         * @description A message with a form.
         */
        post: operations["ApiConversationsConversationIdFormsPostForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostLeave
         * @description Go; its last owner names a successor.
         */
        post: operations["ApiConversationsConversationIdLeavePostLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetLinks
         * @description Its links, and who waits to be let in.
         */
        get: operations["ApiConversationsConversationIdLinksGetLinks"];
        put?: never;
        /** PostLink */
        post: operations["ApiConversationsConversationIdLinksPostLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/links/{link_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** DeleteLink */
        delete: operations["ApiConversationsConversationIdLinksLinkIdDeleteLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetMedia
         * @description Its pictures and video, documents, voice, or messages with links; `after` is the `next` of the page before.
         */
        get: operations["ApiConversationsConversationIdMediaGetMedia"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GetMembers */
        get: operations["ApiConversationsConversationIdMembersGetMembers"];
        put?: never;
        /** PostMembers */
        post: operations["ApiConversationsConversationIdMembersPostMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/members/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** DeleteMember */
        delete: operations["ApiConversationsConversationIdMembersPersonIdDeleteMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/members/{person_id}/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** PutRole */
        put: operations["ApiConversationsConversationIdMembersPersonIdRolePutRole"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/members/{person_id}/silence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * PutSilence
         * @description Only reading till then, or speaking again.
         */
        put: operations["ApiConversationsConversationIdMembersPersonIdSilencePutSilence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/mentionable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetMentionable
         * @description Whom one may name there.
         */
        get: operations["ApiConversationsConversationIdMentionableGetMentionable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/mentions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetMentionedAfter
         * @description Where one is mentioned after a message.
         */
        get: operations["ApiConversationsConversationIdMentionsGetMentionedAfter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetMessages
         * @description A page in order of seq: around, before or after one. Without any of them the last page.
         */
        get: operations["ApiConversationsConversationIdMessagesGetMessages"];
        put?: never;
        /** PostMessage */
        post: operations["ApiConversationsConversationIdMessagesPostMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/messages/{seq}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetOneMessage
         * @description What another message refers to, as one sees it oneself.
         */
        get: operations["ApiConversationsConversationIdMessagesSeqGetOneMessage"];
        put?: never;
        post?: never;
        /** RemoveMessage */
        delete: operations["ApiConversationsConversationIdMessagesSeqRemoveMessage"];
        options?: never;
        head?: never;
        /** PatchMessage */
        patch: operations["ApiConversationsConversationIdMessagesSeqPatchMessage"];
        trace?: never;
    };
    "/api/conversations/{conversation_id}/messages/{seq}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GetComments */
        get: operations["ApiConversationsConversationIdMessagesSeqCommentsGetComments"];
        put?: never;
        /** PostComment */
        post: operations["ApiConversationsConversationIdMessagesSeqCommentsPostComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/messages/{seq}/comments/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** DeleteOneComment */
        delete: operations["ApiConversationsConversationIdMessagesSeqCommentsNumberDeleteOneComment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/messages/{seq}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * PutConfirmation
         * @description The message with one's own confirmation in it.
         */
        put: operations["ApiConversationsConversationIdMessagesSeqConfirmationPutConfirmation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/messages/{seq}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetOneForm
         * @description The questions, of whom one is to answer, and one's own answers.
         */
        get: operations["ApiConversationsConversationIdMessagesSeqFormGetOneForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/messages/{seq}/form/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetAnswers
         * @description Answers, for whom they are.
         */
        get: operations["ApiConversationsConversationIdMessagesSeqFormAnswersGetAnswers"];
        /**
         * PutAnswers
         * @description The message with one's own part in it.
         */
        put: operations["ApiConversationsConversationIdMessagesSeqFormAnswersPutAnswers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/messages/{seq}/form/answers/file/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** DownloadAnswers */
        get: operations["ApiConversationsConversationIdMessagesSeqFormAnswersFileKindDownloadAnswers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/messages/{seq}/form/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** PostFormEnd */
        post: operations["ApiConversationsConversationIdMessagesSeqFormClosePostFormEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/messages/{seq}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetMessageHistory
         * @description All texts of an edited message, for its author and for those who keep the conversation.
         */
        get: operations["ApiConversationsConversationIdMessagesSeqHistoryGetMessageHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/messages/{seq}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * PutPin
         * @description Pin a message for everybody.
         */
        put: operations["ApiConversationsConversationIdMessagesSeqPinPutPin"];
        post?: never;
        /**
         * DeletePin
         * @description Take the pin off.
         */
        delete: operations["ApiConversationsConversationIdMessagesSeqPinDeletePin"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/messages/{seq}/poll/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** PostPollEnd */
        post: operations["ApiConversationsConversationIdMessagesSeqPollClosePostPollEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/messages/{seq}/poll/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** PostPollOption */
        post: operations["ApiConversationsConversationIdMessagesSeqPollOptionsPostPollOption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/messages/{seq}/poll/voters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetPollVoters
         * @description Who voted in an open poll, for all or for one option.
         */
        get: operations["ApiConversationsConversationIdMessagesSeqPollVotersGetPollVoters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/messages/{seq}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetAskedProgress
         * @description How far an announcement or a form has got.
         */
        get: operations["ApiConversationsConversationIdMessagesSeqProgressGetAskedProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/messages/{seq}/progress/file/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** DownloadProgress */
        get: operations["ApiConversationsConversationIdMessagesSeqProgressFileKindDownloadProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/messages/{seq}/progress/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GetAskedPeople */
        get: operations["ApiConversationsConversationIdMessagesSeqProgressPeopleGetAskedPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/messages/{seq}/reactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetReactors
         * @description Who has reacted to a message, with one emoji or with any.
         */
        get: operations["ApiConversationsConversationIdMessagesSeqReactionsGetReactors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/messages/{seq}/reactions/{emoji}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** PutReaction */
        put: operations["ApiConversationsConversationIdMessagesSeqReactionsEmojiPutReaction"];
        post?: never;
        /** DeleteReaction */
        delete: operations["ApiConversationsConversationIdMessagesSeqReactionsEmojiDeleteReaction"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/messages/{seq}/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GetReaders */
        get: operations["ApiConversationsConversationIdMessagesSeqReadersGetReaders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/messages/{seq}/reminder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostReminder
         * @description Remind those who have not confirmed or answered.
         */
        post: operations["ApiConversationsConversationIdMessagesSeqReminderPostReminder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/messages/{seq}/vote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * PutVote
         * @description The message with one's own choice in it; its counts are those told last.
         */
        put: operations["ApiConversationsConversationIdMessagesSeqVotePutVote"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/messages/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostDeletion
         * @description All of them or none.
         */
        post: operations["ApiConversationsConversationIdMessagesDeletePostDeletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/messages/forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostForward
         * @description Each target by itself, in a transaction of its own: one that takes nothing doesn't hold up the others.
         */
        post: operations["ApiConversationsConversationIdMessagesForwardPostForward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * PutConversationLevel
         * @description How much of one conversation one is told.
         */
        put: operations["ApiConversationsConversationIdNotificationsPutConversationLevel"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/personal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** PutPersonal */
        put: operations["ApiConversationsConversationIdPersonalPutPersonal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/pins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetPins
         * @description What is pinned now.
         */
        get: operations["ApiConversationsConversationIdPinsGetPins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/pins/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetPinHistory
         * @description Who pinned and unpinned what, and when.
         */
        get: operations["ApiConversationsConversationIdPinsHistoryGetPinHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/polls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostPoll
         * @description A message with a poll.
         */
        post: operations["ApiConversationsConversationIdPollsPostPoll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/quiet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetQuietOfConversation
         * @description How many of those who will read are quiet now, and until when most of them are.
         */
        get: operations["ApiConversationsConversationIdQuietGetQuietOfConversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GetReads */
        get: operations["ApiConversationsConversationIdReadsGetReads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/requests/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * PutRequest
         * @description Let in who has asked by a link, or not.
         */
        put: operations["ApiConversationsConversationIdRequestsPersonIdPutRequest"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/scheduled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GetScheduled */
        get: operations["ApiConversationsConversationIdScheduledGetScheduled"];
        put?: never;
        /**
         * PostScheduled
         * @description Send later, with files that have been uploaded or without.
         */
        post: operations["ApiConversationsConversationIdScheduledPostScheduled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetFoundInConversation
         * @description Every place of one conversation in which the text is found.
         */
        get: operations["ApiConversationsConversationIdSearchGetFoundInConversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/seq": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetSeqAt
         * @description The first message seen from a moment on: what a jump to a date opens.
         */
        get: operations["ApiConversationsConversationIdSeqGetSeqAt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversation_id}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * PatchTerms
         * @description Who may write, add, pin, call; slow mode.
         */
        patch: operations["ApiConversationsConversationIdTermsPatchTerms"];
        trace?: never;
    };
    "/api/conversations/{conversation_id}/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetViews
         * @description How many have come to each of the posts named.
         */
        get: operations["ApiConversationsConversationIdViewsGetViews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetDevices
         * @description One's own signed-in browsers.
         */
        get: operations["ApiDevicesGetDevices"];
        put?: never;
        post?: never;
        /**
         * DeleteOtherDevices
         * @description Sign out everywhere but here.
         */
        delete: operations["ApiDevicesDeleteOtherDevices"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/devices/{device_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * DeleteDevice
         * @description Sign one of them out.
         */
        delete: operations["ApiDevicesDeviceIdDeleteDevice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/digest/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostDigestStop
         * @description No more letters of what is unread: by the link of the letter, without signing in.
         */
        post: operations["ApiDigestStopPostDigestStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * ListDirectives
         * @description The orders of the regions in which the viewer has a place.
         */
        get: operations["ApiDirectivesListDirectives"];
        put?: never;
        /**
         * PostDirective
         * @description Put an order that comes with Parta in force; entering it twice changes nothing.
         */
        post: operations["ApiDirectivesPostDirective"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GetMyExports */
        get: operations["ApiExportsGetMyExports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{export_id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetArchive
         * @description The ZIP, for who asked for it.
         */
        get: operations["ApiExportsExportIdArchiveGetArchive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostScan
         * @description Keep the scan of an order.
         */
        post: operations["ApiFilesPostScan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetScan
         * @description Download the scan of an order.
         */
        get: operations["ApiFilesFileIdGetScan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{file_id}/{variant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetBytes
         * @description The bytes behind a signed link, whole or by ranges.
         */
        get: operations["ApiFilesFileIdVariantGetBytes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostCards
         * @description The cards of files, as they are now: how a composer learns that what it uploaded is examined.
         */
        post: operations["ApiFilesCardsPostCards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostLinks
         * @description Sign links for the variants that may be opened now.
         */
        post: operations["ApiFilesLinksPostLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetOwn
         * @description One's own uploads, from the newest on.
         */
        get: operations["ApiFilesOwnGetOwn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetUsage
         * @description How much one keeps, and may.
         */
        get: operations["ApiFilesUsageGetUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetFound
         * @description People whom one may find (`for`: and write to, add, call), and own conversations, by beginnings of words.
         */
        get: operations["ApiFindGetFound"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/form-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GetTemplates */
        get: operations["ApiFormTemplatesGetTemplates"];
        put?: never;
        /**
         * PostTemplate
         * @description Keep a form; all that one keeps.
         */
        post: operations["ApiFormTemplatesPostTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/form-templates/{template_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** RemoveTemplate */
        delete: operations["ApiFormTemplatesTemplateIdRemoveTemplate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/groups/{group_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * PutGroup
         * @description Rename a group; everything of it goes on.
         */
        put: operations["ApiGroupsGroupIdPutGroup"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetMyWeeks
         * @description «Моя неделя»: my last weeks in each institution where I hold a pedagogical post; empty for who holds none.
         */
        get: operations["ApiIndicatorsMeGetMyWeeks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/organisations/{organisation_id}/connection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetConnection
         * @description Connection by group today; the names of who is missing for those entitled.
         */
        get: operations["ApiIndicatorsOrganisationsOrganisationIdConnectionGetConnection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/organisations/{organisation_id}/month": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetOrganisationMonth
         * @description The figures of an institution's month, counted now.
         */
        get: operations["ApiIndicatorsOrganisationsOrganisationIdMonthGetOrganisationMonth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/organisations/{organisation_id}/pedagogues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetPedagogueWeeks
         * @description Every pedagogue, every week of a month. Without the right to see people there are rows without names.
         */
        get: operations["ApiIndicatorsOrganisationsOrganisationIdPedagoguesGetPedagogueWeeks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetOverview
         * @description All institutions whose figures the viewer may see, as last counted.
         */
        get: operations["ApiIndicatorsOverviewGetOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations-by-organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetOrganisationFunnels
         * @description The funnel of every institution whose figures one may see.
         */
        get: operations["ApiInvitationsByOrganisationGetOrganisationFunnels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetInvitation
         * @description Whose card it is. Changes nothing.
         */
        get: operations["ApiInvitationsTokenGetInvitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{token}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostAccept
         * @description Set the password and sign in, beside the accounts that this phone holds already.
         *
         *     The slot of the header is used only when nobody is signed in there: a card never pushes another account out.
         */
        post: operations["ApiInvitationsTokenAcceptPostAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{token}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostMerge
         * @description Join the card's account to the one signed in, as was proposed.
         */
        post: operations["ApiInvitationsTokenMergePostMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{token}/opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostOpened
         * @description A human being looks at it.
         */
        post: operations["ApiInvitationsTokenOpenedPostOpened"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetJoin
         * @description What a link leads to, for one whom it may let in.
         */
        get: operations["ApiJoinTokenGetJoin"];
        put?: never;
        /** PostJoin */
        post: operations["ApiJoinTokenPostJoin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetMeRoute
         * @description The account in use and its neighbours in this browser. 401 names the slots that are signed in.
         */
        get: operations["ApiMeGetMeRoute"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * PatchMe
         * @description Change one's language.
         */
        patch: operations["ApiMePatchMe"];
        trace?: never;
    };
    "/api/me/merge-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetMergeProposals
         * @description Other accounts that may be one's own.
         */
        get: operations["ApiMeMergeProposalsGetMergeProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/merge-proposals/{proposal_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * DeleteMergeProposal
         * @description «That isn't me.»
         */
        delete: operations["ApiMeMergeProposalsProposalIdDeleteMergeProposal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetMyNotifications
         * @description What one has chosen to be told of, and what others have decided about it.
         */
        get: operations["ApiMeNotificationsGetMyNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * PatchMyNotifications
         * @description Choose; what isn't named stays.
         */
        patch: operations["ApiMeNotificationsPatchMyNotifications"];
        trace?: never;
    };
    "/api/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostPasskey
         * @description A key just made.
         */
        post: operations["ApiMePasskeysPostPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/passkeys/{passkey_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * DeletePasskey
         * @description It opens nothing any more.
         */
        delete: operations["ApiMePasskeysPasskeyIdDeletePasskey"];
        options?: never;
        head?: never;
        /**
         * PatchPasskey
         * @description Call a key otherwise.
         */
        patch: operations["ApiMePasskeysPasskeyIdPatchPasskey"];
        trace?: never;
    };
    "/api/me/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostPasskeyOptions
         * @description What the browser is asked to make.
         */
        post: operations["ApiMePasskeysOptionsPostPasskeyOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostPassword
         * @description Change one's password; every other device is signed out.
         */
        post: operations["ApiMePasswordPostPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/quiet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetMyQuietHours
         * @description One's own quiet hours and whence each value comes.
         */
        get: operations["ApiMeQuietGetMyQuietHours"];
        /**
         * PutMyQuietHours
         * @description Choose one's own; the answer is what holds then.
         */
        put: operations["ApiMeQuietPutMyQuietHours"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostRecoveryCodes
         * @description Ten new codes; the earlier ones open nothing any more.
         */
        post: operations["ApiMeRecoveryCodesPostRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetSecurityRoute
         * @description What protects one's account.
         */
        get: operations["ApiMeSecurityGetSecurityRoute"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/security/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostProof
         * @description The password once more: factors may be changed for a quarter of an hour.
         */
        post: operations["ApiMeSecurityProofPostProof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * PatchSettings
         * @description Write over the settings named; null forgets one.
         */
        patch: operations["ApiMeSettingsPatchSettings"];
        trace?: never;
    };
    "/api/me/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetSignIns
         * @description How one came in, newest first.
         */
        get: operations["ApiMeSignInsGetSignIns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostTotp
         * @description A fresh generator of codes; in force when its first code has come.
         */
        post: operations["ApiMeTotpPostTotp"];
        /**
         * DeleteTotp
         * @description No codes any more.
         */
        delete: operations["ApiMeTotpDeleteTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostTotpConfirm
         * @description The first code: from now on it is asked for.
         */
        post: operations["ApiMeTotpConfirmPostTotpConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/totp/qr.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetTotpQr
         * @description The generator that waits for its first code, as a picture.
         */
        get: operations["ApiMeTotpQrSvgGetTotpQr"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/trusted-devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * DeleteTrustedDevices
         * @description All of them are asked again.
         */
        delete: operations["ApiMeTrustedDevicesDeleteTrustedDevices"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/trusted-devices/{device_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * DeleteTrustedDevice
         * @description That browser is asked for the second factor again.
         */
        delete: operations["ApiMeTrustedDevicesDeviceIdDeleteTrustedDevice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mentions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetMentions
         * @description Everywhere one was mentioned, newest first.
         */
        get: operations["ApiMentionsGetMentions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * ListNotices
         * @description A page of one's own notices, newest first.
         */
        get: operations["ApiNoticesListNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * ReadNotices
         * @description Mark one's own notices up to an id as read.
         */
        post: operations["ApiNoticesReadReadNotices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetOrganisations
         * @description The tops of what one may see, or what stands right under an organisation.
         */
        get: operations["ApiOrganisationsGetOrganisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetOrganisation
         * @description The card, with what one may do here.
         */
        get: operations["ApiOrganisationsOrganisationIdGetOrganisation"];
        /**
         * PutOrganisation
         * @description Change the card.
         */
        put: operations["ApiOrganisationsOrganisationIdPutOrganisation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetAbsences
         * @description Absences that touch the days `from` … `to`.
         */
        get: operations["ApiOrganisationsOrganisationIdAbsencesGetAbsences"];
        put?: never;
        /**
         * PostAbsence
         * @description Somebody is away from a day to a day.
         */
        post: operations["ApiOrganisationsOrganisationIdAbsencesPostAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/absences/{absence_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * DeleteAbsence
         * @description Take an absence back.
         */
        delete: operations["ApiOrganisationsOrganisationIdAbsencesAbsenceIdDeleteAbsence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/absences/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostAbsencesApply
         * @description Add what was shown under `mark`.
         */
        post: operations["ApiOrganisationsOrganisationIdAbsencesApplyPostAbsencesApply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/absences/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostAbsencesPreview
         * @description What a list in CSV or XLSX (a form) would add.
         */
        post: operations["ApiOrganisationsOrganisationIdAbsencesPreviewPostAbsencesPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetAppointments
         * @description Who is appointed to what, by which order; with `past`, those that have ended, too.
         */
        get: operations["ApiOrganisationsOrganisationIdAppointmentsGetAppointments"];
        put?: never;
        /**
         * PostAppointment
         * @description Appoint somebody on the roster, or somebody new.
         */
        post: operations["ApiOrganisationsOrganisationIdAppointmentsPostAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/appointments/{appointment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * DeleteAppointment
         * @description It was entered by mistake.
         */
        delete: operations["ApiOrganisationsOrganisationIdAppointmentsAppointmentIdDeleteAppointment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/appointments/{appointment_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostAppointmentEnd
         * @description End an appointment after its last day.
         */
        post: operations["ApiOrganisationsOrganisationIdAppointmentsAppointmentIdEndPostAppointmentEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/audience": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostAudience
         * @description How many people a rule means.
         */
        post: operations["ApiOrganisationsOrganisationIdAudiencePostAudience"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetOrganisationCalendar
         * @description Entries, and the days that differ from the week's plan.
         */
        get: operations["ApiOrganisationsOrganisationIdCalendarGetOrganisationCalendar"];
        put?: never;
        /**
         * PostCalendarEntry
         * @description Add an entry, of the institution or of the whole region.
         */
        post: operations["ApiOrganisationsOrganisationIdCalendarPostCalendarEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/calendar/{entry_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * DeleteCalendarEntry
         * @description Take an entry back.
         */
        delete: operations["ApiOrganisationsOrganisationIdCalendarEntryIdDeleteCalendarEntry"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostChannel
         * @description Make a channel for a chosen audience below the organisation.
         */
        post: operations["ApiOrganisationsOrganisationIdChannelsPostChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostClose
         * @description Close the organisation; nothing of it is deleted.
         */
        post: operations["ApiOrganisationsOrganisationIdClosePostClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetOrganisationFiles
         * @description What an institution keeps, and may.
         */
        get: operations["ApiOrganisationsOrganisationIdFilesGetOrganisationFiles"];
        /**
         * PutOrganisationFiles
         * @description Decide about quotas in an institution.
         */
        put: operations["ApiOrganisationsOrganisationIdFilesPutOrganisationFiles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetGroups
         * @description Open groups; a homeroom teacher sees the own ones.
         */
        get: operations["ApiOrganisationsOrganisationIdGroupsGetGroups"];
        put?: never;
        /**
         * PostGroup
         * @description Add an empty group.
         */
        post: operations["ApiOrganisationsOrganisationIdGroupsPostGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetImports
         * @description The history, newest first.
         */
        get: operations["ApiOrganisationsOrganisationIdImportsGetImports"];
        put?: never;
        /**
         * PostImport
         * @description Begin an import.
         */
        post: operations["ApiOrganisationsOrganisationIdImportsPostImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetImport
         * @description The import as it stands, with its progress.
         */
        get: operations["ApiOrganisationsOrganisationIdImportsImportIdGetImport"];
        put?: never;
        post?: never;
        /**
         * DeleteImport
         * @description Give an import up; its files are forgotten.
         */
        delete: operations["ApiOrganisationsOrganisationIdImportsImportIdDeleteImport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/imports/{import_id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostApplication
         * @description Write the difference that is shown. Asked twice, it is written once.
         */
        post: operations["ApiOrganisationsOrganisationIdImportsImportIdApplyPostApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/imports/{import_id}/choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * PutChoice
         * @description Say who an undecided person is.
         */
        put: operations["ApiOrganisationsOrganisationIdImportsImportIdChoicePutChoice"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/imports/{import_id}/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * PutColumns
         * @description Correct what columns mean.
         */
        put: operations["ApiOrganisationsOrganisationIdImportsImportIdColumnsPutColumns"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/imports/{import_id}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostComparison
         * @description Compute the difference, anew where there was one.
         */
        post: operations["ApiOrganisationsOrganisationIdImportsImportIdComparePostComparison"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/imports/{import_id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostFile
         * @description Add a file, which is the body. Whether it can be read stands in the import when it was looked at.
         */
        post: operations["ApiOrganisationsOrganisationIdImportsImportIdFilesPostFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/imports/{import_id}/files/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * DeleteFile
         * @description Take a file out again.
         */
        delete: operations["ApiOrganisationsOrganisationIdImportsImportIdFilesNumberDeleteFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/imports/{import_id}/left-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * PutLeftOut
         * @description Keep somebody who would leave, or all of them.
         */
        put: operations["ApiOrganisationsOrganisationIdImportsImportIdLeftOutPutLeftOut"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/imports/{import_id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetLines
         * @description A page of the difference.
         */
        get: operations["ApiOrganisationsOrganisationIdImportsImportIdLinesGetLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/imports/{import_id}/result.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetResult
         * @description What was done, and every problem, as a spreadsheet.
         */
        get: operations["ApiOrganisationsOrganisationIdImportsImportIdResultXlsxGetResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetDeskRoute
         * @description How far everybody has come, by kind and by group.
         */
        get: operations["ApiOrganisationsOrganisationIdInvitationsGetDeskRoute"];
        put?: never;
        /**
         * PostIssue
         * @description Give cards to those who have none and are not connected.
         */
        post: operations["ApiOrganisationsOrganisationIdInvitationsPostIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/invitations/cards.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetCardsPdf
         * @description The cards that can be used, to print and cut: of these groups, or of everybody.
         */
        get: operations["ApiOrganisationsOrganisationIdInvitationsCardsPdfGetCardsPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/invitations/missing.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetMissingPdf
         * @description Who has not connected, to print.
         */
        get: operations["ApiOrganisationsOrganisationIdInvitationsMissingPdfGetMissingPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/invitations/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetDeskPeople
         * @description Everybody by name.
         */
        get: operations["ApiOrganisationsOrganisationIdInvitationsPeopleGetDeskPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/invitations/people/{person_id}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostBlock
         * @description Keep one person from signing in; whoever has signed in as them is put out.
         */
        post: operations["ApiOrganisationsOrganisationIdInvitationsPeoplePersonIdBlockPostBlock"];
        /**
         * DeleteBlock
         * @description Let them in again.
         */
        delete: operations["ApiOrganisationsOrganisationIdInvitationsPeoplePersonIdBlockDeleteBlock"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/invitations/people/{person_id}/card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostCard
         * @description Show one person's link; logged, therefore no GET.
         */
        post: operations["ApiOrganisationsOrganisationIdInvitationsPeoplePersonIdCardPostCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/invitations/people/{person_id}/qr.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetQr
         * @description The same link as a picture.
         */
        get: operations["ApiOrganisationsOrganisationIdInvitationsPeoplePersonIdQrSvgGetQr"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/invitations/people/{person_id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostReset
         * @description A one-time link by which one person sets password or second factor anew.
         */
        post: operations["ApiOrganisationsOrganisationIdInvitationsPeoplePersonIdResetPostReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/invitations/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostRenew
         * @description New cards in place of the old ones.
         */
        post: operations["ApiOrganisationsOrganisationIdInvitationsRenewPostRenew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/invitations/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostSend
         * @description Cards by e-mail, by a job for each; the overview tells how far it is.
         */
        post: operations["ApiOrganisationsOrganisationIdInvitationsSendPostSend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/invitations/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostWithdraw
         * @description Take back cards nobody has used.
         */
        post: operations["ApiOrganisationsOrganisationIdInvitationsWithdrawPostWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetNotificationRules
         * @description What the region and the institution have decided, level by level.
         */
        get: operations["ApiOrganisationsOrganisationIdNotificationsGetNotificationRules"];
        /**
         * PutOrganisationRules
         * @description Decide for one institution, within what the region allows.
         */
        put: operations["ApiOrganisationsOrganisationIdNotificationsPutOrganisationRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/notifications/roles/{role}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * PutRoleRules
         * @description Decide for one kind of people of an institution.
         */
        put: operations["ApiOrganisationsOrganisationIdNotificationsRolesPutRoleRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetPeople
         * @description A page of the roster by name.
         */
        get: operations["ApiOrganisationsOrganisationIdPeopleGetPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/people/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetPerson
         * @description A person as this roster knows them. A look from above the institution is written down.
         */
        get: operations["ApiOrganisationsOrganisationIdPeoplePersonIdGetPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/people/{person_id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetPersonContacts
         * @description Phone, address, date of birth: for who keeps this roster; always written down.
         */
        get: operations["ApiOrganisationsOrganisationIdPeoplePersonIdContactsGetPersonContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/people/{person_id}/group": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * PutPersonGroup
         * @description Move a student to another group, or end their studies here.
         */
        put: operations["ApiOrganisationsOrganisationIdPeoplePersonIdGroupPutPersonGroup"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetPlan
         * @description The institution's plan and the progress of its last run.
         */
        get: operations["ApiOrganisationsOrganisationIdPlanGetPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/plan/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostApplication
         * @description Begin to apply the plan; its progress stands in the plan.
         */
        post: operations["ApiOrganisationsOrganisationIdPlanApplyPostApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/plan/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetDifference
         * @description What applying would do now.
         */
        get: operations["ApiOrganisationsOrganisationIdPlanDifferenceGetDifference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/plan/left-out/{line}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * PutLeftOut
         * @description Leave out a line of the base plan, with a reason.
         */
        put: operations["ApiOrganisationsOrganisationIdPlanLeftOutLinePutLeftOut"];
        post?: never;
        /**
         * DeleteLeftOut
         * @description Take a line of the base plan back in.
         */
        delete: operations["ApiOrganisationsOrganisationIdPlanLeftOutLineDeleteLeftOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/plan/lines/{line}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * PutLine
         * @description Add a line, or change one the institution added; the name in the path is the line's.
         */
        put: operations["ApiOrganisationsOrganisationIdPlanLinesPutLine"];
        post?: never;
        /**
         * DeleteLine
         * @description Take back a line the institution added.
         */
        delete: operations["ApiOrganisationsOrganisationIdPlanLinesDeleteLine"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GetInstitutionTable */
        get: operations["ApiOrganisationsOrganisationIdPolicyGetInstitutionTable"];
        /**
         * PutInstitutionTable
         * @description Put the choices in force; the institution may only narrow what the region leaves open.
         */
        put: operations["ApiOrganisationsOrganisationIdPolicyPutInstitutionTable"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/policy/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostInstitutionPreview
         * @description What the choices would do; nothing happens.
         */
        post: operations["ApiOrganisationsOrganisationIdPolicyPreviewPostInstitutionPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/safety-officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostOfficer
         * @description Give somebody who works there the duty of the safety officer.
         */
        post: operations["ApiOrganisationsOrganisationIdSafetyOfficersPostOfficer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/safety-officers/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** DeleteOfficer */
        delete: operations["ApiOrganisationsOrganisationIdSafetyOfficersPersonIdDeleteOfficer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/school-year": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetSchoolYear
         * @description What a new school year would do to each group.
         */
        get: operations["ApiOrganisationsOrganisationIdSchoolYearGetSchoolYear"];
        put?: never;
        /**
         * PostSchoolYear
         * @description Begin it, as previewed.
         */
        post: operations["ApiOrganisationsOrganisationIdSchoolYearPostSchoolYear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/school-year/{year_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostUndo
         * @description Put everything back, while nobody has written.
         */
        post: operations["ApiOrganisationsOrganisationIdSchoolYearYearIdUndoPostUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/talk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetTalkRulesOf
         * @description What the region and the institution narrow of reactions and of «@все».
         */
        get: operations["ApiOrganisationsOrganisationIdTalkGetTalkRulesOf"];
        /**
         * PutOrganisationTalk
         * @description Decide for one institution, within what the region leaves.
         */
        put: operations["ApiOrganisationsOrganisationIdTalkPutOrganisationTalk"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * FindOrganisations
         * @description A list by name, INN, kind, territory; those without a coordinator.
         */
        get: operations["ApiOrganisationsFindFindOrganisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetOwn
         * @description One's folders and what one hides.
         */
        get: operations["ApiOwnGetOwn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own/folders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** PutFolders */
        put: operations["ApiOwnFoldersPutFolders"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own/hiding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** PatchHiding */
        patch: operations["ApiOwnHidingPatchHiding"];
        trace?: never;
    };
    "/api/policy/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetWhoReachesMe
         * @description Who may find the viewer, write to them, add and call them.
         */
        get: operations["ApiPolicyMeGetWhoReachesMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/push/shown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetShownNotification
         * @description What a push is about, read at the moment it is shown.
         */
        get: operations["ApiPushShownGetShownNotification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/push/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostSubscription
         * @description Let this browser be woken, until this sign-in ends.
         */
        post: operations["ApiPushSubscriptionsPostSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/push/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostPushTest
         * @description Wake one's own browsers, to see that it works.
         */
        post: operations["ApiPushTestPostPushTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/push/unsubscribe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostUnsubscribe
         * @description This browser is woken no more.
         */
        post: operations["ApiPushUnsubscribePostUnsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{region_id}/asking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetRegionAsking
         * @description Which roles ask in the region.
         */
        get: operations["ApiRegionsRegionIdAskingGetRegionAsking"];
        /**
         * PutRegionAsking
         * @description Decide for the region, or leave it to the usual roles.
         */
        put: operations["ApiRegionsRegionIdAskingPutRegionAsking"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{region_id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetRegionFiles
         * @description What a region has decided about files.
         */
        get: operations["ApiRegionsRegionIdFilesGetRegionFiles"];
        /**
         * PutRegionFiles
         * @description Decide about files for a region.
         */
        put: operations["ApiRegionsRegionIdFilesPutRegionFiles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{region_id}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetForm
         * @description Territories and possible superiors, for the form of an organisation.
         */
        get: operations["ApiRegionsRegionIdFormGetForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{region_id}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GetRegionHolds */
        get: operations["ApiRegionsRegionIdHoldsGetRegionHolds"];
        put?: never;
        /**
         * PostRegionHold
         * @description Stop the removal for a conversation or a person.
         */
        post: operations["ApiRegionsRegionIdHoldsPostRegionHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{region_id}/holds/{hold_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** DeleteRegionHold */
        delete: operations["ApiRegionsRegionIdHoldsHoldIdDeleteRegionHold"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{region_id}/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * PutRegionRules
         * @description Decide for the whole region.
         */
        put: operations["ApiRegionsRegionIdNotificationsPutRegionRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{region_id}/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostOrganisation
         * @description Add an organisation by hand.
         */
        post: operations["ApiRegionsRegionIdOrganisationsPostOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{region_id}/organisations/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostListApply
         * @description Write the difference shown under `mark`.
         */
        post: operations["ApiRegionsRegionIdOrganisationsApplyPostListApply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{region_id}/organisations/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostListPreview
         * @description What a list in CSV or XLSX (a form) would change in the register.
         */
        post: operations["ApiRegionsRegionIdOrganisationsPreviewPostListPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{region_id}/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GetRegionTable */
        get: operations["ApiRegionsRegionIdPolicyGetRegionTable"];
        /**
         * PutRegionTable
         * @description Put the region's choices in force: no institution may be looser.
         */
        put: operations["ApiRegionsRegionIdPolicyPutRegionTable"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{region_id}/policy/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostRegionPreview
         * @description What the choices would do; nothing happens.
         */
        post: operations["ApiRegionsRegionIdPolicyPreviewPostRegionPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{region_id}/removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetRegionRemovals
         * @description What the policy has removed, step by step, with the proof of each.
         */
        get: operations["ApiRegionsRegionIdRemovalsGetRegionRemovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{region_id}/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetRegionRetention
         * @description How long messages of each kind of conversation are kept.
         */
        get: operations["ApiRegionsRegionIdRetentionGetRegionRetention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{region_id}/retention/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** PutRegionRetention */
        put: operations["ApiRegionsRegionIdRetentionKindPutRegionRetention"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{region_id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetRegionRevisions
         * @description How long messages may be edited and taken back in the region.
         */
        get: operations["ApiRegionsRegionIdRevisionsGetRegionRevisions"];
        /** PutRegionRevisions */
        put: operations["ApiRegionsRegionIdRevisionsPutRegionRevisions"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{region_id}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetRule
         * @description Of whom the region asks a second factor.
         */
        get: operations["ApiRegionsRegionIdSecondFactorGetRule"];
        /**
         * PutRule
         * @description Change it; sessions of those concerned follow.
         */
        put: operations["ApiRegionsRegionIdSecondFactorPutRule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{region_id}/talk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * PutRegionTalk
         * @description Decide for the whole region.
         */
        put: operations["ApiRegionsRegionIdTalkPutRegionTalk"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{region_id}/territories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetRegionTerritories
         * @description The map: every territory with its cell and its figures.
         */
        get: operations["ApiRegionsRegionIdTerritoriesGetRegionTerritories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetReports
         * @description The reports drafted for the months between (`YYYY-MM`), newest first, at most two years.
         */
        get: operations["ApiReportsGetReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{report_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetReport
         * @description A report: live while it is open, the asked or the last version otherwise.
         */
        get: operations["ApiReportsReportIdGetReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{report_id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostAcceptance
         * @description The ministry accepts the version it has read.
         */
        post: operations["ApiReportsReportIdAcceptPostAcceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{report_id}/comment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * PutComment
         * @description The coordinator's comment on the draft.
         */
        put: operations["ApiReportsReportIdCommentPutComment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{report_id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostCorrection
         * @description Open an accepted report for a new version.
         */
        post: operations["ApiReportsReportIdCorrectPostCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{report_id}/file/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * DownloadReport
         * @description The report as a file; a draft says that it is one.
         */
        get: operations["ApiReportsReportIdFileKindDownloadReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{report_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostReturn
         * @description The ministry returns the version it has read, with a remark.
         */
        post: operations["ApiReportsReportIdReturnPostReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{report_id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostSignature
         * @description Sign and send: freezes what is known now as the next version.
         */
        post: operations["ApiReportsReportIdSignPostSignature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/rollup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetRollup
         * @description A month of all institutions below the viewer, or below one organisation.
         */
        get: operations["ApiReportsRollupGetRollup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/rollup/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * DownloadRollup
         * @description The roll-up as a file.
         */
        get: operations["ApiReportsRollupKindDownloadRollup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safety/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetCases
         * @description The queue, newest first.
         */
        get: operations["ApiSafetyCasesGetCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safety/cases/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetOneCase
         * @description One case with its evidence. The look is logged.
         */
        get: operations["ApiSafetyCasesCaseIdGetOneCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safety/cases/{case_id}/context": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetCaseContext
         * @description What stands around the reported message. The look is logged.
         */
        get: operations["ApiSafetyCasesCaseIdContextGetCaseContext"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safety/cases/{case_id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostDecision
         * @description Decide it, do what was decided, answer those who reported.
         */
        post: operations["ApiSafetyCasesCaseIdDecidePostDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safety/cases/{case_id}/escalate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostEscalate
         * @description Let the region's officers see it.
         */
        post: operations["ApiSafetyCasesCaseIdEscalatePostEscalate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safety/cases/{case_id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostTake
         * @description Look into it from now on.
         */
        post: operations["ApiSafetyCasesCaseIdTakePostTake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safety/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetSafetyDesk
         * @description Whether the viewer handles cases, and how many wait.
         */
        get: operations["ApiSafetyDeskGetSafetyDesk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safety/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetSafetyFigures
         * @description Times to a decision, and who stands out.
         */
        get: operations["ApiSafetyFiguresGetSafetyFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safety/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetOwnReports
         * @description What the viewer has reported, and what came of it.
         */
        get: operations["ApiSafetyReportsGetOwnReports"];
        put?: never;
        /**
         * PostReport
         * @description Report a message, a person or a conversation.
         */
        post: operations["ApiSafetyReportsPostReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scheduled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetAllScheduled
         * @description All one's messages that wait, the next first.
         */
        get: operations["ApiScheduledGetAllScheduled"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scheduled/{scheduled_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** DeleteScheduled */
        delete: operations["ApiScheduledScheduledIdDeleteScheduled"];
        options?: never;
        head?: never;
        /** PatchScheduled */
        patch: operations["ApiScheduledScheduledIdPatchScheduled"];
        trace?: never;
    };
    "/api/scheduled/{scheduled_id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostScheduledNow
         * @description Not to wait for the hour.
         */
        post: operations["ApiScheduledScheduledIdSendPostScheduledNow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetFoundMessages
         * @description Messages within one's windows by words, author, time and what they carry.
         */
        get: operations["ApiSearchMessagesGetFoundMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GetSetup
         * @description How far the set-up is, for who is signed in.
         */
        get: operations["ApiSetupGetSetup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/setup/region": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostSetupRegion
         * @description Make the region, its territories and its ministry.
         */
        post: operations["ApiSetupRegionPostSetupRegion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostSignIn
         * @description Sign in by login and password, into the slot asked for by the header, or a free one.
         */
        post: operations["ApiSignInPostSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostSignInByPasskey
         * @description Sign in by a passkey alone: the device has recognised its owner.
         */
        post: operations["ApiSignInPasskeyPostSignInByPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostSignInOptions
         * @description Begin a sign-in by a passkey alone.
         */
        post: operations["ApiSignInPasskeyOptionsPostSignInOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostSecondFactor
         * @description The second step: a code, a recovery code, or a passkey's answer, with the ticket of the first.
         */
        post: operations["ApiSignInSecondFactorPostSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostSignOut
         * @description End the session of the slot in use. Harmless when there is none: the cookie goes in any case.
         */
        post: operations["ApiSignOutPostSignOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostUpload
         * @description Create an upload; its first piece may come along. The last part of the address becomes the file's id.
         */
        post: operations["ApiUploadsPostUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/{upload_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PostInstead
         * @description For clients behind something that lets only POST through: the header says which method is meant.
         */
        post: operations["ApiUploadsUploadIdPostInstead"];
        /**
         * DeleteUpload
         * @description Give an upload up, or a file that nothing uses yet.
         */
        delete: operations["ApiUploadsUploadIdDeleteUpload"];
        options?: never;
        head?: never;
        /**
         * PatchUpload
         * @description Append a piece; the answer says how far the upload has come then.
         */
        patch: operations["ApiUploadsUploadIdPatchUpload"];
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Health
         * @description Is everything there that Parta needs?
         */
        get: operations["HealthHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** AbsenceChange */
        AbsenceChange: {
            /** Format: date */
            first_day: string;
            is_known: boolean;
            /** Format: date */
            last_day: string;
            person: components["schemas"]["PersonRef"];
            row: number;
        };
        /** AbsenceLine */
        AbsenceLine: {
            /** Format: date */
            first_day: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            last_day: string;
            person: components["schemas"]["PersonRef"];
        };
        /** Absences */
        Absences: {
            absences: components["schemas"]["AbsenceLine"][];
            can_manage: boolean;
        };
        /** AbsencesDifference */
        AbsencesDifference: {
            known: number;
            mark: string;
            new: components["schemas"]["AbsenceChange"][];
            problems: components["schemas"]["RowProblem"][];
        };
        /** AccessToReset */
        AccessToReset: {
            password: boolean;
            second_factor: boolean;
        };
        /** Account */
        Account: {
            name: string;
            organisation: string;
            slot: number;
        };
        /** Acknowledgement */
        Acknowledgement: {
            asked: number;
            done: number;
            due_at: string | null;
        };
        /** AddMembers */
        AddMembers: {
            person_ids: string[];
        };
        /** Applied */
        Applied: {
            /** @default 0 */
            changed: number;
            new: number;
        };
        /** ApplyAsked */
        ApplyAsked: {
            /** @default false */
            is_confirmed: boolean;
        };
        /** AppointmentLine */
        AppointmentLine: {
            /** Format: uuid */
            id: string;
            is_past: boolean;
            is_pedagogue: boolean;
            last_day: string | null;
            may_sign_report: boolean;
            order_date: string | null;
            order_file_id: string | null;
            order_number: string | null;
            person: components["schemas"]["PersonRef"];
            post: string;
            /** @enum {string} */
            role: "administrator" | "officer" | "controller" | "regional_coordinator" | "municipal_coordinator" | "director" | "deputy_director" | "coordinator" | "pedagogue" | "staff";
            /** @enum {string} */
            source: "roster" | "hand" | "demo" | "setup";
            /** Format: date */
            valid_from: string;
        };
        /** Appointments */
        Appointments: {
            appointable: ("administrator" | "officer" | "controller" | "regional_coordinator" | "municipal_coordinator" | "director" | "deputy_director" | "coordinator" | "pedagogue" | "staff")[];
            appointments: components["schemas"]["AppointmentLine"][];
            /** Format: date */
            today: string;
        };
        /** AskedPeople */
        AskedPeople: {
            hidden: number;
            next?: string | null;
            people: components["schemas"]["AskedPerson"][];
        };
        /** AskedPerson */
        AskedPerson: {
            /** Format: uuid */
            about_id: string;
            answerers: string[];
            done_at: string | null;
            group: string;
            name: string;
            organisation: string;
            short_name: string;
        };
        /** AskingRules */
        AskingRules: {
            chosen: ("administrator" | "officer" | "controller" | "regional_coordinator" | "municipal_coordinator" | "director" | "deputy_director" | "coordinator" | "pedagogue" | "staff")[];
            is_own: boolean;
            roles: ("administrator" | "officer" | "controller" | "regional_coordinator" | "municipal_coordinator" | "director" | "deputy_director" | "coordinator" | "pedagogue" | "staff")[];
            usual: ("administrator" | "officer" | "controller" | "regional_coordinator" | "municipal_coordinator" | "director" | "deputy_director" | "coordinator" | "pedagogue" | "staff")[];
        };
        /** AskingRulesSaid */
        AskingRulesSaid: {
            roles: ("administrator" | "officer" | "controller" | "regional_coordinator" | "municipal_coordinator" | "director" | "deputy_director" | "coordinator" | "pedagogue" | "staff")[] | null;
        };
        /** AskLine */
        AskLine: {
            asked: number;
            closed_at: string | null;
            conversation: string;
            /** Format: uuid */
            conversation_id: string;
            /** Format: date-time */
            created_at: string;
            done: number;
            due_at: string | null;
            /** @enum {string} */
            kind: "acknowledgement" | "form";
            seq: number;
            text: string;
        };
        /** AskLines */
        AskLines: {
            lines: components["schemas"]["AskLine"][];
            next?: string | null;
        };
        /** Attachment */
        Attachment: {
            /** @default  */
            caption: string;
            file: components["schemas"]["FileCard"];
        };
        /** Audience */
        Audience: {
            /** @default true */
            is_mandatory: boolean;
            municipality_ids?: string[];
            organisation_kinds?: string[];
            roles?: string[];
        };
        /** AudienceSize */
        AudienceSize: {
            people: number;
        };
        /** AuditLine */
        AuditLine: {
            action: string;
            actor_id: string | null;
            actor_name: string;
            /** Format: date-time */
            at: string;
            details: {
                [key: string]: unknown;
            };
            id: number;
            organisation_id: string | null;
            subject_id: string | null;
            subject_kind: string;
            subject_name: string;
        };
        /** AuditPage */
        AuditPage: {
            actions: string[];
            entries: components["schemas"]["AuditLine"][];
            next: number | null;
        };
        /** Ban */
        Ban: {
            /** Format: date-time */
            banned_at: string;
            banned_by_name: string;
            name: string;
            /** Format: uuid */
            person_id: string;
            reason: string;
        };
        /** Bans */
        Bans: {
            bans: components["schemas"]["Ban"][];
        };
        /** Calendar */
        Calendar: {
            can_manage: boolean;
            can_manage_region: boolean;
            days: components["schemas"]["CalendarDayLine"][];
            entries: components["schemas"]["CalendarEntryLine"][];
            working_days: number[];
        };
        /** CalendarDayLine */
        CalendarDayLine: {
            /** Format: date */
            day: string;
            is_excused: boolean;
            is_working: boolean;
            /** @enum {null|string} */
            kind: "holiday" | "vacation" | "day_off" | "working_day" | null;
            title: string;
        };
        /** CalendarEntryLine */
        CalendarEntryLine: {
            can_remove: boolean;
            /** Format: date */
            first_day: string;
            /** Format: uuid */
            id: string;
            is_regional: boolean;
            /** @enum {string} */
            kind: "holiday" | "vacation" | "day_off" | "working_day";
            /** Format: date */
            last_day: string;
            title: string;
        };
        /** Candidate */
        Candidate: {
            birth_date: string | null;
            groups: string;
            name: string;
            /** Format: uuid */
            person_id: string;
            post: string;
        };
        /** CardNeighbour */
        CardNeighbour: {
            name: string;
            /** @enum {string} */
            relation: "self" | "parent_of" | "child_of" | "same_human" | "other";
            slot: number;
        };
        /** CardPerson */
        CardPerson: {
            family_name: string;
            given_name: string;
            patronymic: string;
        };
        /** CardsAsked */
        CardsAsked: {
            files: string[];
        };
        /** Case */
        Case: {
            answer: string;
            days: number | null;
            decisions: ("none" | "warn" | "delete_message" | "mute" | "exclude" | "block")[];
            earlier: components["schemas"]["EarlierCase"][];
            evidence: components["schemas"]["Evidence"] | null;
            has_context: boolean;
            line: components["schemas"]["CaseLine"];
            reports: components["schemas"]["CaseReport"][];
        };
        /** CaseContext */
        CaseContext: {
            messages: components["schemas"]["ContextMessage"][];
        };
        /** CaseLine */
        CaseLine: {
            conversation_title: string;
            decided_at: string | null;
            /** @enum {null|string} */
            decision: "none" | "warn" | "delete_message" | "mute" | "exclude" | "block" | null;
            earlier_cases: number;
            /** Format: uuid */
            id: string;
            is_escalated: boolean;
            is_urgent: boolean;
            /** Format: date-time */
            opened_at: string;
            organisation_name: string;
            /** @enum {string} */
            reason: "bullying" | "spam" | "foreign_messenger" | "violence" | "self_harm" | "drugs" | "other";
            reports: number;
            /** @enum {string} */
            state: "open" | "taken" | "decided";
            /** @enum {string} */
            subject_kind: "message" | "person" | "conversation";
            subject_name: string;
            taken_by: string;
        };
        /** CaseReport */
        CaseReport: {
            comment: string;
            lately: number;
            /** Format: date-time */
            made_at: string;
            /** @enum {string} */
            reason: "bullying" | "spam" | "foreign_messenger" | "violence" | "self_harm" | "drugs" | "other";
            /** Format: uuid */
            reporter_id: string;
            reporter_name: string;
            unfounded: number;
        };
        /** Cases */
        Cases: {
            cases: components["schemas"]["CaseLine"][];
            next?: string | null;
        };
        /** Cell */
        Cell: {
            of?: number | null;
            value: number | null;
        };
        /** Change */
        Change: {
            after: string | null;
            before: string | null;
            /** @enum {string} */
            field: "name" | "birth_date" | "phone" | "email" | "group" | "post" | "homeroom" | "teaching" | "child" | "group_name";
        };
        /** ChangeScheduled */
        ChangeScheduled: {
            is_silent?: boolean | null;
            send_at?: string | null;
            text?: string | null;
        };
        /** ChangeShown */
        ChangeShown: {
            conversation_id: string | null;
            joining: components["schemas"]["PersonOfChange"][];
            joining_count: number;
            key: string;
            leaving: components["schemas"]["PersonOfChange"][];
            leaving_count: number;
            line: string;
            step: string;
            title: string;
            title_before: string | null;
        };
        /** Channel */
        Channel: {
            audience: components["schemas"]["Audience"];
            /** Format: uuid */
            conversation_id: string;
            followed_at: string | null;
            has_comments: boolean;
            /** Format: uuid */
            organisation_id: string;
            organisation_name: string;
            readers: number;
        };
        /** LeftOutSet */
        chatplans_wire_LeftOutSet: {
            reason: string;
        };
        /** ChoiceMade */
        ChoiceMade: {
            key: string;
            person_id: string | null;
        };
        /** ClosedOn */
        ClosedOn: {
            /** Format: date */
            closed_on: string;
        };
        /** ColumnChoice */
        ColumnChoice: {
            field: components["schemas"]["Field"] | null;
            /** @default 0 */
            slot: number;
        };
        /** ColumnShown */
        ColumnShown: {
            confidence: number;
            field: components["schemas"]["Field"] | null;
            header: string;
            index: number;
            letter: string;
            samples: string[];
            slot: number;
        };
        /** ColumnsSet */
        ColumnsSet: {
            mapping: components["schemas"]["Mapping"];
        };
        /** Comment */
        Comment: {
            author_id: string | null;
            author_name: string;
            /** Format: date-time */
            created_at: string;
            is_own: boolean;
            may_delete: boolean;
            number: number;
            text: string;
        };
        /** Comments */
        Comments: {
            comments: components["schemas"]["Comment"][];
            count: number;
            next?: number | null;
        };
        /** CommentSet */
        CommentSet: {
            comment: string;
        };
        /** Connection */
        Connection: {
            connected: number;
            on_roster: number;
        };
        /** ContextMessage */
        ContextMessage: {
            author_name: string;
            is_deleted: boolean;
            is_subject: boolean;
            /** Format: date-time */
            sent_at: string;
            seq: number;
            text: string;
        };
        /** Conversation */
        Conversation: {
            archived_at?: string | null;
            /** Format: date-time */
            created_at: string;
            /** @default 86400 */
            delete_seconds: number | null;
            /** @default 86400 */
            edit_seconds: number | null;
            /** @default 1 */
            first_seq: number;
            group_id?: string | null;
            /** @default false */
            has_comments: boolean;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "direct" | "group" | "channel" | "saved";
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
            organisation_id?: string | null;
            /** @default  */
            organisation_name: string;
            /** @enum {string} */
            origin: "plan" | "hand";
            peer_id?: string | null;
            purpose: string;
            reactions?: ("👍" | "❤️" | "🔥" | "👏" | "😊" | "😂" | "😮" | "😢" | "🙏" | "🎉" | "✅" | "❓")[] | null;
            /**
             * @default member
             * @enum {string}
             */
            role: "owner" | "admin" | "member" | "reader";
            silenced_until?: string | null;
            /** @default 0 */
            slow_seconds: number;
            supervision?: components["schemas"]["Supervision"] | null;
            title: string;
            version: number;
            /**
             * @default admins
             * @enum {string}
             */
            who_adds: "owners" | "admins" | "members";
            /**
             * @default members
             * @enum {string}
             */
            who_calls: "owners" | "admins" | "members";
            /**
             * @default admins
             * @enum {string}
             */
            who_pins: "owners" | "admins" | "members";
            /**
             * @default members
             * @enum {string}
             */
            who_writes: "owners" | "admins" | "members";
            /**
             * @default
             * @enum {string}
             */
            why_not_write: "" | "readers_only" | "archived" | "relation_ended" | "nobody_supervises" | "supervising" | "blocked" | "keepers_only" | "silenced";
        };
        /** ConversationHit */
        ConversationHit: {
            marks: components["schemas"]["TextMark"][];
            seq: number;
        };
        /** ConversationHits */
        ConversationHits: {
            hits: components["schemas"]["ConversationHit"][];
            is_capped: boolean;
            read_as: string;
        };
        /** ConversationLevel */
        ConversationLevel: {
            /** Format: uuid */
            conversation_id: string;
            /** @enum {string} */
            level: "all" | "mentions" | "none";
        };
        /** ConversationQuiet */
        ConversationQuiet: {
            may_be_urgent: boolean;
            of: number;
            quiet_count: number;
            until: string | null;
        };
        /** CoordinatorLine */
        CoordinatorLine: {
            name: string;
            order_date: string | null;
            order_number: string;
            post: string;
        };
        /** CountingRules */
        CountingRules: {
            /** @default 10 */
            burst_messages: number;
            /** @default 60 */
            burst_seconds: number;
            /** @default 60 */
            call_seconds: number;
            /** @default 8 */
            regular_messages: number;
            /** @default 10 */
            regular_variation_percent: number;
            reminder_days_before?: number[];
            /** @default 3 */
            return_term_working_days: number;
            /** @default 4 */
            sign_not_later_than_day: number;
        };
        /** CreateChannel */
        CreateChannel: {
            /** @constant */
            kind: "channel";
            person_ids: string[];
            title: string;
        };
        /** Created */
        Created: {
            /** Format: uuid */
            id: string;
        };
        /** CreateGroup */
        CreateGroup: {
            /** @constant */
            kind: "group";
            person_ids: string[];
            title: string;
        };
        /** DecideRequest */
        DecideRequest: {
            is_let_in: boolean;
        };
        /** Deciding */
        Deciding: {
            /** @default  */
            answer: string;
            days?: number | null;
            /** @enum {string} */
            decision: "none" | "warn" | "delete_message" | "mute" | "exclude" | "block";
        };
        /** DeleteMessages */
        DeleteMessages: {
            seqs: number[];
        };
        /** DeskGroupFunnel */
        DeskGroupFunnel: {
            id: string | null;
            name: string;
            parents: components["schemas"]["Funnel"];
            students: components["schemas"]["Funnel"];
            total: components["schemas"]["Funnel"];
        };
        /** DeskLine */
        DeskLine: {
            connected_at?: string | null;
            detail: string;
            expires_at?: string | null;
            family_name: string;
            given_name: string;
            group_id: string | null;
            has_email: boolean;
            invitation_id?: string | null;
            is_blocked: boolean;
            /** @default false */
            is_expired: boolean;
            is_guarded: boolean;
            /** @enum {string} */
            kind: "staff" | "student" | "parent";
            login: string;
            mail_failure?: string | null;
            mailed_at?: string | null;
            patronymic: string;
            /** Format: uuid */
            person_id: string;
            /** @enum {string} */
            progress: "none" | "invited" | "opened" | "connected";
        };
        /** DeskLines */
        DeskLines: {
            lines: components["schemas"]["DeskLine"][];
        };
        /** DeskOverview */
        DeskOverview: {
            can_block: boolean;
            can_mail: boolean;
            groups: components["schemas"]["DeskGroupFunnel"][];
            kinds: components["schemas"]["KindFunnel"][];
            mail: components["schemas"]["MailProgress"];
            name: string;
            /** Format: uuid */
            organisation_id: string;
            short_name: string;
            time_zone: string;
            total: components["schemas"]["Funnel"];
        };
        /** Device */
        Device: {
            address: string;
            browser: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            is_current: boolean;
            /** Format: date-time */
            last_seen_at: string;
            system: string;
        };
        /** Devices */
        Devices: {
            devices: components["schemas"]["Device"][];
        };
        /** DifferenceShown */
        DifferenceShown: {
            archive: number;
            change_members: number;
            changes: components["schemas"]["ChangeShown"][];
            create: number;
            joining: number;
            leaving: number;
            rename: number;
            unarchive: number;
            unchanged: number;
        };
        /** Directives */
        Directives: {
            directives: components["schemas"]["DirectiveShown"][];
            enterable: string[];
            region_id: string | null;
        };
        /** DirectiveShown */
        DirectiveShown: {
            controlled_by: string;
            document: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            in_force_from: string;
            issuer: string;
            number: string;
            obligations: components["schemas"]["ObligationShown"][];
            /** Format: uuid */
            region_id: string;
            signed_by: string;
            /** Format: date */
            signed_on: string;
            title: string;
        };
        /** DutyLine */
        DutyLine: {
            /** Format: uuid */
            group_id: string;
            group_name: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "homeroom" | "teacher";
            last_day: string | null;
            subject: string;
            /** Format: date */
            valid_from: string;
        };
        /** EarlierCase */
        EarlierCase: {
            /** @enum {null|string} */
            decision: "none" | "warn" | "delete_message" | "mute" | "exclude" | "block" | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            opened_at: string;
            /** @enum {string} */
            reason: "bullying" | "spam" | "foreign_messenger" | "violence" | "self_harm" | "drugs" | "other";
        };
        /** EditMessage */
        EditMessage: {
            mentions?: components["schemas"]["Mention"][];
            text: string;
        };
        /** EnrolmentLine */
        EnrolmentLine: {
            /** Format: uuid */
            group_id: string;
            group_name: string;
            /** Format: uuid */
            id: string;
            last_day: string | null;
            /** Format: date */
            valid_from: string;
        };
        /** @enum {string} */
        ErrorCode: "access_ended" | "already_coordinated" | "already_ended" | "answer_missing" | "answer_unfit" | "asked_stays" | "banned" | "body_too_large" | "cannot_mention" | "cannot_write" | "case_decided" | "checksum_differs" | "checksum_unknown" | "choices_not_counted" | "client_key_reused" | "comments_off" | "conflict" | "conversation_archived" | "cross_site" | "decision_not_possible" | "difference_changed" | "draft_too_long" | "export_not_ready" | "file_quota_exceeded" | "file_refused" | "file_too_large" | "folders_moved" | "forbidden" | "form_closed" | "groups_changed" | "hello_first" | "import_not_ready" | "invalid_frame" | "invalid_input" | "invitation_expired" | "invitation_used" | "invitation_withdrawn" | "last_factor" | "last_owner" | "line_empty" | "line_too_long" | "mail_not_configured" | "making_forbidden" | "malformed" | "may_not_ask" | "mention_all_forbidden" | "mention_all_limit" | "method_not_allowed" | "no_space_for_files" | "nobody_handles" | "nobody_supervises" | "not_asked" | "not_connected" | "not_found" | "not_signed_in" | "not_the_same_person" | "nothing_to_print" | "option_repeated" | "passkey_known" | "passkeys_not_possible" | "people_apart" | "plan_decides" | "plan_keeps_in" | "plan_line_exists" | "policy_looser_than_region" | "policy_nothing_changed" | "policy_table_moved" | "policy_works_elsewhere" | "poll_anonymous" | "poll_closed" | "proof_needed" | "push_is_off" | "quiet_too_short" | "range_not_satisfiable" | "reaction_not_allowed" | "refused" | "region_exists" | "reminder_too_soon" | "report_not_open" | "report_not_signable_yet" | "report_not_submitted" | "report_version_changed" | "request_forged" | "roster_moved_on" | "roster_unreadable" | "school_year_not_undoable" | "search_too_long" | "second_factor_needed" | "second_factor_required" | "sending_busy" | "signing_not_granted" | "slow_mode" | "staff_only" | "step_expired" | "text_empty" | "text_too_long" | "text_unreadable" | "title_empty" | "title_too_long" | "too_few_options" | "too_late" | "too_many_accounts" | "too_many_attempts" | "too_many_exports" | "too_many_links" | "too_many_members" | "too_many_options" | "too_many_passkeys" | "too_many_pins" | "too_many_questions" | "too_many_reactions" | "too_many_reports" | "too_many_requests" | "too_many_scheduled" | "too_many_templates" | "too_many_uploads" | "tus_version_unknown" | "unavailable" | "unexpected" | "unusual_not_confirmed" | "upload_expired" | "upload_header_wrong" | "upload_locked" | "upload_offset_differs" | "upload_type_wrong" | "urgent_forbidden" | "vote_final" | "wrong_code" | "wrong_content_type" | "wrong_credentials" | "wrong_passkey" | "wrong_password";
        /** Evidence */
        Evidence: {
            author_name: string;
            files: components["schemas"]["FileCard"][];
            has_more: boolean;
            is_deleted: boolean;
            is_edited: boolean;
            /** Format: date-time */
            sent_at: string;
            text: string;
        };
        /** Export */
        Export: {
            /** Format: uuid */
            conversation_id: string;
            conversation_title: string;
            done: number;
            /** Format: date-time */
            expires_at: string;
            ground: string;
            /** Format: uuid */
            id: string;
            is_own: boolean;
            ready_at: string | null;
            /** Format: date-time */
            requested_at: string;
            requested_by_name: string;
            /** @enum {string} */
            scope: "own" | "whole";
            sha256: string | null;
            size: number | null;
            /** @enum {string} */
            state: "waiting" | "ready" | "failed" | "expired";
            total: number;
        };
        /** Exports */
        Exports: {
            exports: components["schemas"]["Export"][];
        };
        /** FactorAdded */
        FactorAdded: {
            recovery_codes: string[];
        };
        /** FactorRuleChange */
        FactorRuleChange: {
            required_from: string | null;
            roles: ("administrator" | "officer" | "controller" | "regional_coordinator" | "municipal_coordinator" | "director" | "deputy_director" | "coordinator" | "homeroom_teacher" | "pedagogue" | "staff")[];
        };
        /** FamilyLine */
        FamilyLine: {
            is_child: boolean;
            last_day: string | null;
            person: components["schemas"]["PersonRef"];
            /** Format: date */
            valid_from: string;
        };
        /**
         * Field
         * @description The meaning of a column; `ignore` is a column known to be of no use here (address, СНИЛС, sex …).
         * @enum {string}
         */
        Field: "full_name" | "family" | "given" | "patronymic" | "birth_date" | "group" | "grade" | "letter" | "course" | "specialty" | "phone" | "email" | "external_id" | "status" | "post" | "subjects" | "homeroom" | "parent_name" | "parent_family" | "parent_given" | "parent_patronymic" | "parent_phone" | "parent_email" | "ignore";
        /** FiguresBelow */
        FiguresBelow: {
            connected: number;
            institutions: number;
            pedagogues: number;
            people: number;
            students: number;
            without_coordinator: number;
        };
        /** FileCard */
        FileCard: {
            duration_ms: number | null;
            has_preview: boolean;
            height: number | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "image" | "video" | "audio" | "voice" | "document" | "other";
            media_type: string;
            name: string;
            pages: number;
            placeholder: string | null;
            size: number;
            /** @enum {string} */
            state: "held" | "clean" | "not_scanned" | "infected" | "refused" | "broken";
            waveform: number[] | null;
            width: number | null;
        };
        /** FileCards */
        FileCards: {
            files: components["schemas"]["FileCard"][];
        };
        /** FileLine */
        FileLine: {
            /** Format: uuid */
            id: string;
            media_type: string;
            name: string;
            size: number;
        };
        /** FileLink */
        FileLink: {
            address: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            variant: string;
        };
        /** FileLinks */
        FileLinks: {
            links: components["schemas"]["FileLink"][];
        };
        /** FileShown */
        FileShown: {
            failure: components["schemas"]["Told"] | null;
            format: string | null;
            is_read: boolean;
            name: string;
            number: number;
            sheets: components["schemas"]["SheetShown"][];
            size: number;
        };
        /** FileUsage */
        FileUsage: {
            institution: components["schemas"]["Used"] | null;
            max_file_bytes: number;
            own: components["schemas"]["Used"];
        };
        /** FileVariant */
        FileVariant: {
            /** Format: uuid */
            id: string;
            variant: string;
        };
        /** Folder */
        Folder: {
            excluded_ids?: string[];
            /** @default true */
            has_rules: boolean;
            /** Format: uuid */
            id: string;
            included_ids?: string[];
            kinds?: ("direct" | "group" | "channel" | "saved")[];
            /** @default false */
            only_unread: boolean;
            organisation_ids?: string[];
            title: string;
            /** @default false */
            without_muted: boolean;
        };
        /** Form */
        Form: {
            author_name: string;
            body: components["schemas"]["FormBody"];
            closed_at: string | null;
            closes_at: string | null;
            may_read_answers: boolean;
            readers: string[];
            subjects: components["schemas"]["FormSubject"][];
        };
        /** FormAnswer */
        FormAnswer: {
            /** Format: uuid */
            about_id: string;
            /** Format: date-time */
            answered_at: string;
            answered_by: string;
            answers: {
                [key: string]: boolean | number | string | number[];
            };
            /** Format: date-time */
            changed_at: string;
            group: string;
            name: string;
        };
        /** FormAnswers */
        FormAnswers: {
            body: components["schemas"]["FormBody"];
            next?: string | null;
            rows: components["schemas"]["FormAnswer"][];
            summary: components["schemas"]["QuestionSummary"][];
        };
        /** FormBody */
        FormBody: {
            /**
             * @default members
             * @enum {string}
             */
            audience: "members" | "pupils" | "parents";
            /** @default  */
            description: string;
            /** @default false */
            is_per_child: boolean;
            questions: components["schemas"]["FormQuestion"][];
            title: string;
        };
        /** FormCard */
        FormCard: {
            asked: number;
            /** @enum {string} */
            audience: "members" | "pupils" | "parents";
            closed_at: string | null;
            closes_at: string | null;
            description: string;
            done: number;
            is_per_child: boolean;
            question_count: number;
        };
        /** FormQuestion */
        FormQuestion: {
            /** @default false */
            is_required: boolean;
            /** @enum {string} */
            kind: "line" | "paragraph" | "one" | "several" | "number" | "date" | "yes_no" | "consent";
            options?: string[];
            text: string;
        };
        /** FormReaders */
        FormReaders: {
            people: components["schemas"]["FoundPerson"][];
        };
        /** FormSubject */
        FormSubject: {
            /** Format: uuid */
            about_id: string;
            answers: {
                [key: string]: boolean | number | string | number[];
            } | null;
            changed_at: string | null;
            /** @default false */
            is_answered_by_other: boolean;
            is_self: boolean;
            name: string;
        };
        /** FormTemplate */
        FormTemplate: {
            body: components["schemas"]["FormBody"];
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            saved_at: string;
        };
        /** FormTemplates */
        FormTemplates: {
            templates: components["schemas"]["FormTemplate"][];
        };
        /** Forwarded */
        Forwarded: {
            author_id: string | null;
            author_name: string;
            /** Format: date-time */
            created_at: string;
        };
        /** ForwardMessages */
        ForwardMessages: {
            seqs: number[];
            targets: components["schemas"]["ForwardTarget"][];
        };
        /** ForwardOutcome */
        ForwardOutcome: {
            /** @default  */
            code: string;
            /** Format: uuid */
            conversation_id: string;
            /** @default  */
            reason: string;
            seqs: number[];
        };
        /** ForwardOutcomes */
        ForwardOutcomes: {
            outcomes: components["schemas"]["ForwardOutcome"][];
        };
        /** ForwardTarget */
        ForwardTarget: {
            client_keys: string[];
            /** @default  */
            comment: string;
            comment_key?: string | null;
            /** Format: uuid */
            conversation_id: string;
        };
        /** Found */
        Found: {
            conversations: components["schemas"]["Head"][];
            people: components["schemas"]["FoundPerson"][];
        };
        /** FoundFile */
        FoundFile: {
            kind: string;
            marks: components["schemas"]["TextMark"][];
            name: string;
        };
        /** FoundLine */
        FoundLine: {
            marks: components["schemas"]["TextMark"][];
            text: string;
        };
        /** FoundPerson */
        FoundPerson: {
            description: string;
            name: string;
            /** Format: uuid */
            person_id: string;
            short_name: string;
        };
        /** Funnel */
        Funnel: {
            connected: number;
            invited: number;
            opened: number;
            people: number;
        };
        /** GiveAnswers */
        GiveAnswers: {
            /** Format: uuid */
            about_id: string;
            answers: {
                [key: string]: boolean | number | string | number[];
            };
        };
        /** GroupConnection */
        GroupConnection: {
            /** Format: uuid */
            group_id: string;
            name: string;
            parents: components["schemas"]["Connection"];
            students: components["schemas"]["Connection"];
        };
        /** GroupLine */
        GroupLine: {
            connected: number;
            grade: number | null;
            homerooms: components["schemas"]["PersonRef"][];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "class" | "study_group";
            name: string;
            students: number;
        };
        /** Groups */
        Groups: {
            can_manage: boolean;
            groups: components["schemas"]["GroupLine"][];
        };
        /** Head */
        Head: {
            conversation: components["schemas"]["Conversation"];
            last_message?: components["schemas"]["Message"] | null;
            personal: components["schemas"]["Personal"];
            /** @default 0 */
            read_by_others_seq: number;
        };
        /** Heading */
        Heading: {
            coordinator: components["schemas"]["CoordinatorLine"] | null;
            inn: string;
            kind: string;
            legal_form: string | null;
            level: string;
            municipality: string;
            name: string;
            /** Format: uuid */
            organisation_id: string;
            region: string;
            short_name: string;
            time_zone: string;
        };
        /** Heads */
        Heads: {
            heads: components["schemas"]["Head"][];
            next?: string | null;
        };
        /** Health */
        Health: {
            database: boolean;
            schema?: string | null;
            status: string;
            worker_seen_seconds_ago?: number | null;
        };
        /** History */
        History: {
            revisions: components["schemas"]["Revision"][];
            seq: number;
        };
        /** Hold */
        Hold: {
            conversation_id: string | null;
            /** Format: uuid */
            id: string;
            lifted_at: string | null;
            lifted_by_name: string;
            person_id: string | null;
            /** Format: date-time */
            placed_at: string;
            placed_by_name: string;
            reason: string;
            title: string;
        };
        /** Holds */
        Holds: {
            holds: components["schemas"]["Hold"][];
        };
        /** ImportLine */
        ImportLine: {
            by_hand: boolean;
            can_leave_out: boolean;
            candidates: components["schemas"]["Candidate"][];
            changes: components["schemas"]["Change"][];
            choice: string | null;
            is_left_out: boolean;
            key: string;
            /** @enum {string} */
            kind: "group" | "student" | "parent" | "staff" | "undecided" | "rejected" | "warning" | "duplicate";
            number: number;
            places: components["schemas"]["Where"][];
            reason: components["schemas"]["Told"] | null;
            /** @enum {string} */
            tab: "new" | "changed" | "moved" | "left" | "problems";
            title: string;
        };
        /** ImportLines */
        ImportLines: {
            lines: components["schemas"]["ImportLine"][];
            next: number | null;
        };
        /** Imports */
        Imports: {
            imports: components["schemas"]["ImportSummary"][];
            next: string | null;
        };
        /** ImportShown */
        ImportShown: {
            applied_at: string | null;
            counts: {
                [key: string]: number;
            };
            /** Format: date-time */
            created_at: string;
            created_by: string;
            failure: components["schemas"]["Told"] | null;
            files: components["schemas"]["FileShown"][];
            has_new_choices: boolean;
            /** Format: uuid */
            id: string;
            left_out: number;
            must_confirm: boolean;
            notices: components["schemas"]["Told"][];
            /** Format: uuid */
            organisation_id: string;
            progress: components["schemas"]["ProgressShown"] | null;
            /** @enum {string} */
            state: "open" | "comparing" | "ready" | "applying" | "applied" | "discarded";
        };
        /** ImportSummary */
        ImportSummary: {
            applied_at: string | null;
            counts: {
                [key: string]: number;
            };
            /** Format: date-time */
            created_at: string;
            created_by: string;
            files: string[];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "comparing" | "ready" | "applying" | "applied" | "discarded";
        };
        /** InvitationCard */
        InvitationCard: {
            /** Format: date-time */
            expires_at: string;
            /** @default  */
            login: string;
            person?: components["schemas"]["CardPerson"] | null;
            /** @enum {string} */
            purpose: "invitation" | "renewal" | "setup" | "recovery";
            /** @default false */
            resets_factors: boolean;
            /** @default true */
            resets_password: boolean;
            roles?: components["schemas"]["Role"][];
            signed_in?: components["schemas"]["CardNeighbour"][];
            /** @enum {string} */
            state: "valid" | "used" | "expired" | "withdrawn";
        };
        /** InvitedPeople */
        InvitedPeople: {
            group_ids?: string[];
            person_ids?: string[];
        };
        /** Issued */
        Issued: {
            connected: number;
            issued: number;
            kept: number;
        };
        /** Joined */
        Joined: {
            head: components["schemas"]["Head"] | null;
        };
        /** JoinRequest */
        JoinRequest: {
            /** Format: date-time */
            asked_at: string;
            name: string;
            /** Format: uuid */
            person_id: string;
        };
        /** KindFigure */
        KindFigure: {
            connected: number;
            /** @enum {string} */
            kind: "staff" | "student" | "parent";
            people: number;
        };
        /** KindFunnel */
        KindFunnel: {
            /** @enum {string} */
            kind: "staff" | "student" | "parent";
            total: components["schemas"]["Funnel"];
        };
        /** LastDay */
        LastDay: {
            /** Format: date */
            last_day: string;
        };
        /** Leave */
        Leave: {
            successor_id?: string | null;
        };
        /** LeftOutLine */
        LeftOutLine: {
            line: string;
            reason: string;
        };
        /** Line */
        Line: {
            key: string;
            label: string;
            total: components["schemas"]["Cell"] | null;
            weeks: components["schemas"]["Cell"][];
        };
        /** LineMembers */
        LineMembers: {
            /**
             * @default member
             * @enum {string}
             */
            role: "admin" | "member" | "reader";
            /** @default false */
            sees_past: boolean;
            /** @enum {string} */
            who: "staff" | "pedagogues" | "director" | "deputy_director" | "coordinator" | "students" | "parents" | "homeroom" | "teachers" | "subject_teacher" | "heads" | "coordinators" | "officers";
        };
        /** LineShown */
        LineShown: {
            chats: number;
            is_base: boolean;
            left_out: string | null;
            line: components["schemas"]["PlanLine"];
        };
        /** Link */
        Link: {
            expires_at: string | null;
            /** Format: uuid */
            id: string;
            is_open: boolean;
            /** Format: date-time */
            made_at: string;
            made_by_name: string;
            max_uses: number | null;
            needs_approval: boolean;
            path: string;
            uses: number;
            withdrawn_at: string | null;
        };
        /** LinkPreview */
        LinkPreview: {
            /** Format: uuid */
            conversation_id: string;
            /** @enum {string} */
            kind: "group" | "channel";
            made_by_name: string;
            member_count: number;
            needs_approval: boolean;
            organisation_name: string;
            /** @enum {string} */
            state: "open" | "waiting" | "member" | "refused";
            title: string;
        };
        /** Links */
        Links: {
            links: components["schemas"]["Link"][];
            requests: components["schemas"]["JoinRequest"][];
        };
        /** LinksAsked */
        LinksAsked: {
            files: components["schemas"]["FileVariant"][];
        };
        /** MadePasskey */
        MadePasskey: {
            /** @default  */
            name: string;
            passkey: {
                [key: string]: unknown;
            };
            ticket: string;
        };
        /** MailAsked */
        MailAsked: {
            queued: number;
            without_email: number;
        };
        /** MailProgress */
        MailProgress: {
            asked: number;
            failed: number;
            sent: number;
        };
        /** Mapping */
        Mapping: {
            sheets?: {
                [key: string]: components["schemas"]["SheetChoice"];
            };
        };
        /** Me */
        Me: {
            accounts: components["schemas"]["Account"][];
            csrf_token: string;
            enrol_by?: string | null;
            /** @default false */
            must_enrol: boolean;
            person: components["schemas"]["MePerson"];
            roles: components["schemas"]["Role"][];
            settings: {
                [key: string]: unknown;
            };
            slot: number;
        };
        /** MeChange */
        MeChange: {
            /** @enum {string} */
            language: "ru" | "en";
        };
        /** Media */
        Media: {
            items: components["schemas"]["MediaItem"][];
            next?: string | null;
        };
        /** MediaItem */
        MediaItem: {
            /** Format: date-time */
            at: string;
            author_name: string;
            caption: string;
            file: components["schemas"]["FileCard"] | null;
            seq: number;
            text: string;
        };
        /** Member */
        Member: {
            description: string;
            name: string;
            /** Format: uuid */
            person_id: string;
            /** @enum {string} */
            role: "owner" | "admin" | "member" | "reader";
            short_name: string;
            silenced_until?: string | null;
        };
        /** Members */
        Members: {
            hidden: number;
            members: components["schemas"]["Member"][];
            next?: string | null;
        };
        /** Mention */
        Mention: {
            at: number;
            length: number;
            /** Format: uuid */
            person_id: string;
        };
        /** Mentionable */
        Mentionable: {
            is_complete: boolean;
            may_mention_all: boolean;
            people: components["schemas"]["Member"][];
        };
        /** MentionAll */
        MentionAll: {
            parent: number;
            staff: number;
            student: number;
        };
        /** MentionedAfter */
        MentionedAfter: {
            seqs: number[];
        };
        /** MentionPlaces */
        MentionPlaces: {
            messages: components["schemas"]["Message"][];
            next?: string | null;
        };
        /** MePerson */
        MePerson: {
            family_name: string;
            given_name: string;
            /** Format: uuid */
            id: string;
            language: string;
            login: string;
            patronymic: string;
        };
        /** Message */
        Message: {
            acknowledgement?: components["schemas"]["Acknowledgement"] | null;
            attachments?: components["schemas"]["Attachment"][];
            author_id: string | null;
            author_name: string;
            client_key?: string | null;
            /** @default 0 */
            comments: number;
            /** Format: uuid */
            conversation_id: string;
            /** Format: date-time */
            created_at: string;
            deleted_at?: string | null;
            edited_at?: string | null;
            form?: components["schemas"]["FormCard"] | null;
            forwarded?: components["schemas"]["Forwarded"] | null;
            /** @default false */
            is_silent: boolean;
            /** @default false */
            is_urgent: boolean;
            /** @enum {string} */
            kind: "text" | "service";
            mentions?: components["schemas"]["Mention"][];
            /** @default false */
            mentions_all: boolean;
            own?: components["schemas"]["Own"] | null;
            pinned_at?: string | null;
            poll?: components["schemas"]["Poll"] | null;
            reactions?: components["schemas"]["Reaction"][];
            reply_seq?: number | null;
            seq: number;
            service?: {
                [key: string]: string;
            } | null;
            text: string;
            version: number;
        };
        /** Messages */
        Messages: {
            has_after: boolean;
            has_before: boolean;
            messages: components["schemas"]["Message"][];
            quoted?: components["schemas"]["Message"][];
            version: number;
        };
        /** Moment */
        Moment: {
            /** Format: date-time */
            at: string;
            done: number;
        };
        /** MonthFigures */
        MonthFigures: {
            chats_existing: number;
            chats_required: number;
            /** Format: date-time */
            counted_at: string;
            /** Format: date */
            month: string;
            parents: components["schemas"]["Connection"];
            pedagogues: components["schemas"]["Connection"];
            /** Format: date */
            roster_day: string;
            students: components["schemas"]["Connection"];
            weeks: components["schemas"]["WeekFigures"][];
        };
        /** MonthOfCases */
        MonthOfCases: {
            decided: number;
            median_hours: number | null;
            month: string;
            opened: number;
            urgent_median_hours: number | null;
        };
        /** MonthTotal */
        MonthTotal: {
            connected_percent: number | null;
            institutions: number;
            met_both_percent: number | null;
            /** Format: date */
            month: string;
            submitted: number;
        };
        /** MyInstitutionWeeks */
        MyInstitutionWeeks: {
            norm: components["schemas"]["NormShown"] | null;
            /** Format: uuid */
            organisation_id: string;
            rules: components["schemas"]["CountingRules"];
            short_name: string;
            time_zone: string;
            weeks: components["schemas"]["PersonWeekRow"][];
        };
        /** MyQuiet */
        MyQuiet: {
            above: components["schemas"]["QuietLine"][];
            lines: components["schemas"]["QuietLine"][];
            may_shift: boolean;
            own: components["schemas"]["QuietWeekBody"] | null;
            own_time_zone: string | null;
            quiet_until: string | null;
            time_zone: string;
        };
        /** MyWeeks */
        MyWeeks: {
            institutions: components["schemas"]["MyInstitutionWeeks"][];
        };
        /** Named */
        Named: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** NamedPeople */
        NamedPeople: {
            person_ids: string[];
        };
        /** NewAbsenceBody */
        NewAbsenceBody: {
            /** Format: date */
            first_day: string;
            /** Format: date */
            last_day: string;
            /** Format: uuid */
            person_id: string;
        };
        /** NewAnnouncement */
        NewAnnouncement: {
            /** Format: uuid */
            client_key: string;
            due_at?: string | null;
            /** @default false */
            is_silent: boolean;
            text: string;
        };
        /** NewAppointmentBody */
        NewAppointmentBody: {
            last_day?: string | null;
            /** @default false */
            may_sign_report: boolean;
            order_date?: string | null;
            order_file_id?: string | null;
            order_number?: string | null;
            person?: components["schemas"]["NewPersonBody"] | null;
            person_id?: string | null;
            /** @default  */
            post: string;
            /** @enum {string} */
            role: "administrator" | "officer" | "controller" | "regional_coordinator" | "municipal_coordinator" | "director" | "deputy_director" | "coordinator" | "pedagogue" | "staff";
            /** Format: date */
            valid_from: string;
        };
        /** NewAttachment */
        NewAttachment: {
            /** @default  */
            caption: string;
            /** Format: uuid */
            file_id: string;
        };
        /** NewBan */
        NewBan: {
            /** Format: uuid */
            person_id: string;
            /** @default  */
            reason: string;
        };
        /** NewCalendarEntryBody */
        NewCalendarEntryBody: {
            /** Format: date */
            first_day: string;
            /** @default false */
            is_regional: boolean;
            /** @enum {string} */
            kind: "holiday" | "vacation" | "day_off" | "working_day";
            /** Format: date */
            last_day: string;
            title: string;
        };
        /** NewChannel */
        NewChannel: {
            audience: components["schemas"]["Audience"];
            /** @default false */
            has_comments: boolean;
            title: string;
        };
        /** NewClass */
        NewClass: {
            grade?: number | null;
            name: string;
        };
        /** NewComment */
        NewComment: {
            /** Format: uuid */
            client_key: string;
            text: string;
        };
        /** NewExport */
        NewExport: {
            ground: string;
        };
        /** NewFiles */
        NewFiles: {
            attachments: components["schemas"]["NewAttachment"][];
            /** Format: uuid */
            client_key: string;
            /** @default false */
            is_silent: boolean;
            /** @default false */
            is_urgent: boolean;
            mentions?: components["schemas"]["Mention"][];
            /** @default false */
            mentions_all: boolean;
            reply_seq?: number | null;
            /** @default  */
            text: string;
        };
        /** NewForm */
        NewForm: {
            body: components["schemas"]["FormBody"];
            /** Format: uuid */
            client_key: string;
            closes_at?: string | null;
            /** @default false */
            is_silent: boolean;
            reader_ids?: string[];
        };
        /** NewGroupBody */
        NewGroupBody: {
            grade?: number | null;
            /** @enum {string} */
            kind: "class" | "study_group";
            name: string;
        };
        /** NewHold */
        NewHold: {
            conversation_id?: string | null;
            person_id?: string | null;
            reason: string;
        };
        /** NewLink */
        NewLink: {
            /** @default 7 */
            days: number | null;
            max_uses?: number | null;
            /** @default true */
            needs_approval: boolean;
        };
        /** NewMessage */
        NewMessage: {
            /** Format: uuid */
            client_key: string;
            /** @default false */
            is_silent: boolean;
            /** @default false */
            is_urgent: boolean;
            mentions?: components["schemas"]["Mention"][];
            /** @default false */
            mentions_all: boolean;
            reply_seq?: number | null;
            text: string;
        };
        /** NewOrganisationFiles */
        NewOrganisationFiles: {
            quotas: components["schemas"]["NewQuota"][];
        };
        /** NewPassword */
        NewPassword: {
            password: string;
        };
        /** NewPersonBody */
        NewPersonBody: {
            family_name: string;
            /** @default  */
            given_name: string;
            /** @default  */
            patronymic: string;
        };
        /** NewPoll */
        NewPoll: {
            /** Format: uuid */
            client_key: string;
            closes_at?: string | null;
            /** @default true */
            is_anonymous: boolean;
            /** @default false */
            is_multiple: boolean;
            /** @default false */
            is_silent: boolean;
            /** @default false */
            may_add_options: boolean;
            /** @default true */
            may_revote: boolean;
            options: string[];
            question: string;
        };
        /** NewPollOption */
        NewPollOption: {
            text: string;
        };
        /** NewQuota */
        NewQuota: {
            max_bytes: number;
            /** @enum {null|string} */
            role: "administrator" | "officer" | "controller" | "regional_coordinator" | "municipal_coordinator" | "director" | "deputy_director" | "coordinator" | "pedagogue" | "staff" | "student" | "parent" | null;
        };
        /** NewRegionFiles */
        NewRegionFiles: {
            /** @enum {string} */
            above_scanner: "refuse" | "warn";
            quotas: components["schemas"]["NewQuota"][];
        };
        /** NewReport */
        NewReport: {
            /** @default  */
            comment: string;
            /** @enum {string} */
            reason: "bullying" | "spam" | "foreign_messenger" | "violence" | "self_harm" | "drugs" | "other";
            subject: components["schemas"]["ReportedMessage"] | components["schemas"]["ReportedPerson"] | components["schemas"]["ReportedConversation"];
        };
        /** NewSafetyOfficer */
        NewSafetyOfficer: {
            /** Format: uuid */
            person_id: string;
        };
        /** NewScheduled */
        NewScheduled: {
            attachments?: components["schemas"]["NewAttachment"][];
            /** Format: uuid */
            client_key: string;
            /** @default false */
            is_silent: boolean;
            mentions?: components["schemas"]["Mention"][];
            /** @default false */
            mentions_all: boolean;
            reply_seq?: number | null;
            /** Format: date-time */
            send_at: string;
            text: string;
        };
        /** Norm */
        Norm: {
            calls: number;
            clause: string;
            directive_number: string;
            messages: number;
        };
        /** NormShown */
        NormShown: {
            calls: number;
            clause: string;
            directive_number: string;
            messages: number;
        };
        /** NotConnected */
        NotConnected: {
            group_id: string | null;
            group_name: string;
            kind: string;
            name: string;
            /** Format: uuid */
            person_id: string;
        };
        /** Notices */
        Notices: {
            next?: number | null;
            notices: components["schemas"]["NoticeShown"][];
            unread: number;
        };
        /** NoticeShown */
        NoticeShown: {
            /** Format: date-time */
            created_at: string;
            fields: {
                [key: string]: unknown;
            };
            id: number;
            is_read: boolean;
            kind: string;
            link: string;
        };
        /** NoticesRead */
        NoticesRead: {
            up_to: number;
        };
        /** NotificationRules */
        NotificationRules: {
            can_change: boolean;
            can_change_region: boolean;
            levels: components["schemas"]["QuietLevel"][];
            push_is_on: boolean;
            /** Format: uuid */
            region_id: string;
            region_name: string;
            region_urgent_roles: ("administrator" | "officer" | "regional_coordinator" | "municipal_coordinator" | "director" | "deputy_director" | "coordinator" | "homeroom" | "pedagogue" | "staff")[];
            urgent_roles: ("administrator" | "officer" | "regional_coordinator" | "municipal_coordinator" | "director" | "deputy_director" | "coordinator" | "homeroom" | "pedagogue" | "staff")[];
        };
        /** NotificationSettings */
        NotificationSettings: {
            digest_after_hours: number;
            digest_hour: number;
            digest_is_on: boolean;
            has_email: boolean;
            has_mail: boolean;
            has_sound: boolean;
            hides_text: boolean;
            kinds: {
                [key: string]: boolean;
            };
            levels: components["schemas"]["ConversationLevel"][];
            push: components["schemas"]["PushState"];
            quiet: components["schemas"]["QuietSpan"][];
        };
        /** ObligationShown */
        ObligationShown: {
            bearer: string;
            clause: string;
            due_on: string | null;
            /** @enum {string} */
            force: "mandatory" | "recommended";
            kind: string;
            reaches: number;
            title: string;
            /** Format: date */
            valid_from: string;
            valid_to: string | null;
        };
        /** OpenDirect */
        OpenDirect: {
            /** @constant */
            kind: "direct";
            /** Format: uuid */
            person_id: string;
        };
        /** OptionCount */
        OptionCount: {
            count: number;
            value: string;
        };
        /** OrderEntered */
        OrderEntered: {
            order: string;
            /** Format: uuid */
            region_id: string;
        };
        /** OrganisationCard */
        OrganisationCard: {
            appointable: ("administrator" | "officer" | "controller" | "regional_coordinator" | "municipal_coordinator" | "director" | "deputy_director" | "coordinator" | "pedagogue" | "staff")[];
            can_place: boolean;
            closed_on: string | null;
            coordinator: components["schemas"]["AppointmentLine"] | null;
            director: components["schemas"]["AppointmentLine"] | null;
            figures: components["schemas"]["KindFigure"][] | null;
            /** Format: uuid */
            id: string;
            inn: string | null;
            is_homeroom: boolean;
            /** @enum {string} */
            kind: "ministry" | "municipal_authority" | "training_institute" | "school" | "college";
            /** @enum {null|string} */
            legal_form: "budgetary" | "autonomous" | "treasury" | null;
            /** @enum {string} */
            level: "state" | "municipal";
            /** Format: uuid */
            municipality_id: string;
            municipality_name: string;
            must_start_on: string | null;
            name: string;
            needs_coordinator: boolean;
            /** Format: uuid */
            region_id: string;
            region_name: string;
            rights: string[];
            short_name: string;
            started_on: string | null;
            superior: components["schemas"]["OrganisationRef"] | null;
            time_zone: string;
            /** Format: date */
            today: string;
            working_days: number[];
        };
        /** OrganisationConnection */
        OrganisationConnection: {
            /** Format: date */
            day: string;
            groups: components["schemas"]["GroupConnection"][];
            may_see_people: boolean;
            missing: components["schemas"]["NotConnected"][];
            /** Format: uuid */
            organisation_id: string;
            pedagogues: components["schemas"]["Connection"];
        };
        /** OrganisationFields */
        OrganisationFields: {
            inn?: string | null;
            /** @enum {string} */
            kind: "ministry" | "municipal_authority" | "training_institute" | "school" | "college";
            /** @enum {null|string} */
            legal_form?: "budgetary" | "autonomous" | "treasury" | null;
            /** @enum {string} */
            level: "state" | "municipal";
            /** Format: uuid */
            municipality_id: string;
            must_start_on?: string | null;
            name: string;
            short_name: string;
            started_on?: string | null;
            superior_id: string | null;
            time_zone?: string | null;
            working_days?: number[];
        };
        /** OrganisationFiles */
        OrganisationFiles: {
            quotas: components["schemas"]["Quota"][];
            used: components["schemas"]["Used"];
        };
        /** OrganisationFound */
        OrganisationFound: {
            connected: number | null;
            has_coordinator: boolean | null;
            /** Format: uuid */
            id: string;
            is_closed: boolean;
            /** @enum {string} */
            kind: "ministry" | "municipal_authority" | "training_institute" | "school" | "college";
            municipality_name: string;
            name: string;
            people: number | null;
            short_name: string;
        };
        /** OrganisationFunnel */
        OrganisationFunnel: {
            /** Format: uuid */
            id: string;
            name: string;
            short_name: string;
            total: components["schemas"]["Funnel"];
        };
        /** OrganisationFunnels */
        OrganisationFunnels: {
            organisations: components["schemas"]["OrganisationFunnel"][];
        };
        /** OrganisationMonth */
        OrganisationMonth: {
            figures: components["schemas"]["MonthFigures"];
            may_see_people: boolean;
            name: string;
            norm: components["schemas"]["NormShown"] | null;
            /** Format: uuid */
            organisation_id: string;
            rules: components["schemas"]["CountingRules"];
            short_name: string;
            time_zone: string;
        };
        /** OrganisationNode */
        OrganisationNode: {
            children: number;
            figures?: components["schemas"]["FiguresBelow"] | null;
            has_coordinator: boolean | null;
            /** Format: uuid */
            id: string;
            is_closed: boolean;
            /** @enum {string} */
            kind: "ministry" | "municipal_authority" | "training_institute" | "school" | "college";
            /** Format: uuid */
            municipality_id: string;
            municipality_name: string;
            name: string;
            short_name: string;
        };
        /** OrganisationRef */
        OrganisationRef: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "ministry" | "municipal_authority" | "training_institute" | "school" | "college";
            name: string;
            short_name: string;
        };
        /** LeftOutSet */
        organisations_imports_wire_LeftOutSet: {
            is_left_out: boolean;
            key?: string | null;
        };
        /** OrganisationsFound */
        OrganisationsFound: {
            is_cut: boolean;
            organisations: components["schemas"]["OrganisationFound"][];
        };
        /** OrganisationTree */
        OrganisationTree: {
            can_add_in_region?: string | null;
            organisations: components["schemas"]["OrganisationNode"][];
            superior_id: string | null;
        };
        /** Overview */
        Overview: {
            distinct_pedagogues: number;
            /** Format: date */
            month: string;
            rows: components["schemas"]["OverviewRow"][];
        };
        /** OverviewRow */
        OverviewRow: {
            counted_at: string | null;
            figures: components["schemas"]["MonthFigures"] | null;
            has_norm: boolean;
            kind: string;
            municipality: string;
            name: string;
            /** Format: uuid */
            organisation_id: string;
            short_name: string;
        };
        /** Own */
        Own: {
            answered?: string[];
            choices?: number[];
            confirmed_at?: string | null;
            reactions?: string[];
        };
        /** OwnAsking */
        OwnAsking: {
            may_ask: boolean;
        };
        /** OwnFile */
        OwnFile: {
            file: components["schemas"]["FileCard"];
            /** Format: date-time */
            uploaded_at: string;
        };
        /** OwnFiles */
        OwnFiles: {
            files: components["schemas"]["OwnFile"][];
            next: string | null;
        };
        /** OwnReport */
        OwnReport: {
            answer: string;
            /** Format: uuid */
            case_id: string;
            decided_at: string | null;
            is_upheld: boolean;
            /** Format: date-time */
            made_at: string;
            /** @enum {string} */
            reason: "bullying" | "spam" | "foreign_messenger" | "violence" | "self_harm" | "drugs" | "other";
            /** @enum {string} */
            state: "open" | "taken" | "decided";
            /** @enum {string} */
            subject_kind: "message" | "person" | "conversation";
        };
        /** OwnReports */
        OwnReports: {
            reports: components["schemas"]["OwnReport"][];
        };
        /** OwnThings */
        OwnThings: {
            folders: components["schemas"]["Folder"][];
            hides_presence: boolean;
            hides_typing: boolean;
            version: number;
        };
        /** PasskeyLine */
        PasskeyLine: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            is_synced: boolean;
            last_used_at: string | null;
            name: string;
        };
        /** PasskeyName */
        PasskeyName: {
            name: string;
        };
        /** PasskeyOptions */
        PasskeyOptions: {
            options: {
                [key: string]: unknown;
            };
            ticket: string;
        };
        /** PasskeySignIn */
        PasskeySignIn: {
            passkey: {
                [key: string]: unknown;
            };
            ticket: string;
        };
        /** PasswordChange */
        PasswordChange: {
            new_password: string;
            old_password: string;
        };
        /** PedagogueName */
        PedagogueName: {
            name: string;
            /** Format: uuid */
            person_id: string;
            post: string;
            short_name: string;
        };
        /** PedagogueWeeks */
        PedagogueWeeks: {
            /** Format: date */
            month: string;
            names: components["schemas"]["PedagogueName"][];
            norm: components["schemas"]["NormShown"] | null;
            rows: components["schemas"]["PersonWeekRow"][];
            time_zone: string;
            weeks: string[];
        };
        /** People */
        People: {
            counts: components["schemas"]["KindFigure"][];
            next: string | null;
            people: components["schemas"]["PersonLine"][];
        };
        /** Personal */
        Personal: {
            /** Format: uuid */
            conversation_id: string;
            /** @default  */
            draft: string;
            draft_at?: string | null;
            /** @default false */
            is_archived: boolean;
            /** @default false */
            is_marked_unread: boolean;
            muted_until?: string | null;
            pinned_order?: number | null;
            read_seq: number;
            /** @default 0 */
            scheduled: number;
            unread: number;
            /** @default 0 */
            unread_mentions: number;
            version: number;
        };
        /** PersonalRule */
        PersonalRule: {
            /** @enum {string} */
            one: "officer" | "staff" | "pupil" | "primary" | "parent";
            place: string;
            /** @enum {string} */
            relation: "group" | "institution" | "region";
            /** @enum {string} */
            verb: "find" | "write" | "add" | "call";
            /** @enum {string} */
            verdict: "forbidden" | "supervised" | "allowed";
        };
        /** PersonCard */
        PersonCard: {
            /** Format: date-time */
            expires_at: string;
            link: string;
            qr: string;
        };
        /** PersonContacts */
        PersonContacts: {
            birth_date: string | null;
            email: string | null;
            phone: string | null;
        };
        /** PersonLine */
        PersonLine: {
            detail: string;
            is_connected: boolean;
            /** @enum {string} */
            kind: "staff" | "student" | "parent";
            name: string;
            /** Format: uuid */
            person_id: string;
            roles: string[];
        };
        /** PersonOfChange */
        PersonOfChange: {
            name: string;
            /** Format: uuid */
            person_id: string;
        };
        /** PersonRef */
        PersonRef: {
            /** Format: uuid */
            id: string;
            name: string;
            short_name: string;
        };
        /** PersonWeekRow */
        PersonWeekRow: {
            calls_joined: number;
            calls_started: number;
            has_burst: boolean;
            is_regular: boolean;
            met_calls: boolean;
            met_messages: boolean;
            /** Format: date */
            monday: string;
            /** Format: uuid */
            person_id: string;
            raw: number;
            /** @enum {string} */
            standing: "met" | "missed" | "running" | "excused" | "not_judged" | "no_norm";
            substantive: number;
        };
        /** Pin */
        Pin: {
            message?: components["schemas"]["Message"] | null;
            /** Format: date-time */
            pinned_at: string;
            /** @default  */
            pinned_by_name: string;
            seq: number;
            unpinned_at?: string | null;
            /** @default  */
            unpinned_by_name: string;
        };
        /** Pins */
        Pins: {
            next?: string | null;
            pins: components["schemas"]["Pin"][];
        };
        /** PlaceProgress */
        PlaceProgress: {
            asked: number;
            done: number;
            group: string;
            group_id: string | null;
            kind: string;
            organisation: string;
            organisation_id: string | null;
        };
        /** PlanApplied */
        PlanApplied: {
            total: number;
        };
        /** PlanLine */
        PlanLine: {
            /** @enum {string} */
            conversation: "group" | "channel";
            kinds: string[];
            line: string;
            members: components["schemas"]["LineMembers"][];
            /** @enum {string} */
            scope: "organisation" | "group" | "subject" | "municipality" | "region";
            title: string;
        };
        /** PlanShown */
        PlanShown: {
            applied_at: string | null;
            done: number;
            is_running: boolean;
            lines: components["schemas"]["LineShown"][];
            may_manage: boolean;
            /** Format: uuid */
            organisation_id: string;
            run: number;
            total: number;
            who_of_scope: {
                [key: string]: string[];
            };
        };
        /** PolicyCell */
        PolicyCell: {
            /** @enum {null|string} */
            chosen?: "forbidden" | "supervised" | "allowed" | null;
            /** @enum {string} */
            inherited: "forbidden" | "supervised" | "allowed";
            line: string;
            /** @enum {string} */
            one: "officer" | "staff" | "pupil" | "primary" | "parent";
            options: ("forbidden" | "supervised" | "allowed")[];
            /** @enum {null|string} */
            other: "officer" | "staff" | "pupil" | "primary" | "parent" | null;
            /** @enum {null|string} */
            relation: "group" | "institution" | "region" | null;
            /** @enum {string} */
            source: "parta" | "region" | "institution";
            /** @enum {string} */
            verb: "find" | "write" | "add" | "call" | "make_group" | "make_channel";
            /** @enum {string} */
            verdict: "forbidden" | "supervised" | "allowed";
        };
        /** PolicyChoice */
        PolicyChoice: {
            line: string;
            /** @enum {string} */
            verb: "find" | "write" | "add" | "call" | "make_group" | "make_channel";
            /** @enum {string} */
            verdict: "forbidden" | "supervised" | "allowed";
        };
        /** PolicyChoices */
        PolicyChoices: {
            choices: components["schemas"]["PolicyChoice"][];
            /** @default  */
            reason: string;
            /**
             * @default safety_officer
             * @enum {string}
             */
            supervised_by: "safety_officer" | "deputy_director" | "director";
            version: number;
        };
        /** PolicyMove */
        PolicyMove: {
            /** @enum {string} */
            after: "forbidden" | "supervised" | "allowed";
            /** @enum {string} */
            before: "forbidden" | "supervised" | "allowed";
            line: string;
            /** @enum {string} */
            verb: "find" | "write" | "add" | "call" | "make_group" | "make_channel";
        };
        /** PolicyPreview */
        PolicyPreview: {
            cells: components["schemas"]["PolicyMove"][];
            closed: number;
            is_complete: boolean;
            opened: number;
            supervised: number;
            unsupervised: number;
        };
        /** PolicyTable */
        PolicyTable: {
            cells: components["schemas"]["PolicyCell"][];
            history: components["schemas"]["PolicyVersion"][];
            name: string;
            officers: components["schemas"]["SafetyOfficer"][];
            organisation_id: string | null;
            /** Format: uuid */
            region_id: string;
            /** @enum {string} */
            scope: "region" | "institution";
            /** @enum {string} */
            supervised_by: "safety_officer" | "deputy_director" | "director";
            supervisors: string[];
            version: number;
        };
        /** PolicyVersion */
        PolicyVersion: {
            /** Format: date-time */
            made_at: string;
            made_by: string;
            reason: string;
            version: number;
        };
        /** Poll */
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
        /** PollOption */
        PollOption: {
            number: number;
            text: string;
            votes: number;
        };
        /** PollVoter */
        PollVoter: {
            choices: number[];
            name: string;
            /** Format: uuid */
            person_id: string;
            short_name: string;
        };
        /** PollVoters */
        PollVoters: {
            hidden: {
                [key: string]: number;
            };
            next?: string | null;
            voters: components["schemas"]["PollVoter"][];
        };
        /**
         * Problem
         * @description The body of every answer that is not a success.
         */
        Problem: {
            code: string;
            /** @default {} */
            fields: {
                [key: string]: unknown;
            };
            /** @default null */
            incident: string | null;
            status: number;
        };
        /** Progress */
        Progress: {
            asked: number;
            closed_at: string | null;
            conversation: string;
            /** Format: uuid */
            conversation_id: string;
            /** Format: date-time */
            created_at: string;
            done: number;
            due_at: string | null;
            edited_at: string | null;
            is_whole: boolean;
            /** @enum {string} */
            kind: "acknowledgement" | "form";
            left: number;
            may_close: boolean;
            may_read_answers: boolean;
            may_remind: boolean;
            may_remind_from: string | null;
            moments: components["schemas"]["Moment"][];
            /** @enum {string} */
            moments_by: "hour" | "day";
            places: components["schemas"]["PlaceProgress"][];
            reminded_at: string | null;
            seq: number;
            text: string;
        };
        /** ProgressShown */
        ProgressShown: {
            done: number;
            /** @enum {string} */
            stage: "reading" | "comparing" | "people" | "places" | "chats";
            total: number;
        };
        /** Proof */
        Proof: {
            password: string;
        };
        /** ProposedMerge */
        ProposedMerge: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            name: string;
            organisations: string[];
            /** @enum {string} */
            reason: "phone" | "birth_date";
        };
        /** ProposedMerges */
        ProposedMerges: {
            proposals: components["schemas"]["ProposedMerge"][];
        };
        /** PushSent */
        PushSent: {
            count: number;
        };
        /** PushState */
        PushState: {
            endpoints: string[];
            is_on: boolean;
            key: string;
            makers: string[];
        };
        /** QuestionSummary */
        QuestionSummary: {
            answered: number;
            counts: components["schemas"]["OptionCount"][];
            least?: number | null;
            mean?: number | null;
            most?: number | null;
            number: number;
            total?: number | null;
        };
        /** QuietDayBody */
        QuietDayBody: {
            since: number;
            until: number;
        };
        /** QuietLevel */
        QuietLevel: {
            can_change: boolean;
            /** @enum {string} */
            level: "parta" | "region" | "organisation" | "role" | "person";
            lines: components["schemas"]["QuietLine"][];
            may_shift: boolean;
            name: string;
            own: components["schemas"]["QuietWeekBody"] | null;
            role: string;
        };
        /** QuietLine */
        QuietLine: {
            /** @enum {string} */
            kind: "weekday" | "saturday" | "sunday" | "holiday";
            since: number;
            sources: components["schemas"]["QuietSource"][];
            until: number;
        };
        /** QuietSource */
        QuietSource: {
            /** @enum {string} */
            level: "parta" | "region" | "organisation" | "role" | "person";
            name: string;
            role: string;
        };
        /** QuietSpan */
        QuietSpan: {
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            until: string;
        };
        /** QuietWeekBody */
        QuietWeekBody: {
            holiday: components["schemas"]["QuietDayBody"];
            saturday: components["schemas"]["QuietDayBody"];
            sunday: components["schemas"]["QuietDayBody"];
            weekday: components["schemas"]["QuietDayBody"];
        };
        /** Quota */
        Quota: {
            is_decided: boolean;
            max_bytes: number;
            /** @enum {null|string} */
            role: "administrator" | "officer" | "controller" | "regional_coordinator" | "municipal_coordinator" | "director" | "deputy_director" | "coordinator" | "pedagogue" | "staff" | "student" | "parent" | null;
        };
        /** Reaction */
        Reaction: {
            count: number;
            emoji: string;
        };
        /** Reactor */
        Reactor: {
            emoji: string;
            name: string;
            /** Format: uuid */
            person_id: string;
            /** Format: date-time */
            reacted_at: string;
            short_name: string;
        };
        /** Reactors */
        Reactors: {
            hidden: number;
            next?: string | null;
            people: components["schemas"]["Reactor"][];
            reactions: components["schemas"]["Reaction"][];
        };
        /** ReadCount */
        ReadCount: {
            count: number;
            of: number;
            readers?: components["schemas"]["Reader"][] | null;
            seq: number;
        };
        /** Reader */
        Reader: {
            name: string;
            /** Format: uuid */
            person_id: string;
        };
        /** ReadMark */
        ReadMark: {
            /** Format: uuid */
            person_id: string;
            seq: number;
        };
        /** ReadMarks */
        ReadMarks: {
            /** Format: uuid */
            conversation_id: string;
            marks: components["schemas"]["ReadMark"][];
            /** @constant */
            type: "reads";
        };
        /** RecoveryCodes */
        RecoveryCodes: {
            recovery_codes: string[];
        };
        /** RegionFactorRule */
        RegionFactorRule: {
            is_own: boolean;
            /** Format: uuid */
            region_id: string;
            region_name: string;
            required_from: string | null;
            roles: ("administrator" | "officer" | "controller" | "regional_coordinator" | "municipal_coordinator" | "director" | "deputy_director" | "coordinator" | "homeroom_teacher" | "pedagogue" | "staff")[];
            usual_roles: ("administrator" | "officer" | "controller" | "regional_coordinator" | "municipal_coordinator" | "director" | "deputy_director" | "coordinator" | "homeroom_teacher" | "pedagogue" | "staff")[];
        };
        /** RegionFiles */
        RegionFiles: {
            /** @enum {string} */
            above_scanner: "refuse" | "warn";
            quotas: components["schemas"]["Quota"][];
        };
        /** RegionPreset */
        RegionPreset: {
            key: string;
            name: string;
            territories: number;
            time_zone: string;
        };
        /** RegisterChange */
        RegisterChange: {
            changed: string[];
            /** @enum {string} */
            kind: "new" | "changed" | "same";
            municipality_name: string;
            name: string;
            /** @enum {string} */
            organisation_kind: "ministry" | "municipal_authority" | "training_institute" | "school" | "college";
            row: number;
            short_name: string;
            superior_name: string;
        };
        /** RegisterDifference */
        RegisterDifference: {
            changed: number;
            changes: components["schemas"]["RegisterChange"][];
            mark: string;
            new: number;
            problems: components["schemas"]["RowProblem"][];
            same: number;
        };
        /** RegisterForm */
        RegisterForm: {
            /** Format: uuid */
            region_id: string;
            superiors: components["schemas"]["OrganisationRef"][];
            territories: components["schemas"]["TerritoryRef"][];
            time_zone: string;
        };
        /** Reminded */
        Reminded: {
            count: number;
        };
        /** Removal */
        Removal: {
            /** Format: uuid */
            conversation_id: string;
            /** Format: date-time */
            cutoff_at: string;
            digest: string;
            from_seq: number;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "direct" | "saved" | "hand_group" | "plan_group" | "channel" | "deleted";
            messages: number;
            /** Format: date-time */
            newest_at: string;
            /** Format: date-time */
            oldest_at: string;
            remaining: number;
            /** Format: date-time */
            removed_at: string;
            to_seq: number;
        };
        /** Removals */
        Removals: {
            next?: string | null;
            removals: components["schemas"]["Removal"][];
        };
        /** Rename */
        Rename: {
            title: string;
        };
        /** Repeated */
        Repeated: {
            count: number;
            /** @enum {string} */
            kind: "subject" | "reporter";
            name: string;
            /** Format: uuid */
            person_id: string;
            upheld: number;
        };
        /** ReportContent */
        ReportContent: {
            figures: components["schemas"]["MonthFigures"];
            heading: components["schemas"]["Heading"];
            left_out?: components["schemas"]["LeftOutLine"][];
            lessons_attended_percent?: number | null;
            lessons_held?: number | null;
            links_stopped?: number | null;
            /** Format: date */
            month: string;
            norm: components["schemas"]["Norm"] | null;
            requests_closed?: number | null;
            requests_opened?: number | null;
            rules: components["schemas"]["CountingRules"];
            trained?: number | null;
        };
        /** Reported */
        Reported: {
            is_urgent: boolean;
            /** @enum {string} */
            state: "open" | "taken" | "decided";
        };
        /** ReportedConversation */
        ReportedConversation: {
            /** Format: uuid */
            conversation_id: string;
            /** @constant */
            kind: "conversation";
        };
        /** ReportedMessage */
        ReportedMessage: {
            /** Format: uuid */
            conversation_id: string;
            /** @constant */
            kind: "message";
            seq: number;
        };
        /** ReportedPerson */
        ReportedPerson: {
            /** @constant */
            kind: "person";
            /** Format: uuid */
            person_id: string;
        };
        /** ReportRow */
        ReportRow: {
            connected_percent: number | null;
            due_at: string | null;
            /** @enum {string} */
            duty: "mandatory" | "recommended" | "voluntary";
            id: string | null;
            judged: number | null;
            met_both: number | null;
            /** Format: date */
            month: string;
            municipality: string;
            /** Format: uuid */
            organisation_id: string;
            organisation_name: string;
            short_name: string;
            /** @enum {null|string} */
            state: "draft" | "submitted" | "accepted" | "returned" | "correcting" | null;
            submitted_at: string | null;
            /** @enum {string} */
            timeliness: "on_time" | "late" | "due" | "overdue" | "voluntary";
            version: number;
        };
        /** Reports */
        Reports: {
            reports: components["schemas"]["ReportRow"][];
        };
        /** ReportShown */
        ReportShown: {
            clause: string | null;
            comment: string;
            content: components["schemas"]["ReportContent"];
            directive_number: string | null;
            due_at: string | null;
            /** @enum {string} */
            duty: "mandatory" | "recommended" | "voluntary";
            /** Format: uuid */
            id: string;
            is_live: boolean;
            may_comment: boolean;
            may_correct: boolean;
            may_decide: boolean;
            may_sign: boolean;
            /** Format: date */
            month: string;
            /** Format: uuid */
            organisation_id: string;
            previous: components["schemas"]["Section"][];
            returned_due_at: string | null;
            rules: string[];
            sections: components["schemas"]["Section"][];
            /** Format: date-time */
            signable_from: string;
            /** @enum {string} */
            state: "draft" | "submitted" | "accepted" | "returned" | "correcting";
            /** @enum {string} */
            timeliness: "on_time" | "late" | "due" | "overdue" | "voluntary";
            version: number | null;
            versions: components["schemas"]["VersionShown"][];
            warnings: components["schemas"]["ReportWarning"][];
        };
        /** ReportWarning */
        ReportWarning: {
            code: string;
            fields: {
                [key: string]: number | string;
            };
            line: string;
        };
        /** RetentionLine */
        RetentionLine: {
            days: number | null;
            /** @enum {string} */
            kind: "direct" | "saved" | "hand_group" | "plan_group" | "channel" | "deleted";
            set_at?: string | null;
            /** @default  */
            set_by_name: string;
        };
        /** RetentionPolicy */
        RetentionPolicy: {
            lines: components["schemas"]["RetentionLine"][];
            /** Format: uuid */
            region_id: string;
        };
        /** Revision */
        Revision: {
            replaced_at: string | null;
            text: string;
            /** Format: date-time */
            written_at: string;
        };
        /** RevisionRules */
        RevisionRules: {
            delete_seconds: number | null;
            edit_seconds: number | null;
        };
        /** Role */
        Role: {
            child?: components["schemas"]["Named"] | null;
            group?: components["schemas"]["Named"] | null;
            homerooms?: components["schemas"]["Named"][];
            id: string;
            /** @enum {string} */
            kind: "administrator" | "officer" | "controller" | "regional_coordinator" | "municipal_coordinator" | "director" | "deputy_director" | "coordinator" | "pedagogue" | "staff" | "student" | "parent";
            organisation: components["schemas"]["RoleOrganisation"];
            /** @default  */
            post: string;
        };
        /** RoleOrganisation */
        RoleOrganisation: {
            /** Format: uuid */
            id: string;
            /** @default  */
            kind: string;
            name: string;
            region_id?: string | null;
            short_name: string;
            time_zone: string;
        };
        /** Rollup */
        Rollup: {
            best: string[];
            distinct_pedagogues: number;
            /** Format: date */
            month: string;
            previous: components["schemas"]["MonthTotal"][];
            rows: components["schemas"]["RollupRow"][];
            sums: components["schemas"]["Sums"][];
            worst: string[];
        };
        /** RollupRow */
        RollupRow: {
            missing: string[];
            row: components["schemas"]["ReportRow"];
            trend: (number | null)[];
        };
        /** RosterPerson */
        RosterPerson: {
            appointments: components["schemas"]["AppointmentLine"][];
            can_move: boolean;
            can_see_contacts: boolean;
            duties: components["schemas"]["DutyLine"][];
            enrolments: components["schemas"]["EnrolmentLine"][];
            family: components["schemas"]["FamilyLine"][];
            is_connected: boolean;
            is_logged: boolean;
            organisation: components["schemas"]["OrganisationRef"];
            person: components["schemas"]["PersonRef"];
        };
        /** RowProblem */
        RowProblem: {
            reason: string;
            row: number;
            sheet: string | null;
            /** @default  */
            value: string;
        };
        /** SafetyDesk */
        SafetyDesk: {
            is_officer: boolean;
            is_regional: boolean;
            open_cases: number;
            urgent_cases: number;
        };
        /** SafetyFigures */
        SafetyFigures: {
            months: components["schemas"]["MonthOfCases"][];
            repeated: components["schemas"]["Repeated"][];
        };
        /** SafetyOfficer */
        SafetyOfficer: {
            /** Format: date-time */
            appointed_at: string;
            name: string;
            /** Format: uuid */
            person_id: string;
            works_there: boolean;
        };
        /** SaveTemplate */
        SaveTemplate: {
            body: components["schemas"]["FormBody"];
        };
        /** Scheduled */
        Scheduled: {
            attachments: components["schemas"]["Attachment"][];
            /** Format: uuid */
            conversation_id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /** @default false */
            is_silent: boolean;
            problem?: string | null;
            reply_seq?: number | null;
            /** Format: date-time */
            send_at: string;
            text: string;
        };
        /** ScheduledMessages */
        ScheduledMessages: {
            scheduled: components["schemas"]["Scheduled"][];
        };
        /** SearchHit */
        SearchHit: {
            /** Format: uuid */
            author_id: string;
            author_name: string;
            /** Format: uuid */
            conversation_id: string;
            /** Format: date-time */
            created_at: string;
            files: components["schemas"]["FoundFile"][];
            is_cut: boolean;
            lines: components["schemas"]["FoundLine"][];
            marks: components["schemas"]["TextMark"][];
            seq: number;
            text: string;
            text_at: number;
        };
        /** SearchPage */
        SearchPage: {
            best: components["schemas"]["SearchHit"][];
            hits: components["schemas"]["SearchHit"][];
            next: string | null;
            read_as: string;
        };
        /** SecondFactor */
        SecondFactor: {
            code?: string | null;
            /** @default false */
            is_remembered: boolean;
            passkey?: {
                [key: string]: unknown;
            } | null;
            recovery_code?: string | null;
            ticket: string;
        };
        /** Section */
        Section: {
            key: string;
            lines: components["schemas"]["Line"][];
            title: string;
            weeks: string[];
        };
        /** Security */
        Security: {
            can_use_passkeys: boolean;
            is_proved: boolean;
            is_required: boolean;
            passkeys: components["schemas"]["PasskeyLine"][];
            recovery_codes_left: number;
            recovery_codes_made_at: string | null;
            required_from: string | null;
            totp: components["schemas"]["TotpState"] | null;
            trusted_devices: components["schemas"]["TrustedDevice"][];
        };
        /** SeenBy */
        SeenBy: {
            count: number;
            seq: number;
        };
        /** SeqAt */
        SeqAt: {
            seq: number | null;
        };
        /** SetChannel */
        SetChannel: {
            audience: components["schemas"]["Audience"];
            has_comments: boolean;
        };
        /** SetFolders */
        SetFolders: {
            folders: components["schemas"]["Folder"][];
            version: number;
        };
        /** SetHiding */
        SetHiding: {
            hides_presence?: boolean | null;
            hides_typing?: boolean | null;
        };
        /** SetLevel */
        SetLevel: {
            /** @enum {string} */
            level: "all" | "mentions" | "none";
        };
        /** SetMyQuiet */
        SetMyQuiet: {
            time_zone?: string | null;
            week: components["schemas"]["QuietWeekBody"] | null;
        };
        /** SetNotifications */
        SetNotifications: {
            digest_after_hours?: number;
            digest_hour?: number;
            digest_is_on?: boolean;
            has_sound?: boolean;
            hides_text?: boolean;
            kinds?: {
                [key: string]: boolean;
            };
        };
        /** SetOrganisationRules */
        SetOrganisationRules: {
            /** @default true */
            may_shift: boolean;
            urgent_roles: ("administrator" | "officer" | "regional_coordinator" | "municipal_coordinator" | "director" | "deputy_director" | "coordinator" | "homeroom" | "pedagogue" | "staff")[] | null;
            week: components["schemas"]["QuietWeekBody"] | null;
        };
        /** SetPersonal */
        SetPersonal: {
            draft?: string;
            is_archived?: boolean;
            is_marked_unread?: boolean;
            muted_until?: string | null;
            pinned_order?: number | null;
            read_seq?: number;
        };
        /** SetRegionRules */
        SetRegionRules: {
            /** @default true */
            may_shift: boolean;
            push_is_on: boolean;
            urgent_roles: ("administrator" | "officer" | "regional_coordinator" | "municipal_coordinator" | "director" | "deputy_director" | "coordinator" | "homeroom" | "pedagogue" | "staff")[] | null;
            week: components["schemas"]["QuietWeekBody"] | null;
        };
        /** SetRetention */
        SetRetention: {
            days: number | null;
        };
        /** SetRole */
        SetRole: {
            /** @enum {string} */
            role: "owner" | "admin" | "member" | "reader";
        };
        /** SetRoleRules */
        SetRoleRules: {
            /** @default true */
            may_shift: boolean;
            week: components["schemas"]["QuietWeekBody"] | null;
        };
        /** SetTerms */
        SetTerms: {
            slow_seconds?: number | null;
            /** @enum {null|string} */
            who_adds?: "owners" | "admins" | "members" | null;
            /** @enum {null|string} */
            who_calls?: "owners" | "admins" | "members" | null;
            /** @enum {null|string} */
            who_pins?: "owners" | "admins" | "members" | null;
            /** @enum {null|string} */
            who_writes?: "owners" | "admins" | "members" | null;
        };
        /** SetupBody */
        SetupBody: {
            family_name: string;
            given_name: string;
            ministry_name: string;
            ministry_short_name: string;
            /** @default  */
            patronymic: string;
            preset?: string | null;
            region_name: string;
            territories?: components["schemas"]["TerritoryBody"][];
            time_zone: string;
        };
        /** SetupDone */
        SetupDone: {
            /** Format: uuid */
            ministry_id: string;
            /** Format: uuid */
            region_id: string;
        };
        /** SetupState */
        SetupState: {
            may_set_up: boolean;
            ministry_id?: string | null;
            presets: components["schemas"]["RegionPreset"][];
            region_id?: string | null;
            /** @enum {string} */
            step: "region" | "institutions" | "done";
        };
        /** SheetChoice */
        SheetChoice: {
            columns?: {
                [key: string]: components["schemas"]["ColumnChoice"];
            };
            /** @enum {null|string} */
            kind?: "students" | "staff" | "curators" | "skip" | null;
        };
        /** SheetShown */
        SheetShown: {
            columns: components["schemas"]["ColumnShown"][];
            fingerprint: string;
            header_row: number | null;
            is_remembered: boolean;
            /** @enum {string} */
            kind: "students" | "staff" | "curators" | "skip";
            row_count: number;
            sheet: string | null;
        };
        /** ShownNotification */
        ShownNotification: {
            badge: number;
            /** @default  */
            body: string;
            is_there: boolean;
            /** @default false */
            is_urgent: boolean;
            /** @default / */
            link: string;
            /** @default  */
            title: string;
        };
        /** SignIn */
        SignIn: {
            login: string;
            password: string;
        };
        /** SignInLine */
        SignInLine: {
            address: string;
            /** Format: date-time */
            at: string;
            browser: string;
            id: number;
            is_success: boolean;
            system: string;
            /** @enum {string} */
            way: "password" | "totp" | "passkey" | "recovery_code" | "trusted_device" | "invitation";
        };
        /** SignIns */
        SignIns: {
            next: number | null;
            sign_ins: components["schemas"]["SignInLine"][];
        };
        /** Silence */
        Silence: {
            until: string | null;
        };
        /** StudentMoved */
        StudentMoved: {
            group_id: string | null;
        };
        /** Subscribe */
        Subscribe: {
            auth: string;
            endpoint: string;
            p256dh: string;
            slot?: number | null;
        };
        /** Sums */
        Sums: {
            calls: number;
            chats_existing: number;
            chats_required: number;
            /** @enum {string} */
            duty: "mandatory" | "recommended" | "voluntary";
            excused: number;
            institutions: number;
            judged: number;
            late: number;
            messages_raw: number;
            messages_substantive: number;
            met_both: number;
            met_calls: number;
            met_messages: number;
            not_judged: number;
            parents: components["schemas"]["Connection"];
            pedagogues: components["schemas"]["Connection"];
            reported: number;
            students: components["schemas"]["Connection"];
        };
        /** Supervision */
        Supervision: {
            /** @default false */
            is_own: boolean;
            names: string[];
            /** Format: date-time */
            since: string;
        };
        /** TalkRules */
        TalkRules: {
            mention_all: components["schemas"]["MentionAll"];
            organisation_name: string;
            own: components["schemas"]["TalkSaid"];
            reactions: ("👍" | "❤️" | "🔥" | "👏" | "😊" | "😂" | "😮" | "😢" | "🙏" | "🎉" | "✅" | "❓")[];
            region: components["schemas"]["TalkSaid"];
            /** Format: uuid */
            region_id: string;
            whole: ("👍" | "❤️" | "🔥" | "👏" | "😊" | "😂" | "😮" | "😢" | "🙏" | "🎉" | "✅" | "❓")[];
        };
        /** TalkSaid */
        TalkSaid: {
            mention_all?: components["schemas"]["MentionAll"] | null;
            reactions?: ("👍" | "❤️" | "🔥" | "👏" | "😊" | "😂" | "😮" | "😢" | "🙏" | "🎉" | "✅" | "❓")[] | null;
        };
        /** Territories */
        Territories: {
            /** Format: uuid */
            region_id: string;
            region_name: string;
            territories: components["schemas"]["TerritoryLine"][];
        };
        /** TerritoryBody */
        TerritoryBody: {
            /**
             * @default municipal_area
             * @enum {string}
             */
            kind: "urban_district" | "municipal_district" | "municipal_area";
            name: string;
        };
        /** TerritoryLine */
        TerritoryLine: {
            figures: components["schemas"]["FiguresBelow"];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "urban_district" | "municipal_district" | "municipal_area";
            map_column: number | null;
            map_row: number | null;
            name: string;
        };
        /** TerritoryRef */
        TerritoryRef: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** TextMark */
        TextMark: {
            at: number;
            length: number;
        };
        /** Told */
        Told: {
            code: string;
            en: string;
            ru: string;
        };
        /** TotpCode */
        TotpCode: {
            code: string;
        };
        /** TotpDraft */
        TotpDraft: {
            address: string;
            qr: string;
            secret: string;
        };
        /** TotpState */
        TotpState: {
            /** Format: date-time */
            confirmed_at: string;
            last_used_at: string | null;
        };
        /** TrustedDevice */
        TrustedDevice: {
            address: string;
            browser: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            is_current: boolean;
            /** Format: date-time */
            last_used_at: string;
            system: string;
        };
        /** Unsubscribe */
        Unsubscribe: {
            endpoint: string;
        };
        /** Used */
        Used: {
            bytes: number;
            files: number;
            max_bytes: number;
        };
        /** VersionAccepted */
        VersionAccepted: {
            version: number;
        };
        /** VersionReturned */
        VersionReturned: {
            remark: string;
            version: number;
        };
        /** VersionShown */
        VersionShown: {
            decided_at: string | null;
            decided_by: string | null;
            is_correction: boolean;
            number: number;
            remark: string;
            /** Format: date-time */
            signed_at: string;
            signed_by: string;
            /** @enum {string} */
            state: "submitted" | "accepted" | "returned";
        };
        /** Views */
        Views: {
            views: components["schemas"]["SeenBy"][];
        };
        /** Vote */
        Vote: {
            choices: number[];
        };
        /** WeekFigures */
        WeekFigures: {
            active_parents: number;
            active_staff: number;
            active_students: number;
            call_minutes: number;
            call_participants: number;
            calls: number;
            excused: number;
            flagged: number;
            has_ended: boolean;
            has_norm: boolean;
            judged: number;
            messages_raw: number;
            messages_substantive: number;
            met_both: number;
            met_calls: number;
            met_messages: number;
            /** Format: date */
            monday: string;
            not_judged: number;
            parents: number;
            staff: number;
            students: number;
        };
        /** Where */
        Where: {
            file: string;
            row: number | null;
            sheet: string | null;
        };
        /** WhoReachesMe */
        WhoReachesMe: {
            kinds: ("officer" | "staff" | "pupil" | "primary" | "parent")[];
            rules: components["schemas"]["PersonalRule"][];
        };
        /** Withdrawn */
        Withdrawn: {
            withdrawn: number;
        };
        /** YearBegun */
        YearBegun: {
            new_groups: components["schemas"]["NewClass"][];
            steps: components["schemas"]["YearStep"][];
        };
        /** YearOffer */
        YearOffer: {
            /** Format: date */
            begins_on: string;
            last: components["schemas"]["YearShown"] | null;
            steps: components["schemas"]["YearStep"][];
        };
        /** YearShown */
        YearShown: {
            /** Format: date-time */
            applied_at: string;
            /** Format: date */
            begins_on: string;
            /** Format: uuid */
            id: string;
            is_undone: boolean;
            may_undo: boolean;
        };
        /** YearStep */
        YearStep: {
            grade: number | null;
            /** Format: uuid */
            group_id: string;
            /** @enum {string} */
            kind: "promote" | "graduate" | "dissolve" | "keep";
            name: string;
            new_grade?: number | null;
            /** @default  */
            new_name: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ApiAnnouncementsGetAnnouncements: {
        parameters: {
            query?: {
                kind?: "acknowledgement" | "form" | null;
                next?: string | null;
                waiting?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskLines"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiAskingGetAsking: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAsking"];
                };
            };
        };
    };
    ApiAuditGetAudit: {
        parameters: {
            query: {
                action?: string | null;
                actor_id?: string | null;
                before?: number | null;
                limit?: number;
                organisation_id: string;
                since?: string | null;
                subject_id?: string | null;
                until?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsGetConversations: {
        parameters: {
            query?: {
                next?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Heads"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsPostConversation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenDirect"] | components["schemas"]["CreateGroup"] | components["schemas"]["CreateChannel"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Head"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdGetConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Head"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdPatchConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rename"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Head"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdAnnouncementsPostAnnouncement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAnnouncement"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdBansGetBans: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bans"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdBansPostBan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBan"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdBansPersonIdDeleteBan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdChannelGetChannelRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdChannelPutChannelRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetChannel"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdExportsGetExports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exports"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdExportsPostExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExport"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exports"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdFilesPostFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFiles"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdFormReadersGetPossibleReaders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormReaders"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdFormsPostForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewForm"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdLeavePostLeave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Leave"] | null;
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdLinksGetLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Links"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdLinksPostLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLink"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Links"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdLinksLinkIdDeleteLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                link_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMediaGetMedia: {
        parameters: {
            query?: {
                after?: string | null;
                kind?: "media" | "documents" | "voice" | "links";
            };
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Media"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMembersGetMembers: {
        parameters: {
            query?: {
                next?: string | null;
            };
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Members"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMembersPostMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMembers"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMembersPersonIdDeleteMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMembersPersonIdRolePutRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetRole"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMembersPersonIdSilencePutSilence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Silence"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMentionableGetMentionable: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mentionable"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMentionsGetMentionedAfter: {
        parameters: {
            query?: {
                after?: number;
            };
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentionedAfter"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesGetMessages: {
        parameters: {
            query?: {
                after?: number | null;
                around?: number | null;
                before?: number | null;
                limit?: number;
            };
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Messages"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesPostMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMessage"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesSeqGetOneMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesSeqRemoveMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesSeqPatchMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditMessage"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesSeqCommentsGetComments: {
        parameters: {
            query?: {
                after?: number;
            };
            header?: never;
            path: {
                conversation_id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comments"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesSeqCommentsPostComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewComment"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesSeqCommentsNumberDeleteOneComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                number: number;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesSeqConfirmationPutConfirmation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesSeqFormGetOneForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Form"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesSeqFormAnswersGetAnswers: {
        parameters: {
            query?: {
                next?: string | null;
            };
            header?: never;
            path: {
                conversation_id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormAnswers"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesSeqFormAnswersPutAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveAnswers"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesSeqFormAnswersFileKindDownloadAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                kind: "xlsx" | "csv";
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesSeqFormClosePostFormEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesSeqHistoryGetMessageHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesSeqPinPutPin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesSeqPinDeletePin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesSeqPollClosePostPollEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesSeqPollOptionsPostPollOption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPollOption"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesSeqPollVotersGetPollVoters: {
        parameters: {
            query?: {
                next?: string | null;
                option?: number | null;
            };
            header?: never;
            path: {
                conversation_id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PollVoters"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesSeqProgressGetAskedProgress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Progress"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesSeqProgressFileKindDownloadProgress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                kind: "xlsx" | "csv";
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesSeqProgressPeopleGetAskedPeople: {
        parameters: {
            query?: {
                next?: string | null;
                state?: "all" | "done" | "waiting";
                within?: string | null;
            };
            header?: never;
            path: {
                conversation_id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskedPeople"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesSeqReactionsGetReactors: {
        parameters: {
            query?: {
                emoji?: string | null;
                next?: string | null;
            };
            header?: never;
            path: {
                conversation_id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reactors"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesSeqReactionsEmojiPutReaction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                emoji: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesSeqReactionsEmojiDeleteReaction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                emoji: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesSeqReadersGetReaders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadCount"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesSeqReminderPostReminder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reminded"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesSeqVotePutVote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Vote"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesDeletePostDeletion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeleteMessages"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdMessagesForwardPostForward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForwardMessages"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForwardOutcomes"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdNotificationsPutConversationLevel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetLevel"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdPersonalPutPersonal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPersonal"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Personal"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdPinsGetPins: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pins"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdPinsHistoryGetPinHistory: {
        parameters: {
            query?: {
                next?: string | null;
            };
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pins"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdPollsPostPoll: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPoll"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdQuietGetQuietOfConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationQuiet"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdReadsGetReads: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadMarks"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdRequestsPersonIdPutRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideRequest"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdScheduledGetScheduled: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduledMessages"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdScheduledPostScheduled: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewScheduled"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduledMessages"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdSearchGetFoundInConversation: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationHits"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdSeqGetSeqAt: {
        parameters: {
            query: {
                moment: string;
            };
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeqAt"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdTermsPatchTerms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetTerms"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Head"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiConversationsConversationIdViewsGetViews: {
        parameters: {
            query: {
                seq: number[];
            };
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Views"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiDevicesGetDevices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Devices"];
                };
            };
        };
    };
    ApiDevicesDeleteOtherDevices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ApiDevicesDeviceIdDeleteDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiDigestStopPostDigestStop: {
        parameters: {
            query: {
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiDirectivesListDirectives: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Directives"];
                };
            };
        };
    };
    ApiDirectivesPostDirective: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderEntered"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Directives"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiExportsGetMyExports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exports"];
                };
            };
        };
    };
    ApiExportsExportIdArchiveGetArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description File Download */
            200: {
                headers: {
                    /** @description File size in bytes */
                    "content-length"?: string;
                    /** @description Entity tag */
                    etag?: string;
                    /** @description Last modified data-time in RFC 2822 format */
                    "last-modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "": string;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiFilesPostScan: {
        parameters: {
            query: {
                organisation_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileLine"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiFilesFileIdGetScan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stream Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiFilesFileIdVariantGetBytes: {
        parameters: {
            query?: {
                expires?: string;
                signature?: string;
            };
            header?: never;
            path: {
                file_id: string;
                variant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stream Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiFilesCardsPostCards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardsAsked"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileCards"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiFilesLinksPostLinks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinksAsked"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileLinks"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiFilesOwnGetOwn: {
        parameters: {
            query?: {
                before?: string | null;
                kind?: "image" | "video" | "audio" | "voice" | "document" | "other" | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnFiles"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiFilesUsageGetUsage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileUsage"];
                };
            };
        };
    };
    ApiFindGetFound: {
        parameters: {
            query: {
                for?: "find" | "write" | "add" | "call";
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Found"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiFormTemplatesGetTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormTemplates"];
                };
            };
        };
    };
    ApiFormTemplatesPostTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveTemplate"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormTemplates"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiFormTemplatesTemplateIdRemoveTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiGroupsGroupIdPutGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGroupBody"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiIndicatorsMeGetMyWeeks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyWeeks"];
                };
            };
        };
    };
    ApiIndicatorsOrganisationsOrganisationIdConnectionGetConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationConnection"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiIndicatorsOrganisationsOrganisationIdMonthGetOrganisationMonth: {
        parameters: {
            query: {
                month: string;
            };
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationMonth"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiIndicatorsOrganisationsOrganisationIdPedagoguesGetPedagogueWeeks: {
        parameters: {
            query: {
                month: string;
            };
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PedagogueWeeks"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiIndicatorsOverviewGetOverview: {
        parameters: {
            query: {
                month: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiInvitationsByOrganisationGetOrganisationFunnels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationFunnels"];
                };
            };
        };
    };
    ApiInvitationsTokenGetInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationCard"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiInvitationsTokenAcceptPostAccept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiInvitationsTokenMergePostMerge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiInvitationsTokenOpenedPostOpened: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiJoinTokenGetJoin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkPreview"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiJoinTokenPostJoin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Joined"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiMeGetMeRoute: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    ApiMePatchMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeChange"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiMeMergeProposalsGetMergeProposals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedMerges"];
                };
            };
        };
    };
    ApiMeMergeProposalsProposalIdDeleteMergeProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposal_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiMeNotificationsGetMyNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationSettings"];
                };
            };
        };
    };
    ApiMeNotificationsPatchMyNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetNotifications"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiMePasskeysPostPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MadePasskey"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorAdded"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiMePasskeysPasskeyIdDeletePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkey_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiMePasskeysPasskeyIdPatchPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkey_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyName"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiMePasskeysOptionsPostPasskeyOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyOptions"];
                };
            };
        };
    };
    ApiMePasswordPostPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiMeQuietGetMyQuietHours: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyQuiet"];
                };
            };
        };
    };
    ApiMeQuietPutMyQuietHours: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetMyQuiet"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyQuiet"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiMeRecoveryCodesPostRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
        };
    };
    ApiMeSecurityGetSecurityRoute: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Security"];
                };
            };
        };
    };
    ApiMeSecurityProofPostProof: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Proof"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiMeSettingsPatchSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiMeSignInsGetSignIns: {
        parameters: {
            query?: {
                before?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignIns"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiMeTotpPostTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpDraft"];
                };
            };
        };
    };
    ApiMeTotpDeleteTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ApiMeTotpConfirmPostTotpConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpCode"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorAdded"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiMeTotpQrSvgGetTotpQr: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    ApiMeTrustedDevicesDeleteTrustedDevices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ApiMeTrustedDevicesDeviceIdDeleteTrustedDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiMentionsGetMentions: {
        parameters: {
            query?: {
                next?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentionPlaces"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiNoticesListNotices: {
        parameters: {
            query?: {
                before?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notices"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiNoticesReadReadNotices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticesRead"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsGetOrganisations: {
        parameters: {
            query?: {
                superior_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationTree"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdGetOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationCard"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdPutOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationFields"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdAbsencesGetAbsences: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absences"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdAbsencesPostAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAbsenceBody"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdAbsencesAbsenceIdDeleteAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                absence_id: string;
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdAbsencesApplyPostAbsencesApply: {
        parameters: {
            query: {
                mark: string;
            };
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Applied"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdAbsencesPreviewPostAbsencesPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsencesDifference"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdAppointmentsGetAppointments: {
        parameters: {
            query?: {
                past?: boolean;
            };
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointments"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdAppointmentsPostAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAppointmentBody"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdAppointmentsAppointmentIdDeleteAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: string;
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdAppointmentsAppointmentIdEndPostAppointmentEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: string;
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LastDay"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdAudiencePostAudience: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Audience"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceSize"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdCalendarGetOrganisationCalendar: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdCalendarPostCalendarEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCalendarEntryBody"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdCalendarEntryIdDeleteCalendarEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdChannelsPostChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewChannel"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Head"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdClosePostClose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosedOn"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdFilesGetOrganisationFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationFiles"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdFilesPutOrganisationFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrganisationFiles"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationFiles"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdGroupsGetGroups: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Groups"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdGroupsPostGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGroupBody"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdImportsGetImports: {
        parameters: {
            query?: {
                next?: string | null;
            };
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Imports"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdImportsPostImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportShown"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdImportsImportIdGetImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportShown"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdImportsImportIdDeleteImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdImportsImportIdApplyPostApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyAsked"];
            };
        };
        responses: {
            /** @description Request accepted, processing continues off-line */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportShown"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdImportsImportIdChoicePutChoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChoiceMade"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportShown"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdImportsImportIdColumnsPutColumns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ColumnsSet"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportShown"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdImportsImportIdComparePostComparison: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request accepted, processing continues off-line */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportShown"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdImportsImportIdFilesPostFile: {
        parameters: {
            query?: {
                name?: string;
            };
            header?: never;
            path: {
                import_id: string;
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportShown"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdImportsImportIdFilesNumberDeleteFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                number: number;
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportShown"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdImportsImportIdLeftOutPutLeftOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organisations_imports_wire_LeftOutSet"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportShown"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdImportsImportIdLinesGetLines: {
        parameters: {
            query: {
                after?: number;
                kind?: "group" | "student" | "parent" | "staff" | "undecided" | "rejected" | "warning" | "duplicate" | null;
                limit?: number;
                q?: string;
                tab: "new" | "changed" | "moved" | "left" | "problems";
            };
            header?: never;
            path: {
                import_id: string;
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportLines"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdImportsImportIdResultXlsxGetResult: {
        parameters: {
            query?: {
                language?: "ru" | "en";
            };
            header?: never;
            path: {
                import_id: string;
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdInvitationsGetDeskRoute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskOverview"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdInvitationsPostIssue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitedPeople"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Issued"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdInvitationsCardsPdfGetCardsPdf: {
        parameters: {
            query?: {
                group_id?: string[] | null;
            };
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdInvitationsMissingPdfGetMissingPdf: {
        parameters: {
            query?: {
                group_id?: string[] | null;
            };
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdInvitationsPeopleGetDeskPeople: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskLines"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdInvitationsPeoplePersonIdBlockPostBlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdInvitationsPeoplePersonIdBlockDeleteBlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdInvitationsPeoplePersonIdCardPostCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonCard"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdInvitationsPeoplePersonIdQrSvgGetQr: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdInvitationsPeoplePersonIdResetPostReset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccessToReset"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonCard"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdInvitationsRenewPostRenew: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NamedPeople"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Issued"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdInvitationsSendPostSend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitedPeople"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailAsked"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdInvitationsWithdrawPostWithdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NamedPeople"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Withdrawn"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdNotificationsGetNotificationRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationRules"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdNotificationsPutOrganisationRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetOrganisationRules"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdNotificationsRolesPutRoleRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
                role: "student" | "parent" | "pedagogue" | "staff";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetRoleRules"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdPeopleGetPeople: {
        parameters: {
            query?: {
                connected?: boolean | null;
                group_id?: string | null;
                kind?: "staff" | "student" | "parent" | null;
                next?: string | null;
                q?: string;
            };
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["People"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdPeoplePersonIdGetPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterPerson"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdPeoplePersonIdContactsGetPersonContacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonContacts"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdPeoplePersonIdGroupPutPersonGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StudentMoved"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdPlanGetPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanShown"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdPlanApplyPostApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request accepted, processing continues off-line */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanApplied"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdPlanDifferenceGetDifference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferenceShown"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdPlanLeftOutLinePutLeftOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line: string;
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["chatplans_wire_LeftOutSet"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdPlanLeftOutLineDeleteLeftOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line: string;
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdPlanLinesPutLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line: string;
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanLine"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdPlanLinesDeleteLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line: string;
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdPolicyGetInstitutionTable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyTable"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdPolicyPutInstitutionTable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyChoices"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyTable"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdPolicyPreviewPostInstitutionPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyChoices"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyPreview"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdSafetyOfficersPostOfficer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSafetyOfficer"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdSafetyOfficersPersonIdDeleteOfficer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdSchoolYearGetSchoolYear: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearOffer"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdSchoolYearPostSchoolYear: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["YearBegun"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearOffer"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdSchoolYearYearIdUndoPostUndo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
                year_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearOffer"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdTalkGetTalkRulesOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TalkRules"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsOrganisationIdTalkPutOrganisationTalk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TalkSaid"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOrganisationsFindFindOrganisations: {
        parameters: {
            query?: {
                coordinator?: "any" | "without";
                kind?: "ministry" | "municipal_authority" | "training_institute" | "school" | "college" | null;
                municipality_id?: string | null;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationsFound"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOwnGetOwn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnThings"];
                };
            };
        };
    };
    ApiOwnFoldersPutFolders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetFolders"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnThings"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiOwnHidingPatchHiding: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetHiding"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnThings"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiPolicyMeGetWhoReachesMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhoReachesMe"];
                };
            };
        };
    };
    ApiPushShownGetShownNotification: {
        parameters: {
            query?: {
                conversation_id?: string | null;
                kind?: "message" | "summary" | "notice" | "reaction" | "test";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownNotification"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiPushSubscriptionsPostSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Subscribe"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiPushTestPostPushTest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushSent"];
                };
            };
        };
    };
    ApiPushUnsubscribePostUnsubscribe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Unsubscribe"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiRegionsRegionIdAskingGetRegionAsking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskingRules"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiRegionsRegionIdAskingPutRegionAsking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskingRulesSaid"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskingRules"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiRegionsRegionIdFilesGetRegionFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionFiles"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiRegionsRegionIdFilesPutRegionFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRegionFiles"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionFiles"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiRegionsRegionIdFormGetForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterForm"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiRegionsRegionIdHoldsGetRegionHolds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Holds"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiRegionsRegionIdHoldsPostRegionHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHold"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Holds"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiRegionsRegionIdHoldsHoldIdDeleteRegionHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hold_id: string;
                region_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiRegionsRegionIdNotificationsPutRegionRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetRegionRules"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiRegionsRegionIdOrganisationsPostOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationFields"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiRegionsRegionIdOrganisationsApplyPostListApply: {
        parameters: {
            query: {
                mark: string;
            };
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Applied"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiRegionsRegionIdOrganisationsPreviewPostListPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterDifference"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiRegionsRegionIdPolicyGetRegionTable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyTable"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiRegionsRegionIdPolicyPutRegionTable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyChoices"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyTable"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiRegionsRegionIdPolicyPreviewPostRegionPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyChoices"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyPreview"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiRegionsRegionIdRemovalsGetRegionRemovals: {
        parameters: {
            query?: {
                before?: string | null;
            };
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Removals"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiRegionsRegionIdRetentionGetRegionRetention: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionPolicy"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiRegionsRegionIdRetentionKindPutRegionRetention: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
                region_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetRetention"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionPolicy"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiRegionsRegionIdRevisionsGetRegionRevisions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionRules"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiRegionsRegionIdRevisionsPutRegionRevisions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevisionRules"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionRules"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiRegionsRegionIdSecondFactorGetRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionFactorRule"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiRegionsRegionIdSecondFactorPutRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorRuleChange"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiRegionsRegionIdTalkPutRegionTalk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TalkSaid"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiRegionsRegionIdTerritoriesGetRegionTerritories: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Territories"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiReportsGetReports: {
        parameters: {
            query: {
                first: string;
                last: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reports"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiReportsReportIdGetReport: {
        parameters: {
            query?: {
                version?: number | null;
            };
            header?: never;
            path: {
                report_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportShown"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiReportsReportIdAcceptPostAcceptance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                report_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionAccepted"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiReportsReportIdCommentPutComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                report_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentSet"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiReportsReportIdCorrectPostCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                report_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiReportsReportIdFileKindDownloadReport: {
        parameters: {
            query?: {
                version?: number | null;
            };
            header?: never;
            path: {
                kind: "xlsx" | "pdf" | "csv";
                report_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiReportsReportIdReturnPostReturn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                report_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionReturned"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiReportsReportIdSignPostSignature: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                report_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportShown"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiReportsRollupGetRollup: {
        parameters: {
            query: {
                month: string;
                under?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rollup"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiReportsRollupKindDownloadRollup: {
        parameters: {
            query: {
                month: string;
                under?: string | null;
            };
            header?: never;
            path: {
                kind: "xlsx" | "csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiSafetyCasesGetCases: {
        parameters: {
            query?: {
                in_state?: "open" | "taken" | "decided" | null;
                next?: string | null;
                reason?: "bullying" | "spam" | "foreign_messenger" | "violence" | "self_harm" | "drugs" | "other" | null;
                urgent?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cases"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiSafetyCasesCaseIdGetOneCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiSafetyCasesCaseIdContextGetCaseContext: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseContext"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiSafetyCasesCaseIdDecidePostDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Deciding"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiSafetyCasesCaseIdEscalatePostEscalate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiSafetyCasesCaseIdTakePostTake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiSafetyDeskGetSafetyDesk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyDesk"];
                };
            };
        };
    };
    ApiSafetyFiguresGetSafetyFigures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyFigures"];
                };
            };
        };
    };
    ApiSafetyReportsGetOwnReports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnReports"];
                };
            };
        };
    };
    ApiSafetyReportsPostReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReport"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reported"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiScheduledGetAllScheduled: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduledMessages"];
                };
            };
        };
    };
    ApiScheduledScheduledIdDeleteScheduled: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scheduled_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduledMessages"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiScheduledScheduledIdPatchScheduled: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scheduled_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeScheduled"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduledMessages"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiScheduledScheduledIdSendPostScheduledNow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scheduled_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduledMessages"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiSearchMessagesGetFoundMessages: {
        parameters: {
            query?: {
                after?: string | null;
                author_id?: string | null;
                before?: string | null;
                conversation_id?: string | null;
                has?: ("file" | "image" | "video" | "audio" | "voice" | "link")[] | null;
                mentions_me?: boolean;
                next?: string | null;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchPage"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiSetupGetSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupState"];
                };
            };
        };
    };
    ApiSetupRegionPostSetupRegion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupBody"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupDone"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiSignInPostSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiSignInPasskeyPostSignInByPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeySignIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiSignInPasskeyOptionsPostSignInOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyOptions"];
                };
            };
        };
    };
    ApiSignInSecondFactorPostSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactor"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiSignOutPostSignOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
        };
    };
    ApiUploadsPostUpload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
        };
    };
    ApiUploadsUploadIdPostInstead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiUploadsUploadIdDeleteUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    ApiUploadsUploadIdPatchUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                        status_code: number;
                    };
                };
            };
        };
    };
    HealthHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
}
