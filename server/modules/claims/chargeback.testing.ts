import assert from 'node:assert/strict'
import { freezeType } from '../escrow/freeze.rules.ts'
import { holdType } from '../escrow/hold.rules.ts'
import { done, machine } from '../orders/orders.testing.ts'
import { settleChargeback } from '../orders/settle-chargeback.ts'
import { wholeTerms } from '../orders/story.testing.ts'
import type { ChargebackFact } from '../payments/chargeback.rules.ts'
import type { Payment } from '../payments/payment.rules.ts'
import { paymentType } from '../payments/payment.rules.ts'
import { refundType } from '../payments/refund.rules.ts'
import type { ClaimStory } from './claims.testing.ts'
import { received } from './claims.testing.ts'
import { joinChargeback } from './join-chargeback.ts'
import { resumeClaims } from './resume-claims.ts'

/** Terms under which all waits for the window's end: the money of a claim is in the hold. */
export const lateTerms = { ...wholeTerms, releasePlan: [{ step: 'window-over', shareBps: 10_000 }] } as const
export const ASKED = 50_937n
export const parts = [{ lineNo: 1, amount: ASKED }]

export const paid = ({ house, orderId }: ClaimStory) => house.all(paymentType, orderId)[0] as Payment
export const debt = ({ house }: ClaimStory, who: string) => house.balances()[`assets:recovery:${who}`] ?? 0
export const given = ({ house, orderId }: ClaimStory) =>
  house
    .all(refundType, orderId)
    .filter(({ state }) => state !== 'cancelled')
    .reduce((sum, { amount }) => sum + amount, 0n)
export const waits = (story: ClaimStory, claimId: string) =>
  story.claim(claimId).clocks['claim.execution'] !== undefined
export const topics = ({ house, orderId }: ClaimStory, topic: string) =>
  house.entries(orderId).filter((entry) => entry.topic === topic).length

/** What a card's bank says, with what follows by itself. */
export async function bank(story: ClaimStory, fact: ChargebackFact['fact'], more: Partial<ChargebackFact> = {}) {
  const { house, orderId } = story
  const base = { reference: 'dp_1', amount: ASKED, currency: 'USD', happenedAt: house.clock.now }
  const input = { orderId, paymentId: paid(story).id, fact: { ...base, fact, ...more } }
  const { chargeback } = done(await house.run(settleChargeback, input, machine))
  if (fact === 'opened') done(await house.run(joinChargeback, { orderId, chargebackId: String(chargeback) }, machine))
  if (fact !== 'won' && fact !== 'lost') return
  done(await house.run(resumeClaims, { orderId }, machine))
  await house.passTo(house.clock.now)
}

/** Everything is where the books say, and nothing is lost. */
export function whole({ house, orderId }: ClaimStory) {
  const balances = house.balances()
  const sides = Object.entries(balances)
  assert.equal(
    sides.reduce((sum, [code, value]) => sum + (/^(assets|expenses):/.test(code) ? value : -value), 0),
    0,
  )
  const rows = house.all(freezeType, orderId)
  for (const hold of house.all(holdType, orderId)) {
    const frozen = rows.filter(({ lineNo }) => lineNo === hold.lineNo).reduce((sum, { amount }) => sum + amount, 0n)
    assert.equal(frozen, hold.frozen)
  }
}

/** A claim on goods of which all money is in the hold, and a bank that has taken as much as is claimed. */
export async function charged(content = lateTerms as typeof wholeTerms) {
  const story = await received(content)
  const claimId = await story.file()
  await bank(story, 'opened')
  return { ...story, claimId, at: { orderId: story.orderId, claimId } }
}

export type Charged = Awaited<ReturnType<typeof charged>>
