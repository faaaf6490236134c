import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Actor, Json } from '../../kernel/use-case.ts'
import { put } from '../../kernel/use-case.ts'
import { type Sandbox, startSandboxProvider } from '../../sandbox-provider/service.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { person, relay, type TestHouse, testHouse } from '../payments/payments.testing.ts'
import type { Provider } from '../payments/providers/provider.ts'
import { sandboxAbilities, sandboxProvider } from '../payments/providers/sandbox.ts'
import { recordProviders } from '../payments/record-providers.ts'
import { outcomeInputOf, parseNews } from '../payments/report.rules.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import { addBankAccount } from './add-bank-account.ts'
import { approveBankAccount } from './approve-bank-account.ts'
import { approvePayout } from './approve-payout.ts'
import { cancelPayout } from './cancel-payout.ts'
import { payoutType } from './payout.rules.ts'
import { payoutsJobs } from './payouts.jobs.ts'
import { payoutsTables } from './payouts.store.ts'
import { requestPayout } from './request-payout.ts'
import { askPayout, settlePayout } from './settle-payout.ts'

const companyId = 'cmp_s'
const payable = `liabilities:payable:${companyId}`
const second: Actor = { kind: 'user', person: 'usr_bo', company: 'cmp_operator', roles: ['finance'] }
const key: Actor = { kind: 'key', company: companyId, roles: ['payouts'] }

let sandbox: Sandbox
let provider: Provider
before(async () => {
  sandbox = await startSandboxProvider({ port: 0, apiKey: 'k', now: () => '2026-03-01T09:00:00.000Z' })
  provider = sandboxProvider({
    url: sandbox.url,
    apiKey: 'k',
    webhookSecrets: [],
    now: () => '2026-03-01T09:00:00.000Z',
  })
})
after(() => sandbox.close())

interface Given {
  readonly house: TestHouse
  readonly bankAccountId: string
}

/** A company with a usable account, 50,000 dollars payable and a debt. */
async function given(debt = 0n): Promise<Given> {
  const house = testHouse([...payoutsTables.map(({ type }) => type), policyVersionType as never, companyType as never])
  await house.run(recordProviders, { providers: [sandboxAbilities] })
  const german = { number: 'DE89370400440532013000', country: 'DE', currency: 'USD', name: 'Werk GmbH' }
  const added = await house.run(addBankAccount, { companyId, ...german }, { actor: person })
  const bankAccountId = answerOf(added).bank_account ?? ''
  await house.run(approveBankAccount, { companyId, bankAccountId }, { actor: second })
  house.clock.now = '2026-03-04T09:00:00.000Z'
  const held = [accounts.escrow('ord_1'), accounts.payable(companyId)] as const
  await house.book(
    'ord_1',
    movement('order-funded', 'USD', [[accounts.provider('sandbox'), 5_000_000n]], [[held[0], 5_000_000n]]),
  )
  await house.book('ord_1', movement('escrow-released', 'USD', [[held[0], 5_000_000n]], [[held[1], 5_000_000n]]))
  if (debt > 0n) {
    const owed = movement(
      'fee-charged',
      'USD',
      [[accounts.recovery(companyId), debt]],
      [[accounts.fees('transaction'), debt]],
    )
    await house.book(companyId, owed)
  }
  return { house, bankAccountId }
}

function answerOf(result: { readonly kind: string; readonly answer?: Json }): Record<string, string> {
  assert.equal(result.kind, 'done')
  return result.answer as Record<string, string>
}

function ask({ house, bankAccountId }: Given, amount: number, more: object = {}, actor = person) {
  const input = { companyId, bankAccountId, amount, currency: 'USD', ...more }
  return house.run(requestPayout, input, { actor })
}

const idOf = async (g: Given, amount: number) => answerOf(await ask(g, amount)).payout ?? ''

test('up to the limit it is approved and reserved at once', async () => {
  const g = await given()
  const { payout = '', state } = answerOf(await ask(g, 1_000_000))
  assert.equal(state, 'approved')
  assert.equal(g.house.balances()[payable], 4_000_000)
  assert.equal(g.house.balances()[`liabilities:payout:${payout}`], 1_000_000)
  assert.ok(g.house.topics().includes('payout.approved'))
})

