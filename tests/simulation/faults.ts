import type { Feeds } from '../../server/platform/feeds.ts'
import { type Store, StoreConflict, StoreLost, type Work } from '../../server/platform/store.ts'
import type { Counters } from './counters.ts'
import type { Random } from './random.ts'

/** How often the machine fails us. */
export interface FaultRates {
  readonly crashBefore: number
  readonly crashAfter: number
  readonly conflict: number
  readonly forgetSeen: number
  readonly shuffle: number
}

export const defaultRates: FaultRates = {
  crashBefore: 0.01,
  crashAfter: 0.01,
  conflict: 0.005,
  forgetSeen: 0.02,
  shuffle: 0.2,
}

/** A store whose connection breaks before or after a commit. */
export function faultyStore(store: Store, random: Random, rates: FaultRates, counters: Counters): Store {
  const wrap = (work: Work): Work => ({
    ...work,
    async commit(commit) {
      if (random.chance(rates.conflict)) {
        await work.abandon()
        counters.hit('store.conflict')
        throw new StoreConflict('planned')
      }
      if (random.chance(rates.crashBefore)) {
        await work.abandon()
        counters.hit('store.lost-before-commit')
        throw new StoreLost('planned')
      }
      const result = await work.commit(commit)
      if (result !== 'committed') counters.hit(`store.missed-${result.missed}`)
      if (result === 'committed' && random.chance(rates.crashAfter)) {
        counters.hit('store.lost-after-commit')
        throw new StoreLost('planned')
      }
      return result
    },
  })
  return { begin: (locks) => wrap(store.begin(locks)), owners: (names) => store.owners(names) }
}

/** Feeds that forget what was seen (the relay died between reaction and mark) and hand events out in any order. */
export function faultyFeeds(feeds: Feeds, random: Random, rates: FaultRates, counters: Counters): Feeds {
  return {
    ...feeds,
    async openEvents(lane, limit) {
      const rows = await feeds.openEvents(lane, limit)
      if (rows.length < 2 || !random.chance(rates.shuffle)) return rows
      counters.hit('relay.reordered')
      const keyed = rows.map((row) => [random.next(), row] as const)
      return keyed.sort(([a], [b]) => a - b).map(([, row]) => row)
    },
    async markSeen(lane, rows) {
      const kept = rows.filter(() => !random.chance(rates.forgetSeen))
      counters.hit('relay.seen-forgotten', rows.length - kept.length)
      await feeds.markSeen(lane, kept)
    },
  }
}
