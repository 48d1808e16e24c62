/* eslint-disable */
export interface paths {
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who am I, and what may I do? */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Companies I belong to
         * @description A key belongs to one.
         */
        get: operations["listTenants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List clients by name */
        get: operations["listClients"];
        put?: never;
        /** Add a client */
        post: operations["createClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a client */
        get: operations["getClient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a client
         * @description Fields left out stay as they are; null empties one.
         */
        patch: operations["updateClient"];
        trace?: never;
    };
    "/clients/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a client’s people */
        get: operations["listContacts"];
        put?: never;
        /** Add a person to a client */
        post: operations["createContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}": {
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
        /** Make a person the main contact of their client */
        patch: operations["updateContact"];
        trace?: never;
    };
    "/clients/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List open invitations into one’s own organisation */
        get: operations["listColleagueInvitations"];
        put?: never;
        /**
         * Invite a colleague into one’s own organisation
         * @description Whether the address is known here already is never told.
         */
        post: operations["inviteColleague"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/colleague-invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an invitation of a colleague back */
        delete: operations["revokeColleagueInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a record’s comments, the newest first */
        get: operations["listComments"];
        put?: never;
        /**
         * Comment on a record
         * @description An @ and a whole name mentions somebody who may read the comment; `people` says which, where several have one name. Any other @ is text.
         */
        post: operations["postComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/comments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a comment */
        get: operations["getComment"];
        put?: never;
        post?: never;
        /**
         * Remove a comment’s words
         * @description That there was one, and who removed it, stays.
         */
        delete: operations["removeComment"];
        options?: never;
        head?: never;
        /**
         * Change one’s own comment
         * @description What it said before stays readable for staff.
         */
        patch: operations["editComment"];
        trace?: never;
    };
    "/comments/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what a comment said before each edit, the latest first */
        get: operations["listCommentVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the company */
        get: operations["getTenant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the company’s profile
         * @description Fields left out stay as they are.
         */
        patch: operations["updateTenant"];
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List events, the newest first */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the files of records, newest first */
        get: operations["listFiles"];
        put?: never;
        /**
         * Upload a file
         * @description One file of up to 25 MB. Left in no record, it is removed after a day.
         */
        post: operations["uploadFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what a file is */
        get: operations["getFile"];
        put?: never;
        post?: never;
        /** Delete a file with all its versions; it can be brought back for 30 days */
        delete: operations["deleteFile"];
        options?: never;
        head?: never;
        /** Change who sees a file */
        patch: operations["updateFile"];
        trace?: never;
    };
    "/files/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A link to download a file, good for a minute */
        get: operations["getFileLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the versions of a file, newest first */
        get: operations["listFileVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{id}/attach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hang an uploaded file on a record, or make it the next version of another */
        post: operations["attachFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a deleted file back */
        post: operations["restoreFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find articles, newest first */
        get: operations["listArticles"];
        put?: never;
        /** Begin an article with its first draft */
        post: operations["createArticle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an article */
        get: operations["getArticle"];
        put?: never;
        post?: never;
        /** Delete an article with its versions and votes */
        delete: operations["deleteArticle"];
        options?: never;
        head?: never;
        /** Change for whom it is and where it belongs */
        patch: operations["updateArticle"];
        trace?: never;
    };
    "/articles/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a version to readers */
        post: operations["publishArticle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/unpublish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a language away from its readers */
        post: operations["unpublishArticle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that it is still right */
        post: operations["reviewArticle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/vote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whether it helped
         * @description Once for each person; a later vote replaces an earlier one.
         */
        post: operations["voteOnArticle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what was saved in a language, newest first
         * @description The newest 500.
         */
        get: operations["listArticleVersions"];
        put?: never;
        /**
         * Save a new state of an article in a language
         * @description `number` is the version it was written over, 0 for a language without any: 409 if there is a newer one. Readers see it once it is published.
         */
        post: operations["createArticleVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/article-categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find categories, in their order */
        get: operations["listArticleCategories"];
        put?: never;
        /** Add a category */
        post: operations["createArticleCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/article-categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a category */
        get: operations["getArticleCategory"];
        put?: never;
        post?: never;
        /** Delete a category; its articles stay */
        delete: operations["deleteArticleCategory"];
        options?: never;
        head?: never;
        /** Rename a category or put it elsewhere */
        patch: operations["updateArticleCategory"];
        trace?: never;
    };
    "/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List members in the order they joined */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a member */
        get: operations["getMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Give another role, lock out, or let in again */
        patch: operations["updateMember"];
        trace?: never;
    };
    "/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List invitations nobody has answered yet */
        get: operations["listInvitations"];
        put?: never;
        /** Invite somebody by e-mail */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an invitation back */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List roles and what each may do */
        get: operations["listRoles"];
        put?: never;
        /** Make a role like another one */
        post: operations["createRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a role */
        get: operations["getRole"];
        put?: never;
        post?: never;
        /** Delete a role that nobody has */
        delete: operations["deleteRole"];
        options?: never;
        head?: never;
        /**
         * Rename a role, or change what it may do
         * @description Only the permissions named change; none takes one away.
         */
        patch: operations["updateRole"];
        trace?: never;
    };
    "/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List my notifications, the newest first */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a notification as read */
        post: operations["readNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark all of them as read */
        post: operations["readAllNotifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List employees by name */
        get: operations["listEmployees"];
        put?: never;
        /** Add an employee */
        post: operations["createEmployee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employees/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an employee */
        get: operations["getEmployee"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an employee
         * @description Fields left out stay as they are; null empties one.
         */
        patch: operations["updateEmployee"];
        trace?: never;
    };
    "/leave/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List leave requests
         * @description Pending ones soonest first, others latest first.
         */
        get: operations["listLeaveRequests"];
        put?: never;
        /**
         * Ask for leave
         * @description For oneself; with leave.manage, for another employee.
         */
        post: operations["createLeaveRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leave/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a leave request */
        get: operations["getLeaveRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leave/requests/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a leave request */
        post: operations["approveLeaveRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leave/requests/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject a leave request */
        post: operations["rejectLeaveRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leave/requests/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a leave request back */
        post: operations["cancelLeaveRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leave/balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is left of each type of leave today
         * @description One’s own, or those of an employee one may see.
         */
        get: operations["listLeaveBalances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leave/types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List leave types in their order */
        get: operations["listLeaveTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leave/types/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a leave type */
        get: operations["getLeaveType"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timesheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List weeks, the newest first */
        get: operations["listTimesheets"];
        put?: never;
        /**
         * Write one’s own week
         * @description Begins the week, or replaces what was typed into it. To change a week safely, PATCH it.
         */
        post: operations["saveTimesheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timesheets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a week */
        get: operations["getTimesheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Replace what is typed into one’s own week */
        patch: operations["updateTimesheet"];
        trace?: never;
    };
    "/timesheets/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is booked in a week */
        get: operations["listTimesheetEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timesheets/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand one’s own week in */
        post: operations["submitTimesheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timesheets/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make one’s own submitted week a draft again */
        post: operations["takeTimesheetBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timesheets/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a week */
        post: operations["approveTimesheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timesheets/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a week back with a reason */
        post: operations["rejectTimesheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timesheets/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open an approved week again, with a reason */
        post: operations["reopenTimesheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List kinds of work in their order */
        get: operations["listActivities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own running clock: none or one */
        get: operations["listTimers"];
        put?: never;
        /** Start the clock; one that runs is stopped first */
        post: operations["startTimer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Throw the running clock away */
        delete: operations["discardTimer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timers/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop the clock and write its time into the timesheet */
        post: operations["stopTimer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write time of a day into one’s own week */
        post: operations["logTime"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List projects */
        get: operations["listProjects"];
        put?: never;
        /** Create a project, with the usual columns */
        post: operations["createProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a project */
        get: operations["getProject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a project; null empties a field */
        patch: operations["updateProject"];
        trace?: never;
    };
    "/projects/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who works on a project */
        get: operations["getProjectMembers"];
        put?: never;
        /** Make these people, and its owner, the members of a project */
        post: operations["setProjectMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The columns of a board, in order */
        get: operations["listProjectColumns"];
        put?: never;
        /** Add a column at the end of a board */
        post: operations["createProjectColumn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/project-columns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an empty column away */
        delete: operations["deleteProjectColumn"];
        options?: never;
        head?: never;
        /** Rename a column, or change what being in it means */
        patch: operations["updateProjectColumn"];
        trace?: never;
    };
    "/projects/{id}/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Milestones of a project, by day */
        get: operations["listMilestones"];
        put?: never;
        /** Add a milestone */
        post: operations["createMilestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/milestones/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a milestone away; its tasks stay */
        delete: operations["deleteMilestone"];
        options?: never;
        head?: never;
        /** Rename a milestone or move its day */
        patch: operations["updateMilestone"];
        trace?: never;
    };
    "/milestones/{id}/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that it is reached, today, or not reached after all */
        post: operations["reachMilestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/updates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was said of how it stands, newest first */
        get: operations["listProjectUpdates"];
        put?: never;
        /** Say how it stands; shared, the client reads it */
        post: operations["createProjectUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List tasks */
        get: operations["listProjectTasks"];
        put?: never;
        /** Add a task at the end of a column */
        post: operations["createTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a task */
        get: operations["getTask"];
        put?: never;
        post?: never;
        /** Delete a task with its checklist */
        delete: operations["deleteTask"];
        options?: never;
        head?: never;
        /** Change a task; null empties a field, another column puts it at its end */
        patch: operations["updateTask"];
        trace?: never;
    };
    "/tasks/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a task before another of a column, or at its end */
        post: operations["moveTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/wait-for": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let it wait for another task of its project; circles are refused */
        post: operations["addTaskDependency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/stop-waiting-for": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let it no longer wait for a task */
        post: operations["removeTaskDependency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/watch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hear of every change of it */
        post: operations["watchTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/unwatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hear of its changes no longer */
        post: operations["unwatchTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Steps of a task */
        get: operations["listChecklist"];
        put?: never;
        /** Add a step */
        post: operations["createChecklistItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checklist-items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a step away */
        delete: operations["deleteChecklistItem"];
        options?: never;
        head?: never;
        /** Tick a step, or say it in other words */
        patch: operations["updateChecklistItem"];
        trace?: never;
    };
    "/task-labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Labels of the company’s tasks */
        get: operations["listTaskLabels"];
        put?: never;
        /** Add a label */
        post: operations["createTaskLabel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/task-labels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a label */
        get: operations["getTaskLabel"];
        put?: never;
        post?: never;
        /** Delete a label and take it off all tasks */
        delete: operations["deleteTaskLabel"];
        options?: never;
        head?: never;
        /** Rename a label, on every task that has it, or give it another colour */
        patch: operations["updateTaskLabel"];
        trace?: never;
    };
    "/tasks/{id}/recurrence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a task comes again; 404 when it does not */
        get: operations["getTaskRecurrence"];
        put?: never;
        /** Let a task with a due day come again; asked again, it changes what follows */
        post: operations["setTaskRecurrence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/stop-recurring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let no more follow; the tasks there are stay */
        post: operations["stopTaskRecurrence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a task other days, and with `push` what waits for it as many days more */
        post: operations["rescheduleTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tasks of a project in the order of their days, with what they wait for */
        get: operations["listProjectTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has how much to do, over six weeks */
        get: operations["listWorkload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/project-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Templates of projects */
        get: operations["listProjectTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/project-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a template and all it holds */
        get: operations["getProjectTemplate"];
        put?: never;
        post?: never;
        /** Delete a template; projects made from it stay */
        delete: operations["deleteProjectTemplate"];
        options?: never;
        head?: never;
        /** Rename a template, or change how its days are counted */
        patch: operations["updateProjectTemplate"];
        trace?: never;
    };
    "/projects/{id}/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a project as a template, without its people and dates */
        post: operations["createProjectTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/project-templates/{id}/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a project from a template, all of it or nothing */
        post: operations["createProjectFromTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/task-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last files that tasks were read from */
        get: operations["listTaskImports"];
        put?: never;
        /**
         * Send a CSV file of tasks
         * @description The form’s field `file`: up to 10,000 rows and 10 MB, the first row names the columns. Which is what is guessed, from Trello’s, Asana’s, Jira’s and Plane’s names too. Nothing is made yet.
         */
        post: operations["createTaskImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/task-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import is */
        get: operations["getTaskImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Say which column is what, before it is started; null leaves a field out */
        patch: operations["updateTaskImport"];
        trace?: never;
    };
    "/task-imports/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the tasks; rows with fatal problems are passed over */
        post: operations["startTaskImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/task-imports/{id}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is wrong with which row: as it would be, and once it is done as it was */
        get: operations["listTaskImportProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List jobs, the newest first */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many jobs of each task are in each state */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{job}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Run a failed job again */
        post: operations["retryJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{job}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a failed job up */
        post: operations["discardJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the reports the caller may have */
        get: operations["listReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{report}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a report
         * @description The last thirty days unless told; numbers are made every ten minutes.
         */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List saved views */
        get: operations["listSavedViews"];
        put?: never;
        /** Save a view */
        post: operations["createSavedView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a saved view */
        get: operations["getSavedView"];
        put?: never;
        post?: never;
        /** Forget a view */
        delete: operations["deleteSavedView"];
        options?: never;
        head?: never;
        /** Rename a view, share it, or keep other filters in it */
        patch: operations["updateSavedView"];
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search everything
         * @description All words must be in it, in any form; the last may be unfinished.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List tickets */
        get: operations["listTickets"];
        put?: never;
        /** Open a ticket */
        post: operations["createTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a ticket */
        get: operations["getTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change status, priority, assignee or team */
        patch: operations["updateTicket"];
        trace?: never;
    };
    "/tickets/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that it is solved */
        post: operations["closeTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put tags on, take others off */
        post: operations["tagTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Link to a project, or a stranger’s ticket to a client */
        post: operations["linkTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move the conversation into another ticket of the same client, and close this one */
        post: operations["mergeTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the conversation, oldest first */
        get: operations["listTicketMessages"];
        put?: never;
        /** Answer, or leave a note for staff */
        post: operations["createTicketMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who gets the answers by mail besides whoever asked */
        get: operations["listTicketCopies"];
        put?: never;
        /** Copy an address on a ticket, ten at most */
        post: operations["createTicketCopy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ticket-copies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take somebody off who is copied */
        delete: operations["deleteTicketCopy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ticket-tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the words tickets are sorted by */
        get: operations["listTicketTags"];
        put?: never;
        /** Add a tag */
        post: operations["createTicketTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ticket-tags/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a tag, from all tickets */
        delete: operations["deleteTicketTag"];
        options?: never;
        head?: never;
        /** Rename a tag */
        patch: operations["updateTicketTag"];
        trace?: never;
    };
    "/canned-replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List answers given often */
        get: operations["listCannedReplies"];
        put?: never;
        /** Add a canned reply */
        post: operations["createCannedReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/canned-replies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a canned reply */
        delete: operations["deleteCannedReply"];
        options?: never;
        head?: never;
        /** Change a canned reply */
        patch: operations["updateCannedReply"];
        trace?: never;
    };
    "/assignment-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who gets which new tickets */
        get: operations["listAssignmentRules"];
        put?: never;
        /** Add an assignment rule below the others */
        post: operations["createAssignmentRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignment-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete an assignment rule */
        delete: operations["deleteAssignmentRule"];
        options?: never;
        head?: never;
        /** Switch an assignment rule on or off, or say anew what it does */
        patch: operations["updateAssignmentRule"];
        trace?: never;
    };
    "/ticket-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List mail that came in, the latest first */
        get: operations["listTicketMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ticket-mails/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take in mail of strangers that was held back, the oldest hundred */
        post: operations["releaseTicketMails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ticket-ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what clients think of the help, the latest first */
        get: operations["listTicketRatings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sla-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List SLA policies
         * @description In the order in which they are tried: the first that fits a ticket counts.
         */
        get: operations["listSlaPolicies"];
        put?: never;
        /**
         * Add an SLA policy
         * @description It is tried last. Times are minutes of working time; null: no such clock.
         */
        post: operations["createSlaPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sla-policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an SLA policy */
        get: operations["getSlaPolicy"];
        put?: never;
        post?: never;
        /** Delete an SLA policy */
        delete: operations["deleteSlaPolicy"];
        options?: never;
        head?: never;
        /**
         * Change an SLA policy
         * @description The deadlines of all open tickets are reckoned anew.
         */
        patch: operations["updateSlaPolicy"];
        trace?: never;
    };
    "/tickets/{id}/sla": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a ticket’s deadlines and why they are what they are */
        get: operations["getTicketSla"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List endpoints, the oldest first */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Add an endpoint
         * @description Its signing secret is never sent here: take a new one on its page.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an endpoint */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /** Remove an endpoint with its log */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /** Change an endpoint, or switch it on or off */
        patch: operations["updateWebhook"];
        trace?: never;
    };
    "/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages to an endpoint, the newest first */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-deliveries/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message again */
        post: operations["resendWebhookDelivery"];
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
        Me: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example asha@example.com */
            email: string;
            /** @example Asha Rao */
            name: string;
            /** @example en */
            locale: string;
            /** @example Asia/Kolkata */
            timeZone: string;
            /**
             * Format: uuid
             * @description The key that asks, if one does.
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            apiKeyId: string | null;
            tenant: {
                /**
                 * Format: uuid
                 * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                 */
                id: string;
                /** @example lotus */
                slug: string;
                /** @example Lotus Studio */
                name: string;
                /** @example admin */
                role: string;
                /** @enum {string} */
                audience: "staff" | "client";
            } | null;
            /**
             * @description What one may do, and how far.
             * @example {
             *       "tickets.read": "all"
             *     }
             */
            permissions: {
                [key: string]: "own" | "team" | "all";
            };
        };
        Tenants: {
            data: {
                /** @example lotus */
                slug: string;
                /** @example Lotus Studio */
                name: string;
                /** @enum {string} */
                audience: "staff" | "client";
            }[];
        };
        ClientSummary: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example Nila Textiles */
            name: string;
            /** @example office@nila.example */
            email: string | null;
            /** @example +91 80 4000 1234 */
            phone: string | null;
        };
        Page: {
            /** @example 50 */
            limit: number;
            /**
             * @description Cursor of the next page; null on the last.
             * @example MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx
             */
            next: string | null;
            /** @example /api/v1/tickets?limit=50&cursor=MDE5… */
            nextUrl: string | null;
        };
        Client: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example Nila Textiles */
            name: string;
            /** @example office@nila.example */
            email: string | null;
            /** @example +91 80 4000 1234 */
            phone: string | null;
            /** @example https://nila.example */
            website: string | null;
            /** @example 12 MG Road, Bengaluru */
            address: string | null;
            /** @enum {string} */
            status: "active" | "archived";
        };
        Contact: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example Asha Rao */
            name: string;
            /** @example asha@nila.example */
            email: string | null;
            phone: string | null;
            /** @description Can sign in to the portal. */
            hasAccess: boolean;
            /** @description Whom the company turns to first. */
            isMain: boolean;
        };
        ColleagueInvitation: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            clientId: string;
            /** @example Asha Rao */
            name: string;
            /** @example asha@nila.example */
            email: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            expiresAt: string;
            isExpired: boolean;
        };
        Comment: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /**
             * @description What kind of record.
             * @example projects
             * @enum {string}
             */
            recordType: "projects" | "tasks" | "clients";
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            recordId: string;
            /**
             * @description Markdown; empty once removed.
             * @example Looks good.
             */
            body: string;
            /**
             * @description internal: staff only.
             * @enum {string}
             */
            visibility: "internal" | "shared";
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            authorId: string | null;
            /** @example Asha Rao */
            author: string;
            /** @enum {string} */
            authorSide: "staff" | "client";
            mentions: {
                /**
                 * Format: uuid
                 * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                 */
                id: string;
                name: string;
            }[];
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            editedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            removedAt: string | null;
        };
        CommentVersion: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @description What the comment said until then. */
            body: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            replacedAt: string;
            /** @example Asha Rao */
            replacedBy: string;
        };
        Tenant: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example lotus */
            slug: string;
            /** @example Lotus Studio */
            name: string;
            /** @example IN */
            country: string;
            /** @example INR */
            currency: string;
            /** @example en */
            locale: string;
            /** @example Asia/Kolkata */
            timeZone: string;
            /**
             * @description 0 Sunday … 6 Saturday.
             * @example 1
             */
            weekStart: number;
            /** @enum {string} */
            status: "trial" | "active" | "suspended" | "trial_expired";
        };
        Event: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example ticket.created */
            type: string;
            /**
             * @description The record’s table.
             * @example tickets
             */
            recordType: string;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            recordId: string;
            /**
             * @example {
             *       "number": 1042
             *     }
             */
            payload: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            actorId: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            createdAt: string;
        };
        File: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example invoice.pdf */
            name: string;
            /** @example application/pdf */
            contentType: string;
            /** @example 48213 */
            byteSize: number;
            /**
             * @description ready once it is part of a record and, where viruses are looked for, clean.
             * @enum {string}
             */
            status: "uploading" | "checking" | "ready" | "blocked";
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            createdAt: string;
        };
        FileLink: {
            /** @example https://files.example.com/…?token=… */
            url: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            expiresAt: string;
        };
        AttachedFile: {
            /**
             * Format: uuid
             * @description Where it hangs; the next page begins after it.
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            place: string;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /**
             * Format: uuid
             * @description The same for all versions.
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            documentId: string;
            /** @example projects */
            recordType: string;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            recordId: string;
            /** @example contract.pdf */
            name: string;
            /** @example application/pdf */
            contentType: string;
            /** @example 48213 */
            byteSize: number;
            /** @enum {string} */
            status: "uploading" | "checking" | "ready" | "blocked";
            version: number;
            /**
             * @description internal: staff alone. shared: the client’s people, too.
             * @enum {string}
             */
            audience: "internal" | "shared";
            addedBy: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            addedAt: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            deletedAt: string | null;
        };
        ArticleSummary: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /**
             * @description In addresses.
             * @example download-your-invoices
             */
            slug: string;
            /**
             * @description public: anybody; portal: clients and staff; internal: staff.
             * @example portal
             * @enum {string}
             */
            visibility: "public" | "portal" | "internal";
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            categoryId: string | null;
            /** @description Languages in which readers find it. */
            published: ("en" | "hi" | "ar")[];
            /**
             * Format: date
             * @description Only staff see it; null for clients.
             * @example 2026-03-02
             */
            reviewOn: string | null;
            /** @example Download your invoices */
            title: string;
            /** @description Only staff see it; null for clients. */
            helpful: number | null;
            /** @description Only staff see it; null for clients. */
            unhelpful: number | null;
        };
        Article: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /**
             * @description In addresses.
             * @example download-your-invoices
             */
            slug: string;
            /**
             * @description public: anybody; portal: clients and staff; internal: staff.
             * @example portal
             * @enum {string}
             */
            visibility: "public" | "portal" | "internal";
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            categoryId: string | null;
            /** @description Languages in which readers find it. */
            published: ("en" | "hi" | "ar")[];
            /**
             * Format: date
             * @description Only staff see it; null for clients.
             * @example 2026-03-02
             */
            reviewOn: string | null;
            /** @description What readers see, in each language. */
            texts: {
                /**
                 * @example en
                 * @enum {string}
                 */
                locale: "en" | "hi" | "ar";
                /** @example Download your invoices */
                title: string;
                /** @example Every invoice as a PDF. */
                summary: string;
                /**
                 * @description Markdown.
                 * @example Open **Billing**.
                 */
                body: string;
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:30:00.000Z
                 */
                publishedAt: string;
            }[];
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            createdAt: string;
        };
        ArticleVersionSummary: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /**
             * @example en
             * @enum {string}
             */
            locale: "en" | "hi" | "ar";
            /** @example 3 */
            number: number;
            /** @example Download your invoices */
            title: string;
            /**
             * @description What changed.
             * @example Written out
             */
            note: string;
            /** @example Meera Iyer */
            authorName: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            createdAt: string;
        };
        ArticleVersion: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /**
             * @example en
             * @enum {string}
             */
            locale: "en" | "hi" | "ar";
            /** @example 3 */
            number: number;
            /** @example Download your invoices */
            title: string;
            /**
             * @description What changed.
             * @example Written out
             */
            note: string;
            /** @example Meera Iyer */
            authorName: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            createdAt: string;
            summary: string;
            /**
             * @description Markdown.
             * @example Open **Billing**.
             */
            body: string;
        };
        ArticleCategory: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            parentId: string | null;
            /**
             * @example {
             *       "en": "Billing",
             *       "hi": null,
             *       "ar": null
             *     }
             */
            names: {
                en: string | null;
                hi: string | null;
                ar: string | null;
            };
            /** @example 1 */
            position: number;
        };
        MemberSummary: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example Asha Rao */
            name: string;
            /** @example asha@example.com */
            email: string;
            /** @enum {string} */
            status: "active" | "deactivated";
            /**
             * @description Of a system role.
             * @example manager
             */
            roleKey: string | null;
            /** @description Of a role of one’s own. */
            roleName: string | null;
        };
        Member: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example Asha Rao */
            name: string;
            /** @example asha@example.com */
            email: string;
            /** @enum {string} */
            status: "active" | "deactivated";
            /**
             * @description Of a system role.
             * @example manager
             */
            roleKey: string | null;
            /** @description Of a role of one’s own. */
            roleName: string | null;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            userId: string;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            roleId: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            createdAt: string;
        };
        Invitation: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example Asha Rao */
            name: string;
            /** @example asha@example.com */
            email: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            expiresAt: string;
            /**
             * @description Of a system role.
             * @example manager
             */
            roleKey: string | null;
            /** @description Of a role of one’s own. */
            roleName: string | null;
        };
        Role: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /**
             * @description Of a system role.
             * @example manager
             */
            key: string | null;
            /** @description Of a role of one’s own. */
            name: string | null;
            /** @enum {string} */
            audience: "staff" | "client";
            /**
             * @description Scope by permission; what is not there is none.
             * @example {
             *       "tickets.read": "all"
             *     }
             */
            permissions: {
                [key: string]: "own" | "team" | "all";
            };
        };
        Notification: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example Asha Rao answered ticket 1042 */
            subject: string;
            body: string;
            /**
             * @description Where it leads.
             * @example /app/lotus/people/leave
             */
            path: string;
            isRead: boolean;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            createdAt: string;
        };
        AllRead: {
            /** @example 0 */
            unread: number;
        };
        EmployeeSummary: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example Meera Iyer */
            fullName: string;
            /** @example Designer */
            jobTitle: string | null;
            /** @example Ravi Menon */
            managerName: string | null;
            /**
             * Format: date
             * @example 2026-03-02
             */
            startedOn: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            endedOn: string | null;
            /** @example 40 */
            weeklyHours: number;
        };
        Employee: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example Meera Iyer */
            fullName: string;
            /** @example Designer */
            jobTitle: string | null;
            /** @example Ravi Menon */
            managerName: string | null;
            /**
             * Format: date
             * @example 2026-03-02
             */
            startedOn: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            endedOn: string | null;
            /** @example 40 */
            weeklyHours: number;
            /** @example E-014 */
            employeeNumber: string | null;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            userId: string | null;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            managerId: string | null;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            holidayListId: string | null;
        };
        LeaveRequestSummary: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            employeeId: string;
            /** @example Meera Iyer */
            employeeName: string | null;
            /** @example Earned leave */
            typeName: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            startDate: string;
            /** @description Begins at noon. */
            startHalf: boolean;
            /**
             * Format: date
             * @example 2026-03-02
             */
            endDate: string;
            /** @description Ends at noon. */
            endHalf: boolean;
            /** @example 2.5 */
            days: number;
            /** @enum {string} */
            status: "pending" | "approved" | "rejected" | "cancelled";
            /** @example Family visit */
            reason: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            createdAt: string;
        };
        LeaveRequest: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            employeeId: string;
            /** @example Meera Iyer */
            employeeName: string | null;
            /** @example Earned leave */
            typeName: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            startDate: string;
            /** @description Begins at noon. */
            startHalf: boolean;
            /**
             * Format: date
             * @example 2026-03-02
             */
            endDate: string;
            /** @description Ends at noon. */
            endHalf: boolean;
            /** @example 2.5 */
            days: number;
            /** @enum {string} */
            status: "pending" | "approved" | "rejected" | "cancelled";
            /** @example Family visit */
            reason: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            leaveTypeId: string;
            /** @example Meera Iyer */
            requestedBy: string | null;
            /** @example Ravi Menon */
            decidedBy: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            decidedAt: string | null;
            decisionNote: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            cancelledAt: string | null;
        };
        LeaveBalance: {
            /**
             * Format: uuid
             * @description The leave type.
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            employeeId: string;
            /** @example Earned leave */
            name: string;
            paid: boolean;
            /** @example 2.5 */
            balance: number;
            /** @example 2.5 */
            credited: number;
            /** @example 2.5 */
            used: number;
            /** @example 2.5 */
            planned: number;
            /** @example 2.5 */
            pending: number;
            /** @example 2.5 */
            available: number;
        };
        LeaveType: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example Earned leave */
            name: string;
            paid: boolean;
            /** @example monthly */
            accrual: string;
            /** @example 2.5 */
            daysPerYear: number;
            keepsBalance: boolean;
            active: boolean;
        };
        TimesheetSummary: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            employeeId: string;
            /** @example Meera Iyer */
            employeeName: string | null;
            /**
             * Format: date
             * @description Its first day.
             * @example 2026-03-02
             */
            week: string;
            /** @enum {string} */
            status: "draft" | "submitted" | "approved" | "rejected";
            /** @example 480 */
            minutes: number;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            submittedAt: string | null;
        };
        Timesheet: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            employeeId: string;
            /** @example Meera Iyer */
            employeeName: string | null;
            /**
             * Format: date
             * @description Its first day.
             * @example 2026-03-02
             */
            week: string;
            /** @enum {string} */
            status: "draft" | "submitted" | "approved" | "rejected";
            /** @example 480 */
            minutes: number;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            submittedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            decidedAt: string | null;
            /** @example Ravi Menon */
            decidedBy: string | null;
            /** @description What the decision says. */
            note: string | null;
        };
        TimesheetEntry: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            day: string;
            /** @example 480 */
            minutes: number;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            activityId: string;
            /**
             * Format: uuid
             * @description null is internal work.
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            clientId: string | null;
            /**
             * Format: uuid
             * @description The client is then the project’s.
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            projectId: string | null;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            taskId: string | null;
            billable: boolean;
            /** @example Home page */
            note: string;
            /** @description Measured by the clock; not changed here. */
            clocked: boolean;
        };
        Activity: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example Design */
            name: string;
            billable: boolean;
            active: boolean;
        };
        Timer: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            activityId: string;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            clientId: string | null;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            projectId: string | null;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            taskId: string | null;
            billable: boolean;
            /** @example Home page */
            note: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            startedAt: string;
            /**
             * @description So far.
             * @example 42
             */
            minutes: number;
        };
        StoppedTimer: {
            /** @example 45 */
            minutes: number;
        };
        LoggedTime: {
            /** @example 45 */
            minutes: number;
        };
        ProjectSummary: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example Web shop */
            name: string;
            /** @example Nila Textiles */
            client: string | null;
            /**
             * @example active
             * @enum {string}
             */
            status: "planned" | "active" | "on_hold" | "completed" | "cancelled";
            /**
             * @description As the last status update says.
             * @enum {string}
             */
            health: "on_track" | "at_risk" | "off_track";
            /**
             * Format: date
             * @example 2026-03-02
             */
            dueOn: string | null;
            /**
             * Format: uuid
             * @description Only staff see it; null for clients.
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            ownerId: string | null;
            taskCount: number;
            doneCount: number;
            /** @description Per cent, when somebody said it. */
            byHand: number | null;
            /** @description Per cent, as somebody said or by done tasks. */
            progress: number;
        };
        Project: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example Web shop */
            name: string;
            /** @example Nila Textiles */
            client: string | null;
            /**
             * @example active
             * @enum {string}
             */
            status: "planned" | "active" | "on_hold" | "completed" | "cancelled";
            /**
             * @description As the last status update says.
             * @enum {string}
             */
            health: "on_track" | "at_risk" | "off_track";
            /**
             * Format: date
             * @example 2026-03-02
             */
            dueOn: string | null;
            /**
             * Format: uuid
             * @description Only staff see it; null for clients.
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            ownerId: string | null;
            taskCount: number;
            doneCount: number;
            /** @description Per cent, when somebody said it. */
            byHand: number | null;
            /** @description Per cent, as somebody said or by done tasks. */
            progress: number;
            description: string | null;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            clientId: string | null;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            teamId: string | null;
            /**
             * Format: date
             * @example 2026-03-02
             */
            startsOn: string | null;
            /** @description Only staff see it. */
            budgetMinutes: number | null;
            /** @description In minor units. Only staff see it. */
            budgetMinor: number | null;
            /** @description What an hour counts, in minor units. Only staff see it. */
            rateMinor: number | null;
            /** @description The client follows it in the portal. */
            shared: boolean;
        };
        ProjectMembers: {
            userIds: string[];
        };
        ProjectColumn: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            projectId: string;
            /** @example In progress */
            name: string;
            /** @enum {string} */
            kind: "todo" | "doing" | "done";
            position: number;
            /** @description Tasks at most; a warning, no bar. */
            limit: number | null;
        };
        Milestone: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            projectId: string;
            /** @example Launch */
            name: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            dueOn: string | null;
            /**
             * Format: date
             * @example 2026-03-02
             */
            reachedOn: string | null;
        };
        ProjectUpdate: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @enum {string} */
            health: "on_track" | "at_risk" | "off_track";
            /** @example The first milestone is in sight. */
            body: string;
            /** @description The client reads it. */
            shared: boolean;
            /** @example Meera Iyer */
            author: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            at: string;
        };
        TaskSummary: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /**
             * @description Consecutive within the project.
             * @example 12
             */
            number: number;
            /** @example Draw the pages */
            title: string;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            projectId: string;
            /** @example Web shop */
            project: string;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            columnId: string;
            /** @example In progress */
            column: string;
            /**
             * @description What being in its column means.
             * @enum {string}
             */
            kind: "todo" | "doing" | "done";
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            assigneeId: string | null;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            milestoneId: string | null;
            /**
             * @example normal
             * @enum {string}
             */
            priority: "urgent" | "high" | "normal" | "low";
            labels: string[];
            /**
             * Format: date
             * @example 2026-03-02
             */
            dueOn: string | null;
            archived: boolean;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            updatedAt: string;
        };
        Task: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example 12 */
            number: number;
            /** @example Draw the pages */
            title: string;
            description: string | null;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            projectId: string;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            columnId: string;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            assigneeId: string | null;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            milestoneId: string | null;
            /**
             * @example normal
             * @enum {string}
             */
            priority: "urgent" | "high" | "normal" | "low";
            labels: string[];
            /**
             * Format: date
             * @example 2026-03-02
             */
            startsOn: string | null;
            /**
             * Format: date
             * @example 2026-03-02
             */
            dueOn: string | null;
            /** @description In minutes. */
            estimate: number | null;
            /** @description The client sees its title, state and dates. */
            shared: boolean;
            archived: boolean;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            doneAt: string | null;
            /** @description Tasks of the project that come first. */
            waitsFor: string[];
            watchers: string[];
        };
        ChecklistItem: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            taskId: string;
            /** @example Ask who decides */
            title: string;
            done: boolean;
        };
        TaskLabel: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example Design */
            name: string;
            /** @enum {string} */
            color: "grey" | "blue" | "green" | "orange" | "red" | "purple";
        };
        TaskRecurrence: {
            /** @enum {string} */
            frequency: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
            interval: number;
            /** @description 0 is Sunday. */
            weekdays: number[];
            /**
             * @description What a month keeps: the date, the weekday (second Tuesday), or its last day.
             * @enum {string}
             */
            monthlyOn: "day" | "weekday" | "last";
            /**
             * @description schedule: by the calendar; done: so long after each was done.
             * @enum {string}
             */
            basis: "schedule" | "done";
            /**
             * Format: date
             * @example 2026-03-02
             */
            until: string | null;
            /** @description How many there are to be. */
            count: number | null;
            /** @description Made so many days before. */
            leadDays: number;
            /**
             * @description When on its day it is made, in minutes after midnight of the company.
             * @example 360
             */
            makeAt: number;
            /**
             * Format: date
             * @example 2026-03-02
             */
            startsOn: string;
            /**
             * Format: date
             * @description The day of the next; null: none is planned.
             * @example 2026-03-02
             */
            nextOn: string | null;
            active: boolean;
        };
        TimelineTask: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example 12 */
            number: number;
            /** @example Draw the pages */
            title: string;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            milestoneId: string | null;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            assigneeId: string | null;
            /** @example In progress */
            column: string;
            /** @enum {string} */
            kind: "todo" | "doing" | "done";
            /**
             * Format: date
             * @example 2026-03-02
             */
            startsOn: string | null;
            /**
             * Format: date
             * @example 2026-03-02
             */
            dueOn: string | null;
            /** @description Tasks that come first. */
            waitsFor: string[];
        };
        PersonLoad: {
            /**
             * Format: uuid
             * @description null: what nobody has yet.
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            userId: string | null;
            /** @example Meera Iyer */
            name: string;
            /** @description Open tasks without a day or an estimate. */
            unplanned: number;
            weeks: {
                /**
                 * Format: date
                 * @description Its first day.
                 * @example 2026-03-02
                 */
                week: string;
                /** @description Minutes of estimates that fall into it. */
                planned: number;
                /** @description Minutes there are, less leave and holidays. */
                capacity: number;
                /** @description Days of leave. */
                away: number;
            }[];
        };
        ProjectTemplateSummary: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example Website launch */
            name: string;
            description: string | null;
            tasks: number;
            milestones: number;
            roles: number;
        };
        ProjectTemplate: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example Website launch */
            name: string;
            description: string | null;
            /** @enum {string} */
            countsIn: "days" | "working_days";
            /** @description Tasks name columns, roles, milestones and tasks by their place. */
            plan: {
                columns: {
                    name: string;
                    /** @enum {string} */
                    kind: "todo" | "doing" | "done";
                    limit: number | null;
                }[];
                /**
                 * @example [
                 *       "Designer",
                 *       "Writer"
                 *     ]
                 */
                roles: string[];
                milestones: {
                    name: string;
                    /** @description Days after the start; null: none. */
                    due: number | null;
                }[];
                tasks: {
                    title: string;
                    description: string | null;
                    column: number;
                    role: number | null;
                    milestone: number | null;
                    /** @enum {string} */
                    priority: "urgent" | "high" | "normal" | "low";
                    labels: string[];
                    /** @description Days after the start; null: none. */
                    start: number | null;
                    /** @description Days after the start; null: none. */
                    due: number | null;
                    /** @description In minutes. */
                    estimate: number | null;
                    shared: boolean;
                    checklist: string[];
                    waitsFor: number[];
                }[];
            };
        };
        TaskImportSummary: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example board.csv */
            fileName: string;
            /**
             * @description draft: nothing is made before it is started.
             * @enum {string}
             */
            status: "draft" | "waiting" | "running" | "done" | "failed";
            /** @description Rows of the file. */
            total: number;
            /** @description Tasks made of them so far. */
            created: number;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            at: string;
        };
        TaskImport: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            projectId: string;
            /** @example board.csv */
            fileName: string;
            /** @enum {string} */
            status: "draft" | "waiting" | "running" | "done" | "failed";
            /** @description Which column of the file each field comes from, counted from 0. */
            columns: {
                title: number | null;
                description: number | null;
                status: number | null;
                assignee: number | null;
                priority: number | null;
                labels: number | null;
                startsOn: number | null;
                dueOn: number | null;
                estimate: number | null;
                milestone: number | null;
            };
            total: number;
            /** @description Rows dealt with. */
            done: number;
            created: number;
        };
        TaskImportProblem: {
            /** @example 12.dueOn.date */
            id: string;
            /**
             * @description As spreadsheets count them: the header is 1.
             * @example 12
             */
            line: number;
            /** @enum {string} */
            field: "title" | "description" | "status" | "assignee" | "priority" | "labels" | "startsOn" | "dueOn" | "estimate" | "milestone";
            /** @enum {string} */
            problem: "noTitle" | "longTitle" | "status" | "assignee" | "priority" | "date" | "dates" | "estimate" | "milestone" | "labels";
            /**
             * @description What stands there.
             * @example 31/02/2026
             */
            value: string;
            /** @description No task is made of the row; else the field is left out. */
            isFatal: boolean;
        };
        Job: {
            /** @example 4711 */
            id: number;
            /** @example platform/dispatch-event */
            task: string;
            /** @example failed */
            state: string;
            /** @example 3 */
            attempts: number;
            /** @example 25 */
            maxAttempts: number;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            runAt: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            createdAt: string;
            /** @example The receiver answered 500 */
            error: string | null;
            /**
             * @description What it is about.
             * @example {}
             */
            ids: {
                [key: string]: unknown;
            };
            requestId: string | null;
        };
        Tasks: {
            data: {
                /** @example platform/dispatch-event */
                task: string;
                waiting: number;
                running: number;
                retrying: number;
                failed: number;
                /** @description In the last 24 hours. */
                done: number;
                paused: boolean;
            }[];
        };
        JobsChanged: {
            /**
             * @description 0: it was not failed.
             * @example 1
             */
            changed: number;
        };
        Reports: {
            data: {
                key: string;
                label: string;
            }[];
        };
        Report: {
            /** @example tickets */
            key: string;
            title: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            from: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            to: string;
            /**
             * Format: date-time
             * @description Null: numbers were never made yet.
             * @example 2026-03-02T09:30:00.000Z
             */
            refreshedAt: string | null;
            figures: {
                /** @example created */
                key: string;
                label: string;
                /**
                 * @description percent: a fraction of 1. duration, work: minutes passed, minutes worked.
                 * @enum {string}
                 */
                unit: "count" | "percent" | "duration" | "work";
                /** @description Null: there was nothing to measure. */
                value: number | null;
                /** @description Of as many days right before. */
                before: number | null;
            }[];
            tables: {
                /** @example flow */
                key: string;
                title: string;
                columns: {
                    key: string;
                    label: string;
                    /**
                     * @description percent: a fraction of 1. duration, work: minutes passed, minutes worked.
                     * @enum {string}
                     */
                    unit: "count" | "percent" | "duration" | "work";
                }[];
                rows: {
                    label: string;
                    /** @description One a column. */
                    values: (number | null)[];
                }[];
            }[];
        };
        SavedView: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example projects/tasks */
            list: string;
            /** @example Late and mine */
            name: string;
            /**
             * @description Of the list’s address.
             * @example assignee=me&due=late
             */
            query: string;
            /** @description All staff see it; only its maker changes it. */
            shared: boolean;
            /**
             * Format: uuid
             * @description Who made it.
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            userId: string;
        };
        SearchResult: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example tickets */
            type: string;
            /** @example 1042 */
            number: number | null;
            /** @example The invoice shows the old address */
            title: string;
            /** @description More that names it. */
            detail: string | null;
            /** @example open */
            state: string | null;
            /**
             * Format: uuid
             * @description The record it belongs to.
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            within: string | null;
            /**
             * @description Its page.
             * @example /app/lotus/support/tickets/…
             */
            path: string;
            /** @description How well it answers; the best come first. */
            score: number;
            /** @description How many of its type there are; 501: more than 500. */
            typeCount: number;
        };
        TicketSummary: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example 1042 */
            number: number;
            /** @example The invoice shows the old address */
            subject: string;
            /**
             * @example open
             * @enum {string}
             */
            status: "new" | "open" | "waiting" | "resolved" | "closed";
            /**
             * @description Only staff see it; null for clients.
             * @example normal
             * @enum {string|null}
             */
            priority: "urgent" | "high" | "normal" | "low" | null;
            /** @example Nila Textiles */
            client: string | null;
            /** @example Asha Rao */
            requester: string;
            /**
             * Format: uuid
             * @description Only staff see it; null for clients.
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            assigneeId: string | null;
            /**
             * Format: date-time
             * @description The next deadline of its SLA; null: none, or it stands still. Null for clients.
             * @example 2026-03-02T09:30:00.000Z
             */
            dueAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            lastActivityAt: string;
        };
        Ticket: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example 1042 */
            number: number;
            /** @example The invoice shows the old address */
            subject: string;
            /**
             * @example open
             * @enum {string}
             */
            status: "new" | "open" | "waiting" | "resolved" | "closed";
            /**
             * @description Only staff see it; null for clients.
             * @example normal
             * @enum {string|null}
             */
            priority: "urgent" | "high" | "normal" | "low" | null;
            /** @example Nila Textiles */
            client: string | null;
            /** @example Asha Rao */
            requester: string;
            /**
             * Format: uuid
             * @description Only staff see it; null for clients.
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            assigneeId: string | null;
            /**
             * Format: date-time
             * @description The next deadline of its SLA; null: none, or it stands still. Null for clients.
             * @example 2026-03-02T09:30:00.000Z
             */
            dueAt: string | null;
            /**
             * Format: uuid
             * @description Only staff see it; null for clients.
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            clientId: string | null;
            /**
             * Format: uuid
             * @description Only staff see it; null for clients.
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            teamId: string | null;
            /**
             * Format: uuid
             * @description Only staff see it; null for clients.
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            projectId: string | null;
            /**
             * Format: uuid
             * @description Where the conversation went on.
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            mergedIntoId: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            createdAt: string;
        };
        TicketMessage: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /**
             * @description Clients never see internal ones.
             * @enum {string}
             */
            kind: "public" | "internal";
            /** @example We are looking into it. */
            body: string;
            /** @example Meera Iyer */
            authorName: string;
            /** @enum {string} */
            authorSide: "staff" | "client";
            /** @description It came by mail, and nothing proves who wrote it. */
            isUnverified: boolean;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            createdAt: string;
            files: {
                /**
                 * Format: uuid
                 * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                 */
                id: string;
                /** @example invoice.pdf */
                name: string;
                /** @example application/pdf */
                contentType: string;
                /** @example 48213 */
                byteSize: number;
            }[];
        };
        TicketCopy: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example kiran@partner.example */
            address: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            createdAt: string;
        };
        TicketTag: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example billing */
            name: string;
        };
        CannedReply: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example We are on it */
            title: string;
            /** @example Hello {first_name}, we are looking into #{number}. */
            body: string;
        };
        AssignmentRule: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            isActive: boolean;
            /** @enum {string} */
            method: "least_open" | "round_robin" | "person";
            /** @enum {string|null} */
            via: "web" | "email" | null;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            tagId: string | null;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            clientId: string | null;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            personId: string | null;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            teamId: string | null;
        };
        TicketMail: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example asha@nila.example */
            from: string;
            subject: string;
            /** @enum {string} */
            status: "received" | "held" | "opened" | "added" | "ignored" | "failed";
            /** @example autoReply */
            reason: string | null;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            ticketId: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            receivedAt: string;
        };
        ReleasedMails: {
            /** @example 12 */
            released: number;
        };
        TicketRating: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            ticketId: string;
            /**
             * @description 1 (very dissatisfied) to 5.
             * @example 5
             */
            score: number;
            comment: string | null;
            /** @example Asha Rao */
            ratedBy: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            createdAt: string;
        };
        SlaPolicy: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            name: string;
            isActive: boolean;
            /**
             * Format: uuid
             * @description Working hours; null: around the clock.
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            calendarId: string | null;
            pauses: ("new" | "open" | "waiting")[];
            priorities: ("urgent" | "high" | "normal" | "low")[];
            clientIds: string[];
            tagIds: string[];
            targets: {
                urgent: {
                    first_response: number | null;
                    next_response: number | null;
                    resolution: number | null;
                };
                high: {
                    first_response: number | null;
                    next_response: number | null;
                    resolution: number | null;
                };
                normal: {
                    first_response: number | null;
                    next_response: number | null;
                    resolution: number | null;
                };
                low: {
                    first_response: number | null;
                    next_response: number | null;
                    resolution: number | null;
                };
            };
            /**
             * @description Warn when so much of the time is used; null: never.
             * @example 240
             */
            warnPercent: number | null;
            warnNotify: ("assignee" | "managers")[];
            breachNotify: ("assignee" | "managers")[];
            /**
             * @description Minutes of working time after a missed deadline; null: never.
             * @example 240
             */
            escalateAfter: number | null;
            escalateNotify: ("assignee" | "managers")[];
            escalateRaise: boolean;
            /** Format: uuid */
            escalateAssigneeId: string | null;
            /** Format: uuid */
            escalateTeamId: string | null;
        };
        TicketSla: {
            /**
             * Format: uuid
             * @description Null: nothing is promised for this ticket.
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            policyId: string | null;
            /** @example Standard */
            policy: string | null;
            clocks: {
                /** @enum {string} */
                clock: "first_response" | "next_response" | "resolution";
                /**
                 * @example running
                 * @enum {string}
                 */
                state: "running" | "paused" | "done";
                late: boolean;
                /** @example 240 */
                targetMinutes: number;
                /**
                 * @description Of working time.
                 * @example 75
                 */
                usedMinutes: number;
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:30:00.000Z
                 */
                startedAt: string;
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:30:00.000Z
                 */
                endedAt: string | null;
                /**
                 * Format: date-time
                 * @description Null while it stands still.
                 * @example 2026-03-02T09:30:00.000Z
                 */
                dueAt: string | null;
                /** @description Each stretch of its time. */
                timeline: {
                    /**
                     * Format: date-time
                     * @example 2026-03-02T09:30:00.000Z
                     */
                    from: string;
                    /**
                     * Format: date-time
                     * @example 2026-03-02T09:30:00.000Z
                     */
                    to: string;
                    counts: boolean;
                    /**
                     * @description Why it counts, or does not.
                     * @enum {string}
                     */
                    because: "hours" | "closed" | "holiday" | "status";
                    /**
                     * @description The holiday’s name or the status.
                     * @example waiting
                     */
                    detail: string | null;
                }[];
            }[];
        };
        Webhook: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example https://example.com/hooks */
            url: string;
            /** @example Bookkeeping */
            description: string;
            /**
             * @description None means all.
             * @example [
             *       "ticket.created"
             *     ]
             */
            eventTypes: string[];
            /** @enum {string} */
            status: "enabled" | "disabled";
            disabledBecause: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            createdAt: string;
        };
        WebhookDelivery: {
            /**
             * Format: uuid
             * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
             */
            id: string;
            /** @example ticket.created */
            eventType: string;
            /** @example delivered */
            status: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00.000Z
             */
            createdAt: string;
        };
        Problem: {
            /** @example /developers#invalid */
            type: string;
            /** @example Some fields are not valid */
            title: string;
            /** @example 422 */
            status: number;
            /** @example What to do about it. */
            detail?: string;
            /** @example 6c1f9b1e-6d2e-4a55-9d0b-0d3a3c7f5c1a */
            requestId: string;
            errors?: {
                /**
                 * @description JSON Pointer into the body.
                 * @example /subject
                 */
                pointer?: string;
                /**
                 * @description Query parameter or header.
                 * @example limit
                 */
                parameter?: string;
                /** @example This is needed. */
                detail: string;
            }[];
        };
    };
    responses: {
        /** @description It is what you have. */
        NotModified: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Done; your permissions don’t let you read the result. */
        DoneUnread: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The request cannot be understood */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/developers#bad-request",
                 *       "title": "The request cannot be understood",
                 *       "status": 400,
                 *       "requestId": "6c1f9b1e-6d2e-4a55-9d0b-0d3a3c7f5c1a"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Credentials are missing or not valid; A second factor is needed */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/developers#unauthorized",
                 *       "title": "Credentials are missing or not valid",
                 *       "status": 401,
                 *       "requestId": "6c1f9b1e-6d2e-4a55-9d0b-0d3a3c7f5c1a"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Your role, or this key, does not allow it */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/developers#forbidden",
                 *       "title": "Your role, or this key, does not allow it",
                 *       "status": 403,
                 *       "requestId": "6c1f9b1e-6d2e-4a55-9d0b-0d3a3c7f5c1a"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is nothing here */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/developers#not-found",
                 *       "title": "There is nothing here",
                 *       "status": 404,
                 *       "requestId": "6c1f9b1e-6d2e-4a55-9d0b-0d3a3c7f5c1a"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This cannot be done here */
        Problem405: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/developers#method-not-allowed",
                 *       "title": "This cannot be done here",
                 *       "status": 405,
                 *       "requestId": "6c1f9b1e-6d2e-4a55-9d0b-0d3a3c7f5c1a"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description None of the accepted formats or versions exists */
        Problem406: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/developers#not-acceptable",
                 *       "title": "None of the accepted formats or versions exists",
                 *       "status": 406,
                 *       "requestId": "6c1f9b1e-6d2e-4a55-9d0b-0d3a3c7f5c1a"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request does not fit the present state; A request with this Idempotency-Key is at work; This request was carried out, but its answer got lost */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/developers#conflict",
                 *       "title": "The request does not fit the present state",
                 *       "status": 409,
                 *       "requestId": "6c1f9b1e-6d2e-4a55-9d0b-0d3a3c7f5c1a"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The record has changed since it was read */
        Problem412: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/developers#precondition-failed",
                 *       "title": "The record has changed since it was read",
                 *       "status": 412,
                 *       "requestId": "6c1f9b1e-6d2e-4a55-9d0b-0d3a3c7f5c1a"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/developers#too-large",
                 *       "title": "The body is too large",
                 *       "status": 413,
                 *       "requestId": "6c1f9b1e-6d2e-4a55-9d0b-0d3a3c7f5c1a"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body has the wrong content type */
        Problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/developers#unsupported-media-type",
                 *       "title": "The body has the wrong content type",
                 *       "status": 415,
                 *       "requestId": "6c1f9b1e-6d2e-4a55-9d0b-0d3a3c7f5c1a"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Some fields are not valid; A rule does not allow this; This Idempotency-Key was used for another request */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/developers#invalid",
                 *       "title": "Some fields are not valid",
                 *       "status": 422,
                 *       "requestId": "6c1f9b1e-6d2e-4a55-9d0b-0d3a3c7f5c1a"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The company is suspended, or its trial is over */
        Problem423: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/developers#suspended",
                 *       "title": "The company is suspended, or its trial is over",
                 *       "status": 423,
                 *       "requestId": "6c1f9b1e-6d2e-4a55-9d0b-0d3a3c7f5c1a"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests */
        Problem429: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/developers#too-many-requests",
                 *       "title": "Too many requests",
                 *       "status": 429,
                 *       "requestId": "6c1f9b1e-6d2e-4a55-9d0b-0d3a3c7f5c1a"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something went wrong on our side */
        Problem500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/developers#server-error",
                 *       "title": "Something went wrong on our side",
                 *       "status": 500,
                 *       "requestId": "6c1f9b1e-6d2e-4a55-9d0b-0d3a3c7f5c1a"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The service is not ready */
        Problem503: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/developers#unavailable",
                 *       "title": "The service is not ready",
                 *       "status": 503,
                 *       "requestId": "6c1f9b1e-6d2e-4a55-9d0b-0d3a3c7f5c1a"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Slug of the company, for access tokens. */
        Tenant: string;
        /** @description ETag the change is based on. */
        IfMatch: string;
        /** @description ETag of what you have. */
        IfNoneMatch: string;
        /** @description Any text of your own, the same when you repeat the request. */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: {
        /** @description What is left of each limit, and when it starts anew. */
        RateLimit: string;
        /** @description The limits that apply. */
        "RateLimit-Policy": string;
        /** @description Quote it to us. */
        "X-Request-Id": string;
        /** @description Version of the record. */
        ETag: string;
        /** @description First and next page (RFC 8288). */
        Link: string;
        /** @description Where the new record is. */
        Location: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "email": "asha@example.com",
                     *       "name": "Asha Rao",
                     *       "locale": "en",
                     *       "timeZone": "Asia/Kolkata",
                     *       "apiKeyId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "tenant": {
                     *         "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *         "slug": "lotus",
                     *         "name": "Lotus Studio",
                     *         "role": "admin",
                     *         "audience": "staff"
                     *       },
                     *       "permissions": {
                     *         "tickets.read": "all"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listTenants: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "slug": "lotus",
                     *           "name": "Lotus Studio",
                     *           "audience": "staff"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Tenants"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listClients: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
                /** @description Part of a name or e-mail. */
                q?: string;
                status?: "active" | "archived";
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "name": "Nila Textiles",
                     *           "email": "office@nila.example",
                     *           "phone": "+91 80 4000 1234"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["ClientSummary"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Nila Textiles",
                 *       "email": "text",
                 *       "phone": "+91 80 4000 1234",
                 *       "website": "https://example.com",
                 *       "address": "12 MG Road, Bengaluru"
                 *     }
                 */
                "application/json": {
                    name: string;
                    email?: string;
                    phone?: string;
                    /** Format: uri */
                    website?: string;
                    address?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "Nila Textiles",
                     *       "email": "office@nila.example",
                     *       "phone": "+91 80 4000 1234",
                     *       "website": "https://nila.example",
                     *       "address": "12 MG Road, Bengaluru",
                     *       "status": "active"
                     *     }
                     */
                    "application/json": components["schemas"]["Client"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getClient: {
        parameters: {
            query?: {
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag of what you have. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "Nila Textiles",
                     *       "email": "office@nila.example",
                     *       "phone": "+91 80 4000 1234",
                     *       "website": "https://nila.example",
                     *       "address": "12 MG Road, Bengaluru",
                     *       "status": "active"
                     *     }
                     */
                    "application/json": components["schemas"]["Client"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Nila Textiles",
                 *       "email": "text",
                 *       "phone": "+91 80 4000 1234",
                 *       "website": "https://example.com",
                 *       "address": "12 MG Road, Bengaluru",
                 *       "status": "active"
                 *     }
                 */
                "application/json": {
                    name?: string;
                    email?: string | null;
                    phone?: string | null;
                    /** Format: uri */
                    website?: string | null;
                    address?: string | null;
                    /** @enum {string} */
                    status?: "active" | "archived";
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "Nila Textiles",
                     *       "email": "office@nila.example",
                     *       "phone": "+91 80 4000 1234",
                     *       "website": "https://nila.example",
                     *       "address": "12 MG Road, Bengaluru",
                     *       "status": "active"
                     *     }
                     */
                    "application/json": components["schemas"]["Client"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listContacts: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "name": "Asha Rao",
                     *           "email": "asha@nila.example",
                     *           "phone": "+91 80 4000 1234",
                     *           "hasAccess": true,
                     *           "isMain": true
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Contact"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Nila Textiles",
                 *       "email": "text",
                 *       "phone": "+91 80 4000 1234"
                 *     }
                 */
                "application/json": {
                    name: string;
                    email?: string;
                    phone?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "Asha Rao",
                     *       "email": "asha@nila.example",
                     *       "phone": "+91 80 4000 1234",
                     *       "hasAccess": true,
                     *       "isMain": true
                     *     }
                     */
                    "application/json": components["schemas"]["Contact"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "isMain": true
                 *     }
                 */
                "application/json": {
                    /** @enum {boolean} */
                    isMain?: true;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "Asha Rao",
                     *       "email": "asha@nila.example",
                     *       "phone": "+91 80 4000 1234",
                     *       "hasAccess": true,
                     *       "isMain": true
                     *     }
                     */
                    "application/json": components["schemas"]["Contact"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listColleagueInvitations: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "name": "Asha Rao",
                     *           "email": "asha@nila.example",
                     *           "expiresAt": "2026-03-02T09:30:00.000Z",
                     *           "isExpired": true
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["ColleagueInvitation"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    inviteColleague: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fullName": "Meera Iyer",
                 *       "email": "text"
                 *     }
                 */
                "application/json": {
                    fullName: string;
                    email: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "Asha Rao",
                     *       "email": "asha@nila.example",
                     *       "expiresAt": "2026-03-02T09:30:00.000Z",
                     *       "isExpired": true
                     *     }
                     */
                    "application/json": components["schemas"]["ColleagueInvitation"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    revokeColleagueInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listComments: {
        parameters: {
            query: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
                /** @description What kind of record. */
                recordType: "projects" | "tasks" | "clients";
                recordId: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "recordType": "projects",
                     *           "recordId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "body": "Looks good.",
                     *           "visibility": "internal",
                     *           "authorId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "author": "Asha Rao",
                     *           "authorSide": "staff",
                     *           "mentions": [
                     *             {
                     *               "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *               "name": "Nila Textiles"
                     *             }
                     *           ],
                     *           "createdAt": "2026-03-02T09:30:00.000Z",
                     *           "editedAt": "2026-03-02T09:30:00.000Z",
                     *           "removedAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Comment"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "recordType": "projects",
                 *       "recordId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "body": "Please send it again with our new address.",
                 *       "visibility": "internal",
                 *       "people": []
                 *     }
                 */
                "application/json": {
                    /**
                     * @description What kind of record.
                     * @example projects
                     * @enum {string}
                     */
                    recordType: "projects" | "tasks" | "clients";
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    recordId: string;
                    body: string;
                    /** @enum {string} */
                    visibility?: "internal" | "shared";
                    /** @default [] */
                    people?: string[];
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "recordType": "projects",
                     *       "recordId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "body": "Looks good.",
                     *       "visibility": "internal",
                     *       "authorId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "author": "Asha Rao",
                     *       "authorSide": "staff",
                     *       "mentions": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "name": "Nila Textiles"
                     *         }
                     *       ],
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "editedAt": "2026-03-02T09:30:00.000Z",
                     *       "removedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Comment"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getComment: {
        parameters: {
            query?: {
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag of what you have. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "recordType": "projects",
                     *       "recordId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "body": "Looks good.",
                     *       "visibility": "internal",
                     *       "authorId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "author": "Asha Rao",
                     *       "authorSide": "staff",
                     *       "mentions": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "name": "Nila Textiles"
                     *         }
                     *       ],
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "editedAt": "2026-03-02T09:30:00.000Z",
                     *       "removedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Comment"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    removeComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    editComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "body": "Please send it again with our new address."
                 *     }
                 */
                "application/json": {
                    body: string;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "recordType": "projects",
                     *       "recordId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "body": "Looks good.",
                     *       "visibility": "internal",
                     *       "authorId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "author": "Asha Rao",
                     *       "authorSide": "staff",
                     *       "mentions": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "name": "Nila Textiles"
                     *         }
                     *       ],
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "editedAt": "2026-03-02T09:30:00.000Z",
                     *       "removedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Comment"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCommentVersions: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "body": "Please send it again with our new address.",
                     *           "replacedAt": "2026-03-02T09:30:00.000Z",
                     *           "replacedBy": "Asha Rao"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["CommentVersion"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getTenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "slug": "lotus",
                     *       "name": "Lotus Studio",
                     *       "country": "IN",
                     *       "currency": "INR",
                     *       "locale": "en",
                     *       "timeZone": "Asia/Kolkata",
                     *       "weekStart": 1,
                     *       "status": "trial"
                     *     }
                     */
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateTenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "country": "AD",
                 *       "currency": "AED",
                 *       "timeZone": "Asia/Kolkata",
                 *       "locale": "en",
                 *       "weekStart": 0,
                 *       "name": "Nila Textiles"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    country?: "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AN" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW";
                    /** @enum {string} */
                    currency?: "AED" | "AFN" | "ALL" | "AMD" | "ANG" | "AOA" | "ARS" | "AUD" | "AWG" | "AZN" | "BAM" | "BBD" | "BDT" | "BHD" | "BIF" | "BMD" | "BND" | "BOB" | "BRL" | "BSD" | "BTN" | "BWP" | "BYN" | "BZD" | "CAD" | "CDF" | "CHF" | "CLP" | "CNY" | "COP" | "CRC" | "CUP" | "CVE" | "CZK" | "DJF" | "DKK" | "DOP" | "DZD" | "EGP" | "ERN" | "ETB" | "EUR" | "FJD" | "FKP" | "GBP" | "GEL" | "GHS" | "GIP" | "GMD" | "GNF" | "GTQ" | "GYD" | "HKD" | "HNL" | "HTG" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "IRR" | "ISK" | "JMD" | "JOD" | "JPY" | "KES" | "KGS" | "KHR" | "KMF" | "KPW" | "KRW" | "KWD" | "KYD" | "KZT" | "LAK" | "LBP" | "LKR" | "LRD" | "LSL" | "LYD" | "MAD" | "MDL" | "MGA" | "MKD" | "MMK" | "MNT" | "MOP" | "MRU" | "MUR" | "MVR" | "MWK" | "MXN" | "MYR" | "MZN" | "NAD" | "NGN" | "NIO" | "NOK" | "NPR" | "NZD" | "OMR" | "PAB" | "PEN" | "PGK" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "RSD" | "RUB" | "RWF" | "SAR" | "SBD" | "SCR" | "SDG" | "SEK" | "SGD" | "SHP" | "SLE" | "SOS" | "SRD" | "SSP" | "STN" | "SYP" | "SZL" | "THB" | "TJS" | "TMT" | "TND" | "TOP" | "TRY" | "TTD" | "TWD" | "TZS" | "UAH" | "UGX" | "USD" | "UYU" | "UZS" | "VES" | "VND" | "VUV" | "WST" | "XAF" | "XCD" | "XCG" | "XOF" | "XPF" | "YER" | "ZAR" | "ZMW" | "ZWG";
                    timeZone?: string;
                    /** @enum {string} */
                    locale?: "en" | "hi" | "ar";
                    weekStart?: number;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "slug": "lotus",
                     *       "name": "Lotus Studio",
                     *       "country": "IN",
                     *       "currency": "INR",
                     *       "locale": "en",
                     *       "timeZone": "Asia/Kolkata",
                     *       "weekStart": 1,
                     *       "status": "trial"
                     *     }
                     */
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Order; a minus means descending. */
                sort?: "-createdAt" | "createdAt";
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
                type?: string;
                recordId?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "type": "ticket.created",
                     *           "recordType": "tickets",
                     *           "recordId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "payload": {
                     *             "number": 1042
                     *           },
                     *           "actorId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "createdAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Event"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listFiles: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
                recordType?: "projects" | "tasks" | "articles" | "clients";
                recordId?: string;
                deleted?: "true" | "false";
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "place": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "documentId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "recordType": "projects",
                     *           "recordId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "name": "contract.pdf",
                     *           "contentType": "application/pdf",
                     *           "byteSize": 48213,
                     *           "status": "uploading",
                     *           "version": 1,
                     *           "audience": "internal",
                     *           "addedBy": "text",
                     *           "addedAt": "2026-03-02T09:30:00.000Z",
                     *           "deletedAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["AttachedFile"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    uploadFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "file": "text"
                 *     }
                 */
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "invoice.pdf",
                     *       "contentType": "application/pdf",
                     *       "byteSize": 48213,
                     *       "status": "uploading",
                     *       "createdAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["File"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getFile: {
        parameters: {
            query?: {
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag of what you have. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "invoice.pdf",
                     *       "contentType": "application/pdf",
                     *       "byteSize": 48213,
                     *       "status": "uploading",
                     *       "createdAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["File"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "audience": "internal"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description internal: staff alone. shared: the client’s people, too.
                     * @enum {string}
                     */
                    audience: "internal" | "shared";
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "place": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "documentId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "recordType": "projects",
                     *       "recordId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "contract.pdf",
                     *       "contentType": "application/pdf",
                     *       "byteSize": 48213,
                     *       "status": "uploading",
                     *       "version": 1,
                     *       "audience": "internal",
                     *       "addedBy": "text",
                     *       "addedAt": "2026-03-02T09:30:00.000Z",
                     *       "deletedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AttachedFile"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getFileLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "https://files.example.com/…?token=…",
                     *       "expiresAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["FileLink"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listFileVersions: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "place": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "documentId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "recordType": "projects",
                     *           "recordId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "name": "contract.pdf",
                     *           "contentType": "application/pdf",
                     *           "byteSize": 48213,
                     *           "status": "uploading",
                     *           "version": 1,
                     *           "audience": "internal",
                     *           "addedBy": "text",
                     *           "addedAt": "2026-03-02T09:30:00.000Z",
                     *           "deletedAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["AttachedFile"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    attachFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "recordType": "projects",
                 *       "recordId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "audience": "internal",
                 *       "replaces": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    recordType: "projects" | "tasks" | "articles" | "clients";
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    recordId: string;
                    /**
                     * @description internal: staff alone. shared: the client’s people, too.
                     * @default internal
                     * @enum {string}
                     */
                    audience?: "internal" | "shared";
                    /**
                     * Format: uuid
                     * @description A version of the file it replaces.
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    replaces?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "place": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "documentId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "recordType": "projects",
                     *       "recordId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "contract.pdf",
                     *       "contentType": "application/pdf",
                     *       "byteSize": 48213,
                     *       "status": "uploading",
                     *       "version": 1,
                     *       "audience": "internal",
                     *       "addedBy": "text",
                     *       "addedAt": "2026-03-02T09:30:00.000Z",
                     *       "deletedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AttachedFile"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    restoreFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "place": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "documentId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "recordType": "projects",
                     *       "recordId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "contract.pdf",
                     *       "contentType": "application/pdf",
                     *       "byteSize": 48213,
                     *       "status": "uploading",
                     *       "version": 1,
                     *       "audience": "internal",
                     *       "addedBy": "text",
                     *       "addedAt": "2026-03-02T09:30:00.000Z",
                     *       "deletedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AttachedFile"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listArticles: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
                /** @description Words, misspelled ones too. */
                q?: string;
                categoryId?: string;
                /** @description public: anybody; portal: clients and staff; internal: staff. */
                visibility?: "public" | "portal" | "internal";
                /** @description changed: a draft is newer; review: due to be read again. */
                state?: "published" | "draft" | "changed" | "review";
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "slug": "download-your-invoices",
                     *           "visibility": "portal",
                     *           "categoryId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "published": [
                     *             "en"
                     *           ],
                     *           "reviewOn": "2026-03-02",
                     *           "title": "Download your invoices",
                     *           "helpful": 1,
                     *           "unhelpful": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["ArticleSummary"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createArticle: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "locale": "en",
                 *       "title": "text",
                 *       "summary": "",
                 *       "body": "Please send it again with our new address.",
                 *       "categoryId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "visibility": "portal",
                 *       "reviewOn": "2026-03-02"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    locale: "en" | "hi" | "ar";
                    title: string;
                    /** @default  */
                    summary?: string;
                    body: string;
                    /** Format: uuid */
                    categoryId?: string;
                    /**
                     * @default portal
                     * @enum {string}
                     */
                    visibility?: "public" | "portal" | "internal";
                    /** Format: date */
                    reviewOn?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "slug": "download-your-invoices",
                     *       "visibility": "portal",
                     *       "categoryId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "published": [
                     *         "en"
                     *       ],
                     *       "reviewOn": "2026-03-02",
                     *       "texts": [
                     *         {
                     *           "locale": "en",
                     *           "title": "Download your invoices",
                     *           "summary": "Every invoice as a PDF.",
                     *           "body": "Open **Billing**.",
                     *           "publishedAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "createdAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Article"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getArticle: {
        parameters: {
            query?: {
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag of what you have. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "slug": "download-your-invoices",
                     *       "visibility": "portal",
                     *       "categoryId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "published": [
                     *         "en"
                     *       ],
                     *       "reviewOn": "2026-03-02",
                     *       "texts": [
                     *         {
                     *           "locale": "en",
                     *           "title": "Download your invoices",
                     *           "summary": "Every invoice as a PDF.",
                     *           "body": "Open **Billing**.",
                     *           "publishedAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "createdAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Article"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteArticle: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateArticle: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "categoryId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "visibility": "portal",
                 *       "reviewOn": "2026-03-02"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    categoryId?: string | null;
                    /**
                     * @description public: anybody; portal: clients and staff; internal: staff.
                     * @example portal
                     * @enum {string}
                     */
                    visibility?: "public" | "portal" | "internal";
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    reviewOn?: string | null;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "slug": "download-your-invoices",
                     *       "visibility": "portal",
                     *       "categoryId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "published": [
                     *         "en"
                     *       ],
                     *       "reviewOn": "2026-03-02",
                     *       "texts": [
                     *         {
                     *           "locale": "en",
                     *           "title": "Download your invoices",
                     *           "summary": "Every invoice as a PDF.",
                     *           "body": "Open **Billing**.",
                     *           "publishedAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "createdAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Article"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    publishArticle: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "locale": "en",
                 *       "number": 1
                 *     }
                 */
                "application/json": {
                    /**
                     * @example en
                     * @enum {string}
                     */
                    locale: "en" | "hi" | "ar";
                    number: number;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "slug": "download-your-invoices",
                     *       "visibility": "portal",
                     *       "categoryId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "published": [
                     *         "en"
                     *       ],
                     *       "reviewOn": "2026-03-02",
                     *       "texts": [
                     *         {
                     *           "locale": "en",
                     *           "title": "Download your invoices",
                     *           "summary": "Every invoice as a PDF.",
                     *           "body": "Open **Billing**.",
                     *           "publishedAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "createdAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Article"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    unpublishArticle: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "locale": "en"
                 *     }
                 */
                "application/json": {
                    /**
                     * @example en
                     * @enum {string}
                     */
                    locale: "en" | "hi" | "ar";
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "slug": "download-your-invoices",
                     *       "visibility": "portal",
                     *       "categoryId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "published": [
                     *         "en"
                     *       ],
                     *       "reviewOn": "2026-03-02",
                     *       "texts": [
                     *         {
                     *           "locale": "en",
                     *           "title": "Download your invoices",
                     *           "summary": "Every invoice as a PDF.",
                     *           "body": "Open **Billing**.",
                     *           "publishedAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "createdAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Article"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reviewArticle: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reviewOn": "2026-03-02"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date
                     * @description When to look again.
                     * @example 2026-03-02
                     */
                    reviewOn?: string;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "slug": "download-your-invoices",
                     *       "visibility": "portal",
                     *       "categoryId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "published": [
                     *         "en"
                     *       ],
                     *       "reviewOn": "2026-03-02",
                     *       "texts": [
                     *         {
                     *           "locale": "en",
                     *           "title": "Download your invoices",
                     *           "summary": "Every invoice as a PDF.",
                     *           "body": "Open **Billing**.",
                     *           "publishedAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "createdAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Article"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    voteOnArticle: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "locale": "en",
                 *       "helpful": true,
                 *       "comment": "text"
                 *     }
                 */
                "application/json": {
                    /**
                     * @example en
                     * @enum {string}
                     */
                    locale: "en" | "hi" | "ar";
                    helpful: boolean;
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "slug": "download-your-invoices",
                     *       "visibility": "portal",
                     *       "categoryId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "published": [
                     *         "en"
                     *       ],
                     *       "reviewOn": "2026-03-02",
                     *       "texts": [
                     *         {
                     *           "locale": "en",
                     *           "title": "Download your invoices",
                     *           "summary": "Every invoice as a PDF.",
                     *           "body": "Open **Billing**.",
                     *           "publishedAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "createdAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Article"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listArticleVersions: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
                locale?: "en" | "hi" | "ar";
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "locale": "en",
                     *           "number": 3,
                     *           "title": "Download your invoices",
                     *           "note": "Written out",
                     *           "authorName": "Meera Iyer",
                     *           "createdAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["ArticleVersionSummary"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createArticleVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "locale": "en",
                 *       "number": 0,
                 *       "title": "text",
                 *       "summary": "",
                 *       "body": "Please send it again with our new address.",
                 *       "note": "Enjoy it!"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    locale: "en" | "hi" | "ar";
                    number: number;
                    title: string;
                    /** @default  */
                    summary?: string;
                    body: string;
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "locale": "en",
                     *       "number": 3,
                     *       "title": "Download your invoices",
                     *       "note": "Written out",
                     *       "authorName": "Meera Iyer",
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "summary": "text",
                     *       "body": "Open **Billing**."
                     *     }
                     */
                    "application/json": components["schemas"]["ArticleVersion"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listArticleCategories: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "parentId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "names": {
                     *             "en": "Billing",
                     *             "hi": null,
                     *             "ar": null
                     *           },
                     *           "position": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["ArticleCategory"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createArticleCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "names": {
                 *         "en": "Billing"
                 *       },
                 *       "parentId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description By language; one is enough.
                     * @example {
                     *       "en": "Billing"
                     *     }
                     */
                    names: {
                        en?: string;
                        hi?: string;
                        ar?: string;
                    };
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    parentId?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "parentId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "names": {
                     *         "en": "Billing",
                     *         "hi": null,
                     *         "ar": null
                     *       },
                     *       "position": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ArticleCategory"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getArticleCategory: {
        parameters: {
            query?: {
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag of what you have. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "parentId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "names": {
                     *         "en": "Billing",
                     *         "hi": null,
                     *         "ar": null
                     *       },
                     *       "position": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ArticleCategory"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteArticleCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateArticleCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "names": {
                 *         "en": "Billing"
                 *       },
                 *       "parentId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description By language; one is enough.
                     * @example {
                     *       "en": "Billing"
                     *     }
                     */
                    names?: {
                        en?: string;
                        hi?: string;
                        ar?: string;
                    };
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    parentId?: string | null;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "parentId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "names": {
                     *         "en": "Billing",
                     *         "hi": null,
                     *         "ar": null
                     *       },
                     *       "position": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ArticleCategory"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
                /** @description Part of a name or e-mail. */
                q?: string;
                roleId?: string;
                status?: "active" | "deactivated";
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "name": "Asha Rao",
                     *           "email": "asha@example.com",
                     *           "status": "active",
                     *           "roleKey": "manager",
                     *           "roleName": "text"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["MemberSummary"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getMember: {
        parameters: {
            query?: {
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag of what you have. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "Asha Rao",
                     *       "email": "asha@example.com",
                     *       "status": "active",
                     *       "roleKey": "manager",
                     *       "roleName": "text",
                     *       "userId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "roleId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "createdAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Member"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "roleId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "status": "active"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    roleId?: string;
                    /** @enum {string} */
                    status?: "active" | "deactivated";
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "Asha Rao",
                     *       "email": "asha@example.com",
                     *       "status": "active",
                     *       "roleKey": "manager",
                     *       "roleName": "text",
                     *       "userId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "roleId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "createdAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Member"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "name": "Asha Rao",
                     *           "email": "asha@example.com",
                     *           "expiresAt": "2026-03-02T09:30:00.000Z",
                     *           "roleKey": "manager",
                     *           "roleName": "text"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Invitation"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "text",
                 *       "fullName": "Meera Iyer",
                 *       "roleId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                 *     }
                 */
                "application/json": {
                    email: string;
                    fullName: string;
                    /** Format: uuid */
                    roleId: string;
                    /** Format: uuid */
                    clientId?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "Asha Rao",
                     *       "email": "asha@example.com",
                     *       "expiresAt": "2026-03-02T09:30:00.000Z",
                     *       "roleKey": "manager",
                     *       "roleName": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listRoles: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "key": "manager",
                     *           "name": "Nila Textiles",
                     *           "audience": "staff",
                     *           "permissions": {
                     *             "tickets.read": "all"
                     *           }
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Role"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Nila Textiles",
                 *       "copyFrom": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                 *     }
                 */
                "application/json": {
                    name: string;
                    /** Format: uuid */
                    copyFrom: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "key": "manager",
                     *       "name": "Nila Textiles",
                     *       "audience": "staff",
                     *       "permissions": {
                     *         "tickets.read": "all"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Role"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getRole: {
        parameters: {
            query?: {
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag of what you have. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "key": "manager",
                     *       "name": "Nila Textiles",
                     *       "audience": "staff",
                     *       "permissions": {
                     *         "tickets.read": "all"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Role"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Nila Textiles",
                 *       "permissions": {}
                 *     }
                 */
                "application/json": {
                    name?: string;
                    permissions?: {
                        [key: string]: "none" | "own" | "team" | "all";
                    };
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "key": "manager",
                     *       "name": "Nila Textiles",
                     *       "audience": "staff",
                     *       "permissions": {
                     *         "tickets.read": "all"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Role"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
                view?: "all" | "unread";
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "subject": "Asha Rao answered ticket 1042",
                     *           "body": "Please send it again with our new address.",
                     *           "path": "/app/lotus/people/leave",
                     *           "isRead": true,
                     *           "createdAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Notification"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readNotification: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "subject": "Asha Rao answered ticket 1042",
                     *       "body": "Please send it again with our new address.",
                     *       "path": "/app/lotus/people/leave",
                     *       "isRead": true,
                     *       "createdAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Notification"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readAllNotifications: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "unread": 0
                     *     }
                     */
                    "application/json": components["schemas"]["AllRead"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listEmployees: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
                /** @description Part of a name, title or number. */
                q?: string;
                /** @description Also those who have left. */
                former?: boolean;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "fullName": "Meera Iyer",
                     *           "jobTitle": "Designer",
                     *           "managerName": "Ravi Menon",
                     *           "startedOn": "2026-03-02",
                     *           "endedOn": "2026-03-02",
                     *           "weeklyHours": 40
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["EmployeeSummary"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createEmployee: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fullName": "Meera Iyer",
                 *       "employeeNumber": "E-014",
                 *       "jobTitle": "Designer",
                 *       "userId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "managerId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "holidayListId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "startedOn": "2026-03-02",
                 *       "endedOn": "2026-03-02",
                 *       "weeklyHours": 40
                 *     }
                 */
                "application/json": {
                    fullName: string;
                    employeeNumber?: string;
                    jobTitle?: string;
                    /** Format: uuid */
                    userId?: string;
                    /** Format: uuid */
                    managerId?: string;
                    /** Format: uuid */
                    holidayListId?: string;
                    /** Format: date */
                    startedOn: string;
                    /** Format: date */
                    endedOn?: string;
                    weeklyHours: number;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "fullName": "Meera Iyer",
                     *       "jobTitle": "Designer",
                     *       "managerName": "Ravi Menon",
                     *       "startedOn": "2026-03-02",
                     *       "endedOn": "2026-03-02",
                     *       "weeklyHours": 40,
                     *       "employeeNumber": "E-014",
                     *       "userId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "managerId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "holidayListId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *     }
                     */
                    "application/json": components["schemas"]["Employee"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getEmployee: {
        parameters: {
            query?: {
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag of what you have. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "fullName": "Meera Iyer",
                     *       "jobTitle": "Designer",
                     *       "managerName": "Ravi Menon",
                     *       "startedOn": "2026-03-02",
                     *       "endedOn": "2026-03-02",
                     *       "weeklyHours": 40,
                     *       "employeeNumber": "E-014",
                     *       "userId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "managerId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "holidayListId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *     }
                     */
                    "application/json": components["schemas"]["Employee"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateEmployee: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fullName": "Meera Iyer",
                 *       "employeeNumber": "E-014",
                 *       "jobTitle": "Designer",
                 *       "userId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "managerId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "holidayListId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "startedOn": "2026-03-02",
                 *       "endedOn": "2026-03-02",
                 *       "weeklyHours": 40
                 *     }
                 */
                "application/json": {
                    fullName?: string;
                    employeeNumber?: string | null;
                    jobTitle?: string | null;
                    /** Format: uuid */
                    userId?: string | null;
                    /** Format: uuid */
                    managerId?: string | null;
                    /** Format: uuid */
                    holidayListId?: string | null;
                    /** Format: date */
                    startedOn?: string;
                    /** Format: date */
                    endedOn?: string | null;
                    weeklyHours?: number;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "fullName": "Meera Iyer",
                     *       "jobTitle": "Designer",
                     *       "managerName": "Ravi Menon",
                     *       "startedOn": "2026-03-02",
                     *       "endedOn": "2026-03-02",
                     *       "weeklyHours": 40,
                     *       "employeeNumber": "E-014",
                     *       "userId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "managerId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "holidayListId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *     }
                     */
                    "application/json": components["schemas"]["Employee"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listLeaveRequests: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
                status?: "pending" | "approved" | "rejected" | "cancelled";
                employeeId?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "employeeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "employeeName": "Meera Iyer",
                     *           "typeName": "Earned leave",
                     *           "startDate": "2026-03-02",
                     *           "startHalf": true,
                     *           "endDate": "2026-03-02",
                     *           "endHalf": true,
                     *           "days": 2.5,
                     *           "status": "pending",
                     *           "reason": "Family visit",
                     *           "createdAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["LeaveRequestSummary"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createLeaveRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "employeeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "leaveTypeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "startDate": "2026-03-02",
                 *       "startPart": "full",
                 *       "endDate": "2026-03-02",
                 *       "endPart": "full",
                 *       "reason": "Family visit"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    employeeId?: string;
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    leaveTypeId: string;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    startDate: string;
                    /**
                     * @default full
                     * @enum {string}
                     */
                    startPart?: "full" | "morning" | "afternoon";
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    endDate?: string;
                    /**
                     * @default full
                     * @enum {string}
                     */
                    endPart?: "full" | "morning";
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "employeeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "employeeName": "Meera Iyer",
                     *       "typeName": "Earned leave",
                     *       "startDate": "2026-03-02",
                     *       "startHalf": true,
                     *       "endDate": "2026-03-02",
                     *       "endHalf": true,
                     *       "days": 2.5,
                     *       "status": "pending",
                     *       "reason": "Family visit",
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "leaveTypeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "requestedBy": "Meera Iyer",
                     *       "decidedBy": "Ravi Menon",
                     *       "decidedAt": "2026-03-02T09:30:00.000Z",
                     *       "decisionNote": "text",
                     *       "cancelledAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LeaveRequest"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getLeaveRequest: {
        parameters: {
            query?: {
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag of what you have. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "employeeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "employeeName": "Meera Iyer",
                     *       "typeName": "Earned leave",
                     *       "startDate": "2026-03-02",
                     *       "startHalf": true,
                     *       "endDate": "2026-03-02",
                     *       "endHalf": true,
                     *       "days": 2.5,
                     *       "status": "pending",
                     *       "reason": "Family visit",
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "leaveTypeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "requestedBy": "Meera Iyer",
                     *       "decidedBy": "Ravi Menon",
                     *       "decidedAt": "2026-03-02T09:30:00.000Z",
                     *       "decisionNote": "text",
                     *       "cancelledAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LeaveRequest"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    approveLeaveRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": "Enjoy it!"
                 *     }
                 */
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "employeeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "employeeName": "Meera Iyer",
                     *       "typeName": "Earned leave",
                     *       "startDate": "2026-03-02",
                     *       "startHalf": true,
                     *       "endDate": "2026-03-02",
                     *       "endHalf": true,
                     *       "days": 2.5,
                     *       "status": "pending",
                     *       "reason": "Family visit",
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "leaveTypeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "requestedBy": "Meera Iyer",
                     *       "decidedBy": "Ravi Menon",
                     *       "decidedAt": "2026-03-02T09:30:00.000Z",
                     *       "decisionNote": "text",
                     *       "cancelledAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LeaveRequest"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rejectLeaveRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": "Enjoy it!"
                 *     }
                 */
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "employeeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "employeeName": "Meera Iyer",
                     *       "typeName": "Earned leave",
                     *       "startDate": "2026-03-02",
                     *       "startHalf": true,
                     *       "endDate": "2026-03-02",
                     *       "endHalf": true,
                     *       "days": 2.5,
                     *       "status": "pending",
                     *       "reason": "Family visit",
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "leaveTypeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "requestedBy": "Meera Iyer",
                     *       "decidedBy": "Ravi Menon",
                     *       "decidedAt": "2026-03-02T09:30:00.000Z",
                     *       "decisionNote": "text",
                     *       "cancelledAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LeaveRequest"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    cancelLeaveRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "employeeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "employeeName": "Meera Iyer",
                     *       "typeName": "Earned leave",
                     *       "startDate": "2026-03-02",
                     *       "startHalf": true,
                     *       "endDate": "2026-03-02",
                     *       "endHalf": true,
                     *       "days": 2.5,
                     *       "status": "pending",
                     *       "reason": "Family visit",
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "leaveTypeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "requestedBy": "Meera Iyer",
                     *       "decidedBy": "Ravi Menon",
                     *       "decidedAt": "2026-03-02T09:30:00.000Z",
                     *       "decisionNote": "text",
                     *       "cancelledAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LeaveRequest"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listLeaveBalances: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
                employeeId?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "employeeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "name": "Earned leave",
                     *           "paid": true,
                     *           "balance": 2.5,
                     *           "credited": 2.5,
                     *           "used": 2.5,
                     *           "planned": 2.5,
                     *           "pending": 2.5,
                     *           "available": 2.5
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["LeaveBalance"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listLeaveTypes: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "name": "Earned leave",
                     *           "paid": true,
                     *           "accrual": "monthly",
                     *           "daysPerYear": 2.5,
                     *           "keepsBalance": true,
                     *           "active": true
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["LeaveType"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getLeaveType: {
        parameters: {
            query?: {
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag of what you have. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "Earned leave",
                     *       "paid": true,
                     *       "accrual": "monthly",
                     *       "daysPerYear": 2.5,
                     *       "keepsBalance": true,
                     *       "active": true
                     *     }
                     */
                    "application/json": components["schemas"]["LeaveType"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listTimesheets: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
                status?: "draft" | "submitted" | "approved" | "rejected" | "all";
                /** @description Any day of the week. */
                week?: string;
                employeeId?: string;
                /** @description Part of a name. */
                q?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "employeeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "employeeName": "Meera Iyer",
                     *           "week": "2026-03-02",
                     *           "status": "draft",
                     *           "minutes": 480,
                     *           "submittedAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["TimesheetSummary"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    saveTimesheet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "week": "2026-03-02",
                 *       "lines": [
                 *         {
                 *           "activityId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *           "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *           "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *           "taskId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *           "billable": false,
                 *           "note": "Enjoy it!",
                 *           "minutes": [
                 *             480,
                 *             480,
                 *             480,
                 *             480,
                 *             480,
                 *             0,
                 *             0
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    week: string;
                    lines: {
                        /**
                         * Format: uuid
                         * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                         */
                        activityId: string;
                        /**
                         * Format: uuid
                         * @default null
                         * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                         */
                        clientId?: string | null;
                        /**
                         * Format: uuid
                         * @default null
                         * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                         */
                        projectId?: string | null;
                        /**
                         * Format: uuid
                         * @default null
                         * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                         */
                        taskId?: string | null;
                        /** @default false */
                        billable?: boolean;
                        /** @default  */
                        note?: string;
                        /**
                         * @description One for each day of the week.
                         * @example [
                         *       480,
                         *       480,
                         *       480,
                         *       480,
                         *       480,
                         *       0,
                         *       0
                         *     ]
                         */
                        minutes: number[];
                    }[];
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "employeeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "employeeName": "Meera Iyer",
                     *       "week": "2026-03-02",
                     *       "status": "draft",
                     *       "minutes": 480,
                     *       "submittedAt": "2026-03-02T09:30:00.000Z",
                     *       "decidedAt": "2026-03-02T09:30:00.000Z",
                     *       "decidedBy": "Ravi Menon",
                     *       "note": "Enjoy it!"
                     *     }
                     */
                    "application/json": components["schemas"]["Timesheet"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getTimesheet: {
        parameters: {
            query?: {
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag of what you have. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "employeeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "employeeName": "Meera Iyer",
                     *       "week": "2026-03-02",
                     *       "status": "draft",
                     *       "minutes": 480,
                     *       "submittedAt": "2026-03-02T09:30:00.000Z",
                     *       "decidedAt": "2026-03-02T09:30:00.000Z",
                     *       "decidedBy": "Ravi Menon",
                     *       "note": "Enjoy it!"
                     *     }
                     */
                    "application/json": components["schemas"]["Timesheet"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateTimesheet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "activityId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *           "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *           "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *           "taskId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *           "billable": false,
                 *           "note": "Enjoy it!",
                 *           "minutes": [
                 *             480,
                 *             480,
                 *             480,
                 *             480,
                 *             480,
                 *             0,
                 *             0
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    lines: {
                        /**
                         * Format: uuid
                         * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                         */
                        activityId: string;
                        /**
                         * Format: uuid
                         * @default null
                         * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                         */
                        clientId?: string | null;
                        /**
                         * Format: uuid
                         * @default null
                         * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                         */
                        projectId?: string | null;
                        /**
                         * Format: uuid
                         * @default null
                         * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                         */
                        taskId?: string | null;
                        /** @default false */
                        billable?: boolean;
                        /** @default  */
                        note?: string;
                        /**
                         * @description One for each day of the week.
                         * @example [
                         *       480,
                         *       480,
                         *       480,
                         *       480,
                         *       480,
                         *       0,
                         *       0
                         *     ]
                         */
                        minutes: number[];
                    }[];
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "employeeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "employeeName": "Meera Iyer",
                     *       "week": "2026-03-02",
                     *       "status": "draft",
                     *       "minutes": 480,
                     *       "submittedAt": "2026-03-02T09:30:00.000Z",
                     *       "decidedAt": "2026-03-02T09:30:00.000Z",
                     *       "decidedBy": "Ravi Menon",
                     *       "note": "Enjoy it!"
                     *     }
                     */
                    "application/json": components["schemas"]["Timesheet"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listTimesheetEntries: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "day": "2026-03-02",
                     *           "minutes": 480,
                     *           "activityId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "taskId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "billable": true,
                     *           "note": "Home page",
                     *           "clocked": true
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["TimesheetEntry"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    submitTimesheet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "employeeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "employeeName": "Meera Iyer",
                     *       "week": "2026-03-02",
                     *       "status": "draft",
                     *       "minutes": 480,
                     *       "submittedAt": "2026-03-02T09:30:00.000Z",
                     *       "decidedAt": "2026-03-02T09:30:00.000Z",
                     *       "decidedBy": "Ravi Menon",
                     *       "note": "Enjoy it!"
                     *     }
                     */
                    "application/json": components["schemas"]["Timesheet"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    takeTimesheetBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "employeeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "employeeName": "Meera Iyer",
                     *       "week": "2026-03-02",
                     *       "status": "draft",
                     *       "minutes": 480,
                     *       "submittedAt": "2026-03-02T09:30:00.000Z",
                     *       "decidedAt": "2026-03-02T09:30:00.000Z",
                     *       "decidedBy": "Ravi Menon",
                     *       "note": "Enjoy it!"
                     *     }
                     */
                    "application/json": components["schemas"]["Timesheet"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    approveTimesheet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": "Enjoy it!"
                 *     }
                 */
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "employeeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "employeeName": "Meera Iyer",
                     *       "week": "2026-03-02",
                     *       "status": "draft",
                     *       "minutes": 480,
                     *       "submittedAt": "2026-03-02T09:30:00.000Z",
                     *       "decidedAt": "2026-03-02T09:30:00.000Z",
                     *       "decidedBy": "Ravi Menon",
                     *       "note": "Enjoy it!"
                     *     }
                     */
                    "application/json": components["schemas"]["Timesheet"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rejectTimesheet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": "Enjoy it!"
                 *     }
                 */
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "employeeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "employeeName": "Meera Iyer",
                     *       "week": "2026-03-02",
                     *       "status": "draft",
                     *       "minutes": 480,
                     *       "submittedAt": "2026-03-02T09:30:00.000Z",
                     *       "decidedAt": "2026-03-02T09:30:00.000Z",
                     *       "decidedBy": "Ravi Menon",
                     *       "note": "Enjoy it!"
                     *     }
                     */
                    "application/json": components["schemas"]["Timesheet"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reopenTimesheet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": "Enjoy it!"
                 *     }
                 */
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "employeeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "employeeName": "Meera Iyer",
                     *       "week": "2026-03-02",
                     *       "status": "draft",
                     *       "minutes": 480,
                     *       "submittedAt": "2026-03-02T09:30:00.000Z",
                     *       "decidedAt": "2026-03-02T09:30:00.000Z",
                     *       "decidedBy": "Ravi Menon",
                     *       "note": "Enjoy it!"
                     *     }
                     */
                    "application/json": components["schemas"]["Timesheet"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listActivities: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "name": "Design",
                     *           "billable": true,
                     *           "active": true
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Activity"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listTimers: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "activityId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "taskId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "billable": true,
                     *           "note": "Home page",
                     *           "startedAt": "2026-03-02T09:30:00.000Z",
                     *           "minutes": 42
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Timer"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    startTimer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "target": "p:0193a0c4-6f2e-7c11-9f1a-2b7d9c0e4a51",
                 *       "activityId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "note": "Enjoy it!"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description A client’s id, `p:` and a project’s, `t:` and a task’s; empty is internal work.
                     * @default
                     * @example p:0193a0c4-6f2e-7c11-9f1a-2b7d9c0e4a51
                     */
                    target?: string;
                    /**
                     * Format: uuid
                     * @description Left out: the one used last.
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    activityId?: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "activityId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "taskId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "billable": true,
                     *       "note": "Home page",
                     *       "startedAt": "2026-03-02T09:30:00.000Z",
                     *       "minutes": 42
                     *     }
                     */
                    "application/json": components["schemas"]["Timer"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    discardTimer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    stopTimer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "minutes": 1,
                 *       "note": "Enjoy it!"
                 *     }
                 */
                "application/json": {
                    /** @description When the clock is wrong. */
                    minutes?: number;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "minutes": 45
                     *     }
                     */
                    "application/json": components["schemas"]["StoppedTimer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    logTime: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "target": "p:0193a0c4-6f2e-7c11-9f1a-2b7d9c0e4a51",
                 *       "activityId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "note": "Enjoy it!",
                 *       "day": "2026-03-02",
                 *       "minutes": 1
                 *     }
                 */
                "application/json": {
                    /**
                     * @description A client’s id, `p:` and a project’s, `t:` and a task’s; empty is internal work.
                     * @default
                     * @example p:0193a0c4-6f2e-7c11-9f1a-2b7d9c0e4a51
                     */
                    target?: string;
                    /**
                     * Format: uuid
                     * @description Left out: the one used last.
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    activityId?: string;
                    note?: string;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    day: string;
                    minutes: number;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "minutes": 45
                     *     }
                     */
                    "application/json": components["schemas"]["LoggedTime"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listProjects: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
                /** @description Words of the project’s or client’s name. */
                q?: string;
                /** @description open: planned, active or on hold. */
                status?: "planned" | "active" | "on_hold" | "completed" | "cancelled" | "open" | "all";
                owner?: "me";
                /** @description late: past their due day. risk: at risk or off track. */
                attention?: "late" | "risk";
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "name": "Web shop",
                     *           "client": "Nila Textiles",
                     *           "status": "active",
                     *           "health": "on_track",
                     *           "dueOn": "2026-03-02",
                     *           "ownerId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "taskCount": 1,
                     *           "doneCount": 1,
                     *           "byHand": 1,
                     *           "progress": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["ProjectSummary"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "description": "text",
                 *       "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "ownerId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "teamId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "startsOn": "2026-03-02",
                 *       "dueOn": "2026-03-02",
                 *       "budgetMinutes": 1,
                 *       "budgetMinor": 1,
                 *       "rateMinor": 0,
                 *       "progress": 0,
                 *       "name": "Web shop",
                 *       "status": "active",
                 *       "shared": false
                 *     }
                 */
                "application/json": {
                    description?: string | null;
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    clientId?: string | null;
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    ownerId?: string | null;
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    teamId?: string | null;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    startsOn?: string | null;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    dueOn?: string | null;
                    budgetMinutes?: number | null;
                    budgetMinor?: number | null;
                    rateMinor?: number | null;
                    progress?: number | null;
                    /** @example Web shop */
                    name: string;
                    /**
                     * @example active
                     * @enum {string}
                     */
                    status: "planned" | "active" | "on_hold" | "completed" | "cancelled";
                    /** @default false */
                    shared?: boolean;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "Web shop",
                     *       "client": "Nila Textiles",
                     *       "status": "active",
                     *       "health": "on_track",
                     *       "dueOn": "2026-03-02",
                     *       "ownerId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "taskCount": 1,
                     *       "doneCount": 1,
                     *       "byHand": 1,
                     *       "progress": 1,
                     *       "description": "text",
                     *       "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "teamId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "startsOn": "2026-03-02",
                     *       "budgetMinutes": 1,
                     *       "budgetMinor": 1,
                     *       "rateMinor": 1,
                     *       "shared": true
                     *     }
                     */
                    "application/json": components["schemas"]["Project"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getProject: {
        parameters: {
            query?: {
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag of what you have. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "Web shop",
                     *       "client": "Nila Textiles",
                     *       "status": "active",
                     *       "health": "on_track",
                     *       "dueOn": "2026-03-02",
                     *       "ownerId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "taskCount": 1,
                     *       "doneCount": 1,
                     *       "byHand": 1,
                     *       "progress": 1,
                     *       "description": "text",
                     *       "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "teamId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "startsOn": "2026-03-02",
                     *       "budgetMinutes": 1,
                     *       "budgetMinor": 1,
                     *       "rateMinor": 1,
                     *       "shared": true
                     *     }
                     */
                    "application/json": components["schemas"]["Project"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "description": "text",
                 *       "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "ownerId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "teamId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "startsOn": "2026-03-02",
                 *       "dueOn": "2026-03-02",
                 *       "budgetMinutes": 1,
                 *       "budgetMinor": 1,
                 *       "rateMinor": 0,
                 *       "progress": 0,
                 *       "name": "Web shop",
                 *       "status": "active",
                 *       "shared": true
                 *     }
                 */
                "application/json": {
                    description?: string | null;
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    clientId?: string | null;
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    ownerId?: string | null;
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    teamId?: string | null;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    startsOn?: string | null;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    dueOn?: string | null;
                    budgetMinutes?: number | null;
                    budgetMinor?: number | null;
                    rateMinor?: number | null;
                    progress?: number | null;
                    /** @example Web shop */
                    name?: string;
                    /**
                     * @example active
                     * @enum {string}
                     */
                    status?: "planned" | "active" | "on_hold" | "completed" | "cancelled";
                    shared?: boolean;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "Web shop",
                     *       "client": "Nila Textiles",
                     *       "status": "active",
                     *       "health": "on_track",
                     *       "dueOn": "2026-03-02",
                     *       "ownerId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "taskCount": 1,
                     *       "doneCount": 1,
                     *       "byHand": 1,
                     *       "progress": 1,
                     *       "description": "text",
                     *       "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "teamId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "startsOn": "2026-03-02",
                     *       "budgetMinutes": 1,
                     *       "budgetMinor": 1,
                     *       "rateMinor": 1,
                     *       "shared": true
                     *     }
                     */
                    "application/json": components["schemas"]["Project"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getProjectMembers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userIds": [
                     *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ProjectMembers"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    setProjectMembers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userIds": [
                 *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                 *       ]
                 *     }
                 */
                "application/json": {
                    userIds: string[];
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userIds": [
                     *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ProjectMembers"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listProjectColumns: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "name": "In progress",
                     *           "kind": "todo",
                     *           "position": 1,
                     *           "limit": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["ProjectColumn"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createProjectColumn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Review",
                 *       "kind": "todo",
                 *       "limit": 1
                 *     }
                 */
                "application/json": {
                    /** @example Review */
                    name: string;
                    /** @enum {string} */
                    kind: "todo" | "doing" | "done";
                    limit?: number | null;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "In progress",
                     *       "kind": "todo",
                     *       "position": 1,
                     *       "limit": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ProjectColumn"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteProjectColumn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateProjectColumn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Review",
                 *       "kind": "todo",
                 *       "limit": 1
                 *     }
                 */
                "application/json": {
                    /** @example Review */
                    name?: string;
                    /** @enum {string} */
                    kind?: "todo" | "doing" | "done";
                    limit?: number | null;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "In progress",
                     *       "kind": "todo",
                     *       "position": 1,
                     *       "limit": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ProjectColumn"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listMilestones: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "name": "Launch",
                     *           "dueOn": "2026-03-02",
                     *           "reachedOn": "2026-03-02"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Milestone"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createMilestone: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Launch",
                 *       "dueOn": "2026-03-02"
                 *     }
                 */
                "application/json": {
                    /** @example Launch */
                    name: string;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    dueOn?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "Launch",
                     *       "dueOn": "2026-03-02",
                     *       "reachedOn": "2026-03-02"
                     *     }
                     */
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteMilestone: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateMilestone: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Launch",
                 *       "dueOn": "2026-03-02"
                 *     }
                 */
                "application/json": {
                    /** @example Launch */
                    name?: string;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    dueOn?: string | null;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "Launch",
                     *       "dueOn": "2026-03-02",
                     *       "reachedOn": "2026-03-02"
                     *     }
                     */
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reachMilestone: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reached": true
                 *     }
                 */
                "application/json": {
                    /** @default true */
                    reached?: boolean;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "Launch",
                     *       "dueOn": "2026-03-02",
                     *       "reachedOn": "2026-03-02"
                     *     }
                     */
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listProjectUpdates: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "health": "on_track",
                     *           "body": "The first milestone is in sight.",
                     *           "shared": true,
                     *           "author": "Meera Iyer",
                     *           "at": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["ProjectUpdate"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createProjectUpdate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "health": "on_track",
                 *       "body": "Please send it again with our new address.",
                 *       "shared": false
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    health: "on_track" | "at_risk" | "off_track";
                    body: string;
                    /** @default false */
                    shared?: boolean;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "health": "on_track",
                     *       "body": "The first milestone is in sight.",
                     *       "shared": true,
                     *       "author": "Meera Iyer",
                     *       "at": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProjectUpdate"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listProjectTasks: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Order; a minus means descending. */
                sort?: "dueOn" | "-priority" | "-updatedAt" | "-createdAt" | "title";
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
                /** @description Words of the title, or a number. */
                q?: string;
                projectId?: string;
                /** @description open: not done. */
                status?: "open" | "all" | "archived" | "todo" | "doing" | "done";
                columnId?: string;
                assigneeId?: string | ("me" | "none");
                label?: string;
                due?: "late" | "today" | "week" | "none";
                priority?: "urgent" | "high" | "normal" | "low";
                milestoneId?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "number": 12,
                     *           "title": "Draw the pages",
                     *           "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "project": "Web shop",
                     *           "columnId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "column": "In progress",
                     *           "kind": "todo",
                     *           "assigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "milestoneId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "priority": "normal",
                     *           "labels": [
                     *             "text"
                     *           ],
                     *           "dueOn": "2026-03-02",
                     *           "archived": true,
                     *           "updatedAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["TaskSummary"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "description": "text",
                 *       "assigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "milestoneId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "priority": "normal",
                 *       "labels": [
                 *         "design"
                 *       ],
                 *       "startsOn": "2026-03-02",
                 *       "dueOn": "2026-03-02",
                 *       "estimate": 90,
                 *       "shared": true,
                 *       "title": "Draw the pages",
                 *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "columnId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                 *     }
                 */
                "application/json": {
                    description?: string | null;
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    assigneeId?: string | null;
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    milestoneId?: string | null;
                    /**
                     * @example normal
                     * @enum {string}
                     */
                    priority?: "urgent" | "high" | "normal" | "low";
                    labels?: string[];
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    startsOn?: string | null;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    dueOn?: string | null;
                    /** @example 90 */
                    estimate?: number | null;
                    shared?: boolean;
                    /** @example Draw the pages */
                    title: string;
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    projectId: string;
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    columnId: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "number": 12,
                     *       "title": "Draw the pages",
                     *       "description": "text",
                     *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "columnId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "assigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "milestoneId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "priority": "normal",
                     *       "labels": [
                     *         "text"
                     *       ],
                     *       "startsOn": "2026-03-02",
                     *       "dueOn": "2026-03-02",
                     *       "estimate": 1,
                     *       "shared": true,
                     *       "archived": true,
                     *       "doneAt": "2026-03-02T09:30:00.000Z",
                     *       "waitsFor": [
                     *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *       ],
                     *       "watchers": [
                     *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Task"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getTask: {
        parameters: {
            query?: {
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag of what you have. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "number": 12,
                     *       "title": "Draw the pages",
                     *       "description": "text",
                     *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "columnId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "assigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "milestoneId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "priority": "normal",
                     *       "labels": [
                     *         "text"
                     *       ],
                     *       "startsOn": "2026-03-02",
                     *       "dueOn": "2026-03-02",
                     *       "estimate": 1,
                     *       "shared": true,
                     *       "archived": true,
                     *       "doneAt": "2026-03-02T09:30:00.000Z",
                     *       "waitsFor": [
                     *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *       ],
                     *       "watchers": [
                     *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Task"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "description": "text",
                 *       "assigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "milestoneId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "priority": "normal",
                 *       "labels": [
                 *         "design"
                 *       ],
                 *       "startsOn": "2026-03-02",
                 *       "dueOn": "2026-03-02",
                 *       "estimate": 90,
                 *       "shared": true,
                 *       "title": "Draw the pages",
                 *       "columnId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "archived": true
                 *     }
                 */
                "application/json": {
                    description?: string | null;
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    assigneeId?: string | null;
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    milestoneId?: string | null;
                    /**
                     * @example normal
                     * @enum {string}
                     */
                    priority?: "urgent" | "high" | "normal" | "low";
                    labels?: string[];
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    startsOn?: string | null;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    dueOn?: string | null;
                    /** @example 90 */
                    estimate?: number | null;
                    shared?: boolean;
                    /** @example Draw the pages */
                    title?: string;
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    columnId?: string;
                    /** @description Only done tasks. */
                    archived?: boolean;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "number": 12,
                     *       "title": "Draw the pages",
                     *       "description": "text",
                     *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "columnId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "assigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "milestoneId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "priority": "normal",
                     *       "labels": [
                     *         "text"
                     *       ],
                     *       "startsOn": "2026-03-02",
                     *       "dueOn": "2026-03-02",
                     *       "estimate": 1,
                     *       "shared": true,
                     *       "archived": true,
                     *       "doneAt": "2026-03-02T09:30:00.000Z",
                     *       "waitsFor": [
                     *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *       ],
                     *       "watchers": [
                     *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Task"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    moveTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "columnId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "beforeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    columnId: string;
                    /**
                     * Format: uuid
                     * @description Left out: the end of the column.
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    beforeId?: string;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "number": 12,
                     *       "title": "Draw the pages",
                     *       "description": "text",
                     *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "columnId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "assigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "milestoneId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "priority": "normal",
                     *       "labels": [
                     *         "text"
                     *       ],
                     *       "startsOn": "2026-03-02",
                     *       "dueOn": "2026-03-02",
                     *       "estimate": 1,
                     *       "shared": true,
                     *       "archived": true,
                     *       "doneAt": "2026-03-02T09:30:00.000Z",
                     *       "waitsFor": [
                     *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *       ],
                     *       "watchers": [
                     *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Task"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    addTaskDependency: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "taskId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    taskId: string;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "number": 12,
                     *       "title": "Draw the pages",
                     *       "description": "text",
                     *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "columnId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "assigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "milestoneId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "priority": "normal",
                     *       "labels": [
                     *         "text"
                     *       ],
                     *       "startsOn": "2026-03-02",
                     *       "dueOn": "2026-03-02",
                     *       "estimate": 1,
                     *       "shared": true,
                     *       "archived": true,
                     *       "doneAt": "2026-03-02T09:30:00.000Z",
                     *       "waitsFor": [
                     *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *       ],
                     *       "watchers": [
                     *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Task"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    removeTaskDependency: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "taskId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    taskId: string;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "number": 12,
                     *       "title": "Draw the pages",
                     *       "description": "text",
                     *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "columnId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "assigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "milestoneId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "priority": "normal",
                     *       "labels": [
                     *         "text"
                     *       ],
                     *       "startsOn": "2026-03-02",
                     *       "dueOn": "2026-03-02",
                     *       "estimate": 1,
                     *       "shared": true,
                     *       "archived": true,
                     *       "doneAt": "2026-03-02T09:30:00.000Z",
                     *       "waitsFor": [
                     *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *       ],
                     *       "watchers": [
                     *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Task"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    watchTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "number": 12,
                     *       "title": "Draw the pages",
                     *       "description": "text",
                     *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "columnId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "assigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "milestoneId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "priority": "normal",
                     *       "labels": [
                     *         "text"
                     *       ],
                     *       "startsOn": "2026-03-02",
                     *       "dueOn": "2026-03-02",
                     *       "estimate": 1,
                     *       "shared": true,
                     *       "archived": true,
                     *       "doneAt": "2026-03-02T09:30:00.000Z",
                     *       "waitsFor": [
                     *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *       ],
                     *       "watchers": [
                     *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Task"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    unwatchTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "number": 12,
                     *       "title": "Draw the pages",
                     *       "description": "text",
                     *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "columnId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "assigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "milestoneId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "priority": "normal",
                     *       "labels": [
                     *         "text"
                     *       ],
                     *       "startsOn": "2026-03-02",
                     *       "dueOn": "2026-03-02",
                     *       "estimate": 1,
                     *       "shared": true,
                     *       "archived": true,
                     *       "doneAt": "2026-03-02T09:30:00.000Z",
                     *       "waitsFor": [
                     *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *       ],
                     *       "watchers": [
                     *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Task"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listChecklist: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "taskId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "title": "Ask who decides",
                     *           "done": true
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["ChecklistItem"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createChecklistItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "text"
                 *     }
                 */
                "application/json": {
                    title: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "taskId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "title": "Ask who decides",
                     *       "done": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChecklistItem"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteChecklistItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateChecklistItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "text",
                 *       "done": true
                 *     }
                 */
                "application/json": {
                    title?: string;
                    done?: boolean;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "taskId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "title": "Ask who decides",
                     *       "done": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChecklistItem"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listTaskLabels: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "name": "Design",
                     *           "color": "grey"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["TaskLabel"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createTaskLabel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Design",
                 *       "color": "grey"
                 *     }
                 */
                "application/json": {
                    /** @example Design */
                    name: string;
                    /**
                     * @default grey
                     * @enum {string}
                     */
                    color?: "grey" | "blue" | "green" | "orange" | "red" | "purple";
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "Design",
                     *       "color": "grey"
                     *     }
                     */
                    "application/json": components["schemas"]["TaskLabel"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getTaskLabel: {
        parameters: {
            query?: {
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag of what you have. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "Design",
                     *       "color": "grey"
                     *     }
                     */
                    "application/json": components["schemas"]["TaskLabel"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteTaskLabel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateTaskLabel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Design",
                 *       "color": "grey"
                 *     }
                 */
                "application/json": {
                    /** @example Design */
                    name?: string;
                    /** @enum {string} */
                    color?: "grey" | "blue" | "green" | "orange" | "red" | "purple";
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "Design",
                     *       "color": "grey"
                     *     }
                     */
                    "application/json": components["schemas"]["TaskLabel"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getTaskRecurrence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "frequency": "DAILY",
                     *       "interval": 1,
                     *       "weekdays": [
                     *         0
                     *       ],
                     *       "monthlyOn": "day",
                     *       "basis": "schedule",
                     *       "until": "2026-03-02",
                     *       "count": 1,
                     *       "leadDays": 0,
                     *       "makeAt": 360,
                     *       "startsOn": "2026-03-02",
                     *       "nextOn": "2026-03-02",
                     *       "active": true
                     *     }
                     */
                    "application/json": components["schemas"]["TaskRecurrence"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    setTaskRecurrence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "frequency": "DAILY",
                 *       "interval": 1,
                 *       "weekdays": [],
                 *       "monthlyOn": "day",
                 *       "basis": "schedule",
                 *       "until": "2026-03-02",
                 *       "count": 2,
                 *       "leadDays": 0,
                 *       "makeAt": 360
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    frequency: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
                    /** @default 1 */
                    interval?: number;
                    /**
                     * @description 0 is Sunday.
                     * @default []
                     */
                    weekdays?: number[];
                    /**
                     * @description What a month keeps: the date, the weekday (second Tuesday), or its last day.
                     * @default day
                     * @enum {string}
                     */
                    monthlyOn?: "day" | "weekday" | "last";
                    /**
                     * @description schedule: by the calendar; done: so long after each was done.
                     * @default schedule
                     * @enum {string}
                     */
                    basis?: "schedule" | "done";
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    until?: string;
                    count?: number;
                    /**
                     * @description Made so many days before.
                     * @default 0
                     */
                    leadDays?: number;
                    /**
                     * @description When on its day it is made, in minutes after midnight of the company.
                     * @default 360
                     * @example 360
                     */
                    makeAt?: number;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "frequency": "DAILY",
                     *       "interval": 1,
                     *       "weekdays": [
                     *         0
                     *       ],
                     *       "monthlyOn": "day",
                     *       "basis": "schedule",
                     *       "until": "2026-03-02",
                     *       "count": 1,
                     *       "leadDays": 0,
                     *       "makeAt": 360,
                     *       "startsOn": "2026-03-02",
                     *       "nextOn": "2026-03-02",
                     *       "active": true
                     *     }
                     */
                    "application/json": components["schemas"]["TaskRecurrence"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    stopTaskRecurrence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "number": 12,
                     *       "title": "Draw the pages",
                     *       "description": "text",
                     *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "columnId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "assigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "milestoneId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "priority": "normal",
                     *       "labels": [
                     *         "text"
                     *       ],
                     *       "startsOn": "2026-03-02",
                     *       "dueOn": "2026-03-02",
                     *       "estimate": 1,
                     *       "shared": true,
                     *       "archived": true,
                     *       "doneAt": "2026-03-02T09:30:00.000Z",
                     *       "waitsFor": [
                     *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *       ],
                     *       "watchers": [
                     *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Task"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rescheduleTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "startsOn": "2026-03-02",
                 *       "dueOn": "2026-03-02",
                 *       "push": false
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    startsOn?: string;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    dueOn?: string;
                    /** @default false */
                    push?: boolean;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "number": 12,
                     *       "title": "Draw the pages",
                     *       "description": "text",
                     *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "columnId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "assigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "milestoneId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "priority": "normal",
                     *       "labels": [
                     *         "text"
                     *       ],
                     *       "startsOn": "2026-03-02",
                     *       "dueOn": "2026-03-02",
                     *       "estimate": 1,
                     *       "shared": true,
                     *       "archived": true,
                     *       "doneAt": "2026-03-02T09:30:00.000Z",
                     *       "waitsFor": [
                     *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *       ],
                     *       "watchers": [
                     *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Task"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listProjectTimeline: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
                /** @description none: tasks of no milestone. */
                milestoneId?: string | "none";
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "number": 12,
                     *           "title": "Draw the pages",
                     *           "milestoneId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "assigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "column": "In progress",
                     *           "kind": "todo",
                     *           "startsOn": "2026-03-02",
                     *           "dueOn": "2026-03-02",
                     *           "waitsFor": [
                     *             "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *           ]
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["TimelineTask"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listWorkload: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
                /** @description A day of the first week. */
                from?: string;
                teamId?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "userId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "name": "Meera Iyer",
                     *           "unplanned": 1,
                     *           "weeks": [
                     *             {
                     *               "week": "2026-03-02",
                     *               "planned": 1,
                     *               "capacity": 1,
                     *               "away": 1
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["PersonLoad"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listProjectTemplates: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "name": "Website launch",
                     *           "description": "text",
                     *           "tasks": 1,
                     *           "milestones": 1,
                     *           "roles": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["ProjectTemplateSummary"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getProjectTemplate: {
        parameters: {
            query?: {
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag of what you have. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "Website launch",
                     *       "description": "text",
                     *       "countsIn": "days",
                     *       "plan": {
                     *         "columns": [
                     *           {
                     *             "name": "Nila Textiles",
                     *             "kind": "todo",
                     *             "limit": 1
                     *           }
                     *         ],
                     *         "roles": [
                     *           "Designer",
                     *           "Writer"
                     *         ],
                     *         "milestones": [
                     *           {
                     *             "name": "Nila Textiles",
                     *             "due": 1
                     *           }
                     *         ],
                     *         "tasks": [
                     *           {
                     *             "title": "text",
                     *             "description": "text",
                     *             "column": 1,
                     *             "role": 1,
                     *             "milestone": 1,
                     *             "priority": "urgent",
                     *             "labels": [
                     *               "text"
                     *             ],
                     *             "start": 1,
                     *             "due": 1,
                     *             "estimate": 1,
                     *             "shared": true,
                     *             "checklist": [
                     *               "text"
                     *             ],
                     *             "waitsFor": [
                     *               1
                     *             ]
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ProjectTemplate"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteProjectTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateProjectTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Website launch",
                 *       "description": "text",
                 *       "countsIn": "days"
                 *     }
                 */
                "application/json": {
                    /** @example Website launch */
                    name?: string;
                    description?: string | null;
                    /** @enum {string} */
                    countsIn?: "days" | "working_days";
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "Website launch",
                     *       "description": "text",
                     *       "countsIn": "days",
                     *       "plan": {
                     *         "columns": [
                     *           {
                     *             "name": "Nila Textiles",
                     *             "kind": "todo",
                     *             "limit": 1
                     *           }
                     *         ],
                     *         "roles": [
                     *           "Designer",
                     *           "Writer"
                     *         ],
                     *         "milestones": [
                     *           {
                     *             "name": "Nila Textiles",
                     *             "due": 1
                     *           }
                     *         ],
                     *         "tasks": [
                     *           {
                     *             "title": "text",
                     *             "description": "text",
                     *             "column": 1,
                     *             "role": 1,
                     *             "milestone": 1,
                     *             "priority": "urgent",
                     *             "labels": [
                     *               "text"
                     *             ],
                     *             "start": 1,
                     *             "due": 1,
                     *             "estimate": 1,
                     *             "shared": true,
                     *             "checklist": [
                     *               "text"
                     *             ],
                     *             "waitsFor": [
                     *               1
                     *             ]
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ProjectTemplate"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createProjectTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Website launch",
                 *       "description": "text",
                 *       "countsIn": "working_days",
                 *       "roles": [],
                 *       "replaces": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                 *     }
                 */
                "application/json": {
                    /** @example Website launch */
                    name: string;
                    description?: string | null;
                    /**
                     * @default working_days
                     * @enum {string}
                     */
                    countsIn?: "days" | "working_days";
                    /**
                     * @description What who is assigned in the project is called in the template.
                     * @default []
                     */
                    roles?: {
                        /**
                         * Format: uuid
                         * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                         */
                        userId: string;
                        name: string;
                    }[];
                    /**
                     * Format: uuid
                     * @description The template it takes the place of.
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    replaces?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "Website launch",
                     *       "description": "text",
                     *       "countsIn": "days",
                     *       "plan": {
                     *         "columns": [
                     *           {
                     *             "name": "Nila Textiles",
                     *             "kind": "todo",
                     *             "limit": 1
                     *           }
                     *         ],
                     *         "roles": [
                     *           "Designer",
                     *           "Writer"
                     *         ],
                     *         "milestones": [
                     *           {
                     *             "name": "Nila Textiles",
                     *             "due": 1
                     *           }
                     *         ],
                     *         "tasks": [
                     *           {
                     *             "title": "text",
                     *             "description": "text",
                     *             "column": 1,
                     *             "role": 1,
                     *             "milestone": 1,
                     *             "priority": "urgent",
                     *             "labels": [
                     *               "text"
                     *             ],
                     *             "start": 1,
                     *             "due": 1,
                     *             "estimate": 1,
                     *             "shared": true,
                     *             "checklist": [
                     *               "text"
                     *             ],
                     *             "waitsFor": [
                     *               1
                     *             ]
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ProjectTemplate"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createProjectFromTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Website launch",
                 *       "startsOn": "2026-03-02",
                 *       "description": "text",
                 *       "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "ownerId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "teamId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "shared": false,
                 *       "people": []
                 *     }
                 */
                "application/json": {
                    /** @example Website launch */
                    name: string;
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    startsOn: string;
                    description?: string;
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    clientId?: string;
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    ownerId?: string;
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    teamId?: string;
                    /**
                     * @description Wants a client.
                     * @default false
                     */
                    shared?: boolean;
                    /**
                     * @description Who takes each of its roles, place by place.
                     * @default []
                     */
                    people?: (string | null)[];
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "Web shop",
                     *       "client": "Nila Textiles",
                     *       "status": "active",
                     *       "health": "on_track",
                     *       "dueOn": "2026-03-02",
                     *       "ownerId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "taskCount": 1,
                     *       "doneCount": 1,
                     *       "byHand": 1,
                     *       "progress": 1,
                     *       "description": "text",
                     *       "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "teamId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "startsOn": "2026-03-02",
                     *       "budgetMinutes": 1,
                     *       "budgetMinor": 1,
                     *       "rateMinor": 1,
                     *       "shared": true
                     *     }
                     */
                    "application/json": components["schemas"]["Project"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listTaskImports: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "fileName": "board.csv",
                     *           "status": "draft",
                     *           "total": 1,
                     *           "created": 1,
                     *           "at": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["TaskImportSummary"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createTaskImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "file": "text"
                 *     }
                 */
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "fileName": "board.csv",
                     *       "status": "draft",
                     *       "columns": {
                     *         "title": 0,
                     *         "description": 0,
                     *         "status": 0,
                     *         "assignee": 0,
                     *         "priority": 0,
                     *         "labels": 0,
                     *         "startsOn": 0,
                     *         "dueOn": 0,
                     *         "estimate": 0,
                     *         "milestone": 0
                     *       },
                     *       "total": 1,
                     *       "done": 1,
                     *       "created": 1
                     *     }
                     */
                    "application/json": components["schemas"]["TaskImport"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getTaskImport: {
        parameters: {
            query?: {
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag of what you have. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "fileName": "board.csv",
                     *       "status": "draft",
                     *       "columns": {
                     *         "title": 0,
                     *         "description": 0,
                     *         "status": 0,
                     *         "assignee": 0,
                     *         "priority": 0,
                     *         "labels": 0,
                     *         "startsOn": 0,
                     *         "dueOn": 0,
                     *         "estimate": 0,
                     *         "milestone": 0
                     *       },
                     *       "total": 1,
                     *       "done": 1,
                     *       "created": 1
                     *     }
                     */
                    "application/json": components["schemas"]["TaskImport"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateTaskImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": 0,
                 *       "description": 0,
                 *       "status": 0,
                 *       "assignee": 0,
                 *       "priority": 0,
                 *       "labels": 0,
                 *       "startsOn": 0,
                 *       "dueOn": 0,
                 *       "estimate": 0,
                 *       "milestone": 0
                 *     }
                 */
                "application/json": {
                    title?: number | null;
                    description?: number | null;
                    status?: number | null;
                    assignee?: number | null;
                    priority?: number | null;
                    labels?: number | null;
                    startsOn?: number | null;
                    dueOn?: number | null;
                    estimate?: number | null;
                    milestone?: number | null;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "fileName": "board.csv",
                     *       "status": "draft",
                     *       "columns": {
                     *         "title": 0,
                     *         "description": 0,
                     *         "status": 0,
                     *         "assignee": 0,
                     *         "priority": 0,
                     *         "labels": 0,
                     *         "startsOn": 0,
                     *         "dueOn": 0,
                     *         "estimate": 0,
                     *         "milestone": 0
                     *       },
                     *       "total": 1,
                     *       "done": 1,
                     *       "created": 1
                     *     }
                     */
                    "application/json": components["schemas"]["TaskImport"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    startTaskImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "fileName": "board.csv",
                     *       "status": "draft",
                     *       "columns": {
                     *         "title": 0,
                     *         "description": 0,
                     *         "status": 0,
                     *         "assignee": 0,
                     *         "priority": 0,
                     *         "labels": 0,
                     *         "startsOn": 0,
                     *         "dueOn": 0,
                     *         "estimate": 0,
                     *         "milestone": 0
                     *       },
                     *       "total": 1,
                     *       "done": 1,
                     *       "created": 1
                     *     }
                     */
                    "application/json": components["schemas"]["TaskImport"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listTaskImportProblems: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "12.dueOn.date",
                     *           "line": 12,
                     *           "field": "title",
                     *           "problem": "noTitle",
                     *           "value": "31/02/2026",
                     *           "isFatal": true
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["TaskImportProblem"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listJobs: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
                state?: "failed" | "retrying" | "running" | "waiting";
                task?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": 4711,
                     *           "task": "platform/dispatch-event",
                     *           "state": "failed",
                     *           "attempts": 3,
                     *           "maxAttempts": 25,
                     *           "runAt": "2026-03-02T09:30:00.000Z",
                     *           "createdAt": "2026-03-02T09:30:00.000Z",
                     *           "error": "The receiver answered 500",
                     *           "ids": {},
                     *           "requestId": "text"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Job"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listTasks: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "task": "platform/dispatch-event",
                     *           "waiting": 1,
                     *           "running": 1,
                     *           "retrying": 1,
                     *           "failed": 1,
                     *           "done": 1,
                     *           "paused": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Tasks"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    retryJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "changed": 1
                     *     }
                     */
                    "application/json": components["schemas"]["JobsChanged"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    discardJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "changed": 1
                     *     }
                     */
                    "application/json": components["schemas"]["JobsChanged"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listReports: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "key": "text",
                     *           "label": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Reports"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getReport: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                step?: "day" | "week" | "month";
                /** @description Only of this assignee. */
                person?: string;
                /** @description Only of this client. */
                client?: string;
                /** @description Only of this project. */
                project?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "key": "tickets",
                     *       "title": "text",
                     *       "from": "2026-03-02",
                     *       "to": "2026-03-02",
                     *       "refreshedAt": "2026-03-02T09:30:00.000Z",
                     *       "figures": [
                     *         {
                     *           "key": "created",
                     *           "label": "text",
                     *           "unit": "count",
                     *           "value": 1,
                     *           "before": 1
                     *         }
                     *       ],
                     *       "tables": [
                     *         {
                     *           "key": "flow",
                     *           "title": "text",
                     *           "columns": [
                     *             {
                     *               "key": "text",
                     *               "label": "text",
                     *               "unit": "count"
                     *             }
                     *           ],
                     *           "rows": [
                     *             {
                     *               "label": "text",
                     *               "values": [
                     *                 1
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Report"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listSavedViews: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
                list?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "list": "projects/tasks",
                     *           "name": "Late and mine",
                     *           "query": "assignee=me&due=late",
                     *           "shared": true,
                     *           "userId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["SavedView"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createSavedView: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "list": "projects/tasks",
                 *       "query": "",
                 *       "name": "Nila Textiles",
                 *       "shared": false
                 *     }
                 */
                "application/json": {
                    /** @example projects/tasks */
                    list: string;
                    /** @default  */
                    query?: string;
                    name: string;
                    /** @default false */
                    shared?: boolean;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "list": "projects/tasks",
                     *       "name": "Late and mine",
                     *       "query": "assignee=me&due=late",
                     *       "shared": true,
                     *       "userId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *     }
                     */
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getSavedView: {
        parameters: {
            query?: {
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag of what you have. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "list": "projects/tasks",
                     *       "name": "Late and mine",
                     *       "query": "assignee=me&due=late",
                     *       "shared": true,
                     *       "userId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *     }
                     */
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteSavedView: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateSavedView: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Nila Textiles",
                 *       "query": "text",
                 *       "shared": true
                 *     }
                 */
                "application/json": {
                    name?: string;
                    query?: string;
                    shared?: boolean;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "list": "projects/tasks",
                     *       "name": "Late and mine",
                     *       "query": "assignee=me&due=late",
                     *       "shared": true,
                     *       "userId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *     }
                     */
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    search: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
                q?: string;
                /** @description One type only. */
                type?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "type": "tickets",
                     *           "number": 1042,
                     *           "title": "The invoice shows the old address",
                     *           "detail": "text",
                     *           "state": "open",
                     *           "within": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "path": "/app/lotus/support/tickets/…",
                     *           "score": 1,
                     *           "typeCount": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["SearchResult"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listTickets: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Order; a minus means descending. */
                sort?: "-lastActivityAt" | "-number" | "number" | "-priority" | "dueAt";
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
                /** @description Words of the subject or requester, or a number. */
                q?: string;
                /** @description active: new, open or waiting. */
                status?: "new" | "open" | "waiting" | "resolved" | "closed" | "active" | "all";
                priority?: "urgent" | "high" | "normal" | "low";
                assigneeId?: string | ("me" | "none");
                clientId?: string;
                /** @description Deadline missed, or to be met today. */
                due?: "missed" | "today";
                tagId?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "number": 1042,
                     *           "subject": "The invoice shows the old address",
                     *           "status": "open",
                     *           "priority": "normal",
                     *           "client": "Nila Textiles",
                     *           "requester": "Asha Rao",
                     *           "assigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "dueAt": "2026-03-02T09:30:00.000Z",
                     *           "lastActivityAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["TicketSummary"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "subject": "The invoice shows the old address",
                 *       "body": "Please send it again with our new address.",
                 *       "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "contactId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "priority": "normal",
                 *       "assigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                 *     }
                 */
                "application/json": {
                    subject: string;
                    body: string;
                    /** Format: uuid */
                    clientId?: string;
                    /** Format: uuid */
                    contactId?: string;
                    /**
                     * @default normal
                     * @enum {string}
                     */
                    priority?: "urgent" | "high" | "normal" | "low";
                    /** Format: uuid */
                    assigneeId?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "number": 1042,
                     *       "subject": "The invoice shows the old address",
                     *       "status": "open",
                     *       "priority": "normal",
                     *       "client": "Nila Textiles",
                     *       "requester": "Asha Rao",
                     *       "assigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "dueAt": "2026-03-02T09:30:00.000Z",
                     *       "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "teamId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "mergedIntoId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "createdAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getTicket: {
        parameters: {
            query?: {
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag of what you have. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "number": 1042,
                     *       "subject": "The invoice shows the old address",
                     *       "status": "open",
                     *       "priority": "normal",
                     *       "client": "Nila Textiles",
                     *       "requester": "Asha Rao",
                     *       "assigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "dueAt": "2026-03-02T09:30:00.000Z",
                     *       "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "teamId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "mergedIntoId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "createdAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "open",
                 *       "priority": "normal",
                 *       "assigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "teamId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                 *     }
                 */
                "application/json": {
                    /**
                     * @example open
                     * @enum {string}
                     */
                    status?: "new" | "open" | "waiting" | "resolved" | "closed";
                    /**
                     * @example normal
                     * @enum {string}
                     */
                    priority?: "urgent" | "high" | "normal" | "low";
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    assigneeId?: string | null;
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    teamId?: string | null;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "number": 1042,
                     *       "subject": "The invoice shows the old address",
                     *       "status": "open",
                     *       "priority": "normal",
                     *       "client": "Nila Textiles",
                     *       "requester": "Asha Rao",
                     *       "assigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "dueAt": "2026-03-02T09:30:00.000Z",
                     *       "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "teamId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "mergedIntoId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "createdAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    closeTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "number": 1042,
                     *       "subject": "The invoice shows the old address",
                     *       "status": "open",
                     *       "priority": "normal",
                     *       "client": "Nila Textiles",
                     *       "requester": "Asha Rao",
                     *       "assigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "dueAt": "2026-03-02T09:30:00.000Z",
                     *       "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "teamId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "mergedIntoId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "createdAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    tagTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "add": [],
                 *       "remove": []
                 *     }
                 */
                "application/json": {
                    /** @default [] */
                    add?: string[];
                    /** @default [] */
                    remove?: string[];
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "number": 1042,
                     *       "subject": "The invoice shows the old address",
                     *       "status": "open",
                     *       "priority": "normal",
                     *       "client": "Nila Textiles",
                     *       "requester": "Asha Rao",
                     *       "assigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "dueAt": "2026-03-02T09:30:00.000Z",
                     *       "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "teamId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "mergedIntoId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "createdAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    linkTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "contactId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    projectId?: string | null;
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    clientId?: string;
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    contactId?: string;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "number": 1042,
                     *       "subject": "The invoice shows the old address",
                     *       "status": "open",
                     *       "priority": "normal",
                     *       "client": "Nila Textiles",
                     *       "requester": "Asha Rao",
                     *       "assigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "dueAt": "2026-03-02T09:30:00.000Z",
                     *       "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "teamId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "mergedIntoId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "createdAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    mergeTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "into": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: uuid
                     * @example 0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11
                     */
                    into: string;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "number": 1042,
                     *       "subject": "The invoice shows the old address",
                     *       "status": "open",
                     *       "priority": "normal",
                     *       "client": "Nila Textiles",
                     *       "requester": "Asha Rao",
                     *       "assigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "dueAt": "2026-03-02T09:30:00.000Z",
                     *       "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "teamId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "projectId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "mergedIntoId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "createdAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listTicketMessages: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "kind": "public",
                     *           "body": "We are looking into it.",
                     *           "authorName": "Meera Iyer",
                     *           "authorSide": "staff",
                     *           "isUnverified": true,
                     *           "createdAt": "2026-03-02T09:30:00.000Z",
                     *           "files": [
                     *             {
                     *               "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *               "name": "invoice.pdf",
                     *               "contentType": "application/pdf",
                     *               "byteSize": 48213
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["TicketMessage"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createTicketMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "body": "Please send it again with our new address.",
                 *       "status": "new",
                 *       "kind": "public",
                 *       "fileIds": []
                 *     }
                 */
                "application/json": {
                    body: string;
                    /** @enum {string} */
                    status?: "new" | "open" | "waiting" | "resolved" | "closed";
                    /**
                     * @default public
                     * @enum {string}
                     */
                    kind?: "public" | "internal";
                    /**
                     * @description Files uploaded before.
                     * @default []
                     */
                    fileIds?: string[];
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "kind": "public",
                     *       "body": "We are looking into it.",
                     *       "authorName": "Meera Iyer",
                     *       "authorSide": "staff",
                     *       "isUnverified": true,
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "files": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "name": "invoice.pdf",
                     *           "contentType": "application/pdf",
                     *           "byteSize": 48213
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TicketMessage"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listTicketCopies: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "address": "kiran@partner.example",
                     *           "createdAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["TicketCopy"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createTicketCopy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "address": "12 MG Road, Bengaluru"
                 *     }
                 */
                "application/json": {
                    address: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "address": "kiran@partner.example",
                     *       "createdAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TicketCopy"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteTicketCopy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listTicketTags: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "name": "billing"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["TicketTag"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createTicketTag: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Nila Textiles"
                 *     }
                 */
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "billing"
                     *     }
                     */
                    "application/json": components["schemas"]["TicketTag"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteTicketTag: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateTicketTag: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Nila Textiles"
                 *     }
                 */
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "billing"
                     *     }
                     */
                    "application/json": components["schemas"]["TicketTag"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCannedReplies: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "title": "We are on it",
                     *           "body": "Hello {first_name}, we are looking into #{number}."
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["CannedReply"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createCannedReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "text",
                 *       "body": "Please send it again with our new address."
                 *     }
                 */
                "application/json": {
                    title: string;
                    body: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "title": "We are on it",
                     *       "body": "Hello {first_name}, we are looking into #{number}."
                     *     }
                     */
                    "application/json": components["schemas"]["CannedReply"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteCannedReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateCannedReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "text",
                 *       "body": "Please send it again with our new address."
                 *     }
                 */
                "application/json": {
                    title?: string;
                    body?: string;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "title": "We are on it",
                     *       "body": "Hello {first_name}, we are looking into #{number}."
                     *     }
                     */
                    "application/json": components["schemas"]["CannedReply"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAssignmentRules: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "isActive": true,
                     *           "method": "least_open",
                     *           "via": "web",
                     *           "tagId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "personId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "teamId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["AssignmentRule"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createAssignmentRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "method": "least_open",
                 *       "personId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "teamId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "tagId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "via": "web"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    method: "least_open" | "round_robin" | "person";
                    /** Format: uuid */
                    personId?: string;
                    /** Format: uuid */
                    teamId?: string;
                    /** Format: uuid */
                    tagId?: string;
                    /** Format: uuid */
                    clientId?: string;
                    /** @enum {string} */
                    via?: "web" | "email";
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "isActive": true,
                     *       "method": "least_open",
                     *       "via": "web",
                     *       "tagId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "personId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "teamId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *     }
                     */
                    "application/json": components["schemas"]["AssignmentRule"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteAssignmentRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateAssignmentRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "isActive": true,
                 *       "rule": {
                 *         "method": "least_open",
                 *         "personId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *         "teamId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *         "tagId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *         "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *         "via": "web"
                 *       }
                 *     }
                 */
                "application/json": {
                    isActive?: boolean;
                    rule?: {
                        /** @enum {string} */
                        method: "least_open" | "round_robin" | "person";
                        /** Format: uuid */
                        personId?: string;
                        /** Format: uuid */
                        teamId?: string;
                        /** Format: uuid */
                        tagId?: string;
                        /** Format: uuid */
                        clientId?: string;
                        /** @enum {string} */
                        via?: "web" | "email";
                    };
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "isActive": true,
                     *       "method": "least_open",
                     *       "via": "web",
                     *       "tagId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "clientId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "personId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "teamId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *     }
                     */
                    "application/json": components["schemas"]["AssignmentRule"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listTicketMails: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "from": "asha@nila.example",
                     *           "subject": "The invoice shows the old address",
                     *           "status": "received",
                     *           "reason": "autoReply",
                     *           "ticketId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "receivedAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["TicketMail"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    releaseTicketMails: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "released": 12
                     *     }
                     */
                    "application/json": components["schemas"]["ReleasedMails"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listTicketRatings: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
                score?: number;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "ticketId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "score": 5,
                     *           "comment": "text",
                     *           "ratedBy": "Asha Rao",
                     *           "createdAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["TicketRating"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listSlaPolicies: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "name": "Nila Textiles",
                     *           "isActive": true,
                     *           "calendarId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "pauses": [
                     *             "new"
                     *           ],
                     *           "priorities": [
                     *             "urgent"
                     *           ],
                     *           "clientIds": [
                     *             "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *           ],
                     *           "tagIds": [
                     *             "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *           ],
                     *           "targets": {
                     *             "urgent": {
                     *               "first_response": 1,
                     *               "next_response": 1,
                     *               "resolution": 1
                     *             },
                     *             "high": {
                     *               "first_response": 1,
                     *               "next_response": 1,
                     *               "resolution": 1
                     *             },
                     *             "normal": {
                     *               "first_response": 1,
                     *               "next_response": 1,
                     *               "resolution": 1
                     *             },
                     *             "low": {
                     *               "first_response": 1,
                     *               "next_response": 1,
                     *               "resolution": 1
                     *             }
                     *           },
                     *           "warnPercent": 240,
                     *           "warnNotify": [
                     *             "assignee"
                     *           ],
                     *           "breachNotify": [
                     *             "assignee"
                     *           ],
                     *           "escalateAfter": 240,
                     *           "escalateNotify": [
                     *             "assignee"
                     *           ],
                     *           "escalateRaise": true,
                     *           "escalateAssigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "escalateTeamId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["SlaPolicy"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createSlaPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Nila Textiles",
                 *       "isActive": true,
                 *       "calendarId": null,
                 *       "pauses": [
                 *         "waiting"
                 *       ],
                 *       "priorities": [],
                 *       "clientIds": [],
                 *       "tagIds": [],
                 *       "targets": {
                 *         "urgent": {
                 *           "first_response": 1,
                 *           "next_response": 1,
                 *           "resolution": 1
                 *         },
                 *         "high": {
                 *           "first_response": 1,
                 *           "next_response": 1,
                 *           "resolution": 1
                 *         },
                 *         "normal": {
                 *           "first_response": 1,
                 *           "next_response": 1,
                 *           "resolution": 1
                 *         },
                 *         "low": {
                 *           "first_response": 1,
                 *           "next_response": 1,
                 *           "resolution": 1
                 *         }
                 *       },
                 *       "warnPercent": 80,
                 *       "warnNotify": [
                 *         "assignee"
                 *       ],
                 *       "breachNotify": [
                 *         "assignee",
                 *         "managers"
                 *       ],
                 *       "escalateAfter": null,
                 *       "escalateNotify": [
                 *         "managers"
                 *       ],
                 *       "escalateRaise": false,
                 *       "escalateAssigneeId": null,
                 *       "escalateTeamId": null
                 *     }
                 */
                "application/json": {
                    name: string;
                    /** @default true */
                    isActive?: boolean;
                    /**
                     * Format: uuid
                     * @default null
                     */
                    calendarId?: string | null;
                    /**
                     * @default [
                     *       "waiting"
                     *     ]
                     */
                    pauses?: ("new" | "open" | "waiting")[];
                    /** @default [] */
                    priorities?: ("urgent" | "high" | "normal" | "low")[];
                    /** @default [] */
                    clientIds?: string[];
                    /** @default [] */
                    tagIds?: string[];
                    targets: {
                        urgent: {
                            first_response: number | null;
                            next_response: number | null;
                            resolution: number | null;
                        };
                        high: {
                            first_response: number | null;
                            next_response: number | null;
                            resolution: number | null;
                        };
                        normal: {
                            first_response: number | null;
                            next_response: number | null;
                            resolution: number | null;
                        };
                        low: {
                            first_response: number | null;
                            next_response: number | null;
                            resolution: number | null;
                        };
                    };
                    /** @default 80 */
                    warnPercent?: number | null;
                    /**
                     * @default [
                     *       "assignee"
                     *     ]
                     */
                    warnNotify?: ("assignee" | "managers")[];
                    /**
                     * @default [
                     *       "assignee",
                     *       "managers"
                     *     ]
                     */
                    breachNotify?: ("assignee" | "managers")[];
                    /** @default null */
                    escalateAfter?: number | null;
                    /**
                     * @default [
                     *       "managers"
                     *     ]
                     */
                    escalateNotify?: ("assignee" | "managers")[];
                    /** @default false */
                    escalateRaise?: boolean;
                    /**
                     * Format: uuid
                     * @default null
                     */
                    escalateAssigneeId?: string | null;
                    /**
                     * Format: uuid
                     * @default null
                     */
                    escalateTeamId?: string | null;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "Nila Textiles",
                     *       "isActive": true,
                     *       "calendarId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "pauses": [
                     *         "new"
                     *       ],
                     *       "priorities": [
                     *         "urgent"
                     *       ],
                     *       "clientIds": [
                     *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *       ],
                     *       "tagIds": [
                     *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *       ],
                     *       "targets": {
                     *         "urgent": {
                     *           "first_response": 1,
                     *           "next_response": 1,
                     *           "resolution": 1
                     *         },
                     *         "high": {
                     *           "first_response": 1,
                     *           "next_response": 1,
                     *           "resolution": 1
                     *         },
                     *         "normal": {
                     *           "first_response": 1,
                     *           "next_response": 1,
                     *           "resolution": 1
                     *         },
                     *         "low": {
                     *           "first_response": 1,
                     *           "next_response": 1,
                     *           "resolution": 1
                     *         }
                     *       },
                     *       "warnPercent": 240,
                     *       "warnNotify": [
                     *         "assignee"
                     *       ],
                     *       "breachNotify": [
                     *         "assignee"
                     *       ],
                     *       "escalateAfter": 240,
                     *       "escalateNotify": [
                     *         "assignee"
                     *       ],
                     *       "escalateRaise": true,
                     *       "escalateAssigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "escalateTeamId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *     }
                     */
                    "application/json": components["schemas"]["SlaPolicy"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getSlaPolicy: {
        parameters: {
            query?: {
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag of what you have. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "Nila Textiles",
                     *       "isActive": true,
                     *       "calendarId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "pauses": [
                     *         "new"
                     *       ],
                     *       "priorities": [
                     *         "urgent"
                     *       ],
                     *       "clientIds": [
                     *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *       ],
                     *       "tagIds": [
                     *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *       ],
                     *       "targets": {
                     *         "urgent": {
                     *           "first_response": 1,
                     *           "next_response": 1,
                     *           "resolution": 1
                     *         },
                     *         "high": {
                     *           "first_response": 1,
                     *           "next_response": 1,
                     *           "resolution": 1
                     *         },
                     *         "normal": {
                     *           "first_response": 1,
                     *           "next_response": 1,
                     *           "resolution": 1
                     *         },
                     *         "low": {
                     *           "first_response": 1,
                     *           "next_response": 1,
                     *           "resolution": 1
                     *         }
                     *       },
                     *       "warnPercent": 240,
                     *       "warnNotify": [
                     *         "assignee"
                     *       ],
                     *       "breachNotify": [
                     *         "assignee"
                     *       ],
                     *       "escalateAfter": 240,
                     *       "escalateNotify": [
                     *         "assignee"
                     *       ],
                     *       "escalateRaise": true,
                     *       "escalateAssigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "escalateTeamId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *     }
                     */
                    "application/json": components["schemas"]["SlaPolicy"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteSlaPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateSlaPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Nila Textiles",
                 *       "isActive": true,
                 *       "calendarId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "pauses": [
                 *         "new"
                 *       ],
                 *       "priorities": [
                 *         "urgent"
                 *       ],
                 *       "clientIds": [
                 *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                 *       ],
                 *       "tagIds": [
                 *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                 *       ],
                 *       "targets": {
                 *         "urgent": {
                 *           "first_response": 1,
                 *           "next_response": 1,
                 *           "resolution": 1
                 *         },
                 *         "high": {
                 *           "first_response": 1,
                 *           "next_response": 1,
                 *           "resolution": 1
                 *         },
                 *         "normal": {
                 *           "first_response": 1,
                 *           "next_response": 1,
                 *           "resolution": 1
                 *         },
                 *         "low": {
                 *           "first_response": 1,
                 *           "next_response": 1,
                 *           "resolution": 1
                 *         }
                 *       },
                 *       "warnPercent": 10,
                 *       "warnNotify": [
                 *         "assignee"
                 *       ],
                 *       "breachNotify": [
                 *         "assignee"
                 *       ],
                 *       "escalateAfter": 0,
                 *       "escalateNotify": [
                 *         "assignee"
                 *       ],
                 *       "escalateRaise": true,
                 *       "escalateAssigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                 *       "escalateTeamId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                 *     }
                 */
                "application/json": {
                    name?: string;
                    isActive?: boolean;
                    /** Format: uuid */
                    calendarId?: string | null;
                    pauses?: ("new" | "open" | "waiting")[];
                    priorities?: ("urgent" | "high" | "normal" | "low")[];
                    clientIds?: string[];
                    tagIds?: string[];
                    targets?: {
                        urgent: {
                            first_response: number | null;
                            next_response: number | null;
                            resolution: number | null;
                        };
                        high: {
                            first_response: number | null;
                            next_response: number | null;
                            resolution: number | null;
                        };
                        normal: {
                            first_response: number | null;
                            next_response: number | null;
                            resolution: number | null;
                        };
                        low: {
                            first_response: number | null;
                            next_response: number | null;
                            resolution: number | null;
                        };
                    };
                    warnPercent?: number | null;
                    warnNotify?: ("assignee" | "managers")[];
                    breachNotify?: ("assignee" | "managers")[];
                    escalateAfter?: number | null;
                    escalateNotify?: ("assignee" | "managers")[];
                    escalateRaise?: boolean;
                    /** Format: uuid */
                    escalateAssigneeId?: string | null;
                    /** Format: uuid */
                    escalateTeamId?: string | null;
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "name": "Nila Textiles",
                     *       "isActive": true,
                     *       "calendarId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "pauses": [
                     *         "new"
                     *       ],
                     *       "priorities": [
                     *         "urgent"
                     *       ],
                     *       "clientIds": [
                     *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *       ],
                     *       "tagIds": [
                     *         "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *       ],
                     *       "targets": {
                     *         "urgent": {
                     *           "first_response": 1,
                     *           "next_response": 1,
                     *           "resolution": 1
                     *         },
                     *         "high": {
                     *           "first_response": 1,
                     *           "next_response": 1,
                     *           "resolution": 1
                     *         },
                     *         "normal": {
                     *           "first_response": 1,
                     *           "next_response": 1,
                     *           "resolution": 1
                     *         },
                     *         "low": {
                     *           "first_response": 1,
                     *           "next_response": 1,
                     *           "resolution": 1
                     *         }
                     *       },
                     *       "warnPercent": 240,
                     *       "warnNotify": [
                     *         "assignee"
                     *       ],
                     *       "breachNotify": [
                     *         "assignee"
                     *       ],
                     *       "escalateAfter": 240,
                     *       "escalateNotify": [
                     *         "assignee"
                     *       ],
                     *       "escalateRaise": true,
                     *       "escalateAssigneeId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "escalateTeamId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11"
                     *     }
                     */
                    "application/json": components["schemas"]["SlaPolicy"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getTicketSla: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "policyId": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "policy": "Standard",
                     *       "clocks": [
                     *         {
                     *           "clock": "first_response",
                     *           "state": "running",
                     *           "late": true,
                     *           "targetMinutes": 240,
                     *           "usedMinutes": 75,
                     *           "startedAt": "2026-03-02T09:30:00.000Z",
                     *           "endedAt": "2026-03-02T09:30:00.000Z",
                     *           "dueAt": "2026-03-02T09:30:00.000Z",
                     *           "timeline": [
                     *             {
                     *               "from": "2026-03-02T09:30:00.000Z",
                     *               "to": "2026-03-02T09:30:00.000Z",
                     *               "counts": true,
                     *               "because": "hours",
                     *               "detail": "waiting"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TicketSla"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "url": "https://example.com/hooks",
                     *           "description": "Bookkeeping",
                     *           "eventTypes": [
                     *             "ticket.created"
                     *           ],
                     *           "status": "enabled",
                     *           "disabledBecause": "text",
                     *           "createdAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Webhook"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://example.com",
                 *       "description": "",
                 *       "eventTypes": []
                 *     }
                 */
                "application/json": {
                    /** Format: uri */
                    url: string;
                    /** @default  */
                    description?: string;
                    /** @default [] */
                    eventTypes?: string[];
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "url": "https://example.com/hooks",
                     *       "description": "Bookkeeping",
                     *       "eventTypes": [
                     *         "ticket.created"
                     *       ],
                     *       "status": "enabled",
                     *       "disabledBecause": "text",
                     *       "createdAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getWebhook: {
        parameters: {
            query?: {
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag of what you have. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "url": "https://example.com/hooks",
                     *       "description": "Bookkeeping",
                     *       "eventTypes": [
                     *         "ticket.created"
                     *       ],
                     *       "status": "enabled",
                     *       "disabledBecause": "text",
                     *       "createdAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://example.com",
                 *       "description": "text",
                 *       "eventTypes": [
                 *         "text"
                 *       ],
                 *       "status": "enabled"
                 *     }
                 */
                "application/json": {
                    /** Format: uri */
                    url?: string;
                    description?: string;
                    eventTypes?: string[];
                    /** @enum {string} */
                    status?: "enabled" | "disabled";
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "url": "https://example.com/hooks",
                     *       "description": "Bookkeeping",
                     *       "eventTypes": [
                     *         "ticket.created"
                     *       ],
                     *       "status": "enabled",
                     *       "disabledBecause": "text",
                     *       "createdAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description Where the page begins: page.next of the page before. */
                cursor?: string;
                /** @description Names of fields to answer with, separated by commas; id is always there. */
                fields?: string;
                status?: "pending" | "delivered" | "dead";
            };
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *           "eventType": "ticket.created",
                     *           "status": "delivered",
                     *           "createdAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": "MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx",
                     *         "nextUrl": "/api/v1/tickets?limit=50&cursor=MDE5…"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["WebhookDelivery"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resendWebhookDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug of the company, for access tokens. */
                "Mainstay-Tenant"?: components["parameters"]["Tenant"];
                /** @description ETag the change is based on. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text of your own, the same when you repeat the request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11",
                     *       "eventType": "ticket.created",
                     *       "status": "delivered",
                     *       "createdAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            204: components["responses"]["DoneUnread"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
}
