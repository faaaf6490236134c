import assert from 'node:assert/strict'
import { test } from 'node:test'
import { book } from '../escrow/book.rules.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { done } from '../orders/orders.testing.ts'
import { chargebackType } from '../payments/chargeback.rules.ts'
import { ASKED, bank, given, parts, whole } from './chargeback.testing.ts'
import type { ClaimStory } from './claims.testing.ts'
import { dayAfter, received } from './claims.testing.ts'

/** A decision that nobody could pay when it was carried out: all of it is owed. */
async function owing() {
  const story = await received()
  const claimId = await story.file()
  const all = BigInt(story.house.balances()['liabilities:payable:cmp_s'] ?? 0)
  await moved(story, 'payout-reserved', all)
  const evidence = [await story.toFile(claimId)]
  done(await story.decide(claimId, { parts, evidence, finding: 'supplier' }))
  await story.house.passTo(dayAfter(story.house.clock.now, 8))
  assert.deepEqual(story.order().owed, parts)
  return { ...story, claimId }
}

async function moved({ house }: ClaimStory, kind: 'payout-reserved' | 'payout-cancelled', amount: bigint) {
  const [payable, out] = [accounts.payable('cmp_s'), accounts.payout('cmp_s', 'pyt_x')]
  const isOut = kind === 'payout-reserved'
  const move = movement(kind, 'USD', [[isOut ? payable : out, amount]], [[isOut ? out : payable, amount]])
  const context = { at: house.clock.now, newId: () => `trf_${kind}` }
  await house.seed('cmp_s', book([move], { root: 'cmp_s', cause: 'test', happenedAt: house.clock.now }, context))
}

test('what is owed waits for the bank, too: it is collected when the chargeback is won', async () => {
  const story = await owing()
  await bank(story, 'opened')
  await moved(story, 'payout-cancelled', ASKED)
  await story.house.passTo(dayAfter(story.house.clock.now, 15))
  assert.deepEqual([story.order().owed, given(story)], [parts, 0n])
  await bank(story, 'won')
  await story.house.passTo(dayAfter(story.house.clock.now, 15))
  // With it the share of the processing fee, which the supplier bears.
  assert.deepEqual([story.order().owed, given(story)], [undefined, ASKED + 1_523n])
})

test('what a lost chargeback gave is owed no more, and what it gave beyond counts for the next claim', async () => {
  for (const [taken, left] of [
    [ASKED - 1_000n, 1_000n],
    [ASKED, 0n],
    [ASKED + 500n, 0n],
  ] as const) {
    const story = await owing()
    await bank(story, 'opened', { amount: taken })
    await bank(story, 'lost', { amount: taken })
    assert.equal(
      (story.order().owed ?? []).reduce((sum, { amount }) => sum + amount, 0n),
      left,
    )
    const [case_] = story.house.all(chargebackType, story.orderId)
    assert.equal(case_?.inAdvance ?? 0n, taken > ASKED ? taken - ASKED : 0n)
    whole(story)
  }
})
