import assert from 'node:assert/strict'
import { test } from 'node:test'
import { put } from '../../kernel/use-case.ts'
import { book } from '../escrow/book.rules.ts'
import { assuranceLimitType } from '../escrow/limit.rules.ts'
import { limitChanges, orderExposureType } from '../escrow/room.rules.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { acceptTerms } from './accept-terms.ts'
import { answerCancellation } from './answer-cancellation.ts'
import { offerCancellation } from './offer-cancellation.ts'
import { buyer, done, refusalOf, supplier } from './orders.testing.ts'
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

/** Half of what an audited supplier begins with. */
const half = 1_500_000n

async function limitOf({ house }: Pick<Story, 'house'>, limit: bigint) {
  const row = { companyId: 'cmp_s', limit, computedAt: house.clock.now }
  await house.seed('cmp_s', [put(assuranceLimitType, row), ...limitChanges('cmp_s', limit)])
}

test('a debt that is gone gives its room back, though no limit was computed since', async () => {
  const story = await funded(wholeTerms)
  const lotId = await story.ship()
  await owes(story, 'USD', 1_400_000n)
  await limitOf(story, half)
  await owes(story, 'USD', -1_400_000n)
  await story.receive(lotId)
  assert.equal(story.house.balances()[`liabilities:escrow:${story.orderId}`] ?? 0, 0)
})

test('two releases of one step take a debt once, and no room twice', async () => {
  const story = await funded(wholeTerms)
  const { house, orderId } = story
  await limitOf(story, 0n)
  await story.receive(
    await story.ship([
      { lineNo: 1, quantity: 60_000000n },
      { lineNo: 2, quantity: 10_000000n },
    ]),
  )
  // Its release waits for room; the offer's end releases it beside what the supplier keeps of the rest.
  await limitOf(story, 10_000n)
  await owes(story, 'USD', 3_000n)
  const { offer } = done(await house.run(offerCancellation, { orderId, supplierKeeps: 2_000n }, supplier)) as {
    readonly offer: string
  }
  done(await house.run(answerCancellation, { orderId, offerId: offer, answer: 'accept' }, buyer))
  assert.equal(house.balances()['assets:recovery:cmp_s'] ?? 0, 0)
  // 2,000 of the room first; it pays 1,960 of the debt, which stands in the way of 1,040 then.
  assert.equal(house.one(orderExposureType, orderId, 'exposure')?.amount, 2_000n + (10_000n - 2_000n - 1_040n))
})

test('a debt takes its room at agreement', async () => {
  const story = await drafted(early)
  const { house, orderId } = story
  await owes(story, 'USD', 1_400_000n)
  await limitOf(story, half)
  done(await house.run(proposeTerms, { orderId }, buyer))
  const hash = house.one(termsType, orderId, '1')?.hash ?? ''
  assert.equal(refusalOf(await house.run(acceptTerms, { orderId, hash }, supplier)), 'no-room')
  await owes(story, 'USD', -1_400_000n)
  done(await house.run(acceptTerms, { orderId, hash }, supplier))
})
