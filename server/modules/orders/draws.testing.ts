import assert from 'node:assert/strict'
import { type Draw, drawType } from '../credit/draw.rules.ts'
import { lineOf, OWN_BOOK } from '../credit/line.rules.ts'
import { lineChanged, newLine } from '../credit/line-changes.rules.ts'
import { type DrawCredit, drawCredit } from './draw-credit.ts'
import { type FollowDraw, followDraw } from './follow-draw.ts'
import type { OrdersHouse } from './orders.testing.ts'
import { buyer, done, machine, ordersHouse } from './orders.testing.ts'
import type { Story } from './story.testing.ts'
import { agreed, wholeTerms } from './story.testing.ts'
import type { TermsContent } from './terms.rules.ts'

/** More than any draw: what the operator has of its own. */
export const PLENTY = 10n ** 12n
export const lineId = lineOf('cmp_b')

/** A house in which the buyer has a line of USD 150,000. */
export async function lineHouse(house?: OrdersHouse, lender = OWN_BOOK): Promise<OrdersHouse> {
  const made = house ?? (await ordersHouse())
  const at = made.clock.now
  const opened = { step: 'open', limit: 150_000_00n, reasons: ['approved'], note: 'Good.', by: 'usr_1', at } as const
  await made.seed(
    lineId,
    lineChanged(
      { ...newLine('cmp_b', lineId, 'app_1', at), lender },
      { ...opened, reviewAt: '2030-01-01T00:00:00.000Z' },
    ),
  )
  return made
}

/** An order of this buyer, agreed and unpaid. */
export const laterPaid = async (content: TermsContent = wholeTerms) => agreed(content, await lineHouse())

export const ask = ({ house, orderId }: Story, more: Partial<DrawCredit> = {}, who = buyer) =>
  house.run(drawCredit, { orderId, plan: 'instalments-3', spare: PLENTY, ...more }, who)

/** The buyer pays later; throws when that is refused. */
export const drawn = async (story: Story, more: Partial<DrawCredit> = {}) => done(await ask(story, more))

/** The draw follows its order. */
export const followed = async ({ house, orderId }: Story, ended?: FollowDraw['ended']) =>
  done(await house.run(followDraw, { orderId, ...(ended && { ended }) }, machine))

export function drawIn({ house, order }: Story): Draw {
  const found = house.one(drawType, lineId, order().drawId ?? '')
  assert.ok(found !== undefined, 'no draw')
  return found
}

/** What is used of the line is its draws, and the receivable is what they owe. */
export function assertDrawsAddUp(house: OrdersHouse): void {
  const draws = house.all(drawType, lineId).filter(({ book }) => book !== undefined)
  const sum = (of: (draw: Draw) => bigint) => Number(draws.reduce((all, draw) => all + of(draw), 0n))
  assert.equal(
    (house.balances()['assets:credit:cmp_b'] ?? 0) + (house.balances()['assets:lent:cmp_b'] ?? 0),
    sum((draw) => draw.used + draw.owedInterest + draw.owedLate),
  )
}
