import type { Actor, Instant } from '../../kernel/use-case.ts'
import type { Store } from '../../platform/store.ts'
import { cancelOrder } from '../orders/cancel-order.ts'
import { done, houseTables, ordersHouse, staff, supplier } from '../orders/orders.testing.ts'
import { funded, type Story, wholeTerms } from '../orders/story.testing.ts'
import { vettingTables } from '../vetting/index.ts'
import { remindReview } from './remind-review.ts'
import { reviewsTables } from './reviews.store.ts'
import { type WriteReview, writeReview } from './write-review.ts'

export const reviewsHouseTables = [...houseTables, ...vettingTables, ...reviewsTables]
export const otherStaff: Actor = { ...staff, person: 'usr_ott' }
export const salt = '5a'.repeat(16)

/** The house of orders with reviews on top. */
export function reviewsHouse(store?: Store, now?: Instant) {
  return ordersHouse(now, store, {
    tables: [...vettingTables, ...reviewsTables],
    answeringOf: ({ root, name }) =>
      name === 'review.remind' ? { useCase: remindReview, input: { orderId: root, hasEnded: false } } : undefined,
  })
}

type House = Awaited<ReturnType<typeof reviewsHouse>>
type HashOf = Parameters<Story['agree']>[0]

/** An order that was paid, shipped, received and completed. */
export async function completed(house?: House, hashOf?: HashOf): Promise<Story> {
  const where = house ?? (await reviewsHouse())
  const story = await funded(wholeTerms, where, hashOf)
  await story.receive(await story.ship())
  const day = 86_400_000
  await where.passTo(new Date(Date.parse(where.clock.now) + 40 * day).toISOString())
  return story
}

/** An order that was paid and that the supplier cancelled: all went back. */
export async function cancelled(house?: House, hashOf?: HashOf): Promise<Story> {
  const story = await funded(wholeTerms, house ?? (await reviewsHouse()), hashOf)
  done(await story.house.run(cancelOrder, { orderId: story.orderId }, supplier))
  return story
}

/** Writes the review of a story's order. */
export function write({ house, orderId }: Story, by: Actor, more: Partial<WriteReview> = {}) {
  const said = { goods: 5, service: 4, shipment: 3, words: 'As described.', salt }
  return house.run(writeReview, { orderId, ...said, ...more }, by)
}

/** The instant that is so long after another. */
export function later(at: Instant, days: number, milliseconds = 0): Instant {
  return new Date(Date.parse(at) + days * 86_400_000 + milliseconds).toISOString()
}
