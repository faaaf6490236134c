import { type Draw, drawType } from '../../server/modules/credit/draw.rules.ts'
import { owedOf, runTo, sumOf } from '../../server/modules/credit/draw-book.rules.ts'
import { duesOf } from '../../server/modules/credit/draw-dues.rules.ts'
import { lenderKey } from '../../server/modules/credit/lender.rules.ts'
import { lineOf } from '../../server/modules/credit/line.rules.ts'
import { drawCredit } from '../../server/modules/orders/draw-credit.ts'
import { openInAll } from '../../server/modules/orders/instalment.rules.ts'
import { giveUp } from './credit-desk.ts'
import type { Deal } from './deal.ts'
import { ownMoneyOf } from './own-money.ts'
import { promiseSometimes } from './promising.ts'
import { type Random, randomOf } from './random.ts'
import { repayOnce } from './repaying.ts'
import { rowsIn } from './rows.ts'
import { DAY, HOUR } from './scheduler.ts'

const plans = ['net-30', 'net-30', 'net-60', ...[1, 2, 3, 4, 5, 6].map((months) => `instalments-${months}`)]
/** Of so many orders that could be the buyer wants to pay later. */
const WANTED = 0.75

/** The draw that pays an order, if one does. */
export function drawOf({ world, buyer, order }: Deal): Draw | undefined {
  const { drawId } = order()
  return rowsIn<Draw>(world.tables, drawType.name, lineOf(buyer.id)).find((draw) => draw.drawId === drawId)
}

/** Whether the buyer has a line; nobody has in other runs. */
export function mayPayLater({ world, buyer }: Deal): boolean {
  return world.hasCredit && rowsIn(world.tables, 'credit.lines', lineOf(buyer.id)).length > 0
}

/** The buyer pays what is due from his line, as a plan has it or as he would like it. Whether it paid anything. */
export async function payLater(deal: Deal): Promise<boolean> {
  const { world, orderId, name } = deal
  if (!mayPayLater(deal)) return false
  const r = randomOf(`${world.seed}|pay-later|${name}`)
  const isAgain = deal.order().drawId !== undefined
  if (!r.chance(WANTED) || (isAgain && !deal.r.chance(0.1))) return false
  const plan = r.pick(plans)
  const due = openInAll(deal.instalments())
  const part = r.chance(0.1) ? { amount: due / 3n } : r.chance(0.05) ? { amount: due + 1n } : {}
  const said = await deal.say('buyer', drawCredit, { orderId, plan, ...ownMoneyOf(world, 'USD'), ...part })
  if (said.kind !== 'done') return false
  world.counters.hit(`draw.${plan}`)
  const { state, draw } = said.answer as { readonly state: string; readonly draw: string }
  return state === 'drawn' || (await hearLender(deal, r, plan, draw))
}

/** Waits for the lender's word, or does not; what it would lend less the buyer draws, or does not. */
async function hearLender(deal: Deal, r: Random, plan: string, drawId: string): Promise<boolean> {
  const { world, orderId, buyer } = deal
  world.counters.hit('draw.asked-outside')
  if (r.chance(0.06)) return false
  const own = () => rowsIn<Draw>(world.tables, drawType.name, lineOf(buyer.id)).find((each) => each.drawId === drawId)
  await deal.until(20, 1, () => own()?.state !== 'reserved')
  if (own()?.state !== 'back') return true
  const amount = world.lenders.books.get(lenderKey(orderId, drawId))?.offers
  if (amount === undefined || !r.chance(0.7)) return false
  const said = await deal.say('buyer', drawCredit, { orderId, plan, ...ownMoneyOf(world, 'USD'), amount })
  if (said.kind !== 'done') return false
  world.counters.hit('draw.took-less')
  return hearLender(deal, r, plan, (said.answer as { readonly draw: string }).draw)
}

/** How a buyer pays back. */
const courses = [
  ...(['on-time', 'on-time', 'on-time', 'on-time', 'early', 'in-part', 'in-part', 'late', 'late', 'too-much'] as const),
  ...(['never', 'never'] as const),
] as const
type Course = (typeof courses)[number]

const ended: readonly Draw['state'][] = ['repaid', 'written-off', 'back']

