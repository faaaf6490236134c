import { sha256Hex } from '../../kernel/canonical.ts'
import type { Change, Instant, Refusal, RootId } from '../../kernel/use-case.ts'
import { append, entry, event, one, own, owner, put, refuse } from '../../kernel/use-case.ts'
import { type Company, companyType } from '../parties/company.rules.ts'
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

/** The facts that a draft depends on. */
export function draftReads(input: DraftOrder, orderId: RootId) {
  return {
    buyer: one(companyType, input.buyerId, 'company'),
    supplier: one(companyType, input.supplierId, 'company'),
    firstNumber: owner(orderNumberSpace, numberOf(orderId, 0)),
    secondNumber: owner(orderNumberSpace, numberOf(orderId, 1)),
    ...productReads(input.content, input.supplierId),
  }
}

interface DraftFacts {
  readonly buyer?: Company | undefined
  readonly supplier?: Company | undefined
  readonly firstNumber?: RootId | undefined
  readonly secondNumber?: RootId | undefined
}

/** A draft as it stands then. */
export interface Drafted {
  readonly answer: { readonly order: RootId; readonly number: string; readonly version: number; readonly hash: string }
  readonly changes: readonly Change[]
}

/**
 * The changes that begin an order. Refuses `same-company`, `no-such-company` { side }, and what `checkTerms` and
 * `checkProducts` refuse.
 */
export function drafted(facts: object, input: DraftOrder, at: Instant, orderId: RootId): Drafted | Refusal {
  const { buyer, supplier, firstNumber, secondNumber } = facts as DraftFacts
  if (input.buyerId === input.supplierId) return refuse('same-company')
  if (buyer?.kinds.includes('buyer') !== true) return refuse('no-such-company', { side: 'buyer' })
  if (supplier?.kinds.includes('supplier') !== true) return refuse('no-such-company', { side: 'supplier' })
  const refused = checkTerms(input.content) ?? checkProducts(input.content, facts)
  if (refused !== undefined) return refused
  if (firstNumber !== undefined && secondNumber !== undefined) throw new Error('both short numbers are taken')
  const number = numberOf(orderId, firstNumber === undefined ? 0 : 1)
  const { order, terms } = firstVersion(input, orderId, number, at)
  const said = { version: 1, hash: terms.hash, total: Number(order.total), currency: order.currency }
  const { author, buyerId, supplierId } = input
  return {
    answer: { order: orderId, number, version: 1, hash: terms.hash },
    changes: [
      put(orderType, order),
      append(termsType, terms),
      own(orderNumberSpace, number, orderId),
      own(wireReferenceSpace, order.wireReference, orderId),
      // The other side reads the whole timeline later: what was never sent is told neither as total nor as hash.
      entry(orderId, 'order.drafted', { number, author, buyer: buyerId, supplier: supplierId }),
      event(orderId, 'order.drafted', { order: orderId, ...said }),
    ],
  }
}

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
