import type { Hold } from '../../server/modules/escrow/hold.rules.ts'
import type { Release } from '../../server/modules/escrow/release.rules.ts'
import type { OrderExposure } from '../../server/modules/escrow/room.rules.ts'
import type { Lot } from '../../server/modules/orders/lot.rules.ts'
import type { Order } from '../../server/modules/orders/order.rules.ts'
import type { Terms } from '../../server/modules/orders/terms.rules.ts'
import type { Touched } from './audit.ts'
import { holds } from './counters.ts'
import { rowsIn } from './rows.ts'

/** 10: nothing of goods happens before its time; nothing is released before its step. */
export function auditGoods(touched: Touched): void {
  const { tables, commit } = touched
  const at = commit.roots[0]?.after.at ?? ''
  for (const lot of touched.rows<Lot>('orders.lots')) {
    const early = lot.windowOverAt !== undefined && lot.windowUntil !== undefined && lot.windowOverAt < lot.windowUntil
    holds(!early && (lot.windowOverAt ?? '') <= latest(commit, at), '10 no window ends early', () => lot.lotId)
    holds(lot.receivedAt === undefined || lot.dispatchedAt !== undefined, '10 received means shipped', () => lot.lotId)
  }
  for (const { orderId, status } of touched.rows<Order>('orders.orders')) {
    const waits = status === 'proposed' || status === 'agreed'
    const isTimed = !waits || tables.deadlines.has(`${orderId}|order.expire|`)
    holds(isTimed, '11 who waits has a deadline', () => `${orderId} is ${status}`)
  }
  const orders = new Set(touched.rows<Lot>('orders.lots').map((lot) => lot.orderId))
  for (const order of orders) checkQuantities(order, touched)
  for (const release of touched.rows<Release>('escrow.releases')) checkStep(release, touched)
  for (const order of new Set(touched.rows<Release>('escrow.releases').map((r) => r.orderId))) {
    checkCover(order, touched)
    checkEarned(order, touched)
  }
  for (const exposure of touched.rows<OrderExposure>('escrow.order_exposures')) {
    holds(exposure.amount >= 0n, '3 exposure is not negative', () => exposure.orderId)
    const all = tables.counters.get(`escrow.exposures|${exposure.supplierId}|USD`)
    holds(exposure.amount <= (all?.value ?? 0n), '2 exposures add up', () => exposure.supplierId)
  }
}

function latest({ roots }: Touched['commit'], at: string): string {
  return roots.reduce((last, { after }) => (after.at > last ? after.at : last), at)
}

function checkQuantities(orderId: string, { tables }: Touched): void {
  const [order] = rowsIn<Order>(tables, 'orders.orders', orderId)
  const terms = tables.records.get('orders.terms')?.get(orderId)?.get(String(order?.agreedVersion)) as Terms | undefined
  if (terms === undefined) return
  const lots = rowsIn<Lot>(tables, 'orders.lots', orderId).filter((lot) => lot.rejectedAt === undefined)
  for (const line of terms.content.lines) {
    const shipped = lots.flatMap((lot) => lot.lines).filter((each) => each.lineNo === line.lineNo)
    const sum = shipped.reduce((all, each) => all + each.quantity, 0n)
    holds(sum <= line.quantity, '10 no more is shipped than was ordered', () => `${orderId} line ${line.lineNo}`)
  }
}

function checkStep({ orderId, step, lot: lotId }: Release, { tables }: Touched): void {
  const lot = tables.records.get('orders.lots')?.get(orderId)?.get(lotId.replace(/:\d+$/, '')) as Lot | undefined
  const [order] = rowsIn<Order>(tables, 'orders.orders', orderId)
  const reached = {
    'initial-paid': order?.fundedAt !== undefined,
    shipped: lot?.dispatchedAt !== undefined,
    inspected: false,
    received: lot?.receivedAt !== undefined && lot.receivedBy !== 'time',
    'window-over': lot?.windowOverAt !== undefined,
    early: true,
    funded: true,
    'case-ended': true,
  }[step]
  holds(reached, '5 nothing is released before its step', () => `${orderId} ${step} ${lotId}`)
}