/** Whoever has drawn pays back: on the day, before, after, bit by bit, too much, or never. */
export async function repayAll(deal: Deal): Promise<void> {
  const { world, name } = deal
  const r = randomOf(`${world.seed}|repay|${name}`)
  const course = r.pick(courses)
  for (let turn = 0; turn < 3; turn += 1) {
    if (!(await deal.until(250, 24, () => drawOf(deal)?.book !== undefined))) return
    if (turn === 0) world.counters.hit(`draw.pays-${course}`)
    await repayDraw(deal, r, course)
    // A lender took its yes back, and the buyer drew again.
    if (drawOf(deal)?.book !== undefined) return
  }
}

async function repayDraw(deal: Deal, r: Random, course: Course): Promise<void> {
  const { world } = deal
  if (course === 'early') await world.scheduler.wait(r.int(0, 40) * 24)
  for (let n = 0; n < 14; n += 1) {
    if (!(await waitFor(deal, r, course))) return
    const draw = drawOf(deal)
    if (draw === undefined || ended.includes(draw.state)) return
    if (course === 'never') return endBadly(deal, r, draw)
    const amount = amountOf(deal, draw, course, n)
    if (await repayOnce(deal, draw, amount, n)) send(deal, r, amount)
    await world.scheduler.wait(12 * 24)
  }
}

/** When something is due, somebody promises to pay it, and does, or does not. */
export function promiseAll(deal: Deal): Promise<void> {
  const r = randomOf(`${deal.world.seed}|promised|${deal.name}`)
  return promiseSometimes(
    deal,
    () => drawOf(deal),
    (_, amount) => send(deal, r, amount),
  )
}

/** Waits for the day on which he pays next; false: there is none any more. */
async function waitFor(deal: Deal, r: Random, course: Course): Promise<boolean> {
  const { world } = deal
  for (let look = 0; look < 250; look += 1) {
    const draw = drawOf(deal)
    if (draw === undefined || ended.includes(draw.state)) return false
    if (course === 'early') return true
    if (draw.dueOn !== undefined) {
      const days = course === 'late' ? r.int(7, 70) : course === 'never' ? r.int(20, 120) : -r.int(1, 6)
      const hours = (Date.parse(draw.dueOn) + days * DAY - world.scheduler.now()) / HOUR
      if (hours > 0) await world.scheduler.wait(Math.min(hours, 20 * 24))
      if (hours <= 20 * 24) return true
    } else await world.scheduler.wait(3 * 24)
  }
  return false
}

/** What is due next, or what he makes of it. */
function amountOf({ world }: Deal, { book, terms }: Draw, course: Course, n: number): bigint {
  if (book === undefined) return 0n
  const now = runTo(book, terms, Math.max(book.day, Math.floor(world.scheduler.now() / DAY)))
  const [next] = duesOf(now, terms)
  const owed = sumOf(owedOf(now, terms))
  const due = next === undefined || course === 'early' ? owed : next.principal + next.interest + owedOf(now, terms).late
  if (course === 'too-much') return owed + owed / 10n + 1n
  return course === 'in-part' && n < 3 ? due / 3n + 1n : due
}

/** The wire names its order, or nothing; now and then somebody else sends it. */
function send({ world, buyer, orderId, order }: Deal, r: Random, amount: bigint): void {
  if (amount <= 0n) return
  const { currency, wireReference } = order()
  const text = r.chance(0.7) ? wireReference : 'Our debt'
  const payer = r.chance(0.05) ? 'Aunt of somebody' : buyer.id
  world.bank.wire({ payer, orderId, currency, amount, text, hours: r.int(2, 48) })
}

/** He does not pay: finance gives it up some day, and now and then money comes after all. */
async function endBadly(deal: Deal, r: Random, { amount }: Draw): Promise<void> {
  const { world, name } = deal
  for (let n = 0; n < 6; n += 1) {
    const draw = drawOf(deal)
    if (draw === undefined || ended.includes(draw.state)) return
    if (await giveUp(world, `${name}.up${n}`, draw)) break
    await world.scheduler.wait(r.int(10, 40) * 24)
  }
  await world.scheduler.wait(r.int(1, 60) * 24)
  const draw = drawOf(deal)
  if (draw?.state !== 'written-off' || !r.chance(0.6)) return
  world.counters.hit('draw.pays-after-all')
  const late = r.chance(0.3) ? 2n * amount : amount / 3n + 1n
  if (await repayOnce(deal, draw, late, 14)) send(deal, r, late)
}
