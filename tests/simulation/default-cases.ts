import { openDefault } from '../../server/modules/claims/open-default.ts'
import { freeOf } from '../../server/modules/escrow/hold.rules.ts'
import { talkOf } from './claim-talk.ts'
import { liveClaim } from './claims.ts'
import { holds } from './counters.ts'
import { type Deal, isOver, owes } from './deal.ts'
import { randomOf } from './random.ts'
import { DAY } from './scheduler.ts'

const text = 'Made to measure; sold as scrap.'

/** A balance that never comes: some suppliers ask to keep of the deposit what it costs them, some of them too early. */
export async function defaultSometimes(deal: Deal): Promise<void> {
  const { world, orderId } = deal
  const r = randomOf(`${world.seed}|default|${deal.name}`)
  if (world.hasPlan || !r.chance(world.claimShare * 2)) return
  if (!(await deal.until(150, 96, () => owes(deal) > 0n && deal.order().fundedAt !== undefined))) return
  const begin = world.scheduler.now()
  await world.scheduler.wait(r.int(1, 24) * 24)
  if (r.chance(0.5)) await deal.say('supplier', openDefault, { orderId, keeps: 1n, text })
  const opens = begin + r.int(37, 46) * DAY
  await world.scheduler.wait(Math.max(1, (opens - world.scheduler.now()) / 3_600_000))
  if (isOver(deal) || owes(deal) === 0n) return
  const free = deal.holds().reduce((sum, hold) => sum + freeOf(hold), 0n)
  const keeps = (free * BigInt(r.pick([30, 60, 100, 100, 110]))) / 100n
  if (r.chance(0.2)) {
    const said = await deal.say('buyer', openDefault, { orderId, keeps, text })
    holds(said.kind !== 'done', 'nobody calls his own default', () => orderId)
  }
  const said = await deal.say('supplier', openDefault, { orderId, keeps, text })
  if (said.kind !== 'done') return
  world.counters.hit('claim.for-unpaid')
  world.counters.hit('claim.asks-damages')
  const claimId = String((said.answer as { claim: string }).claim)
  await liveClaim(talkOf(deal, randomOf(`${world.seed}|${claimId}`), claimId))
}
