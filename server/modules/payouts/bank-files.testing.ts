import assert from 'node:assert/strict'
import type { Actor, Json } from '../../kernel/use-case.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { relay, type TestHouse, testHouse } from '../payments/payments.testing.ts'
import type { Provider } from '../payments/providers/provider.ts'
import { policyVersionType } from '../policy/policy.rules.ts'
import { addBankAccount } from './add-bank-account.ts'
import { approveBankAccount } from './approve-bank-account.ts'
import { approvePayout } from './approve-payout.ts'
import { buildBatch } from './build-batch.ts'
import { markPayoutSent } from './mark-payout-sent.ts'
import { namePayingAccount, stepPayingAccount } from './name-paying-account.ts'
import type { BatchStep } from './payment-batch.rules.ts'
import { paymentOrderRoot, payoutOutcomeOf } from './payment-order.rules.ts'
import { payoutsJobs } from './payouts.jobs.ts'
import { payoutsTables } from './payouts.store.ts'
import { requestPayout } from './request-payout.ts'
import { settlePayout } from './settle-payout.ts'
import { takeBatchOn } from './step-batch.ts'

export const companyId = 'cmp_s'
export const anna: Actor = { kind: 'user', person: 'usr_anna', company: companyId, roles: ['finance'] }
export const bo: Actor = { kind: 'user', person: 'usr_bo', company: 'cmp_operator', roles: ['finance'] }
export const cy: Actor = { kind: 'user', person: 'usr_cy', company: 'cmp_operator', roles: ['finance'] }

export const payable = `liabilities:payable:${companyId}`
const payer = {
  name: 'house-usd',
  currency: 'USD',
  number: 'NL91ABNA0417164300',
  bic: 'ABNANL2A',
  holder: 'Surety Operations',
  town: 'Rotterdam',
  country: 'NL',
}
const to = { number: 'DE89370400440532013000', bankCode: 'DEUTDEFF', country: 'DE', currency: 'USD', town: 'Köln' }

const noProvider = new Proxy({} as Provider, {
  get: () => () => {
    throw new Error('the bank is not called')
  },
})

type Answered = { readonly kind: string; readonly answer?: Json; readonly refused?: string }

/** What a command answered; fails for one that was refused. */
export function done(result: Answered): Record<string, string> {
  assert.equal(result.kind, 'done', JSON.stringify(result))
  return result.answer as Record<string, string>
}

/** Why a command was refused; nothing for one that was done. */
export function refusal(result: Answered): string | undefined {
  return result.kind === 'refused' ? result.refused : undefined
}

/** A house whose bank pays dollars by file, and a company with 50,000 dollars to take out. */
export async function bankHouse(holder = 'Werk GmbH') {
  const house = testHouse([...payoutsTables.map(({ type }) => type), policyVersionType as never, companyType as never])
  const seen = new Set<string>()
  done(await house.run(namePayingAccount, payer, { actor: bo }))
  done(await house.run(stepPayingAccount, { name: payer.name, step: 'approve' }, { actor: cy }))
  const added = done(await house.run(addBankAccount, { companyId, ...to, name: holder }, { actor: anna }))
  const bankAccountId = added.bank_account ?? ''
  done(await house.run(approveBankAccount, { companyId, bankAccountId }, { actor: bo }))
  house.clock.now = '2026-03-04T09:00:00.000Z'
  const [funds, owed] = [accounts.provider('sandbox'), accounts.payable(companyId)]
  const hold = accounts.escrow('ord_1')
  await house.book('ord_1', movement('order-funded', 'USD', [[funds, 5_000_000n]], [[hold, 5_000_000n]]))
  await house.book('ord_1', movement('escrow-released', 'USD', [[hold, 5_000_000n]], [[owed, 5_000_000n]]))
  const settle = (outcome: 'yes' | 'no' | 'returned') => (body: Json) =>
    house.run(settlePayout, payoutOutcomeOf(body as Record<string, Json>, outcome))
  const reactions = {
    'payment-order.released': (body: Json) => {
      const { owner_root, owner } = body as { owner_root: string; owner: string }
      return house.run(markPayoutSent, { companyId: owner_root, payoutId: owner })
    },
    'payment-order.rejected': settle('no'),
    'payment-order.settled': settle('yes'),
    'payment-order.returned': settle('returned'),
  }
  return { house, bankAccountId, rest: () => relay(house, noProvider, payoutsJobs, reactions, seen) }
}

export type BankHouse = Awaited<ReturnType<typeof bankHouse>>

/** Payouts of these amounts that wait for the next file; answers their ids. */
export async function waiting({ house, bankAccountId, rest }: BankHouse, amounts: readonly number[]) {
  const ids: string[] = []
  for (const amount of amounts) {
    const asked = { companyId, bankAccountId, amount, currency: 'USD' }
    const { payout = '', state } = done(await house.run(requestPayout, asked, { actor: anna }))
    if (state === 'requested') done(await house.run(approvePayout, { companyId, payoutId: payout }, { actor: bo }))
    ids.push(payout)
  }
  await rest()
  return ids
}

/** A batch of payouts, built by Bo. */
export async function built({ house }: BankHouse, payouts: readonly string[]): Promise<string> {
  const orders = payouts.map(paymentOrderRoot)
  return done(await house.run(buildBatch, { bank: payer.name, orders }, { actor: bo })).payment_batch ?? ''
}

/** A person's step with a batch. */
export function step(house: TestHouse, batchId: string, what: BatchStep, actor: Actor) {
  return house.run(takeBatchOn, { batchId, step: what }, { actor })
}

/** A batch that was released by Cy and handed to the bank. */
export async function sent(bank: BankHouse, payouts: readonly string[]): Promise<string> {
  const batchId = await built(bank, payouts)
  done(await step(bank.house, batchId, 'release', cy))
  done(await step(bank.house, batchId, 'send', bo))
  await bank.rest()
  return batchId
}
