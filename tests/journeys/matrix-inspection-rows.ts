import { randomBytes } from 'node:crypto'
import { does, type Row, reads } from './matrix-row.ts'

const one = '/v1/orders/:orderId/inspections/:inspectionId'
const lot = '/v1/orders/:orderId/shipments/:lotId'
const hash = randomBytes(32).toString('hex')
const results = { lines: [{ line: 1, inspected: 1 }] }

/** Inspections of an order: the sides, staff and a firm, which nothing of the matrix is appointed to. */
export const inspections: Readonly<Record<string, Row>> = {
  'GET /v1/inspections': reads('known'),
  'GET /v1/orders/:orderId/inspection-services': reads('sides and staff'),
  'GET /v1/orders/:orderId/inspections': reads('sides and staff'),
  'POST /v1/orders/:orderId/inspections': does('inspections.book', { kind: 'inspection', on: '2030-01-01' }),
  [`GET ${one}`]: reads('sides and staff'),
  [`POST ${one}/payments`]: does('inspections.pay-fee', { method: 'card' }),
  [`POST ${one}/advance`]: does('inspections.advance-fee'),
  [`POST ${one}/cancellation`]: does('inspections.book'),
  [`POST ${one}/appointment`]: does('inspections.appoint-firm', { firm: 'cmp_none' }),
  [`POST ${one}/refusal`]: does('inspections.inspect'),
  [`POST ${one}/visit`]: does('inspections.inspect', { on: '2030-01-01' }),
  [`POST ${one}/files`]: does('inspections.inspect', 'report', { query: () => '?name=report.txt', type: 'text/plain' }),
  [`GET ${one}/files/:sha256`]: reads('nobody'),
  [`POST ${one}/report`]: does('inspections.inspect', { report_sha256: hash, finished_bps: 9000, ...results }),
  [`POST ${one}/acceptance`]: does('inspections.answer-report'),
  [`POST ${one}/contest`]: does('inspections.answer-report', { reason: 'why' }),
  [`POST ${one}/contest-decision`]: does('inspections.settle-contest', { decision: 'uphold' }),
  'POST /v1/orders/:orderId/inspection-waiver': does('inspections.waive-inspection'),
  [`GET ${lot}/checklist`]: reads('sides and staff'),
  [`POST ${lot}/inspection`]: does('inspections.record-inspection', results),
}
