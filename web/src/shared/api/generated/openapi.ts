// Made by `npm run wire` from wire/*.json; changes belong there.
export interface paths {
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
    "/api/conversations/{conversation_id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** PostLeave */
        post: operations["ApiConversationsConversationIdLeavePostLeave"];
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
        get?: never;
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
         * PostFile
         * @description Keep the scan of an order.
         */
        post: operations["ApiFilesPostFile"];
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
         * GetFile
         * @description Download a file.
         */
        get: operations["ApiFilesFileIdGetFile"];
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
         * @description People whom one may reach, and own conversations, by the beginnings of words.
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
        /** Account */
        Account: {
            name: string;
            organisation: string;
            slot: number;
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
        /** CommentSet */
        CommentSet: {
            comment: string;
        };
        /** Connection */
        Connection: {
            connected: number;
            on_roster: number;
        };
        /** Conversation */
        Conversation: {
            archived_at?: string | null;
            /** Format: date-time */
            created_at: string;
            /** @default 1 */
            first_seq: number;
            group_id?: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "direct" | "group" | "channel" | "saved";
            last_seq: number;
            /** @default false */
            may_add: boolean;
            /** @default false */
            may_leave: boolean;
            /** @default false */
            may_rename: boolean;
            /** @default false */
            may_write: boolean;
            member_count: number;
            /** @default 0 */
            member_version: number;
            members_version: number;
            /** @default  */
            organisation_name: string;
            /** @enum {string} */
            origin: "plan" | "hand";
            peer_id?: string | null;
            purpose: string;
            /**
             * @default member
             * @enum {string}
             */
            role: "owner" | "admin" | "member" | "reader";
            title: string;
            version: number;
            /**
             * @default
             * @enum {string}
             */
            why_not_write: "" | "readers_only" | "archived" | "relation_ended" | "blocked";
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
        /** EditMessage */
        EditMessage: {
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
        ErrorCode: "already_coordinated" | "already_ended" | "body_too_large" | "cannot_write" | "choices_not_counted" | "client_key_reused" | "conflict" | "conversation_archived" | "cross_site" | "difference_changed" | "draft_too_long" | "file_refused" | "forbidden" | "groups_changed" | "hello_first" | "import_not_ready" | "invalid_frame" | "invalid_input" | "invitation_expired" | "invitation_used" | "invitation_withdrawn" | "mail_not_configured" | "malformed" | "method_not_allowed" | "not_found" | "not_signed_in" | "not_the_same_person" | "nothing_to_print" | "people_apart" | "plan_decides" | "plan_line_exists" | "refused" | "region_exists" | "report_not_open" | "report_not_signable_yet" | "report_not_submitted" | "report_version_changed" | "request_forged" | "roster_moved_on" | "roster_unreadable" | "school_year_not_undoable" | "sending_busy" | "signing_not_granted" | "staff_only" | "text_empty" | "text_too_long" | "text_unreadable" | "title_empty" | "title_too_long" | "too_many_accounts" | "too_many_attempts" | "too_many_members" | "too_many_requests" | "unavailable" | "unexpected" | "unusual_not_confirmed" | "wrong_content_type" | "wrong_credentials" | "wrong_password";
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
        /** FileLine */
        FileLine: {
            /** Format: uuid */
            id: string;
            media_type: string;
            name: string;
            size: number;
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
        /** Found */
        Found: {
            conversations: components["schemas"]["Head"][];
            people: components["schemas"]["FoundPerson"][];
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
            purpose: "invitation" | "renewal" | "setup";
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
        /** Member */
        Member: {
            description: string;
            name: string;
            /** Format: uuid */
            person_id: string;
            /** @enum {string} */
            role: "owner" | "admin" | "member" | "reader";
            short_name: string;
        };
        /** Members */
        Members: {
            hidden: number;
            members: components["schemas"]["Member"][];
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
            author_id: string | null;
            author_name: string;
            client_key?: string | null;
            /** Format: uuid */
            conversation_id: string;
            /** Format: date-time */
            created_at: string;
            deleted_at?: string | null;
            edited_at?: string | null;
            /** @enum {string} */
            kind: "text" | "service";
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
            version: number;
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
        /** NewClass */
        NewClass: {
            grade?: number | null;
            name: string;
        };
        /** NewGroupBody */
        NewGroupBody: {
            grade?: number | null;
            /** @enum {string} */
            kind: "class" | "study_group";
            name: string;
        };
        /** NewMessage */
        NewMessage: {
            /** Format: uuid */
            client_key: string;
            text: string;
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
            unread: number;
            version: number;
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
        /** ProgressShown */
        ProgressShown: {
            done: number;
            /** @enum {string} */
            stage: "reading" | "comparing" | "people" | "places" | "chats";
            total: number;
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
        /** ReadCount */
        ReadCount: {
            count: number;
            of: number;
            seq: number;
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
        /** Rename */
        Rename: {
            title: string;
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
        /** Section */
        Section: {
            key: string;
            lines: components["schemas"]["Line"][];
            title: string;
            weeks: string[];
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
        /** SignIn */
        SignIn: {
            login: string;
            password: string;
        };
        /** StudentMoved */
        StudentMoved: {
            group_id: string | null;
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
        /** Told */
        Told: {
            code: string;
            en: string;
            ru: string;
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
    ApiConversationsConversationIdLeavePostLeave: {
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
    ApiFilesPostFile: {
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
    ApiFilesFileIdGetFile: {
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
    ApiFindGetFound: {
        parameters: {
            query: {
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
