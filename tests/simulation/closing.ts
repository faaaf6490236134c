import { lateUnit } from './closing-steps.ts'
import type { Deal } from './deal.ts'
import { DAY } from './scheduler.ts'
import type { World } from './world.ts'

/** The longest that anything may still run once everybody has brought his orders to an end. */
const LONGEST = 800 * DAY
const ROUNDS = 12

/** Everybody who did nothing now does what is left to do, until every order has ended; then the clock runs out. */
export async function closeAll(world: World, deals: readonly Deal[]): Promise<void> {
  const { scheduler } = world
  for (let round = 0; round < ROUNDS; round += 1) {
    const open = deals.filter((deal) => deal.order().ended === undefined)
    if (open.length === 0) break
    world.counters.hit(`closing.round-${round}`, open.length)
    scheduler.at(scheduler.now(), () => {
      for (const deal of open) void lateUnit(deal)
    })
    await world.run(scheduler.now() + 65 * DAY)
    scheduler.moveTo(scheduler.now() + DAY)
  }
  await world.run(scheduler.now() + LONGEST)
}
