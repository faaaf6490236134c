import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { bank, bankFiles, rates } from './matrix-bank-rows.ts'
import { claims } from './matrix-claim-rows.ts'
import { credit } from './matrix-credit-rows.ts'
import { inspections } from './matrix-inspection-rows.ts'
import { messages } from './matrix-message-rows.ts'
import { products } from './matrix-product-rows.ts'
import { quotations, savedSearches } from './matrix-quotation-rows.ts'
import { reviews } from './matrix-review-rows.ts'
import { does, type Row, reads, type Thing } from './matrix-row.ts'
import { vetting } from './matrix-vetting-rows.ts'
import { terms } from './story.ts'

export type { Row, Thing } from './matrix-row.ts'

const company = { name: 'Matrix Trade', country: 'NL', kinds: ['buyer'] }
const day = '2026-11-01T00:00:00.000Z'
const legal = { legal_name: 'Matrix Trade', address_lines: ['1'], city: 'Town' }
const account = { number: '12345678', country: 'US', currency: 'USD', name: 'Matrix Trade' }
const shipped = { lines: [{ line: 1, quantity: '1' }], carrier: 'Sea', tracking_number: 'T1', proof: 'carrier' }
const hash = randomBytes(32).toString('hex')
const document = readFileSync('tests/data/ubl/UC1_Order.xml', 'utf8')
const asked = ({ buyer, supplier }: Thing) => `?buyer=${buyer}&supplier=${supplier}`
const drafted = ({ buyer, supplier }: Thing) => ({ buyer, supplier, terms })

const companies: Readonly<Record<string, Row>> = {
  'GET /v1/companies': reads('staff'),
  'POST /v1/companies': does('parties.register-company', company),
  'POST /v1/me/companies': does('parties.found-company', company),
  'GET /v1/directory': reads('in a company', () => '?name=Ningbo'),
  'GET /v1/companies/:companyId': reads('members and staff'),
  'POST /v1/companies/:companyId/suspension': does('parties.suspend-company', { reason: 'why' }),
  'POST /v1/companies/:companyId/reinstatement': does('parties.reinstate-company', { reason: 'why' }),
  'GET /v1/companies/:companyId/limit': reads('members and staff'),
  'GET /v1/limit-lifts': reads('staff of money'),
  'POST /v1/companies/:companyId/limit-lifts': does('performance.lift-limit', { up_to: 6_000_000, reason: 'why' }),
  'POST /v1/companies/:companyId/limit-lifts/:liftId/decision': does('performance.lift-limit', { answer: 'approve' }),
  'GET /v1/companies/:companyId/points': reads('members and staff'),
  'POST /v1/companies/:companyId/points/:pointId/taking-back': does('parties.take-back-point', { reason: 'why' }),
  'GET /v1/companies/:companyId/api-keys': reads('members'),
  'POST /v1/companies/:companyId/api-keys': does('parties.create-api-key', { name: 'shop', scopes: ['viewer'] }),
  'POST /v1/companies/:companyId/api-keys/:keyId/revocation': does('parties.revoke-api-key'),
  'POST /v1/companies/:companyId/closed-days': does('parties.set-closed-days', { days: [] }),
  'POST /v1/companies/:companyId/legal-details': does('parties.state-legal-details', legal),
  'GET /v1/me': reads('known'),
  'GET /v1/companies/:companyId/members': reads('members'),
  'POST /v1/companies/:companyId/members/:userId/roles': does('parties.change-roles', { roles: ['viewer'] }),
  'POST /v1/companies/:companyId/members/:userId/removal': does('parties.remove-member'),
  'GET /v1/companies/:companyId/invitations': reads('members'),
  'POST /v1/companies/:companyId/invitations': does('parties.invite-member', {
    address: 'who@matrix.example',
    roles: ['viewer'],
  }),
  'POST /v1/companies/:companyId/invitations/:invitationId/revocation': does('parties.end-invitation'),
  'POST /v1/companies/:companyId/invitations/:invitationId/acceptance': does('parties.answer-invitation'),
  'POST /v1/companies/:companyId/invitations/:invitationId/refusal': does('parties.answer-invitation'),
}

