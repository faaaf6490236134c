import { acceptTerms } from './accept-terms.ts'
import { attachFile } from './attach-file.ts'
import { confirmReceipt } from './confirm-receipt.ts'
import { draftOrder } from './draft-order.ts'
import { markGoodsReady } from './mark-goods-ready.ts'
import type { Order } from './order.rules.ts'
import { orderType } from './order.rules.ts'
import type { OrdersHouse } from './orders.testing.ts'
import { buyer, done, machine, ordersHouse, supplier } from './orders.testing.ts'
import { proposeTerms } from './propose-terms.ts'
import { settlePayment } from './settle-payment.ts'
import type { ShipLot } from './ship-lot.ts'
import { shipLot } from './ship-lot.ts'
import type { StartPayment } from './start-payment.ts'
import { startPayment } from './start-payment.ts'
import type { TermsContent } from './terms.rules.ts'
import { termsType } from './terms.rules.ts'

/** 100 pumps and 10 valves, USD 5,433.31 with freight: 2,000.00 first, the rest when the goods are ready. */
export const sampleTerms: TermsContent = {
  currency: 'USD',
  zone: 'Asia/Shanghai',
  lines: [
    line(1, 'Pumps', 100_000000n, '50.00', 500_000n),
    { ...line(2, 'Valves', 10_000000n, '33.33', 33_330n), quantityToleranceBps: 500 },
  ],
  freight: 10_001n,
  tax: 0n,
  charges: 0n,
  allowances: 0n,
  mode: 'sea',
  incoterm: 'FOB',
  incotermPlace: 'Shanghai',
  shipBy: { kind: 'days', days: 30, after: 'initial' },
  shipmentProof: 'bill of lading',
  instalments: [
    { n: 1, kind: 'initial', amount: 200_000n, event: 'agreement' },
    { n: 2, kind: 'balance', amount: 343_331n, event: 'goods-ready' },
  ],
  releasePlan: [{ step: 'received', shareBps: 10_000 }],
  coverage: 'standard',
  lateRateBps: 50,
  attachments: [],
}

function line(lineNo: number, name: string, quantity: bigint, unitPrice: string, amount: bigint) {
  return { lineNo, name, quantity, unit: 'C62', unitPrice, amount, quantityToleranceBps: 0, quality: [] }
}

/** The same order, paid in one instalment. */
export const wholeTerms: TermsContent = {
  ...sampleTerms,
  instalments: [{ n: 1, kind: 'initial', amount: 543_331n, event: 'agreement' }],
}

/** An order in a house, and the steps that stories are made of; each step throws when it is refused. */
export function storyOf(house: OrdersHouse, orderId: string) {
  let captures = 0
  return {
    house,
    orderId,
    order: () => house.one(orderType, orderId, 'order') as Order,
    /** The buyer sends his draft, the supplier accepts it. */
    async agree(hashOf: HashOf = async () => house.one(termsType, orderId, '1')?.hash ?? '') {
      done(await house.run(proposeTerms, { orderId }, buyer))
      done(await house.run(acceptTerms, { orderId, hash: await hashOf(orderId) }, supplier))
    },
    async begin(more: Partial<StartPayment> = {}) {
      const by = { method: 'card', provider: 'sandbox', currencies: ['USD'], token: 'card-ok' } as const
      return done(await house.run(startPayment, { orderId, ...by, ...more }, buyer))
    },
    async capture(paymentId: string, amount: bigint, more: { readonly authenticated?: boolean } = {}) {
      const fact = { fact: 'succeeded', happenedAt: house.clock.now, attempt: 1, amount, currency: 'USD' } as const
      const reference = `capture ${paymentId} ${captures++}`
      const told = { ...fact, reference, authenticated: true, ...more }
      return done(await house.run(settlePayment, { orderId, paymentId, fact: told }, machine))
    },
    async fact(paymentId: string, fact: 'pending' | 'review' | 'expired' | 'final') {
      const told = { fact, happenedAt: house.clock.now, attempt: 1 }
      return done(await house.run(settlePayment, { orderId, paymentId, fact: told }, machine))
    },
    async reverse(paymentId: string, amount: bigint) {
      const told = { fact: 'reversed', happenedAt: house.clock.now, attempt: 1, amount, reason: 'recalled' } as const
      const fact = { ...told, reference: `reversal ${captures++}` }
      return done(await house.run(settlePayment, { orderId, paymentId, fact }, machine))
    },
    async goodsReady() {
      return done(await house.run(markGoodsReady, { orderId }, supplier))
    },
    /** Pays the next open instalment (or a part of it) by a card with 3-D Secure: final at once. */
    async pay(amount?: bigint) {
      const begun = await this.begin(amount === undefined ? {} : { amount })
      await this.capture(String(begun.payment), BigInt(Number(begun.total)))
      return String(begun.payment)
    },
    attach: (sha256: string) => attachBill(house, orderId, sha256),
    async ship(lines: ShipLot['lines'] = allLines, more: Partial<ShipLot> = {}) {
      if (more.proofHash !== undefined) await this.attach(more.proofHash)
      const by = { carrier: 'Ocean', trackingNumber: 'T1', proof: 'carrier' } as const
      return String(done(await house.run(shipLot, { orderId, lines, ...by, ...more }, supplier)).lot)
    },
    async receive(lotId: string) {
      return done(await house.run(confirmReceipt, { orderId, lotId }, buyer))
    },
  }
}

/** The supplier attaches a paper, named by the hash of its bytes. */
export async function attachBill(house: OrdersHouse, orderId: string, sha256: string) {
  const file = { orderId, sha256, bytes: 1_000n, type: 'application/pdf', name: 'bill.pdf' }
  return done(await house.run(attachFile, file, supplier))
}

export type Story = ReturnType<typeof storyOf>

export const allLines = [
  { lineNo: 1, quantity: 100_000000n },
  { lineNo: 2, quantity: 10_000000n },
]

/** A draft by the buyer. */
export async function drafted(content: TermsContent = sampleTerms, house?: OrdersHouse): Promise<Story> {
  const where = house ?? (await ordersHouse())
  const input = { buyerId: 'cmp_b', supplierId: 'cmp_s', author: 'buyer', content } as const
  return storyOf(where, String(done(await where.run(draftOrder, input, buyer)).order))
}

/** Proposed by the buyer, waiting for the supplier. */
export async function proposed(content: TermsContent = sampleTerms, house?: OrdersHouse): Promise<Story> {
  const story = await drafted(content, house)
  done(await story.house.run(proposeTerms, { orderId: story.orderId }, buyer))
  return story
}

/** Where the content hash of the first version stands: in the memory store, or wherever the house keeps it. */
type HashOf = (orderId: string) => Promise<string>

/** Agreed, nothing paid. */
export async function agreed(
  content: TermsContent = sampleTerms,
  house?: OrdersHouse,
  hashOf?: HashOf,
): Promise<Story> {
  const story = await drafted(content, house)
  await story.agree(hashOf)
  return story
}

/** Agreed, and the initial instalment is paid by final money. */
export async function funded(
  content: TermsContent = sampleTerms,
  house?: OrdersHouse,
  hashOf?: HashOf,
): Promise<Story> {
  const story = await agreed(content, house, hashOf)
  await story.pay()
  return story
}

/** All of it is paid and all of it is on its way in one lot. */
export async function shipped(content: TermsContent = wholeTerms, house?: OrdersHouse) {
  const story = await funded(content, house)
  const lotId = await story.ship()
  return { ...story, lotId }
}
