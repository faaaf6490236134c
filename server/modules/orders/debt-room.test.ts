import assert from 'node:assert/strict'
import { test } from 'node:test'
import { book } from '../escrow/book.rules.ts'
import { setLimit } from '../escrow/set-limit.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { acceptTerms } from './accept-terms.ts'
import { buyer, done, machine, refusalOf, supplier } from './orders.testing.ts'
import { proposeTerms } from './propose-terms.ts'
import type { Story } from './story.testing.ts'
import { drafted, funded, sampleTerms, wholeTerms } from './story.testing.ts'
import { termsType } from './terms.rules.ts'

const early = { ...sampleTerms, releasePlan: [{ step: 'initial-paid', shareBps: 10_000 }] } as const

/** The supplier's debt grows, or is written off, without an order of these tests. */
async function owes({ house }: Pick<Story, 'house'>, currency: string, amount: bigint) {
  const [debt, bank, loss] = [accounts.recovery('cmp_s'), accounts.bank('x'), accounts.expense('guarantee')]
  const moved =
    amount > 0n
      ? movement('payment-reversed', currency, [[debt, amount]], [[bank, amount]])
      : movement('recovery-written-off', currency, [[loss, -amount]], [[debt, -amount]])
  const context = { at: house.clock.now, newId: () => `trf_debt${currency}${amount}` }
  await house.seed('cmp_s', book([moved], { root: 'cmp_s', cause: 'test', happenedAt: house.clock.now }, context))
}

const computed = ({ house }: Pick<Story, 'house'>) => house.run(setLimit, { companyId: 'cmp_s' }, machine)

test('a debt that is gone gives its room back, though no limit was computed since', async () => {
  const story = await funded(wholeTerms)
  const lotId = await story.ship()
  await owes(story, 'USD', 1_400_000n)
  done(await computed(story))
  await owes(story, 'USD', -1_400_000n)
  await story.receive(lotId)
  assert.equal(story.house.balances()[`liabilities:escrow:${story.orderId}`] ?? 0, 0)
})

test('a debt takes its room at agreement', async () => {
  const story = await drafted(early)
  const { house, orderId } = story
  await owes(story, 'USD', 1_400_000n)
  done(await computed(story))
  done(await house.run(proposeTerms, { orderId }, buyer))
  const hash = house.one(termsType, orderId, '1')?.hash ?? ''
  assert.equal(refusalOf(await house.run(acceptTerms, { orderId, hash }, supplier)), 'no-room')
  await owes(story, 'USD', -1_400_000n)
  done(await house.run(acceptTerms, { orderId, hash }, supplier))
})
