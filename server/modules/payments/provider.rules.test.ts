import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Abilities,
  inService,
  isRefundable,
  type Need,
  outstays,
  payoutProviderFor,
  providerFor,
} from './provider.rules.ts'
import { sandboxAbilities } from './providers/sandbox.ts'

const cards: Abilities = { ...sandboxAbilities, name: 'cards', methods: ['card', 'boleto'], currencies: ['USD', 'BRL'] }
const bank: Abilities = { ...sandboxAbilities, name: 'bank', kind: 'bank', methods: ['wire'], currencies: ['EUR'] }
const local: Abilities = { ...cards, name: 'local', currencies: ['BRL'], countries: ['BR'], methods: ['boleto'] }
const more: Abilities = { ...cards, name: 'more', currencies: ['USD', 'EUR'] }

const need = (over: Partial<Need>): Need => ({ method: 'card', currency: 'USD', country: 'US', ...over })

for (const [name, providers, asked, chosen] of [
  ['the first that takes it', [cards, more], need({}), 'cards'],
  ['the order is the preference', [more, cards], need({}), 'more'],
  ['another for another currency', [cards, more], need({ currency: 'EUR' }), 'more'],
  ['another for another method', [cards, bank], need({ method: 'wire', currency: 'EUR' }), 'bank'],
  [
    'only from its countries',
    [local],
    need({ method: 'boleto', currency: 'BRL', country: 'US' }),
    'country-not-served',
  ],
  ['the next from elsewhere', [local, cards], need({ method: 'boleto', currency: 'BRL', country: 'US' }), 'cards'],
  ['in its countries', [local, cards], need({ method: 'boleto', currency: 'BRL', country: 'BR' }), 'local'],
  ['nobody takes the currency', [cards], need({ currency: 'JPY' }), 'currency-not-taken'],
  ['nobody takes the method', [bank], need({}), 'method-not-offered'],
  ['nobody at all', [], need({}), 'method-not-offered'],
] as const)
  test(`provider of a payment: ${name}`, () => {
    const found = providerFor(providers, asked)
    assert.equal(typeof found === 'string' ? found : found.name, chosen)
  })

for (const [name, providers, route, chosen] of [
  ['the first that pays out', [cards, more], undefined, 'cards'],
  ['not one that cannot', [{ ...cards, cannot: ['payouts'] }, more], undefined, 'more'],
  ['the one that the account is tied to', [cards, more], 'more', 'more'],
  ['nobody else than that', [cards], 'more', undefined],
  ['nobody in another currency', [bank], undefined, undefined],
] as const satisfies readonly (readonly [string, readonly Abilities[], string | undefined, string | undefined])[])
  test(`provider of a payout: ${name}`, () => assert.equal(payoutProviderFor(providers, 'USD', route)?.name, chosen))

test('those in service stand in the order of preference; a retired one takes nothing', () => {
  const since = '2026-03-01T00:00:00.000Z'
  const records = [
    { ...more, rank: 1, since },
    { ...bank, rank: 2, since, retiredAt: since },
    { ...cards, rank: 0, since },
  ]
  assert.deepEqual(
    inService(records).map(({ name }) => name),
    ['cards', 'more'],
  )
})

test('money may stay as long as the provider keeps it, and not a moment more', () => {
  const from = '2026-03-01T00:00:00.000Z'
  assert.equal(outstays({ longestHold: 'P90D' }, from, '2026-05-30T00:00:00.000Z'), false)
  assert.equal(outstays({ longestHold: 'P90D' }, from, '2026-05-30T00:00:00.001Z'), true)
  assert.equal(isRefundable({ refundWindow: 'P90D' }, from, '2026-05-30T00:00:00.000Z'), true)
  assert.equal(isRefundable({ refundWindow: 'P90D' }, from, '2026-05-30T00:00:00.001Z'), false)
})
