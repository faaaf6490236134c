import { freeOf } from '../../server/modules/escrow/hold.rules.ts'
import { answerCancellation } from '../../server/modules/orders/answer-cancellation.ts'
import { cancelOrder } from '../../server/modules/orders/cancel-order.ts'
import { confirmReceipt } from '../../server/modules/orders/confirm-receipt.ts'
import { offerCancellation } from '../../server/modules/orders/offer-cancellation.ts'
import { releaseEarly } from '../../server/modules/orders/release-early.ts'
import { shipLot } from '../../server/modules/orders/ship-lot.ts'
import { waiveBalance } from '../../server/modules/orders/waive-balance.ts'
import { attemptKey } from '../../server/modules/payments/attempt.rules.ts'
import { holds } from './counters.ts'
import { type Deal, isOver, owes, type Who } from './deal.ts'

/** Ends before performance: each kind by some. */
export async function cancelSometimes(deal: Deal): Promise<void> {
  const { r, orderId } = deal
  const dice = r.next()
  if (dice > 0.12) return
  await deal.hours(1, 20 * 24)
  if (isOver(deal)) return
  if (dice < 0.03) await deal.say(r.pick(['buyer', 'supplier'] as const), cancelOrder, { orderId })
  else if (dice < 0.06) {
    await deal.until(60, 24, () => deal.order().fundedAt !== undefined)
    if (isOver(deal)) return
    const said = await deal.say('supplier', cancelOrder, { orderId })
    if (said.kind === 'done') deal.world.counters.hit('cancelled.by-supplier')
    if (said.kind === 'done') askBankToo(deal)
  } else await offerEnd(deal)
}

async function offerEnd(deal: Deal): Promise<void> {
  const { r, orderId, world } = deal
  await deal.until(60, 24, () => deal.order().fundedAt !== undefined)
  await deal.hours(1, 200)
  if (isOver(deal)) return
  const free = deal.holds().reduce((sum, hold) => sum + freeOf(hold), 0n)
  const by = r.pick(['buyer', 'supplier'] as const)
  const supplierKeeps = r.chance(0.3) ? 0n : (free * BigInt(r.int(0, 105))) / 100n
  const said = await deal.say(by, offerCancellation, { orderId, supplierKeeps })
  if (said.kind !== 'done') return
  const { offer: offerId } = said.answer as { offer: string }
  await deal.hours(1, 10 * 24)
  const dice = r.next()
  if (dice < 0.25) {
    world.counters.hit('offer.ignored')
    return
  }
  const other: Who = by === 'buyer' ? 'supplier' : 'buyer'
  const answered = await deal.say(other, answerCancellation, {
    orderId,
    offerId,
    answer: dice < 0.4 ? 'decline' : 'accept',
  })
  if (answered.kind === 'done' && dice >= 0.4) world.counters.hit('cancelled.by-agreement')
}

/** The buyer takes off what is late; he looks every few days. */
export async function cancelLate(deal: Deal): Promise<void> {
  const { r, orderId, world } = deal
  if (r.chance(0.3)) return
  await deal.until(170, 48, () => deal.order().fundedAt !== undefined)
  await deal.hours(20 * 24, 50 * 24)
  for (let i = 0; i < 4 && !isOver(deal); i += 1) {
    const said = await deal.say('buyer', cancelOrder, { orderId })
    if (said.kind === 'done') {
      world.counters.hit(deal.lots().length > 0 ? 'cancelled.late-part' : 'cancelled.late')
      askBankToo(deal)
      return
    }
    if (said.kind === 'refused' && said.refused === 'wrong-state') return
    await deal.hours(10 * 24, 20 * 24)
  }
}

/** Who is to get his money back asks his bank for it too, now and then. */
export function askBankToo({ r, world, payments, orderId }: Deal, share = 0.2): void {
  const paid = payments().find(({ method, state }) => /card|pay$/.test(method) && state === 'final')
  if (paid === undefined || !r.chance(share)) return
  world.provider.askBack(attemptKey({ orderId, paymentId: paid.id, n: paid.attempt ?? 1 }), paid.total)
}

/** The buyer lets money go before its time, and says how much leaves the cover. */
export async function releaseSometimes(deal: Deal): Promise<void> {
  const { r, orderId, world } = deal
  if (!r.chance(0.06)) return
  await deal.until(100, 24, () => deal.order().fundedAt !== undefined)
  await deal.hours(1, 400)
  if (isOver(deal)) return
  const parts = deal
    .holds()
    .map((hold) => ({ lineNo: hold.lineNo, amount: (freeOf(hold) * BigInt(r.int(1, 10))) / 10n }))
    .filter((part) => part.amount > 0n)
  const first = await deal.say('buyer', releaseEarly, { orderId, parts, uncovered: 0n })
  if (first.kind !== 'refused' || first.refused !== 'uncovered-differs') return
  const { uncovered } = first.data as { uncovered: number }
  const second = await deal.say('buyer', releaseEarly, { orderId, parts, uncovered: BigInt(uncovered) })
  if (second.kind === 'done') world.counters.hit('released.uncovered')
}

/** The supplier gives up a balance that is long overdue. */
export async function waiveSometimes(deal: Deal): Promise<void> {
  const { r, orderId } = deal
  if (!(await deal.until(150, 96, () => owes(deal) > 0n && deal.order().fundedAt !== undefined))) return
  if (r.chance(0.3)) return
  await deal.hours(46 * 24, 60 * 24)
  if (!isOver(deal) && owes(deal) > 0n) await deal.say('supplier', waiveBalance, { orderId })
}

/** Somebody tries what is not his to do: the other side's steps, at a moment of no meaning. */
export async function meddle(deal: Deal): Promise<void> {
  const { r, orderId } = deal
  if (!r.chance(0.25)) return
  for (let i = r.int(1, 3); i > 0; i -= 1) {
    await deal.hours(1, 25 * 24)
    const lot = deal.lots()[0]
    // More than will ever be free: what is free now may be more when the step is looked at.
    const parts = deal.holds().map((hold) => ({ lineNo: hold.lineNo, amount: 2n * hold.value + 1n }))
    const tooMuch = [{ lineNo: 1, quantity: 10n ** 12n }]
    const much = { orderId, lines: tooMuch, carrier: 'Carrier', proof: 'carrier', trackingNumber: 'T1' } as const
    if (r.chance(0.3)) {
      const shipped = await deal.say('supplier', shipLot, much)
      holds(shipped.kind !== 'done', 'nobody ships what was not ordered', () => orderId)
    }
    const said =
      lot !== undefined && r.chance(0.6)
        ? await deal.say('supplier', confirmReceipt, { orderId, lotId: lot.lotId })
        : await deal.say(r.pick(['supplier', 'buyer'] as const), releaseEarly, { orderId, parts, uncovered: 0n })
    holds(said.kind !== 'done', 'nobody does what is not his', () => `${orderId}: ${JSON.stringify(said)}`)
  }
}
