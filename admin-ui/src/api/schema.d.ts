/** Made by `npm run api:types` from the OpenAPI document of the gateway. Not to be edited. */

export interface paths {
    "/api/v1/alarm-channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All channels, in the order in which they were made
         * @description Permission: `alarms:read` (owner, operator, auditor).
         */
        get: operations["listAlarmChannels"];
        put?: never;
        /**
         * Add a channel; for a webhook this answer alone has its secret
         * @description Webhooks are POSTs of JSON `{type, timestamp, data}` with the headers of Standard Webhooks: `webhook-id` (the same in every attempt: a repetition is recognised by it), `webhook-timestamp`, `webhook-signature` (after a rotation two for a while, separated by a space). Anything but 2xx is tried again for three days; 410 is not.
         *
         *     Permission: `alarms:write` (owner, operator).
         */
        post: operations["createAlarmChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarm-channels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One channel
         * @description Permission: `alarms:read` (owner, operator, auditor).
         */
        get: operations["getAlarmChannel"];
        put?: never;
        post?: never;
        /**
         * Remove a channel, from all rules too; its log of deliveries stays
         * @description Permission: `alarms:write` (owner, operator).
         */
        delete: operations["deleteAlarmChannel"];
        options?: never;
        head?: never;
        /**
         * Change a channel; its kind and secret stay
         * @description Permission: `alarms:write` (owner, operator).
         */
        patch: operations["updateAlarmChannel"];
        trace?: never;
    };
    "/api/v1/alarm-channels/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace a webhook’s secret; this answer alone has the new one
         * @description Until `keepPreviousUntil` messages are signed with both, and a receiver may know either. Of an earlier rotation whose time is not over yet, the oldest secret signs no more.
         *
         *     Permission: `alarms:write` (owner, operator).
         *
         *     Asks for authentication within the last ten minutes (`POST /session/reauthentication`).
         */
        post: operations["rotateAlarmChannelSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarm-channels/{id}/secret/previous": {
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
         * End the overlap of a rotation now
         * @description Only the current secret signs from then on, and the earlier one is forgotten.
         *
         *     Permission: `alarms:write` (owner, operator).
         *
         *     Asks for authentication within the last ten minutes (`POST /session/reauthentication`).
         */
        delete: operations["retirePreviousAlarmChannelSecret"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarm-channels/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message that says that it is a test, now
         * @description Answers with the delivery and what came of it; a test that fails is not tried again.
         *
         *     Permission: `alarms:write` (owner, operator).
         */
        post: operations["testAlarmChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarm-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deliveries with all their attempts, the newest first
         * @description Permission: `alarms:read` (owner, operator, auditor).
         */
        get: operations["listAlarmDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarm-deliveries/{id}/redelivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send it again, now, under the same id
         * @description Answers with what came of it. Where it fails it is tried again for as long as at first.
         *
         *     Permission: `alarms:write` (owner, operator).
         */
        post: operations["redeliverAlarm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarm-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All rules, in the order in which they were made
         * @description Permission: `alarms:read` (owner, operator, auditor).
         */
        get: operations["listAlarmRules"];
        put?: never;
        /**
         * Add a rule; what is left out has its default
         * @description Rules are looked at every few seconds. A condition raises one alarm, which is over once the condition has stayed away for five minutes. Both are told; while it lasts, also when there is twice as much, or something of another kind.
         *
         *     Permission: `alarms:write` (owner, operator).
         */
        post: operations["createAlarmRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarm-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One rule
         * @description Permission: `alarms:read` (owner, operator, auditor).
         */
        get: operations["getAlarmRule"];
        put?: never;
        post?: never;
        /**
         * Remove a rule; its open alarms end, unannounced
         * @description Permission: `alarms:write` (owner, operator).
         */
        delete: operations["deleteAlarmRule"];
        options?: never;
        head?: never;
        /**
         * Change a rule; its kind stays. Switched off, its open alarms end, unannounced
         * @description Permission: `alarms:write` (owner, operator).
         */
        patch: operations["updateAlarmRule"];
        trace?: never;
    };
    "/api/v1/alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Alarms, the newest first
         * @description Permission: `alarms:read` (owner, operator, auditor).
         */
        get: operations["listAlarms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All tokens, without what they open
         * @description Permission: `tokens:read` (owner, auditor).
         */
        get: operations["listApiTokens"];
        put?: never;
        /**
         * Make a token; this answer alone has it
         * @description Permission: `tokens:write` (owner).
         *
         *     Asks for authentication within the last ten minutes (`POST /session/reauthentication`).
         */
        post: operations["createApiToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-tokens/{id}": {
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
         * Revoke a token, at once
         * @description Permission: `tokens:write` (owner).
         */
        delete: operations["deleteApiToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Entries that fit all of the filters, the newest first
         * @description Permission: `audit:read` (owner, auditor).
         */
        get: operations["listAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-log/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether nobody changed the audit log and the payments
         * @description Reads all of it, as the command `audit:verify` does, and is an entry of the audit log itself.
         *
         *     Permission: `audit:read` (owner, auditor).
         */
        get: operations["verifyAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-log/verification/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same verification, told while it goes on
         * @description JSON, one object a line: `checked` and `total` (audit entries, seals and transactions) twice a second, at last `result`. With a million payments it takes minutes. Whoever goes away does not end it: its result is in the audit log. An answer without a `result` was broken off.
         *
         *     Permission: `audit:read` (owner, auditor).
         */
        get: operations["followVerification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/go-live-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at everything that should be right before real payments are taken
         * @description As the command `config:check`. Made anew for each request, and takes some seconds where something does not answer; changes nothing and moves no money.
         *
         *     Permission: `system:read` (owner, operator, auditor).
         */
        get: operations["listGoLiveChecks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Explain a signed address: of a payment request, a return or a callback
         * @description Shows the text that was signed, which secret and which number format fit, and what differs from what is stored. Changes nothing. The audit log says that somebody asked, without the address.
         *
         *     Permission: `transactions:act` (owner, operator).
         */
        post: operations["inspectUrl"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All integrations, in the order in which they were made
         * @description Permission: `integrations:read` (owner, operator, auditor).
         */
        get: operations["listIntegrations"];
        put?: never;
        /**
         * Add an integration
         * @description Permission: `integrations:write` (owner, operator).
         */
        post: operations["createIntegration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One integration, and which secret verified what
         * @description Permission: `integrations:read` (owner, operator, auditor).
         */
        get: operations["getIntegration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an integration
         * @description Makes a new version of it. Another `secret`, `merchant`, `currency` or `redirectHosts` asks for fresh authentication (`POST /session/reauthentication`; of a token, that its role is owner).
         *
         *     Permission: `integrations:write` (owner, operator).
         */
        patch: operations["updateIntegration"];
        trace?: never;
    };
    "/api/v1/integrations/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The payment page as customers see it, with sample data
         * @description For a browser. Stores nothing, and nothing on the page does anything.
         *
         *     Permission: `integrations:read` (owner, operator, auditor).
         */
        get: operations["previewIntegration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace the secret
         * @description Until `keepPreviousUntil` both verify requests. A customer who came with the earlier one goes back with a result that is signed with it, whenever that is.
         *
         *     Permission: `integrations:write` (owner, operator).
         *
         *     Asks for authentication within the last ten minutes (`POST /session/reauthentication`).
         */
        put: operations["rotateIntegrationSecret"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/secret/previous": {
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
         * End the overlap of a rotation now
         * @description Only the current secret verifies requests from then on. `lastVerifiedAt` tells whether the earlier one is still in use. Customers who came with it go back with a result that is signed with it all the same.
         *
         *     Permission: `integrations:write` (owner, operator).
         *
         *     Asks for authentication within the last ten minutes (`POST /session/reauthentication`).
         */
        delete: operations["retirePreviousIntegrationSecret"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How it was configured before, the newest first
         * @description Permission: `integrations:read` (owner, operator, auditor).
         */
        get: operations["listIntegrationVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merchants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All merchants, in the order in which they were made
         * @description Permission: `merchants:read` (owner, operator, auditor).
         */
        get: operations["listMerchants"];
        put?: never;
        /**
         * Add a merchant
         * @description Permission: `merchants:write` (owner, operator).
         */
        post: operations["createMerchant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merchants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One merchant
         * @description Permission: `merchants:read` (owner, operator, auditor).
         */
        get: operations["getMerchant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a merchant
         * @description Makes a new version of it. Other keys, and another `merchantId`, `environment`, `apiBaseUrl`, `paymentPageHosts`, `trustCallbacksWithoutQuery` or `refundsEnabled`, ask for fresh authentication (`POST /session/reauthentication`; of a token, that its role is owner). Orders that are under way keep the version they were made with.
         *
         *     Permission: `merchants:write` (owner, operator).
         */
        patch: operations["updateMerchant"];
        trace?: never;
    };
    "/api/v1/merchants/{id}/connection-test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the provider about an order that does not exist
         * @description Moves no money; tells whether the provider can be reached and accepts the API key.
         *
         *     Permission: `merchants:write` (owner, operator).
         */
        post: operations["testMerchantConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merchants/{id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Limits that the provider named when it refused an amount, the newest first
         * @description Permission: `merchants:read` (owner, operator, auditor).
         */
        get: operations["listMerchantSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merchants/{id}/suggestions/{suggestionId}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the limits the merchant's
         * @description Makes a new version of the merchant. From then on customers see beforehand that an amount is not taken.
         *
         *     Permission: `merchants:write` (owner, operator).
         */
        post: operations["acceptMerchantSuggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merchants/{id}/suggestions/{suggestionId}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn the limits down; they are not suggested again
         * @description Permission: `merchants:write` (owner, operator).
         */
        post: operations["dismissMerchantSuggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merchants/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How it was configured before, the newest first
         * @description Permission: `merchants:read` (owner, operator, auditor).
         */
        get: operations["listMerchantVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Refunds and cancellations, the newest first
         * @description `status=awaiting_approval` are those that wait for a second person, `unknown` those nobody knows of.
         *
         *     Permission: `transactions:read` (owner, operator, auditor).
         */
        get: operations["listRefunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One refund
         * @description Permission: `transactions:read` (owner, operator, auditor).
         */
        get: operations["getRefund"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a refund go, as the second person
         * @description For people, and not for who asked for it. It is sent at once; the answer has what came of it.
         *
         *     Permission: `refunds:write` (owner, operator).
         *
         *     Asks for authentication within the last ten minutes (`POST /session/reauthentication`).
         */
        post: operations["approveRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a refund that waits for approval, or take back one’s own
         * @description Permission: `refunds:write` (owner, operator).
         *
         *     Asks for authentication within the last ten minutes (`POST /session/reauthentication`).
         */
        post: operations["rejectRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds/{id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what became of a refund of which the provider does not tell
         * @description For one that is `unknown` or `queued`, after a look at the provider’s own books. Nothing is sent. `failed` frees the amount, which may then be refunded again.
         *
         *     Permission: `refunds:write` (owner, operator).
         *
         *     Asks for authentication within the last ten minutes (`POST /session/reauthentication`).
         */
        post: operations["resolveRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/attention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What needs a person right now, and the money at risk
         * @description Permission: `reports:read` (owner, operator, auditor).
         */
        get: operations["getAttention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/daily-close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A day's books: outcomes, money that came in, and differences
         * @description Differences are what needs a person because the provider said something else than we expected, and payments that still have no outcome. As CSV the three lists stand one below the other, told apart by `section`.
         *
         *     Permission: `reports:read` (owner, operator, auditor).
         */
        get: operations["getDailyClose"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A period at a glance: its payments by day, by card type and by why they failed
         * @description What the summaries by these say, read once: each payment is in the same state in all of them.
         *
         *     Permission: `reports:read` (owner, operator, auditor).
         */
        get: operations["getOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/provider-health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How each merchant account and the provider get on
         * @description From the histories of the latest payments, so every instance of the gateway says the same.
         *
         *     Permission: `reports:read` (owner, operator, auditor).
         */
        get: operations["getProviderHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the provider says settles when, and what waits for its day
         * @description Days and balances are those of the provider, which is asked again until a payment is settled: twice a day at first, then daily, for thirty days.
         *
         *     Permission: `reports:read` (owner, operator, auditor).
         */
        get: operations["getSettlement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of the payments that were made in a period
         * @description By day, by the card type that was chosen last, by integration, or by why they failed. Every item and total is of one environment and one currency.
         *
         *     Permission: `reports:read` (owner, operator, auditor).
         */
        get: operations["getSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/security-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the staff signs in, and what takes two of them
         * @description Permission: `system:read` (owner, operator, auditor).
         */
        get: operations["getSecuritySettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Demand a second factor of everyone, or a second person for refunds, or no longer
         * @description Permission: `settings:write` (owner).
         *
         *     Asks for authentication within the last ten minutes (`POST /session/reauthentication`).
         */
        patch: operations["updateSecuritySettings"];
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in, with the token for changes
         * @description Permission: everyone who is signed in, for what is their own; no token.
         */
        get: operations["getSession"];
        put?: never;
        /**
         * Sign in; sets the session cookie
         * @description Permission: none, open to everyone.
         */
        post: operations["createSession"];
        /**
         * Sign out
         * @description Permission: everyone who is signed in, for what is their own; no token.
         */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/reauthentication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove again who you are; good for ten minutes of changes to secrets, users and refund settings
         * @description Permission: everyone who is signed in, for what is their own; no token.
         */
        post: operations["reauthenticate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where you are signed in
         * @description Permission: everyone who is signed in, for what is their own; no token.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /**
         * Sign out everywhere else
         * @description Permission: everyone who is signed in, for what is their own; no token.
         */
        delete: operations["deleteOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
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
         * Sign out in one place
         * @description Permission: everyone who is signed in, for what is their own; no token.
         */
        delete: operations["deleteOneSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the first owner is still to be made
         * @description Permission: none, open to everyone.
         */
        get: operations["getSetUp"];
        put?: never;
        /**
         * Make the first owner, with the code printed at start
         * @description Permission: none, open to everyone.
         */
        post: operations["createFirstOwner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compute a signature with a secret you know, or compare one with the stored secrets
         * @description Give either `secret`, and the signature is computed with it; or `party` and `signature`, and the answer says whether one of its stored secrets made it. Nothing is signed with a stored secret: that would let staff forge payment requests, returns and callbacks.
         *
         *     Permission: `transactions:act` (owner, operator).
         */
        post: operations["calculateSignature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Transactions that fit all of the filters
         * @description Permission: `transactions:read` (owner, operator, auditor).
         */
        get: operations["listTransactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One transaction with its attempts and its history
         * @description Permission: `transactions:read` (owner, operator, auditor).
         */
        get: operations["getTransaction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send back all of a payment that is not settled yet
         * @description It is stored, then sent once; the answer has what came of it, which may be `failed` or `unknown`. Where an owner asks for two persons, it waits for the second one. People have to have proved who they are within the last ten minutes (`POST /session/reauthentication`). The transaction stays `succeeded`; its `refundedAmount` tells.
         *
         *     Permission: `refunds:write` (owner, operator).
         */
        post: operations["createCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell the host platform the result, server to server
         * @description A GET of the same link, now and once, in any final state, whatever was told before; redirects are not followed. The answer has what came of it. 2xx or 3xx counts as delivered, clears `paid_not_returned` and counts as returned. Every delivery stays in the `deliveries` of the transaction and in its history.
         *
         *     Permission: `transactions:act` (owner, operator).
         */
        post: operations["deliverReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that is known of a transaction, as a file that can be verified elsewhere
         * @description A ZIP with the timeline, the messages (redacted), the configuration that was used (secrets masked), the proof of the chain, and a signed manifest. `audit:verify --bundle FILE` verifies it.
         *
         *     Permission: `transactions:export` (owner, operator, auditor).
         */
        get: operations["getEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{id}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the provider now
         * @description Asks about the order under way; else about those that are paid, and the last one that failed. Answers with the transaction as it is then, also where the provider could not be reached: the history says so.
         *
         *     Permission: `transactions:act` (owner, operator).
         */
        post: operations["refreshTransaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All refunds of a transaction, the newest first
         * @description Permission: `transactions:read` (owner, operator, auditor).
         */
        get: operations["listTransactionRefunds"];
        put?: never;
        /**
         * Send back a part or all of a payment that is settled
         * @description It is stored, then sent once; the answer has what came of it, which may be `failed` or `unknown`. Where an owner asks for two persons, it waits for the second one. People have to have proved who they are within the last ten minutes (`POST /session/reauthentication`). Never more than was paid, whoever asks at the same moment.
         *
         *     Permission: `refunds:write` (owner, operator).
         */
        post: operations["createRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{id}/return-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The signed link that tells the host platform the result
         * @description To give to the customer. In any final state; the same result always gives the same link. It is noted in the audit log that it was looked at.
         *
         *     Permission: `transactions:act` (owner, operator).
         */
        get: operations["getReturnLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Transactions that fit all of the filters, as a file
         * @description The columns are the fields of a transaction, and the values those of the API; several of one field are separated by semicolons. It is sent while it is read, in constant memory, and has what was made before it began. In CSV, a text that a spreadsheet would calculate begins with an apostrophe; in XLSX every cell is text. An answer that is not ended properly is not the whole.
         *
         *     Permission: `transactions:export` (owner, operator, auditor).
         */
        get: operations["exportTransactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The staff, in the order in which they came
         * @description Permission: `users:read` (owner, auditor).
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Add a person
         * @description Permission: `users:write` (owner).
         *
         *     Asks for authentication within the last ten minutes (`POST /session/reauthentication`).
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One person
         * @description Permission: `users:read` (owner, auditor).
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a person; a new role or password, and disabling, end their sessions
         * @description Permission: `users:write` (owner).
         *
         *     Asks for authentication within the last ten minutes (`POST /session/reauthentication`).
         */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/api/v1/users/{id}/sessions": {
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
         * Sign a person out everywhere
         * @description Permission: `users:write` (owner).
         *
         *     Asks for authentication within the last ten minutes (`POST /session/reauthentication`).
         */
        delete: operations["deleteUserSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/totp": {
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
         * Take the second factor of a person who has lost it away
         * @description Permission: `users:write` (owner).
         *
         *     Asks for authentication within the last ten minutes (`POST /session/reauthentication`).
         */
        delete: operations["deleteUserTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Yourself
         * @description Permission: everyone who is signed in, for what is their own; no token.
         */
        get: operations["getOwnAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change your name
         * @description Permission: everyone who is signed in, for what is their own; no token.
         */
        patch: operations["updateOwnAccount"];
        trace?: never;
    };
    "/api/v1/users/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change your password; signs you out everywhere else
         * @description Permission: everyone who is signed in, for what is their own; no token.
         */
        post: operations["changeOwnPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New recovery codes; the old ones are void
         * @description Permission: everyone who is signed in, for what is their own; no token.
         *
         *     Asks for authentication within the last ten minutes (`POST /session/reauthentication`).
         */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to set up a second factor; in force once it is confirmed
         * @description Permission: everyone who is signed in, for what is their own; no token.
         *
         *     Asks for authentication within the last ten minutes (`POST /session/reauthentication`).
         */
        post: operations["beginTotp"];
        /**
         * Give up your second factor
         * @description Permission: everyone who is signed in, for what is their own; no token.
         *
         *     Asks for authentication within the last ten minutes (`POST /session/reauthentication`).
         */
        delete: operations["deleteOwnTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me/totp/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put the second factor in force; signs you out everywhere else
         * @description Permission: everyone who is signed in, for what is their own; no token.
         *
         *     Asks for authentication within the last ten minutes (`POST /session/reauthentication`).
         */
        post: operations["confirmTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process runs */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process can take payments: its database answers, and it is not about to end */
        get: operations["getReadiness"];
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
        /** @enum {string} */
        ActorKind: "user" | "token" | "command" | "system" | "anonymous";
        AgeDto: {
            /** @example 36.90 */
            amount: string;
            /**
             * @description Paid at least so many days ago
             * @example 0
             */
            fromDays: number;
            /** @example 3 */
            payments: number;
            /**
             * @description And less than so many; null: no limit
             * @example 2
             */
            toDays: number | null;
        };
        AlarmChannelDto: {
            /** @example 2026-03-02T08:15:30.000Z */
            createdAt: string;
            /** @example true */
            enabled: boolean;
            /**
             * Format: uuid
             * @example 019aa3f0-6b7c-7d8e-9f00-112233445566
             */
            id: string;
            kind: components["schemas"]["AlarmChannelKind"];
            /** @example Operations */
            name: string;
            /**
             * Format: date-time
             * @description Of `webhook`: until when the secret before the last rotation signs, too; null: it does not
             * @example null
             */
            previousSecretUntil: string | null;
            /**
             * @description Of `email`: who gets it
             * @example [
             *       "ops@example.com"
             *     ]
             */
            recipients: string[];
            /** @example 2026-03-02T08:15:30.000Z */
            updatedAt: string;
            /**
             * @description Of `webhook`: a public https address, without user name and fragment (http only for localhost)
             * @example https://hooks.example.com/alarms
             */
            url: string | null;
        };
        /** @enum {string} */
        AlarmChannelKind: "email" | "webhook";
        AlarmChannelPageDto: {
            items: components["schemas"]["AlarmChannelDto"][];
            /**
             * @description For the next page; null: this is the last
             * @example null
             */
            nextCursor: string | null;
        };
        AlarmDeliveryDto: {
            /**
             * @description Id of the alarm; null: a test
             * @example 019aa3f0-6b7c-7d8e-9f00-99887766554a
             */
            alarm: string | null;
            /**
             * @description What kind of alarm it tells of; null: a test
             * @example needs_attention
             * @enum {string|null}
             */
            alarmKind: "needs_attention" | "success_rate" | "provider_errors" | "no_callback" | "reconciliation_lag" | "configuration_changed" | null;
            attempts: components["schemas"]["DeliveryAttemptDto"][];
            /**
             * Format: uuid
             * @description Id of the channel
             * @example 019aa3f0-6b7c-7d8e-9f00-112233445566
             */
            channel: string;
            /**
             * Format: date-time
             * @example 2026-03-02T08:25:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-03-02T08:25:00.212Z
             */
            deliveredAt: string | null;
            /**
             * @description The figures behind it, with which the message can be said in any language. `needs_attention`: `count`, `codes`. `success_rate`: `cardType`, `percent`, `total`, `succeeded`, `windowMinutes`. `provider_errors`: `count`, `unknown`, `windowMinutes`. `no_callback`: `payments`. `reconciliation_lag`: `seconds`. `configuration_changed`: `count`, `people`, `changes`. Older alarms may lack some
             * @example {
             *       "count": 2,
             *       "codes": {
             *         "paid_not_returned": 2
             *       }
             *     }
             */
            details: {
                [key: string]: unknown;
            };
            event: components["schemas"]["AlarmEvent"];
            /**
             * Format: uuid
             * @description Sent along as `webhook-id`, or in the Message-ID; the same in every attempt
             * @example 01936f35-7b0c-7c1d-9f5a-3f1f0a1b2c3d
             */
            id: string;
            kind: components["schemas"]["AlarmChannelKind"];
            /**
             * @description What it says
             * @example 2 transactions need a person: paid_not_returned
             */
            message: string;
            /**
             * Format: date-time
             * @description Null: no more
             * @example null
             */
            nextAttemptAt: string | null;
            /** @example delivered */
            status: components["schemas"]["DeliveryStatus"];
        };
        AlarmDeliveryPageDto: {
            items: components["schemas"]["AlarmDeliveryDto"][];
            /**
             * @description For the next page; null: this is the last
             * @example null
             */
            nextCursor: string | null;
        };
        AlarmDto: {
            /**
             * @description The figures behind it, with which the message can be said in any language. `needs_attention`: `count`, `codes`. `success_rate`: `cardType`, `percent`, `total`, `succeeded`, `windowMinutes`. `provider_errors`: `count`, `unknown`, `windowMinutes`. `no_callback`: `payments`. `reconciliation_lag`: `seconds`. `configuration_changed`: `count`, `people`, `changes`. Older alarms may lack some
             * @example {
             *       "count": 2,
             *       "codes": {
             *         "paid_not_returned": 2
             *       }
             *     }
             */
            details: {
                [key: string]: unknown;
            };
            /** @example 2026-03-02T08:15:30.000Z */
            firedAt: string;
            /**
             * Format: uuid
             * @example 019aa3f0-6b7c-7d8e-9f00-112233445566
             */
            id: string;
            kind: components["schemas"]["AlarmRuleKind"];
            /** @example 2 transactions need a person: paid_not_returned */
            message: string;
            /** @example null */
            resolvedAt: string | null;
            /**
             * @description Id of the rule; it may be gone
             * @example 019aa3f0-6b7c-7d8e-9f00-99887766554a
             */
            rule: string;
            /**
             * @description The rule’s name then
             * @example Something needs a person
             */
            ruleName: string;
            state: components["schemas"]["AlarmState"];
        };
        /** @enum {string} */
        AlarmEvent: "alarm.fired" | "alarm.resolved" | "alarm.test";
        AlarmPageDto: {
            items: components["schemas"]["AlarmDto"][];
            /**
             * @description For the next page; null: this is the last
             * @example null
             */
            nextCursor: string | null;
        };
        AlarmRuleDto: {
            /**
             * @example null
             * @enum {string|null}
             */
            cardType: "UnionPay" | "Alipay" | "Wechat Pay" | null;
            /**
             * @example [
             *       "019aa3f0-6b7c-7d8e-9f00-112233445566"
             *     ]
             */
            channels: string[];
            /** @example 2026-03-02T08:15:30.000Z */
            createdAt: string;
            /** @example true */
            enabled: boolean;
            /**
             * Format: uuid
             * @example 019aa3f0-6b7c-7d8e-9f00-112233445566
             */
            id: string;
            kind: components["schemas"]["AlarmRuleKind"];
            /** @example 10 */
            minPayments: number;
            /** @example Something needs a person */
            name: string;
            quietHours: components["schemas"]["QuietHoursDto"] | null;
            /** @example 1 */
            threshold: number;
            /** @example 2026-03-02T08:15:30.000Z */
            updatedAt: string;
            /** @example 60 */
            windowMinutes: number;
        };
        /** @enum {string} */
        AlarmRuleKind: "needs_attention" | "success_rate" | "provider_errors" | "no_callback" | "reconciliation_lag" | "configuration_changed";
        AlarmRulePageDto: {
            items: components["schemas"]["AlarmRuleDto"][];
            /**
             * @description For the next page; null: this is the last
             * @example null
             */
            nextCursor: string | null;
        };
        /** @enum {string} */
        AlarmState: "firing" | "resolved";
        ApiTokenDto: {
            /**
             * Format: date-time
             * @example 2026-03-01T10:00:00.000Z
             */
            createdAt: string;
            /**
             * @description Who made it: a user
             * @example 01936f2e-7b0c-7c1d-9f5a-3f1f0a1b2c3d
             */
            createdBy: string;
            /**
             * Format: date-time
             * @example 2026-06-01T10:00:00.000Z
             */
            expiresAt: string;
            /**
             * @description How the token begins
             * @example wpg_4fT1
             */
            hint: string;
            /** @example 01936f2e-7b0c-7c1d-9f5a-3f1f0a1b2c3d */
            id: string;
            /**
             * Format: date-time
             * @example 2026-03-02T02:00:00.000Z
             */
            lastUsedAt: string | null;
            /** @example nightly export */
            name: string;
            /**
             * Format: date-time
             * @example null
             */
            revokedAt: string | null;
            /**
             * @example auditor
             * @enum {string}
             */
            role: "owner" | "operator" | "auditor";
        };
        ApiTokenPageDto: {
            items: components["schemas"]["ApiTokenDto"][];
            /** @example null */
            nextCursor: string | null;
        };
        AtRiskDto: {
            /**
             * @description Of these payments, what is not refunded
             * @example 36.90
             */
            amount: string;
            /** @example AUD */
            currency: components["schemas"]["Currency"];
            /** @example production */
            environment: components["schemas"]["MerchantEnvironment"];
            /** @example 3 */
            payments: number;
        };
        AttemptDto: {
            /**
             * @description As it was ordered
             * @example 12.30
             */
            amount: string;
            /** @example UnionPay */
            cardType: components["schemas"]["CardType"];
            /**
             * Format: date-time
             * @example 2026-03-02T08:16:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-03-02T08:17:02.412Z
             */
            endedAt: string | null;
            /** @example null */
            failureCode: string | null;
            /**
             * Format: uuid
             * @example 01936f2f-7b0c-7c1d-9f5a-3f1f0a1b2c3d
             */
            id: string;
            /**
             * Format: date-time
             * @example 2026-03-02T08:17:01.800Z
             */
            lastQueryAt: string | null;
            /**
             * @description The version of the merchant's configuration it was signed with
             * @example 3
             */
            merchantVersion: number;
            /**
             * Format: date-time
             * @description Null: no more
             * @example null
             */
            nextQueryAt: string | null;
            /** @example 0h3v9x2k7m1q8r5t4w6z */
            orderId: string;
            /**
             * @description How often the provider was asked about it
             * @example 2
             */
            queryCount: number;
            /** @example succeeded */
            status: components["schemas"]["AttemptStatus"];
            /**
             * Format: date-time
             * @example 2026-03-02T08:17:02.412Z
             */
            updatedAt: string;
        };
        /** @enum {string} */
        AttemptStatus: "starting" | "redirected" | "emailed" | "unknown" | "succeeded" | "failed";
        /** @enum {string} */
        AttentionCode: "outcome_unknown" | "amount_mismatch" | "duplicate_payment" | "late_success" | "paid_not_returned" | "refund_unknown";
        AttentionItemDto: {
            /** @example paid_not_returned */
            code: components["schemas"]["AttentionCode"];
            /** @description The newest of them, five at most */
            newest: components["schemas"]["TransactionDto"][];
            /**
             * @description How many
             * @example 3
             */
            payments: number;
        };
        AttentionReportDto: {
            /** @description By environment and currency */
            atRisk: components["schemas"]["AtRiskDto"][];
            /** @description Reasons that there are, the most frequent first */
            items: components["schemas"]["AttentionItemDto"][];
            /**
             * @description Payments; one may need a person for several reasons
             * @example 3
             */
            payments: number;
        };
        /** @enum {string} */
        AuditAction: "sign_in" | "sign_in_failed" | "sign_in_locked" | "sign_out" | "session_revoked" | "reauthenticated" | "reauthentication_failed" | "password_changed" | "totp_enabled" | "totp_disabled" | "recovery_code_used" | "recovery_codes_renewed" | "totp_requirement_changed" | "set_up" | "user_created" | "user_changed" | "user_disabled" | "user_enabled" | "api_token_created" | "api_token_revoked" | "merchant_created" | "merchant_changed" | "limit_suggestion_accepted" | "limit_suggestion_dismissed" | "integration_created" | "integration_changed" | "secret_rotated" | "secret_retired" | "master_key_rotated" | "transaction_viewed" | "transactions_viewed" | "report_viewed" | "transactions_exported" | "export_ended" | "evidence_exported" | "transaction_refreshed" | "delivery_made" | "return_link_viewed" | "url_inspected" | "signature_calculated" | "refund_requested" | "cancellation_requested" | "refund_approved" | "refund_rejected" | "refund_resolved" | "refund_approval_changed" | "refunds_viewed" | "alarm_channel_created" | "alarm_channel_changed" | "alarm_channel_deleted" | "alarm_channel_tested" | "alarm_rule_created" | "alarm_rule_changed" | "alarm_rule_deleted" | "alarm_redelivered" | "backup_made" | "backup_restored" | "audit_verified" | "events_sealed" | "checkpoints_begun";
        AuditActorDto: {
            /**
             * @description Where the request came from
             * @example 192.0.2.7
             */
            address: string | null;
            /** @example 01936f2e-7b0c-7c1d-9f5a-3f1f0a1b2c3d */
            id: string | null;
            /** @example user */
            kind: components["schemas"]["ActorKind"];
            /** @example kim@example.com */
            name: string;
        };
        AuditEntryDto: {
            /** @example integration_changed */
            action: components["schemas"]["AuditAction"];
            actor: components["schemas"]["AuditActorDto"];
            /**
             * @description The same as it became, or what was done
             * @example {
             *       "name": "Harbour portal"
             *     }
             */
            after: {
                [key: string]: unknown;
            } | null;
            /**
             * @description What changed, as it was; secrets masked
             * @example {
             *       "name": "Harbour"
             *     }
             */
            before: {
                [key: string]: unknown;
            } | null;
            /**
             * @description Of the request, as in the logs
             * @example null
             */
            correlationId: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T08:15:30.000Z
             */
            createdAt: string;
            /**
             * @description Keyed hash over the entry and the one before it
             * @example 9b1f0c3d5e7a9b1f0c3d5e7a9b1f0c3d5e7a9b1f0c3d5e7a9b1f0c3d5e7a9b1f
             */
            hash: string;
            /**
             * @description The number, as text
             * @example 17
             */
            id: string;
            /**
             * @description 1, 2, 3 … without a gap
             * @example 17
             */
            number: number;
            subject: components["schemas"]["AuditSubjectDto"] | null;
        };
        AuditPageDto: {
            items: components["schemas"]["AuditEntryDto"][];
            /** @example null */
            nextCursor: string | null;
        };
        AuditSubjectDto: {
            /** @example 01936f2e-7b0c-7c1d-9f5a-3f1f0a1b2c3d */
            id: string;
            /** @example integration */
            kind: string;
            /** @example harbour */
            name: string | null;
        };
        BadEntryDto: {
            /**
             * @description Of the transaction or attempt
             * @example null
             */
            id: string | null;
            /** @example audit_entry */
            kind: components["schemas"]["BadEntryKind"];
            /**
             * @description Of the entry, the event, or the line
             * @example 17
             */
            number: number | null;
            /** @example was changed or added */
            reason: string;
        };
        /** @enum {string} */
        BadEntryKind: "audit_entry" | "head" | "checkpoint" | "seal" | "transaction" | "event" | "attempt" | "refund";
        /**
         * @description Of payment calls by the instance that answers: `open`, none is made for a while after failures in a row; `half_open`, one tries whether it works again
         * @enum {string}
         */
        BreakerState: "closed" | "open" | "half_open";
        CalculateSignatureDto: {
            /**
             * @description The signed fields as texts, to the letter. `payment_request`: amount, reference, transactionId. `payment_return`: status, transactionId. `order`: orderID, amount, currency, and clientID, replyURL, backofficeURL where there are any. `callback`: success, orderID, merchantID, and clientID, amount, currency where there are any
             * @example {
             *       "amount": "12.34",
             *       "reference": "INV-001",
             *       "transactionId": "6f47c19b-eb9d-4ee5-a144-19f7b9263183"
             *     }
             */
            fields: {
                [key: string]: string;
            };
            kind: components["schemas"]["MessageKind"];
            /**
             * Format: uuid
             * @description Id of the integration (of the merchant for `order` and `callback`) with whose secrets to compare
             * @example 019aa3f0-6b7c-7d8e-9f00-112233445566
             */
            party?: string;
            /**
             * @description A secret that you know, to compute with; it is neither stored nor logged. Or give `party`
             * @example b7e1c2d4-5f60-4a8b-9c3d-2e1f0a9b8c7d
             */
            secret?: string;
            /**
             * @description A signature to compare, in hex; required with `party`
             * @example 617b0b7d29e57db460208904f0e64c11092872d86faf581598c3ba9b8b0e00ae
             */
            signature?: string;
        };
        /**
         * @description A subset of the merchant's. Left out: all of them
         * @enum {string}
         */
        CardType: "UnionPay" | "Alipay" | "Wechat Pay";
        ChangeAlarmChannelDto: {
            /**
             * @default true
             * @example true
             */
            enabled?: boolean;
            /** @example Operations */
            name?: string;
            /**
             * @description Of `email`: who gets it
             * @example [
             *       "ops@example.com"
             *     ]
             */
            recipients?: string[];
            /**
             * @description Of `webhook`: a public https address, without user name and fragment (http only for localhost)
             * @example https://hooks.example.com/alarms
             */
            url?: string;
        };
        ChangeAlarmRuleDto: {
            /**
             * @description For `success_rate`; null: each card type by itself
             * @example UnionPay
             * @enum {string|null}
             */
            cardType?: "UnionPay" | "Alipay" | "Wechat Pay" | null;
            /**
             * @description Ids of the channels to tell; none: the alarm is shown in the dashboard only
             * @example [
             *       "019aa3f0-6b7c-7d8e-9f00-112233445566"
             *     ]
             */
            channels?: string[];
            /**
             * @default true
             * @example true
             */
            enabled?: boolean;
            /**
             * @description For `success_rate` (default 10): with fewer attempts the rate says nothing
             * @example 10
             */
            minPayments?: number;
            /** @example Something needs a person */
            name?: string;
            /** @description What comes up in them is told when they are over */
            quietHours?: components["schemas"]["QuietHoursDto"] | null;
            /**
             * @description `needs_attention`: transactions (default 1). `success_rate`: percent below which it is an alarm (50, at most 100). `provider_errors`: payments (5). `no_callback`: payments in a row (5, at most 100). `reconciliation_lag`: seconds (120). `configuration_changed`: none
             * @example 1
             */
            threshold?: number;
            /**
             * @description For `success_rate` (default 60) and `provider_errors` (15): how far back to look
             * @example 60
             */
            windowMinutes?: number;
        };
        ChangeIntegrationDto: {
            /**
             * @description A subset of the merchant's. Left out: all of them
             * @example [
             *       "UnionPay",
             *       "Alipay"
             *     ]
             */
            cardTypes?: components["schemas"]["CardType"][];
            /**
             * @description One of the merchant's
             * @example AUD
             */
            currency?: components["schemas"]["Currency"];
            /**
             * @description Whether new customers are taken in
             * @default true
             * @example true
             */
            enabled?: boolean;
            /**
             * @default 60
             * @example 60
             */
            expiresAfterMinutes?: number;
            /**
             * Format: date-time
             * @description Until when the secret that is replaced verifies requests, too; left out: it stops at once
             * @example 2026-03-08T10:00:00Z
             */
            keepPreviousUntil?: string | null;
            /**
             * Format: uuid
             * @description Id of the merchant
             * @example 01936f2e-1111-7c1d-9f5a-3f1f0a1b2c3d
             */
            merchant?: string;
            /** @example Harbour portal */
            name?: string;
            /**
             * @description Where customers may be sent back to: host, host:port or *.domain
             * @example [
             *       "portal.example.com"
             *     ]
             */
            redirectHosts?: string[];
            /**
             * @description Another one is a rotation, which asks for fresh authentication
             * @example c1f7a0d2-5d2f-4e0b-9c53-8a7b6c5d4e3f
             */
            secret?: string;
            /**
             * @description Results also go from server to server
             * @default false
             * @example false
             */
            serverDelivery?: boolean;
        };
        ChangeMerchantDto: {
            /**
             * @description Left out: the environment's own
             * @example https://pay.example.com/api
             */
            apiBaseUrl?: string;
            /**
             * @description Needed, unless trustCallbacksWithoutQuery is true; null takes it away
             * @example 9f2c6a1be47d4c0f8f3e
             */
            apiKey?: string | null;
            /**
             * @description Card types that the account spells in another way
             * @example {
             *       "Wechat Pay": "WeChat"
             *     }
             */
            cardTypeNames?: {
                [key: string]: string;
            };
            /**
             * @example [
             *       "UnionPay",
             *       "Alipay"
             *     ]
             */
            cardTypes?: components["schemas"]["CardType"][];
            /**
             * @description For the policy `fixed`
             * @example null
             */
            clientId?: string | null;
            /**
             * @description Whether the provider wants to know the customer: no, always as clientId, or by what the checkout asks
             * @default none
             * @example none
             */
            clientPolicy?: components["schemas"]["ClientPolicy"];
            /**
             * @example [
             *       "AUD"
             *     ]
             */
            currencies?: components["schemas"]["Currency"][];
            /**
             * @description Customers get an e-mail with the link to pay
             * @default false
             * @example false
             */
            emailPay?: boolean;
            /**
             * @description Whether new payments are taken
             * @default true
             * @example true
             */
            enabled?: boolean;
            /** @example test */
            environment?: components["schemas"]["MerchantEnvironment"];
            /**
             * @description A decimal in the currency of the payment; null: no limit
             * @example 15000.00
             */
            maxAmount?: string | null;
            /**
             * @description The account's identifier at the provider
             * @example 5adeaafb-1b6d-4bb2-ba11-1cce35e6b38e
             */
            merchantId?: string;
            /** @example kZ7f0q2mXw9sTb4LrE8u */
            merchantKey?: string;
            /**
             * @description A decimal in the currency of the payment; null: no limit
             * @example 1.00
             */
            minAmount?: string | null;
            /**
             * @description Unique
             * @example Harbour Offices
             */
            name?: string;
            /**
             * @description Where customers may be sent to pay: host, host:port or *.domain. Left out: the environment's own
             * @example [
             *       "pay.example.com"
             *     ]
             */
            paymentPageHosts?: string[];
            /**
             * @description Changing it asks for fresh authentication
             * @default true
             * @example true
             */
            refundsEnabled?: boolean;
            /**
             * @description There is no API key, and a callback alone decides: whoever finds the merchant key can forge payments
             * @default false
             * @example false
             */
            trustCallbacksWithoutQuery?: boolean;
        };
        ChangeOwnAccountDto: {
            /** @example Kim Lee */
            name?: string;
        };
        ChangeOwnPasswordDto: {
            /** @example seven quiet harbour cranes */
            currentPassword: string;
            /**
             * @description At least 12 characters; not a name and not a common password
             * @example nine slow lanterns
             */
            newPassword: string;
        };
        ChangeSecuritySettingsDto: {
            /**
             * @description As in the answer. Those that wait already go on waiting when it is turned off
             * @example true
             */
            refundApproval?: boolean;
            /**
             * @description As in the answer
             * @example true
             */
            requireTotp?: boolean;
        };
        ChangeUserDto: {
            /** @example false */
            enabled?: boolean;
            /** @example Kim Lee */
            name?: string;
            /**
             * @description Ends all of their sessions
             * @example seven quiet harbour cranes
             */
            password?: string;
            /**
             * @example auditor
             * @enum {string}
             */
            role?: "owner" | "operator" | "auditor";
        };
        /**
         * @description Whether the provider wants to know the customer: no, always as clientId, or by what the checkout asks
         * @enum {string}
         */
        ClientPolicy: "none" | "fixed" | "collect";
        CloseItemDto: {
            /**
             * @description What customers were asked for in all
             * @example 1230.00
             */
            amount: string;
            amounts: components["schemas"]["StatusAmountsDto"];
            counts: components["schemas"]["StatusCountsDto"];
            /** @example AUD */
            currency: components["schemas"]["Currency"];
            /**
             * @description Test and production money are never added up
             * @example production
             */
            environment: components["schemas"]["MerchantEnvironment"];
            /**
             * Format: uuid
             * @description Id of the merchant
             * @example 01936f2e-1111-7c1d-9f5a-3f1f0a1b2c3d
             */
            merchant: string;
            /** @example Harbour Offices */
            name: string | null;
            /**
             * @description All that customers were asked for
             * @example 100
             */
            payments: number;
            /**
             * @description What of these payments was refunded, whenever
             * @example 12.30
             */
            refundedAmount: string;
            /**
             * @description What was paid; refunds are not taken off
             * @example 1107.00
             */
            succeededAmount: string;
            /**
             * @description Succeeded, of those that are over (succeeded, failed, cancelled, expired); null: none is
             * @example 0.9278
             */
            successRate: number | null;
        };
        ConfirmTotpDto: {
            /**
             * @description Six figures of the authenticator
             * @example 123456
             */
            code: string;
        };
        /**
         * @description The same as a code
         * @enum {string}
         */
        ConnectionOutcome: "accepted" | "no_api_key" | "api_key_refused" | "merchant_unknown" | "no_answer" | "unclear";
        ConnectionTestDto: {
            /**
             * @description For people
             * @example The provider answered: it does not know the made-up order
             */
            message: string;
            /**
             * @description Whether the provider answered and accepted the API key
             * @example true
             */
            ok: boolean;
            /** @description The same as a code */
            outcome: components["schemas"]["ConnectionOutcome"];
        };
        CreateAlarmChannelDto: {
            /**
             * @default true
             * @example true
             */
            enabled?: boolean;
            kind: components["schemas"]["AlarmChannelKind"];
            /** @example Operations */
            name?: string;
            /**
             * @description Of `email`: who gets it
             * @example [
             *       "ops@example.com"
             *     ]
             */
            recipients?: string[];
            /**
             * @description Of `webhook`: a public https address, without user name and fragment (http only for localhost)
             * @example https://hooks.example.com/alarms
             */
            url?: string;
        };
        CreateAlarmRuleDto: {
            /**
             * @description For `success_rate`; null: each card type by itself
             * @example UnionPay
             * @enum {string|null}
             */
            cardType?: "UnionPay" | "Alipay" | "Wechat Pay" | null;
            /**
             * @description Ids of the channels to tell; none: the alarm is shown in the dashboard only
             * @example [
             *       "019aa3f0-6b7c-7d8e-9f00-112233445566"
             *     ]
             */
            channels?: string[];
            /**
             * @default true
             * @example true
             */
            enabled?: boolean;
            kind: components["schemas"]["AlarmRuleKind"];
            /**
             * @description For `success_rate` (default 10): with fewer attempts the rate says nothing
             * @example 10
             */
            minPayments?: number;
            /** @example Something needs a person */
            name?: string;
            /** @description What comes up in them is told when they are over */
            quietHours?: components["schemas"]["QuietHoursDto"] | null;
            /**
             * @description `needs_attention`: transactions (default 1). `success_rate`: percent below which it is an alarm (50, at most 100). `provider_errors`: payments (5). `no_callback`: payments in a row (5, at most 100). `reconciliation_lag`: seconds (120). `configuration_changed`: none
             * @example 1
             */
            threshold?: number;
            /**
             * @description For `success_rate` (default 60) and `provider_errors` (15): how far back to look
             * @example 60
             */
            windowMinutes?: number;
        };
        CreateApiTokenDto: {
            /**
             * Format: date-time
             * @description In the future, within a year; 90 days from now where it is left out
             * @example 2026-06-01T10:00:00.000Z
             */
            expiresAt?: string;
            /** @example nightly export */
            name: string;
            /**
             * @example auditor
             * @enum {string}
             */
            role: "owner" | "operator" | "auditor";
        };
        CreateCancellationDto: {
            /**
             * @description Of a payment that was made twice: the other one of the paid orders
             * @example 0h3v9x2k7m1q8r5t4w6z
             */
            orderId?: string;
            /**
             * @description For the history; the customer does not see it
             * @example Paid twice
             */
            reason: string;
        };
        CreateIntegrationDto: {
            /**
             * @description A subset of the merchant's. Left out: all of them
             * @example [
             *       "UnionPay",
             *       "Alipay"
             *     ]
             */
            cardTypes?: components["schemas"]["CardType"][];
            /**
             * @description One of the merchant's
             * @example AUD
             */
            currency: components["schemas"]["Currency"];
            /**
             * @description Whether new customers are taken in
             * @default true
             * @example true
             */
            enabled?: boolean;
            /**
             * @default 60
             * @example 60
             */
            expiresAfterMinutes?: number;
            /**
             * Format: uuid
             * @description Id of the merchant
             * @example 01936f2e-1111-7c1d-9f5a-3f1f0a1b2c3d
             */
            merchant: string;
            /** @example Harbour portal */
            name: string;
            /**
             * @description Where customers may be sent back to: host, host:port or *.domain
             * @example [
             *       "portal.example.com"
             *     ]
             */
            redirectHosts: string[];
            /** @example c1f7a0d2-5d2f-4e0b-9c53-8a7b6c5d4e3f */
            secret: string;
            /**
             * @description Results also go from server to server
             * @default false
             * @example false
             */
            serverDelivery?: boolean;
            /**
             * @description Its name in addresses; never changes
             * @example harbour
             */
            slug: string;
        };
        CreateMerchantDto: {
            /**
             * @description Left out: the environment's own
             * @example https://pay.example.com/api
             */
            apiBaseUrl?: string;
            /**
             * @description Needed, unless trustCallbacksWithoutQuery is true; null takes it away
             * @example 9f2c6a1be47d4c0f8f3e
             */
            apiKey?: string | null;
            /**
             * @description Card types that the account spells in another way
             * @example {
             *       "Wechat Pay": "WeChat"
             *     }
             */
            cardTypeNames?: {
                [key: string]: string;
            };
            /**
             * @example [
             *       "UnionPay",
             *       "Alipay"
             *     ]
             */
            cardTypes: components["schemas"]["CardType"][];
            /**
             * @description For the policy `fixed`
             * @example null
             */
            clientId?: string | null;
            /**
             * @description Whether the provider wants to know the customer: no, always as clientId, or by what the checkout asks
             * @default none
             * @example none
             */
            clientPolicy?: components["schemas"]["ClientPolicy"];
            /**
             * @example [
             *       "AUD"
             *     ]
             */
            currencies: components["schemas"]["Currency"][];
            /**
             * @description Customers get an e-mail with the link to pay
             * @default false
             * @example false
             */
            emailPay?: boolean;
            /**
             * @description Whether new payments are taken
             * @default true
             * @example true
             */
            enabled?: boolean;
            /** @example test */
            environment: components["schemas"]["MerchantEnvironment"];
            /**
             * @description A decimal in the currency of the payment; null: no limit
             * @example 15000.00
             */
            maxAmount?: string | null;
            /**
             * @description The account's identifier at the provider
             * @example 5adeaafb-1b6d-4bb2-ba11-1cce35e6b38e
             */
            merchantId: string;
            /** @example kZ7f0q2mXw9sTb4LrE8u */
            merchantKey: string;
            /**
             * @description A decimal in the currency of the payment; null: no limit
             * @example 1.00
             */
            minAmount?: string | null;
            /**
             * @description Unique
             * @example Harbour Offices
             */
            name: string;
            /**
             * @description Where customers may be sent to pay: host, host:port or *.domain. Left out: the environment's own
             * @example [
             *       "pay.example.com"
             *     ]
             */
            paymentPageHosts?: string[];
            /**
             * @description Changing it asks for fresh authentication
             * @default true
             * @example true
             */
            refundsEnabled?: boolean;
            /**
             * @description There is no API key, and a callback alone decides: whoever finds the merchant key can forge payments
             * @default false
             * @example false
             */
            trustCallbacksWithoutQuery?: boolean;
        };
        CreateRefundDto: {
            /**
             * @description A plain decimal in the currency of the payment
             * @example 5.00
             */
            amount: string;
            /**
             * @description Of a payment that was made twice: the other one of the paid orders
             * @example 0h3v9x2k7m1q8r5t4w6z
             */
            orderId?: string;
            /**
             * @description For the history; the customer does not see it
             * @example Paid twice
             */
            reason: string;
        };
        CreateUserDto: {
            /** @example kim@example.com */
            email: string;
            /** @example Kim Lee */
            name: string;
            /**
             * @description At least 12 characters; not a name and not a common password
             * @example seven quiet harbour cranes
             */
            password: string;
            /**
             * @example operator
             * @enum {string}
             */
            role: "owner" | "operator" | "auditor";
        };
        /**
         * @description One of the merchant's
         * @enum {string}
         */
        Currency: "AED" | "AUD" | "BHD" | "BND" | "BRL" | "CAD" | "CHF" | "CNY" | "CZK" | "DKK" | "EUR" | "FJD" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "JOD" | "JPY" | "KHR" | "KRW" | "KWD" | "LAK" | "LKR" | "MMK" | "MNT" | "MOP" | "MXN" | "MYR" | "NOK" | "NZD" | "OMR" | "PGK" | "PHP" | "PLN" | "QAR" | "SAR" | "SEK" | "SGD" | "THB" | "TRY" | "TWD" | "USD" | "VND" | "ZAR";
        DailyCloseDto: {
            /**
             * @description Whether the day is over
             * @example true
             */
            closed: boolean;
            /**
             * Format: date
             * @example 2026-03-02
             */
            date: string;
            /** @description Of payments that were made or confirmed on the day: 1000 at most, the oldest first */
            differences: components["schemas"]["DifferenceDto"][];
            /**
             * Format: date-time
             * @description When the day began
             * @example 2026-03-01T13:00:00.000Z
             */
            from: string;
            /** @description What became, until now, of the payments that were made on the day; by merchant and currency */
            items: components["schemas"]["CloseItemDto"][];
            /**
             * @description Whether there are more differences than are listed
             * @example false
             */
            moreDifferences: boolean;
            /** @description Money that was confirmed on the day, whenever the payment was made */
            taken: components["schemas"]["MerchantMoneyDto"][];
            /** @example Australia/Sydney */
            timeZone: string;
            /**
             * Format: date-time
             * @description When the next one began
             * @example 2026-03-02T13:00:00.000Z
             */
            to: string;
            /** @description The same by environment and currency */
            totals: components["schemas"]["FiguresDto"][];
        };
        DeliveryAttemptDto: {
            /**
             * @description The beginning of what was answered, as text; foreign, so show it as text and nothing else
             * @example Payment received
             */
            answer: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T08:25:00.000Z
             */
            at: string;
            /**
             * @description Milliseconds
             * @example 212
             */
            durationMs: number;
            /**
             * @description Why there was no usable answer
             * @example null
             */
            error: string | null;
            /**
             * @description Null: there was no answer
             * @example 200
             */
            httpStatus: number | null;
            /**
             * @description 1, 2, 3 …; a number that is missing is an attempt that ended with its process
             * @example 1
             */
            number: number;
            /**
             * @description `failed` may be tried again; `refused` is no use to try again
             * @example delivered
             */
            outcome: components["schemas"]["DeliveryOutcome"];
        };
        DeliveryDto: {
            attempts: components["schemas"]["DeliveryAttemptDto"][];
            /**
             * @description `schedule`: because the integration has `serverDelivery`
             * @example staff
             */
            by: components["schemas"]["DeliveryOrigin"];
            /**
             * Format: date-time
             * @example 2026-03-02T08:25:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-03-02T08:25:00.212Z
             */
            deliveredAt: string | null;
            /**
             * Format: uuid
             * @description Sent along as `X-Delivery-Id`; the same in every attempt
             * @example 01936f35-7b0c-7c1d-9f5a-3f1f0a1b2c3d
             */
            id: string;
            /**
             * Format: date-time
             * @description Null: no more
             * @example null
             */
            nextAttemptAt: string | null;
            /** @example delivered */
            status: components["schemas"]["DeliveryStatus"];
        };
        /**
         * @description `schedule`: because the integration has `serverDelivery`
         * @enum {string}
         */
        DeliveryOrigin: "staff" | "schedule";
        /**
         * @description `failed` may be tried again; `refused` is no use to try again
         * @enum {string}
         */
        DeliveryOutcome: "delivered" | "failed" | "refused";
        /** @enum {string} */
        DeliveryStatus: "pending" | "delivered" | "given_up";
        /** @enum {string} */
        DifferenceCode: "outcome_unknown" | "amount_mismatch" | "duplicate_payment" | "late_success" | "refund_unknown" | "still_open";
        DifferenceDto: {
            /** @example 12.30 */
            amount: string;
            /** @example amount_mismatch */
            code: components["schemas"]["DifferenceCode"];
            /**
             * Format: date-time
             * @example 2026-03-02T08:15:30.123Z
             */
            createdAt: string;
            /** @example AUD */
            currency: components["schemas"]["Currency"];
            /** @example production */
            environment: components["schemas"]["MerchantEnvironment"];
            /**
             * Format: uuid
             * @description Id of the merchant
             * @example 01936f2e-1111-7c1d-9f5a-3f1f0a1b2c3d
             */
            merchant: string;
            /** @example 0h3v9x2k7m1q8r5t4w6z */
            orderId: string | null;
            /** @example INV-1042 */
            reference: string;
            /** @example succeeded */
            status: components["schemas"]["TransactionStatus"];
            /**
             * Format: date-time
             * @example 2026-03-02T08:17:02.412Z
             */
            succeededAt: string | null;
            /**
             * Format: uuid
             * @description Id of the transaction
             * @example 01936f2e-7b0c-7c1d-9f5a-3f1f0a1b2c3d
             */
            transaction: string;
        };
        /** @enum {string} */
        EventKind: "request_received" | "transaction_moved" | "attempt_started" | "payment_answered" | "attempt_moved" | "callback_received" | "query_answered" | "attention_raised" | "attention_cleared" | "cancellation_refused" | "customer_returned" | "return_delivery_attempted" | "refund_requested" | "refund_moved";
        /** @enum {string} */
        ExportFormat: "csv" | "xlsx";
        FieldProblemDto: {
            /**
             * @description Stable, for programs
             * @example invalid
             */
            code: string;
            /**
             * @description Name of the field; empty for the body as a whole
             * @example email
             */
            field: string;
            /**
             * @description For people
             * @example must be an e-mail address
             */
            message: string;
        };
        FiguresDto: {
            /**
             * @description What customers were asked for in all
             * @example 1230.00
             */
            amount: string;
            amounts: components["schemas"]["StatusAmountsDto"];
            counts: components["schemas"]["StatusCountsDto"];
            /** @example AUD */
            currency: components["schemas"]["Currency"];
            /**
             * @description Test and production money are never added up
             * @example production
             */
            environment: components["schemas"]["MerchantEnvironment"];
            /**
             * @description All that customers were asked for
             * @example 100
             */
            payments: number;
            /**
             * @description What of these payments was refunded, whenever
             * @example 12.30
             */
            refundedAmount: string;
            /**
             * @description What was paid; refunds are not taken off
             * @example 1107.00
             */
            succeededAmount: string;
            /**
             * @description Succeeded, of those that are over (succeeded, failed, cancelled, expired); null: none is
             * @example 0.9278
             */
            successRate: number | null;
        };
        GoLiveCheckDto: {
            /**
             * @description What to do about it; null where nothing has to be done
             * @example Enter the hosts of your own portal, each in full, as the integration's redirectHosts.
             */
            advice: string | null;
            /** @description The same for programs, and to be said in any language: mostly one, several for a merchant’s warnings */
            findings: components["schemas"]["GoLiveFindingDto"][];
            /**
             * @description Stable, for programs; with a name after a colon where there is one for each merchant or integration
             * @example redirect_hosts:harbour
             */
            id: string;
            /**
             * @description What was found, for a person
             * @example localhost:3000: for tests only
             */
            message: string;
            /** @description `failed`: payments would not work, or not be safe. `skipped`: does not apply, or could not be asked */
            status: components["schemas"]["GoLiveStatus"];
            /** @example Hosts to return to of harbour */
            title: string;
        };
        GoLiveChecksDto: {
            /**
             * @description When these checks were made
             * @example 2026-03-02T08:15:30.000Z
             */
            checkedAt: string;
            /** @description In the order in which one would go through them */
            items: components["schemas"]["GoLiveCheckDto"][];
            /**
             * @description Always null: this is all
             * @example null
             */
            nextCursor: string | null;
        };
        /**
         * @description Stable: what the sentence in `message` says
         * @enum {string}
         */
        GoLiveFindingCode: "production" | "not_production" | "proxy_off" | "proxy_on" | "proxy_missing" | "proxy_anybody" | "postgres" | "sqlite" | "sqlite_shared" | "metrics_fine" | "metrics_open" | "public_url_loopback" | "public_url_answers" | "public_url_silent" | "public_url_unreachable" | "public_url_foreign" | "schema_current" | "schema_behind" | "no_database" | "disk_free" | "disk_elsewhere" | "clock_right" | "clock_ahead" | "clock_behind" | "clock_unknown" | "clock_shared" | "key_in_settings" | "key_in_file" | "key_rotation_unfinished" | "key_file_readable" | "key_beside_database" | "none_enabled" | "nothing_stands_out" | "test_account" | "provider_here" | "weak_merchant_key" | "weak_merchant_key_digits" | "no_api_key" | "callbacks_trusted" | "other_environment" | "client_id_capitals" | "client_id_unused" | "key_accepted" | "key_missing" | "key_refused" | "merchant_unknown" | "provider_silent" | "provider_unclear" | "no_means" | "hosts_missing" | "hosts_too_wide" | "hosts_here" | "hosts_fine" | "merchant_disabled" | "takes_nothing_real" | "takes_test" | "takes_production" | "not_checked";
        GoLiveFindingDto: {
            /**
             * @description Stable: what the sentence in `message` says
             * @example hosts_here
             */
            code: components["schemas"]["GoLiveFindingCode"];
            /**
             * @description What is different from case to case: names, addresses, numbers; of each code its own
             * @example {
             *       "hosts": "localhost:3000"
             *     }
             */
            values: {
                [key: string]: string | number;
            };
        };
        /**
         * @description `failed`: payments would not work, or not be safe. `skipped`: does not apply, or could not be asked
         * @enum {string}
         */
        GoLiveStatus: "ok" | "warning" | "failed" | "skipped";
        HealthDto: {
            /**
             * @example ok
             * @enum {string}
             */
            status: "ok";
        };
        /**
         * @description `failing`: the last call failed; `idle`: there was none among the latest payments
         * @enum {string}
         */
        HealthState: "ok" | "failing" | "idle";
        InspectDto: {
            /**
             * @description The whole address as it was seen, with its query. It is neither stored nor logged
             * @example https://pay.example.com/pay/harbour?amount=12.30&reference=INV-001&transactionId=6f47c19b&signature=617b0b7d
             */
            url: string;
        };
        InspectedFieldDto: {
            /**
             * @description In the protocol’s own names
             * @example amount
             */
            name: string;
            /** @example 12.30 */
            received: string | null;
            /** @example 12.30 */
            stored: string | null;
            verdict: components["schemas"]["InspectedFieldVerdict"];
        };
        /** @enum {string} */
        InspectedFieldVerdict: "same" | "differs" | "absent" | "nothing_stored";
        InspectedSecretDto: {
            /**
             * @description 1 is the first one that the owner had
             * @example 2
             */
            number: number;
            /**
             * @description Integration or merchant whose secret it is
             * @example Harbour portal
             */
            owner: string;
            /** @description `previous`: was replaced and still counts; `retired`: counts no more */
            state: components["schemas"]["InspectedSecretState"];
        };
        /**
         * @description `previous`: was replaced and still counts; `retired`: counts no more
         * @enum {string}
         */
        InspectedSecretState: "current" | "previous" | "retired";
        InspectedSignatureDto: {
            algorithm: components["schemas"]["SignatureAlgorithm"];
            /**
             * @description In what the form that fits differs from what came; empty: in nothing
             * @example [
             *       "amount as 12.3"
             *     ]
             */
            forms: string[];
            /**
             * @description A stored secret made the signature, in this or another form
             * @example true
             */
            holds: boolean;
            /** @description Which secret fits, without its value */
            secret: components["schemas"]["InspectedSecretDto"] | null;
            /**
             * @description The exact text that is signed; a secret in it is •••. In the form that fits, else in the usual one
             * @example 12.30|INV-001|6f47c19b-eb9d-4ee5-a144-19f7b9263183
             */
            signedText: string;
        };
        InspectionDto: {
            /**
             * @description What to do, the most likely first
             * @example [
             *       "Enter the Secret of the portal anew as the secret of the integration."
             *     ]
             */
            advice: string[];
            /** @description What came beside what is stored */
            fields: components["schemas"]["InspectedFieldDto"][];
            kind: components["schemas"]["InspectionKind"];
            /**
             * @description Integration or merchant
             * @example Harbour portal
             */
            party: string | null;
            signature: components["schemas"]["InspectedSignatureDto"] | null;
            /**
             * @description For a person
             * @example The payment request is genuine. Nobody has come with it yet.
             */
            summary: string;
            /**
             * @description The transaction it is about, for `/transactions/{id}`
             * @example 019aa3f0-6b7c-7d8e-9f00-112233445566
             */
            transaction: string | null;
            /** @description `genuine`: the signature holds and all is as stored. `differs`: it holds, but something else is not as stored or would be refused. `other_form`: it holds only for another writing of a field. `other_secret`: for a retired secret, or that of somebody else. `not_verified`: for none */
            verdict: components["schemas"]["InspectionVerdict"];
        };
        /** @enum {string} */
        InspectionKind: "payment_request" | "payment_return" | "callback" | "unknown";
        /**
         * @description `genuine`: the signature holds and all is as stored. `differs`: it holds, but something else is not as stored or would be refused. `other_form`: it holds only for another writing of a field. `other_secret`: for a retired secret, or that of somebody else. `not_verified`: for none
         * @enum {string}
         */
        InspectionVerdict: "genuine" | "differs" | "other_form" | "other_secret" | "not_verified" | "malformed" | "not_recognised";
        IntegrationDetailsDto: {
            /**
             * @description A subset of the merchant's. Left out: all of them
             * @example [
             *       "UnionPay",
             *       "Alipay"
             *     ]
             */
            cardTypes: components["schemas"]["CardType"][];
            /**
             * Format: date-time
             * @example 2026-03-01T10:00:00.000Z
             */
            createdAt: string;
            /**
             * @description One of the merchant's
             * @example AUD
             */
            currency: components["schemas"]["Currency"];
            /**
             * @description Whether new customers are taken in
             * @default true
             * @example true
             */
            enabled: boolean;
            /**
             * @default 60
             * @example 60
             */
            expiresAfterMinutes: number;
            /**
             * @description To be pasted into the host platform, which fills in the placeholders
             * @example https://pay.example.com/pay/harbour?amount={{ amount }}&reference={{ reference }}
             */
            gatewayUrl: string;
            /**
             * Format: uuid
             * @example 01936f2e-0000-7c1d-9f5a-3f1f0a1b2c3d
             */
            id: string;
            /**
             * Format: uuid
             * @description Id of the merchant
             * @example 01936f2e-1111-7c1d-9f5a-3f1f0a1b2c3d
             */
            merchant: string;
            /** @example Harbour portal */
            name: string;
            /**
             * @description Transactions that are open or processing: disabling does not end them
             * @example 0
             */
            openTransactions: number;
            /**
             * @description Where customers may be sent back to: host, host:port or *.domain
             * @example [
             *       "portal.example.com"
             *     ]
             */
            redirectHosts: string[];
            /** @description The one that is current */
            secret: components["schemas"]["SecretDto"];
            /** @description All there ever were, the newest first */
            secrets: components["schemas"]["IntegrationSecretDto"][];
            /**
             * @description Results also go from server to server
             * @default false
             * @example false
             */
            serverDelivery: boolean;
            /**
             * @description Its name in addresses; never changes
             * @example harbour
             */
            slug: string;
            /**
             * Format: date-time
             * @example 2026-03-01T10:00:00.000Z
             */
            updatedAt: string;
            /**
             * @description Each change makes a new one
             * @example 2
             */
            version: number;
            /**
             * @description What keeps customers from paying, a sentence each
             * @example []
             */
            warnings: string[];
        };
        IntegrationDto: {
            /**
             * @description A subset of the merchant's. Left out: all of them
             * @example [
             *       "UnionPay",
             *       "Alipay"
             *     ]
             */
            cardTypes: components["schemas"]["CardType"][];
            /**
             * Format: date-time
             * @example 2026-03-01T10:00:00.000Z
             */
            createdAt: string;
            /**
             * @description One of the merchant's
             * @example AUD
             */
            currency: components["schemas"]["Currency"];
            /**
             * @description Whether new customers are taken in
             * @default true
             * @example true
             */
            enabled: boolean;
            /**
             * @default 60
             * @example 60
             */
            expiresAfterMinutes: number;
            /**
             * @description To be pasted into the host platform, which fills in the placeholders
             * @example https://pay.example.com/pay/harbour?amount={{ amount }}&reference={{ reference }}
             */
            gatewayUrl: string;
            /**
             * Format: uuid
             * @example 01936f2e-0000-7c1d-9f5a-3f1f0a1b2c3d
             */
            id: string;
            /**
             * Format: uuid
             * @description Id of the merchant
             * @example 01936f2e-1111-7c1d-9f5a-3f1f0a1b2c3d
             */
            merchant: string;
            /** @example Harbour portal */
            name: string;
            /**
             * @description Where customers may be sent back to: host, host:port or *.domain
             * @example [
             *       "portal.example.com"
             *     ]
             */
            redirectHosts: string[];
            /** @description The one that is current */
            secret: components["schemas"]["SecretDto"];
            /**
             * @description Results also go from server to server
             * @default false
             * @example false
             */
            serverDelivery: boolean;
            /**
             * @description Its name in addresses; never changes
             * @example harbour
             */
            slug: string;
            /**
             * Format: date-time
             * @example 2026-03-01T10:00:00.000Z
             */
            updatedAt: string;
            /**
             * @description Each change makes a new one
             * @example 2
             */
            version: number;
            /**
             * @description What keeps customers from paying, a sentence each
             * @example []
             */
            warnings: string[];
        };
        IntegrationPageDto: {
            items: components["schemas"]["IntegrationDto"][];
            /** @example null */
            nextCursor: string | null;
        };
        IntegrationSecretDto: {
            /**
             * Format: date-time
             * @example 2026-03-01T10:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @example 01936f2e-2222-7c1d-9f5a-3f1f0a1b2c3d
             */
            id: string;
            /**
             * @description See the secret of a merchant
             * @example 1111
             */
            last4: string | null;
            /**
             * Format: date-time
             * @description When a new transaction was last verified with it; repeated requests of a known one do not count
             * @example 2026-03-01T10:00:00.000Z
             */
            lastVerifiedAt: string | null;
            /**
             * Format: date-time
             * @description From then on it verifies nothing; null: the current one
             * @example null
             */
            retiresAt: string | null;
            /**
             * @description Always true: a secret of before is kept for the returns it signs
             * @example true
             */
            set: boolean;
        };
        IntegrationSettingsDto: {
            /**
             * @description A subset of the merchant's. Left out: all of them
             * @example [
             *       "UnionPay",
             *       "Alipay"
             *     ]
             */
            cardTypes: components["schemas"]["CardType"][];
            /**
             * @description One of the merchant's
             * @example AUD
             */
            currency: components["schemas"]["Currency"];
            /**
             * @description Whether new customers are taken in
             * @default true
             * @example true
             */
            enabled: boolean;
            /**
             * @default 60
             * @example 60
             */
            expiresAfterMinutes: number;
            /**
             * Format: uuid
             * @description Id of the merchant
             * @example 01936f2e-1111-7c1d-9f5a-3f1f0a1b2c3d
             */
            merchant: string;
            /** @example Harbour portal */
            name: string;
            /**
             * @description Where customers may be sent back to: host, host:port or *.domain
             * @example [
             *       "portal.example.com"
             *     ]
             */
            redirectHosts: string[];
            /**
             * @description Results also go from server to server
             * @default false
             * @example false
             */
            serverDelivery: boolean;
        };
        IntegrationVersionDto: {
            /**
             * @description What differs from the version before
             * @example [
             *       "redirectHosts"
             *     ]
             */
            changed: string[];
            /**
             * Format: date-time
             * @example 2026-03-01T10:00:00.000Z
             */
            createdAt: string;
            /**
             * @description A user's id, or the name of a command or program
             * @example config:apply
             */
            createdBy: string;
            /**
             * @description For people: the name of that user or program
             * @example Kim Lee
             */
            createdByName: string;
            settings: components["schemas"]["IntegrationSettingsDto"];
            /** @example 2 */
            version: number;
        };
        IntegrationVersionPageDto: {
            items: components["schemas"]["IntegrationVersionDto"][];
            /** @example null */
            nextCursor: string | null;
        };
        LimitSuggestionDto: {
            /** @description Of the payment that was refused */
            cardType: components["schemas"]["CardType"];
            /** @example 2026-03-02T08:15:30.000Z */
            createdAt: string;
            currency: components["schemas"]["Currency"];
            /**
             * @description When it was accepted or dismissed
             * @example null
             */
            decidedAt: string | null;
            /**
             * Format: uuid
             * @example 019aa3f0-6b7c-7d8e-9f00-112233445566
             */
            id: string;
            /** @example 2026-03-02T08:15:30.000Z */
            lastSeenAt: string;
            /**
             * @description As a decimal of `currency`; null: this limit was not named
             * @example 15000.00
             */
            maxAmount: string | null;
            /**
             * @description What the provider said
             * @example Amount out of range - for this merchant; USD [min = 1.00, max = 15000.00]
             */
            message: string;
            /**
             * @description As a decimal of `currency`; null: this limit was not named
             * @example 1.00
             */
            minAmount: string | null;
            /**
             * @description The amount that was refused last
             * @example 20000.00
             */
            refusedAmount: string;
            status: components["schemas"]["SuggestionStatus"];
            /**
             * @description How often the provider said so
             * @example 3
             */
            timesSeen: number;
            /**
             * @description Its transaction, for `/transactions/{id}`
             * @example 019aa3f0-6b7c-7d8e-9f00-99887766554a
             */
            transaction: string;
            /** @example 2026-03-02T08:15:30.000Z */
            updatedAt: string;
            /**
             * @description What accepting it would mean beyond this currency and card type
             * @example [
             *       "The limits would count for all card types: UnionPay, Alipay"
             *     ]
             */
            warnings: string[];
        };
        LimitSuggestionPageDto: {
            items: components["schemas"]["LimitSuggestionDto"][];
            /**
             * @description For the next page; null: this is the last
             * @example null
             */
            nextCursor: string | null;
        };
        MerchantDetailsDto: {
            /**
             * @description Left out: the environment's own
             * @example https://pay.example.com/api
             */
            apiBaseUrl: string;
            /** @description Opens the query call */
            apiKey: components["schemas"]["SecretDto"];
            /**
             * @description Card types that the account spells in another way
             * @example {
             *       "Wechat Pay": "WeChat"
             *     }
             */
            cardTypeNames: {
                [key: string]: string;
            };
            /**
             * @example [
             *       "UnionPay",
             *       "Alipay"
             *     ]
             */
            cardTypes: components["schemas"]["CardType"][];
            /**
             * @description For the policy `fixed`
             * @example null
             */
            clientId: string | null;
            /**
             * @description Whether the provider wants to know the customer: no, always as clientId, or by what the checkout asks
             * @default none
             * @example none
             */
            clientPolicy: components["schemas"]["ClientPolicy"];
            /**
             * Format: date-time
             * @example 2026-03-01T10:00:00.000Z
             */
            createdAt: string;
            /**
             * @example [
             *       "AUD"
             *     ]
             */
            currencies: components["schemas"]["Currency"][];
            /**
             * @description Customers get an e-mail with the link to pay
             * @default false
             * @example false
             */
            emailPay: boolean;
            /**
             * @description Whether new payments are taken
             * @default true
             * @example true
             */
            enabled: boolean;
            /** @example test */
            environment: components["schemas"]["MerchantEnvironment"];
            /**
             * Format: uuid
             * @example 01936f2e-1111-7c1d-9f5a-3f1f0a1b2c3d
             */
            id: string;
            /**
             * @description A decimal in the currency of the payment; null: no limit
             * @example 15000.00
             */
            maxAmount: string | null;
            /**
             * @description The account's identifier at the provider
             * @example 5adeaafb-1b6d-4bb2-ba11-1cce35e6b38e
             */
            merchantId: string;
            /** @description Signs payments and callbacks */
            merchantKey: components["schemas"]["SecretDto"];
            /**
             * @description A decimal in the currency of the payment; null: no limit
             * @example 1.00
             */
            minAmount: string | null;
            /**
             * @description Unique
             * @example Harbour Offices
             */
            name: string;
            /**
             * @description Transactions that are open or processing: disabling does not end them
             * @example 0
             */
            openTransactions: number;
            /**
             * @description Where customers may be sent to pay: host, host:port or *.domain. Left out: the environment's own
             * @example [
             *       "pay.example.com"
             *     ]
             */
            paymentPageHosts: string[];
            /**
             * @description Changing it asks for fresh authentication
             * @default true
             * @example true
             */
            refundsEnabled: boolean;
            /**
             * @description There is no API key, and a callback alone decides: whoever finds the merchant key can forge payments
             * @default false
             * @example false
             */
            trustCallbacksWithoutQuery: boolean;
            /**
             * Format: date-time
             * @example 2026-03-01T10:00:00.000Z
             */
            updatedAt: string;
            /**
             * @description Each change makes a new one
             * @example 3
             */
            version: number;
            /**
             * @description The same, in the same order, for programs
             * @example []
             */
            warningDetails: components["schemas"]["MerchantWarningDto"][];
            /**
             * @description What is allowed but not wise, a sentence each, such as a key that can be found by trying
             * @example []
             */
            warnings: string[];
            /**
             * @description How soon the merchant key can be found by trying; null: not within a hundred years
             * @example null
             */
            weakKey: components["schemas"]["WeakKeyDto"] | null;
        };
        MerchantDto: {
            /**
             * @description Left out: the environment's own
             * @example https://pay.example.com/api
             */
            apiBaseUrl: string;
            /** @description Opens the query call */
            apiKey: components["schemas"]["SecretDto"];
            /**
             * @description Card types that the account spells in another way
             * @example {
             *       "Wechat Pay": "WeChat"
             *     }
             */
            cardTypeNames: {
                [key: string]: string;
            };
            /**
             * @example [
             *       "UnionPay",
             *       "Alipay"
             *     ]
             */
            cardTypes: components["schemas"]["CardType"][];
            /**
             * @description For the policy `fixed`
             * @example null
             */
            clientId: string | null;
            /**
             * @description Whether the provider wants to know the customer: no, always as clientId, or by what the checkout asks
             * @default none
             * @example none
             */
            clientPolicy: components["schemas"]["ClientPolicy"];
            /**
             * Format: date-time
             * @example 2026-03-01T10:00:00.000Z
             */
            createdAt: string;
            /**
             * @example [
             *       "AUD"
             *     ]
             */
            currencies: components["schemas"]["Currency"][];
            /**
             * @description Customers get an e-mail with the link to pay
             * @default false
             * @example false
             */
            emailPay: boolean;
            /**
             * @description Whether new payments are taken
             * @default true
             * @example true
             */
            enabled: boolean;
            /** @example test */
            environment: components["schemas"]["MerchantEnvironment"];
            /**
             * Format: uuid
             * @example 01936f2e-1111-7c1d-9f5a-3f1f0a1b2c3d
             */
            id: string;
            /**
             * @description A decimal in the currency of the payment; null: no limit
             * @example 15000.00
             */
            maxAmount: string | null;
            /**
             * @description The account's identifier at the provider
             * @example 5adeaafb-1b6d-4bb2-ba11-1cce35e6b38e
             */
            merchantId: string;
            /** @description Signs payments and callbacks */
            merchantKey: components["schemas"]["SecretDto"];
            /**
             * @description A decimal in the currency of the payment; null: no limit
             * @example 1.00
             */
            minAmount: string | null;
            /**
             * @description Unique
             * @example Harbour Offices
             */
            name: string;
            /**
             * @description Where customers may be sent to pay: host, host:port or *.domain. Left out: the environment's own
             * @example [
             *       "pay.example.com"
             *     ]
             */
            paymentPageHosts: string[];
            /**
             * @description Changing it asks for fresh authentication
             * @default true
             * @example true
             */
            refundsEnabled: boolean;
            /**
             * @description There is no API key, and a callback alone decides: whoever finds the merchant key can forge payments
             * @default false
             * @example false
             */
            trustCallbacksWithoutQuery: boolean;
            /**
             * Format: date-time
             * @example 2026-03-01T10:00:00.000Z
             */
            updatedAt: string;
            /**
             * @description Each change makes a new one
             * @example 3
             */
            version: number;
            /**
             * @description The same, in the same order, for programs
             * @example []
             */
            warningDetails: components["schemas"]["MerchantWarningDto"][];
            /**
             * @description What is allowed but not wise, a sentence each, such as a key that can be found by trying
             * @example []
             */
            warnings: string[];
            /**
             * @description How soon the merchant key can be found by trying; null: not within a hundred years
             * @example null
             */
            weakKey: components["schemas"]["WeakKeyDto"] | null;
        };
        /** @enum {string} */
        MerchantEnvironment: "test" | "production";
        MerchantHealthDto: {
            /**
             * @description Of payment calls by the instance that answers: `open`, none is made for a while after failures in a row; `half_open`, one tries whether it works again
             * @example closed
             */
            breaker: components["schemas"]["BreakerState"];
            /**
             * @description Whether it takes payments
             * @example true
             */
            enabled: boolean;
            /** @example production */
            environment: components["schemas"]["MerchantEnvironment"];
            /**
             * @description Calls that failed since the last one that did not
             * @example 0
             */
            failuresInARow: number;
            /**
             * Format: date-time
             * @description When the provider last answered a call
             * @example 2026-03-02T08:17:02.412Z
             */
            lastAnswerAt: string | null;
            /**
             * Format: date-time
             * @description When a callback last came in
             * @example 2026-03-02T08:17:01.000Z
             */
            lastCallbackAt: string | null;
            /** @description The last call that failed */
            lastError: components["schemas"]["ProviderErrorDto"] | null;
            /**
             * Format: uuid
             * @description Id of the merchant
             * @example 01936f2e-1111-7c1d-9f5a-3f1f0a1b2c3d
             */
            merchant: string;
            /** @example Harbour Offices */
            name: string;
            /**
             * Format: date-time
             * @description Since when the oldest of the unknown is
             * @example null
             */
            oldestUnknownAt: string | null;
            /**
             * @description Orders that may still be paid
             * @example 2
             */
            openAttempts: number;
            /**
             * @description Age of the oldest query that is due and was not made
             * @example 0
             */
            reconciliationLagSeconds: number;
            /**
             * @description `failing`: the last call failed; `idle`: there was none among the latest payments
             * @example ok
             */
            state: components["schemas"]["HealthState"];
            /**
             * @description Of these, those of which nobody knows whether they arrived
             * @example 0
             */
            unknownOutcomes: number;
        };
        MerchantMoneyDto: {
            /**
             * @description What was paid
             * @example 147.60
             */
            amount: string;
            /** @example AUD */
            currency: components["schemas"]["Currency"];
            /** @example production */
            environment: components["schemas"]["MerchantEnvironment"];
            /**
             * Format: uuid
             * @description Id of the merchant
             * @example 01936f2e-1111-7c1d-9f5a-3f1f0a1b2c3d
             */
            merchant: string;
            /** @example Harbour Offices */
            name: string | null;
            /** @example 12 */
            payments: number;
        };
        MerchantPageDto: {
            items: components["schemas"]["MerchantDto"][];
            /** @example null */
            nextCursor: string | null;
        };
        MerchantSettingsDto: {
            /**
             * @description Left out: the environment's own
             * @example https://pay.example.com/api
             */
            apiBaseUrl: string;
            /**
             * @description Card types that the account spells in another way
             * @example {
             *       "Wechat Pay": "WeChat"
             *     }
             */
            cardTypeNames: {
                [key: string]: string;
            };
            /**
             * @example [
             *       "UnionPay",
             *       "Alipay"
             *     ]
             */
            cardTypes: components["schemas"]["CardType"][];
            /**
             * @description For the policy `fixed`
             * @example null
             */
            clientId: string | null;
            /**
             * @description Whether the provider wants to know the customer: no, always as clientId, or by what the checkout asks
             * @default none
             * @example none
             */
            clientPolicy: components["schemas"]["ClientPolicy"];
            /**
             * @example [
             *       "AUD"
             *     ]
             */
            currencies: components["schemas"]["Currency"][];
            /**
             * @description Customers get an e-mail with the link to pay
             * @default false
             * @example false
             */
            emailPay: boolean;
            /**
             * @description Whether new payments are taken
             * @default true
             * @example true
             */
            enabled: boolean;
            /** @example test */
            environment: components["schemas"]["MerchantEnvironment"];
            /**
             * @description A decimal in the currency of the payment; null: no limit
             * @example 15000.00
             */
            maxAmount: string | null;
            /**
             * @description The account's identifier at the provider
             * @example 5adeaafb-1b6d-4bb2-ba11-1cce35e6b38e
             */
            merchantId: string;
            /**
             * @description A decimal in the currency of the payment; null: no limit
             * @example 1.00
             */
            minAmount: string | null;
            /**
             * @description Unique
             * @example Harbour Offices
             */
            name: string;
            /**
             * @description Where customers may be sent to pay: host, host:port or *.domain. Left out: the environment's own
             * @example [
             *       "pay.example.com"
             *     ]
             */
            paymentPageHosts: string[];
            /**
             * @description Changing it asks for fresh authentication
             * @default true
             * @example true
             */
            refundsEnabled: boolean;
            /**
             * @description There is no API key, and a callback alone decides: whoever finds the merchant key can forge payments
             * @default false
             * @example false
             */
            trustCallbacksWithoutQuery: boolean;
        };
        MerchantVersionDto: {
            apiKey: components["schemas"]["SecretDto"];
            /**
             * @description What differs from the version before
             * @example [
             *       "minAmount",
             *       "merchantKey"
             *     ]
             */
            changed: string[];
            /**
             * Format: date-time
             * @example 2026-03-01T10:00:00.000Z
             */
            createdAt: string;
            /**
             * @description A user's id, or the name of a command or program
             * @example config:apply
             */
            createdBy: string;
            /**
             * @description For people: the name of that user or program
             * @example Kim Lee
             */
            createdByName: string;
            merchantKey: components["schemas"]["SecretDto"];
            settings: components["schemas"]["MerchantSettingsDto"];
            /** @example 2 */
            version: number;
        };
        MerchantVersionPageDto: {
            items: components["schemas"]["MerchantVersionDto"][];
            /** @example null */
            nextCursor: string | null;
        };
        /**
         * @description Stable: what the warning says
         * @enum {string}
         */
        MerchantWarningCode: "weak_merchant_key" | "weak_merchant_key_digits" | "no_api_key" | "callbacks_trusted" | "other_environment" | "client_id_capitals" | "client_id_unused";
        MerchantWarningDto: {
            /**
             * @description Stable: what the warning says
             * @example other_environment
             */
            code: components["schemas"]["MerchantWarningCode"];
            /**
             * @description What is different from case to case: names, addresses, numbers; of each code its own
             * @example {
             *       "other": "production",
             *       "environment": "test"
             *     }
             */
            values: {
                [key: string]: string | number;
            };
        };
        /** @enum {string} */
        MessageKind: "payment_request" | "payment_return" | "order" | "callback";
        NewAlarmChannelDto: {
            /** @example 2026-03-02T08:15:30.000Z */
            createdAt: string;
            /** @example true */
            enabled: boolean;
            /**
             * Format: uuid
             * @example 019aa3f0-6b7c-7d8e-9f00-112233445566
             */
            id: string;
            kind: components["schemas"]["AlarmChannelKind"];
            /** @example Operations */
            name: string;
            /**
             * Format: date-time
             * @description Of `webhook`: until when the secret before the last rotation signs, too; null: it does not
             * @example null
             */
            previousSecretUntil: string | null;
            /**
             * @description Of `email`: who gets it
             * @example [
             *       "ops@example.com"
             *     ]
             */
            recipients: string[];
            /**
             * @description Of `webhook`: what its messages are signed with (Standard Webhooks). This answer alone has it
             * @example whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDQAgDyrt1f3E=
             */
            secret: string | null;
            /** @example 2026-03-02T08:15:30.000Z */
            updatedAt: string;
            /**
             * @description Of `webhook`: a public https address, without user name and fragment (http only for localhost)
             * @example https://hooks.example.com/alarms
             */
            url: string | null;
        };
        NewApiTokenDto: {
            /**
             * Format: date-time
             * @example 2026-03-01T10:00:00.000Z
             */
            createdAt: string;
            /**
             * @description Who made it: a user
             * @example 01936f2e-7b0c-7c1d-9f5a-3f1f0a1b2c3d
             */
            createdBy: string;
            /**
             * Format: date-time
             * @example 2026-06-01T10:00:00.000Z
             */
            expiresAt: string;
            /**
             * @description How the token begins
             * @example wpg_4fT1
             */
            hint: string;
            /** @example 01936f2e-7b0c-7c1d-9f5a-3f1f0a1b2c3d */
            id: string;
            /**
             * Format: date-time
             * @example 2026-03-02T02:00:00.000Z
             */
            lastUsedAt: string | null;
            /** @example nightly export */
            name: string;
            /**
             * Format: date-time
             * @example null
             */
            revokedAt: string | null;
            /**
             * @example auditor
             * @enum {string}
             */
            role: "owner" | "operator" | "auditor";
            /**
             * @description Shown once; keep it
             * @example wpg_4fT1o9wq0pYx3mB7cV5nK2sR8dL6hJ1gZ0aQeUiWtMy
             */
            token: string;
        };
        OverviewDto: {
            /** @description By the card type that was chosen last, the most frequent one first */
            cardTypes: components["schemas"]["SummaryItemDto"][];
            /** @description In their order; a day without a payment is left out */
            days: components["schemas"]["SummaryItemDto"][];
            /** @description By why payments failed, the most frequent reason first; those that did not fail are left out */
            failureReasons: components["schemas"]["SummaryItemDto"][];
            /**
             * Format: date-time
             * @description Belongs to the period
             * @example 2026-02-28T13:00:00.000Z
             */
            from: string;
            /** @example Australia/Sydney */
            timeZone: string;
            /**
             * Format: date-time
             * @description Does not belong to it any more
             * @example 2026-03-31T13:00:00.000Z
             */
            to: string;
            /** @description Of all payments of the period, by environment and currency */
            totals: components["schemas"]["FiguresDto"][];
        };
        /** @enum {string} */
        PageLocale: "en" | "zh-Hans" | "zh-Hant";
        ProblemDto: {
            /**
             * @description Stable, for programs
             * @example validation_failed
             */
            code: string;
            /**
             * @description For people
             * @example Sign in again to do this
             */
            detail?: string;
            errors?: components["schemas"]["FieldProblemDto"][];
            /**
             * @description The request in the logs
             * @example 7f8c3b1e-0d6a-4f7e-9b39-0f5f3c1f6f11
             */
            requestId: string;
            /** @example 400 */
            status: number;
            /** @example The request is malformed */
            title: string;
            /** @example about:blank */
            type: string;
        };
        /** @enum {string} */
        ProviderCall: "payment" | "query";
        ProviderErrorDto: {
            /**
             * Format: date-time
             * @example 2026-03-02T08:16:05.000Z
             */
            at: string;
            /** @example query */
            call: components["schemas"]["ProviderCall"];
            /**
             * @description For an operator
             * @example The provider could not be reached: no answer within 10000 ms
             */
            message: string;
            /**
             * Format: uuid
             * @description Of the transaction
             * @example 01936f2e-7b0c-7c1d-9f5a-3f1f0a1b2c3d
             */
            transaction: string;
        };
        ProviderHealthDto: {
            /** @description By name */
            items: components["schemas"]["MerchantHealthDto"][];
        };
        QuietHoursDto: {
            /**
             * @description Time of day
             * @example 22:00
             */
            from: string;
            /**
             * @description IANA time zone
             * @example Europe/Berlin
             */
            timeZone: string;
            /**
             * @description Of the next day where it is before `from`
             * @example 07:00
             */
            to: string;
        };
        ReauthenticationDto: {
            /** @example seven quiet harbour cranes */
            password?: string;
            /**
             * @description Six figures of the authenticator, or a recovery code
             * @example 123456
             */
            totp?: string;
        };
        RecoveryCodesDto: {
            /**
             * @description Each stands in for the authenticator once; not shown again
             * @example [
             *       "k3vf-90ab-xw2m-7qpd"
             *     ]
             */
            recoveryCodes: string[];
        };
        RefundabilityDto: {
            /**
             * @description Why not, for people
             * @example null
             */
            detail: string | null;
            /**
             * @description At most; what others have asked for is taken off
             * @example 12.30
             */
            max: string;
            /** @example true */
            possible: boolean;
            /**
             * @description Why not, for programs; the code that a request would be refused with
             * @example null
             */
            reason: string | null;
        };
        RefundDto: {
            /** @example 5.00 */
            amount: string;
            /**
             * Format: date-time
             * @example 2026-03-04T08:17:02.400Z
             */
            createdAt: string;
            /** @example AUD */
            currency: components["schemas"]["Currency"];
            /**
             * Format: date-time
             * @example null
             */
            decidedAt: string | null;
            /**
             * @description Who approved, rejected or resolved it last
             * @example null
             */
            decidedBy: string | null;
            /**
             * @description In their words
             * @example null
             */
            decisionReason: string | null;
            /**
             * Format: date-time
             * @example 2026-03-04T08:17:03.012Z
             */
            endedAt: string | null;
            /**
             * @description Why it failed, for programs
             * @example null
             */
            failureCode: string | null;
            /**
             * Format: uuid
             * @example 01936f40-7b0c-7c1d-9f5a-3f1f0a1b2c3d
             */
            id: string;
            /** @example refund */
            kind: components["schemas"]["RefundKind"];
            /**
             * @description What the provider said, or why there is no word of it
             * @example The provider answered 200: OK
             */
            message: string | null;
            /**
             * @description The paid order whose money it is
             * @example 0h3v9x2k7m1q8r5t4w6z
             */
            orderId: string;
            /**
             * Format: date
             * @description The day for which the provider was asked to do it, UTC
             * @example 2026-03-04
             */
            processOn: string | null;
            /** @example The meeting room was closed */
            reason: string;
            /**
             * @description The customer's reference, as in the transaction
             * @example INV-1042
             */
            reference: string;
            /**
             * @description The person, by e-mail address, or the name of the token
             * @example op@example.com
             */
            requestedBy: string;
            /**
             * Format: uuid
             * @description Id of the user who may not approve it: who asked, or who made the token
             * @example 01936f2e-3333-7c1d-9f5a-3f1f0a1b2c3d
             */
            requestedByUser: string | null;
            /**
             * Format: date-time
             * @example 2026-03-04T08:17:02.412Z
             */
            sentAt: string | null;
            /**
             * @description `queued`: the provider has taken it and has not said that it is done. `unknown`: it may have been taken; it is never sent again, and its amount stays reserved. `failed`, `rejected`: nothing went back
             * @example succeeded
             */
            status: components["schemas"]["RefundStatus"];
            /**
             * Format: uuid
             * @description Id of the transaction
             * @example 01936f2e-7b0c-7c1d-9f5a-3f1f0a1b2c3d
             */
            transaction: string;
            /**
             * Format: date-time
             * @example 2026-03-04T08:17:03.012Z
             */
            updatedAt: string;
        };
        /** @enum {string} */
        RefundKind: "refund" | "cancellation";
        RefundPageDto: {
            items: components["schemas"]["RefundDto"][];
            /**
             * @description For the next page; null: this is the last
             * @example null
             */
            nextCursor: string | null;
        };
        /**
         * @description `failed` frees the amount: be sure, or it goes back twice
         * @enum {string}
         */
        RefundResolution: "succeeded" | "failed";
        /**
         * @description `queued`: the provider has taken it and has not said that it is done. `unknown`: it may have been taken; it is never sent again, and its amount stays reserved. `failed`, `rejected`: nothing went back
         * @enum {string}
         */
        RefundStatus: "awaiting_approval" | "sending" | "queued" | "succeeded" | "failed" | "unknown" | "rejected";
        RejectRefundDto: {
            /** @example The customer has used the room */
            reason: string;
        };
        /** @enum {string} */
        ReportFormat: "json" | "csv";
        ResolveRefundDto: {
            /**
             * @description `failed` frees the amount: be sure, or it goes back twice
             * @example succeeded
             */
            outcome: components["schemas"]["RefundResolution"];
            /** @example The customer has used the room */
            reason: string;
        };
        ReturnLinkDto: {
            /**
             * @description The same as a QR code: an SVG drawing. Null: it is longer than such a code can be
             * @example <svg xmlns="http://www.w3.org/2000/svg"/>
             */
            qrCode: string | null;
            /**
             * Format: uri
             * @description Exactly where the customer would be sent. Whoever has it can tell the host platform the result
             * @example https://portal.example.com/return?status=success&transactionId=65f1c0ffee65f1c0ffee65f1&signature=…
             */
            url: string;
        };
        RotateSecretDto: {
            /**
             * Format: date-time
             * @description Until when the secret that is replaced verifies requests, too; left out: it stops at once
             * @example 2026-03-08T10:00:00Z
             */
            keepPreviousUntil?: string | null;
            /** @example c1f7a0d2-5d2f-4e0b-9c53-8a7b6c5d4e3f */
            secret: string;
        };
        RotateWebhookSecretDto: {
            /**
             * Format: date-time
             * @description Until when the secret that is replaced signs, too; null or left out: it stops at once
             * @example 2026-03-08T10:00:00Z
             */
            keepPreviousUntil?: string | null;
        };
        SecretDto: {
            /**
             * @description Its end, where what is left is still too long to be found by trying
             * @example E8u4
             */
            last4: string | null;
            /**
             * @description Whether there is one
             * @example true
             */
            set: boolean;
            /**
             * Format: date-time
             * @example 2026-03-01T10:00:00.000Z
             */
            updatedAt: string | null;
        };
        SecuritySettingsDto: {
            /**
             * @description Whether every refund and cancellation takes a second person
             * @example false
             */
            refundApproval: boolean;
            /**
             * @description Whether everyone needs a second factor; those without can do nothing but set it up
             * @example false
             */
            requireTotp: boolean;
        };
        SessionDto: {
            /**
             * @description Goes into the header `X-CSRF-Token` of every change that is made with the cookie
             * @example x2v0Yq4m1n7d8s3k5j6h9g0f1e2d3c4b5a6978685746
             */
            csrfToken: string;
            /**
             * @description Ends then at the latest; earlier when unused
             * @example 2026-03-02T20:15:30.000Z
             */
            expiresAt: string;
            /**
             * @description Until when no confirmation is asked for
             * @example 2026-03-02T08:25:30.000Z
             */
            freshUntil: string;
            /** @description What this person may do */
            permissions: ("merchants:read" | "merchants:write" | "integrations:read" | "integrations:write" | "transactions:read" | "transactions:act" | "transactions:export" | "refunds:write" | "reports:read" | "users:read" | "users:write" | "tokens:read" | "tokens:write" | "audit:read" | "alarms:read" | "alarms:write" | "system:read" | "settings:write" | "self")[];
            /**
             * @description The person has to set up a second factor before anything else
             * @example false
             */
            totpSetupRequired: boolean;
            user: components["schemas"]["UserDto"];
        };
        SessionItemDto: {
            /** @example 192.0.2.7 */
            address: string;
            /**
             * Format: date-time
             * @example 2026-03-02T08:15:30.000Z
             */
            createdAt: string;
            /**
             * @description Whether it is the one that asks
             * @example true
             */
            current: boolean;
            /**
             * Format: date-time
             * @example 2026-03-02T20:15:30.000Z
             */
            expiresAt: string;
            /** @example 01936f2e-7b0c-7c1d-9f5a-3f1f0a1b2c3d */
            id: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:01:00.000Z
             */
            lastSeenAt: string;
            /** @example Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 */
            userAgent: string;
        };
        SessionPageDto: {
            items: components["schemas"]["SessionItemDto"][];
            /** @example null */
            nextCursor: string | null;
        };
        SettlementItemDto: {
            /**
             * @description What was paid
             * @example 147.60
             */
            amount: string;
            /** @example AUD */
            currency: components["schemas"]["Currency"];
            /**
             * Format: date
             * @description The day that the provider names
             * @example 2026-03-03
             */
            date: string;
            /** @example production */
            environment: components["schemas"]["MerchantEnvironment"];
            /**
             * Format: uuid
             * @description Id of the merchant
             * @example 01936f2e-1111-7c1d-9f5a-3f1f0a1b2c3d
             */
            merchant: string;
            /** @example Harbour Offices */
            name: string | null;
            /** @example 12 */
            payments: number;
            /**
             * @description What of these payments was refunded, whenever
             * @example 0.00
             */
            refundedAmount: string;
            /**
             * @description What of these payments is settled, by the balances the provider told
             * @example 147.60
             */
            settledAmount: string;
            /**
             * @description `announced`: the day is still to come; `incomplete`: it has come, and a balance is left
             * @example settled
             */
            state: components["schemas"]["SettlementState"];
            /**
             * @description What of these payments is not settled yet, as the provider says
             * @example 0.00
             */
            unsettledAmount: string;
        };
        SettlementReportDto: {
            /**
             * Format: date
             * @example 2026-03-01
             */
            from: string;
            /** @description By day, merchant and currency */
            items: components["schemas"]["SettlementItemDto"][];
            /**
             * Format: date
             * @description The last day
             * @example 2026-03-31
             */
            to: string;
            /** @description Of the items, by environment and currency */
            totals: components["schemas"]["SettlementTotalDto"][];
            /** @description Paid, not wholly refunded, and the provider has named no day yet; whenever they were paid */
            unsettled: components["schemas"]["UnsettledDto"][];
        };
        /**
         * @description `announced`: the day is still to come; `incomplete`: it has come, and a balance is left
         * @enum {string}
         */
        SettlementState: "settled" | "announced" | "incomplete";
        SettlementTotalDto: {
            /**
             * @description What was paid
             * @example 147.60
             */
            amount: string;
            /** @example AUD */
            currency: components["schemas"]["Currency"];
            /** @example production */
            environment: components["schemas"]["MerchantEnvironment"];
            /** @example 12 */
            payments: number;
            /** @example 0.00 */
            refundedAmount: string;
            /** @example 147.60 */
            settledAmount: string;
            /** @example 0.00 */
            unsettledAmount: string;
        };
        SetUpDto: {
            /**
             * @description Printed when the gateway started
             * @example 7K2M-P0QX-93BD-VT5A
             */
            code: string;
            /** @example kim@example.com */
            email: string;
            /** @example Kim Lee */
            name: string;
            /** @example seven quiet harbour cranes */
            password: string;
        };
        SetUpStateDto: {
            /**
             * @description Whether there is no user yet
             * @example false
             */
            needed: boolean;
        };
        /** @enum {string} */
        SignatureAlgorithm: "HMAC-SHA256" | "MD5";
        SignatureDto: {
            algorithm: components["schemas"]["SignatureAlgorithm"];
            /**
             * @description Whether the given signature is right; null where none was given
             * @example true
             */
            matches: boolean | null;
            /** @description Which stored secret made it */
            secret: components["schemas"]["InspectedSecretDto"] | null;
            /**
             * @description Only for a secret that was given: nothing is ever signed here with a stored one
             * @example 617b0b7d29e57db460208904f0e64c11092872d86faf581598c3ba9b8b0e00ae
             */
            signature: string | null;
            /**
             * @description The exact text that is signed; a secret in it is •••
             * @example 12.34|INV-001|6f47c19b-eb9d-4ee5-a144-19f7b9263183
             */
            signedText: string;
        };
        SignInDto: {
            /** @example kim@example.com */
            email: string;
            /** @example seven quiet harbour cranes */
            password: string;
            /**
             * @description Six figures of the authenticator, or a recovery code
             * @example 123456
             */
            totp?: string;
        };
        StatusAmountsDto: {
            /** @example 24.60 */
            cancelled: string;
            /** @example 12.30 */
            expired: string;
            /** @example 49.20 */
            failed: string;
            /** @example 24.60 */
            open: string;
            /** @example 12.30 */
            processing: string;
            /** @example 1107.00 */
            succeeded: string;
        };
        StatusCountsDto: {
            /** @example 2 */
            cancelled: number;
            /** @example 1 */
            expired: number;
            /** @example 4 */
            failed: number;
            /** @example 2 */
            open: number;
            /** @example 1 */
            processing: number;
            /** @example 90 */
            succeeded: number;
        };
        /** @enum {string} */
        SuggestionStatus: "open" | "accepted" | "dismissed";
        SummaryDto: {
            /**
             * Format: date-time
             * @description Belongs to the period
             * @example 2026-02-28T13:00:00.000Z
             */
            from: string;
            /** @example day */
            groupBy: components["schemas"]["SummaryGroup"];
            /** @description Days in their order, others by the number of payments; a day without any is left out */
            items: components["schemas"]["SummaryItemDto"][];
            /** @example Australia/Sydney */
            timeZone: string;
            /**
             * Format: date-time
             * @description Does not belong to it any more
             * @example 2026-03-31T13:00:00.000Z
             */
            to: string;
            /** @description Of all payments of the period, by environment and currency */
            totals: components["schemas"]["FiguresDto"][];
        };
        /** @enum {string} */
        SummaryGroup: "day" | "cardType" | "integration" | "failureReason";
        SummaryItemDto: {
            /**
             * @description What customers were asked for in all
             * @example 1230.00
             */
            amount: string;
            amounts: components["schemas"]["StatusAmountsDto"];
            counts: components["schemas"]["StatusCountsDto"];
            /** @example AUD */
            currency: components["schemas"]["Currency"];
            /**
             * @description Test and production money are never added up
             * @example production
             */
            environment: components["schemas"]["MerchantEnvironment"];
            /**
             * @description The day, the card type, the id of the integration, or the code of the failure; null: none was chosen
             * @example 2026-03-02
             */
            group: string | null;
            /**
             * @description Of an integration, for people
             * @example null
             */
            name: string | null;
            /**
             * @description All that customers were asked for
             * @example 100
             */
            payments: number;
            /**
             * @description What of these payments was refunded, whenever
             * @example 12.30
             */
            refundedAmount: string;
            /**
             * @description What was paid; refunds are not taken off
             * @example 1107.00
             */
            succeededAmount: string;
            /**
             * @description Succeeded, of those that are over (succeeded, failed, cancelled, expired); null: none is
             * @example 0.9278
             */
            successRate: number | null;
        };
        TotpSetUpDto: {
            /** @example otpauth://totp/Payment%20Gateway:kim%40example.com?secret=JBSWY3DP&issuer=Payment%20Gateway */
            otpauthUrl: string;
            /**
             * @description The same as a QR code: an SVG drawing
             * @example <svg xmlns="http://www.w3.org/2000/svg"/>
             */
            qrCode: string;
            /**
             * @description To be typed into the app by hand
             * @example JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP
             */
            secret: string;
        };
        TransactionDetailsDto: {
            /**
             * @description A decimal with all of the currency's decimals
             * @example 12.30
             */
            amount: string;
            attempts: components["schemas"]["AttemptDto"][];
            /**
             * @description What needs a person
             * @example [
             *       "paid_not_returned"
             *     ]
             */
            attention: components["schemas"]["AttentionCode"][];
            /** @description Whether all of it can be cancelled, before settlement */
            cancellable: components["schemas"]["RefundabilityDto"];
            /**
             * @description Of the attempt that counts: the one that succeeded, else the latest
             * @example UnionPay
             * @enum {string|null}
             */
            cardType: "UnionPay" | "Alipay" | "Wechat Pay" | null;
            configuration: components["schemas"]["UsedConfigurationDto"];
            /**
             * @description The request that made it, in the logs
             * @example 7f8c3b1e-0d6a-4f7e-9b39-0f5f3c1f6f11
             */
            correlationId: string;
            /**
             * Format: date-time
             * @example 2026-03-02T08:15:30.123Z
             */
            createdAt: string;
            /** @example AUD */
            currency: components["schemas"]["Currency"];
            /** @description Results delivered server to server, the newest first */
            deliveries: components["schemas"]["DeliveryDto"][];
            events: components["schemas"]["TransactionEventDto"][];
            /**
             * Format: date-time
             * @description Until when the customer may begin to pay
             * @example 2026-03-02T09:15:30.000Z
             */
            expiresAt: string;
            /**
             * @description Why it has not succeeded
             * @example null
             */
            failureCode: string | null;
            /**
             * Format: uuid
             * @example 01936f2e-7b0c-7c1d-9f5a-3f1f0a1b2c3d
             */
            id: string;
            /**
             * Format: uuid
             * @description Id of the integration
             * @example 01936f2e-0000-7c1d-9f5a-3f1f0a1b2c3d
             */
            integration: string;
            /**
             * Format: uuid
             * @description Id of the merchant
             * @example 01936f2e-1111-7c1d-9f5a-3f1f0a1b2c3d
             */
            merchant: string;
            /**
             * @description Of the same attempt
             * @example 0h3v9x2k7m1q8r5t4w6z
             */
            orderId: string | null;
            /** @example INV-1042 */
            reference: string;
            /** @description Whether a part or all of it can be refunded */
            refundable: components["schemas"]["RefundabilityDto"];
            /**
             * @description What the provider has sent back or has taken to send back
             * @example 0.00
             */
            refundedAmount: string;
            /** @description Refunds and cancellations, the newest first */
            refunds: components["schemas"]["RefundDto"][];
            /**
             * Format: date-time
             * @description When the host platform was first told the result: by the customer who came back, or by a delivery
             * @example null
             */
            returnedAt: string | null;
            /**
             * @description With what
             * @example null
             * @enum {string|null}
             */
            returnedStatus: "success" | "fail" | null;
            /**
             * Format: date
             * @description Day of settlement, as the provider said
             * @example 2026-03-03
             */
            settledOn: string | null;
            /** @example succeeded */
            status: components["schemas"]["TransactionStatus"];
            /**
             * Format: date-time
             * @example 2026-03-02T08:17:02.412Z
             */
            succeededAt: string | null;
            /**
             * @description The host platform's own identifier
             * @example 65f1c0ffee65f1c0ffee65f1
             */
            transactionId: string;
            /**
             * @description What the provider has yet to settle of it, as it said last; null: it has not said
             * @example 0.00
             */
            unsettledAmount: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T08:17:02.412Z
             */
            updatedAt: string;
        };
        TransactionDto: {
            /**
             * @description A decimal with all of the currency's decimals
             * @example 12.30
             */
            amount: string;
            /**
             * @description What needs a person
             * @example [
             *       "paid_not_returned"
             *     ]
             */
            attention: components["schemas"]["AttentionCode"][];
            /**
             * @description Of the attempt that counts: the one that succeeded, else the latest
             * @example UnionPay
             * @enum {string|null}
             */
            cardType: "UnionPay" | "Alipay" | "Wechat Pay" | null;
            /**
             * Format: date-time
             * @example 2026-03-02T08:15:30.123Z
             */
            createdAt: string;
            /** @example AUD */
            currency: components["schemas"]["Currency"];
            /**
             * Format: date-time
             * @description Until when the customer may begin to pay
             * @example 2026-03-02T09:15:30.000Z
             */
            expiresAt: string;
            /**
             * @description Why it has not succeeded
             * @example null
             */
            failureCode: string | null;
            /**
             * Format: uuid
             * @example 01936f2e-7b0c-7c1d-9f5a-3f1f0a1b2c3d
             */
            id: string;
            /**
             * Format: uuid
             * @description Id of the integration
             * @example 01936f2e-0000-7c1d-9f5a-3f1f0a1b2c3d
             */
            integration: string;
            /**
             * Format: uuid
             * @description Id of the merchant
             * @example 01936f2e-1111-7c1d-9f5a-3f1f0a1b2c3d
             */
            merchant: string;
            /**
             * @description Of the same attempt
             * @example 0h3v9x2k7m1q8r5t4w6z
             */
            orderId: string | null;
            /** @example INV-1042 */
            reference: string;
            /**
             * @description What the provider has sent back or has taken to send back
             * @example 0.00
             */
            refundedAmount: string;
            /**
             * Format: date-time
             * @description When the host platform was first told the result: by the customer who came back, or by a delivery
             * @example null
             */
            returnedAt: string | null;
            /**
             * @description With what
             * @example null
             * @enum {string|null}
             */
            returnedStatus: "success" | "fail" | null;
            /**
             * Format: date
             * @description Day of settlement, as the provider said
             * @example 2026-03-03
             */
            settledOn: string | null;
            /** @example succeeded */
            status: components["schemas"]["TransactionStatus"];
            /**
             * Format: date-time
             * @example 2026-03-02T08:17:02.412Z
             */
            succeededAt: string | null;
            /**
             * @description The host platform's own identifier
             * @example 65f1c0ffee65f1c0ffee65f1
             */
            transactionId: string;
            /**
             * @description What the provider has yet to settle of it, as it said last; null: it has not said
             * @example 0.00
             */
            unsettledAmount: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T08:17:02.412Z
             */
            updatedAt: string;
        };
        TransactionEventDto: {
            /**
             * Format: date-time
             * @example 2026-03-02T08:17:02.412Z
             */
            at: string;
            /**
             * Format: uuid
             * @description Id of the attempt it is about
             * @example null
             */
            attempt: string | null;
            /**
             * @description What there is to say; without signatures and secrets
             * @example {
             *       "from": "redirected",
             *       "to": "succeeded",
             *       "why": "paid",
             *       "proof": "query"
             *     }
             */
            data: {
                [key: string]: unknown;
            };
            /** @example attempt_moved */
            kind: components["schemas"]["EventKind"];
            /**
             * @description 1, 2, 3 … within the transaction
             * @example 4
             */
            number: number;
        };
        TransactionPageDto: {
            items: components["schemas"]["TransactionDto"][];
            /**
             * @description For the next page; null: this is the last
             * @example null
             */
            nextCursor: string | null;
        };
        /** @enum {string} */
        TransactionSort: "-createdAt" | "createdAt" | "-amount" | "amount";
        /** @enum {string} */
        TransactionStatus: "open" | "processing" | "succeeded" | "failed" | "cancelled" | "expired";
        UnsettledDto: {
            /** @description By age, the youngest first */
            ages: components["schemas"]["AgeDto"][];
            /**
             * @description What was paid
             * @example 147.60
             */
            amount: string;
            /** @example AUD */
            currency: components["schemas"]["Currency"];
            /** @example production */
            environment: components["schemas"]["MerchantEnvironment"];
            /**
             * Format: uuid
             * @description Id of the merchant
             * @example 01936f2e-1111-7c1d-9f5a-3f1f0a1b2c3d
             */
            merchant: string;
            /** @example Harbour Offices */
            name: string | null;
            /**
             * Format: date-time
             * @description When the oldest of them was paid
             * @example 2026-03-02T08:17:02.412Z
             */
            oldestSucceededAt: string;
            /** @example 12 */
            payments: number;
        };
        UsedConfigurationDto: {
            /** @example 2 */
            integrationVersion: number;
            /** @example 3 */
            merchantVersion: number;
            /**
             * Format: uuid
             * @description The secret that verified the request; see the integration
             * @example 01936f2e-2222-7c1d-9f5a-3f1f0a1b2c3d
             */
            secretId: string;
        };
        UserDto: {
            /**
             * Format: date-time
             * @example 2026-03-01T10:00:00.000Z
             */
            createdAt: string;
            /** @example kim@example.com */
            email: string;
            /** @example true */
            enabled: boolean;
            /** @example 01936f2e-7b0c-7c1d-9f5a-3f1f0a1b2c3d */
            id: string;
            /**
             * Format: date-time
             * @example 2026-03-02T08:15:30.000Z
             */
            lastSignInAt: string | null;
            /** @example Kim Lee */
            name: string;
            /**
             * @example operator
             * @enum {string}
             */
            role: "owner" | "operator" | "auditor";
            /**
             * @description Whether a second factor is set up
             * @example true
             */
            totpEnabled: boolean;
            /**
             * Format: date-time
             * @example 2026-03-01T10:00:00.000Z
             */
            updatedAt: string;
        };
        UserPageDto: {
            items: components["schemas"]["UserDto"][];
            /** @example null */
            nextCursor: string | null;
        };
        VerificationDto: {
            /**
             * @description Lines of the checkpoint file
             * @example 310
             */
            checkpoints: number;
            /**
             * @description Entries of the audit log
             * @example 1200
             */
            entries: number;
            /**
             * @description Their events
             * @example 41000
             */
            events: number;
            firstBadEntry?: components["schemas"]["BadEntryDto"];
            /**
             * @description Seals of the payments’ histories
             * @example 95
             */
            seals: number;
            /**
             * @description Transactions that were found sound
             * @example 5400
             */
            transactions: number;
            /**
             * @description Nobody changed the audit log or the payments
             * @example true
             */
            valid: boolean;
            /**
             * @description What proves no change, but wants an explanation
             * @example []
             */
            warnings: string[];
        };
        WeakKeyDto: {
            /**
             * @description Seconds on one processor core
             * @example 6667
             */
            coreSeconds: number;
            /** @example true */
            digitsOnly: boolean;
            /**
             * @description Seconds on a graphics card
             * @example 1
             */
            graphicsCardSeconds: number;
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
    listAlarmChannels: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlarmChannelPageDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    createAlarmChannel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAlarmChannelDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewAlarmChannelDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description This does not go with what is stored: `name_taken`, `smtp_not_configured` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getAlarmChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlarmChannelDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    deleteAlarmChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    updateAlarmChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAlarmChannelDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlarmChannelDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description This does not go with what is stored: `name_taken`, `smtp_not_configured` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    rotateAlarmChannelSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateWebhookSecretDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewAlarmChannelDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description This does not go with what is stored: `not_a_webhook` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    retirePreviousAlarmChannelSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlarmChannelDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description This does not go with what is stored: `not_a_webhook` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    testAlarmChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlarmDeliveryDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listAlarmDeliveries: {
        parameters: {
            query?: {
                /** @description Id of a channel */
                channel?: string;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                status?: components["schemas"]["DeliveryStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlarmDeliveryPageDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    redeliverAlarm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlarmDeliveryDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listAlarmRules: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlarmRulePageDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    createAlarmRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAlarmRuleDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlarmRuleDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description This does not go with what is stored: `name_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getAlarmRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlarmRuleDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    deleteAlarmRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    updateAlarmRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAlarmRuleDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlarmRuleDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description This does not go with what is stored: `name_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listAlarms: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                state?: components["schemas"]["AlarmState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlarmPageDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listApiTokens: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokenPageDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    createApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiTokenDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiTokenDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `session_required`, `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    deleteApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listAuditLog: {
        parameters: {
            query?: {
                action?: components["schemas"]["AuditAction"];
                /** @description Who did it: id, or e-mail address or name */
                actor?: string;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Then or later */
                from?: string;
                limit?: number;
                /** @description What it was done to: id or name */
                subject?: string;
                /** @description Before then; a day (UTC) counts as a whole */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPageDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    verifyAuditLog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    followVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lines of JSON */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listGoLiveChecks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoLiveChecksDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    inspectUrl: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listIntegrations: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationPageDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    createIntegration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateIntegrationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationDetailsDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description This does not go with what is stored: `slug_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getIntegration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationDetailsDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    updateIntegration: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `version` that the change was made from, in quotes. When somebody has changed it since, nothing is written and the answer is 412, so that nobody overwrites what they have not seen. Without it the change is made in any case */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeIntegrationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationDetailsDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description It has changed in the meantime: `changed_meanwhile` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    previewIntegration: {
        parameters: {
            query?: {
                /** @description Left out: the browser's */
                lang?: components["schemas"]["PageLocale"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    rotateIntegrationSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateSecretDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationDetailsDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    retirePreviousIntegrationSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationDetailsDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listIntegrationVersions: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationVersionPageDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listMerchants: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantPageDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    createMerchant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMerchantDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantDetailsDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description This does not go with what is stored: `name_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getMerchant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantDetailsDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    updateMerchant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `version` that the change was made from, in quotes. When somebody has changed it since, nothing is written and the answer is 412, so that nobody overwrites what they have not seen. Without it the change is made in any case */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMerchantDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantDetailsDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description This does not go with what is stored: `name_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description It has changed in the meantime: `changed_meanwhile` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    testMerchantConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionTestDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listMerchantSuggestions: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                status?: components["schemas"]["SuggestionStatus"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LimitSuggestionPageDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    acceptMerchantSuggestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                suggestionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LimitSuggestionDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description This does not go with what is stored: `already_decided` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    dismissMerchantSuggestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                suggestionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LimitSuggestionDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description This does not go with what is stored: `already_decided` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listMerchantVersions: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantVersionPageDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listRefunds: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                /** @description In this state */
                status?: components["schemas"]["RefundStatus"];
                /** @description Of this transaction */
                transaction?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundPageDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    approveRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `own_request`, `session_required`, `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description This does not go with what is stored: `not_awaiting`, `refunds_disabled`, `no_api_key` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    rejectRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectRefundDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `session_required`, `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description This does not go with what is stored: `not_awaiting` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    resolveRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveRefundDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `session_required`, `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description This does not go with what is stored: `not_open` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getAttention: {
        parameters: {
            query?: {
                /** @description ISO 4217 */
                currency?: components["schemas"]["Currency"];
                /** @description Only test, or only production money; without it both, each for itself */
                environment?: components["schemas"]["MerchantEnvironment"];
                /** @description Id of a merchant */
                merchant?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttentionReportDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getDailyClose: {
        parameters: {
            query?: {
                /** @description ISO 4217 */
                currency?: components["schemas"]["Currency"];
                /** @description Default: yesterday */
                date?: string;
                /** @description Only test, or only production money; without it both, each for itself */
                environment?: components["schemas"]["MerchantEnvironment"];
                format?: components["schemas"]["ReportFormat"];
                /** @description Id of a merchant */
                merchant?: string;
                /** @description IANA name of the time zone whose day is meant */
                timeZone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DailyCloseDto"];
                    "text/csv": string;
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getOverview: {
        parameters: {
            query?: {
                /** @description ISO 4217 */
                currency?: components["schemas"]["Currency"];
                /** @description Only test, or only production money; without it both, each for itself */
                environment?: components["schemas"]["MerchantEnvironment"];
                /** @description Then or later; a day begins at 0:00 of the time zone. Default: 30 days with the last one */
                from?: string;
                /** @description Id of an integration */
                integration?: string;
                /** @description Id of a merchant */
                merchant?: string;
                /** @description IANA name of the time zone whose days are meant */
                timeZone?: string;
                /** @description Before then; a day of the time zone counts as a whole. Default: today */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverviewDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getProviderHealth: {
        parameters: {
            query?: {
                /** @description Only test, or only production money; without it both, each for itself */
                environment?: components["schemas"]["MerchantEnvironment"];
                /** @description Id of a merchant */
                merchant?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderHealthDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getSettlement: {
        parameters: {
            query?: {
                /** @description ISO 4217 */
                currency?: components["schemas"]["Currency"];
                /** @description One day; else `from` and `to` */
                date?: string;
                /** @description Only test, or only production money; without it both, each for itself */
                environment?: components["schemas"]["MerchantEnvironment"];
                format?: components["schemas"]["ReportFormat"];
                /** @description Default: 30 days before `to` */
                from?: string;
                /** @description Id of a merchant */
                merchant?: string;
                /** @description The last day; default: in seven days, so that announced settlements are there */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementReportDto"];
                    "text/csv": string;
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getSummary: {
        parameters: {
            query?: {
                /** @description ISO 4217 */
                currency?: components["schemas"]["Currency"];
                /** @description Only test, or only production money; without it both, each for itself */
                environment?: components["schemas"]["MerchantEnvironment"];
                /** @description Then or later; a day begins at 0:00 of the time zone. Default: 30 days with the last one */
                from?: string;
                groupBy?: components["schemas"]["SummaryGroup"];
                /** @description Id of an integration */
                integration?: string;
                /** @description Id of a merchant */
                merchant?: string;
                /** @description IANA name of the time zone whose days are meant */
                timeZone?: string;
                /** @description Before then; a day of the time zone counts as a whole. Default: today */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getSecuritySettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecuritySettingsDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    updateSecuritySettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSecuritySettingsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecuritySettingsDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    createSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `invalid_credentials`, `totp_required`, `totp_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `origin_refused` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests: `too_many_attempts` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    reauthenticate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReauthenticationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `reauthentication_failed`, `csrf_token_invalid`, `forbidden`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests: `too_many_attempts` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPageDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    deleteOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    deleteOneSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getSetUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetUpStateDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    createFirstOwner: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUpDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `set_up_code_invalid`, `origin_refused` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description This does not go with what is stored: `already_set_up` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests: `too_many_attempts` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    calculateSignature: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalculateSignatureDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignatureDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listTransactions: {
        parameters: {
            query?: {
                /** @description Has this code */
                attention?: components["schemas"]["AttentionCode"];
                cardType?: components["schemas"]["CardType"];
                /** @description ISO 4217 */
                currency?: components["schemas"]["Currency"];
                /** @description `nextCursor` of the page before, with the same filters and sort */
                cursor?: string;
                /** @description Only test, or only production money, by what the merchant was when the payment was made */
                environment?: components["schemas"]["MerchantEnvironment"];
                /** @description Made then or later; a day begins at 0:00 UTC */
                from?: string;
                /** @description Id of an integration */
                integration?: string;
                limit?: number;
                /** @description At most. Amounts of different currencies are compared as numbers, not converted; name a currency to mean one. */
                maxAmount?: string;
                /** @description Id of a merchant */
                merchant?: string;
                /** @description At least. Amounts of different currencies are compared as numbers, not converted; name a currency to mean one. */
                minAmount?: string;
                /** @description How the reference, the transactionId or the orderID of any attempt begins; `a` finds `A` */
                q?: string;
                sort?: components["schemas"]["TransactionSort"];
                status?: components["schemas"]["TransactionStatus"];
                /** @description Made before then; a day (UTC) counts as a whole */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransactionPageDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getTransaction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransactionDetailsDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    createCancellation: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your own making, new for each refund. Repeated with the same request it answers with what became of the first (and `Idempotency-Replayed: true`), and never sends a second command */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCancellationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundDto"];
                };
            };
            /** @description The request is malformed: `idempotency_key_required`, `idempotency_key_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description This does not go with what is stored: `not_paid`, `refunds_disabled`, `no_api_key`, `nothing_left`, `already_settled`, `partly_refunded` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The request is understood and can not be done: `unknown_order`, `key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    deliverReturn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description This does not go with what is stored: `not_final` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ZIP file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    refreshTransaction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransactionDetailsDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description This does not go with what is stored: `nothing_to_ask` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listTransactionRefunds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundPageDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    createRefund: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your own making, new for each refund. Repeated with the same request it answers with what became of the first (and `Idempotency-Replayed: true`), and never sends a second command */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRefundDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundDto"];
                };
            };
            /** @description The request is malformed: `idempotency_key_required`, `idempotency_key_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description This does not go with what is stored: `not_paid`, `refunds_disabled`, `no_api_key`, `nothing_left`, `not_settled` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The request is understood and can not be done: `over_refund`, `unknown_order`, `key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getReturnLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnLinkDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description This does not go with what is stored: `not_final` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    exportTransactions: {
        parameters: {
            query?: {
                /** @description Has this code */
                attention?: components["schemas"]["AttentionCode"];
                cardType?: components["schemas"]["CardType"];
                /** @description ISO 4217 */
                currency?: components["schemas"]["Currency"];
                /** @description Only test, or only production money, by what the merchant was when the payment was made */
                environment?: components["schemas"]["MerchantEnvironment"];
                format?: components["schemas"]["ExportFormat"];
                /** @description Made then or later; a day begins at 0:00 UTC */
                from?: string;
                /** @description Id of an integration */
                integration?: string;
                /** @description At most. Amounts of different currencies are compared as numbers, not converted; name a currency to mean one. */
                maxAmount?: string;
                /** @description Id of a merchant */
                merchant?: string;
                /** @description At least. Amounts of different currencies are compared as numbers, not converted; name a currency to mean one. */
                minAmount?: string;
                /** @description How the reference, the transactionId or the orderID of any attempt begins; `a` finds `A` */
                q?: string;
                sort?: components["schemas"]["TransactionSort"];
                status?: components["schemas"]["TransactionStatus"];
                /** @description Made before then; a day (UTC) counts as a whole */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    /** @description The name of the file */
                    "Content-Disposition"?: string;
                    /** @description How many rows it will have, for showing progress; after a search with many finds, at most */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests: `too_many_exports` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPageDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUserDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description This does not go with what is stored: `email_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUserDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description This does not go with what is stored: `last_owner` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    deleteUserSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    deleteUserTotp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description There is no such thing: `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getOwnAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    updateOwnAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOwnAccountDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    changeOwnPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOwnPasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `reauthentication_failed`, `csrf_token_invalid`, `forbidden`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many requests: `too_many_attempts` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description This does not go with what is stored: `totp_not_set_up` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    beginTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpSetUpDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    deleteOwnTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description This does not go with what is stored: `totp_is_required` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    confirmTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmTotpDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesDto"];
                };
            };
            /** @description The request is malformed: `bad_request`, `validation_failed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Sign in first: `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not allowed: `forbidden`, `csrf_token_invalid`, `fresh_authentication_required`, `totp_setup_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Something went wrong on our side: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthDto"];
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthDto"];
                };
            };
            /** @description The database does not answer, or the process is about to end */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