test('above the limit nothing is reserved until a second person approves', async () => {
  const g = await given()
  const { payout: payoutId = '', state } = answerOf(await ask(g, 1_000_001))
  assert.equal(state, 'requested')
  assert.equal(g.house.balances()[payable], 5_000_000)
  assert.equal(g.house.topics().includes('payout.approved'), false)
  const alone = await g.house.run(approvePayout, { companyId, payoutId }, { actor: person })
  assert.equal(alone.kind === 'refused' && alone.refused, 'same-person')
  const machine = await g.house.run(approvePayout, { companyId, payoutId }, { actor: key })
  assert.equal(machine.kind === 'refused' && machine.refused, 'person-needed')
  answerOf(await g.house.run(approvePayout, { companyId, payoutId }, { actor: second }))
  assert.equal(g.house.balances()[payable], 3_999_999)
  assert.equal(g.house.record(payoutType, companyId, payoutId).approver, 'usr_bo')
  const again = await g.house.run(approvePayout, { companyId, payoutId }, { actor: second })
  assert.equal(again.kind === 'refused' && again.refused, 'wrong-state')
})

test('the limits are those of the policy in effect', async () => {
  const g = await given()
  const version = {
    section: 'payouts',
    version: 1,
    values: { alonePerPayoutUsd: 20 },
    author: 'usr_x',
    reason: 'a trial',
    proposedAt: '2026-03-01T00:00:00.000Z',
    approvedAt: '2026-03-01T00:00:00.000Z',
    effectiveFrom: '2026-03-02T00:00:00.000Z',
  }
  await g.house.seed(policyRoot('payouts'), [put(policyVersionType, version)])
  assert.equal(answerOf(await ask(g, 2_000)).state, 'approved')
  assert.equal(answerOf(await ask(g, 2_001)).state, 'requested')
})

test('approval is refused when the money is gone meanwhile', async () => {
  const g = await given()
  const payoutId = await idOf(g, 4_500_000)
  await ask(g, 900_000)
  const late = await g.house.run(approvePayout, { companyId, payoutId }, { actor: second })
  assert.deepEqual(late, { kind: 'refused', refused: 'above-payable', data: { available: 4_100_000 } })
})

test('what the company owes is collected first', async () => {
  const g = await given(400_000n)
  const { payout } = answerOf(await ask(g, 600_000))
  assert.deepEqual(g.house.balances(), {
    'assets:provider:sandbox': 5_000_000,
    'income:fees:transaction': 400_000,
    [payable]: 4_000_000,
    [`liabilities:payout:${payout}`]: 600_000,
  })
})

test('a debt leaves less to pay out', async () => {
  const g = await given(4_999_000n)
  const result = await ask(g, 1_001)
  assert.deepEqual(result, { kind: 'refused', refused: 'above-payable', data: { available: 1_000 } })
  assert.equal(g.house.balances()[payable], 5_000_000)
})

for (const [what, amount, more, refused] of [
  ['less than the minimum', 999, {}, 'below-minimum'],
  ['nothing', 0, {}, 'amount-invalid'],
  ['a negative amount', -1_000, {}, 'amount-invalid'],
  ['a broken amount', 1_000.5, {}, 'amount-invalid'],
  ['an amount beyond numbers', 2 ** 53, {}, 'amount-invalid'],
  ['one cent more than payable', 5_000_001, {}, 'above-payable'],
  ['another currency', 1_000, { currency: 'EUR' }, 'no-rate'],
  ['an account that is not there', 1_000, { bankAccountId: 'bka_none' }, 'not-found'],
] as const) {
  test(`${what} is refused and leaves no trace`, async () => {
    const g = await given()
    const [books, topics] = [g.house.balances(), g.house.topics()]
    const result = await ask(g, amount, more)
    assert.equal(result.kind === 'refused' && result.refused, refused)
    assert.deepEqual([g.house.balances(), g.house.topics()], [books, topics])
  })
}

test('an account in its cooling time is not used', async () => {
  const g = await given()
  g.house.clock.now = '2026-03-03T08:59:59.999Z'
  const bankAccountId = answerOf(
    await g.house.run(
      addBankAccount,
      { companyId, number: 'GB29NWBK60161331926819', country: 'GB', currency: 'USD', name: 'Werk Ltd' },
      { actor: person },
    ),
  ).bank_account
  await g.house.run(approveBankAccount, { companyId, bankAccountId: bankAccountId ?? '' }, { actor: second })
  const result = await ask(g, 5_000, { bankAccountId })
  assert.equal(result.kind === 'refused' && result.refused, 'account-not-usable')
})

test('two requests at once take no more than there is', async () => {
  const g = await given()
  const wanted = [700_000, 900_000, 900_000, 900_000, 900_000, 900_000]
  const results = await Promise.all(wanted.map((amount) => ask(g, amount)))
  const paid = results.filter(({ kind }) => kind === 'done').length
  assert.equal(paid, 5)
  assert.equal(g.house.balances()[payable], 5_000_000 - 700_000 - 4 * 900_000)
})

