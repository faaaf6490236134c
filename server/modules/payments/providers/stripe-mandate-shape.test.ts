import assert from 'node:assert/strict'
import { test } from 'node:test'
import type Stripe from 'stripe'
import { setupKept, setupLeft, setupPage } from './stripe-mandate-shape.ts'
import { newsOfEvent } from './stripe-webhook.ts'

const created = 1_772_442_000
const at = '2026-03-02T09:00:00.000Z'
const key = 'crl_1.mdt_00000000000000000000000000000001'
const holder = 'cus_1'
const visa = { id: 'pm_1', customer: holder, card: { brand: 'visa', last4: '4242' } }
const account = { id: 'pm_2', customer: holder, us_bank_account: { bank_name: 'First Test', last4: '6789' } }

function setup(more: object = {}): Stripe.SetupIntent {
  const none = { next_action: null, last_setup_error: null }
  const made = {
    id: 'seti_1',
    created,
    status: 'succeeded',
    payment_method: visa,
    metadata: { surety_key: key },
    ...none,
  }
  return { ...made, ...more } as unknown as Stripe.SetupIntent
}

const error = { code: 'card_declined', decline_code: 'lost_card' }
const verify = { verify_with_microdeposits: { hosted_verification_url: 'https://stripe.test/verify' } }

for (const [what, more, expected] of [
  ['a card', {}, { state: 'active', label: 'visa •• 4242' }],
  ['an account', { payment_method: account }, { state: 'active', label: 'First Test •• 6789' }],
  ['one that was let go of', { payment_method: { ...visa, customer: null } }, { state: 'ended', reason: 'let-go' }],
  ['one that is canceled', { status: 'canceled' }, { state: 'failed', reason: 'abandoned' }],
  [
    'one that is declined',
    { status: 'requires_payment_method', last_setup_error: error },
    { state: 'failed', reason: 'lost-card' },
  ],
  [
    'a decline on a page, where another may follow',
    {
      status: 'requires_payment_method',
      last_setup_error: error,
      metadata: { surety_key: key, surety_page: 'yes' },
    },
    { state: 'needs-action' },
  ],
  [
    'an account that is verified by small deposits',
    { status: 'requires_action', next_action: verify },
    { state: 'needs-action', nextAction: { kind: 'redirect', url: 'https://stripe.test/verify' } },
  ],
  ['one that is under way', { status: 'processing' }, { state: 'needs-action' }],
] as const)
  test(`a setup of ${what} is ${expected.state}`, () => {
    assert.deepEqual(setupKept(setup(more)), { key, reference: 'seti_1', happenedAt: at, ...expected })
  })

test('a setup that is not ours says nothing', () => {
  assert.equal(setupKept(setup({ metadata: {} })), undefined)
})

const page = { id: 'cs_1', created, mode: 'setup', client_reference_id: key, setup_intent: 'seti_1', url: 'https://x' }
const session = (more: object) => ({ ...page, ...more }) as unknown as Stripe.Checkout.Session

test('a page is where an instrument is named; a page of a payment is none', () => {
  const nextAction = { kind: 'redirect', url: 'https://x' }
  assert.deepEqual(setupPage(session({}))?.nextAction, nextAction)
  assert.equal(setupPage(session({ url: null }))?.nextAction, undefined)
  assert.equal(setupPage(session({ mode: 'payment' })), undefined)
  assert.equal(setupPage(session({ client_reference_id: null })), undefined)
  assert.deepEqual(setupLeft(session({}), at), {
    ...{ key, reference: 'seti_1', state: 'failed', reason: 'abandoned', happenedAt: at },
  })
  assert.equal(setupLeft(session({ mode: 'payment' }), at), undefined)
})

const asked = (found: Stripe.SetupIntent | undefined) => ({
  chargeOf: () => assert.fail('no charge is asked for'),
  setupOf: async () => found,
})

for (const [type, object, found, state] of [
  ['setup_intent.succeeded', { id: 'seti_1' }, setup(), 'active'],
  ['setup_intent.setup_failed', { id: 'seti_1' }, setup({ status: 'canceled' }), 'failed'],
  ['mandate.updated', { status: 'inactive', payment_method: 'pm_2' }, setup(), 'ended'],
  ['mandate.updated', { status: 'active', payment_method: 'pm_2' }, setup(), undefined],
  ['payment_method.detached', { id: 'pm_1' }, setup(), 'ended'],
  ['payment_method.detached', { id: 'pm_1' }, undefined, undefined],
  ['payment_method.detached', { id: 'pm_1' }, setup({ metadata: {} }), undefined],
  ['checkout.session.expired', page, undefined, 'failed'],
] as const)
  test(`${type} ${found === undefined ? 'of nothing of ours' : ''} tells ${state ?? 'nothing'}`, async () => {
    const event = { id: 'evt_1', created, type, data: { object } } as unknown as Stripe.Event
    const [told] = await newsOfEvent(event, asked(found as Stripe.SetupIntent | undefined))
    assert.equal(told?.type === 'mandate' ? told.mandate.state : undefined, state)
    if (told?.type === 'mandate') assert.deepEqual([told.mandate.key, told.mandate.happenedAt], [key, at])
  })
