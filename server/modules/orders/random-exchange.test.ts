import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { freeOf, holdType } from '../escrow/hold.rules.ts'
import type { Payment } from '../payments/payment.rules.ts'
import { cancelOrder } from './cancel-order.ts'
import {
  abroadOf,
  beginLocked,
  booksOf,
  captureAbroad,
  chargeback,
  isBalanced,
  outcome,
  payments,
  publish,
  refunds,
  send,
  wireAbroad,
} from './exchange.testing.ts'
import { supplier } from './orders.testing.ts'
import { agreed, type Story, wholeTerms } from './story.testing.ts'

/** Orders that are paid, refunded, reversed and charged back in other currencies, in any order, as rates move. */

const pairs = { EUR: 'EUR/USD', JPY: 'USD/JPY', KWD: 'USD/KWD' } as const
type Currency = keyof typeof pairs
const usual = { EUR: 108, JPY: 15_000, KWD: 31 }

interface Step {
  readonly do: 'card' | 'late-card' | 'wire' | 'rate' | 'reverse' | 'cancel' | 'refund' | 'open' | 'close'
  readonly currency: Currency
  /** Parts of a thousand. */
  readonly share: number
  readonly outcome: 'yes' | 'no' | 'returned'
}

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('card', 'late-card', 'wire', 'wire', 'rate', 'reverse', 'cancel', 'refund', 'open', 'close'),
  currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
  share: fc.integer({ min: 1, max: 1_500 }),
  outcome: fc.constantFrom('yes', 'yes', 'no', 'returned'),
})

let minutes = 0

/** A minute later; after the lock, when half an hour. */
function later({ house }: Story, by = 1): void {
  minutes += by
  house.clock.now = new Date(Date.parse('2026-03-02T09:00:00.000Z') + minutes * 60_000).toISOString()
}

async function publishAt(story: Story, currency: Currency, thousandths: number): Promise<void> {
  const cents = Math.max(1, Math.round((usual[currency] * (500 + thousandths)) / 1_000))
  await publish(story, { [pairs[currency]]: (cents / 100).toFixed(2) })
}

async function pay(story: Story, { currency, share, do: how }: Step): Promise<void> {
  const begun = await beginLocked(story, currency).catch(() => undefined)
  if (begun === undefined) return
  if (how === 'late-card') {
    later(story, 30)
    await publishAt(story, currency, share)
  }
  await captureAbroad(story, begun.payment, begun.asked, currency)
}

async function refund(story: Story, step: Step): Promise<void> {
  for (const { id } of refunds(story).filter(({ state }) => state === 'requested')) {
    const [sent] = await send(story, id)
    if (sent === 0) continue
    later(story)
    await outcome(story, id, { outcome: step.outcome })
  }
}

async function take(story: Story, step: Step): Promise<void> {
  const { house, orderId } = story
  later(story)
  const paid = payments(story).find((each) => each.exchange !== undefined && each.paid > 0n)
  switch (step.do) {
    case 'card':
    case 'late-card':
      return pay(story, step)
    case 'wire':
      await wireAbroad(story, BigInt(step.share) * 1_000n, step.currency)
      return
    case 'rate':
      return publishAt(story, step.currency, step.share)
    case 'reverse': {
      const amount = (abroadOf(paid).paid * BigInt(step.share)) / 1_000n
      if (paid !== undefined && amount > 0n) await story.reverse(paid.id, amount)
      return
    }
    case 'cancel':
      await house.run(cancelOrder, { orderId }, supplier)
      return
    case 'refund':
      return refund(story, step)
    case 'open':
    case 'close': {
      const card = payments(story).find(({ method }) => method === 'card')
      const isPaid = abroadOf(card).paid > 0n
      const fact = step.do === 'open' ? 'opened' : step.outcome === 'yes' ? 'won' : 'lost'
      if (isPaid) await chargeback(story, fact)
    }
  }
}

/** Escrow is the sum of the lines, each of which adds up. */
function linesHold({ house, orderId }: Story): void {
  const holds = house.all(holdType, orderId)
  const held = holds.reduce((sum, hold) => sum + freeOf(hold) + hold.frozen, 0n)
  const booked = Object.entries(booksOf({ house, orderId } as Story)).find(([key]) => key.endsWith('escrow:o'))
  assert.equal(BigInt(booked?.[1] ?? 0), held)
  for (const hold of holds) assert.ok(freeOf(hold) >= 0n && hold.frozen >= 0n)
}

/** A payment is the sum of its captures; none gives back more than it brought, and both currencies end together. */
function capturesHold(payment: Payment, wasReversed: boolean): void {
  const { captures, paid, refunded, chargedBack = 0n, exchange, method } = payment
  const sum = (of: 'arrived' | 'refunded' | 'chargedBack') => captures.reduce((all, each) => all + each[of].home, 0n)
  assert.deepEqual([sum('arrived'), sum('refunded'), sum('chargedBack')], [paid, refunded, chargedBack])
  for (const { arrived, refunded: back, chargedBack: taken, spread } of captures) {
    for (const { home, abroad } of [arrived, back, taken]) assert.ok(home >= 0n && abroad >= 0n)
    assert.equal(arrived.home === 0n, arrived.abroad === 0n)
    assert.ok(spread >= 0n && (arrived.abroad > 0n || spread === 0n))
    // What a bank takes of a capture that went back whole may be worth nothing at home.
    const gone = back.home + taken.home
    const isReversed = wasReversed ? gone >= arrived.home : gone > arrived.home
    if (exchange !== undefined && method === 'card' && !isReversed)
      assert.ok(back.abroad + taken.abroad <= arrived.abroad)
  }
}

test('property: any conversions leave each currency balanced and escrow the sum of its lines', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), async (steps) => {
      minutes = 0
      const story = await agreed(wholeTerms)
      await publish(story, { 'EUR/USD': '1.08', 'USD/JPY': '150', 'USD/KWD': '0.307' })
      let wasReversed = false
      for (const each of steps) {
        await take(story, each)
        wasReversed ||= each.do === 'reverse'
        isBalanced(story)
        linesHold(story)
        for (const each of payments(story)) capturesHold(each, wasReversed)
      }
    }),
    { numRuns: 150 },
  )
})
