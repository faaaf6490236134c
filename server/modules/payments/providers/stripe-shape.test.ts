import assert from 'node:assert/strict'
import { test } from 'node:test'
import type Stripe from 'stripe'
import { chargebackOf } from './stripe-chargeback.ts'
import { isUnread, refusal } from './stripe-refusal.ts'
import { chargePaid, intentPaid, pagePaid, reasonOf, refundSent, transferSent } from './stripe-shape.ts'
import { newsOfEvent } from './stripe-webhook.ts'

const created = Date.parse('2026-03-01T09:00:00.000Z') / 1000
const happenedAt = '2026-03-01T09:00:00.000Z'
const ours = { surety_key: 'ord_1.pay_1-1' }

function charge(more: object = {}): Stripe.Charge {
  const details = { type: 'card', card: { three_d_secure: null } }
  const money = { amount: 10_299, amount_captured: 10_299, currency: 'usd' }
  const base = { id: 'ch_1', created, metadata: ours, payment_intent: 'pi_1', payment_method_details: details }
  return { ...base, ...money, ...more } as unknown as Stripe.Charge
}

function intent(more: object = {}): Stripe.PaymentIntent {
  const none = { last_payment_error: null, next_action: null, latest_charge: null, cancellation_reason: null }
  const base = { id: 'pi_1', created, metadata: ours, amount: 10_299, currency: 'usd', status: 'processing' }
  return { ...base, ...none, ...more } as unknown as Stripe.PaymentIntent
}

const declined = { code: 'card_declined', decline_code: 'insufficient_funds' }
const boleto = { boleto_display_details: { number: '34191.09008', hosted_voucher_url: 'https://stripe.test/v' } }

const stages: readonly [name: string, more: object, state: string, rest: object][] = [
  ['processing', {}, 'pending', {}],
  ['waiting for capture', { status: 'requires_capture' }, 'review', {}],
  ['cancelled', { status: 'canceled', cancellation_reason: 'abandoned' }, 'failed', { reason: 'abandoned' }],
  [
    'declined',
    { status: 'requires_payment_method', last_payment_error: declined },
    'failed',
    { reason: 'insufficient-funds' },
  ],
  ['not begun', { status: 'requires_payment_method' }, 'needs-action', {}],
  [
    'declined on the page, where another card may follow',
    { status: 'requires_payment_method', last_payment_error: declined, metadata: { ...ours, surety_page: 'yes' } },
    'needs-action',
    {},
  ],
  [
    'at the bank',
    { status: 'requires_action', next_action: { redirect_to_url: { url: 'https://bank.test/3ds' } } },
    'needs-action',
    { nextAction: { kind: 'redirect', url: 'https://bank.test/3ds' } },
  ],
  [
    'a boleto that is out',
    { status: 'requires_action', next_action: boleto },
    'pending',
    { nextAction: { kind: 'instructions', text: '34191.09008', url: 'https://stripe.test/v' } },
  ],
]
for (const [name, more, state, rest] of stages)
  test(`a payment intent: ${name}`, () => {
    const base = { key: 'ord_1.pay_1-1', reference: 'pi_1', currency: 'USD', amount: 10_299n, happenedAt }
    assert.deepEqual(intentPaid(intent(more)), { ...base, state, ...rest })
  })

for (const [name, details, authenticated] of [
  ['3-D Secure was passed', { type: 'card', card: { three_d_secure: { result: 'authenticated' } } }, true],
  ['3-D Secure was only tried', { type: 'card', card: { three_d_secure: { result: 'attempt_acknowledged' } } }, false],
  ['3-D Secure was not asked for', { type: 'card', card: { three_d_secure: null } }, false],
  ['no card', { type: 'us_bank_account' }, undefined],
] as const)
  test(`a charge: ${name}`, () => {
    const paid = chargePaid(charge({ payment_method_details: details }))
    assert.deepEqual([paid?.state, paid?.amount, paid?.authenticated], ['succeeded', 10_299n, authenticated])
  })

test('what does not carry our key is not ours', async () => {
  const stranger = { metadata: {}, client_reference_id: null }
  assert.equal(chargePaid(charge(stranger)), undefined)
  assert.equal(intentPaid(intent(stranger)), undefined)
  assert.equal(pagePaid(stranger as Stripe.Checkout.Session), undefined)
  assert.equal(refundSent(stranger as unknown as Stripe.Refund), undefined)
  assert.equal(transferSent(stranger as unknown as Stripe.Transfer), undefined)
  for (const type of [
    'charge.succeeded',
    'payment_intent.processing',
    'refund.updated',
    'transfer.created',
    'payout.paid',
  ]) {
    const event = { id: 'evt_1', created, type, data: { object: { ...charge(stranger), status: 'processing' } } }
    assert.deepEqual(await newsOfEvent(event as unknown as Stripe.Event, asked(charge())), [], type)
  }
})

