import type { RootId } from '../../kernel/use-case.ts'
import { append, constant, entry, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { checkProducts, productReads } from './line-product.rules.ts'
import { orderType, sideOf, sidesOf } from './order.rules.ts'
import { checkStep } from './step.rules.ts'
import type { TermsContent } from './terms.rules.ts'
import { checkTerms, termsHash, termsType, totalOf } from './terms.rules.ts'

export interface WriteTerms {
  readonly orderId: RootId
  readonly content: TermsContent
}

/** The author rewrites a draft: a new version that nobody else sees yet. */
export const writeTerms = useCase({
  name: 'orders.write-terms',
  action: 'orders.write-terms',
  root: (input: WriteTerms) => input.orderId,
  reads: (_, root) => ({ order: one(orderType, root, 'order') }),
  more: ({ order }, { content }) => ({
    terms: constant(one(termsType, order?.orderId ?? '', String(order?.version ?? 0))),
    ...productReads(content, order?.supplierId),
  }),
  sides: ({ order }) => sidesOf(order),
  decide({ order, terms, ...facts }, { content }, { at, actor }) {
    if (order === undefined || terms === undefined) return refuse('not-found')
    const refused =
      checkStep('write-terms', order, sideOf(order, actor.company)) ??
      checkTerms(content) ??
      checkProducts(content, facts)
    if (refused !== undefined) return refused
    if (content.currency !== order.currency)
      return refuse('terms-invalid', { field: 'currency', why: 'an order has one currency' })
    const { orderId, author } = order
    const [version, hash] = [order.version + 1, termsHash(content)]
    const answer = { order: orderId, version: order.version, hash }
    if (hash === terms.hash) return { answer, changes: [] }
    const total = totalOf(content)
    return {
      answer: { ...answer, version },
      changes: [
        put(orderType, { ...order, version, zone: content.zone, total }),
        append(termsType, { orderId, version, author, content, hash, writtenAt: at }),
        entry(orderId, 'terms.written', { version, author }),
      ],
    }
  },
})
