import { attachFile } from '../../server/modules/orders/attach-file.ts'
import { confirmReceipt } from '../../server/modules/orders/confirm-receipt.ts'
import { extendReceipt } from '../../server/modules/orders/extend-receipt.ts'
import type { Lot } from '../../server/modules/orders/lot.rules.ts'
import { markGoodsReady } from '../../server/modules/orders/mark-goods-ready.ts'
import { orderedOf } from '../../server/modules/orders/order.rules.ts'
import { type RecordCarrierEvent, recordCarrierEvent } from '../../server/modules/orders/record-carrier-event.ts'
import { reportNotHere } from '../../server/modules/orders/report-not-here.ts'
import { shipLot } from '../../server/modules/orders/ship-lot.ts'
import type { TermsContent } from '../../server/modules/orders/terms.rules.ts'
import { holds } from './counters.ts'
import { type Deal, isOver } from './deal.ts'
import { randomOf } from './random.ts'
import { HOUR } from './scheduler.ts'

/** How a supplier is: ships all, ships late, ships a part and stops, or never. */
export type Diligence = 'all' | 'late' | 'part' | 'never'

/** The supplier makes and ships, in one to three lots. */
export async function shipAll(deal: Deal, content: TermsContent, diligence: Diligence): Promise<void> {
  const { r, orderId } = deal
  if (!(await deal.until(170, 24, () => deal.order().fundedAt !== undefined))) return
  await deal.hours(12, 30 * 24)
  if (r.chance(0.8)) await deal.say('supplier', markGoodsReady, { orderId })
  if (diligence === 'never') return
  if (r.chance(0.7)) await deal.until(20, 24, () => deal.order().status !== 'awaiting-balance')
  if (diligence === 'late') await deal.hours(30 * 24, 60 * 24)
  else await justLate(deal)
  const lots = r.pick([1, 1, 1, 2, 2, 3])
  const carriers: Promise<void>[] = []
  for (let lot = 1; lot <= lots && !isOver(deal); lot += 1) {
    if (lot > 1) await deal.hours(12, 15 * 24)
    if (diligence === 'part' && lot === lots && lots > 1) break
    const id = await shipOne(deal, content, lot === lots && diligence !== 'part')
    if (id !== undefined) carriers.push(carry(deal, id), receive(deal, id))
    if (diligence === 'part' && lots === 1) break
  }
  await Promise.all(carriers)
}

/** The bill of lading of every paper shipment; attached again it changes nothing. */
const paperFile = { sha256: 'a'.repeat(64), bytes: 1_000n, type: 'application/pdf', name: 'bill.pdf' }

/** Where the plan promises a day, some ship hours after it: also before a clock that stood still has looked. */
async function justLate({ world, name, orderId }: Deal): Promise<void> {
  const shipBy = world.tables.deadlines.get(`${orderId}|order.ship-by|`)?.at
  const r = randomOf(`${world.seed}|just-late|${name}`)
  if (!world.hasPlan || shipBy === undefined || !r.chance(0.2)) return
  await world.scheduler.wait(Math.max(0, Date.parse(shipBy) - world.scheduler.now()) / HOUR + r.int(1, 50))
}

async function shipOne(deal: Deal, content: TermsContent, whole: boolean): Promise<string | undefined> {
  const { r, orderId } = deal
  const order = deal.order()
  const lines = content.lines.flatMap((line) => {
    const shipped = deal.lots().flatMap((lot) => (lot.rejectedAt === undefined ? lot.lines : []))
    const gone = shipped.filter((each) => each.lineNo === line.lineNo).reduce((sum, each) => sum + each.quantity, 0n)
    const left = orderedOf(order, line) - gone
    const quantity = whole ? left : (left * BigInt(r.int(0, 90))) / 100n
    return quantity > 0n ? [{ lineNo: line.lineNo, quantity }] : []
  })
  const paper = r.chance(0.15)
  if (paper) await deal.say('supplier', attachFile, { orderId, ...paperFile })
  const proof = paper ? ({ proof: 'paper', proofHash: paperFile.sha256 } as const) : ({ proof: 'carrier' } as const)
  const told = paper ? {} : { trackingNumber: `T${r.int(1, 1e9)}` }
  const shipped = await deal.say('supplier', shipLot, { orderId, lines, carrier: 'Carrier', ...proof, ...told })
  if (shipped.kind !== 'done') return undefined
  const { lot: lotId } = shipped.answer as { lot: string }
  if (paper && r.chance(0.2)) {
    const said = await deal.say('supplier', confirmReceipt, { orderId, lotId })
    holds(said.kind !== 'done', 'nobody confirms his own paper', () => orderId)
  }
  return lotId
}

function lotOf(deal: Deal, lotId: string): Lot {
  return deal.lots().find((lot) => lot.lotId === lotId) as Lot
}

/** What the carrier says, in whatever order; some say nothing. */
async function carry(deal: Deal, lotId: string): Promise<void> {
  const { r, orderId, world } = deal
  const tell = (kind: RecordCarrierEvent['kind']) =>
    deal.say('staff', recordCarrierEvent, { orderId, lotId, kind, happenedAt: world.scheduler.instant() })
  if (lotOf(deal, lotId).dispatchedAt === undefined) {
    if (r.chance(0.15)) return
    await deal.hours(6, 90)
    if (r.chance(0.2)) {
      world.counters.hit('lot.paper-rejected')
      await tell('rejected')
      return
    }
    await tell('dispatched')
  }
  if (r.chance(0.2)) {
    world.counters.hit('lot.untracked')
    return
  }
  if (r.chance(0.06)) {
    await deal.hours(24, 200)
    await tell('exception')
    if (r.chance(0.3)) await reviewed(deal)
  }
  await deal.hours(24, 25 * 24)
  await tell('delivered')
  if (r.chance(0.05)) await tell('delivered')
}

/** Staff take weeks to look at a lot that stands still, and are told again and again. */
async function reviewed(deal: Deal): Promise<void> {
  deal.world.counters.hit('lot.reviewed-late')
  await deal.hours(10 * 24, 60 * 24)
}

/** What the buyer says of a lot: confirms, asks for time, says that it is not here, or nothing. */
async function receive(deal: Deal, lotId: string): Promise<void> {
  const { r, orderId, world } = deal
  if (r.chance(0.1)) {
    await deal.hours(24, 240)
    await deal.say(r.pick(['buyer', 'supplier'] as const), extendReceipt, { orderId, lotId })
  }
  const dice = r.next()
  if (dice < 0.4) {
    world.counters.hit('buyer.silent-about-receipt')
    return
  }
  await deal.until(40, 24, () => lotOf(deal, lotId).deliveredAt !== undefined || r.chance(0.02))
  await deal.hours(1, 80)
  if (dice < 0.47) {
    const said = await deal.say('buyer', reportNotHere, { orderId, lotId })
    if (said.kind !== 'done') return
    await deal.hours(24, 72)
    if (r.chance(0.2)) await reviewed(deal)
    const kind = lotOf(deal, lotId).deliveredAt === undefined ? 'delivered' : 'resumed'
    await deal.say('staff', recordCarrierEvent, { orderId, lotId, kind, happenedAt: world.scheduler.instant() })
    return
  }
  await deal.say('buyer', confirmReceipt, { orderId, lotId })
}
