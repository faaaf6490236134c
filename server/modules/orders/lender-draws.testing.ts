import { ownTerms } from '../credit/lender.rules.ts'
import { sandboxLenderTerms } from '../credit/lenders/sandbox.ts'
import { recordLenders } from '../credit/record-lenders.ts'
import { receiveWire } from '../reconciliation/receive-wire.ts'
import { allocateWire } from './allocate-wire.ts'
import { ask, lineHouse } from './draws.testing.ts'
import { done, machine, type OrdersHouse } from './orders.testing.ts'
import { type SettleDraw, settleDraw } from './settle-draw.ts'
import { agreed, type Story, wholeTerms } from './story.testing.ts'
import type { TermsContent } from './terms.rules.ts'

/** The lender of the tests keeps 1.5 % of what it lends. */
export const LENT = 543_331n
export const SENT = LENT - (LENT * 150n) / 10_000n
export const PAYER = 'SANDBOX LENDER INC'

/** A house in which the buyer's line is an outside lender's. */
export async function lenderHouse(): Promise<OrdersHouse> {
  const house = await lineHouse(undefined, 'sandbox')
  await house.run(recordLenders, { lenders: [ownTerms, sandboxLenderTerms] }, machine)
  return house
}

/** An order of that buyer, agreed and unpaid, and the lender asked for all of it. */
export async function askedOf(content: TermsContent = wholeTerms): Promise<Story & { readonly drawId: string }> {
  const story = await agreed(content, await lenderHouse())
  const said = done(await ask(story))
  return { ...story, drawId: String(said.draw) }
}

export type AskedStory = Awaited<ReturnType<typeof askedOf>>

type Word = Extract<SettleDraw['news'], { lender: string }>

/** The lender says something; its draw is whole unless said otherwise. */
export const says = async ({ house, orderId, drawId }: AskedStory, state: Word['state'], more: Partial<Word> = {}) => {
  const news = { state, lends: LENT, reasons: [], lender: 'sandbox', ...more }
  return done(await house.run(settleDraw, { orderId, drawId, news }, machine))
}

/** A wire that quotes the order, as bank and relay bring it. Answers what became of it. */
export async function lenderWire({ house, orderId, order }: Story, amount = SENT, payerName = PAYER, nth = 1) {
  const entry = { bank: 'sandbox', reference: `lender ${nth}`, amount, currency: 'USD', payerAccount: 'US9' }
  const text = order().wireReference
  const told = { ...entry, payerName, text, bookedAt: house.clock.now }
  const { wire } = done(await house.run(receiveWire, told, machine))
  return done(await house.run(allocateWire, { orderId, wireId: String(wire) }, machine))
}
