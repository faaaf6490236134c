import type { Draw } from '../../server/modules/credit/draw.rules.ts'
import { givePromise } from '../../server/modules/credit/give-promise.ts'
import { lineOf } from '../../server/modules/credit/line.rules.ts'
import { personOf } from './companies.ts'
import { type Deal, staff } from './deal.ts'
import { randomOf } from './random.ts'
import { rowsIn } from './rows.ts'
import { DAY } from './scheduler.ts'

/** Of so many draws somebody promises to pay when something is due. */
const PROMISED = 0.5

/** Looks at the draws of the order's buyer as long as they may run; the buyer of one promises now and then. */
export async function promiseSometimes(deal: Deal, drawNow: () => Draw | undefined, pay: Pays): Promise<void> {
  const { world, name } = deal
  const r = randomOf(`${world.seed}|promise|${name}`)
  if (!r.chance(PROMISED)) return
  for (let look = 0, given = 0; look < 150 && given < 4; look += 1) {
    await world.scheduler.wait(r.int(2, 4) * 24)
    const draw = drawNow()
    if (draw === undefined && look > 60) return
    if (draw?.dueOn === undefined || Date.parse(draw.dueOn) - world.scheduler.now() > r.int(-20, 4) * DAY) continue
    given += 1
    await promise(deal, draw, `${name}.promise${given}`, pay)
  }
}

/** Pays so much of a draw by wire. */
export type Pays = (draw: Draw, amount: bigint) => void

async function promise({ world, buyer }: Deal, draw: Draw, id: string, pay: Pays): Promise<void> {
  const r = randomOf(`${world.seed}|${id}`)
  const { lineId, drawId, used, owedInterest: interest } = draw
  const amount = r.chance(0.1) ? 2n * used + interest : used / BigInt(r.int(1, 4)) + 1n
  const inDays = r.chance(0.1) ? r.pick([0, 20]) : r.int(1, 14)
  const payBy = new Date(world.scheduler.now() + inDays * DAY).toISOString().slice(0, 10)
  const byStaff = r.chance(0.3)
  const who = byStaff ? staff : personOf(buyer.id)
  const input = { lineId, drawId, amount: Number(amount), payBy, ...(byStaff ? { note: 'On the telephone.' } : {}) }
  const said = await world.do(id, givePromise, input, who)
  if (said.kind !== 'done') return
  world.counters.hit(byStaff ? 'promise.by-staff' : 'promise.by-buyer')
  if (!r.chance(0.6)) return
  // Some money comes on the last day, and some a day late.
  await world.scheduler.wait(r.int(0, inDays + 1) * 24)
  const now = rowsIn<Draw>(world.tables, 'credit.draws', lineOf(buyer.id)).find((each) => each.drawId === drawId)
  if (now?.state === 'shipped' || now?.state === 'written-off') pay(now, r.chance(0.8) ? amount : amount / 2n + 1n)
}