/** What was released, can still be claimed and did not leave the cover is within the order's exposure. */
function checkCover(orderId: string, { tables }: Touched): void {
  const [order] = rowsIn<Order>(tables, 'orders.orders', orderId)
  const terms = tables.records.get('orders.terms')?.get(orderId)?.get(String(order?.agreedVersion)) as Terms | undefined
  const [exposure] = rowsIn<OrderExposure>(tables, 'escrow.order_exposures', orderId)
  if (order === undefined || terms === undefined || order.ended !== undefined || isCheaper(order, terms)) return
  const over = rowsIn<Lot>(tables, 'orders.lots', orderId).filter((lot) => lot.windowOverAt !== undefined)
  const claimable = rowsIn<Hold>(tables, 'escrow.holds', orderId).reduce((sum, hold) => {
    const line = terms.content.lines.find((each) => each.lineNo === hold.lineNo)
    const off = order.cancelledLines?.filter((each) => each.lineNo === hold.lineNo) ?? []
    const ordered = off.reduce((left, each) => left - each.quantity, line?.quantity ?? 0n)
    const past = over
      .flatMap((lot) => lot.lines)
      .filter((each) => each.lineNo === hold.lineNo)
      .reduce((all, each) => all + each.quantity, 0n)
    // What claims gave back was of goods that they are about, not of those whose window is over.
    const value = order.claims === undefined ? hold.value - hold.refunded - hold.chargedBack : hold.value
    const done = ordered === 0n ? 0n : (value * past) / ordered
    const open = hold.released - hold.uncovered - done
    return open > 0n ? sum + open : sum
  }, 0n)
  const { usd, per } = order.usdPerMinor ?? { usd: 1n, per: 1n }
  const inUsd = (claimable * usd) / per
  const said = () => `${orderId}: ${inUsd} claimable, ${exposure?.amount} exposed`
  holds(inUsd <= (exposure?.amount ?? 0n) + 1n, '3 what can be claimed is within the exposure', said)
}

/** A claim took something off the price of some of its goods: how much of a line's price each has is not known. */
function isCheaper({ claims, total }: Order, { content }: Terms): boolean {
  const { lines, freight, tax, charges, allowances } = content
  const agreed = lines.reduce((sum, line) => sum + line.amount, freight + tax + charges - allowances)
  return claims !== undefined && total < agreed
}

/** What was released by the plan is at most what the plan gives for the goods that came so far. */
function checkEarned(orderId: string, { tables }: Touched): void {
  const [order] = rowsIn<Order>(tables, 'orders.orders', orderId)
  const terms = tables.records.get('orders.terms')?.get(orderId)?.get(String(order?.agreedVersion)) as Terms | undefined
  const releases = rowsIn<Release>(tables, 'escrow.releases', orderId)
  const isPlain =
    order?.cancelledLines === undefined && order?.claims === undefined && releases.every(({ step }) => step !== 'early')
  if (order === undefined || terms === undefined || !isPlain) return
  const lots = rowsIn<Lot>(tables, 'orders.lots', orderId).filter((lot) => lot.rejectedAt === undefined)
  for (const hold of rowsIn<Hold>(tables, 'escrow.holds', orderId)) {
    const quantity = (has: (lot: Lot) => boolean) =>
      lots
        .filter(has)
        .flatMap((lot) => lot.lines)
        .reduce((all, each) => (each.lineNo === hold.lineNo ? all + each.quantity : all), 0n)
    const line = terms.content.lines.find((each) => each.lineNo === hold.lineNo)?.quantity ?? 0n
    const ordered = line
    const over = quantity((lot) => lot.windowOverAt !== undefined)
    const reached = {
      'initial-paid': order.fundedAt === undefined ? 0n : ordered,
      shipped: quantity((lot) => lot.dispatchedAt !== undefined),
      inspected: 0n,
      received: quantity((lot) => lot.receivedAt !== undefined && lot.receivedBy !== 'time'),
      'window-over': over,
    }
    const shares = terms.content.releasePlan.map(({ step, shareBps }) => {
      const least = reached[step] > over ? reached[step] : over
      return BigInt(shareBps) * (least < ordered ? least : ordered)
    })
    const share = shares.reduce((sum, each) => sum + each, 0n)
    const most = ordered === 0n ? 0n : (hold.value * share) / (ordered * 10_000n)
    const said = () => `${orderId} line ${hold.lineNo}: ${hold.released} of ${most}`
    holds(hold.released <= most, '5 no more is released than was earned', said)
  }
}
