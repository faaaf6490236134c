// Generated from api/openapi.json by `npm run sdk`. Do not edit.
export interface paths {
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am, where I belong, who asks me to join */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of your company */
        get: operations["getCompaniesCompanyIdMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/members/{userId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a member other roles; it counts at once */
        post: operations["postCompaniesCompanyIdMembersUserIdRoles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/members/{userId}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove a member, or leave */
        post: operations["postCompaniesCompanyIdMembersUserIdRemoval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was asked to join your company */
        get: operations["getCompaniesCompanyIdInvitations"];
        put?: never;
        /** Ask a person to join your company */
        post: operations["postCompaniesCompanyIdInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/invitations/{invitationId}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an invitation back */
        post: operations["postCompaniesCompanyIdInvitationsInvitationIdRevocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/invitations/{invitationId}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join the company that asks you */
        post: operations["postCompaniesCompanyIdInvitationsInvitationIdAcceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/invitations/{invitationId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do not join the company that asks you */
        post: operations["postCompaniesCompanyIdInvitationsInvitationIdRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/legal-details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** State how your company stands on invoices and contracts */
        post: operations["postCompaniesCompanyIdLegalDetails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Companies (staff) */
        get: operations["getCompanies"];
        put?: never;
        /** Register a company (staff) */
        post: operations["postCompanies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring your company, as buyer or supplier */
        post: operations["postMeCompanies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom an order can be made with: suppliers by words of their name, others by their whole name */
        get: operations["getDirectory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A company with its dated checks */
        get: operations["getCompaniesCompanyId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a company from beginning anything new (staff) */
        post: operations["postCompaniesCompanyIdSuspension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/reinstatement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lift a suspension (staff) */
        post: operations["postCompaniesCompanyIdReinstatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The programs of your company */
        get: operations["getCompaniesCompanyIdApiKeys"];
        put?: never;
        /** Let a program in; the secret is shown once */
        post: operations["postCompaniesCompanyIdApiKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/api-keys/{keyId}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shut a program out */
        post: operations["postCompaniesCompanyIdApiKeysKeyIdRevocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a verification check (staff) */
        post: operations["postCompaniesCompanyIdChecks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The documents of an order: its contract, receipts, and your company's invoices */
        get: operations["getOrdersOrderIdDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/contract.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The contract as PDF: all terms, their hash, and who accepted them */
        get: operations["getOrdersOrderIdContractPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/order.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The terms as UBL 2.1 Order, which can be imported again */
        get: operations["getOrdersOrderIdOrderXml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/payments/{paymentId}/receipt.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The receipt of a payment that arrived */
        get: operations["getOrdersOrderIdPaymentsPaymentIdReceiptPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/self-billed-invoices/{selfBilledId}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an invoice that was drawn up for you (supplier) */
        post: operations["postOrdersOrderIdSelfBilledInvoicesSelfBilledIdAcceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/self-billed-invoices/{selfBilledId}/objection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Object to an invoice that was drawn up for you: it is withdrawn by a credit note (supplier) */
        post: operations["postOrdersOrderIdSelfBilledInvoicesSelfBilledIdObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders of your company, filtered and searched; staff read those of all, or of one */
        get: operations["getOrders"];
        put?: never;
        /** Draft an order */
        post: operations["postOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What your company has to do on its open orders (the newest 200), the earliest time first */
        get: operations["getTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An order with everything that its parties see */
        get: operations["getOrdersOrderId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The timeline: each entry as it was hashed */
        get: operations["getOrdersOrderIdTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The record of an order as a document that verifies offline */
        get: operations["getOrdersOrderIdRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of the terms, the newest first */
        get: operations["getOrdersOrderIdTerms"];
        put?: never;
        /** Rewrite a draft */
        post: operations["postOrdersOrderIdTerms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The timeline as it grows (server-sent events; goes on after Last-Event-ID) */
        get: operations["getOrdersOrderIdEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/company-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changes in the newest orders of your company (server-sent events): order, entry and topic only */
        get: operations["getCompanyEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The files of an order, the newest first */
        get: operations["getOrdersOrderIdFiles"];
        put?: never;
        /** Attach a file: its bytes are the body, and both sides see it */
        post: operations["postOrdersOrderIdFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/files/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of a file */
        get: operations["getOrdersOrderIdFilesSha"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose a change of agreed terms; once something is paid, instalments follow the total by themselves */
        post: operations["postOrdersOrderIdAmendments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/amendments/{amendmentId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an amendment, named by the hash of its terms, or decline it */
        post: operations["postOrdersOrderIdAmendmentsAmendmentIdAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The companies that yours has orders with, by name */
        get: operations["getPartners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/order-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Filters of orders that you or your company keep under a name */
        get: operations["getOrderViews"];
        put?: never;
        /** Keep a filter of orders under a name; the same name again replaces it */
        post: operations["postOrderViews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/order-views/{viewId}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove a kept filter: your own, or a shared one as an administrator */
        post: operations["postOrderViewsViewIdRemoval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the goods are ready */
        post: operations["postOrdersOrderIdReadiness"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/shipments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ship a lot, with its proof */
        post: operations["postOrdersOrderIdShipments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/shipments/{lotId}/carrier-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what a carrier says, or what staff found (staff) */
        post: operations["postOrdersOrderIdShipmentsLotIdCarrierEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/shipments/{lotId}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm that a lot is there */
        post: operations["postOrdersOrderIdShipmentsLotIdReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/shipments/{lotId}/absence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a lot is not here */
        post: operations["postOrdersOrderIdShipmentsLotIdAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/shipments/{lotId}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a lot needs longer */
        post: operations["postOrdersOrderIdShipmentsLotIdExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draft an order from a UBL 2.0 or 2.1 Order (XML) */
        post: operations["postOrdersImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the draft, or counter with other terms */
        post: operations["postOrdersOrderIdProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept the proposed terms, named by their hash */
        post: operations["postOrdersOrderIdAcceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the order alone, where the rules allow it */
        post: operations["postOrdersOrderIdCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/cancellation-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer to end the order and name what the supplier keeps */
        post: operations["postOrdersOrderIdCancellationOffers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/cancellation-offers/{offerId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept or decline an offer to end the order */
        post: operations["postOrdersOrderIdCancellationOffersOfferIdAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/payment-quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each method costs and how long it takes, before paying */
        get: operations["getOrdersOrderIdPaymentQuotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/rate-locks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lock the rate of now for a payment in another currency */
        post: operations["postOrdersOrderIdRateLocks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pay the next open instalment, or a part of it */
        post: operations["postOrdersOrderIdPayments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/payments/{paymentId}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a payment again that failed; amount and fee stay as they were quoted */
        post: operations["postOrdersOrderIdPaymentsPaymentIdAttempts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/early-releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let free money go to the supplier before its time */
        post: operations["postOrdersOrderIdEarlyReleases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/waiver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give up a balance that is long overdue */
        post: operations["postOrdersOrderIdWaiver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/chargebacks/{chargebackId}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the card’s bank shall read beside the record; the newest counts until the evidence goes out */
        post: operations["postOrdersOrderIdChargebacksChargebackIdStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/refund-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where goes what no payment takes back: one of the buyer’s own bank accounts */
        post: operations["postOrdersOrderIdRefundAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is covered, up to which amount, until when, why, and what to do next */
        get: operations["getOrdersOrderIdCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/shortfall-acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The supplier takes what arrived for an instalment as the whole of it */
        post: operations["postOrdersOrderIdShortfallAcceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/wires/{wireId}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders that a wire without a reference may be for, by payer and amount; a person decides (finance) */
        get: operations["getWiresWireIdSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/wire-allocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a booked wire to an order (finance) */
        post: operations["postOrdersOrderIdWireAllocations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/threads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The conversations on an order that you read: with the other side, and with staff */
        get: operations["getOrdersOrderIdThreads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The messages of a thread with their translations, the newest first */
        get: operations["getOrdersOrderIdMessages"];
        put?: never;
        /** Write in a thread: `order` to the other side, `help-buyer` or `help-supplier` with staff */
        post: operations["postOrdersOrderIdMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/message-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether a text seems to propose to pay or talk elsewhere; nothing is kept or sent */
        post: operations["postOrdersOrderIdMessageChecks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/messages/{messageId}/translations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a translation beside a message; the original stays what counts */
        post: operations["postOrdersOrderIdMessagesMessageIdTranslations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/messages/{messageId}/redaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the words of a message away, visibly and with a reason (staff) */
        post: operations["postOrdersOrderIdMessagesMessageIdRedaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/threads/{threadId}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say up to which message you have read; for yourself alone */
        post: operations["postOrdersOrderIdThreadsThreadIdReading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/threads/{threadId}/taking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that you answer a help request (staff) */
        post: operations["postOrdersOrderIdThreadsThreadIdTaking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/help-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Help requests that wait for an answer, those overdue first (staff) */
        get: operations["getHelpRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look for messages by words, the newest first: on one order or on all of your company */
        get: operations["getMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open claims by what runs out first: your own, or for staff those that wait for a mediator */
        get: operations["getClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The claims of an order with offers, evidence, decisions and clocks */
        get: operations["getOrdersOrderIdClaims"];
        put?: never;
        /** Claim quantities of lines; that part of the money is frozen */
        post: operations["postOrdersOrderIdClaims"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/claim-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the buyer may claim now: lines and lots, the most for each, reasons and remedies that fit */
        get: operations["getOrdersOrderIdClaimOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/claims/{claimId}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept the claim as it was asked */
        post: operations["postOrdersOrderIdClaimsClaimIdAcceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/claims/{claimId}/contest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the claim is not so, and why */
        post: operations["postOrdersOrderIdClaimsClaimIdContest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/claims/{claimId}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer to settle: amounts by line, a return, new goods */
        post: operations["postOrdersOrderIdClaimsClaimIdOffers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/claims/{claimId}/offers/{offerId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an offer, which is carried out at once, or decline it */
        post: operations["postOrdersOrderIdClaimsClaimIdOffersOfferIdAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/claims/{claimId}/escalation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a mediator, once the time to answer is over */
        post: operations["postOrdersOrderIdClaimsClaimIdEscalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/claims/{claimId}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add an item of evidence: a file of the order, a message, an entry, an inspection, or words */
        post: operations["postOrdersOrderIdClaimsClaimIdEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/claims/{claimId}/retraction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the claim up: what it froze goes on */
        post: operations["postOrdersOrderIdClaimsClaimIdRetraction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/claims/{claimId}/mediator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a claim as its mediator (staff) */
        post: operations["postOrdersOrderIdClaimsClaimIdMediator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/claims/{claimId}/evidence-round": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open the evidence round, with what is asked besides the checklist (staff) */
        post: operations["postOrdersOrderIdClaimsClaimIdEvidenceRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/claims/{claimId}/evidence-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a side its one extension, for a reason (staff) */
        post: operations["postOrdersOrderIdClaimsClaimIdEvidenceExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/claims/{claimId}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask one side or both (staff) */
        post: operations["postOrdersOrderIdClaimsClaimIdQuestions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/claims/{claimId}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose an end that both may accept (staff) */
        post: operations["postOrdersOrderIdClaimsClaimIdProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/claims/{claimId}/proposal/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say yes or no to the mediator’s proposal */
        post: operations["postOrdersOrderIdClaimsClaimIdProposalAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/claims/{claimId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide on the file: amounts, who bears what, and what the decision cites (staff) */
        post: operations["postOrdersOrderIdClaimsClaimIdDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/claims/{claimId}/decision/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a decision above the limit of one person, or give it back (staff) */
        post: operations["postOrdersOrderIdClaimsClaimIdDecisionApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/claims/{claimId}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Appeal, once, with what the decision did not know */
        post: operations["postOrdersOrderIdClaimsClaimIdAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/claims/{claimId}/appeal/waiver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give up your appeal; when both do, the decision is carried out at once */
        post: operations["postOrdersOrderIdClaimsClaimIdAppealWaiver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/claims/{claimId}/appeal/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse an appeal that says nothing new (staff) */
        post: operations["postOrdersOrderIdClaimsClaimIdAppealRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/claims/{claimId}/return/address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say where the goods go back to */
        post: operations["postOrdersOrderIdClaimsClaimIdReturnAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/claims/{claimId}/return/shipment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ship the goods back, with proof */
        post: operations["postOrdersOrderIdClaimsClaimIdReturnShipment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/claims/{claimId}/return/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that the goods came back (staff) */
        post: operations["postOrdersOrderIdClaimsClaimIdReturnDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/claims/{claimId}/return/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm what came back, or contest it */
        post: operations["postOrdersOrderIdClaimsClaimIdReturnAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/claims/{claimId}/remedy-receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that new or mended goods are there: their window begins anew */
        post: operations["postOrdersOrderIdClaimsClaimIdRemedyReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/inspections/{inspectionId}/appointment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Appoint the firm that inspects, or another one (staff) */
        post: operations["postOrdersOrderIdInspectionsInspectionIdAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/inspections/{inspectionId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The firm does not take the appointment */
        post: operations["postOrdersOrderIdInspectionsInspectionIdRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/inspections/{inspectionId}/visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The firm names the day of its visit, or another one */
        post: operations["postOrdersOrderIdInspectionsInspectionIdVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/inspections/{inspectionId}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The firm attaches its report or a picture: the bytes are the body */
        post: operations["postOrdersOrderIdInspectionsInspectionIdFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/inspections/{inspectionId}/files/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of a file that the terms name, or that the firm attached */
        get: operations["getOrdersOrderIdInspectionsInspectionIdFilesSha"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/inspections/{inspectionId}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The firm files its report: results per line and quality */
        post: operations["postOrdersOrderIdInspectionsInspectionIdReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/inspections/{inspectionId}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept the report: the firm is paid, and what passed counts as inspected */
        post: operations["postOrdersOrderIdInspectionsInspectionIdAcceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/inspections/{inspectionId}/contest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Contest the report; staff decide */
        post: operations["postOrdersOrderIdInspectionsInspectionIdContest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/inspections/{inspectionId}/contest-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide about a contested report (staff) */
        post: operations["postOrdersOrderIdInspectionsInspectionIdContestDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a firm is appointed to; for staff, what waits for them */
        get: operations["getInspections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/inspection-services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be booked on an order: the fee of a day, the first and the last day */
        get: operations["getOrdersOrderIdInspectionServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The inspections of an order with their results, the newest first */
        get: operations["getOrdersOrderIdInspections"];
        put?: never;
        /** Book an inspection or production monitoring; who books advances the fee */
        post: operations["postOrdersOrderIdInspections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/inspections/{inspectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An inspection with its checklist: for the sides of the order, staff and the firm that is appointed */
        get: operations["getOrdersOrderIdInspectionsInspectionId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/inspections/{inspectionId}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pay the fee of an inspection that the buyer booked, by a method that answers at once */
        post: operations["postOrdersOrderIdInspectionsInspectionIdPayments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/inspections/{inspectionId}/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Advance the fee of an inspection that the supplier booked, out of what is payable to him */
        post: operations["postOrdersOrderIdInspectionsInspectionIdAdvance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/inspections/{inspectionId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an inspection before a firm is appointed, or when its report is overdue */
        post: operations["postOrdersOrderIdInspectionsInspectionIdCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/inspection-waiver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the goods go without an inspection: the plan’s step `inspected` is reached */
        post: operations["postOrdersOrderIdInspectionWaiver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/shipments/{lotId}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to look at when a lot is there */
        get: operations["getOrdersOrderIdShipmentsLotIdChecklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/shipments/{lotId}/inspection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the buyer found when the lot was there: a fact on the record */
        post: operations["postOrdersOrderIdShipmentsLotIdInspection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Refunds that have not arrived: not clear, held back, failed or returned and not sent anew (staff) */
        get: operations["getRefunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chargebacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Chargebacks and inquiries whose outcome is open (staff) */
        get: operations["getChargebacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/custody": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who holds the money, on which licence or ground, for how long at most */
        get: operations["getCustody"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fees, limits and processing times of every method, as the policy in effect has them */
        get: operations["getFees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sections of policy, and what waits for a second person (staff) */
        get: operations["getPolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{section}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The numbers of a section in effect, and every version with what it changes (staff) */
        get: operations["getPoliciesSection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{section}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose the next version of a section; a second person approves it */
        post: operations["postPoliciesSectionVersions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{section}/versions/{version}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a version that somebody else proposed */
        post: operations["postPoliciesSectionVersionsVersionApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest published rate of each currency to the US dollar, and the spread that is taken */
        get: operations["getRates"];
        put?: never;
        /** Record rates that a source published (staff) */
        post: operations["postRates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rate-fixings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was published for a currency, the newest first */
        get: operations["getRateFixings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rate-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the rates of a file: the European Central Bank’s daily XML or CSV, or a table of pairs (staff) */
        post: operations["postRateFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/wires": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Booked wires that wait for finance */
        get: operations["getWires"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/wires/{wireId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a wire back that belongs to no order (finance) */
        post: operations["postWiresWireIdReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/wires/{wireId}/return-outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the bank says of a wire on its way back (finance) */
        post: operations["postWiresWireIdReturnOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/wires/{wireId}/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a wire apart that pays several orders (finance) */
        post: operations["postWiresWireIdParts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/wires/{wireId}/screening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Block a wire that has not left by order of an authority (staff) */
        post: operations["postWiresWireIdScreening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/wires/{wireId}/screening/clearance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose to clear a hit: it is another one of the same name (staff) */
        post: operations["postWiresWireIdScreeningClearance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/wires/{wireId}/screening/clearance/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Clear a hit as a second person: the money goes on (staff) */
        post: operations["postWiresWireIdScreeningClearanceApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/wires/{wireId}/screening/upholding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uphold a hit: the money stays blocked (staff) */
        post: operations["postWiresWireIdScreeningUpholding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/safeguarding-breaches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Times at which less client money was kept than was owed, the newest first (staff) */
        get: operations["getSafeguardingBreaches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fx-positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open positions by currency, and what they are worth at the newest rates (staff) */
        get: operations["getFxPositions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fx-deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the bank dealt between currencies, the newest first (staff) */
        get: operations["getFxDeals"];
        put?: never;
        /** Record a deal of the bank; above the limit a second person records the same (staff) */
        post: operations["postFxDeals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fx-positions/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Book what rates have done to the positions, at the newest rates (staff) */
        post: operations["postFxPositionsClosing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/provider-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each provider says that it holds, against the books, by currency (staff) */
        get: operations["getProviderReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/provider-reports/{provider}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a provider's books now, and hold them against ours (finance) */
        post: operations["postProviderReportsProviderReadings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/provider-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lines of providers' books with what our books have of them, the newest first (staff) */
        get: operations["getProviderLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/provider-line-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lines of providers' books with what our books have of them, as CSV (staff) */
        get: operations["getProviderLineFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files of the bank and what came of them, newest first */
        get: operations["getBankFiles"];
        put?: never;
        /** Hand in a file of the bank: camt.052, 053, 054 or MT940 (finance) */
        post: operations["postBankFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One file of the bank and what came of it */
        get: operations["getBankFilesFileId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/client-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts of the operator: what the bank says against what the books say, and which pay by file */
        get: operations["getClientAccounts"];
        put?: never;
        /** Name an account of the operator that holds money of clients, or change what is known of it */
        post: operations["postClientAccounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bank's statements, newest first */
        get: operations["getBankStatements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-statements/{statementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One statement, and what its entries became */
        get: operations["getBankStatementsStatementId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-statements/{statementId}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its entries as listed, each with what it became and why */
        get: operations["getBankStatementsStatementIdEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-statements/{statementId}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its cases, closed ones too */
        get: operations["getBankStatementsStatementIdCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What does not add up and is open, oldest first */
        get: operations["getBankCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-statements/{statementId}/cases/{caseId}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a case, write a note to it, or close it with a reason (finance) */
        post: operations["postBankStatementsStatementIdCasesCaseIdSteps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is owed to a company, its bank accounts and its payouts */
        get: operations["getCompaniesCompanyIdPayouts"];
        put?: never;
        /** Take money out */
        post: operations["postCompaniesCompanyIdPayouts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/payouts/{payoutId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A payout, and of the released money of which orders it consists */
        get: operations["getCompaniesCompanyIdPayoutsPayoutId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/bank-accounts/{bankAccountId}/payout-quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a payout brings to a bank account: in another currency at the rate of now, less the spread */
        get: operations["getCompaniesCompanyIdBankAccountsBankAccountIdPayoutQuote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/payout-schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how often money in a currency goes out by itself */
        post: operations["postCompaniesCompanyIdPayoutSchedules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/bank-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name a bank account; a second person approves it */
        post: operations["postCompaniesCompanyIdBankAccounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/bank-accounts/{bankAccountId}/address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say where an account's holder lives */
        post: operations["postCompaniesCompanyIdBankAccountsBankAccountIdAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/bank-accounts/{bankAccountId}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a bank account: nothing new goes there */
        post: operations["postCompaniesCompanyIdBankAccountsBankAccountIdClosing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/bank-accounts/{bankAccountId}/name-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record whether the bank knows the account under its holder's name (staff) */
        post: operations["postCompaniesCompanyIdBankAccountsBankAccountIdNameCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/bank-accounts/{bankAccountId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a bank account as a second person */
        post: operations["postCompaniesCompanyIdBankAccountsBankAccountIdApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/payouts/{payoutId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a payout as a second person (staff) */
        post: operations["postCompaniesCompanyIdPayoutsPayoutIdApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/payouts/{payoutId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a payout that has not been sent */
        post: operations["postCompaniesCompanyIdPayoutsPayoutIdCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payouts that wait for a second person (staff) */
        get: operations["getPayouts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bank accounts that wait for a second person (staff) */
        get: operations["getBankAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/paying-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts of the operator that pay by file, and what waits for each (staff) */
        get: operations["getPayingAccounts"];
        put?: never;
        /** Name an account from which payouts are made by file (staff) */
        post: operations["postPayingAccounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/paying-accounts/{name}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a paying account as a second person */
        post: operations["postPayingAccountsNameApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/paying-accounts/{name}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a paying account (staff) */
        post: operations["postPayingAccountsNameClosing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Batches of payouts for the bank, the newest first (staff) */
        get: operations["getPaymentBatches"];
        put?: never;
        /** Put what waits for an account into one file (staff) */
        post: operations["postPaymentBatches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-batches/{batchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A batch with its payment orders (staff) */
        get: operations["getPaymentBatchesBatchId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-batches/{batchId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file of a released batch: pain.001.001.09 in XML (staff) */
        get: operations["getPaymentBatchesBatchIdFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-batches/{batchId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release a batch as a second person: from then on it counts as sent (staff) */
        post: operations["postPaymentBatchesBatchIdRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-batches/{batchId}/discarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Discard a batch that nobody released; its payouts wait again (staff) */
        post: operations["postPaymentBatchesBatchIdDiscarding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-batches/{batchId}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the file was handed to the bank (staff) */
        post: operations["postPaymentBatchesBatchIdDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-status-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read the bank's answer to a file: pain.002 in XML (staff) */
        post: operations["postPaymentStatusReports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Transfers that lack something or need a second person before the bank gets them (staff) */
        get: operations["getPaymentOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-orders/{orderRoot}/details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name what the bank needs of whom a transfer pays (staff) */
        post: operations["postPaymentOrdersOrderRootDetails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-orders/{orderRoot}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a transfer as a second person (staff) */
        post: operations["postPaymentOrdersOrderRootApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-orders/{orderRoot}/giving-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a transfer up that stands in no file: another way is looked for (staff) */
        post: operations["postPaymentOrdersOrderRootGivingUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-orders/{orderRoot}/another-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pay a transfer from another account than one that was closed (staff) */
        post: operations["postPaymentOrdersOrderRootAnotherAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/screenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Money that a screening holds until people decide: payouts, refunds, returned wires (staff) */
        get: operations["getScreenings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/payouts/{payoutId}/screening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Block a payout that has not left by order of an authority (staff) */
        post: operations["postCompaniesCompanyIdPayoutsPayoutIdScreening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/payouts/{payoutId}/screening/clearance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose to clear a hit: it is another one of the same name (staff) */
        post: operations["postCompaniesCompanyIdPayoutsPayoutIdScreeningClearance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/payouts/{payoutId}/screening/clearance/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Clear a hit as a second person: the money goes on (staff) */
        post: operations["postCompaniesCompanyIdPayoutsPayoutIdScreeningClearanceApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/payouts/{payoutId}/screening/upholding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uphold a hit: the money stays blocked (staff) */
        post: operations["postCompaniesCompanyIdPayoutsPayoutIdScreeningUpholding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/refunds/{refundId}/screening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Block a refund that has not left by order of an authority (staff) */
        post: operations["postOrdersOrderIdRefundsRefundIdScreening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/refunds/{refundId}/screening/clearance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose to clear a hit: it is another one of the same name (staff) */
        post: operations["postOrdersOrderIdRefundsRefundIdScreeningClearance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/refunds/{refundId}/screening/clearance/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Clear a hit as a second person: the money goes on (staff) */
        post: operations["postOrdersOrderIdRefundsRefundIdScreeningClearanceApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/refunds/{refundId}/screening/upholding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uphold a hit: the money stays blocked (staff) */
        post: operations["postOrdersOrderIdRefundsRefundIdScreeningUpholding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/unclaimed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Money that its owner has named no account for in three years (staff) */
        get: operations["getUnclaimed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/unclaimed/{owner}/{currency}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose that money is unclaimed, and say how its owner was looked for (staff) */
        post: operations["postUnclaimedOwnerCurrencyProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/unclaimed/{owner}/{currency}/proposal/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree as a second person that money is unclaimed (staff) */
        post: operations["postUnclaimedOwnerCurrencyProposalApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/unclaimed/{owner}/{currency}/proposal/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a proposal back: its owner is looked for again (staff) */
        post: operations["postUnclaimedOwnerCurrencyProposalRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/self-billing-agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether invoices to your buyers are drawn up for you, since when, and the text of the agreement */
        get: operations["getCompaniesCompanyIdSelfBillingAgreements"];
        put?: never;
        /** Agree that invoices to your buyers are drawn up for you, for orders agreed from now on (supplier) */
        post: operations["postCompaniesCompanyIdSelfBillingAgreements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/self-billing-agreements/{agreementId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the agreement: lots shipped from now on are yours to invoice */
        post: operations["postCompaniesCompanyIdSelfBillingAgreementsAgreementIdEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/self-billed-invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invoices and credit notes drawn up for suppliers, of your orders, the newest first; staff see all */
        get: operations["getSelfBilledInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/self-billed-invoices/{selfBilledId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An invoice or credit note that was drawn up for a supplier */
        get: operations["getSelfBilledInvoicesSelfBilledId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/self-billed-invoices/{selfBilledId}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** It as PDF */
        get: operations["getSelfBilledInvoicesSelfBilledIdPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/self-billed-invoices/{selfBilledId}.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** It as UBL 2.1 by EN 16931 (UNTDID 1001: 389, credit note 261) */
        get: operations["getSelfBilledInvoicesSelfBilledIdXml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your company's invoices and credit notes, the newest first; staff see everybody's */
        get: operations["getInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoiceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An invoice or credit note */
        get: operations["getInvoicesInvoiceId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoiceId}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invoice or credit note as PDF */
        get: operations["getInvoicesInvoiceIdPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoiceId}.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invoice or credit note as UBL 2.1 by EN 16931 */
        get: operations["getInvoicesInvoiceIdXml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every transfer of an order with its postings */
        get: operations["getOrdersOrderIdTransfers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/money": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where every cent of a company is: due, in transit, held, frozen, released, paid out, refunded */
        get: operations["getCompaniesCompanyIdMoney"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/order-money": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The money of each agreed order of a company, the newest first */
        get: operations["getCompaniesCompanyIdOrderMoney"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every movement of a company’s money, the newest first */
        get: operations["getCompaniesCompanyIdMovements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/movements/{movementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One movement and the whole way of its money, with the numbers by which others know it */
        get: operations["getCompaniesCompanyIdMovementsMovementId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A statement over days in one currency: opening balance, what moved by kind, closing balance */
        get: operations["getCompaniesCompanyIdStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/statement-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A statement with every movement as CSV, XLSX, PDF, ISO 20022 camt.053, or a journal of double entry */
        get: operations["getCompaniesCompanyIdStatementFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists of movements that the company keeps under a name */
        get: operations["getCompaniesCompanyIdSavedViews"];
        put?: never;
        /** Keep a list of movements under a name */
        post: operations["postCompaniesCompanyIdSavedViews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/saved-views/{viewId}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A saved view is not needed any more */
        post: operations["postCompaniesCompanyIdSavedViewsViewIdRemoval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/account-mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the company calls the accounts of its own books in accounting exports */
        get: operations["getCompaniesCompanyIdAccountMapping"];
        put?: never;
        /** Name the accounts of the company’s own books; what is not named has its default */
        post: operations["postCompaniesCompanyIdAccountMapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/export-schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exports that come by themselves */
        get: operations["getCompaniesCompanyIdExportSchedules"];
        put?: never;
        /** Let a statement come by itself when each week or month is over */
        post: operations["postCompaniesCompanyIdExportSchedules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/export-schedules/{scheduleId}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let an export come no more */
        post: operations["postCompaniesCompanyIdExportSchedulesScheduleIdRemoval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exports that came by themselves, the newest first */
        get: operations["getCompaniesCompanyIdExports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/exports/{exportId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An export that came by itself, as a file */
        get: operations["getCompaniesCompanyIdExportsExportIdFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trial-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The trial balance at an instant: debit above 0, credit below; 0 in all for each currency (staff) */
        get: operations["getTrialBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/safeguarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Client money that is kept against what is owed to clients, by currency (staff) */
        get: operations["getSafeguarding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clearing-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Clearing accounts that have not drained, with the age of what is open on them (staff) */
        get: operations["getClearingAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ledger accounts by how their code begins, with their balance on its normal side (staff) */
        get: operations["getLedgerAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger-postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The postings of one ledger account, the newest first: debit above 0, credit below (staff) */
        get: operations["getLedgerPostings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transfers/{transferId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One transfer with all its postings and its cause (staff) */
        get: operations["getTransfersTransferId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What your company was told, the newest first */
        get: operations["getNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notices/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many notices you have not read, at most 100 */
        get: operations["getNoticesUnread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notices/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** You have read your notices up to one */
        post: operations["postNoticesReading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notices/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How notices come to you by mail: at once unless said here, and when the next daily one comes */
        get: operations["getNoticesMails"];
        put?: never;
        /** Choose which notices come without a mail and which once a day; those about money and access always come */
        post: operations["postNoticesMails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notices/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changes for you: orders of your company, and how many notices are new (server-sent events) */
        get: operations["getNoticesEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/unsubscribe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which mails the link in a mail stops; asking changes nothing */
        get: operations["getUnsubscribe"];
        put?: never;
        /** Stop the mails that the link in a mail names; the rest of the choice stays */
        post: operations["postUnsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the events of your company are sent */
        get: operations["getCompaniesCompanyIdWebhookEndpoints"];
        put?: never;
        /** Have your events sent to an address; the secret is shown once */
        post: operations["postCompaniesCompanyIdWebhookEndpoints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/webhook-endpoints/{endpointId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One endpoint */
        get: operations["getCompaniesCompanyIdWebhookEndpointsEndpointId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/webhook-endpoints/{endpointId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent to an endpoint, the newest first, with each attempt and its answer */
        get: operations["getCompaniesCompanyIdWebhookEndpointsEndpointIdDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/webhook-endpoints/{endpointId}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the address, the description or the types of an endpoint */
        post: operations["postCompaniesCompanyIdWebhookEndpointsEndpointIdSettings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/webhook-endpoints/{endpointId}/disablement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send nothing to an endpoint for now */
        post: operations["postCompaniesCompanyIdWebhookEndpointsEndpointIdDisablement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/webhook-endpoints/{endpointId}/enablement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send to an endpoint again, from now on */
        post: operations["postCompaniesCompanyIdWebhookEndpointsEndpointIdEnablement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/webhook-endpoints/{endpointId}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove an endpoint for ever */
        post: operations["postCompaniesCompanyIdWebhookEndpointsEndpointIdRemoval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/webhook-endpoints/{endpointId}/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give an endpoint another secret, shown once; for a day both sign */
        post: operations["postCompaniesCompanyIdWebhookEndpointsEndpointIdRotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/webhook-endpoints/{endpointId}/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an endpoint an event that means nothing */
        post: operations["postCompaniesCompanyIdWebhookEndpointsEndpointIdTests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{companyId}/webhook-endpoints/{endpointId}/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send events again: one, or all since an instant */
        post: operations["postCompaniesCompanyIdWebhookEndpointsEndpointIdReplays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to your company and its orders, in the order of the feed, for 90 days at least */
        get: operations["getEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One event of your feed */
        get: operations["getEventsEventId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandbox/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mails that would have been sent to an address */
        get: operations["getSandboxMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandbox/mail-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a mail of the sandbox as its reader would, by mail */
        post: operations["postSandboxMailAnswers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/test-clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where business time is, and where it goes */
        get: operations["getTestClock"];
        put?: never;
        /** Move business time on, from deadline to deadline */
        post: operations["postTestClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandbox/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom one can be in the sandbox */
        get: operations["getSandboxPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandbox/wires": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a wire arrive: whole, short, over, late, unknown */
        post: operations["postSandboxWires"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandbox/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the provider of the sandbox behaves now */
        get: operations["getSandboxProvider"];
        put?: never;
        /** Let the provider of the sandbox be slow, silent or wrong, and say what the next refund or payout does */
        post: operations["postSandboxProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandbox/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin the sandbox anew: everything goes, and its first companies and people are there again */
        post: operations["postSandboxReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandbox/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what becomes of a payment under way: it arrives, expires, fails, or comes back */
        post: operations["postSandboxPayments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "claim.filed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A claim was filed */
        post: operations["onClaimFiled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.contested": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The other side contests a claim */
        post: operations["onClaimContested"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.offered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An offer to settle a claim */
        post: operations["onClaimOffered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.offer-accepted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An offer to settle was taken */
        post: operations["onClaimOfferAccepted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.offer-declined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An offer to settle was declined */
        post: operations["onClaimOfferDeclined"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.offer-lapsed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An offer to settle ended without an answer */
        post: operations["onClaimOfferLapsed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.answer-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The time to answer a claim is over */
        post: operations["onClaimAnswerOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A claim was given up */
        post: operations["onClaimWithdrawn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.escalated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A claim goes to a mediator */
        post: operations["onClaimEscalated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.taken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A mediator has the claim */
        post: operations["onClaimTaken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.round-opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The evidence round is open */
        post: operations["onClaimRoundOpened"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.evidence-added": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Evidence was added to a claim */
        post: operations["onClaimEvidenceAdded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.evidence-extended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A side has more time for evidence */
        post: operations["onClaimEvidenceExtended"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.asked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The mediator asks */
        post: operations["onClaimAsked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.file-closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The evidence round is over */
        post: operations["onClaimFileClosed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.proposed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The mediator proposes an end */
        post: operations["onClaimProposed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.proposal-answered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A side answered the proposal */
        post: operations["onClaimProposalAnswered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.proposal-lapsed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The proposal ended without two yes */
        post: operations["onClaimProposalLapsed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.decided": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A claim is decided */
        post: operations["onClaimDecided"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.appealed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A decision was appealed */
        post: operations["onClaimAppealed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.appeal-refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An appeal said nothing new */
        post: operations["onClaimAppealRefused"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.appeal-waived": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A side gives up its appeal */
        post: operations["onClaimAppealWaived"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.settled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A claim is settled and waits for goods */
        post: operations["onClaimSettled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.executed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The money of a claim moves */
        post: operations["onClaimExecuted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A claim is closed */
        post: operations["onClaimClosed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.return-address-named": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where goods go back to */
        post: operations["onClaimReturnAddressNamed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.return-shipped": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Goods are on their way back */
        post: operations["onClaimReturnShipped"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.return-delivered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Goods came back */
        post: operations["onClaimReturnDelivered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.return-confirmed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Goods that came back are confirmed */
        post: operations["onClaimReturnConfirmed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.return-contested": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Goods that came back are contested */
        post: operations["onClaimReturnContested"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.return-missed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Goods were not shipped back */
        post: operations["onClaimReturnMissed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.remedy-confirmed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** New goods are there */
        post: operations["onClaimRemedyConfirmed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.remedy-missed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** New goods did not come */
        post: operations["onClaimRemedyMissed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A step of the mediator is overdue */
        post: operations["onClaimOverdue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "claim.chargeback-joined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A chargeback joins a claim */
        post: operations["onClaimChargebackJoined"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "terms.proposed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Terms were sent to the other side */
        post: operations["onTermsProposed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.agreed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Both sides accepted the same terms */
        post: operations["onOrderAgreed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.expired": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nobody answered or paid in time */
        post: operations["onOrderExpired"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The order has ended */
        post: operations["onOrderCancelled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Everything is delivered, released and settled */
        post: operations["onOrderCompleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.reduced": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was not shipped was taken off */
        post: operations["onOrderReduced"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.funded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is to be paid first is here */
        post: operations["onOrderFunded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.unfunded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was paid first went back */
        post: operations["onOrderUnfunded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.ship-by-passed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The day to ship is over */
        post: operations["onOrderShipByPassed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "terms.amended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A change of terms counts */
        post: operations["onTermsAmended"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "amendment.proposed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A change of terms waits for an answer */
        post: operations["onAmendmentProposed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "amendment.declined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A change of terms was declined */
        post: operations["onAmendmentDeclined"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "amendment.lapsed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A change of terms was not answered */
        post: operations["onAmendmentLapsed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "cancellation.offered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An offer to end the order waits for an answer */
        post: operations["onCancellationOffered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "cancellation.declined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An offer to end the order was declined */
        post: operations["onCancellationDeclined"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "cancellation.lapsed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An offer to end the order was not answered */
        post: operations["onCancellationLapsed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "file.attached": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A file was attached */
        post: operations["onFileAttached"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "message.sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A message was written between the parties */
        post: operations["onMessageSent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "help.asked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A help request went to staff */
        post: operations["onHelpAsked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "help.overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A help request was not answered in time */
        post: operations["onHelpOverdue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "help.answered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Staff answered a help request */
        post: operations["onHelpAnswered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.succeeded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Money has arrived */
        post: operations["onPaymentSucceeded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.final": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Money that arrived can no longer be taken back */
        post: operations["onPaymentFinal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.reversed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Money that had arrived was taken back */
        post: operations["onPaymentReversed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A payment failed */
        post: operations["onPaymentFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.expired": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A payment did not come in time */
        post: operations["onPaymentExpired"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.short": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Less arrived than is due */
        post: operations["onPaymentShort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.short-reminded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is missing is still missing */
        post: operations["onPaymentShortReminded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "shortfall.accepted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The supplier goes without what is missing */
        post: operations["onShortfallAccepted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "balance.waived": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The supplier waived what was not paid */
        post: operations["onBalanceWaived"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "instalment.overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An instalment is overdue */
        post: operations["onInstalmentOverdue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "instalment.long-overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An instalment is long overdue */
        post: operations["onInstalmentLongOverdue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "goods.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The goods wait for the carrier */
        post: operations["onGoodsReady"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "inspection.booked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An inspection or production monitoring was booked */
        post: operations["onInspectionBooked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "inspection.paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The fee of an inspection is held */
        post: operations["onInspectionPaid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "inspection.appointed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A firm is appointed to inspect */
        post: operations["onInspectionAppointed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "inspection.declined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The firm does not come; another one is appointed */
        post: operations["onInspectionDeclined"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "inspection.scheduled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The firm named the day of its visit */
        post: operations["onInspectionScheduled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "inspection.report-filed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The report of an inspection is here */
        post: operations["onInspectionReportFiled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "inspection.contested": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A report is contested; staff decide */
        post: operations["onInspectionContested"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "inspection.review-overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A contested report still waits for staff */
        post: operations["onInspectionReviewOverdue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "inspection.accepted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A report is accepted and counts */
        post: operations["onInspectionAccepted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "inspection.overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The report of an inspection is overdue */
        post: operations["onInspectionOverdue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "inspection.ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An inspection ended without a report that counts */
        post: operations["onInspectionEnded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "inspection.waived": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The buyer lets the goods go without an inspection */
        post: operations["onInspectionWaived"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "inspection.result-recorded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The buyer recorded what was found of a shipment */
        post: operations["onInspectionResultRecorded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lot.announced": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A shipment was named, not yet proven */
        post: operations["onLotAnnounced"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lot.dispatched": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A shipment is on its way */
        post: operations["onLotDispatched"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lot.delivered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The carrier delivered a shipment */
        post: operations["onLotDelivered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lot.received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A shipment counts as received */
        post: operations["onLotReceived"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lot.not-here": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The buyer says that a shipment is not there */
        post: operations["onLotNotHere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lot.held-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A shipment is held up */
        post: operations["onLotHeldUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lot.rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The proof of a shipment was not accepted */
        post: operations["onLotRejected"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lot.extended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Automatic receipt was put off */
        post: operations["onLotExtended"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lot.window-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The time to claim for a shipment is over */
        post: operations["onLotWindowOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "hold.released-early": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The buyer released money early */
        post: operations["onHoldReleasedEarly"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "refund.requested": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A refund began */
        post: operations["onRefundRequested"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "refund.settled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A refund has arrived */
        post: operations["onRefundSettled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "refund.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A refund failed and is tried again */
        post: operations["onRefundFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "refund.returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A refund came back and is tried again */
        post: operations["onRefundReturned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "refund.waits-for-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A refund needs a bank account */
        post: operations["onRefundWaitsForAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "refund.cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A refund was stopped, for the card’s bank asks for the money itself */
        post: operations["onRefundCancelled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "chargeback.inquiry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A card’s bank asks about a payment */
        post: operations["onChargebackInquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "chargeback.opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A card’s bank took a payment back, for now */
        post: operations["onChargebackOpened"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "chargeback.evidence-sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Evidence went to the card’s bank */
        post: operations["onChargebackEvidenceSent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "chargeback.evidence-refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The card’s bank takes no more evidence */
        post: operations["onChargebackEvidenceRefused"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "chargeback.won": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The card’s bank gave the payment back */
        post: operations["onChargebackWon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "chargeback.lost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The card’s bank kept the payment */
        post: operations["onChargebackLost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "self-billed-invoice.issued": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An invoice was drawn up for the supplier */
        post: operations["onSelfBilledInvoiceIssued"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "self-billed-credit-note.issued": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A credit note was drawn up for the supplier */
        post: operations["onSelfBilledCreditNoteIssued"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "self-billed-invoice.accepted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The supplier accepted an invoice, by itself or by silence */
        post: operations["onSelfBilledInvoiceAccepted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "self-billed-invoice.objected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The supplier objected to an invoice; it is withdrawn */
        post: operations["onSelfBilledInvoiceObjected"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "safeguarding.short": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Less client money is kept than is owed (the operator’s) */
        post: operations["onSafeguardingShort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "safeguarding.covered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Client money is whole again (the operator’s) */
        post: operations["onSafeguardingCovered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "self-billing.agreed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invoices to your buyers are drawn up for you */
        post: operations["onSelfBillingAgreed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "self-billing.ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invoices to your buyers are drawn up for you no more */
        post: operations["onSelfBillingEnded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice.issued": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An invoice for a fee was issued */
        post: operations["onInvoiceIssued"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "credit-note.issued": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A credit note for a fee was issued */
        post: operations["onCreditNoteIssued"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payout.requested": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A payout was asked for */
        post: operations["onPayoutRequested"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payout.approved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A payout goes to the bank */
        post: operations["onPayoutApproved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payout.settled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A payout has arrived */
        post: operations["onPayoutSettled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payout.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A payout failed */
        post: operations["onPayoutFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payout.returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A payout came back */
        post: operations["onPayoutReturned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payout.blocked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A payout takes longer than usual */
        post: operations["onPayoutBlocked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payout.cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A payout was taken back */
        post: operations["onPayoutCancelled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payout.schedule-held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A payout that comes by itself could not be made */
        post: operations["onPayoutScheduleHeld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "bank-account.closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A bank account is used no more */
        post: operations["onBankAccountClosed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "bank-account.added": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A bank account was named */
        post: operations["onBankAccountAdded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "bank-account.approved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A bank account may be used */
        post: operations["onBankAccountApproved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "company.suspended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The company can begin nothing new */
        post: operations["onCompanySuspended"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "company.reinstated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The company may go on */
        post: operations["onCompanyReinstated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "api-key.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A program was let in */
        post: operations["onApiKeyCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "api-key.revoked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A program was shut out */
        post: operations["onApiKeyRevoked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "member.roles-changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A member has other roles */
        post: operations["onMemberRolesChanged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "member.removed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A member left or was removed */
        post: operations["onMemberRemoved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "export.made": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An export of the books that comes by itself is there */
        post: operations["onExportMade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook-endpoint.added": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An endpoint was registered */
        post: operations["onWebhookEndpointAdded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook-endpoint.failing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An endpoint answered no attempt of an event */
        post: operations["onWebhookEndpointFailing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook-endpoint.gone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An endpoint said 410 and was disabled */
        post: operations["onWebhookEndpointGone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook-endpoint.tested": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody tried the endpoint */
        post: operations["onWebhookEndpointTested"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description Problem details (RFC 9457). `code` is stable. */
        Problem: {
            type: string;
            title: string;
            status: number;
            /**
             * @example request-malformed
             * @example request-invalid
             * @example key-missing
             * @example not-genuine
             * @example not-signed-in
             * @example cross-site
             * @example not-found
             * @example method-not-allowed
             * @example still-running
             * @example too-large
             * @example media-type-not-taken
             * @example range-outside
             * @example too-many-requests
             * @example our-fault
             * @example busy
             */
            code: string;
            detail?: string;
            data?: unknown;
            allowed_actions?: string[];
            errors?: {
                field?: string;
                message?: string;
            }[];
            request_id: string;
            doc_url: string;
        };
    };
    responses: {
        /** @description Refused, or not understood */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: {
                            id: string;
                            name: string;
                            address: string;
                            verified: boolean;
                        } | null;
                        company: string | null;
                        companies: {
                            company: string;
                            name: string;
                            kinds: string[];
                            roles: string[];
                            state: string;
                        }[];
                        invitations: {
                            company: string;
                            name: string;
                            invitation: string;
                            roles: string[];
                            /** Format: date-time */
                            expires_at: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCompaniesCompanyIdMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            person: string;
                            name: string | null;
                            address: string | null;
                            roles: string[];
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdMembersUserIdRoles: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    roles: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: string;
                        roles: string[];
                        before: string[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdMembersUserIdRemoval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: string;
                        left: boolean;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCompaniesCompanyIdInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            invitation: string;
                            address: string | null;
                            roles: string[];
                            state: "open" | "accepted" | "declined" | "withdrawn" | "expired";
                            invited_by: string;
                            /** Format: date-time */
                            invited_at: string;
                            /** Format: date-time */
                            expires_at: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdInvitations: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address: string;
                    roles: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invitation: string;
                        roles: string[];
                        /** Format: date-time */
                        expires_at: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdInvitationsInvitationIdRevocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invitation: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdInvitationsInvitationIdAcceptance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        company: string;
                        invitation: string;
                        person: string;
                        answer: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdInvitationsInvitationIdRefusal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        company: string;
                        invitation: string;
                        person: string;
                        answer: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdLegalDetails: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    legal_name: string;
                    address_lines: string[];
                    postcode?: string;
                    city: string;
                    region?: string;
                    tax_number?: string;
                    registration_number?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        company: string;
                        tax_number: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCompanies: {
        parameters: {
            query?: {
                kind?: "buyer" | "supplier" | "inspector" | "lender";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            company: string;
                            name: string;
                            country: string;
                            kinds: string[];
                            zone: string;
                            state: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompanies: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    country: string;
                    kinds: ("buyer" | "supplier" | "inspector" | "lender")[];
                    zone?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        company: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postMeCompanies: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    country: string;
                    kinds: ("buyer" | "supplier")[];
                    zone?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        company: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getDirectory: {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            company: string;
                            name: string;
                            country: string;
                            kinds: string[];
                            badge: boolean;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCompaniesCompanyId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        company: string;
                        name: string;
                        country: string;
                        kinds: string[];
                        zone: string;
                        state: "active" | "suspended" | "closed";
                        badge: boolean;
                        checks: {
                            check: string;
                            kind: "registration" | "bank-account" | "beneficial-owners" | "sanctions" | "on-site-audit" | "product-certificate" | "tax-number" | "tax-exemption";
                            scope: string;
                            checker: string;
                            result: "passed" | "failed";
                            /** Format: date-time */
                            checked_at: string;
                            /** Format: date-time */
                            expires_at: string;
                            valid: boolean;
                        }[];
                        suspension: {
                            reason: string;
                            /** Format: date-time */
                            since: string;
                        } | null;
                        legal: {
                            legal_name: string;
                            address_lines: string[];
                            postcode: string | null;
                            city: string;
                            region: string | null;
                            tax_number: string | null;
                            registration_number: string | null;
                            tax_number_checked_at: string | null;
                            /** Format: date-time */
                            stated_at: string;
                        } | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdSuspension: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        suspension: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdReinstatement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        suspension: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCompaniesCompanyIdApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            api_key: string;
                            name: string;
                            scopes: string[];
                            state: "active" | "revoked";
                            hint: string | null;
                            /** Format: date-time */
                            created_at: string;
                            expires_at: string | null;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdApiKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    scopes: string[];
                    expires_at?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        api_key: string;
                        secret: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdApiKeysKeyIdRevocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        api_key: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdChecks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: "registration" | "bank-account" | "beneficial-owners" | "sanctions" | "on-site-audit" | "product-certificate" | "tax-number" | "tax-exemption";
                    scope: string;
                    checker: string;
                    result: "passed" | "failed";
                    checked_at: string;
                    expires_at: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        check: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrdersOrderIdDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            kind: "contract" | "order" | "receipt" | "invoice" | "credit-note" | "self-billed-invoice" | "self-billed-credit-note";
                            name: string;
                            type: "application/pdf" | "application/xml";
                            href: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrdersOrderIdContractPdf: {
        parameters: {
            query?: {
                language?: "en" | "zh" | "es";
            };
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrdersOrderIdOrderXml: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrdersOrderIdPaymentsPaymentIdReceiptPdf: {
        parameters: {
            query?: {
                language?: "en" | "zh" | "es";
            };
            header?: never;
            path: {
                orderId: string;
                paymentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdSelfBilledInvoicesSelfBilledIdAcceptance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                selfBilledId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        order: string;
                        invoice: string;
                        answer: "accepted" | "objected";
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdSelfBilledInvoicesSelfBilledIdObjection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                selfBilledId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        order: string;
                        invoice: string;
                        answer: "accepted" | "objected";
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrders: {
        parameters: {
            query?: {
                q?: string;
                status?: "draft" | "proposed" | "agreed" | "in-production" | "awaiting-balance" | "partly-shipped" | "shipped" | "received" | "completed" | "cancelled" | "expired";
                side?: "buyer" | "supplier";
                partner?: string;
                due_days?: number;
                flag?: "amendment-open" | "cancellation-offered" | "payment-overdue" | "held-up";
                currency?: string;
                amount_from?: number;
                amount_to?: number;
                begun_from?: string;
                begun_to?: string;
                sort?: "oldest" | "newest";
                company?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            number: string;
                            status: "draft" | "proposed" | "agreed" | "in-production" | "awaiting-balance" | "partly-shipped" | "shipped" | "received" | "completed" | "cancelled" | "expired";
                            buyer: string;
                            supplier: string;
                            buyer_name: string;
                            supplier_name: string;
                            source_reference: string | null;
                            /** Format: date-time */
                            created_at: string;
                            total: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            /** @description what its first line is called */
                            goods: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrders: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    buyer: string;
                    supplier: string;
                    terms: {
                        currency: string;
                        zone?: string;
                        lines: {
                            name: string;
                            description?: string;
                            quantity: string;
                            /** @description UN/CEFACT Recommendation 20 */
                            unit: string;
                            unit_price: string;
                            /** @description minor units of the currency */
                            amount: number;
                            hs_code?: string;
                            quantity_tolerance_bps?: number;
                            quality?: {
                                attribute: string;
                                target: string;
                                tolerance?: string;
                                unit?: string;
                                test?: string;
                                sample?: string;
                                aqlClass?: "critical" | "major" | "minor";
                            }[];
                        }[];
                        /** @description minor units of the currency */
                        freight?: number;
                        /** @description minor units of the currency */
                        tax?: number;
                        /** @description minor units of the currency */
                        charges?: number;
                        /** @description minor units of the currency */
                        allowances?: number;
                        mode: "express" | "air" | "land" | "sea" | "inland-water" | "post" | "none";
                        incoterm: "EXW" | "FCA" | "CPT" | "CIP" | "DAP" | "DPU" | "DDP" | "FAS" | "FOB" | "CFR" | "CIF";
                        incoterm_place: string;
                        ship_by: {
                            /** @constant */
                            kind: "date";
                            date: string;
                        } | {
                            /** @constant */
                            kind: "days";
                            days: number;
                            after: "initial" | "balance";
                        };
                        shipment_proof?: string;
                        instalments?: {
                            kind: "initial" | "balance";
                            amount: number;
                            event: "agreement" | "goods-ready" | "documents" | "received" | "date";
                            date?: string;
                        }[];
                        release_plan?: {
                            step: string;
                            share_bps: number;
                        }[];
                        coverage?: "standard" | "on-time";
                        late_rate_bps?: number;
                        sampling?: {
                            critical?: {
                                /** @constant */
                                kind: "aql";
                                percent: "0" | "0.010" | "0.015" | "0.025" | "0.040" | "0.065" | "0.10" | "0.15" | "0.25" | "0.40" | "0.65" | "1.0" | "1.5" | "2.5" | "4.0" | "6.5" | "10";
                            } | {
                                /** @constant */
                                kind: "lq";
                                percent: "0.50" | "0.80" | "1.25" | "2.0" | "3.15" | "5.0" | "8.0" | "12.5" | "20" | "31.5";
                            } | {
                                /** @constant */
                                kind: "all";
                            };
                            major?: {
                                /** @constant */
                                kind: "aql";
                                percent: "0" | "0.010" | "0.015" | "0.025" | "0.040" | "0.065" | "0.10" | "0.15" | "0.25" | "0.40" | "0.65" | "1.0" | "1.5" | "2.5" | "4.0" | "6.5" | "10";
                            } | {
                                /** @constant */
                                kind: "lq";
                                percent: "0.50" | "0.80" | "1.25" | "2.0" | "3.15" | "5.0" | "8.0" | "12.5" | "20" | "31.5";
                            } | {
                                /** @constant */
                                kind: "all";
                            };
                            minor?: {
                                /** @constant */
                                kind: "aql";
                                percent: "0" | "0.010" | "0.015" | "0.025" | "0.040" | "0.065" | "0.10" | "0.15" | "0.25" | "0.40" | "0.65" | "1.0" | "1.5" | "2.5" | "4.0" | "6.5" | "10";
                            } | {
                                /** @constant */
                                kind: "lq";
                                percent: "0.50" | "0.80" | "1.25" | "2.0" | "3.15" | "5.0" | "8.0" | "12.5" | "20" | "31.5";
                            } | {
                                /** @constant */
                                kind: "all";
                            };
                        };
                        documents?: {
                            kind: "commercial-invoice" | "packing-list" | "transport-document" | "certificate-of-origin" | "insurance-certificate" | "inspection-certificate" | "test-report" | "certificate-of-conformity" | "safety-data-sheet" | "phytosanitary" | "export-licence" | "manual" | "other";
                            name?: string;
                        }[];
                        attachments?: {
                            name: string;
                            sha256: string;
                        }[];
                        remarks?: string;
                    };
                    source_reference?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        order: string;
                        number: string;
                        version: number;
                        hash: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getTasks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            order: string;
                            number: string;
                            status: "draft" | "proposed" | "agreed" | "in-production" | "awaiting-balance" | "partly-shipped" | "shipped" | "received" | "completed" | "cancelled" | "expired";
                            side: "buyer" | "supplier";
                            other: string;
                            goods: string;
                            zone: string;
                            total: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            held: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            due: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            steps: {
                                code: string;
                                data: {
                                    [key: string]: unknown;
                                };
                                by: string | null;
                                text: string;
                            }[];
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrdersOrderId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    /** @description Its version, in quotes; send it as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        number: string;
                        status: "draft" | "proposed" | "agreed" | "in-production" | "awaiting-balance" | "partly-shipped" | "shipped" | "received" | "completed" | "cancelled" | "expired";
                        buyer: string;
                        supplier: string;
                        buyer_name: string;
                        supplier_name: string;
                        source_reference: string | null;
                        /** Format: date-time */
                        created_at: string;
                        total: {
                            /** @description minor units */
                            amount: number;
                            currency: string;
                        };
                        terms_version: number;
                        version: number;
                        author: "buyer" | "supplier";
                        zone: string;
                        wire_reference: string;
                        agreed_at: string | null;
                        funded_at: string | null;
                        ended_at: string | null;
                        self_billed: boolean;
                        terms: {
                            version: number;
                            author: "buyer" | "supplier";
                            hash: string;
                            /** Format: date-time */
                            written_at: string;
                            content: {
                                currency: string;
                                zone: string;
                                lines: {
                                    line: number;
                                    name: string;
                                    description: string | null;
                                    quantity: string;
                                    unit: string;
                                    unit_price: string;
                                    /** @description minor units */
                                    amount: number;
                                    hs_code: string | null;
                                    quantity_tolerance_bps: number;
                                    quality: {
                                        attribute: string;
                                        target: string;
                                        tolerance?: string;
                                        unit?: string;
                                        test?: string;
                                        sample?: string;
                                        aqlClass?: "critical" | "major" | "minor";
                                    }[];
                                }[];
                                /** @description minor units */
                                freight: number;
                                /** @description minor units */
                                tax: number;
                                /** @description minor units */
                                charges: number;
                                /** @description minor units */
                                allowances: number;
                                /** @description minor units */
                                total: number;
                                mode: "express" | "air" | "land" | "sea" | "inland-water" | "post" | "none";
                                incoterm: "EXW" | "FCA" | "CPT" | "CIP" | "DAP" | "DPU" | "DDP" | "FAS" | "FOB" | "CFR" | "CIF";
                                incoterm_place: string;
                                ship_by: {
                                    /** @constant */
                                    kind: "date";
                                    date: string;
                                } | {
                                    /** @constant */
                                    kind: "days";
                                    days: number;
                                    after: "initial" | "balance";
                                };
                                shipment_proof: string;
                                instalments: {
                                    n: number;
                                    kind: "initial" | "balance";
                                    /** @description minor units */
                                    amount: number;
                                    event: "agreement" | "goods-ready" | "documents" | "received" | "date";
                                    date?: string;
                                }[];
                                release_plan: {
                                    step: string;
                                    share_bps: number;
                                }[];
                                coverage: "standard" | "on-time";
                                late_rate_bps: number;
                                sampling: {
                                    critical?: {
                                        /** @constant */
                                        kind: "aql";
                                        percent: "0" | "0.010" | "0.015" | "0.025" | "0.040" | "0.065" | "0.10" | "0.15" | "0.25" | "0.40" | "0.65" | "1.0" | "1.5" | "2.5" | "4.0" | "6.5" | "10";
                                    } | {
                                        /** @constant */
                                        kind: "lq";
                                        percent: "0.50" | "0.80" | "1.25" | "2.0" | "3.15" | "5.0" | "8.0" | "12.5" | "20" | "31.5";
                                    } | {
                                        /** @constant */
                                        kind: "all";
                                    };
                                    major?: {
                                        /** @constant */
                                        kind: "aql";
                                        percent: "0" | "0.010" | "0.015" | "0.025" | "0.040" | "0.065" | "0.10" | "0.15" | "0.25" | "0.40" | "0.65" | "1.0" | "1.5" | "2.5" | "4.0" | "6.5" | "10";
                                    } | {
                                        /** @constant */
                                        kind: "lq";
                                        percent: "0.50" | "0.80" | "1.25" | "2.0" | "3.15" | "5.0" | "8.0" | "12.5" | "20" | "31.5";
                                    } | {
                                        /** @constant */
                                        kind: "all";
                                    };
                                    minor?: {
                                        /** @constant */
                                        kind: "aql";
                                        percent: "0" | "0.010" | "0.015" | "0.025" | "0.040" | "0.065" | "0.10" | "0.15" | "0.25" | "0.40" | "0.65" | "1.0" | "1.5" | "2.5" | "4.0" | "6.5" | "10";
                                    } | {
                                        /** @constant */
                                        kind: "lq";
                                        percent: "0.50" | "0.80" | "1.25" | "2.0" | "3.15" | "5.0" | "8.0" | "12.5" | "20" | "31.5";
                                    } | {
                                        /** @constant */
                                        kind: "all";
                                    };
                                };
                                documents: {
                                    kind: "commercial-invoice" | "packing-list" | "transport-document" | "certificate-of-origin" | "insurance-certificate" | "inspection-certificate" | "test-report" | "certificate-of-conformity" | "safety-data-sheet" | "phytosanitary" | "export-licence" | "manual" | "other";
                                    name?: string;
                                }[];
                                attachments: {
                                    name: string;
                                    sha256: string;
                                }[];
                                remarks: string | null;
                            };
                        } | null;
                        instalments: {
                            n: number;
                            kind: "initial" | "balance";
                            event: string;
                            amount: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            paid: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            open: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            due_by: string | null;
                            waived_at: string | null;
                        }[];
                        lots: {
                            id: string;
                            lines: {
                                line: number;
                                quantity: string;
                            }[];
                            mode: string;
                            carrier: string;
                            tracking_number: string | null;
                            proof: "carrier" | "paper";
                            proof_sha256: string | null;
                            dispatched_at: string | null;
                            delivered_at: string | null;
                            received_at: string | null;
                            received_by: string | null;
                            receipt_due_at: string | null;
                            stopped: ("not-here" | "exception") | null;
                            window_until: string | null;
                            window_over_at: string | null;
                        }[];
                        hold: {
                            lines: {
                                line: number;
                                value: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                                paid: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                                released: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                                refunded: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                                charged_back: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                                frozen: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                                free: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                            }[];
                            paid: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            released: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            refunded: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            frozen: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            free: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                        };
                        payments: {
                            id: string;
                            inspection: string | null;
                            method: string;
                            state: "created" | "pending" | "review" | "succeeded" | "final" | "reversed" | "failed" | "expired";
                            amount: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            fee: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            fee_tax: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            total: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            paid: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            refunded: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            exchange: {
                                asked: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                } | null;
                                received: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                                given_back: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                                spread: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                                spread_bps: number;
                                rate: string;
                                source: string;
                                /** Format: date-time */
                                as_of: string;
                                locked_until: string | null;
                            } | null;
                            final_at: string | null;
                            reason: string | null;
                            bank_references: string[];
                            next_action: {
                                kind: string;
                                url: string | null;
                                text: string | null;
                                lines: {
                                    name: string;
                                    value: string;
                                }[];
                            } | null;
                        }[];
                        refunds: {
                            id: string;
                            payment: string | null;
                            to_account: string | null;
                            amount: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            sent: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            } | null;
                            rate: string | null;
                            state: string;
                            trace: string | null;
                            reason: string | null;
                            /** Format: date-time */
                            requested_at: string;
                        }[];
                        refund_account: string | null;
                        chargebacks: {
                            id: string;
                            payment: string;
                            amount: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            taken: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            } | null;
                            state: "inquiry" | "opened" | "evidence-sent" | "won" | "lost";
                            reason: string;
                            opened_at: string | null;
                            evidence_by: string | null;
                            evidence_sent_at: string | null;
                            bearer: ("supplier" | "operator") | null;
                            statement: string | null;
                        }[];
                        cancellation_offers: {
                            id: string;
                            by: "buyer" | "supplier";
                            supplier_keeps: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            /** Format: date-time */
                            answer_by: string;
                            state: string;
                        }[];
                        amendments: {
                            id: string;
                            version: number;
                            by: "buyer" | "supplier";
                            /** Format: date-time */
                            answer_by: string;
                            state: string;
                        }[];
                        warnings: {
                            code: "hold-too-long";
                            provider: string;
                            longest_hold: string;
                            /** Format: date-time */
                            until: string;
                        }[];
                        actions: string[];
                        /** Format: date-time */
                        as_of: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrdersOrderIdTimeline: {
        parameters: {
            query?: {
                sort?: "oldest" | "newest";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            seq: number;
                            /** Format: date-time */
                            at: string;
                            body: string;
                            hash: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrdersOrderIdRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        format: "surety-record/1";
                        root: string;
                        entries: {
                            seq: number;
                            body: string;
                            hash: string;
                        }[];
                        terms: {
                            version: number;
                            hash: string;
                            content: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrdersOrderIdTerms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            version: number;
                            author: "buyer" | "supplier";
                            hash: string;
                            /** Format: date-time */
                            written_at: string;
                            content: {
                                currency: string;
                                zone: string;
                                lines: {
                                    line: number;
                                    name: string;
                                    description: string | null;
                                    quantity: string;
                                    unit: string;
                                    unit_price: string;
                                    /** @description minor units */
                                    amount: number;
                                    hs_code: string | null;
                                    quantity_tolerance_bps: number;
                                    quality: {
                                        attribute: string;
                                        target: string;
                                        tolerance?: string;
                                        unit?: string;
                                        test?: string;
                                        sample?: string;
                                        aqlClass?: "critical" | "major" | "minor";
                                    }[];
                                }[];
                                /** @description minor units */
                                freight: number;
                                /** @description minor units */
                                tax: number;
                                /** @description minor units */
                                charges: number;
                                /** @description minor units */
                                allowances: number;
                                /** @description minor units */
                                total: number;
                                mode: "express" | "air" | "land" | "sea" | "inland-water" | "post" | "none";
                                incoterm: "EXW" | "FCA" | "CPT" | "CIP" | "DAP" | "DPU" | "DDP" | "FAS" | "FOB" | "CFR" | "CIF";
                                incoterm_place: string;
                                ship_by: {
                                    /** @constant */
                                    kind: "date";
                                    date: string;
                                } | {
                                    /** @constant */
                                    kind: "days";
                                    days: number;
                                    after: "initial" | "balance";
                                };
                                shipment_proof: string;
                                instalments: {
                                    n: number;
                                    kind: "initial" | "balance";
                                    /** @description minor units */
                                    amount: number;
                                    event: "agreement" | "goods-ready" | "documents" | "received" | "date";
                                    date?: string;
                                }[];
                                release_plan: {
                                    step: string;
                                    share_bps: number;
                                }[];
                                coverage: "standard" | "on-time";
                                late_rate_bps: number;
                                sampling: {
                                    critical?: {
                                        /** @constant */
                                        kind: "aql";
                                        percent: "0" | "0.010" | "0.015" | "0.025" | "0.040" | "0.065" | "0.10" | "0.15" | "0.25" | "0.40" | "0.65" | "1.0" | "1.5" | "2.5" | "4.0" | "6.5" | "10";
                                    } | {
                                        /** @constant */
                                        kind: "lq";
                                        percent: "0.50" | "0.80" | "1.25" | "2.0" | "3.15" | "5.0" | "8.0" | "12.5" | "20" | "31.5";
                                    } | {
                                        /** @constant */
                                        kind: "all";
                                    };
                                    major?: {
                                        /** @constant */
                                        kind: "aql";
                                        percent: "0" | "0.010" | "0.015" | "0.025" | "0.040" | "0.065" | "0.10" | "0.15" | "0.25" | "0.40" | "0.65" | "1.0" | "1.5" | "2.5" | "4.0" | "6.5" | "10";
                                    } | {
                                        /** @constant */
                                        kind: "lq";
                                        percent: "0.50" | "0.80" | "1.25" | "2.0" | "3.15" | "5.0" | "8.0" | "12.5" | "20" | "31.5";
                                    } | {
                                        /** @constant */
                                        kind: "all";
                                    };
                                    minor?: {
                                        /** @constant */
                                        kind: "aql";
                                        percent: "0" | "0.010" | "0.015" | "0.025" | "0.040" | "0.065" | "0.10" | "0.15" | "0.25" | "0.40" | "0.65" | "1.0" | "1.5" | "2.5" | "4.0" | "6.5" | "10";
                                    } | {
                                        /** @constant */
                                        kind: "lq";
                                        percent: "0.50" | "0.80" | "1.25" | "2.0" | "3.15" | "5.0" | "8.0" | "12.5" | "20" | "31.5";
                                    } | {
                                        /** @constant */
                                        kind: "all";
                                    };
                                };
                                documents: {
                                    kind: "commercial-invoice" | "packing-list" | "transport-document" | "certificate-of-origin" | "insurance-certificate" | "inspection-certificate" | "test-report" | "certificate-of-conformity" | "safety-data-sheet" | "phytosanitary" | "export-licence" | "manual" | "other";
                                    name?: string;
                                }[];
                                attachments: {
                                    name: string;
                                    sha256: string;
                                }[];
                                remarks: string | null;
                            };
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdTerms: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    terms: {
                        currency: string;
                        zone?: string;
                        lines: {
                            name: string;
                            description?: string;
                            quantity: string;
                            /** @description UN/CEFACT Recommendation 20 */
                            unit: string;
                            unit_price: string;
                            /** @description minor units of the currency */
                            amount: number;
                            hs_code?: string;
                            quantity_tolerance_bps?: number;
                            quality?: {
                                attribute: string;
                                target: string;
                                tolerance?: string;
                                unit?: string;
                                test?: string;
                                sample?: string;
                                aqlClass?: "critical" | "major" | "minor";
                            }[];
                        }[];
                        /** @description minor units of the currency */
                        freight?: number;
                        /** @description minor units of the currency */
                        tax?: number;
                        /** @description minor units of the currency */
                        charges?: number;
                        /** @description minor units of the currency */
                        allowances?: number;
                        mode: "express" | "air" | "land" | "sea" | "inland-water" | "post" | "none";
                        incoterm: "EXW" | "FCA" | "CPT" | "CIP" | "DAP" | "DPU" | "DDP" | "FAS" | "FOB" | "CFR" | "CIF";
                        incoterm_place: string;
                        ship_by: {
                            /** @constant */
                            kind: "date";
                            date: string;
                        } | {
                            /** @constant */
                            kind: "days";
                            days: number;
                            after: "initial" | "balance";
                        };
                        shipment_proof?: string;
                        instalments?: {
                            kind: "initial" | "balance";
                            amount: number;
                            event: "agreement" | "goods-ready" | "documents" | "received" | "date";
                            date?: string;
                        }[];
                        release_plan?: {
                            step: string;
                            share_bps: number;
                        }[];
                        coverage?: "standard" | "on-time";
                        late_rate_bps?: number;
                        sampling?: {
                            critical?: {
                                /** @constant */
                                kind: "aql";
                                percent: "0" | "0.010" | "0.015" | "0.025" | "0.040" | "0.065" | "0.10" | "0.15" | "0.25" | "0.40" | "0.65" | "1.0" | "1.5" | "2.5" | "4.0" | "6.5" | "10";
                            } | {
                                /** @constant */
                                kind: "lq";
                                percent: "0.50" | "0.80" | "1.25" | "2.0" | "3.15" | "5.0" | "8.0" | "12.5" | "20" | "31.5";
                            } | {
                                /** @constant */
                                kind: "all";
                            };
                            major?: {
                                /** @constant */
                                kind: "aql";
                                percent: "0" | "0.010" | "0.015" | "0.025" | "0.040" | "0.065" | "0.10" | "0.15" | "0.25" | "0.40" | "0.65" | "1.0" | "1.5" | "2.5" | "4.0" | "6.5" | "10";
                            } | {
                                /** @constant */
                                kind: "lq";
                                percent: "0.50" | "0.80" | "1.25" | "2.0" | "3.15" | "5.0" | "8.0" | "12.5" | "20" | "31.5";
                            } | {
                                /** @constant */
                                kind: "all";
                            };
                            minor?: {
                                /** @constant */
                                kind: "aql";
                                percent: "0" | "0.010" | "0.015" | "0.025" | "0.040" | "0.065" | "0.10" | "0.15" | "0.25" | "0.40" | "0.65" | "1.0" | "1.5" | "2.5" | "4.0" | "6.5" | "10";
                            } | {
                                /** @constant */
                                kind: "lq";
                                percent: "0.50" | "0.80" | "1.25" | "2.0" | "3.15" | "5.0" | "8.0" | "12.5" | "20" | "31.5";
                            } | {
                                /** @constant */
                                kind: "all";
                            };
                        };
                        documents?: {
                            kind: "commercial-invoice" | "packing-list" | "transport-document" | "certificate-of-origin" | "insurance-certificate" | "inspection-certificate" | "test-report" | "certificate-of-conformity" | "safety-data-sheet" | "phytosanitary" | "export-licence" | "manual" | "other";
                            name?: string;
                        }[];
                        attachments?: {
                            name: string;
                            sha256: string;
                        }[];
                        remarks?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        order: string;
                        version: number;
                        hash: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrdersOrderIdEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The id of the last event that you have; a browser sends it by itself. */
                "Last-Event-ID"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCompanyEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The id of the last event that you have; a browser sends it by itself. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrdersOrderIdFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            file: string;
                            name: string;
                            bytes: number;
                            type: string;
                            by: "buyer" | "supplier" | "inspector";
                            /** Format: date-time */
                            attached_at: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdFiles: {
        parameters: {
            query: {
                name: string;
            };
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        file: string;
                        name: string;
                        bytes: number;
                        type: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrdersOrderIdFilesSha: {
        parameters: {
            query?: {
                show?: "true";
            };
            header?: never;
            path: {
                orderId: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdAmendments: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    terms: {
                        currency: string;
                        zone?: string;
                        lines: {
                            name: string;
                            description?: string;
                            quantity: string;
                            /** @description UN/CEFACT Recommendation 20 */
                            unit: string;
                            unit_price: string;
                            /** @description minor units of the currency */
                            amount: number;
                            hs_code?: string;
                            quantity_tolerance_bps?: number;
                            quality?: {
                                attribute: string;
                                target: string;
                                tolerance?: string;
                                unit?: string;
                                test?: string;
                                sample?: string;
                                aqlClass?: "critical" | "major" | "minor";
                            }[];
                        }[];
                        /** @description minor units of the currency */
                        freight?: number;
                        /** @description minor units of the currency */
                        tax?: number;
                        /** @description minor units of the currency */
                        charges?: number;
                        /** @description minor units of the currency */
                        allowances?: number;
                        mode: "express" | "air" | "land" | "sea" | "inland-water" | "post" | "none";
                        incoterm: "EXW" | "FCA" | "CPT" | "CIP" | "DAP" | "DPU" | "DDP" | "FAS" | "FOB" | "CFR" | "CIF";
                        incoterm_place: string;
                        ship_by: {
                            /** @constant */
                            kind: "date";
                            date: string;
                        } | {
                            /** @constant */
                            kind: "days";
                            days: number;
                            after: "initial" | "balance";
                        };
                        shipment_proof?: string;
                        instalments?: {
                            kind: "initial" | "balance";
                            amount: number;
                            event: "agreement" | "goods-ready" | "documents" | "received" | "date";
                            date?: string;
                        }[];
                        release_plan?: {
                            step: string;
                            share_bps: number;
                        }[];
                        coverage?: "standard" | "on-time";
                        late_rate_bps?: number;
                        sampling?: {
                            critical?: {
                                /** @constant */
                                kind: "aql";
                                percent: "0" | "0.010" | "0.015" | "0.025" | "0.040" | "0.065" | "0.10" | "0.15" | "0.25" | "0.40" | "0.65" | "1.0" | "1.5" | "2.5" | "4.0" | "6.5" | "10";
                            } | {
                                /** @constant */
                                kind: "lq";
                                percent: "0.50" | "0.80" | "1.25" | "2.0" | "3.15" | "5.0" | "8.0" | "12.5" | "20" | "31.5";
                            } | {
                                /** @constant */
                                kind: "all";
                            };
                            major?: {
                                /** @constant */
                                kind: "aql";
                                percent: "0" | "0.010" | "0.015" | "0.025" | "0.040" | "0.065" | "0.10" | "0.15" | "0.25" | "0.40" | "0.65" | "1.0" | "1.5" | "2.5" | "4.0" | "6.5" | "10";
                            } | {
                                /** @constant */
                                kind: "lq";
                                percent: "0.50" | "0.80" | "1.25" | "2.0" | "3.15" | "5.0" | "8.0" | "12.5" | "20" | "31.5";
                            } | {
                                /** @constant */
                                kind: "all";
                            };
                            minor?: {
                                /** @constant */
                                kind: "aql";
                                percent: "0" | "0.010" | "0.015" | "0.025" | "0.040" | "0.065" | "0.10" | "0.15" | "0.25" | "0.40" | "0.65" | "1.0" | "1.5" | "2.5" | "4.0" | "6.5" | "10";
                            } | {
                                /** @constant */
                                kind: "lq";
                                percent: "0.50" | "0.80" | "1.25" | "2.0" | "3.15" | "5.0" | "8.0" | "12.5" | "20" | "31.5";
                            } | {
                                /** @constant */
                                kind: "all";
                            };
                        };
                        documents?: {
                            kind: "commercial-invoice" | "packing-list" | "transport-document" | "certificate-of-origin" | "insurance-certificate" | "inspection-certificate" | "test-report" | "certificate-of-conformity" | "safety-data-sheet" | "phytosanitary" | "export-licence" | "manual" | "other";
                            name?: string;
                        }[];
                        attachments?: {
                            name: string;
                            sha256: string;
                        }[];
                        remarks?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        amendment: string;
                        version: number;
                        hash: string;
                        by: "buyer" | "supplier";
                        /** Format: date-time */
                        answer_by: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdAmendmentsAmendmentIdAnswer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                amendmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: "accept" | "decline";
                    hash?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        amendment: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPartners: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            company: string;
                            name: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrderViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            name: string;
                            shared: boolean;
                            owner: string;
                            filter: {
                                /** @description words: number, id, reference, tracking number, partner, what the lines are called */
                                q?: string;
                                status?: "draft" | "proposed" | "agreed" | "in-production" | "awaiting-balance" | "partly-shipped" | "shipped" | "received" | "completed" | "cancelled" | "expired";
                                side?: "buyer" | "supplier";
                                /** @description the company on the other side */
                                partner?: string;
                                /** @description somebody has to act within so many days */
                                due_days?: number;
                                flag?: "amendment-open" | "cancellation-offered" | "payment-overdue" | "held-up";
                                currency?: string;
                                /** @description minor units of `currency`, which it needs */
                                amount_from?: number;
                                /** @description minor units of `currency` */
                                amount_to?: number;
                                /** @description a day in UTC, included */
                                begun_from?: string;
                                /** @description a day in UTC, included */
                                begun_to?: string;
                                sort?: "oldest" | "newest";
                            };
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrderViews: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    filter: {
                        /** @description words: number, id, reference, tracking number, partner, what the lines are called */
                        q?: string;
                        status?: "draft" | "proposed" | "agreed" | "in-production" | "awaiting-balance" | "partly-shipped" | "shipped" | "received" | "completed" | "cancelled" | "expired";
                        side?: "buyer" | "supplier";
                        /** @description the company on the other side */
                        partner?: string;
                        /** @description somebody has to act within so many days */
                        due_days?: number;
                        flag?: "amendment-open" | "cancellation-offered" | "payment-overdue" | "held-up";
                        currency?: string;
                        /** @description minor units of `currency`, which it needs */
                        amount_from?: number;
                        /** @description minor units of `currency` */
                        amount_to?: number;
                        /** @description a day in UTC, included */
                        begun_from?: string;
                        /** @description a day in UTC, included */
                        begun_to?: string;
                        sort?: "oldest" | "newest";
                    };
                    /** @description for everybody in the company; administrators only */
                    shared?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        view: string;
                        name: string;
                        shared: boolean;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrderViewsViewIdRemoval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                viewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        view: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdReadiness: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        order: string;
                        /** Format: date-time */
                        goods_ready_at: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdShipments: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lines: {
                        line: number;
                        quantity: string;
                    }[];
                    carrier: string;
                    tracking_number?: string;
                    mode?: "express" | "air" | "land" | "sea" | "inland-water" | "post" | "none";
                    proof: "carrier" | "paper";
                    proof_sha256?: string;
                    dispatched_at?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lot: string;
                        dispatched: string | null;
                        receipt_due: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdShipmentsLotIdCarrierEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                lotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: "dispatched" | "delivered" | "exception" | "rejected";
                    happened_at: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lot: string;
                        kind: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdShipmentsLotIdReceipt: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                lotId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        order: string;
                        lot: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdShipmentsLotIdAbsence: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                lotId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lot: string;
                        stopped: boolean;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdShipmentsLotIdExtension: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                lotId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lot: string;
                        receipt_due: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersImports: {
        parameters: {
            query?: {
                buyer?: string;
                supplier?: string;
            };
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/xml": string;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        order: string;
                        number: string;
                        version: number;
                        hash: string;
                        document: string;
                        /** @description minor units */
                        paid_elsewhere: number;
                        warnings: {
                            code: string;
                            path: string;
                            text: string;
                        }[];
                        unused: {
                            path: string;
                            value?: string;
                            why: string;
                        }[];
                        unused_count: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdProposal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    terms?: {
                        currency: string;
                        zone?: string;
                        lines: {
                            name: string;
                            description?: string;
                            quantity: string;
                            /** @description UN/CEFACT Recommendation 20 */
                            unit: string;
                            unit_price: string;
                            /** @description minor units of the currency */
                            amount: number;
                            hs_code?: string;
                            quantity_tolerance_bps?: number;
                            quality?: {
                                attribute: string;
                                target: string;
                                tolerance?: string;
                                unit?: string;
                                test?: string;
                                sample?: string;
                                aqlClass?: "critical" | "major" | "minor";
                            }[];
                        }[];
                        /** @description minor units of the currency */
                        freight?: number;
                        /** @description minor units of the currency */
                        tax?: number;
                        /** @description minor units of the currency */
                        charges?: number;
                        /** @description minor units of the currency */
                        allowances?: number;
                        mode: "express" | "air" | "land" | "sea" | "inland-water" | "post" | "none";
                        incoterm: "EXW" | "FCA" | "CPT" | "CIP" | "DAP" | "DPU" | "DDP" | "FAS" | "FOB" | "CFR" | "CIF";
                        incoterm_place: string;
                        ship_by: {
                            /** @constant */
                            kind: "date";
                            date: string;
                        } | {
                            /** @constant */
                            kind: "days";
                            days: number;
                            after: "initial" | "balance";
                        };
                        shipment_proof?: string;
                        instalments?: {
                            kind: "initial" | "balance";
                            amount: number;
                            event: "agreement" | "goods-ready" | "documents" | "received" | "date";
                            date?: string;
                        }[];
                        release_plan?: {
                            step: string;
                            share_bps: number;
                        }[];
                        coverage?: "standard" | "on-time";
                        late_rate_bps?: number;
                        sampling?: {
                            critical?: {
                                /** @constant */
                                kind: "aql";
                                percent: "0" | "0.010" | "0.015" | "0.025" | "0.040" | "0.065" | "0.10" | "0.15" | "0.25" | "0.40" | "0.65" | "1.0" | "1.5" | "2.5" | "4.0" | "6.5" | "10";
                            } | {
                                /** @constant */
                                kind: "lq";
                                percent: "0.50" | "0.80" | "1.25" | "2.0" | "3.15" | "5.0" | "8.0" | "12.5" | "20" | "31.5";
                            } | {
                                /** @constant */
                                kind: "all";
                            };
                            major?: {
                                /** @constant */
                                kind: "aql";
                                percent: "0" | "0.010" | "0.015" | "0.025" | "0.040" | "0.065" | "0.10" | "0.15" | "0.25" | "0.40" | "0.65" | "1.0" | "1.5" | "2.5" | "4.0" | "6.5" | "10";
                            } | {
                                /** @constant */
                                kind: "lq";
                                percent: "0.50" | "0.80" | "1.25" | "2.0" | "3.15" | "5.0" | "8.0" | "12.5" | "20" | "31.5";
                            } | {
                                /** @constant */
                                kind: "all";
                            };
                            minor?: {
                                /** @constant */
                                kind: "aql";
                                percent: "0" | "0.010" | "0.015" | "0.025" | "0.040" | "0.065" | "0.10" | "0.15" | "0.25" | "0.40" | "0.65" | "1.0" | "1.5" | "2.5" | "4.0" | "6.5" | "10";
                            } | {
                                /** @constant */
                                kind: "lq";
                                percent: "0.50" | "0.80" | "1.25" | "2.0" | "3.15" | "5.0" | "8.0" | "12.5" | "20" | "31.5";
                            } | {
                                /** @constant */
                                kind: "all";
                            };
                        };
                        documents?: {
                            kind: "commercial-invoice" | "packing-list" | "transport-document" | "certificate-of-origin" | "insurance-certificate" | "inspection-certificate" | "test-report" | "certificate-of-conformity" | "safety-data-sheet" | "phytosanitary" | "export-licence" | "manual" | "other";
                            name?: string;
                        }[];
                        attachments?: {
                            name: string;
                            sha256: string;
                        }[];
                        remarks?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        order: string;
                        version: number;
                        hash: string;
                        /** Format: date-time */
                        answer_by: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdAcceptance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    hash: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        order: string;
                        version: number;
                        hash: string;
                        pay_by: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdCancellation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        order: string;
                        status: "draft" | "proposed" | "agreed" | "in-production" | "awaiting-balance" | "partly-shipped" | "shipped" | "received" | "completed" | "cancelled" | "expired";
                        proof_until: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdCancellationOffers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    supplier_keeps: number;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        offer: string;
                        by: "buyer" | "supplier";
                        /** @description minor units */
                        supplier_keeps: number;
                        currency: string;
                        /** Format: date-time */
                        answer_by: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdCancellationOffersOfferIdAnswer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                offerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: "accept" | "decline";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        offer: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrdersOrderIdPaymentQuotes: {
        parameters: {
            query?: {
                amount?: number;
                funding?: "credit" | "debit" | "prepaid" | "commercial" | "unknown";
                currency?: string;
                rate_lock?: string;
            };
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            method: string;
                            possible: boolean;
                            because: string | null;
                            provider: string | null;
                            amount: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            fee: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            fee_tax: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            tax_kind: "standard" | "reverse-charge" | "exempt" | "out-of-scope";
                            tax_bps: number;
                            total: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            exchange: {
                                asked: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                                spread: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                                spread_bps: number;
                                rate: string;
                                source: string;
                                /** Format: date-time */
                                as_of: string;
                                binds: "locked" | "booking";
                                locked_until: string | null;
                            } | null;
                            expected_by: string | null;
                            hold_until: string | null;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdRateLocks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what the payer pays in, ISO 4217 */
                    currency: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rate_lock: string;
                        currency: string;
                        order_currency: string;
                        rate: string;
                        spread_bps: number;
                        source: string;
                        /** Format: date-time */
                        as_of: string;
                        /** Format: date-time */
                        locked_until: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdPayments: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    method: "card" | "apple-pay" | "google-pay" | "wire" | "local-transfer" | "ach" | "cash-transfer" | "boleto";
                    /** @description minor units of the order’s currency */
                    amount?: number;
                    /** @description the provider’s token */
                    token?: string;
                    return_url?: string;
                    funding?: "credit" | "debit" | "prepaid" | "commercial" | "unknown";
                    /** @description what the payer pays in, ISO 4217 */
                    currency?: string;
                    /** @description the promised rate of that currency */
                    rate_lock?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payment: string;
                        /** @description minor units */
                        amount: number;
                        /** @description minor units */
                        fee: number;
                        /** @description minor units */
                        fee_tax: number;
                        tax_kind: "standard" | "reverse-charge" | "exempt" | "out-of-scope";
                        provider: string;
                        /** @description minor units */
                        total: number;
                        currency: string;
                        /** @description minor units */
                        asked: number;
                        asked_currency: string;
                        locked_until: string | null;
                        expected_by: string | null;
                        wire_reference: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdPaymentsPaymentIdAttempts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                paymentId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description the provider’s token */
                    token?: string;
                    return_url?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payment: string;
                        attempt: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdEarlyReleases: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lines: {
                        line: number;
                        /** @description minor units of the order’s currency */
                        amount: number;
                    }[];
                    /** @description the amount that leaves the cover */
                    uncovered: number;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        release: string;
                        /** @description minor units */
                        uncovered: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdWaiver: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        order: string;
                        /** @description minor units */
                        waived: number;
                        currency: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdChargebacksChargebackIdStatement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                chargebackId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    statement: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        chargeback: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdRefundAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bank_account: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        order: string;
                        bank_account: string;
                        sent: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrdersOrderIdCoverage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        order: string;
                        /** Format: date-time */
                        as_of: string;
                        covered: {
                            /** @description minor units */
                            amount: number;
                            currency: string;
                        };
                        until: string | null;
                        promises: {
                            promise: string;
                            text: string;
                            state: "open" | "kept" | "broken" | "off";
                            until: string | null;
                            why: {
                                code: string;
                                data: {
                                    [key: string]: unknown;
                                };
                                text: string;
                                clauses: string[];
                            };
                        }[];
                        lots: {
                            lot: string;
                            covered: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            until: string | null;
                            state: "on-its-way" | "claimable" | "over";
                        }[];
                        not_covered: string[];
                        next: {
                            buyer: {
                                code: string;
                                data: {
                                    [key: string]: unknown;
                                };
                                by: string | null;
                                text: string;
                            }[];
                            supplier: {
                                code: string;
                                data: {
                                    [key: string]: unknown;
                                };
                                by: string | null;
                                text: string;
                            }[];
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdShortfallAcceptance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        order: string;
                        instalment: number;
                        /** @description minor units */
                        accepted: number;
                        currency: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWiresWireIdSuggestions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                wireId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            order: string;
                            number: string;
                            buyer_name: string;
                            open: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            confidence: number;
                            reason: "amount-and-payer" | "several-of-amount" | "payer";
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdWireAllocations: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    wire: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        wire: string;
                        order: string | null;
                        payment: string | null;
                        doubt: string | null;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrdersOrderIdThreads: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            kind: "order" | "help";
                            asker: ("buyer" | "supplier") | null;
                            writers: ("buyer" | "supplier" | "staff")[];
                            count: number;
                            unread: number;
                            may_write: boolean;
                            last_at: string | null;
                            read_by: {
                                buyer: number;
                                supplier: number;
                                staff: number;
                            };
                            answer_by: string | null;
                            is_overdue: boolean;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrdersOrderIdMessages: {
        parameters: {
            query: {
                thread: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            thread: string;
                            n: number;
                            by: "buyer" | "supplier" | "staff";
                            company_name: string;
                            person: string | null;
                            /** Format: date-time */
                            sent_at: string;
                            via: "app" | "mail";
                            text: string | null;
                            files: string[];
                            off_platform: ("bank-details" | "payment-service" | "crypto" | "messenger" | "phone" | "mail-address" | "web-address" | "elsewhere")[];
                            hash: string;
                            salt: string | null;
                            redacted: {
                                /** Format: date-time */
                                at: string;
                                reason: "personal-data" | "insult" | "unlawful" | "secret" | "ordered";
                            } | null;
                            translations: {
                                id: string;
                                language: string;
                                by: "machine" | "person";
                                side: ("buyer" | "supplier" | "staff") | null;
                                /** Format: date-time */
                                made_at: string;
                                hash: string;
                                text: string | null;
                            }[];
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdMessages: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    thread: string;
                    text: string;
                    /** @description files of the order, by sha-256 */
                    files?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                        thread: string;
                        n: number;
                        hash: string;
                        off_platform: ("bank-details" | "payment-service" | "crypto" | "messenger" | "phone" | "mail-address" | "web-address" | "elsewhere")[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdMessageChecks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        off_platform: {
                            kind: "bank-details" | "payment-service" | "crypto" | "messenger" | "phone" | "mail-address" | "web-address" | "elsewhere";
                            text: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdMessagesMessageIdTranslations: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description BCP 47 */
                    language: string;
                    text: string;
                    by?: "machine" | "person";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        translation: string;
                        message: string;
                        language: string;
                        hash: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdMessagesMessageIdRedaction: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: "personal-data" | "insult" | "unlawful" | "secret" | "ordered";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                        thread: string;
                        reason: "personal-data" | "insult" | "unlawful" | "secret" | "ordered";
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdThreadsThreadIdReading: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                threadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    up_to: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        thread: string;
                        read_to: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdThreadsThreadIdTaking: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                threadId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        thread: string;
                        /** Format: date-time */
                        answer_by: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getHelpRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            order: string;
                            number: string;
                            goods: string;
                            thread: string;
                            asker: "buyer" | "supplier";
                            company_name: string;
                            /** Format: date-time */
                            answer_by: string;
                            overdue_at: string | null;
                            taken_by: {
                                id: string;
                                name: string;
                                is_you: boolean;
                            } | null;
                            /** Format: date-time */
                            last_at: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getMessages: {
        parameters: {
            query: {
                q: string;
                order?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            order: string;
                            number: string;
                            thread: string;
                            message: string;
                            n: number;
                            by: "buyer" | "supplier" | "staff";
                            /** Format: date-time */
                            sent_at: string;
                            text: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getClaims: {
        parameters: {
            query?: {
                all?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            order: string;
                            claim: string;
                            number: string;
                            goods: string;
                            buyer: string;
                            supplier: string;
                            buyer_name: string;
                            supplier_name: string;
                            reason: "not-shipped" | "shipped-late" | "not-received" | "wrong-item" | "short-quantity" | "poor-quality" | "damaged" | "missing-document" | "counterfeit" | "unpaid";
                            state: "answering" | "negotiating" | "evidence" | "proposed" | "decided" | "appealed" | "executing" | "returning" | "remedying" | "closed";
                            track: string;
                            turn: string | null;
                            mediator: string | null;
                            amount: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            clock: ("claim.answer" | "claim.silence" | "claim.escalation" | "claim.offer" | "claim.round" | "claim.evidence" | "claim.proposal" | "claim.decision" | "claim.appeal" | "claim.appeal-review" | "claim.return" | "claim.remedy" | "claim.execution") | null;
                            due: string | null;
                            /** Format: date-time */
                            filed_at: string;
                        }[];
                        next_cursor: null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrdersOrderIdClaims: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    /** @description Its version, in quotes; send it as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        order: string;
                        version: number;
                        data: {
                            id: string;
                            by: "buyer" | "supplier";
                            reason: "not-shipped" | "shipped-late" | "not-received" | "wrong-item" | "short-quantity" | "poor-quality" | "damaged" | "missing-document" | "counterfeit" | "unpaid";
                            remedy: "refund" | "partial-refund" | "return-and-refund" | "replacement" | "rework" | "price-reduction" | "late-rate" | "damages";
                            state: "answering" | "negotiating" | "evidence" | "proposed" | "decided" | "appealed" | "executing" | "returning" | "remedying" | "closed";
                            track: "full" | "small";
                            /** Format: date-time */
                            filed_at: string;
                            turn: ("buyer" | "supplier") | null;
                            amount: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            clocks: {
                                name: "claim.answer" | "claim.silence" | "claim.escalation" | "claim.offer" | "claim.round" | "claim.evidence" | "claim.proposal" | "claim.decision" | "claim.appeal" | "claim.appeal-review" | "claim.return" | "claim.remedy" | "claim.execution";
                                /** Format: date-time */
                                at: string;
                            }[];
                            mediator: string | null;
                            escalated_at: string | null;
                            evidence_until: string | null;
                            round_opened_at: string | null;
                            extended_by: ("buyer" | "supplier")[];
                            agreed_by: ("buyer" | "supplier")[];
                            chargebacks: string[];
                            outcome: string | null;
                            closed_at: string | null;
                            settlement: {
                                by: "agreement" | "decision" | "machine" | "silence";
                                fee_bearer: "buyer" | "supplier";
                                amount: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                                goods_return: boolean;
                                remedy_by: string | null;
                            } | null;
                            lines: {
                                line: number;
                                lot: string | null;
                                quantity: string;
                                amount: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                            }[];
                            fair: {
                                low: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                                high: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                                why: string[];
                            } | null;
                            texts: {
                                id: string;
                                kind: "statement" | "answer" | "offer" | "evidence" | "question" | "request" | "extension" | "reasons" | "new-facts" | "refusal" | "address" | "return";
                                by: "buyer" | "supplier" | "mediator" | "machine";
                                text: string;
                                hash: string;
                                /** Format: date-time */
                                written_at: string;
                            }[];
                            offers: {
                                id: string;
                                by: "buyer" | "supplier";
                                state: "open" | "accepted" | "declined" | "countered" | "lapsed" | "withdrawn";
                                /** Format: date-time */
                                made_at: string;
                                /** Format: date-time */
                                answer_by: string;
                                parts: {
                                    line: number;
                                    amount: {
                                        /** @description minor units */
                                        amount: number;
                                        currency: string;
                                    };
                                }[];
                                amount: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                                goods_return: boolean;
                                freight_most: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                                remedy_by: string | null;
                                fee_bearer: "buyer" | "supplier";
                                text: string | null;
                            }[];
                            evidence: {
                                id: string;
                                by: "buyer" | "supplier" | "mediator";
                                kind: "file" | "message" | "entry" | "inspection" | "words";
                                sealed: boolean;
                                late: boolean;
                                reference: string;
                                answers: string | null;
                                /** Format: date-time */
                                added_at: string;
                                text: string | null;
                            }[];
                            verdicts: {
                                id: string;
                                kind: "proposal" | "decision";
                                state: "waiting" | "standing" | "replaced" | "rejected";
                                /** Format: date-time */
                                made_at: string;
                                finding: "supplier" | "buyer" | "nobody";
                                parts: {
                                    line: number;
                                    amount: {
                                        /** @description minor units */
                                        amount: number;
                                        currency: string;
                                    };
                                }[];
                                amount: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                                fee_bearer: "buyer" | "supplier";
                                inspection_fee_bearer: ("buyer" | "supplier") | null;
                                goods_return: boolean;
                                freight_most: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                                clauses: string[];
                                evidence: string[];
                                reasons: string | null;
                                machine: ("silent-and-small" | "late-rate") | null;
                                is_appeal: boolean;
                                mediator: string | null;
                                approver: string | null;
                            }[];
                            appeals: {
                                side: "buyer" | "supplier";
                                state: string;
                                /** Format: date-time */
                                filed_at: string;
                                new_facts: string | null;
                            }[];
                            goods_return: {
                                state: "address-asked" | "to-be-shipped" | "on-its-way" | "delivered" | "confirmed" | "contested" | "ended";
                                address: string | null;
                                carrier: string | null;
                                tracking_number: string | null;
                                proof_sha256: string | null;
                                shipped_at: string | null;
                                delivered_at: string | null;
                                freight: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                            } | null;
                            checklist: string[];
                            actions: ("accept" | "offer" | "answer-offer" | "contest" | "escalate" | "add-evidence" | "seal-evidence" | "take" | "open-round" | "extend-evidence" | "ask" | "propose" | "answer-proposal" | "decide" | "appeal" | "waive-appeal" | "refuse-appeal" | "withdraw" | "name-return-address" | "ship-return" | "confirm-return" | "contest-return" | "confirm-remedy")[];
                            may_escalate_from: string | null;
                        }[];
                        /** Format: date-time */
                        as_of: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdClaims: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: "not-shipped" | "shipped-late" | "not-received" | "wrong-item" | "short-quantity" | "poor-quality" | "damaged" | "missing-document" | "counterfeit" | "unpaid";
                    remedy: "refund" | "partial-refund" | "return-and-refund" | "replacement" | "rework" | "price-reduction" | "late-rate" | "damages";
                    lines: {
                        line: number;
                        lot?: string;
                        quantity: string;
                        /** @description minor units of the order’s currency */
                        amount?: number;
                    }[];
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claim: string;
                        amount: number;
                        /** Format: date-time */
                        answer_by: string;
                        order: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrdersOrderIdClaimOptions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        order: string;
                        data: {
                            line: number;
                            lot: string | null;
                            quantity: string;
                            most: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            late_rate: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            } | null;
                            reasons: {
                                reason: "not-shipped" | "shipped-late" | "not-received" | "wrong-item" | "short-quantity" | "poor-quality" | "damaged" | "missing-document" | "counterfeit" | "unpaid";
                                remedies: ("refund" | "partial-refund" | "return-and-refund" | "replacement" | "rework" | "price-reduction" | "late-rate" | "damages")[];
                                checklist: string[];
                            }[];
                            why_not: string | null;
                        }[];
                        /** Format: date-time */
                        as_of: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdClaimsClaimIdAcceptance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    remedy_by?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claim: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdClaimsClaimIdContest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claim: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdClaimsClaimIdOffers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parts: {
                        line: number;
                        /** @description minor units of the order’s currency */
                        amount: number;
                    }[];
                    goods_return?: boolean;
                    /** @description minor units of the order’s currency */
                    freight_most?: number;
                    remedy_by?: string;
                    fee_bearer?: "buyer" | "supplier";
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        offer: string;
                        /** Format: date-time */
                        answer_by: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdClaimsClaimIdOffersOfferIdAnswer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                claimId: string;
                offerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: "accept" | "decline";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        offer: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdClaimsClaimIdEscalation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claim: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdClaimsClaimIdEvidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: "file" | "message" | "entry" | "inspection" | "words";
                    reference?: string;
                    answers?: string;
                    text?: string;
                    sealed?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        evidence: string;
                        late: boolean;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdClaimsClaimIdRetraction: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claim: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdClaimsClaimIdMediator: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claim: string;
                        mediator: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdClaimsClaimIdEvidenceRound: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claim: string;
                        /** Format: date-time */
                        evidence_until: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdClaimsClaimIdEvidenceExtension: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    side: "buyer" | "supplier";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claim: string;
                        /** Format: date-time */
                        evidence_until: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdClaimsClaimIdQuestions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    of: "buyer" | "supplier" | "both";
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claim: string;
                        question: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdClaimsClaimIdProposal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parts: {
                        line: number;
                        /** @description minor units of the order’s currency */
                        amount: number;
                    }[];
                    finding: "supplier" | "buyer" | "nobody";
                    fee_bearer: "buyer" | "supplier";
                    inspection_fee_bearer?: "buyer" | "supplier";
                    goods_return?: boolean;
                    /** @description minor units of the order’s currency */
                    freight_most?: number;
                    clauses: string[];
                    evidence: string[];
                    reasons: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claim: string;
                        proposal: string;
                        /** Format: date-time */
                        answer_by: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdClaimsClaimIdProposalAnswer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: "accept" | "decline";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claim: string;
                        answer: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdClaimsClaimIdDecision: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parts: {
                        line: number;
                        /** @description minor units of the order’s currency */
                        amount: number;
                    }[];
                    finding: "supplier" | "buyer" | "nobody";
                    fee_bearer: "buyer" | "supplier";
                    inspection_fee_bearer?: "buyer" | "supplier";
                    goods_return?: boolean;
                    /** @description minor units of the order’s currency */
                    freight_most?: number;
                    clauses: string[];
                    evidence: string[];
                    reasons: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claim: string;
                        decision: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdClaimsClaimIdDecisionApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: "approve" | "return";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claim: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdClaimsClaimIdAppeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    new_facts: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claim: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdClaimsClaimIdAppealWaiver: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claim: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdClaimsClaimIdAppealRefusal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reasons: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claim: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdClaimsClaimIdReturnAddress: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claim: string;
                        /** Format: date-time */
                        ship_by: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdClaimsClaimIdReturnShipment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    carrier: string;
                    tracking_number?: string;
                    proof_sha256: string;
                    /** @description minor units of the order’s currency */
                    freight?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claim: string;
                        /** Format: date-time */
                        expected_by: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdClaimsClaimIdReturnDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    delivered_at: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claim: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdClaimsClaimIdReturnAnswer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: "confirm" | "contest";
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claim: string;
                        answer: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdClaimsClaimIdRemedyReceipt: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claim: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdInspectionsInspectionIdAppointment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                inspectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    firm: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        inspection: string;
                        firm: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdInspectionsInspectionIdRefusal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                inspectionId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        inspection: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdInspectionsInspectionIdVisit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                inspectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    on: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        inspection: string;
                        state: string;
                        on: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdInspectionsInspectionIdFiles: {
        parameters: {
            query: {
                name: string;
            };
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                inspectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        file: string;
                        name: string;
                        bytes: number;
                        type: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrdersOrderIdInspectionsInspectionIdFilesSha: {
        parameters: {
            query?: {
                show?: "true";
            };
            header?: never;
            path: {
                orderId: string;
                inspectionId: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdInspectionsInspectionIdReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                inspectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    report_sha256: string;
                    finished_bps: number;
                    lines: {
                        line: number;
                        inspected: number;
                        counted?: string;
                        /** @description items with a defect of the class; else as many as its qualities say together */
                        defective?: {
                            critical?: number;
                            major?: number;
                            minor?: number;
                        };
                        points?: {
                            /** @description which quality of the line */
                            n: number;
                            inspected: number;
                            defective: number;
                            readings?: string[];
                        }[];
                    }[];
                    /** @description the papers that are there */
                    documents?: number[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        inspection: string;
                        state: string;
                        verdict: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdInspectionsInspectionIdAcceptance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                inspectionId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        inspection: string;
                        answer: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdInspectionsInspectionIdContest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                inspectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        inspection: string;
                        answer: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdInspectionsInspectionIdContestDecision: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                inspectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    decision: "uphold" | "reject";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        inspection: string;
                        decision: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getInspections: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            order: string;
                            number: string;
                            zone: string;
                            buyer_name: string;
                            supplier_name: string;
                            id: string;
                            kind: "inspection" | "monitoring" | "own";
                            by: "buyer" | "supplier";
                            state: "requested" | "paid" | "appointed" | "scheduled" | "report-filed" | "contested" | "accepted" | "closed";
                            outcome: ("paid" | "recorded" | "unpaid" | "cancelled" | "lapsed" | "rejected" | "order-ended" | "money-gone") | null;
                            fee: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            held: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            on: string | null;
                            visit_on: string | null;
                            firm: string | null;
                            report_by: string | null;
                            overdue_at: string | null;
                            answer_by: string | null;
                            verdict: ("pass" | "fail" | "incomplete" | "not-ready") | null;
                            /** Format: date-time */
                            booked_at: string;
                            reported_at: string | null;
                            ended_at: string | null;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrdersOrderIdInspectionServices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        earliest: string;
                        latest: string;
                        min_finished_bps: number;
                        services: {
                            kind: "inspection" | "monitoring";
                            fee_per_day: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrdersOrderIdInspections: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            kind: "inspection" | "monitoring" | "own";
                            by: "buyer" | "supplier";
                            state: "requested" | "paid" | "appointed" | "scheduled" | "report-filed" | "contested" | "accepted" | "closed";
                            outcome: ("paid" | "recorded" | "unpaid" | "cancelled" | "lapsed" | "rejected" | "order-ended" | "money-gone") | null;
                            fee: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            held: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            on: string | null;
                            visit_on: string | null;
                            firm: string | null;
                            report_by: string | null;
                            overdue_at: string | null;
                            answer_by: string | null;
                            verdict: ("pass" | "fail" | "incomplete" | "not-ready") | null;
                            /** Format: date-time */
                            booked_at: string;
                            reported_at: string | null;
                            ended_at: string | null;
                            firm_name: string | null;
                            lines: {
                                line: number;
                                quantity: string;
                            }[];
                            lot: string | null;
                            report_sha256: string | null;
                            finished_bps: number | null;
                            missing_documents: string[];
                            contested_by: ("buyer" | "supplier") | null;
                            contest_reason: string | null;
                            results: {
                                inspection: string;
                                line: number;
                                by: "buyer" | "inspector";
                                quantity: string;
                                inspected: number;
                                counted: string | null;
                                verdict: "pass" | "fail" | "incomplete";
                                classes: {
                                    class: "critical" | "major" | "minor";
                                    sample: number;
                                    accept: number;
                                    inspected: number;
                                    defective: number;
                                    verdict: "pass" | "fail" | "incomplete";
                                }[];
                                points: {
                                    n: number;
                                    inspected: number;
                                    defective: number;
                                    readings: string[];
                                }[];
                                share_found: number;
                                share_of: number;
                                short: string;
                                clauses: string[];
                                /** Format: date-time */
                                recorded_at: string;
                            }[];
                            actions: ("pay-fee" | "cancel" | "cancel-overdue" | "appoint-firm" | "decline-appointment" | "schedule-visit" | "attach-report" | "file-report" | "accept-report" | "contest-report" | "settle-contest")[];
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdInspections: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: "inspection" | "monitoring";
                    lines?: {
                        line: number;
                        quantity: string;
                    }[];
                    /** @description the day on which the goods can be looked at */
                    on: string;
                    /** @description days of one inspector; default 1 */
                    days?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        inspection: string;
                        state: string;
                        fee: number;
                        currency: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrdersOrderIdInspectionsInspectionId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
                inspectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        order: {
                            id: string;
                            number: string;
                            zone: string;
                            currency: string;
                            buyer_name: string;
                            supplier_name: string;
                        };
                        id: string;
                        kind: "inspection" | "monitoring" | "own";
                        by: "buyer" | "supplier";
                        state: "requested" | "paid" | "appointed" | "scheduled" | "report-filed" | "contested" | "accepted" | "closed";
                        outcome: ("paid" | "recorded" | "unpaid" | "cancelled" | "lapsed" | "rejected" | "order-ended" | "money-gone") | null;
                        fee: {
                            /** @description minor units */
                            amount: number;
                            currency: string;
                        };
                        held: {
                            /** @description minor units */
                            amount: number;
                            currency: string;
                        };
                        on: string | null;
                        visit_on: string | null;
                        firm: string | null;
                        report_by: string | null;
                        overdue_at: string | null;
                        answer_by: string | null;
                        verdict: ("pass" | "fail" | "incomplete" | "not-ready") | null;
                        /** Format: date-time */
                        booked_at: string;
                        reported_at: string | null;
                        ended_at: string | null;
                        firm_name: string | null;
                        lines: {
                            line: number;
                            quantity: string;
                        }[];
                        lot: string | null;
                        report_sha256: string | null;
                        finished_bps: number | null;
                        missing_documents: string[];
                        contested_by: ("buyer" | "supplier") | null;
                        contest_reason: string | null;
                        results: {
                            inspection: string;
                            line: number;
                            by: "buyer" | "inspector";
                            quantity: string;
                            inspected: number;
                            counted: string | null;
                            verdict: "pass" | "fail" | "incomplete";
                            classes: {
                                class: "critical" | "major" | "minor";
                                sample: number;
                                accept: number;
                                inspected: number;
                                defective: number;
                                verdict: "pass" | "fail" | "incomplete";
                            }[];
                            points: {
                                n: number;
                                inspected: number;
                                defective: number;
                                readings: string[];
                            }[];
                            share_found: number;
                            share_of: number;
                            short: string;
                            clauses: string[];
                            /** Format: date-time */
                            recorded_at: string;
                        }[];
                        actions: ("pay-fee" | "cancel" | "cancel-overdue" | "appoint-firm" | "decline-appointment" | "schedule-visit" | "attach-report" | "file-report" | "accept-report" | "contest-report" | "settle-contest")[];
                        checklist: {
                            lines: {
                                line: number;
                                name: string;
                                quantity: string;
                                unit: string;
                                items: number;
                                sample: number;
                                classes: {
                                    class: "critical" | "major" | "minor";
                                    sample: number;
                                    accept: number;
                                    reject: number;
                                    code_letter: string | null;
                                    whole: boolean;
                                }[];
                                points: {
                                    n: number;
                                    class: "critical" | "major" | "minor";
                                    attribute: string;
                                    target: string;
                                    tolerance: string | null;
                                    unit: string | null;
                                    test: string | null;
                                    sample: string | null;
                                    measured: boolean;
                                    least: {
                                        value: string;
                                        included: boolean;
                                    } | null;
                                    most: {
                                        value: string;
                                        included: boolean;
                                    } | null;
                                }[];
                            }[];
                            documents: {
                                n: number;
                                kind: "commercial-invoice" | "packing-list" | "transport-document" | "certificate-of-origin" | "insurance-certificate" | "inspection-certificate" | "test-report" | "certificate-of-conformity" | "safety-data-sheet" | "phytosanitary" | "export-licence" | "manual" | "other";
                                name: string | null;
                            }[];
                        };
                        terms: {
                            version: number;
                            hash: string;
                            mode: string;
                            incoterm: string;
                            incoterm_place: string;
                            remarks: string | null;
                            lines: {
                                line: number;
                                name: string;
                                description: string | null;
                                hs_code: string | null;
                            }[];
                        };
                        files: {
                            file: string;
                            name: string;
                            bytes: number;
                            type: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdInspectionsInspectionIdPayments: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                inspectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    method: "card" | "apple-pay" | "google-pay";
                    token?: string;
                    return_url?: string;
                    funding?: "credit" | "debit" | "prepaid" | "unknown";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payment: string;
                        amount: number;
                        fee: number;
                        fee_tax: number;
                        total: number;
                        currency: string;
                        provider: string;
                        /** Format: date-time */
                        expected_by: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdInspectionsInspectionIdAdvance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                inspectionId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        inspection: string;
                        held: number;
                        currency: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdInspectionsInspectionIdCancellation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                inspectionId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        inspection: string;
                        outcome: string;
                        returned: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdInspectionWaiver: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        order: string;
                        lines: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrdersOrderIdShipmentsLotIdChecklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
                lotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lot: string;
                        lines: {
                            line: number;
                            name: string;
                            quantity: string;
                            unit: string;
                            items: number;
                            sample: number;
                            classes: {
                                class: "critical" | "major" | "minor";
                                sample: number;
                                accept: number;
                                reject: number;
                                code_letter: string | null;
                                whole: boolean;
                            }[];
                            points: {
                                n: number;
                                class: "critical" | "major" | "minor";
                                attribute: string;
                                target: string;
                                tolerance: string | null;
                                unit: string | null;
                                test: string | null;
                                sample: string | null;
                                measured: boolean;
                                least: {
                                    value: string;
                                    included: boolean;
                                } | null;
                                most: {
                                    value: string;
                                    included: boolean;
                                } | null;
                            }[];
                        }[];
                        documents: {
                            n: number;
                            kind: "commercial-invoice" | "packing-list" | "transport-document" | "certificate-of-origin" | "insurance-certificate" | "inspection-certificate" | "test-report" | "certificate-of-conformity" | "safety-data-sheet" | "phytosanitary" | "export-licence" | "manual" | "other";
                            name: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdShipmentsLotIdInspection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                lotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lines: {
                        line: number;
                        inspected: number;
                        counted?: string;
                        /** @description items with a defect of the class; else as many as its qualities say together */
                        defective?: {
                            critical?: number;
                            major?: number;
                            minor?: number;
                        };
                        points?: {
                            /** @description which quality of the line */
                            n: number;
                            inspected: number;
                            defective: number;
                            readings?: string[];
                        }[];
                    }[];
                    /** @description the papers that are there */
                    documents?: number[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        inspection: string;
                        verdict: "pass" | "fail" | "incomplete";
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getRefunds: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            order: string;
                            id: string;
                            buyer: string;
                            amount: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            state: "unknown" | "failed" | "returned" | "blocked";
                            reason: string | null;
                            trace: string | null;
                            /** Format: date-time */
                            requested_at: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getChargebacks: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            order: string;
                            id: string;
                            payment: string;
                            provider: string;
                            reference: string;
                            amount: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            state: "inquiry" | "opened" | "evidence-sent";
                            reason: string;
                            opened_at: string | null;
                            evidence_by: string | null;
                            evidence_sent_at: string | null;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCustody: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            provider: string;
                            kind: "provider" | "bank";
                            holder: string;
                            country: string;
                            ground: string;
                            licence: string | null;
                            methods: string[];
                            currencies: string[];
                            longest_hold: string;
                            refund_window: string;
                            cannot: string[];
                            rank: number;
                            /** Format: date-time */
                            since: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getFees: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    /** @description Its version, in quotes; send it as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        in_effect_since: string | null;
                        methods: {
                            code: "card" | "apple-pay" | "google-pay" | "wire" | "local-transfer" | "ach" | "cash-transfer" | "boleto";
                            name: string;
                            fee: {
                                /** @constant */
                                kind: "none";
                            } | {
                                /** @constant */
                                kind: "percent";
                                bps: number;
                            } | {
                                /** @constant */
                                kind: "fixed";
                                amounts: {
                                    [key: string]: number;
                                };
                            } | {
                                /** @constant */
                                kind: "banded";
                                currency: string;
                                bands: {
                                    /** @description minor units */
                                    up_to: number;
                                    /** @description minor units */
                                    fee: number;
                                }[];
                            };
                            time: {
                                /** @constant */
                                kind: "within";
                                most: string;
                            } | {
                                /** @constant */
                                kind: "working-days";
                                from: number;
                                to: number;
                            };
                            finality: {
                                /** @constant */
                                kind: "at-once";
                            } | {
                                /** @constant */
                                kind: "authenticated";
                                otherwise: string;
                            } | {
                                /** @constant */
                                kind: "working-days";
                                days: number;
                            };
                            offered: boolean;
                            currencies: string[] | null;
                            countries: string[] | null;
                            local: {
                                [key: string]: string[];
                            } | null;
                            limit_usd: number | null;
                        }[];
                        fee_bans: {
                            countries: string[];
                            funding: ("credit" | "debit" | "prepaid" | "commercial" | "unknown")[];
                            reason: string;
                        }[];
                        transaction_fee: {
                            bps: number;
                            /** @description minor units */
                            cap_usd: number;
                        };
                        /** Format: date-time */
                        as_of: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPolicies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            section: string;
                            numbers: number;
                            version: number;
                            in_effect_since: string | null;
                            waiting: number;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPoliciesSection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                section: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    /** @description Its version, in quotes; send it as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        section: string;
                        version: number;
                        numbers: {
                            name: string;
                            unit: string;
                            reason: string;
                            /** @description as `unit` says */
                            default: unknown;
                            /** @description as `unit` says */
                            value: unknown;
                        }[];
                        versions: {
                            version: number;
                            state: "in-effect" | "coming" | "proposed" | "superseded" | "past";
                            author: string;
                            reason: string;
                            /** Format: date-time */
                            proposed_at: string;
                            /** Format: date-time */
                            effective_from: string;
                            approver: string | null;
                            approved_at: string | null;
                            differences: {
                                number: string;
                                /** @description as `unit` says */
                                before: unknown;
                                /** @description as `unit` says */
                                after: unknown;
                            }[];
                        }[];
                        /** Format: date-time */
                        as_of: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postPoliciesSectionVersions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                section: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description every number that is to differ from its default */
                    values: {
                        [key: string]: unknown;
                    };
                    reason: string;
                    /** @description absent: once approved */
                    effective_from?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        section: string;
                        version: number;
                        /** Format: date-time */
                        effective_from: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postPoliciesSectionVersionsVersionApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                section: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        section: string;
                        version: number;
                        /** Format: date-time */
                        effective_from: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getRates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        spread_bps: number;
                        refund_spread_bps: number;
                        lock_for: string;
                        stale_after: string;
                        data: {
                            currency: string;
                            rate: string;
                            spread_bps: number;
                            source: string;
                            /** Format: date-time */
                            as_of: string;
                            stale: boolean;
                            converted: boolean;
                        }[];
                        /** Format: date-time */
                        as_of: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postRates: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    source: string;
                    /** @description RFC 3339: when the source published them */
                    as_of: string;
                    rates: {
                        pair: string;
                        rate: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        source: string;
                        /** Format: date-time */
                        as_of: string;
                        recorded: number;
                        passed_over: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getRateFixings: {
        parameters: {
            query: {
                currency: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            currency: string;
                            pair: string;
                            rate: string;
                            source: string;
                            /** Format: date-time */
                            as_of: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postRateFiles: {
        parameters: {
            query?: {
                source?: string;
                as_of?: string;
            };
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        source: string;
                        /** Format: date-time */
                        as_of: string;
                        recorded: number;
                        passed_over: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWires: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            bank: string;
                            reference: string;
                            amount: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            payer_name: string;
                            payer_account: string;
                            text: string;
                            /** Format: date-time */
                            booked_at: string;
                            state: string;
                            doubt: string | null;
                            order: string | null;
                            uetr: string | null;
                            end_to_end_id: string | null;
                            confidence: number | null;
                            matched_by: string | null;
                            statement: string | null;
                            proposed_order: string | null;
                            proposer: string | null;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postWiresWireIdReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                wireId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        wire: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postWiresWireIdReturnOutcome: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                wireId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    outcome: "booked" | "rejected";
                    /** @description the bank's reference of the entry */
                    reference: string;
                    /** @description RFC 3339: when the bank booked it */
                    happened_at: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        wire: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postWiresWireIdParts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                wireId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amounts: number[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        wire: string;
                        parts: string[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postWiresWireIdScreening: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                wireId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    authority: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        may_go_out: boolean;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postWiresWireIdScreeningClearance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                wireId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    grounds: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        wire: string;
                        screening: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postWiresWireIdScreeningClearanceApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                wireId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        wire: string;
                        screening: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postWiresWireIdScreeningUpholding: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                wireId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    grounds: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        wire: string;
                        screening: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSafeguardingBreaches: {
        parameters: {
            query?: {
                state?: "standing" | "all";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            breach: string;
                            shortfall: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            worst: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            /** Format: date-time */
                            opened_at: string;
                            ended_at: string | null;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getFxPositions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        data: {
                            currency: string;
                            /** @description minor units */
                            position: number;
                            worth_usd: number | null;
                            source: string | null;
                            as_of: string | null;
                        }[];
                        /** @description minor units */
                        result_usd: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getFxDeals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            bank: string;
                            reference: string;
                            sold: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            bought: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            state: "proposed" | "booked";
                            dealer: string;
                            approver: string | null;
                            /** Format: date-time */
                            dealt_at: string;
                            booked_at: string | null;
                        }[];
                        waiting: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postFxDeals: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bank: string;
                    reference: string;
                    sold: {
                        amount: number;
                        currency: string;
                    };
                    bought: {
                        amount: number;
                        currency: string;
                    };
                    dealt_at: string;
                    wire?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deal: string;
                        state: "proposed" | "booked";
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postFxPositionsClosing: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description minor units */
                        gain: number;
                        currency: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProviderReports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            provider: string;
                            account: string;
                            currency: string;
                            read_at: string | null;
                            lines: number;
                            /** @description minor units */
                            reported: number;
                            /** @description minor units */
                            booked: number;
                            /** @description minor units */
                            difference: number;
                            waiting: {
                                count: number;
                                /** @description minor units */
                                amount: number;
                            };
                            wrong: {
                                count: number;
                                /** @description minor units */
                                amount: number;
                            };
                            explained: {
                                count: number;
                                /** @description minor units */
                                amount: number;
                            };
                            /** @description minor units */
                            untold: number;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postProviderReportsProviderReadings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        provider: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProviderLines: {
        parameters: {
            query?: {
                provider?: string;
                currency?: string;
                kind?: "payment" | "payment-reversed" | "refund" | "refund-returned" | "payout" | "payout-returned" | "chargeback" | "chargeback-won" | "fee" | "to-bank" | "other";
                state?: "unmatched" | "waiting" | "matched" | "amount-differs" | "missing-here" | "missing-there" | "duplicate" | "explained" | "offset" | "arrived";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            report: string;
                            provider: string;
                            kind: "payment" | "payment-reversed" | "refund" | "refund-returned" | "payout" | "payout-returned" | "chargeback" | "chargeback-won" | "fee" | "to-bank" | "other";
                            reported: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            } | null;
                            booked: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            } | null;
                            difference: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            reference: string | null;
                            /** Format: date-time */
                            happened_at: string;
                            /** Format: date-time */
                            since: string;
                            state: "waiting" | "matched" | "amount-differs" | "missing-here" | "missing-there" | "duplicate" | "explained" | "offset" | "arrived";
                            order: string | null;
                            company: string | null;
                            about: string | null;
                            transfer: string | null;
                            case: string | null;
                            case_state: ("open" | "proposed" | "closed") | null;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProviderLineFile: {
        parameters: {
            query?: {
                provider?: string;
                currency?: string;
                kind?: "payment" | "payment-reversed" | "refund" | "refund-returned" | "payout" | "payout-returned" | "chargeback" | "chargeback-won" | "fee" | "to-bank" | "other";
                state?: "unmatched" | "waiting" | "matched" | "amount-differs" | "missing-here" | "missing-there" | "duplicate" | "explained" | "offset" | "arrived";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getBankFiles: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            name: string;
                            bytes: number;
                            sender: string;
                            /** Format: date-time */
                            received_at: string;
                            state: "waiting" | "read" | "refused";
                            refusal: string | null;
                            line: number | null;
                            why: string | null;
                            statements: string[];
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postBankFiles: {
        parameters: {
            query?: {
                name?: string;
            };
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        file: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getBankFilesFileId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        bytes: number;
                        sender: string;
                        /** Format: date-time */
                        received_at: string;
                        state: "waiting" | "read" | "refused";
                        refusal: string | null;
                        line: number | null;
                        why: string | null;
                        statements: string[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getClientAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            name: string;
                            number: string;
                            currency: string;
                            holder: string;
                            bank_name: string;
                            virtual_prefix: string | null;
                            providers: {
                                provider: string;
                                payer: string;
                            }[];
                            /** Format: date-time */
                            opened_at: string;
                            closing: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            } | null;
                            closing_on: string | null;
                            before: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            } | null;
                            booked: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            unexplained: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            difference: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            } | null;
                            pays: string | null;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postClientAccounts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description as the ledger names it: assets:bank:NAME */
                    name: string;
                    /** @description IBAN, or the bank's own number */
                    number: string;
                    currency: string;
                    holder: string;
                    bank_name: string;
                    /** @description virtual accounts are this and an order's short number */
                    virtual_prefix?: string;
                    providers?: {
                        provider: string;
                        payer: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: string;
                        name: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getBankStatements: {
        parameters: {
            query?: {
                account?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            account: string;
                            format: string;
                            version: string;
                            reference: string;
                            sequence: number | null;
                            page: number | null;
                            created_on: string;
                            currency: string;
                            opening: number | null;
                            closing: number | null;
                            closing_on: string | null;
                            /** @description minor units */
                            credits: number;
                            /** @description minor units */
                            debits: number;
                            entries: number;
                            sums: "balanced" | "differs" | "unchecked";
                            state: "reading" | "read";
                            /** Format: date-time */
                            received_at: string;
                            open_cases: number;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getBankStatementsStatementId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                statementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    /** @description Its version, in quotes; send it as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        account: string;
                        format: string;
                        version: string;
                        reference: string;
                        sequence: number | null;
                        page: number | null;
                        created_on: string;
                        currency: string;
                        opening: number | null;
                        closing: number | null;
                        closing_on: string | null;
                        /** @description minor units */
                        credits: number;
                        /** @description minor units */
                        debits: number;
                        entries: number;
                        sums: "balanced" | "differs" | "unchecked";
                        state: "reading" | "read";
                        /** Format: date-time */
                        received_at: string;
                        open_cases: number;
                        warnings: string[];
                        became: {
                            became: string;
                            count: number;
                            /** @description minor units */
                            credits: number;
                            /** @description minor units */
                            debits: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getBankStatementsStatementIdEntries: {
        parameters: {
            query?: {
                became?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                statementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            n: number;
                            amount: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            direction: "credit" | "debit";
                            status: "booked" | "pending" | "info";
                            reversal: boolean;
                            booked_on: string;
                            value_on: string;
                            reference: string | null;
                            end_to_end_id: string | null;
                            uetr: string | null;
                            code: string;
                            name: string;
                            account: string;
                            text: string;
                            became: string;
                            target: string | null;
                            confidence: number | null;
                            reason: string;
                            wire_state: string | null;
                            order: string | null;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getBankStatementsStatementIdCases: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                statementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            statement: string;
                            kind: string;
                            bank: string;
                            entry: string | null;
                            line: string | null;
                            amount: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            said: string;
                            /** Format: date-time */
                            opened_at: string;
                            /** Format: date-time */
                            overdue_at: string;
                            state: "open" | "proposed" | "closed";
                            assignee: string | null;
                            notes: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                text: string;
                            }[];
                            resolution: string | null;
                            reason: string | null;
                            proposer: string | null;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getBankCases: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            statement: string;
                            kind: string;
                            bank: string;
                            entry: string | null;
                            line: string | null;
                            amount: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            said: string;
                            /** Format: date-time */
                            opened_at: string;
                            /** Format: date-time */
                            overdue_at: string;
                            state: "open" | "proposed" | "closed";
                            assignee: string | null;
                            notes: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                text: string;
                            }[];
                            resolution: string | null;
                            reason: string | null;
                            proposer: string | null;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postBankStatementsStatementIdCasesCaseIdSteps: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                statementId: string;
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    step: "assign" | "note" | "close";
                    assignee?: string;
                    text?: string;
                    resolution?: "charge" | "explained";
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCompaniesCompanyIdPayouts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    /** @description Its version, in quotes; send it as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        balances: {
                            account: string;
                            balance: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                        }[];
                        bank_accounts: {
                            id: string;
                            country: string;
                            currency: string;
                            name: string;
                            ends_with: string;
                            state: string;
                            author: string;
                            /** Format: date-time */
                            usable_from: string;
                            town: string | null;
                            address_country: string | null;
                            street: string | null;
                            postcode: string | null;
                            name_check: string | null;
                            name_checked_at: string | null;
                        }[];
                        payouts: {
                            id: string;
                            amount: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            exchange: {
                                sent: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                                spread: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                                spread_bps: number;
                                rate: string;
                                source: string;
                                /** Format: date-time */
                                as_of: string;
                            } | null;
                            state: string;
                            route: "provider" | "bank";
                            bank_account: string;
                            /** Format: date-time */
                            requested_at: string;
                            sent_at: string | null;
                            trace: string | null;
                            reason: string | null;
                        }[];
                        schedules: {
                            currency: string;
                            cadence: "manual" | "daily" | "weekly";
                            weekday: number | null;
                            bank_account: string;
                            next_at: string | null;
                            held_for: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdPayouts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bank_account: string;
                    amount: number;
                    currency: string;
                    /** @description all that is left, however little */
                    closing?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payout: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCompaniesCompanyIdPayoutsPayoutId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: string;
                payoutId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        amount: {
                            /** @description minor units */
                            amount: number;
                            currency: string;
                        };
                        exchange: {
                            sent: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            spread: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            spread_bps: number;
                            rate: string;
                            source: string;
                            /** Format: date-time */
                            as_of: string;
                        } | null;
                        state: string;
                        route: "provider" | "bank";
                        bank_account: string;
                        /** Format: date-time */
                        requested_at: string;
                        sent_at: string | null;
                        trace: string | null;
                        reason: string | null;
                        items: {
                            transfer: string;
                            kind: string;
                            order: string | null;
                            /** Format: date-time */
                            happened_at: string;
                            released: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            amount: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCompaniesCompanyIdBankAccountsBankAccountIdPayoutQuote: {
        parameters: {
            query: {
                amount: number;
                currency: string;
            };
            header?: never;
            path: {
                companyId: string;
                bankAccountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        amount: {
                            /** @description minor units */
                            amount: number;
                            currency: string;
                        };
                        arrives: {
                            /** @description minor units */
                            amount: number;
                            currency: string;
                        };
                        exchange: {
                            sent: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            spread: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            spread_bps: number;
                            rate: string;
                            source: string;
                            /** Format: date-time */
                            as_of: string;
                        } | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdPayoutSchedules: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currency: string;
                    cadence: "manual" | "daily" | "weekly";
                    weekday?: number;
                    bank_account: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        currency: string;
                        cadence: "manual" | "daily" | "weekly";
                        next_at: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdBankAccounts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: string;
                    bank_code?: string;
                    country: string;
                    currency: string;
                    name: string;
                    /** @description the account is connected with it */
                    provider?: string;
                    town?: string;
                    address_country?: string;
                    street?: string;
                    postcode?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bank_account: string;
                        /** Format: date-time */
                        usable_from: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdBankAccountsBankAccountIdAddress: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
                bankAccountId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    town?: string;
                    address_country?: string;
                    street?: string;
                    postcode?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bank_account: string;
                        /** Format: date-time */
                        usable_from: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdBankAccountsBankAccountIdClosing: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
                bankAccountId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bank_account: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdBankAccountsBankAccountIdNameCheck: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
                bankAccountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    result: "match" | "close-match" | "no-match" | "not-possible";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bank_account: string;
                        name_check: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdBankAccountsBankAccountIdApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
                bankAccountId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bank_account: string;
                        /** Format: date-time */
                        usable_from: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdPayoutsPayoutIdApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
                payoutId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payout: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdPayoutsPayoutIdCancellation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
                payoutId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payout: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPayouts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            company: string;
                            amount: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            bank_account: string;
                            requester: string;
                            /** Format: date-time */
                            requested_at: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getBankAccounts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            company: string;
                            country: string;
                            currency: string;
                            name: string;
                            ends_with: string;
                            author: string;
                            /** Format: date-time */
                            created_at: string;
                            name_check: string | null;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPayingAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            name: string;
                            currency: string;
                            scheme: "sepa" | "cross-border";
                            ends_with: string;
                            bic: string;
                            holder: string;
                            town: string;
                            country: string;
                            state: string;
                            author: string;
                            orders_waiting: number;
                            waiting: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postPayingAccounts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    currency: string;
                    number: string;
                    bic: string;
                    holder: string;
                    town: string;
                    country: string;
                    street?: string;
                    postcode?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        paying_account: string;
                        state: string;
                        scheme: "sepa" | "cross-border";
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postPayingAccountsNameApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        paying_account: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postPayingAccountsNameClosing: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        paying_account: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPaymentBatches: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            bank: string;
                            scheme: "sepa" | "cross-border";
                            state: string;
                            standing: string;
                            message_id: string;
                            orders: number;
                            sum: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            execution_date: string;
                            file_hash: string;
                            built_by: string;
                            /** Format: date-time */
                            built_at: string;
                            released_by: string | null;
                            released_at: string | null;
                            sent_at: string | null;
                            accepted: number;
                            rejected: number;
                            settled: number;
                            returned: number;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postPaymentBatches: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bank: string;
                    execution_date?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payment_batch: string;
                        state: string;
                        orders: number;
                        execution_date: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPaymentBatchesBatchId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        bank: string;
                        scheme: "sepa" | "cross-border";
                        state: string;
                        standing: string;
                        message_id: string;
                        orders: number;
                        sum: {
                            /** @description minor units */
                            amount: number;
                            currency: string;
                        };
                        execution_date: string;
                        file_hash: string;
                        built_by: string;
                        /** Format: date-time */
                        built_at: string;
                        released_by: string | null;
                        released_at: string | null;
                        sent_at: string | null;
                        accepted: number;
                        rejected: number;
                        settled: number;
                        returned: number;
                        payment_orders: {
                            id: string;
                            kind: "payout" | "refund" | "wire-return";
                            bank: string;
                            owner: string;
                            pays: string;
                            amount: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            name: string;
                            ends_with: string;
                            bank_code: string | null;
                            town: string | null;
                            country: string;
                            state: string;
                            end_to_end_id: string;
                            uetr: string;
                            reason: string | null;
                            author: string | null;
                            completer: string | null;
                            is_unscreened: boolean;
                            is_contradicted: boolean;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPaymentBatchesBatchIdFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        sha256: string;
                        xml: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postPaymentBatchesBatchIdRelease: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payment_batch: string;
                        state: string;
                        orders: number;
                        execution_date: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postPaymentBatchesBatchIdDiscarding: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payment_batch: string;
                        state: string;
                        orders: number;
                        execution_date: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postPaymentBatchesBatchIdDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payment_batch: string;
                        state: string;
                        orders: number;
                        execution_date: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postPaymentStatusReports: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/xml": string;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payment_batch: string;
                        standing: string;
                        accepted: number;
                        rejected: number;
                        unknown: number;
                        contradicted: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPaymentOrders: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            kind: "payout" | "refund" | "wire-return";
                            bank: string;
                            owner: string;
                            pays: string;
                            amount: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            name: string;
                            ends_with: string;
                            bank_code: string | null;
                            town: string | null;
                            country: string;
                            state: string;
                            end_to_end_id: string;
                            uetr: string;
                            reason: string | null;
                            author: string | null;
                            completer: string | null;
                            is_unscreened: boolean;
                            is_contradicted: boolean;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postPaymentOrdersOrderRootDetails: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderRoot: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    name?: string;
                    bank_code?: string;
                    town?: string;
                    country?: string;
                    street?: string;
                    postcode?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payment_order: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postPaymentOrdersOrderRootApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderRoot: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payment_order: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postPaymentOrdersOrderRootGivingUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderRoot: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payment_order: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postPaymentOrdersOrderRootAnotherAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderRoot: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payment_order: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getScreenings: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            owner: string;
                            id: string;
                            kind: "payout" | "refund" | "wire-return";
                            state: string;
                            list: string;
                            matched: string;
                            /** Format: date-time */
                            screened_at: string;
                            name: string;
                            amount: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            proposer: string | null;
                            grounds: string | null;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdPayoutsPayoutIdScreening: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
                payoutId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    authority: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        may_go_out: boolean;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdPayoutsPayoutIdScreeningClearance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
                payoutId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    grounds: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payout: string;
                        screening: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdPayoutsPayoutIdScreeningClearanceApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
                payoutId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payout: string;
                        screening: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdPayoutsPayoutIdScreeningUpholding: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
                payoutId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    grounds: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payout: string;
                        screening: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdRefundsRefundIdScreening: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                refundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    authority: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        may_go_out: boolean;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdRefundsRefundIdScreeningClearance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                refundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    grounds: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        refund: string;
                        screening: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdRefundsRefundIdScreeningClearanceApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                refundId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        refund: string;
                        screening: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersOrderIdRefundsRefundIdScreeningUpholding: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
                refundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    grounds: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        refund: string;
                        screening: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getUnclaimed: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            owner: string;
                            currency: string;
                            company: string;
                            state: "due" | "proposed" | "unclaimed";
                            /** Format: date-time */
                            since: string;
                            amount: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            proposer: string | null;
                            grounds: string | null;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postUnclaimedOwnerCurrencyProposal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                owner: string;
                currency: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    grounds: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        owner: string;
                        currency: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postUnclaimedOwnerCurrencyProposalApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                owner: string;
                currency: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        owner: string;
                        currency: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postUnclaimedOwnerCurrencyProposalRefusal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                owner: string;
                currency: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        owner: string;
                        currency: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCompaniesCompanyIdSelfBillingAgreements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        text: string;
                        text_hash: string;
                        standing: string | null;
                        data: {
                            agreement: string;
                            text_hash: string;
                            agreed_by: string;
                            /** Format: date-time */
                            agreed_at: string;
                            ended_by: string | null;
                            ended_at: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdSelfBillingAgreements: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text_hash: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agreement: string;
                        text_hash: string;
                        /** Format: date-time */
                        agreed_at: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdSelfBillingAgreementsAgreementIdEnd: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agreement: string;
                        /** Format: date-time */
                        ended_at: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSelfBilledInvoices: {
        parameters: {
            query?: {
                order?: string;
                kind?: "invoice" | "credit-note";
                company?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            invoice: string;
                            number: string;
                            kind: "invoice" | "credit-note";
                            cause: "lot" | "price" | "objection";
                            order: string;
                            order_number: string;
                            lot: string | null;
                            supplier: string;
                            supplier_name: string;
                            buyer: string;
                            buyer_name: string;
                            net: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            tax: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            total: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            issued_on: string;
                            object_until: string | null;
                            answer: ("accepted" | "objected") | null;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSelfBilledInvoicesSelfBilledId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                selfBilledId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invoice: string;
                        number: string;
                        kind: "invoice" | "credit-note";
                        cause: "lot" | "price" | "objection";
                        order: string;
                        order_number: string;
                        lot: string | null;
                        supplier: string;
                        supplier_name: string;
                        buyer: string;
                        buyer_name: string;
                        net: {
                            /** @description minor units */
                            amount: number;
                            currency: string;
                        };
                        tax: {
                            /** @description minor units */
                            amount: number;
                            currency: string;
                        };
                        total: {
                            /** @description minor units */
                            amount: number;
                            currency: string;
                        };
                        issued_on: string;
                        object_until: string | null;
                        answer: ("accepted" | "objected") | null;
                        tax_kind: "standard" | "exempt" | "intra-community" | "export";
                        rate_bps: number;
                        lines: {
                            name: string;
                            quantity: string;
                            unit: string;
                            unit_price: string;
                            amount: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                        }[];
                        freight: {
                            /** @description minor units */
                            amount: number;
                            currency: string;
                        };
                        charges: {
                            /** @description minor units */
                            amount: number;
                            currency: string;
                        };
                        allowances: {
                            /** @description minor units */
                            amount: number;
                            currency: string;
                        };
                        reduction: {
                            /** @description minor units */
                            amount: number;
                            currency: string;
                        };
                        paid: {
                            /** @description minor units */
                            amount: number;
                            currency: string;
                        };
                        tax_in: {
                            /** @description minor units */
                            amount: number;
                            currency: string;
                        } | null;
                        supplied_on: string;
                        /** Format: date-time */
                        issued_at: string;
                        issuer: {
                            company: string;
                            name: string;
                            address_lines: string[];
                            postcode: string | null;
                            city: string | null;
                            region: string | null;
                            country: string;
                            tax_number: string | null;
                            registration_number: string | null;
                        };
                        recipient: {
                            company: string;
                            name: string;
                            address_lines: string[];
                            postcode: string | null;
                            city: string | null;
                            region: string | null;
                            country: string;
                            tax_number: string | null;
                            registration_number: string | null;
                        };
                        corrects: {
                            number: string;
                            issued_on: string;
                        }[];
                        answered_by: string | null;
                        answered_at: string | null;
                        reason: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSelfBilledInvoicesSelfBilledIdPdf: {
        parameters: {
            query?: {
                language?: "en" | "zh" | "es";
            };
            header?: never;
            path: {
                selfBilledId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSelfBilledInvoicesSelfBilledIdXml: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                selfBilledId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getInvoices: {
        parameters: {
            query?: {
                kind?: "invoice" | "credit-note";
                order?: string;
                company?: string;
                from?: string;
                until?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            invoice: string;
                            number: string;
                            kind: "invoice" | "credit-note";
                            company: string;
                            company_name: string;
                            order: string | null;
                            fees: string[];
                            net: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            tax: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            total: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            tax_kind: "standard" | "reverse-charge" | "exempt" | "out-of-scope";
                            issued_on: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getInvoicesInvoiceId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invoice: string;
                        number: string;
                        kind: "invoice" | "credit-note";
                        company: string;
                        company_name: string;
                        order: string | null;
                        fees: string[];
                        net: {
                            /** @description minor units */
                            amount: number;
                            currency: string;
                        };
                        tax: {
                            /** @description minor units */
                            amount: number;
                            currency: string;
                        };
                        total: {
                            /** @description minor units */
                            amount: number;
                            currency: string;
                        };
                        tax_kind: "standard" | "reverse-charge" | "exempt" | "out-of-scope";
                        issued_on: string;
                        rate_bps: number;
                        lines: {
                            fee: string;
                            amount: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                        }[];
                        transfer: string;
                        /** Format: date-time */
                        issued_at: string;
                        supplied_on: string;
                        issuer: {
                            company: string;
                            name: string;
                            address_lines: string[];
                            postcode: string | null;
                            city: string | null;
                            region: string | null;
                            country: string;
                            tax_number: string | null;
                            registration_number: string | null;
                        };
                        recipient: {
                            company: string;
                            name: string;
                            address_lines: string[];
                            postcode: string | null;
                            city: string | null;
                            region: string | null;
                            country: string;
                            tax_number: string | null;
                            registration_number: string | null;
                        };
                        tax_in: {
                            /** @description minor units */
                            amount: number;
                            currency: string;
                        } | null;
                        corrects: {
                            number: string;
                            issued_on: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getInvoicesInvoiceIdPdf: {
        parameters: {
            query?: {
                language?: "en" | "zh" | "es";
            };
            header?: never;
            path: {
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getInvoicesInvoiceIdXml: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrdersOrderIdTransfers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            kind: string;
                            cause: string;
                            /** Format: date-time */
                            happened_at: string;
                            /** Format: date-time */
                            recorded_at: string;
                            postings: {
                                account: string;
                                amount: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                            }[];
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCompaniesCompanyIdMoney: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        as_of: string;
                        balances: {
                            currency: string;
                            /** @description minor units */
                            held: number;
                            /** @description minor units */
                            refundable: number;
                            /** @description minor units */
                            refunding: number;
                            /** @description minor units */
                            available: number;
                            /** @description minor units */
                            paying_out: number;
                            /** @description minor units */
                            blocked: number;
                            /** @description minor units */
                            owed: number;
                            /** @description minor units */
                            awaited: number;
                            /** @description minor units */
                            balance: number;
                        }[];
                        sides: {
                            side: "buyer" | "supplier";
                            currency: string;
                            segments: {
                                name: "due" | "in_transit" | "held" | "frozen" | "released" | "paid_out" | "refunded";
                                /** @description minor units */
                                amount: number;
                            }[];
                            /** @description minor units */
                            total: number;
                            /** @description minor units */
                            fees: number;
                        }[];
                        months: {
                            currency: string;
                            month: string;
                            /** @description minor units */
                            money_in: number;
                            /** @description minor units */
                            money_out: number;
                            /** @description minor units */
                            fees: number;
                            movements: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCompaniesCompanyIdOrderMoney: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            order: string;
                            number: string;
                            side: "buyer" | "supplier";
                            other: string;
                            other_name: string;
                            status: string;
                            total: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            paid: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            held: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            released: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            refunded: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            fees: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCompaniesCompanyIdMovements: {
        parameters: {
            query?: {
                order?: string;
                family?: "payment" | "release" | "refund" | "payout" | "fee" | "chargeback" | "debt" | "other";
                kind?: string;
                direction?: "in" | "out" | "within";
                state?: "done" | "in-transit" | "failed" | "returned";
                currency?: string;
                least?: number;
                most?: number;
                from?: string;
                until?: string;
                q?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            transfer: string;
                            order: string | null;
                            order_number: string | null;
                            other: string | null;
                            other_name: string | null;
                            side: "buyer" | "supplier" | "own";
                            kind: string;
                            family: "payment" | "release" | "refund" | "payout" | "fee" | "chargeback" | "debt" | "other";
                            state: "done" | "in-transit" | "failed" | "returned";
                            direction: "in" | "out" | "within";
                            /** Format: date-time */
                            at: string;
                            /** Format: date-time */
                            happened_at: string;
                            cause: string;
                            reference: string | null;
                            amount: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            gross: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            fee: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            tax: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            places: {
                                /** @description minor units */
                                held: number;
                                /** @description minor units */
                                refundable: number;
                                /** @description minor units */
                                refunding: number;
                                /** @description minor units */
                                available: number;
                                /** @description minor units */
                                paying_out: number;
                                /** @description minor units */
                                blocked: number;
                                /** @description minor units */
                                owed: number;
                                /** @description minor units */
                                awaited: number;
                            };
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCompaniesCompanyIdMovementsMovementId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: string;
                movementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        movement: {
                            id: string;
                            transfer: string;
                            order: string | null;
                            order_number: string | null;
                            other: string | null;
                            other_name: string | null;
                            side: "buyer" | "supplier" | "own";
                            kind: string;
                            family: "payment" | "release" | "refund" | "payout" | "fee" | "chargeback" | "debt" | "other";
                            state: "done" | "in-transit" | "failed" | "returned";
                            direction: "in" | "out" | "within";
                            /** Format: date-time */
                            at: string;
                            /** Format: date-time */
                            happened_at: string;
                            cause: string;
                            reference: string | null;
                            amount: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            gross: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            fee: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            tax: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            places: {
                                /** @description minor units */
                                held: number;
                                /** @description minor units */
                                refundable: number;
                                /** @description minor units */
                                refunding: number;
                                /** @description minor units */
                                available: number;
                                /** @description minor units */
                                paying_out: number;
                                /** @description minor units */
                                blocked: number;
                                /** @description minor units */
                                owed: number;
                                /** @description minor units */
                                awaited: number;
                            };
                        };
                        steps: {
                            movement: {
                                id: string;
                                transfer: string;
                                order: string | null;
                                order_number: string | null;
                                other: string | null;
                                other_name: string | null;
                                side: "buyer" | "supplier" | "own";
                                kind: string;
                                family: "payment" | "release" | "refund" | "payout" | "fee" | "chargeback" | "debt" | "other";
                                state: "done" | "in-transit" | "failed" | "returned";
                                direction: "in" | "out" | "within";
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                happened_at: string;
                                cause: string;
                                reference: string | null;
                                amount: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                                gross: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                                fee: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                                tax: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                                places: {
                                    /** @description minor units */
                                    held: number;
                                    /** @description minor units */
                                    refundable: number;
                                    /** @description minor units */
                                    refunding: number;
                                    /** @description minor units */
                                    available: number;
                                    /** @description minor units */
                                    paying_out: number;
                                    /** @description minor units */
                                    blocked: number;
                                    /** @description minor units */
                                    owed: number;
                                    /** @description minor units */
                                    awaited: number;
                                };
                            };
                            from: {
                                stage: string;
                                amount: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                            }[];
                            to: {
                                stage: string;
                                amount: {
                                    /** @description minor units */
                                    amount: number;
                                    currency: string;
                                };
                            }[];
                            references: {
                                name: string;
                                value: string;
                            }[];
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCompaniesCompanyIdStatement: {
        parameters: {
            query: {
                currency: string;
                from: string;
                until: string;
            };
            header?: never;
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        company: string;
                        company_name: string;
                        zone: string;
                        currency: string;
                        from: string;
                        until: string;
                        /** Format: date-time */
                        from_at: string;
                        /** Format: date-time */
                        until_at: string;
                        is_final: boolean;
                        opening: {
                            /** @description minor units */
                            held: number;
                            /** @description minor units */
                            refundable: number;
                            /** @description minor units */
                            refunding: number;
                            /** @description minor units */
                            available: number;
                            /** @description minor units */
                            paying_out: number;
                            /** @description minor units */
                            blocked: number;
                            /** @description minor units */
                            owed: number;
                            /** @description minor units */
                            awaited: number;
                            /** @description minor units */
                            balance: number;
                        };
                        closing: {
                            /** @description minor units */
                            held: number;
                            /** @description minor units */
                            refundable: number;
                            /** @description minor units */
                            refunding: number;
                            /** @description minor units */
                            available: number;
                            /** @description minor units */
                            paying_out: number;
                            /** @description minor units */
                            blocked: number;
                            /** @description minor units */
                            owed: number;
                            /** @description minor units */
                            awaited: number;
                            /** @description minor units */
                            balance: number;
                        };
                        totals: {
                            kind: string;
                            family: string;
                            count: number;
                            amount: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            fee: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                            tax: {
                                /** @description minor units */
                                amount: number;
                                currency: string;
                            };
                        }[];
                        movements: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCompaniesCompanyIdStatementFile: {
        parameters: {
            query: {
                currency: string;
                from: string;
                until: string;
                format: "csv" | "xlsx" | "pdf" | "camt053" | "journal";
                language?: "en" | "zh" | "es";
            };
            header?: never;
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCompaniesCompanyIdSavedViews: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            view: string;
                            name: string;
                            query: {
                                [key: string]: string;
                            };
                            /** Format: date-time */
                            saved_at: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdSavedViews: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    query: {
                        order?: string;
                        family?: string;
                        kind?: string;
                        direction?: string;
                        state?: string;
                        currency?: string;
                        least?: string;
                        most?: string;
                        from?: string;
                        until?: string;
                        q?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        view: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdSavedViewsViewIdRemoval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
                viewId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        view: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCompaniesCompanyIdAccountMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            account: "held" | "refundable" | "refunding" | "available" | "payingOut" | "blocked" | "owed" | "fees" | "tax" | "bank" | "trade" | "other";
                            code: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdAccountMapping: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accounts: {
                        held?: string;
                        refundable?: string;
                        refunding?: string;
                        available?: string;
                        payingOut?: string;
                        blocked?: string;
                        owed?: string;
                        fees?: string;
                        tax?: string;
                        bank?: string;
                        trade?: string;
                        other?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accounts: {
                            held?: string;
                            refundable?: string;
                            refunding?: string;
                            available?: string;
                            payingOut?: string;
                            blocked?: string;
                            owed?: string;
                            fees?: string;
                            tax?: string;
                            bank?: string;
                            trade?: string;
                            other?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCompaniesCompanyIdExportSchedules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            schedule: string;
                            every: "week" | "month";
                            format: "csv" | "xlsx" | "pdf" | "camt053" | "journal";
                            currency: string;
                            zone: string;
                            /** Format: date-time */
                            next_at: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdExportSchedules: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    every: "week" | "month";
                    format: "csv" | "xlsx" | "pdf" | "camt053" | "journal";
                    currency: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        schedule: string;
                        /** Format: date-time */
                        next_at: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdExportSchedulesScheduleIdRemoval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
                scheduleId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        schedule: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCompaniesCompanyIdExports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            export: string;
                            schedule: string;
                            format: "csv" | "xlsx" | "pdf" | "camt053" | "journal";
                            currency: string;
                            /** Format: date-time */
                            from_at: string;
                            /** Format: date-time */
                            until_at: string;
                            /** Format: date-time */
                            made_at: string;
                            file: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCompaniesCompanyIdExportsExportIdFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: string;
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getTrialBalance: {
        parameters: {
            query?: {
                at?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        data: {
                            account: string;
                            currency: string;
                            accounts: number;
                            /** @description minor units */
                            balance: number;
                        }[];
                        totals: {
                            currency: string;
                            /** @description minor units */
                            debit: number;
                            /** @description minor units */
                            credit: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSafeguarding: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        data: {
                            currency: string;
                            /** @description minor units */
                            kept: number;
                            /** @description minor units */
                            positions: number;
                            /** @description minor units */
                            owed: number;
                            /** @description minor units */
                            over: number;
                            state: "covered" | "short";
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getClearingAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            account: string;
                            currency: string;
                            /** @description minor units */
                            balance: number;
                            /** @description minor units */
                            day: number;
                            /** @description minor units */
                            three_days: number;
                            /** @description minor units */
                            week: number;
                            /** @description minor units */
                            older: number;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getLedgerAccounts: {
        parameters: {
            query?: {
                prefix?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            account: string;
                            currency: string;
                            /** @description minor units */
                            balance: number;
                            side: "debit" | "credit";
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getLedgerPostings: {
        parameters: {
            query: {
                account: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            transfer: string;
                            root: string;
                            kind: string;
                            cause: string;
                            /** Format: date-time */
                            recorded_at: string;
                            currency: string;
                            /** @description minor units */
                            amount: number;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getTransfersTransferId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transferId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        root: string;
                        kind: string;
                        cause: string;
                        /** Format: date-time */
                        happened_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        reverses: string | null;
                        postings: {
                            account: string;
                            currency: string;
                            /** @description minor units */
                            amount: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getNotices: {
        parameters: {
            query?: {
                unread?: boolean;
                language?: "en" | "zh" | "es";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            code: string;
                            group: "terms" | "message" | "payment" | "shipment" | "claim" | "money" | "company" | "reminder";
                            text: string;
                            order: string | null;
                            invoice: string | null;
                            /** Format: date-time */
                            at: string;
                            by: string | null;
                            is_read: boolean;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getNoticesUnread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unread: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postNoticesReading: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    up_to: number;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        read_to: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getNoticesMails: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        without_mail: ("terms" | "message" | "payment" | "shipment" | "claim" | "money" | "company" | "reminder")[];
                        daily: ("terms" | "message" | "payment" | "shipment" | "claim" | "money" | "company" | "reminder")[];
                        digest_hour: number;
                        zone: string;
                        next_digest: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postNoticesMails: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    without_mail: ("terms" | "message" | "payment" | "shipment" | "claim" | "money" | "company" | "reminder")[];
                    daily?: ("terms" | "message" | "payment" | "shipment" | "claim" | "money" | "company" | "reminder")[];
                    digest_hour?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        without_mail: ("terms" | "message" | "payment" | "shipment" | "claim" | "money" | "company" | "reminder")[];
                        daily: ("terms" | "message" | "payment" | "shipment" | "claim" | "money" | "company" | "reminder")[];
                        digest_hour: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getNoticesEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The id of the last event that you have; a browser sends it by itself. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getUnsubscribe: {
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
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        company_name: string;
                        what: "terms" | "message" | "payment" | "shipment" | "claim" | "money" | "company" | "reminder" | "daily";
                        is_stopped: boolean;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postUnsubscribe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description from the link of a mail */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        what: "terms" | "message" | "payment" | "shipment" | "claim" | "money" | "company" | "reminder" | "daily";
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCompaniesCompanyIdWebhookEndpoints: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            endpoint: string;
                            url: string;
                            description: string;
                            /** @description empty: all */
                            types: ("claim.filed" | "claim.contested" | "claim.offered" | "claim.offer-accepted" | "claim.offer-declined" | "claim.offer-lapsed" | "claim.answer-over" | "claim.withdrawn" | "claim.escalated" | "claim.taken" | "claim.round-opened" | "claim.evidence-added" | "claim.evidence-extended" | "claim.asked" | "claim.file-closed" | "claim.proposed" | "claim.proposal-answered" | "claim.proposal-lapsed" | "claim.decided" | "claim.appealed" | "claim.appeal-refused" | "claim.appeal-waived" | "claim.settled" | "claim.executed" | "claim.closed" | "claim.return-address-named" | "claim.return-shipped" | "claim.return-delivered" | "claim.return-confirmed" | "claim.return-contested" | "claim.return-missed" | "claim.remedy-confirmed" | "claim.remedy-missed" | "claim.overdue" | "claim.chargeback-joined" | "terms.proposed" | "order.agreed" | "order.expired" | "order.cancelled" | "order.completed" | "order.reduced" | "order.funded" | "order.unfunded" | "order.ship-by-passed" | "terms.amended" | "amendment.proposed" | "amendment.declined" | "amendment.lapsed" | "cancellation.offered" | "cancellation.declined" | "cancellation.lapsed" | "file.attached" | "message.sent" | "help.asked" | "help.overdue" | "help.answered" | "payment.succeeded" | "payment.final" | "payment.reversed" | "payment.failed" | "payment.expired" | "payment.short" | "payment.short-reminded" | "shortfall.accepted" | "balance.waived" | "instalment.overdue" | "instalment.long-overdue" | "goods.ready" | "inspection.booked" | "inspection.paid" | "inspection.appointed" | "inspection.declined" | "inspection.scheduled" | "inspection.report-filed" | "inspection.contested" | "inspection.review-overdue" | "inspection.accepted" | "inspection.overdue" | "inspection.ended" | "inspection.waived" | "inspection.result-recorded" | "lot.announced" | "lot.dispatched" | "lot.delivered" | "lot.received" | "lot.not-here" | "lot.held-up" | "lot.rejected" | "lot.extended" | "lot.window-over" | "hold.released-early" | "refund.requested" | "refund.settled" | "refund.failed" | "refund.returned" | "refund.waits-for-account" | "refund.cancelled" | "chargeback.inquiry" | "chargeback.opened" | "chargeback.evidence-sent" | "chargeback.evidence-refused" | "chargeback.won" | "chargeback.lost" | "self-billed-invoice.issued" | "self-billed-credit-note.issued" | "self-billed-invoice.accepted" | "self-billed-invoice.objected" | "safeguarding.short" | "safeguarding.covered" | "self-billing.agreed" | "self-billing.ended" | "invoice.issued" | "credit-note.issued" | "payout.requested" | "payout.approved" | "payout.settled" | "payout.failed" | "payout.returned" | "payout.blocked" | "payout.cancelled" | "payout.schedule-held" | "bank-account.closed" | "bank-account.added" | "bank-account.approved" | "company.suspended" | "company.reinstated" | "api-key.created" | "api-key.revoked" | "member.roles-changed" | "member.removed" | "export.made" | "webhook-endpoint.added" | "webhook-endpoint.failing" | "webhook-endpoint.gone" | "webhook-endpoint.tested")[];
                            state: "active" | "failing" | "disabled" | "gone";
                            failing_since: string | null;
                            old_secret_until: string | null;
                            /** Format: date-time */
                            created_at: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdWebhookEndpoints: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    url: string;
                    description?: string;
                    /** @description none: all */
                    types?: ("claim.filed" | "claim.contested" | "claim.offered" | "claim.offer-accepted" | "claim.offer-declined" | "claim.offer-lapsed" | "claim.answer-over" | "claim.withdrawn" | "claim.escalated" | "claim.taken" | "claim.round-opened" | "claim.evidence-added" | "claim.evidence-extended" | "claim.asked" | "claim.file-closed" | "claim.proposed" | "claim.proposal-answered" | "claim.proposal-lapsed" | "claim.decided" | "claim.appealed" | "claim.appeal-refused" | "claim.appeal-waived" | "claim.settled" | "claim.executed" | "claim.closed" | "claim.return-address-named" | "claim.return-shipped" | "claim.return-delivered" | "claim.return-confirmed" | "claim.return-contested" | "claim.return-missed" | "claim.remedy-confirmed" | "claim.remedy-missed" | "claim.overdue" | "claim.chargeback-joined" | "terms.proposed" | "order.agreed" | "order.expired" | "order.cancelled" | "order.completed" | "order.reduced" | "order.funded" | "order.unfunded" | "order.ship-by-passed" | "terms.amended" | "amendment.proposed" | "amendment.declined" | "amendment.lapsed" | "cancellation.offered" | "cancellation.declined" | "cancellation.lapsed" | "file.attached" | "message.sent" | "help.asked" | "help.overdue" | "help.answered" | "payment.succeeded" | "payment.final" | "payment.reversed" | "payment.failed" | "payment.expired" | "payment.short" | "payment.short-reminded" | "shortfall.accepted" | "balance.waived" | "instalment.overdue" | "instalment.long-overdue" | "goods.ready" | "inspection.booked" | "inspection.paid" | "inspection.appointed" | "inspection.declined" | "inspection.scheduled" | "inspection.report-filed" | "inspection.contested" | "inspection.review-overdue" | "inspection.accepted" | "inspection.overdue" | "inspection.ended" | "inspection.waived" | "inspection.result-recorded" | "lot.announced" | "lot.dispatched" | "lot.delivered" | "lot.received" | "lot.not-here" | "lot.held-up" | "lot.rejected" | "lot.extended" | "lot.window-over" | "hold.released-early" | "refund.requested" | "refund.settled" | "refund.failed" | "refund.returned" | "refund.waits-for-account" | "refund.cancelled" | "chargeback.inquiry" | "chargeback.opened" | "chargeback.evidence-sent" | "chargeback.evidence-refused" | "chargeback.won" | "chargeback.lost" | "self-billed-invoice.issued" | "self-billed-credit-note.issued" | "self-billed-invoice.accepted" | "self-billed-invoice.objected" | "safeguarding.short" | "safeguarding.covered" | "self-billing.agreed" | "self-billing.ended" | "invoice.issued" | "credit-note.issued" | "payout.requested" | "payout.approved" | "payout.settled" | "payout.failed" | "payout.returned" | "payout.blocked" | "payout.cancelled" | "payout.schedule-held" | "bank-account.closed" | "bank-account.added" | "bank-account.approved" | "company.suspended" | "company.reinstated" | "api-key.created" | "api-key.revoked" | "member.roles-changed" | "member.removed" | "export.made" | "webhook-endpoint.added" | "webhook-endpoint.failing" | "webhook-endpoint.gone" | "webhook-endpoint.tested")[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endpoint: string;
                        secret: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCompaniesCompanyIdWebhookEndpointsEndpointId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: string;
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endpoint: string;
                        url: string;
                        description: string;
                        /** @description empty: all */
                        types: ("claim.filed" | "claim.contested" | "claim.offered" | "claim.offer-accepted" | "claim.offer-declined" | "claim.offer-lapsed" | "claim.answer-over" | "claim.withdrawn" | "claim.escalated" | "claim.taken" | "claim.round-opened" | "claim.evidence-added" | "claim.evidence-extended" | "claim.asked" | "claim.file-closed" | "claim.proposed" | "claim.proposal-answered" | "claim.proposal-lapsed" | "claim.decided" | "claim.appealed" | "claim.appeal-refused" | "claim.appeal-waived" | "claim.settled" | "claim.executed" | "claim.closed" | "claim.return-address-named" | "claim.return-shipped" | "claim.return-delivered" | "claim.return-confirmed" | "claim.return-contested" | "claim.return-missed" | "claim.remedy-confirmed" | "claim.remedy-missed" | "claim.overdue" | "claim.chargeback-joined" | "terms.proposed" | "order.agreed" | "order.expired" | "order.cancelled" | "order.completed" | "order.reduced" | "order.funded" | "order.unfunded" | "order.ship-by-passed" | "terms.amended" | "amendment.proposed" | "amendment.declined" | "amendment.lapsed" | "cancellation.offered" | "cancellation.declined" | "cancellation.lapsed" | "file.attached" | "message.sent" | "help.asked" | "help.overdue" | "help.answered" | "payment.succeeded" | "payment.final" | "payment.reversed" | "payment.failed" | "payment.expired" | "payment.short" | "payment.short-reminded" | "shortfall.accepted" | "balance.waived" | "instalment.overdue" | "instalment.long-overdue" | "goods.ready" | "inspection.booked" | "inspection.paid" | "inspection.appointed" | "inspection.declined" | "inspection.scheduled" | "inspection.report-filed" | "inspection.contested" | "inspection.review-overdue" | "inspection.accepted" | "inspection.overdue" | "inspection.ended" | "inspection.waived" | "inspection.result-recorded" | "lot.announced" | "lot.dispatched" | "lot.delivered" | "lot.received" | "lot.not-here" | "lot.held-up" | "lot.rejected" | "lot.extended" | "lot.window-over" | "hold.released-early" | "refund.requested" | "refund.settled" | "refund.failed" | "refund.returned" | "refund.waits-for-account" | "refund.cancelled" | "chargeback.inquiry" | "chargeback.opened" | "chargeback.evidence-sent" | "chargeback.evidence-refused" | "chargeback.won" | "chargeback.lost" | "self-billed-invoice.issued" | "self-billed-credit-note.issued" | "self-billed-invoice.accepted" | "self-billed-invoice.objected" | "safeguarding.short" | "safeguarding.covered" | "self-billing.agreed" | "self-billing.ended" | "invoice.issued" | "credit-note.issued" | "payout.requested" | "payout.approved" | "payout.settled" | "payout.failed" | "payout.returned" | "payout.blocked" | "payout.cancelled" | "payout.schedule-held" | "bank-account.closed" | "bank-account.added" | "bank-account.approved" | "company.suspended" | "company.reinstated" | "api-key.created" | "api-key.revoked" | "member.roles-changed" | "member.removed" | "export.made" | "webhook-endpoint.added" | "webhook-endpoint.failing" | "webhook-endpoint.gone" | "webhook-endpoint.tested")[];
                        state: "active" | "failing" | "disabled" | "gone";
                        failing_since: string | null;
                        old_secret_until: string | null;
                        /** Format: date-time */
                        created_at: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCompaniesCompanyIdWebhookEndpointsEndpointIdDeliveries: {
        parameters: {
            query?: {
                state?: "due" | "waiting" | "delivered" | "failed" | "dropped";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                companyId: string;
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            delivery: string;
                            event: string;
                            /** @enum {string} */
                            type: "claim.filed" | "claim.contested" | "claim.offered" | "claim.offer-accepted" | "claim.offer-declined" | "claim.offer-lapsed" | "claim.answer-over" | "claim.withdrawn" | "claim.escalated" | "claim.taken" | "claim.round-opened" | "claim.evidence-added" | "claim.evidence-extended" | "claim.asked" | "claim.file-closed" | "claim.proposed" | "claim.proposal-answered" | "claim.proposal-lapsed" | "claim.decided" | "claim.appealed" | "claim.appeal-refused" | "claim.appeal-waived" | "claim.settled" | "claim.executed" | "claim.closed" | "claim.return-address-named" | "claim.return-shipped" | "claim.return-delivered" | "claim.return-confirmed" | "claim.return-contested" | "claim.return-missed" | "claim.remedy-confirmed" | "claim.remedy-missed" | "claim.overdue" | "claim.chargeback-joined" | "terms.proposed" | "order.agreed" | "order.expired" | "order.cancelled" | "order.completed" | "order.reduced" | "order.funded" | "order.unfunded" | "order.ship-by-passed" | "terms.amended" | "amendment.proposed" | "amendment.declined" | "amendment.lapsed" | "cancellation.offered" | "cancellation.declined" | "cancellation.lapsed" | "file.attached" | "message.sent" | "help.asked" | "help.overdue" | "help.answered" | "payment.succeeded" | "payment.final" | "payment.reversed" | "payment.failed" | "payment.expired" | "payment.short" | "payment.short-reminded" | "shortfall.accepted" | "balance.waived" | "instalment.overdue" | "instalment.long-overdue" | "goods.ready" | "inspection.booked" | "inspection.paid" | "inspection.appointed" | "inspection.declined" | "inspection.scheduled" | "inspection.report-filed" | "inspection.contested" | "inspection.review-overdue" | "inspection.accepted" | "inspection.overdue" | "inspection.ended" | "inspection.waived" | "inspection.result-recorded" | "lot.announced" | "lot.dispatched" | "lot.delivered" | "lot.received" | "lot.not-here" | "lot.held-up" | "lot.rejected" | "lot.extended" | "lot.window-over" | "hold.released-early" | "refund.requested" | "refund.settled" | "refund.failed" | "refund.returned" | "refund.waits-for-account" | "refund.cancelled" | "chargeback.inquiry" | "chargeback.opened" | "chargeback.evidence-sent" | "chargeback.evidence-refused" | "chargeback.won" | "chargeback.lost" | "self-billed-invoice.issued" | "self-billed-credit-note.issued" | "self-billed-invoice.accepted" | "self-billed-invoice.objected" | "safeguarding.short" | "safeguarding.covered" | "self-billing.agreed" | "self-billing.ended" | "invoice.issued" | "credit-note.issued" | "payout.requested" | "payout.approved" | "payout.settled" | "payout.failed" | "payout.returned" | "payout.blocked" | "payout.cancelled" | "payout.schedule-held" | "bank-account.closed" | "bank-account.added" | "bank-account.approved" | "company.suspended" | "company.reinstated" | "api-key.created" | "api-key.revoked" | "member.roles-changed" | "member.removed" | "export.made" | "webhook-endpoint.added" | "webhook-endpoint.failing" | "webhook-endpoint.gone" | "webhook-endpoint.tested";
                            order: string | null;
                            position: number;
                            state: "due" | "waiting" | "delivered" | "failed" | "dropped";
                            is_replay: boolean;
                            /** Format: date-time */
                            created_at: string;
                            next_at: string | null;
                            attempts: {
                                n: number;
                                /** Format: date-time */
                                at: string;
                                status: number | null;
                                fault: string | null;
                                milliseconds: number;
                                response: string | null;
                            }[];
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdWebhookEndpointsEndpointIdSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    url?: string;
                    description?: string;
                    /** @description none: all */
                    types?: ("claim.filed" | "claim.contested" | "claim.offered" | "claim.offer-accepted" | "claim.offer-declined" | "claim.offer-lapsed" | "claim.answer-over" | "claim.withdrawn" | "claim.escalated" | "claim.taken" | "claim.round-opened" | "claim.evidence-added" | "claim.evidence-extended" | "claim.asked" | "claim.file-closed" | "claim.proposed" | "claim.proposal-answered" | "claim.proposal-lapsed" | "claim.decided" | "claim.appealed" | "claim.appeal-refused" | "claim.appeal-waived" | "claim.settled" | "claim.executed" | "claim.closed" | "claim.return-address-named" | "claim.return-shipped" | "claim.return-delivered" | "claim.return-confirmed" | "claim.return-contested" | "claim.return-missed" | "claim.remedy-confirmed" | "claim.remedy-missed" | "claim.overdue" | "claim.chargeback-joined" | "terms.proposed" | "order.agreed" | "order.expired" | "order.cancelled" | "order.completed" | "order.reduced" | "order.funded" | "order.unfunded" | "order.ship-by-passed" | "terms.amended" | "amendment.proposed" | "amendment.declined" | "amendment.lapsed" | "cancellation.offered" | "cancellation.declined" | "cancellation.lapsed" | "file.attached" | "message.sent" | "help.asked" | "help.overdue" | "help.answered" | "payment.succeeded" | "payment.final" | "payment.reversed" | "payment.failed" | "payment.expired" | "payment.short" | "payment.short-reminded" | "shortfall.accepted" | "balance.waived" | "instalment.overdue" | "instalment.long-overdue" | "goods.ready" | "inspection.booked" | "inspection.paid" | "inspection.appointed" | "inspection.declined" | "inspection.scheduled" | "inspection.report-filed" | "inspection.contested" | "inspection.review-overdue" | "inspection.accepted" | "inspection.overdue" | "inspection.ended" | "inspection.waived" | "inspection.result-recorded" | "lot.announced" | "lot.dispatched" | "lot.delivered" | "lot.received" | "lot.not-here" | "lot.held-up" | "lot.rejected" | "lot.extended" | "lot.window-over" | "hold.released-early" | "refund.requested" | "refund.settled" | "refund.failed" | "refund.returned" | "refund.waits-for-account" | "refund.cancelled" | "chargeback.inquiry" | "chargeback.opened" | "chargeback.evidence-sent" | "chargeback.evidence-refused" | "chargeback.won" | "chargeback.lost" | "self-billed-invoice.issued" | "self-billed-credit-note.issued" | "self-billed-invoice.accepted" | "self-billed-invoice.objected" | "safeguarding.short" | "safeguarding.covered" | "self-billing.agreed" | "self-billing.ended" | "invoice.issued" | "credit-note.issued" | "payout.requested" | "payout.approved" | "payout.settled" | "payout.failed" | "payout.returned" | "payout.blocked" | "payout.cancelled" | "payout.schedule-held" | "bank-account.closed" | "bank-account.added" | "bank-account.approved" | "company.suspended" | "company.reinstated" | "api-key.created" | "api-key.revoked" | "member.roles-changed" | "member.removed" | "export.made" | "webhook-endpoint.added" | "webhook-endpoint.failing" | "webhook-endpoint.gone" | "webhook-endpoint.tested")[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endpoint: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdWebhookEndpointsEndpointIdDisablement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endpoint: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdWebhookEndpointsEndpointIdEnablement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endpoint: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdWebhookEndpointsEndpointIdRemoval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endpoint: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdWebhookEndpointsEndpointIdRotation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endpoint: string;
                        secret: string | null;
                        /** Format: date-time */
                        old_valid_until: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdWebhookEndpointsEndpointIdTests: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        event: string;
                        delivery: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCompaniesCompanyIdWebhookEndpointsEndpointIdReplays: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same input does the step once and answers the same again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the thing as you read it: 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                companyId: string;
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    event?: string;
                    /** Format: date-time */
                    since?: string;
                    after?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        replayed: number;
                        is_all: boolean;
                        position: number | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getEvents: {
        parameters: {
            query?: {
                type?: "claim.filed" | "claim.contested" | "claim.offered" | "claim.offer-accepted" | "claim.offer-declined" | "claim.offer-lapsed" | "claim.answer-over" | "claim.withdrawn" | "claim.escalated" | "claim.taken" | "claim.round-opened" | "claim.evidence-added" | "claim.evidence-extended" | "claim.asked" | "claim.file-closed" | "claim.proposed" | "claim.proposal-answered" | "claim.proposal-lapsed" | "claim.decided" | "claim.appealed" | "claim.appeal-refused" | "claim.appeal-waived" | "claim.settled" | "claim.executed" | "claim.closed" | "claim.return-address-named" | "claim.return-shipped" | "claim.return-delivered" | "claim.return-confirmed" | "claim.return-contested" | "claim.return-missed" | "claim.remedy-confirmed" | "claim.remedy-missed" | "claim.overdue" | "claim.chargeback-joined" | "terms.proposed" | "order.agreed" | "order.expired" | "order.cancelled" | "order.completed" | "order.reduced" | "order.funded" | "order.unfunded" | "order.ship-by-passed" | "terms.amended" | "amendment.proposed" | "amendment.declined" | "amendment.lapsed" | "cancellation.offered" | "cancellation.declined" | "cancellation.lapsed" | "file.attached" | "message.sent" | "help.asked" | "help.overdue" | "help.answered" | "payment.succeeded" | "payment.final" | "payment.reversed" | "payment.failed" | "payment.expired" | "payment.short" | "payment.short-reminded" | "shortfall.accepted" | "balance.waived" | "instalment.overdue" | "instalment.long-overdue" | "goods.ready" | "inspection.booked" | "inspection.paid" | "inspection.appointed" | "inspection.declined" | "inspection.scheduled" | "inspection.report-filed" | "inspection.contested" | "inspection.review-overdue" | "inspection.accepted" | "inspection.overdue" | "inspection.ended" | "inspection.waived" | "inspection.result-recorded" | "lot.announced" | "lot.dispatched" | "lot.delivered" | "lot.received" | "lot.not-here" | "lot.held-up" | "lot.rejected" | "lot.extended" | "lot.window-over" | "hold.released-early" | "refund.requested" | "refund.settled" | "refund.failed" | "refund.returned" | "refund.waits-for-account" | "refund.cancelled" | "chargeback.inquiry" | "chargeback.opened" | "chargeback.evidence-sent" | "chargeback.evidence-refused" | "chargeback.won" | "chargeback.lost" | "self-billed-invoice.issued" | "self-billed-credit-note.issued" | "self-billed-invoice.accepted" | "self-billed-invoice.objected" | "safeguarding.short" | "safeguarding.covered" | "self-billing.agreed" | "self-billing.ended" | "invoice.issued" | "credit-note.issued" | "payout.requested" | "payout.approved" | "payout.settled" | "payout.failed" | "payout.returned" | "payout.blocked" | "payout.cancelled" | "payout.schedule-held" | "bank-account.closed" | "bank-account.added" | "bank-account.approved" | "company.suspended" | "company.reinstated" | "api-key.created" | "api-key.revoked" | "member.roles-changed" | "member.removed" | "export.made" | "webhook-endpoint.added" | "webhook-endpoint.failing" | "webhook-endpoint.gone" | "webhook-endpoint.tested";
                order?: string;
                after?: number;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            /** @description its place in the feed of your company: no gap, always growing */
                            position: number;
                            /** @enum {string} */
                            type: "claim.filed" | "claim.contested" | "claim.offered" | "claim.offer-accepted" | "claim.offer-declined" | "claim.offer-lapsed" | "claim.answer-over" | "claim.withdrawn" | "claim.escalated" | "claim.taken" | "claim.round-opened" | "claim.evidence-added" | "claim.evidence-extended" | "claim.asked" | "claim.file-closed" | "claim.proposed" | "claim.proposal-answered" | "claim.proposal-lapsed" | "claim.decided" | "claim.appealed" | "claim.appeal-refused" | "claim.appeal-waived" | "claim.settled" | "claim.executed" | "claim.closed" | "claim.return-address-named" | "claim.return-shipped" | "claim.return-delivered" | "claim.return-confirmed" | "claim.return-contested" | "claim.return-missed" | "claim.remedy-confirmed" | "claim.remedy-missed" | "claim.overdue" | "claim.chargeback-joined" | "terms.proposed" | "order.agreed" | "order.expired" | "order.cancelled" | "order.completed" | "order.reduced" | "order.funded" | "order.unfunded" | "order.ship-by-passed" | "terms.amended" | "amendment.proposed" | "amendment.declined" | "amendment.lapsed" | "cancellation.offered" | "cancellation.declined" | "cancellation.lapsed" | "file.attached" | "message.sent" | "help.asked" | "help.overdue" | "help.answered" | "payment.succeeded" | "payment.final" | "payment.reversed" | "payment.failed" | "payment.expired" | "payment.short" | "payment.short-reminded" | "shortfall.accepted" | "balance.waived" | "instalment.overdue" | "instalment.long-overdue" | "goods.ready" | "inspection.booked" | "inspection.paid" | "inspection.appointed" | "inspection.declined" | "inspection.scheduled" | "inspection.report-filed" | "inspection.contested" | "inspection.review-overdue" | "inspection.accepted" | "inspection.overdue" | "inspection.ended" | "inspection.waived" | "inspection.result-recorded" | "lot.announced" | "lot.dispatched" | "lot.delivered" | "lot.received" | "lot.not-here" | "lot.held-up" | "lot.rejected" | "lot.extended" | "lot.window-over" | "hold.released-early" | "refund.requested" | "refund.settled" | "refund.failed" | "refund.returned" | "refund.waits-for-account" | "refund.cancelled" | "chargeback.inquiry" | "chargeback.opened" | "chargeback.evidence-sent" | "chargeback.evidence-refused" | "chargeback.won" | "chargeback.lost" | "self-billed-invoice.issued" | "self-billed-credit-note.issued" | "self-billed-invoice.accepted" | "self-billed-invoice.objected" | "safeguarding.short" | "safeguarding.covered" | "self-billing.agreed" | "self-billing.ended" | "invoice.issued" | "credit-note.issued" | "payout.requested" | "payout.approved" | "payout.settled" | "payout.failed" | "payout.returned" | "payout.blocked" | "payout.cancelled" | "payout.schedule-held" | "bank-account.closed" | "bank-account.added" | "bank-account.approved" | "company.suspended" | "company.reinstated" | "api-key.created" | "api-key.revoked" | "member.roles-changed" | "member.removed" | "export.made" | "webhook-endpoint.added" | "webhook-endpoint.failing" | "webhook-endpoint.gone" | "webhook-endpoint.tested";
                            /** Format: date-time */
                            timestamp: string;
                            order: string | null;
                            /** @description as the webhook of this type describes it */
                            data: {
                                [key: string]: unknown;
                            };
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getEventsEventId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description its place in the feed of your company: no gap, always growing */
                        position: number;
                        /** @enum {string} */
                        type: "claim.filed" | "claim.contested" | "claim.offered" | "claim.offer-accepted" | "claim.offer-declined" | "claim.offer-lapsed" | "claim.answer-over" | "claim.withdrawn" | "claim.escalated" | "claim.taken" | "claim.round-opened" | "claim.evidence-added" | "claim.evidence-extended" | "claim.asked" | "claim.file-closed" | "claim.proposed" | "claim.proposal-answered" | "claim.proposal-lapsed" | "claim.decided" | "claim.appealed" | "claim.appeal-refused" | "claim.appeal-waived" | "claim.settled" | "claim.executed" | "claim.closed" | "claim.return-address-named" | "claim.return-shipped" | "claim.return-delivered" | "claim.return-confirmed" | "claim.return-contested" | "claim.return-missed" | "claim.remedy-confirmed" | "claim.remedy-missed" | "claim.overdue" | "claim.chargeback-joined" | "terms.proposed" | "order.agreed" | "order.expired" | "order.cancelled" | "order.completed" | "order.reduced" | "order.funded" | "order.unfunded" | "order.ship-by-passed" | "terms.amended" | "amendment.proposed" | "amendment.declined" | "amendment.lapsed" | "cancellation.offered" | "cancellation.declined" | "cancellation.lapsed" | "file.attached" | "message.sent" | "help.asked" | "help.overdue" | "help.answered" | "payment.succeeded" | "payment.final" | "payment.reversed" | "payment.failed" | "payment.expired" | "payment.short" | "payment.short-reminded" | "shortfall.accepted" | "balance.waived" | "instalment.overdue" | "instalment.long-overdue" | "goods.ready" | "inspection.booked" | "inspection.paid" | "inspection.appointed" | "inspection.declined" | "inspection.scheduled" | "inspection.report-filed" | "inspection.contested" | "inspection.review-overdue" | "inspection.accepted" | "inspection.overdue" | "inspection.ended" | "inspection.waived" | "inspection.result-recorded" | "lot.announced" | "lot.dispatched" | "lot.delivered" | "lot.received" | "lot.not-here" | "lot.held-up" | "lot.rejected" | "lot.extended" | "lot.window-over" | "hold.released-early" | "refund.requested" | "refund.settled" | "refund.failed" | "refund.returned" | "refund.waits-for-account" | "refund.cancelled" | "chargeback.inquiry" | "chargeback.opened" | "chargeback.evidence-sent" | "chargeback.evidence-refused" | "chargeback.won" | "chargeback.lost" | "self-billed-invoice.issued" | "self-billed-credit-note.issued" | "self-billed-invoice.accepted" | "self-billed-invoice.objected" | "safeguarding.short" | "safeguarding.covered" | "self-billing.agreed" | "self-billing.ended" | "invoice.issued" | "credit-note.issued" | "payout.requested" | "payout.approved" | "payout.settled" | "payout.failed" | "payout.returned" | "payout.blocked" | "payout.cancelled" | "payout.schedule-held" | "bank-account.closed" | "bank-account.added" | "bank-account.approved" | "company.suspended" | "company.reinstated" | "api-key.created" | "api-key.revoked" | "member.roles-changed" | "member.removed" | "export.made" | "webhook-endpoint.added" | "webhook-endpoint.failing" | "webhook-endpoint.gone" | "webhook-endpoint.tested";
                        /** Format: date-time */
                        timestamp: string;
                        order: string | null;
                        /** @description as the webhook of this type describes it */
                        data: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSandboxMails: {
        parameters: {
            query: {
                address: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            to: string;
                            subject: string;
                            text: string;
                            /** Format: date-time */
                            sent_at: string;
                            reply_to: string | null;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postSandboxMailAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mail: string;
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        thread: string;
                        message: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getTestClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        now: string;
                        target: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postTestClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    advance?: string;
                    /** @description an instant, or `next` for the next deadline */
                    to?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        now: string;
                        target: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSandboxPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            person: string;
                            name: string;
                            company: string;
                            company_name: string;
                            role: string;
                            language: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postSandboxWires: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    order?: string;
                    payment?: string;
                    kind?: "whole" | "short" | "over" | "late" | "without-reference" | "other-payer";
                    amount?: number;
                    currency?: string;
                    text?: string;
                    payerName?: string;
                    nonce?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSandboxProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        delivery: "once" | "twice" | "reversed-order" | "silent";
                        slow_ms: number;
                        next: {
                            refund: ("settled" | "failed" | "returned" | "unknown" | "timeout")[];
                            payout: ("settled" | "failed" | "returned" | "unknown" | "timeout")[];
                        };
                        next_lines: ("omitted" | "twice" | "other-amount")[];
                        omitted_lines: number;
                        /** @description what each test card does */
                        cards: {
                            [key: string]: string;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postSandboxProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    delivery?: "once" | "twice" | "reversed-order" | "silent";
                    /** @description how long programs wait */
                    slow_ms?: number;
                    next?: {
                        kind: "refund" | "payout";
                        outcome: "settled" | "failed" | "returned" | "unknown" | "timeout";
                    };
                    next_line?: "omitted" | "twice" | "other-amount";
                    /** @description lines that were left out of the books come in */
                    tell_omitted?: boolean;
                    own_fee?: {
                        amount: number;
                        currency: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        delivery: "once" | "twice" | "reversed-order" | "silent";
                        slow_ms: number;
                        next: {
                            refund: ("settled" | "failed" | "returned" | "unknown" | "timeout")[];
                            payout: ("settled" | "failed" | "returned" | "unknown" | "timeout")[];
                        };
                        next_lines: ("omitted" | "twice" | "other-amount")[];
                        omitted_lines: number;
                        /** @description what each test card does */
                        cards: {
                            [key: string]: string;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postSandboxReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the word `reset` */
                    confirmation: string;
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        now: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postSandboxPayments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    order: string;
                    payment: string;
                    outcome: "arrives" | "expires" | "fails" | "comes-back";
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    /** @description Requests of your key in a window. */
                    "RateLimit-Limit"?: number;
                    /** @description How many are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window ends. */
                    "RateLimit-Reset"?: number;
                    /** @description Names the request; give it when you ask about it. */
                    "Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payment: string;
                        outcome: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    onClaimFiled: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.filed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        reason: string | null;
                        remedy: string | null;
                        by: string | null;
                        amount: number | null;
                        currency: string | null;
                        answer_by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimContested: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.contested";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimOffered: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.offered";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        offer: string | null;
                        by: string | null;
                        amount: number | null;
                        currency: string | null;
                        answer_by: string | null;
                        remedy_by: string | null;
                        fee_bearer: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimOfferAccepted: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.offer-accepted";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        offer: string | null;
                        by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimOfferDeclined: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.offer-declined";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        offer: string | null;
                        by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimOfferLapsed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.offer-lapsed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        offer: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimAnswerOver: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.answer-over";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        state: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimWithdrawn: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.withdrawn";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimEscalated: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.escalated";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        by: string | null;
                        track: string | null;
                        evidence_until: string | null;
                        round_by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimTaken: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.taken";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        mediator: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimRoundOpened: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.round-opened";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        evidence_until: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimEvidenceAdded: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.evidence-added";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        evidence: string | null;
                        by: string | null;
                        kind: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimEvidenceExtended: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.evidence-extended";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        side: string | null;
                        evidence_until: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimAsked: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.asked";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        of: string | null;
                        question: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimFileClosed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.file-closed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        decide_by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimProposed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.proposed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        decision: string | null;
                        finding: string | null;
                        amount: number | null;
                        currency: string | null;
                        answer_by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimProposalAnswered: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.proposal-answered";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        decision: string | null;
                        by: string | null;
                        answer: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimProposalLapsed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.proposal-lapsed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        decide_by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimDecided: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.decided";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        decision: string | null;
                        finding: string | null;
                        amount: number | null;
                        currency: string | null;
                        appeal_until: string | null;
                        machine: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimAppealed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.appealed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        by: string | null;
                        review_by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimAppealRefused: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.appeal-refused";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimAppealWaived: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.appeal-waived";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimSettled: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.settled";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        state: string | null;
                        by: string | null;
                        remedy_by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimExecuted: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.executed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        outcome: string | null;
                        amount: number | null;
                        currency: string | null;
                        owed: number | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimClosed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.closed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        outcome: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimReturnAddressNamed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.return-address-named";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        ship_by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimReturnShipped: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.return-shipped";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        carrier: string | null;
                        tracking: string | null;
                        expected_by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimReturnDelivered: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.return-delivered";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        delivered_at: string | null;
                        confirm_by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimReturnConfirmed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.return-confirmed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimReturnContested: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.return-contested";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        by: string | null;
                        decide_by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimReturnMissed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.return-missed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimRemedyConfirmed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.remedy-confirmed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimRemedyMissed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.remedy-missed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimOverdue: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.overdue";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        step: string | null;
                        by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onClaimChargebackJoined: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "claim.chargeback-joined";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        claim: string | null;
                        chargeback: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onTermsProposed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "terms.proposed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        version: number | null;
                        hash: string | null;
                        total: number | null;
                        currency: string | null;
                        author: string | null;
                        answer_by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onOrderAgreed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "order.agreed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        version: number | null;
                        hash: string | null;
                        total: number | null;
                        currency: string | null;
                        side: string | null;
                        pay_by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onOrderExpired: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "order.expired";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        reason: string | null;
                        refunded: number | null;
                        currency: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onOrderCancelled: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "order.cancelled";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        reason: string | null;
                        refunded: number | null;
                        currency: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onOrderCompleted: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "order.completed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onOrderReduced: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "order.reduced";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        reason: string | null;
                        refunded: number | null;
                        currency: string | null;
                        lines: number[] | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onOrderFunded: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "order.funded";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        funded_at: string | null;
                        ship_by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onOrderUnfunded: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "order.unfunded";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        pay_by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onOrderShipByPassed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "order.ship-by-passed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        ship_by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onTermsAmended: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "terms.amended";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        version: number | null;
                        hash: string | null;
                        total: number | null;
                        currency: string | null;
                        amendment: string | null;
                        given_back: number | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onAmendmentProposed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "amendment.proposed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        version: number | null;
                        hash: string | null;
                        total: number | null;
                        currency: string | null;
                        amendment: string | null;
                        by: string | null;
                        answer_by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onAmendmentDeclined: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "amendment.declined";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        amendment: string | null;
                        version: number | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onAmendmentLapsed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "amendment.lapsed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        amendment: string | null;
                        version: number | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onCancellationOffered: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "cancellation.offered";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        offer: string | null;
                        by: string | null;
                        supplier_keeps: number | null;
                        currency: string | null;
                        answer_by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onCancellationDeclined: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "cancellation.declined";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        offer: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onCancellationLapsed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "cancellation.lapsed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        offer: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onFileAttached: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "file.attached";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        file: string | null;
                        bytes: number | null;
                        type: string | null;
                        by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onMessageSent: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "message.sent";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        message: string | null;
                        thread: string | null;
                        by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onHelpAsked: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "help.asked";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        message: string | null;
                        thread: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onHelpOverdue: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "help.overdue";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        thread: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onHelpAnswered: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "help.answered";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        message: string | null;
                        thread: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPaymentSucceeded: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "payment.succeeded";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        payment: string | null;
                        was: string | null;
                        is: string | null;
                        amount: number | null;
                        currency: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPaymentFinal: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "payment.final";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        payment: string | null;
                        was: string | null;
                        is: string | null;
                        amount: number | null;
                        currency: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPaymentReversed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "payment.reversed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        payment: string | null;
                        was: string | null;
                        is: string | null;
                        amount: number | null;
                        currency: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPaymentFailed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "payment.failed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        payment: string | null;
                        was: string | null;
                        is: string | null;
                        amount: number | null;
                        currency: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPaymentExpired: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "payment.expired";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        payment: string | null;
                        was: string | null;
                        is: string | null;
                        amount: number | null;
                        currency: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPaymentShort: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "payment.short";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        payment: string | null;
                        missing: number | null;
                        currency: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPaymentShortReminded: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "payment.short-reminded";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        payment: string | null;
                        missing: number | null;
                        currency: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onShortfallAccepted: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "shortfall.accepted";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        instalment: number | null;
                        accepted: number | null;
                        currency: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onBalanceWaived: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "balance.waived";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        waived: number | null;
                        currency: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onInstalmentOverdue: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "instalment.overdue";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        instalment: number | null;
                        open: number | null;
                        currency: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onInstalmentLongOverdue: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "instalment.long-overdue";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        instalment: number | null;
                        open: number | null;
                        currency: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onGoodsReady: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "goods.ready";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        carrier_until: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onInspectionBooked: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "inspection.booked";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        inspection: string | null;
                        kind: string | null;
                        by: string | null;
                        fee: number | null;
                        currency: string | null;
                        on: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onInspectionPaid: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "inspection.paid";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        inspection: string | null;
                        kind: string | null;
                        amount: number | null;
                        currency: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onInspectionAppointed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "inspection.appointed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        inspection: string | null;
                        kind: string | null;
                        firm: string | null;
                        until: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onInspectionDeclined: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "inspection.declined";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        inspection: string | null;
                        kind: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onInspectionScheduled: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "inspection.scheduled";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        inspection: string | null;
                        kind: string | null;
                        on: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onInspectionReportFiled: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "inspection.report-filed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        inspection: string | null;
                        kind: string | null;
                        report_sha256: string | null;
                        finished_bps: number | null;
                        verdict: string | null;
                        answer_by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onInspectionContested: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "inspection.contested";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        inspection: string | null;
                        kind: string | null;
                        by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onInspectionReviewOverdue: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "inspection.review-overdue";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        inspection: string | null;
                        kind: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onInspectionAccepted: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "inspection.accepted";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        inspection: string | null;
                        kind: string | null;
                        by: string | null;
                        verdict: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onInspectionOverdue: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "inspection.overdue";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        inspection: string | null;
                        kind: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onInspectionEnded: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "inspection.ended";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        inspection: string | null;
                        kind: string | null;
                        outcome: string | null;
                        returned: number | null;
                        currency: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onInspectionWaived: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "inspection.waived";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onInspectionResultRecorded: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "inspection.result-recorded";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        inspection: string | null;
                        kind: string | null;
                        lot: string | null;
                        verdict: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onLotAnnounced: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "lot.announced";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        lot: string | null;
                        receipt_due: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onLotDispatched: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "lot.dispatched";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        lot: string | null;
                        receipt_due: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onLotDelivered: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "lot.delivered";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        lot: string | null;
                        receipt_due: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onLotReceived: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "lot.received";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        lot: string | null;
                        by: string | null;
                        window_until: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onLotNotHere: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "lot.not-here";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        lot: string | null;
                        receipt_due: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onLotHeldUp: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "lot.held-up";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        lot: string | null;
                        receipt_due: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onLotRejected: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "lot.rejected";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        lot: string | null;
                        receipt_due: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onLotExtended: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "lot.extended";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        lot: string | null;
                        receipt_due: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onLotWindowOver: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "lot.window-over";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        lot: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onHoldReleasedEarly: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "hold.released-early";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        uncovered: number | null;
                        currency: string | null;
                        lines: number[] | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onRefundRequested: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "refund.requested";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        refund: string | null;
                        amount: number | null;
                        currency: string | null;
                        cause: string | null;
                        reason: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onRefundSettled: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "refund.settled";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        refund: string | null;
                        amount: number | null;
                        currency: string | null;
                        cause: string | null;
                        reason: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onRefundFailed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "refund.failed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        refund: string | null;
                        amount: number | null;
                        currency: string | null;
                        cause: string | null;
                        reason: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onRefundReturned: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "refund.returned";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        refund: string | null;
                        amount: number | null;
                        currency: string | null;
                        cause: string | null;
                        reason: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onRefundWaitsForAccount: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "refund.waits-for-account";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        amount: number | null;
                        currency: string | null;
                        cause: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onRefundCancelled: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "refund.cancelled";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        refund: string | null;
                        amount: number | null;
                        currency: string | null;
                        cause: string | null;
                        reason: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onChargebackInquiry: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "chargeback.inquiry";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        chargeback: string | null;
                        payment: string | null;
                        amount: number | null;
                        currency: string | null;
                        reason: string | null;
                        evidence_by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onChargebackOpened: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "chargeback.opened";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        chargeback: string | null;
                        payment: string | null;
                        amount: number | null;
                        currency: string | null;
                        reason: string | null;
                        evidence_by: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onChargebackEvidenceSent: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "chargeback.evidence-sent";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        chargeback: string | null;
                        payment: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onChargebackEvidenceRefused: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "chargeback.evidence-refused";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        chargeback: string | null;
                        payment: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onChargebackWon: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "chargeback.won";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        chargeback: string | null;
                        payment: string | null;
                        amount: number | null;
                        currency: string | null;
                        reason: string | null;
                        bearer: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onChargebackLost: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "chargeback.lost";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        chargeback: string | null;
                        payment: string | null;
                        amount: number | null;
                        currency: string | null;
                        reason: string | null;
                        bearer: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSelfBilledInvoiceIssued: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "self-billed-invoice.issued";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        invoice: string | null;
                        number: string | null;
                        amount: number | null;
                        currency: string | null;
                        lot: string | null;
                        cause: string | null;
                        until: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSelfBilledCreditNoteIssued: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "self-billed-credit-note.issued";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        invoice: string | null;
                        number: string | null;
                        amount: number | null;
                        currency: string | null;
                        lot: string | null;
                        cause: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSelfBilledInvoiceAccepted: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "self-billed-invoice.accepted";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        invoice: string | null;
                        number: string | null;
                        answer: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSelfBilledInvoiceObjected: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "self-billed-invoice.objected";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        order: string | null;
                        invoice: string | null;
                        number: string | null;
                        answer: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSafeguardingShort: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "safeguarding.short";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        breach: string | null;
                        amount: number | null;
                        currency: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSafeguardingCovered: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "safeguarding.covered";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        breach: string | null;
                        amount: number | null;
                        currency: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSelfBillingAgreed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "self-billing.agreed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        agreement: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSelfBillingEnded: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "self-billing.ended";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        agreement: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onInvoiceIssued: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "invoice.issued";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        invoice: string | null;
                        number: string | null;
                        amount: number | null;
                        currency: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onCreditNoteIssued: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "credit-note.issued";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        invoice: string | null;
                        number: string | null;
                        amount: number | null;
                        currency: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPayoutRequested: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "payout.requested";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        payout: string | null;
                        amount: number | null;
                        currency: string | null;
                        reason: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPayoutApproved: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "payout.approved";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        payout: string | null;
                        amount: number | null;
                        currency: string | null;
                        reason: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPayoutSettled: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "payout.settled";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        payout: string | null;
                        amount: number | null;
                        currency: string | null;
                        reason: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPayoutFailed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "payout.failed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        payout: string | null;
                        amount: number | null;
                        currency: string | null;
                        reason: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPayoutReturned: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "payout.returned";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        payout: string | null;
                        amount: number | null;
                        currency: string | null;
                        reason: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPayoutBlocked: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "payout.blocked";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        payout: string | null;
                        amount: number | null;
                        currency: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPayoutCancelled: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "payout.cancelled";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        payout: string | null;
                        amount: number | null;
                        currency: string | null;
                        reason: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onPayoutScheduleHeld: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "payout.schedule-held";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        currency: string | null;
                        reason: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onBankAccountClosed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "bank-account.closed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        bank_account: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onBankAccountAdded: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "bank-account.added";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        bank_account: string | null;
                        country: string | null;
                        currency: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onBankAccountApproved: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "bank-account.approved";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        bank_account: string | null;
                        usable_from: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onCompanySuspended: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "company.suspended";
                    /** Format: date-time */
                    timestamp: string;
                    data: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onCompanyReinstated: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "company.reinstated";
                    /** Format: date-time */
                    timestamp: string;
                    data: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onApiKeyCreated: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "api-key.created";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        api_key: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onApiKeyRevoked: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "api-key.revoked";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        api_key: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onMemberRolesChanged: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "member.roles-changed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        person: string | null;
                        roles: string[] | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onMemberRemoved: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "member.removed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        person: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onExportMade: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "export.made";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        export: string | null;
                        format: string | null;
                        currency: string | null;
                        from: string | null;
                        until: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onWebhookEndpointAdded: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "webhook-endpoint.added";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        endpoint: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onWebhookEndpointFailing: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "webhook-endpoint.failing";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        endpoint: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onWebhookEndpointGone: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "webhook-endpoint.gone";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        endpoint: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onWebhookEndpointTested: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event: the same at each attempt and each replay. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures by each valid secret (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "webhook-endpoint.tested";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        endpoint: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Taken. Anything else is a failure; 410 disables the endpoint. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
