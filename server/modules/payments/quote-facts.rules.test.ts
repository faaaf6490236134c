import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDuration } from '../../kernel/instant.ts'
import type { PolicyVersion } from '../policy/policy.rules.ts'
import type { Calendar } from './method.rules.ts'
import { defaultMethods } from './method-policy.rules.ts'
import { sandboxAbilities } from './providers/sandbox.ts'
import { quoteMethods } from './quote.rules.ts'
import { type QuoteFacts, quoteTermsOf } from './quote-facts.rules.ts'

const at = '2026-03-02T09:00:00.000Z'
const calendar: Calendar = { after: addDuration, afterWorkingDays: (from, days) => addDuration(from, `P${days}D`) }
const free = defaultMethods.map((each) => ({ ...each, fee: { kind: 'none' } as const }))

function version(number: number, effectiveFrom: string, values: object): PolicyVersion {
  const approved = { approver: 'bob', approvedAt: '2026-01-01T00:00:00.000Z', proposedAt: '2026-01-01T00:00:00.000Z' }
  return {
    section: 'payments',
    version: number,
    values: values as never,
    author: 'ann',
    reason: 'r',
    effectiveFrom,
    ...approved,
  }
}

const dutch = {
  jurisdiction: 'NL',
  kind: 'standard',
  rateBps: 2100,
  effectiveFrom: '2012-10-01T00:00:00.000Z',
  source: 's',
} as const
const facts: QuoteFacts = {
  providers: [{ ...sandboxAbilities, rank: 0, since: at }],
  paymentPolicies: [],
  taxCodes: [dutch],
}
const payer = { operator: { country: 'NL' }, buyer: { country: 'NL' }, funding: 'commercial' } as const

function cardQuote(given: QuoteFacts, when = at) {
  const { terms, request } = quoteTermsOf(given, payer, calendar, when)
  const asked = { ...request, amount: 100_000n, currency: 'EUR', inUsd: (amount: bigint) => amount }
  return quoteMethods(asked, terms, when).find(({ method }) => method === 'card')
}

test('a quote follows the schedule in effect when it is asked for', () => {
  const given = { ...facts, paymentPolicies: [version(1, '2026-03-10T00:00:00.000Z', { methods: free })] }
  assert.equal(cardQuote(given)?.fee, 2_990n)
  assert.equal(cardQuote(given, '2026-03-10T00:00:00.000Z')?.fee, 0n)
})

test('tax on the fee is the payer’s, by the codes of the operator', () => {
  assert.deepEqual([cardQuote(facts)?.feeTax, cardQuote(facts)?.tax], [628n, { kind: 'standard', bps: 2100 }])
  assert.deepEqual(cardQuote({ ...facts, taxCodes: [] })?.tax, { kind: 'out-of-scope', bps: 0 })
})

test('a method of no provider in service is not offered', () => {
  assert.equal(cardQuote(facts)?.provider, 'sandbox')
  const retired = facts.providers.map((each) => ({ ...each, retiredAt: at }))
  const found = cardQuote({ ...facts, providers: retired })
  assert.deepEqual([found?.provider, found?.because], [undefined, 'method-not-offered'])
})

test('what was quoted says when the money will be final', () => {
  assert.deepEqual(cardQuote(facts)?.finality, { kind: 'authenticated', otherwise: 'P14D' })
})