const orders: Readonly<Record<string, Row>> = {
  'POST /v1/orders': does('orders.draft-order', drafted, { staffOnMissing: 422 }),
  'GET /v1/orders': reads('known'),
  'POST /v1/orders/imports': does('orders.draft-order', document, { query: asked, staffOnMissing: 422 }),
  'GET /v1/orders/:orderId': reads('sides and staff'),
  'POST /v1/orders/:orderId/chargebacks/:chargebackId/statement': does('orders.write-statement', {
    statement: 'Sent.',
  }),
  'POST /v1/orders/:orderId/refund-account': does('orders.name-refund-account', { bank_account: 'bnk_1' }),
  'GET /v1/orders/:orderId/timeline': reads('sides and staff'),
  'GET /v1/orders/:orderId/record': reads('sides and staff'),
  'GET /v1/orders/:orderId/case-file.zip': reads('sides and staff'),
  'GET /v1/orders/:orderId/inclusion-proof': reads('nobody', () => '?size=1'),
  'GET /v1/suppliers/:companyId/performance': reads('suppliers by all'),
  'GET /v1/suppliers/:companyId/badge': reads('suppliers by all'),
  'GET /v1/suppliers/:companyId/badge.svg': reads('suppliers by all'),
  'GET /v1/badge.js': reads('all'),
  'GET /v1/record/checkpoint': reads('all'),
  'GET /v1/record/consistency-proof': reads('all', () => '?first=1&second=1'),
  'GET /v1/record/keys': reads('all'),
  'GET /v1/orders/:orderId/terms': reads('sides and staff'),
  'GET /v1/orders/:orderId/documents': reads('sides and staff'),
  'GET /v1/orders/:orderId/contract.pdf': reads('sides and staff'),
  'GET /v1/orders/:orderId/order.xml': reads('sides and staff'),
  'GET /v1/orders/:orderId/payments/:paymentId/receipt.pdf': reads('buyer and staff'),
  'GET /v1/orders/:orderId/events': reads('sides and staff'),
  'GET /v1/orders/:orderId/coverage': reads('sides and staff'),
  'GET /v1/orders/:orderId/transfers': reads('sides and staff'),
  'GET /v1/orders/:orderId/payment-quotes': reads('sides and staff'),
  'GET /v1/orders/:orderId/files': reads('sides and staff'),
  'GET /v1/orders/:orderId/files/:sha256': reads('sides and staff'),
  'POST /v1/orders/:orderId/files': does('orders.attach-file', 'packing list', {
    query: () => '?name=list.txt',
    type: 'text/plain',
  }),
  'GET /v1/partners': reads('in a company'),
  'GET /v1/order-views': reads('people in a company'),
  'POST /v1/order-views': does('orders.save-view', { name: 'x', filter: {} }, { ofCaller: true }),
  'POST /v1/order-views/:viewId/removal': does('orders.remove-view', {}, { ofCaller: true }),
  'GET /v1/tasks': reads('traders'),
  'GET /v1/company-events': reads('in a company'),
  'POST /v1/orders/:orderId/terms': does('orders.write-terms', { terms }),
  'POST /v1/orders/:orderId/proposal': does('orders.propose-terms'),
  'POST /v1/orders/:orderId/acceptance': does('orders.accept-terms', { hash }),
  'POST /v1/orders/:orderId/cancellation': does('orders.cancel-order'),
  'POST /v1/orders/:orderId/cancellation-offers': does('orders.offer-cancellation', { supplier_keeps: 0 }),
  'POST /v1/orders/:orderId/cancellation-offers/:offerId/answer': does('orders.answer-cancellation', {
    answer: 'accept',
  }),
  'POST /v1/orders/:orderId/amendments': does('orders.propose-amendment', { terms }),
  'POST /v1/orders/:orderId/amendments/:amendmentId/answer': does('orders.answer-amendment', { answer: 'decline' }),
}