for (const [status, state] of [
  ['succeeded', 'settled'],
  ['failed', 'failed'],
  ['canceled', 'failed'],
  ['pending', 'pending'],
  ['requires_action', 'pending'],
] as const)
  test(`a refund that Stripe calls ${status} is ${state}`, () => {
    const refund = {
      id: 're_1',
      created,
      amount: 500,
      currency: 'jpy',
      metadata: { surety_key: 'ord_1.rfd_1' },
      status,
    }
    const sent = refundSent(refund as unknown as Stripe.Refund)
    assert.deepEqual([sent?.key, sent?.state, sent?.amount], ['ord_1.rfd_1', state, 500n])
  })

for (const [said, reason] of [
  [{ code: 'card_declined', decline_code: 'stolen_card' }, 'lost-card'],
  [{ code: 'expired_card' }, 'expired-card'],
  [{ code: 'payment_intent_authentication_failure' }, 'authentication-failed'],
  [{ code: null, decline_code: null }, 'declined'],
  [{}, 'declined'],
] as const)
  test(`${JSON.stringify(said)} is called ${reason}`, () => assert.equal(reasonOf(said), reason))

/** What Stripe keeps of money that a bank takes back. */
function taken(more: object = {}): Stripe.Dispute {
  const base = { id: 'dp_1', created, amount: 10_299, charge: 'ch_1', reason: 'product_not_received', status: 'lost' }
  return { ...base, evidence_details: { due_by: created + 86_400 }, ...more } as unknown as Stripe.Dispute
}

for (const [status, state] of [
  ['warning_needs_response', 'inquiry'],
  ['warning_closed', 'inquiry'],
  ['needs_response', 'opened'],
  ['under_review', 'opened'],
  ['won', 'won'],
  ['lost', 'lost'],
] as const)
  test(`a chargeback that Stripe calls ${status} is ${state}`, () =>
    assert.equal(chargebackOf(taken({ status }), charge())?.state, state))

test('a chargeback says why, until when, and what it costs', () => {
  const lines = [{ fee: 1_500, created }]
  const found = chargebackOf(taken({ balance_transactions: lines, reason: 'fraudulent' }), charge())
  assert.deepEqual(
    [found?.paymentKey, found?.reason, found?.evidenceBy, found?.fee],
    ['ord_1.pay_1-1', 'fraud', '2026-03-02T09:00:00.000Z', 1_500n],
  )
  assert.equal(chargebackOf(taken({ reason: 'general' }), charge())?.reason, 'other')
  assert.equal(chargebackOf(taken(), charge({ metadata: {} })), undefined)
})

/** What Stripe answers when it is asked what an event is about. */
function asked(found: Stripe.Charge) {
  return { chargeOf: async () => found, setupOf: async () => undefined }
}

test('a warning of the bank is an inquiry, and a bank account’s return is none', async () => {
  const event = (type: string, object: object) =>
    ({ id: 'evt_1', created, type, data: { object } }) as unknown as Stripe.Event
  const warning = taken({ status: 'warning_needs_response' })
  const [inquiry] = await newsOfEvent(event('charge.dispute.created', warning), asked(charge()))
  assert.equal(inquiry?.type === 'chargeback' && inquiry.chargeback.state, 'inquiry')
  const account = charge({ payment_method_details: { type: 'us_bank_account' } })
  assert.deepEqual(await newsOfEvent(event('charge.dispute.closed', taken()), asked(account)), [])
  const [back] = await newsOfEvent(event('charge.dispute.funds_withdrawn', taken()), asked(account))
  assert.deepEqual(back?.type === 'payment' && [back.payment.state, back.payment.reason], [
    'reversed',
    'product-not-received',
  ])
})

for (const [fault, isSaid] of [
  [{ type: 'StripeCardError', statusCode: 402 }, true],
  [{ type: 'StripeInvalidRequestError', statusCode: 400 }, true],
  [{ type: 'StripeInvalidRequestError', statusCode: 409 }, false],
  [{ type: 'StripeIdempotencyError', statusCode: 400 }, false],
  [{ type: 'StripeAPIError', statusCode: 500 }, false],
  [{ type: 'StripeConnectionError' }, false],
  [{ type: 'StripeAuthenticationError', statusCode: 401 }, false],
  [{ type: 'StripeRateLimitError', statusCode: 429 }, false],
] as const)
  test(`${JSON.stringify(fault)} ${isSaid ? 'refuses for good' : 'says nothing of what was done'}`, () =>
    assert.equal(refusal(fault) !== undefined, isSaid))

for (const [fault, isOurs] of [
  [{ type: 'StripeInvalidRequestError', statusCode: 400 }, true],
  [{ type: 'StripeInvalidRequestError', statusCode: 400, code: 'parameter_unknown' }, true],
  [{ type: 'StripeInvalidRequestError', statusCode: 400, code: 'charge_already_refunded' }, false],
  [{ type: 'StripeCardError', statusCode: 402 }, false],
] as const)
  test(`${JSON.stringify(fault)} is ${isOurs ? 'a request that Stripe could not read' : 'no fault of ours'}`, () =>
    assert.equal(isUnread(fault), isOurs))
