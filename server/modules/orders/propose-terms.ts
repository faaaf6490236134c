import type { Change, Context, RootId } from '../../kernel/use-case.ts'
import { append, constant, due, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { endOfTerm } from '../../kernel/zone.ts'
import { policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { checkProducts, productReads } from './line-product.rules.ts'
import type { Order, OrderSide } from './order.rules.ts'
import { orderType, sideOf, sidesOf } from './order.rules.ts'
import { ordersPolicy } from './orders-policy.rules.ts'
import { checkStep } from './step.rules.ts'
import type { Terms, TermsContent } from './terms.rules.ts'
import { acceptanceType, checkTerms, termsHash, termsType, totalOf } from './terms.rules.ts'

export interface ProposeTerms {
  readonly orderId: RootId
  /** New terms; absent: the draft as it stands. A counter-offer always brings new terms. */
  readonly content?: TermsContent
}

/**
 * Puts terms to the other side: the author sends his draft, or the other side counters with a version of its own. The
 * sender has accepted what he sends. Refuses `wrong-state`, `not-your-turn`, `nothing-new`, and bad terms.
 */
export const proposeTerms = useCase({
  name: 'orders.propose-terms',
  action: 'orders.propose-terms',
  root: (input: ProposeTerms) => input.orderId,
  reads: (_, root) => ({ order: one(orderType, root, 'order') }),
  more: ({ order }, { content }) => ({
    ...productReads(content, order?.supplierId),
    terms: constant(one(termsType, order?.orderId ?? '', String(order?.version ?? 0))),
    policy: constant(one(policyVersionType, policyRoot(ordersPolicy.name), '000000')),
  }),
  sides: ({ order }) => sidesOf(order),
  decide({ order, terms, policy, ...facts }, { content }, context) {
    if (order === undefined || terms === undefined) return refuse('not-found')
    const side = sideOf(order, context.actor.company)
    const step = order.status === 'proposed' ? 'counter-terms' : 'propose-terms'
    const refused =
      checkStep(step, order, side) ??
      (content === undefined ? undefined : (checkTerms(content) ?? checkProducts(content, facts)))
    if (refused !== undefined) return refused
    const next = content === undefined ? terms : nextVersion(order, side ?? order.author, content, context.at)
    if (step === 'counter-terms' && next.hash === terms.hash) return refuse('nothing-new', { version: order.version })
    if (content !== undefined && content.currency !== order.currency)
      return refuse('terms-invalid', { field: 'currency', why: 'an order has one currency' })
    const until = endOfTerm(context.at, valuesOf(ordersPolicy, policy).proposalAnswer, next.content.zone)
    return {
      answer: { order: order.orderId, version: next.version, hash: next.hash, answer_by: until },
      changes: proposed(order, terms, next, until, context),
    }
  },
})

function nextVersion(order: Order, author: OrderSide, content: TermsContent, at: string): Terms {
  const version = order.version + 1
  return { orderId: order.orderId, version, author, content, hash: termsHash(content), writtenAt: at }
}

function proposed(order: Order, before: Terms, next: Terms, until: string, { at, actor }: Context): readonly Change[] {
  const { orderId, version, author, content, hash } = next
  const after: Order = {
    ...order,
    version,
    author,
    zone: content.zone,
    total: totalOf(content),
    proposed: true,
    status: 'proposed',
  }
  const said = { version, hash, author, total: Number(after.total), currency: after.currency, answer_by: until }
  return [
    put(orderType, after),
    ...(next === before ? [] : [append(termsType, next)]),
    append(acceptanceType, { orderId, version, side: author, person: actor.person ?? 'unknown', hash, acceptedAt: at }),
    due(orderId, 'order.expire', '', until),
    entry(orderId, 'terms.proposed', said),
    event(orderId, 'terms.proposed', { order: orderId, ...said }),
  ]
}