test('cancelled before it is sent: payable again', async () => {
  const g = await given()
  const payoutId = await idOf(g, 1_000)
  answerOf(await g.house.run(cancelPayout, { companyId, payoutId }))
  assert.equal(g.house.balances()[payable], 5_000_000)
  await relay(g.house, { ...provider, createPayout: () => assert.fail('sent') }, payoutsJobs, {})
  assert.equal(g.house.record(payoutType, companyId, payoutId).state, 'cancelled')
})

function reactions(house: TestHouse) {
  return {
    async 'provider.reported'(body: Json) {
      const news = parseNews((body as { news: Json }).news)
      const told = news.type === 'payout' ? outcomeInputOf(news.effect) : undefined
      if (told) await house.run(settlePayout, { companyId: told.root, payoutId: told.id, ...told.input })
    },
  }
}

async function sandboxClock(now: string): Promise<void> {
  const headers = { authorization: 'Bearer k', 'content-type': 'application/json' }
  await fetch(`${sandbox.url}/test/clock`, { method: 'POST', headers, body: JSON.stringify({ now }) })
}

test('sent, asked for, settled: the provider has paid it out', async () => {
  const g = await given()
  const payoutId = await idOf(g, 1_000)
  const seen = new Set<string>()
  await relay(g.house, provider, payoutsJobs, reactions(g.house), seen)
  const state = () => g.house.record(payoutType, companyId, payoutId).state
  assert.equal(state(), 'sent')
  const late = await g.house.run(cancelPayout, { companyId, payoutId })
  assert.equal(late.kind === 'refused' && late.refused, 'wrong-state')
  await sandboxClock('2026-03-06T00:00:00.000Z')
  await g.house.run(askPayout, { companyId, payoutId })
  await relay(
    g.house,
    { ...provider, createPayout: () => assert.fail('sent again') },
    payoutsJobs,
    reactions(g.house),
    seen,
  )
  assert.equal(state(), 'settled')
  assert.deepEqual(g.house.balances(), { 'assets:provider:sandbox': 4_999_000, [payable]: 4_999_000 })
  assert.equal(g.house.deadlines().length, 0)
})

for (const [outcome, is, books] of [
  ['no', 'failed', { 'assets:provider:sandbox': 5_000_000, [payable]: 5_000_000 }],
  ['returned', 'returned', { 'assets:provider:sandbox': 5_000_000, [payable]: 5_000_000 }],
] as const) {
  test(`a payout that ends with ${outcome} is payable again`, async () => {
    const g = await given()
    const payoutId = await idOf(g, 1_000)
    const happenedAt = '2026-03-07T00:00:00.000Z'
    answerOf(await g.house.run(settlePayout, { companyId, payoutId, outcome, happenedAt }))
    assert.equal(g.house.record(payoutType, companyId, payoutId).state, is)
    assert.deepEqual(g.house.balances(), books)
  })
}

test('without an answer it stays reserved and is asked for', async () => {
  const g = await given()
  const payoutId = await idOf(g, 1_000)
  await relay(g.house, { ...provider, createPayout: async () => 'unknown' }, payoutsJobs, {})
  assert.equal(g.house.record(payoutType, companyId, payoutId).state, 'unknown')
  assert.equal(g.house.balances()[`liabilities:payout:${payoutId}`], 1_000)
  assert.deepEqual(
    g.house.deadlines().map(({ name }) => name),
    ['payout.ask'],
  )
})

for (const [when, now, sends] of [
  ['within the time that keys are remembered', 3, 1],
  ['after it, for then a missing key proves nothing', 21, 0],
] as const) {
  test(`a payout that never reached the provider goes out again under its key ${when}: ${sends}`, async () => {
    const g = await given()
    const payoutId = await idOf(g, 1_000)
    const seen = new Set<string>()
    await relay(g.house, { ...provider, createPayout: async () => 'unknown' }, payoutsJobs, {}, seen)
    g.house.clock.now = new Date(Date.parse(g.house.clock.now) + now * 3_600_000).toISOString()
    await g.house.run(askPayout, { companyId, payoutId })
    const keys: string[] = []
    const finding: Provider = {
      ...provider,
      getPayout: async () => 'missing',
      createPayout: async (key, { amount, currency }) => {
        keys.push(key)
        return { key, reference: 'r', state: 'settled', amount, currency, happenedAt: g.house.clock.now }
      },
    }
    await relay(g.house, finding, payoutsJobs, reactions(g.house), seen)
    assert.deepEqual(keys, sends === 1 ? [`${companyId}.${payoutId}`] : [])
    assert.equal(g.house.record(payoutType, companyId, payoutId).state, sends === 1 ? 'settled' : 'unknown')
  })
}
