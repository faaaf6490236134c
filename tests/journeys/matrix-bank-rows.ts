import { readFileSync } from 'node:fs'
import { does, type Row, reads } from './matrix-row.ts'

const clientAccount = { name: 'matrix', number: 'GB12345', currency: 'GBP', holder: 'Matrix', bank_name: 'Bank' }
const document = readFileSync('tests/data/ubl/UC1_Order.xml', 'utf8')

/** What finance does with the bank's statements. */
export const bank: Readonly<Record<string, Row>> = {
  'POST /v1/bank-files': does('reconciliation.receive-bank-file', document),
  'GET /v1/bank-files': reads('staff'),
  'GET /v1/bank-files/:fileId': reads('staff of what is there'),
  'POST /v1/client-accounts': does('reconciliation.open-client-account', clientAccount),
  'GET /v1/client-accounts': reads('staff'),
  'GET /v1/bank-statements': reads('staff'),
  'GET /v1/bank-statements/:statementId': reads('staff of what is there'),
  'GET /v1/bank-statements/:statementId/entries': reads('staff of what is there'),
  'GET /v1/bank-statements/:statementId/cases': reads('staff of what is there'),
  'GET /v1/bank-cases': reads('staff'),
  'GET /v1/provider-reports': reads('staff'),
  'POST /v1/provider-reports/:provider/readings': does('reconciliation.ask-report'),
  'GET /v1/provider-lines': reads('staff'),
  'GET /v1/provider-line-file': reads('staff'),
  'GET /v1/debts': reads('staff'),
  'POST /v1/debts/:companyId/:currency/write-off': does('reconciliation.write-off-debt', {
    ...{ amount: 1, expense: 'guarantee', reason: 'why' },
  }),
  'POST /v1/debts/:companyId/:currency/write-off/agreement': does('reconciliation.write-off-debt'),
  'POST /v1/debts/:companyId/:currency/write-off/refusal': does('reconciliation.write-off-debt'),
  'POST /v1/wires/:wireId/capital': does('reconciliation.pay-in-capital'),
  'POST /v1/wires/:wireId/debt-payment': does('reconciliation.pay-debt', { company: 'cmp_x' }),
  'GET /v1/wires/:wireId/suggestions': reads('staff of what is there'),
  'POST /v1/bank-statements/:statementId/cases/:caseId/steps': does('reconciliation.work-on-case', {
    step: 'note',
    text: 'x',
  }),
}

const paying = {
  name: 'matrix',
  currency: 'USD',
  number: '12345678',
  bic: 'TESTNL2A',
  holder: 'Matrix',
  town: 'Delft',
  country: 'NL',
}
const statusReport = readFileSync('tests/data/iso20022/pain.002-accepted.xml', 'utf8')
const screenings = [
  '/v1/companies/:companyId/payouts/:payoutId/screening',
  '/v1/orders/:orderId/refunds/:refundId/screening',
  '/v1/wires/:wireId/screening',
]

function stepsOf(screening: string): readonly (readonly [string, Row])[] {
  return [
    [`POST ${screening}`, does('screening.record', { authority: 'order 7' })],
    [`POST ${screening}/clearance`, does('screening.decide', { grounds: 'another one' })],
    [`POST ${screening}/clearance/approval`, does('screening.decide')],
    [`POST ${screening}/upholding`, does('screening.decide', { grounds: 'the listed one' })],
  ]
}

/** What finance does with files for the bank. */
export const bankFiles: Readonly<Record<string, Row>> = {
  'GET /v1/paying-accounts': reads('staff'),
  'POST /v1/paying-accounts': does('paying-account.name', paying),
  'POST /v1/paying-accounts/:name/approval': does('paying-account.name'),
  'POST /v1/paying-accounts/:name/closing': does('paying-account.name'),
  'GET /v1/payment-batches': reads('staff'),
  'POST /v1/payment-batches': does('payment-batch.build', { bank: 'none' }),
  'GET /v1/payment-batches/:batchId': reads('staff, what is there'),
  'GET /v1/payment-batches/:batchId/file': reads('staff, what is there'),
  'POST /v1/payment-batches/:batchId/release': does('payment-batch.build'),
  'POST /v1/payment-batches/:batchId/discarding': does('payment-batch.build'),
  'POST /v1/payment-batches/:batchId/delivery': does('payment-batch.build'),
  'POST /v1/payment-status-reports': does('payment-batch.status', statusReport),
  'GET /v1/payment-orders': reads('staff of money'),
  'POST /v1/payment-orders/:orderRoot/details': does('payment-order.complete', { town: 'Delft' }),
  'POST /v1/payment-orders/:orderRoot/approval': does('payment-order.approve'),
  'POST /v1/payment-orders/:orderRoot/giving-up': does('payment-order.complete'),
  'POST /v1/payment-orders/:orderRoot/another-account': does('payment-order.complete'),
  'GET /v1/screenings': reads('staff of money'),
  'GET /v1/unclaimed': reads('staff of money'),
  'POST /v1/unclaimed/:owner/:currency/proposal': does('unclaimed.decide', { grounds: 'written to twice' }),
  'POST /v1/unclaimed/:owner/:currency/proposal/approval': does('unclaimed.decide'),
  'POST /v1/unclaimed/:owner/:currency/proposal/refusal': does('unclaimed.decide'),
  ...Object.fromEntries(screenings.flatMap(stepsOf)),
}

const published = { source: 'Matrix', as_of: '2026-01-01T00:00:00Z', rates: [{ pair: 'EUR/USD', rate: '1.1' }] }

/** What currencies are worth: published for all, recorded by finance. */
export const rates: Readonly<Record<string, Row>> = {
  'GET /v1/rates': reads('all'),
  'GET /v1/rate-fixings': reads('all', () => '?currency=EUR'),
  'POST /v1/rates': does('rates.record', published),
  'GET /v1/fx-positions': reads('staff'),
  'GET /v1/fx-deals': reads('staff'),
  'POST /v1/fx-deals': does('reconciliation.record-deal', {
    ...{ bank: 'matrix', reference: 'x', dealt_at: '2026-01-01T00:00:00Z' },
    ...{ sold: { amount: 1, currency: 'EUR' }, bought: { amount: 1, currency: 'USD' } },
  }),
  'POST /v1/fx-positions/closing': does('reconciliation.close-positions'),
  'POST /v1/rate-files': does('rates.record', 'Date, USD\n26 January 2026, 1.1\n', {
    type: 'application/octet-stream',
  }),
}
