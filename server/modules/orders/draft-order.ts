import { sha256Hex } from '../../kernel/canonical.ts'
import type { RootId } from '../../kernel/use-case.ts'
import { append, entry, event, isRefusal, one, own, owner, put, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import { referenceOf, wireReferenceSpace } from '../payments/reference.rules.ts'
import { checkProducts, productReads } from './line-product.rules.ts'
import type { Order, OrderSide } from './order.rules.ts'
import { orderNumberSpace, orderType } from './order.rules.ts'
import type { TermsContent } from './terms.rules.ts'
import { checkTerms, termsHash, termsType, totalOf } from './terms.rules.ts'

export interface DraftOrder {
  readonly buyerId: RootId
  readonly supplierId: RootId
  /** Which of the two writes. */
  readonly author: OrderSide
  readonly content: TermsContent
  readonly sourceReference?: string
}

/** Digits and letters that nobody mistakes for one another (Crockford's base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The n-th candidate for an order's short number: 12 characters, from its id. */
function numberOf(orderId: RootId, n: number): string {
  const bytes = Buffer.from(sha256Hex(`${orderId}|${n}`), 'hex')
  return [...bytes.subarray(0, 12)].map((byte) => LETTERS.charAt(byte % 32)).join('')
}

/**
 * Begins an order: a draft that only its author sees. Refuses `same-company`, `no-such-company` { side }, and what
 * `checkTerms` and `checkProducts` refuse.
 */
export const draftOrder = useCase({
  name: 'orders.draft-order',
  action: 'orders.draft-order',
  root: (_input: DraftOrder) => ({ fresh: 'ord' }),
  reads: (input, root) => ({
    buyer: one(companyType, input.buyerId, 'company'),
    supplier: one(companyType, input.supplierId, 'company'),
    firstNumber: owner(orderNumberSpace, numberOf(root, 0)),
    secondNumber: owner(orderNumberSpace, numberOf(root, 1)),
    ...productReads(input.content, input.supplierId),
  }),
  sides: (_, input) => [
    { as: input.author, company: input.author === 'buyer' ? input.buyerId : input.supplierId },
    { as: 'staff', company: 'cmp_operator' },
  ],
  decide({ buyer, supplier, firstNumber, secondNumber, ...facts }, input, { at }, root) {
    if (input.buyerId === input.supplierId) return refuse('same-company')
    if (buyer?.kinds.includes('buyer') !== true) return refuse('no-such-company', { side: 'buyer' })
    if (supplier?.kinds.includes('supplier') !== true) return refuse('no-such-company', { side: 'supplier' })
    const refused = checkTerms(input.content) ?? checkProducts(input.content, facts)
    if (refused !== undefined && isRefusal(refused)) return refused
    if (firstNumber !== undefined && secondNumber !== undefined) throw new Error('both short numbers are taken')
    const number = numberOf(root, firstNumber === undefined ? 0 : 1)
    const { order, terms } = firstVersion(input, root, number, at)
    const said = { version: 1, hash: terms.hash, total: Number(order.total), currency: order.currency }
    return {
      answer: { order: root, number, version: 1, hash: terms.hash },
      changes: [
        put(orderType, order),
        append(termsType, terms),
        own(orderNumberSpace, number, root),
        own(wireReferenceSpace, order.wireReference, root),
        // The other side reads the whole timeline later: what was never sent is told neither as total nor as hash.
        entry(root, 'order.drafted', {
          number,
          author: input.author,
          buyer: input.buyerId,
          supplier: input.supplierId,
        }),
        event(root, 'order.drafted', { order: root, ...said }),
      ],
    }
  },
})

function firstVersion(input: DraftOrder, orderId: RootId, number: string, at: string) {
  const { buyerId, supplierId, author, content, sourceReference } = input
  const order: Order = {
    orderId,
    buyerId,
    supplierId,
    currency: content.currency,
    zone: content.zone,
    number,
    wireReference: referenceOf(number),
    version: 1,
    author,
    proposed: false,
    total: totalOf(content),
    createdAt: at,
    status: 'draft',
    ...(sourceReference === undefined ? {} : { sourceReference }),
  }
  return { order, terms: { orderId, version: 1, author, content, hash: termsHash(content), writtenAt: at } }
}
