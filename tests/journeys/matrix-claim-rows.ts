import { does, type Row, reads } from './matrix-row.ts'

const path = '/v1/orders/:orderId/claims'
const one = `${path}/:claimId`
const text = { text: 'It leaks.' }
const verdict = {
  parts: [],
  finding: 'nobody',
  fee_bearer: 'buyer',
  clauses: ['terms/1/lines'],
  evidence: [],
  reasons: 'Nothing shows it.',
}
const filing = { reason: 'damaged', remedy: 'refund', lines: [{ line: 1, quantity: '1' }], ...text }
const translation = { side: 'buyer', texts: [{ text_id: 'txt_1', language: 'en', text: 'It leaks.' }] }
const shipment = { carrier: 'Sea', proof_sha256: 'a'.repeat(64) }

/** What parties and staff do with claims. */
export const claims: Readonly<Record<string, Row>> = {
  'GET /v1/claims': reads('in a company'),
  [`GET ${path}`]: reads('sides and staff'),
  'GET /v1/orders/:orderId/claim-options': reads('buyer alone'),
  [`POST ${path}`]: does('claims.file-claim', filing),
  'POST /v1/orders/:orderId/default-case': does('claims.open-default', { keeps: 1, ...text }),
  [`POST ${one}/acceptance`]: does('claims.accept-claim'),
  [`POST ${one}/contest`]: does('claims.contest-claim', text),
  [`POST ${one}/offers`]: does('claims.offer-settlement', { parts: [] }),
  [`POST ${one}/offers/:offerId/answer`]: does('claims.answer-offer', { answer: 'decline' }),
  [`POST ${one}/escalation`]: does('claims.escalate-claim'),
  [`POST ${one}/evidence`]: does('claims.add-evidence', { kind: 'words', ...text }),
  [`POST ${one}/retraction`]: does('claims.withdraw-claim'),
  [`POST ${one}/mediator`]: does('claims.mediate'),
  [`POST ${one}/evidence-round`]: does('claims.mediate'),
  [`POST ${one}/evidence-extension`]: does('claims.mediate', { side: 'buyer', reason: 'ill' }),
  [`POST ${one}/questions`]: does('claims.mediate', { of: 'both', ...text }),
  [`POST ${one}/last-word`]: does('claims.close-evidence'),
  [`POST ${one}/translation-request`]: does('claims.ask-translation'),
  [`POST ${one}/translations`]: does('claims.serve-translation', translation),
  [`POST ${one}/texts/:textId/redaction`]: does('claims.redact-claim-text', { reason: 'insult' }),
  [`POST ${one}/inspection`]: does('claims.order-inspection', { on: '2030-01-01' }),
  [`POST ${one}/proposal`]: does('claims.mediate', verdict),
  [`POST ${one}/proposal/answer`]: does('claims.answer-proposal', { answer: 'decline' }),
  [`POST ${one}/decision`]: does('claims.mediate', verdict),
  [`POST ${one}/decision/approval`]: does('claims.mediate', { answer: 'return' }),
  [`POST ${one}/appeal`]: does('claims.appeal-claim', { new_facts: 'A report.' }),
  [`POST ${one}/appeal/waiver`]: does('claims.appeal-claim'),
  [`POST ${one}/appeal/refusal`]: does('claims.mediate', { reasons: 'Nothing new.' }),
  [`POST ${one}/return/address`]: does('claims.answer-return', { address: 'Dock 4' }),
  [`POST ${one}/return/shipment`]: does('claims.ship-return', shipment),
  [`POST ${one}/return/delivery`]: does('claims.record-return-delivery', { delivered_at: '2026-11-01T00:00:00.000Z' }),
  [`POST ${one}/return/answer`]: does('claims.answer-return', { answer: 'confirm' }),
  'GET /v1/guarantee': reads('staff'),
  'POST /v1/guarantee/fund-moves': does('escrow.move-own-funds', {
    ...{ step: 'pay-in', currency: 'USD', amount: 1, reason: 'why' },
  }),
  'POST /v1/guarantee/fund-moves/:moveId/agreement': does('escrow.move-own-funds'),
  'POST /v1/guarantee/fund-moves/:moveId/refusal': does('escrow.move-own-funds'),
  [`POST ${one}/guarantee`]: does('claims.advance-guarantee'),
  [`POST ${one}/remedy-receipt`]: does('claims.confirm-remedy'),
}
