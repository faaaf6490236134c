import { does, type Row, reads } from './matrix-row.ts'

const application = '/v1/credit-applications/:applicationId'
const line = '/v1/credit-lines/:lineId'
const draw = '/v1/credit-draws/:drawId'
const lender = '/v1/lenders/:lender'
const notice = '/v1/credit-notices/:noticeId'
const write = (body: unknown = {}, more = {}) =>
  does('credit.write-application', body, { buyerAlone: true as const, ...more })
const month = () => '?from=2026-01-01&to=2026-01-31'
const decide = (body: unknown = {}) => does('credit.decide', body)

/** Pay Later: the buyer of the trade applies, and has a line. */
export const credit: Readonly<Record<string, Row>> = {
  'GET /v1/pay-later': reads('traders'),
  'GET /v1/credit-applications': reads('traders and staff of money'),
  'POST /v1/credit-applications': does('credit.start-application', {}, { ofOwn: true }),
  'GET /v1/credit-applications/replay': reads('nobody', () => '?version=1'),
  [`GET ${application}`]: reads('buyer and staff of money'),
  [`POST ${application}/business`]: write({
    ...{ form: 'llc', region: 'TX', started_on: '2019-04', industry: 'x', revenue: 1, asked: 1, purpose: 'x' },
  }),
  [`POST ${application}/owners`]: write({ known: true }),
  [`POST ${application}/consent`]: write({ version: 'x' }),
  [`POST ${application}/statements`]: write('a,b\n', { query: () => '?name=bank.csv', type: 'text/csv' }),
  [`GET ${application}/statements/:sha256`]: reads('nobody'),
  [`POST ${application}/submission`]: write(),
  'GET /v1/orders/:orderId/draw-offers': reads('buyer alone'),
  'POST /v1/orders/:orderId/draws': does('orders.draw-credit', { plan: 'net-30' }),
  [`POST ${application}/taking-back`]: does('credit.withdraw-application', {}, { buyerAlone: true }),
  [`POST ${application}/taking`]: decide(),
  [`POST ${application}/return`]: decide({ reasons: [{ field: 'business', reason: 'why' }] }),
  [`POST ${application}/decision`]: decide({ outcome: 'decline', reasons: ['balance-low'], note: 'why' }),
  [`POST ${application}/confirmation`]: decide({ answer: 'agree', note: 'why' }),
  'GET /v1/credit-lines': reads('staff of money'),
  [`GET ${line}`]: reads('buyer and staff of money'),
  [`POST ${line}/changes`]: decide({ step: 'keep', reasons: ['decided-otherwise'], note: 'why' }),
  [`POST ${line}/confirmation`]: decide({ answer: 'agree', note: 'why' }),
  [`GET ${line}/draws`]: reads('buyer and staff of money'),
  [`GET ${line}/calendar`]: reads('buyer and staff of money'),
  [`GET ${line}/statement.csv`]: reads('buyer and staff of money', month),
  [`GET ${line}/statement.pdf`]: reads('buyer and staff of money', month),
  'GET /v1/lenders': reads('staff of money'),
  'GET /v1/lender-standings': reads('staff of money'),
  [`GET ${lender}/remittances`]: reads('staff of money'),
  [`GET ${lender}/remittances/:remittanceId`]: reads('nobody'),
  [`POST ${lender}/remittances`]: does('remittance.begin'),
  [`POST ${lender}/remittances/:remittanceId/payment`]: does('remittance.pay'),
  [`POST ${lender}/bank-account`]: does('lender-account.propose'),
  'GET /v1/credit-portfolio': reads('staff of money'),
  'GET /v1/credit-draws': reads('staff of money'),
  [`GET ${draw}/repayment-instructions`]: reads('buyer alone'),
  // Nothing of the matrix's draw is shipped; `credit-draws` has one that is.
  [`GET ${draw}/invoice.pdf`]: reads('nobody'),
  [`GET ${draw}/repayment-quotes`]: reads('buyer alone'),
  [`GET ${draw}/repayments`]: reads('buyer and staff of money'),
  [`POST ${draw}/repayments`]: does('payments.start-repayment', { method: 'card' }, { buyerAlone: true }),
  [`GET ${line}/mandates`]: reads('buyer and staff of money'),
  [`POST ${line}/mandates`]: does('payments.allow-collecting', { method: 'card', consent: 'x' }, { buyerAlone: true }),
  [`POST ${line}/mandates/:mandateId/revocation`]: does('credit.revoke-mandate', {}, { buyerAlone: true }),
  [`POST ${line}/mandates/:mandateId/stop`]: does('credit.stop-mandate', { note: 'why' }),
  [`GET ${draw}/collections`]: reads('buyer and staff of money'),
  [`POST ${draw}/collections/:due/leaving-out`]: does('credit.leave-out-collection', {}, { buyerAlone: true }),
  [`POST ${draw}/promises`]: does('credit.give-promise', { amount: 1, pay_by: '2030-01-01' }, { buyerAlone: true }),
  [`POST ${draw}/write-off`]: does('credit.write-off-draw', { reason: 'why' }),
  [`POST ${draw}/write-off/answer`]: does('credit.write-off-draw', { answer: 'agree' }),
  [`GET ${draw}`]: reads('buyer and staff of money'),
  [`GET ${notice}`]: reads('buyer and staff of money'),
  [`GET ${notice}.pdf`]: reads('buyer and staff of money'),
  [`POST ${notice}/reasons-request`]: does('credit.ask-reasons', {}, { buyerAlone: true }),
}