const money: Readonly<Record<string, Row>> = {
  'POST /v1/orders/:orderId/payments': does('orders.start-payment', { method: 'card', token: 'card-ok' }),
  'POST /v1/orders/:orderId/rate-locks': does('orders.start-payment', { currency: 'EUR' }),
  'POST /v1/orders/:orderId/payments/:paymentId/attempts': does('payment.try-again', {}, { buyerAlone: true }),
  'POST /v1/orders/:orderId/voucher-uses': does('orders.use-voucher', { voucher: 'vch_1' }),
  'GET /v1/vouchers': reads('in a company'),
  'POST /v1/orders/:orderId/early-releases': does('orders.release-early', {
    lines: [{ line: 1, amount: 1 }],
    uncovered: 1,
  }),
  'POST /v1/orders/:orderId/waiver': does('orders.waive-balance'),
  'POST /v1/orders/:orderId/shortfall-acceptance': does('orders.accept-shortfall'),
  'GET /v1/wires': reads('staff'),
  'GET /v1/chargebacks': reads('staff'),
  'GET /v1/refunds': reads('staff'),
  'GET /v1/custody': reads('all'),
  'GET /v1/fees': reads('all'),
  'GET /v1/file-limits': reads('all'),
  'GET /v1/policies': reads('staff'),
  'GET /v1/policies/:section': reads('staff'),
  'GET /v1/policies/:section/versions/:version/replay': reads('staff'),
  'POST /v1/policies/:section/versions': does('policy.propose', { values: {}, reason: 'why' }),
  'POST /v1/policies/:section/versions/:version/approval': does('policy.approve'),
  'POST /v1/wires/:wireId/return': does('reconciliation.return-wire'),
  'POST /v1/wires/:wireId/return-outcome': does('reconciliation.settle-wire-return', {
    outcome: 'booked',
    reference: 'B1',
    happened_at: day,
  }),
  'POST /v1/wires/:wireId/parts': does('reconciliation.split-wire', { amounts: [1, 1] }),
  'POST /v1/orders/:orderId/wire-allocations': does('orders.allocate-wire', { wire: 'wire_x' }),
  'GET /v1/companies/:companyId/payouts': { reads: 'members and staff', staffOnMissing: 200 },
  'POST /v1/companies/:companyId/payouts': does('payout.request', { bank_account: 'x', amount: 1, currency: 'USD' }),
  'POST /v1/companies/:companyId/bank-accounts': does('bank-account.add', account),
  'POST /v1/companies/:companyId/bank-accounts/:bankAccountId/approval': does('bank-account.approve'),
  'POST /v1/companies/:companyId/payouts/:payoutId/approval': does('payout.approve'),
  'POST /v1/companies/:companyId/payouts/:payoutId/cancellation': does('payout.cancel'),
  'GET /v1/companies/:companyId/payouts/:payoutId': reads('members and staff'),
  'GET /v1/companies/:companyId/bank-accounts/:bankAccountId/payout-quote': reads(
    'nobody',
    () => '?amount=1&currency=USD',
  ),
  'POST /v1/companies/:companyId/payout-schedules': does('payout.request', {
    currency: 'USD',
    cadence: 'daily',
    bank_account: 'x',
  }),
  'POST /v1/companies/:companyId/bank-accounts/:bankAccountId/address': does('bank-account.add', { town: 'Delft' }),
  'POST /v1/companies/:companyId/bank-accounts/:bankAccountId/closing': does('bank-account.close'),
  'POST /v1/companies/:companyId/bank-accounts/:bankAccountId/name-check': does('bank-account.check-name', {
    result: 'match',
  }),
  'GET /v1/payouts': reads('staff'),
  'GET /v1/invoices': reads('in a company'),
  'GET /v1/invoices/:invoiceId': reads('buyer and staff'),
  'GET /v1/invoices/:invoiceId.pdf': reads('buyer and staff'),
  'GET /v1/invoices/:invoiceId.xml': reads('buyer and staff'),
  'GET /v1/bank-accounts': reads('staff'),
  'GET /v1/companies/:companyId/self-billing-agreements': reads('members and staff'),
  'POST /v1/companies/:companyId/self-billing-agreements': does('invoices.agree-self-billing', { text_hash: hash }),
  'POST /v1/companies/:companyId/self-billing-agreements/:agreementId/end': does('invoices.end-self-billing'),
  'GET /v1/self-billed-invoices': reads('in a company'),
  'GET /v1/self-billed-invoices/:selfBilledId': reads('nobody'),
  'GET /v1/self-billed-invoices/:selfBilledId.pdf': reads('nobody'),
  'GET /v1/self-billed-invoices/:selfBilledId.xml': reads('nobody'),
  'POST /v1/orders/:orderId/self-billed-invoices/:selfBilledId/acceptance': does('orders.answer-self-billed'),
  'POST /v1/orders/:orderId/self-billed-invoices/:selfBilledId/objection': does('orders.answer-self-billed', {
    reason: 'Not ours.',
  }),
}

