import assert from 'node:assert/strict'
import { test } from 'node:test'
import { put } from '../../kernel/use-case.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import type { Outside } from '../payments/index.ts'
import { person, type TestHouse, testHouse } from '../payments/payments.testing.ts'
import type { Abilities } from '../payments/provider.rules.ts'
import type { Provider } from '../payments/providers/provider.ts'
import { sandboxAbilities } from '../payments/providers/sandbox.ts'
import { sandboxChecks } from '../payments/providers/sandbox-checks.ts'
import { recordProviders } from '../payments/record-providers.ts'
import { policyVersionType } from '../policy/policy.rules.ts'
import { type BankAccount, bankAccountType } from './bank-account.rules.ts'
import { payoutType } from './payout.rules.ts'
import { payoutsJobs } from './payouts.jobs.ts'
import { payoutsTables } from './payouts.store.ts'
import { requestPayout } from './request-payout.ts'

const companyId = 'cmp_s'
const account: BankAccount = {
  ...{ companyId, id: 'bac_1', number: 'DE89370400440532013000', country: 'DE', currency: 'USD', name: 'Werk GmbH' },
  ...{ state: 'approved', author: 'a', approver: 'b', createdAt: '2026-01-01T00:00:00.000Z' },
  ...{ approvedAt: '2026-01-01T00:00:00.000Z', usableFrom: '2026-01-03T00:00:00.000Z' },
}

/** A company with a usable account and 50,000 dollars payable. */
async function given(more: Partial<BankAccount> = {}): Promise<TestHouse> {
  const house = testHouse([...payoutsTables.map(({ type }) => type), policyVersionType as never])
  await house.seed(companyId, [put(bankAccountType, { ...account, ...more })])
  const funded = [accounts.provider('sandbox'), accounts.escrow('ord_1'), accounts.payable(companyId)] as const
  await house.book('ord_1', movement('order-funded', 'USD', [[funded[0], 5_000_000n]], [[funded[1], 5_000_000n]]))
  await house.book('ord_1', movement('escrow-released', 'USD', [[funded[1], 5_000_000n]], [[funded[2], 5_000_000n]]))
  return house
}

async function ask(house: TestHouse) {
  const input = { companyId, bankAccountId: account.id, amount: 100_000, currency: 'USD' }
  const result = await house.run(requestPayout, input, { actor: person })
  if (result.kind === 'refused') return result.refused
  assert.equal(result.kind, 'done')
  const { payout } = (result.kind === 'done' ? result.answer : {}) as { payout: string }
  return house.record(payoutType, companyId, payout).provider
}

const named = (name: string, more: Partial<Abilities> = {}): Abilities => ({ ...sandboxAbilities, name, ...more })

test('a payout goes by the first provider that pays out in the currency', async () => {
  const house = await given()
  const [cards, euros] = [named('cards', { cannot: ['payouts'] }), named('euros', { currencies: ['EUR'] })]
  assert.equal(await ask(house), 'no-payout-provider')
  await house.run(recordProviders, { providers: [cards, euros, named('third'), named('fourth')] })
  assert.equal(await ask(house), 'third')
  await house.run(recordProviders, { providers: [cards, euros] })
  assert.equal(await ask(house), 'no-payout-provider')
})

test('a connected account is paid by its provider alone, and the call goes there', async () => {
  const house = await given({ provider: 'connected' })
  await house.run(recordProviders, { providers: [sandboxAbilities] })
  assert.equal(await ask(house), 'no-payout-provider')
  await house.run(recordProviders, { providers: [sandboxAbilities, named('connected')] })
  assert.equal(await ask(house), 'connected')
  const called: string[] = []
  const outside: Outside = {
    checks: sandboxChecks(),
    now: () => house.clock.now,
    submit: (_, useCase, input) => house.run(useCase, input),
    provider(name: string): Provider {
      called.push(name)
      return { createPayout: async () => 'unknown' } as Partial<Provider> as Provider
    },
  }
  for (const event of house.tables.outbox.values()) await payoutsJobs[event.topic]?.(event, outside)
  assert.deepEqual(called, ['connected'])
})
