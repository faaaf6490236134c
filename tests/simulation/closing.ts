import type { Actor } from '../../server/kernel/use-case.ts'
import { settleRefund } from '../../server/modules/payments/index.ts'
import type { Refund } from '../../server/modules/payments/refund.rules.ts'
import { settlePayout } from '../../server/modules/payouts/index.ts'
import type { Payout } from '../../server/modules/payouts/payout.rules.ts'
import { nearerToEnd } from './closing-steps.ts'
import { giveUpAll } from './credit-closing.ts'
import type { Deal } from './deal.ts'
import { passAllOn } from './lender-desk.ts'
import { everyRow } from './rows.ts'
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
      for (const deal of open) void nearerToEnd(deal)
    })
    await world.run(scheduler.now() + 65 * DAY)
    scheduler.moveTo(scheduler.now() + DAY)
  }
  await askByTelephone(world)
  await giveUpAll(world)
  // What an ended order still owed may be collected, sent and lost on its way long after.
  do await world.run(scheduler.now() + LONGEST)
  while (await askByTelephone(world))
  await passAllOn(world)
}

const machine: Actor = { kind: 'reaction', roles: [] }

/**
 * What stayed unknown because keys were forgotten before anybody asked: staff learn that it never went out. Says
 * whether there was any.
 */
async function askByTelephone(world: World): Promise<boolean> {
  let asked = false
  const happenedAt = world.scheduler.instant()
  const said = { outcome: 'no', reason: 'never-arrived', happenedAt } as const
  for (const { orderId, id, state } of everyRow<Refund>(world.tables, 'payments.refunds')) {
    if (state !== 'unknown' || world.provider.knows(`${orderId}.${id}`)) continue
    world.counters.hit('case.refund-unknown')
    asked = true
    await world.do(`telephone:${id}`, settleRefund, { orderId, refundId: id, ...said }, machine)
  }
  for (const { companyId, id, state } of everyRow<Payout>(world.tables, 'payouts.payouts')) {
    if (state !== 'unknown' || world.provider.knows(`${companyId}.${id}`)) continue
    world.counters.hit('case.payout-unknown')
    asked = true
    await world.do(`telephone:${id}`, settlePayout, { companyId, payoutId: id, ...said }, machine)
  }
  return asked
}
