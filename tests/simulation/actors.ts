import { acceptTerms } from '../../server/modules/orders/accept-terms.ts'
import { cancelOrder } from '../../server/modules/orders/cancel-order.ts'
import { draftOrder } from '../../server/modules/orders/draft-order.ts'
import { proposeTerms } from '../../server/modules/orders/propose-terms.ts'
import type { TermsContent } from '../../server/modules/orders/terms.rules.ts'
import { writeTerms } from '../../server/modules/orders/write-terms.ts'
import { claimSometimes } from './claims.ts'
import { personOf, type Traders } from './companies.ts'
import { contractOf, plainPlan } from './contracts.ts'
import { holds } from './counters.ts'
import { type Deal, dealOf, isOver, type Who } from './deal.ts'
import { defaultSometimes } from './default-cases.ts'
import { nameAccount } from './naming-account.ts'
import { promiseAll, repayAll } from './pay-later.ts'
import { payAll } from './paying.ts'
import { cancelLate, cancelSometimes, meddle, releaseSometimes, waiveSometimes } from './quarrels.ts'
import { randomOf } from './random.ts'
import { type Diligence, shipAll } from './shipping.ts'
import type { World } from './world.ts'

/** One order's whole life, from the draft to whatever its people make of it. */
export async function liveOrder(
  world: World,
  traders: Traders,
  n: number,
  startHours: number,
  keep: (deal: Deal) => void,
): Promise<void> {
  const r = randomOf(`${world.seed}|order|${n}`)
  await world.scheduler.wait(startHours)
  const buyer = r.pick(traders.buyers)
  const supplier = r.pick(traders.suppliers)
  const author = r.pick(['buyer', 'supplier'] as const)
  const usual = contractOf(r, r.pick(supplier.currencies), supplier.zone, world.scheduler.now())
  const content = world.hasPlan && r.chance(0.8) ? ({ ...usual, coverage: 'on-time' } as const) : usual
  const person = personOf(author === 'buyer' ? buyer.id : supplier.id)
  const input = { buyerId: buyer.id, supplierId: supplier.id, author, content }
  const drafted = await world.do(`o${n}.draft`, draftOrder, input, person)
  holds(drafted.kind === 'done', 'drafts are taken', () => JSON.stringify(drafted))
  const orderId = (drafted.answer as { order: string }).order
  const deal = dealOf(world, `o${n}`, orderId, buyer, supplier)
  keep(deal)
  const agreed = await agree(deal, content, author)
  if (agreed !== undefined) await perform(deal, agreed)
}

/** Draft, proposal, counter-offers, acceptance; the terms that were agreed, if any were. */
async function agree(deal: Deal, first: TermsContent, author: 'buyer' | 'supplier'): Promise<TermsContent | undefined> {
  const { r, orderId, world } = deal
  let content = first
  if (r.chance(0.05)) {
    content = { ...content, remarks: 'Second thoughts.' }
    await deal.say(author, writeTerms, { orderId, content })
  }
  await deal.hours(0, 24)
  if (r.chance(0.01)) {
    await deal.say(author, cancelOrder, { orderId })
    return undefined
  }
  await deal.say(author, proposeTerms, { orderId })
  let turn: Who = other(author)
  for (let round = 0; round < 3 && r.chance(0.12); round += 1) {
    await deal.hours(1, 48)
    content = { ...content, remarks: `Round ${round}.` }
    await deal.say(turn, proposeTerms, { orderId, content })
    world.counters.hit('terms.countered')
    turn = other(turn)
  }
  if (r.chance(0.02)) {
    world.counters.hit('proposal.unanswered')
    return undefined
  }
  await deal.hours(1, 72)
  return accept(deal, content, turn)
}

async function accept(deal: Deal, content: TermsContent, turn: Who): Promise<TermsContent | undefined> {
  const { orderId, world } = deal
  const hash = () => world.tables.records.get('orders.terms')?.get(orderId)?.get(String(deal.order().version))
  const newest = () => (hash() as { hash: string }).hash
  const said = await deal.say(turn, acceptTerms, { orderId, hash: newest() })
  if (said.kind === 'done') return content
  if (said.kind !== 'refused' || said.refused !== 'no-room') return undefined
  const plain = { ...content, releasePlan: plainPlan }
  await deal.say(turn, proposeTerms, { orderId, content: plain })
  await deal.hours(1, 24)
  const again = await deal.say(other(turn), acceptTerms, { orderId, hash: newest() })
  return again.kind === 'done' ? plain : undefined
}

function other(side: Who): Who {
  return side === 'buyer' ? 'supplier' : 'buyer'
}

async function perform(deal: Deal, content: TermsContent): Promise<void> {
  const { r } = deal
  const diligence = r.pick<Diligence>(['all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'late', 'part', 'never'])
  const parts = [payAll(deal), shipAll(deal, content, diligence), cancelSometimes(deal), releaseSometimes(deal)]
  if (diligence !== 'all') parts.push(cancelLate(deal))
  parts.push(waiveSometimes(deal), meddle(deal), nameAccount(deal), claimSometimes(deal, diligence))
  parts.push(defaultSometimes(deal))
  if (deal.world.hasCredit) parts.push(repayAll(deal), promiseAll(deal))
  await Promise.all(parts)
  if (isOver(deal)) deal.world.counters.hit('order.over-while-acting')
}
