import assert from 'node:assert/strict'
import { test } from 'node:test'
import { StartError } from '../platform/start-error.ts'
import { readProviders } from './provider-settings.ts'

const sandbox = { SANDBOX_URL: 'http://127.0.0.1:9', SANDBOX_KEY: 'key', SANDBOX_SECRET: 'whsec_x' }

test('the sandbox always has its own provider, the last unless it is named', () => {
  assert.deepEqual(readProviders(sandbox, { mode: 'sandbox' }), {
    mode: 'sandbox',
    order: ['sandbox'],
    sandbox: { url: 'http://127.0.0.1:9', apiKey: 'key', secret: 'whsec_x' },
  })
})

const stripe = {
  ...{ SURETY_PROVIDERS: 'stripe', STRIPE_SECRET_KEY: 'sk_live_x', STRIPE_WEBHOOK_SECRETS: 'whsec_a, whsec_b' },
  ...{ STRIPE_HOLDER: 'Stripe Payments Europe', STRIPE_COUNTRY: 'IE', STRIPE_GROUND: 'electronic money institution' },
}

test('Stripe is set up by its key, its secrets, and who holds the money', () => {
  const { order, stripe: found } = readProviders(stripe, { mode: 'live' })
  assert.deepEqual(order, ['stripe'])
  assert.deepEqual(found, {
    ...{ secretKey: 'sk_live_x', webhookSecrets: ['whsec_a', 'whsec_b'], currencies: ['USD'], longestHold: 'P90D' },
    custody: { holder: 'Stripe Payments Europe', country: 'IE', ground: 'electronic money institution' },
  })
  const tried = { ...stripe, ...sandbox, STRIPE_SECRET_KEY: 'sk_test_x' }
  assert.deepEqual(readProviders(tried, { mode: 'sandbox' }).order, ['stripe', 'sandbox'])
})

const refused: readonly [name: string, given: Record<string, string>, code: string][] = [
  ['without a provider', {}, 'live-needs-provider'],
  ['with an empty list of providers', { SURETY_PROVIDERS: ' , ' }, 'live-needs-provider'],
  ['with the provider of the sandbox', { SURETY_PROVIDERS: 'sandbox' }, 'live-demo-secret'],
  ['with a key of the sandbox', { SURETY_PROVIDERS: 'bank', SANDBOX_KEY: 'x' }, 'live-demo-secret'],
  ['with a secret of the sandbox', { SURETY_PROVIDERS: 'bank', SANDBOX_SECRET: 'x' }, 'live-demo-secret'],
  [
    'with a secret from an example',
    { SURETY_PROVIDERS: 'bank', SURETY_SECRET: 'change-me-please' },
    'live-demo-secret',
  ],
]
for (const [name, given, code] of refused)
  test(`live mode does not start ${name}`, () =>
    assert.throws(
      () => readProviders(given, { mode: 'live' }),
      (error) => error instanceof StartError && error.code === code,
    ))