const goods: Readonly<Record<string, Row>> = {
  'POST /v1/orders/:orderId/readiness': does('orders.mark-goods-ready'),
  'POST /v1/orders/:orderId/shipments': does('orders.ship-lot', shipped),
  'POST /v1/orders/:orderId/shipments/:lotId/carrier-events': does('orders.record-carrier-event', {
    kind: 'delivered',
    happened_at: day,
  }),
  'POST /v1/orders/:orderId/shipments/:lotId/receipt': does('orders.confirm-receipt'),
  'POST /v1/orders/:orderId/shipments/:lotId/absence': does('orders.report-not-here'),
  'POST /v1/orders/:orderId/shipments/:lotId/extension': does('orders.extend-receipt'),
}

const notices: Readonly<Record<string, Row>> = {
  'GET /v1/notices': reads('people in a company'),
  'GET /v1/notices/unread': reads('people in a company'),
  'GET /v1/notices/events': reads('people in a company'),
  'GET /v1/notices/mails': reads('people in a company'),
  'POST /v1/notices/reading': does('notices.mark-read', { up_to: 0 }, { ofCaller: true }),
  'POST /v1/notices/mails': does('notices.choose-mails', { without_mail: [] }, { ofCaller: true }),
  'GET /v1/unsubscribe': reads('holders', () => '?token=made.up'),
  'POST /v1/unsubscribe': { reads: 'holders', body: { token: 'made.up' } },
}

const period = '?currency=USD&from=2026-11-01&until=2026-11-02'

const books: Readonly<Record<string, Row>> = {
  'GET /v1/companies/:companyId/money': reads('members and staff'),
  'GET /v1/companies/:companyId/order-money': reads('members and staff'),
  'GET /v1/companies/:companyId/movements': reads('members and staff'),
  'GET /v1/companies/:companyId/movements/:movementId': reads('members and staff'),
  'GET /v1/companies/:companyId/statement': reads('members and staff', () => period),
  'GET /v1/companies/:companyId/statement-file': reads('members and staff', () => `${period}&format=csv`),
  'GET /v1/companies/:companyId/saved-views': reads('members and staff'),
  'POST /v1/companies/:companyId/saved-views': does('transaction-center.save-view', { name: 'Mine', query: {} }),
  'POST /v1/companies/:companyId/saved-views/:viewId/removal': does('transaction-center.remove-view'),
  'GET /v1/companies/:companyId/account-mapping': reads('members and staff'),
  'POST /v1/companies/:companyId/account-mapping': does('transaction-center.map-accounts', { accounts: {} }),
  'GET /v1/companies/:companyId/export-schedules': reads('members and staff'),
  'POST /v1/companies/:companyId/export-schedules': does('transaction-center.schedule-export', {
    every: 'month',
    format: 'csv',
    currency: 'USD',
  }),
  'POST /v1/companies/:companyId/export-schedules/:scheduleId/removal': does('transaction-center.end-schedule'),
  'GET /v1/companies/:companyId/exports': reads('members and staff'),
  'GET /v1/companies/:companyId/exports/:exportId/file': reads('nobody'),
  'GET /v1/trial-balance': reads('staff'),
  'GET /v1/safeguarding': reads('staff'),
  'GET /v1/safeguarding-breaches': reads('staff'),
  'GET /v1/clearing-accounts': reads('staff'),
  'GET /v1/ledger-accounts': reads('staff'),
  'GET /v1/ledger-postings': reads('staff', () => '?account=income:fees:processing'),
  'GET /v1/transfers/:transferId': reads('staff'),
}

