import { cancelOrder } from '../../server/modules/orders/cancel-order.ts'
import { confirmReceipt } from '../../server/modules/orders/confirm-receipt.ts'
import { orderedOf } from '../../server/modules/orders/order.rules.ts'
import { recordCarrierEvent } from '../../server/modules/orders/record-carrier-event.ts'
import { shipLot } from '../../server/modules/orders/ship-lot.ts'
import type { Terms } from '../../server/modules/orders/terms.rules.ts'
import { waiveBalance } from '../../server/modules/orders/waive-balance.ts'
import { finishClaims } from './claims-closing.ts'
import { type Deal, owes } from './deal.ts'

/** What brings an order one step nearer to its end, whoever has to take it. */
export async function nearerToEnd(deal: Deal): Promise<void> {
  const { orderId } = deal
  await finishClaims(deal)
  const { status, author } = deal.order()
  switch (status) {
    case 'draft':
      await deal.say(author, cancelOrder, { orderId })
      return
    case 'agreed':
      await deal.say('buyer', cancelOrder, { orderId })
      return
    case 'in-production':
    case 'awaiting-balance':
      if (deal.lots().every((lot) => lot.rejectedAt !== undefined)) await cancelOrShip(deal)
      else await bringLots(deal)
      return
    case 'partly-shipped':
      await shipRest(deal)
      await bringLots(deal)
      await giveUp(deal)
      return
    case 'shipped':
    case 'received':
      await bringLots(deal)
      await giveUp(deal)
  }
}

/** Who was paid already cannot give it back alone: he ships after all. */
async function cancelOrShip(deal: Deal): Promise<void> {
  const said = await deal.say('supplier', cancelOrder, { orderId: deal.orderId })
  if (said.kind !== 'done') await shipRest(deal)
}

async function giveUp(deal: Deal): Promise<void> {
  const { orderId } = deal
  if (owes(deal) > 0n) await deal.say('supplier', waiveBalance, { orderId })
}

async function bringLots(deal: Deal): Promise<void> {
  const { orderId, world } = deal
  for (const { lotId, receivedAt, rejectedAt } of deal.lots()) {
    if (receivedAt !== undefined || rejectedAt !== undefined) continue
    const happenedAt = world.scheduler.instant()
    await deal.say('staff', recordCarrierEvent, { orderId, lotId, kind: 'delivered', happenedAt })
    await deal.say('buyer', confirmReceipt, { orderId, lotId })
  }
}

async function shipRest(deal: Deal): Promise<void> {
  const { orderId, world } = deal
  const order = deal.order()
  const terms = world.tables.records.get('orders.terms')?.get(orderId)?.get(String(order.agreedVersion)) as Terms
  const lines = terms.content.lines.flatMap((line) => {
    const gone = deal
      .lots()
      .flatMap((lot) => (lot.rejectedAt === undefined ? lot.lines : []))
      .filter((each) => each.lineNo === line.lineNo)
      .reduce((sum, each) => sum + each.quantity, 0n)
    const quantity = orderedOf(order, line) - gone
    return quantity > 0n ? [{ lineNo: line.lineNo, quantity }] : []
  })
  if (lines.length === 0) return
  await deal.say('supplier', shipLot, { orderId, lines, carrier: 'Carrier', proof: 'carrier', trackingNumber: 'T0' })
}