const endpoint = '/v1/companies/:companyId/webhook-endpoints'
const url = 'https://receiver.example/hook'
const keeps = (body: unknown = {}) => does('notices.keep-endpoint', body)

const webhooks: Readonly<Record<string, Row>> = {
  'GET /v1/events': reads('in a company'),
  'GET /v1/events/:eventId': reads('its company'),
  [`GET ${endpoint}`]: reads('members'),
  [`GET ${endpoint}/:endpointId`]: reads('members'),
  [`GET ${endpoint}/:endpointId/deliveries`]: reads('members'),
  [`POST ${endpoint}`]: keeps({ url }),
  [`POST ${endpoint}/:endpointId/settings`]: keeps({ description: 'of the warehouse' }),
  [`POST ${endpoint}/:endpointId/disablement`]: keeps(),
  [`POST ${endpoint}/:endpointId/enablement`]: keeps(),
  [`POST ${endpoint}/:endpointId/removal`]: keeps(),
  [`POST ${endpoint}/:endpointId/rotation`]: keeps(),
  [`POST ${endpoint}/:endpointId/tests`]: keeps(),
  [`POST ${endpoint}/:endpointId/replays`]: keeps({ event: 'evt_x' }),
}

const sandbox: Readonly<Record<string, Row>> = {
  'GET /v1/test-clock': reads('all'),
  'POST /v1/test-clock': { sandbox: 422, body: { advance: 'never' } },
  'GET /v1/sandbox/people': reads('all'),
  'POST /v1/sandbox/mail-answers': { reads: 'holders', body: { mail: 'made up', text: 'x' } },
  'GET /v1/sandbox/mails': reads('all', () => '?address=nobody@matrix.example'),
  'GET /v1/sandbox/provider': reads('known'),
  'POST /v1/sandbox/provider': { sandbox: 422, body: {} },
  'POST /v1/sandbox/reset': { sandbox: 422, body: { confirmation: 'no' } },
  'POST /v1/sandbox/payments': { sandbox: 422, body: { order: 'x', payment: 'x', outcome: 'arrives' } },
  'POST /v1/sandbox/wires': { sandbox: 422, body: { order: 'x', payment: 'x' } },
}

/** For each route of the API, as method and path: what it has to be. A route without a row fails the matrix. */
export const rows: Readonly<Record<string, Row>> = {
  ...companies,
  ...vetting,
  ...products,
  ...orders,
  ...money,
  ...bank,
  ...inspections,
  ...bankFiles,
  ...rates,
  ...goods,
  ...messages,
  ...reviews,
  ...quotations,
  ...savedSearches,
  ...credit,
  ...claims,
  ...notices,
  ...books,
  ...webhooks,
  ...sandbox,
}

/** The body that a row sends about a thing. */
export function bodyOf({ body }: Row, thing: Thing): unknown {
  return typeof body === 'function' ? body(thing) : body
}
