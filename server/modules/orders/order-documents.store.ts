import type pg from 'pg'
import type { Actor, RootId } from '../../kernel/use-case.ts'
import { type RecordReads, recordReads } from '../../platform/read-records.ts'
import { companyType } from '../parties/company.rules.ts'
import { partiesTables } from '../parties/index.ts'
import { legalDetailsType } from '../parties/legal-details.rules.ts'
import { paymentType } from '../payments/payment.rules.ts'
import { vouchersNumbers, vouchersPolicy } from '../payments/vouchers-policy.rules.ts'
import { policyTables } from '../policy/index.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import type { ContractFacts } from './contract-sheet.rules.ts'
import type { DocumentParty } from './document-party.rules.ts'
import { type Order, operatorId } from './order.rules.ts'
import { orderTables, visibleOrder } from './order-view.store.ts'
import type { ReceiptFacts } from './receipt-sheet.rules.ts'
import { acceptanceType, termsType } from './terms.rules.ts'

const readsOf = (pool: pg.Pool) => recordReads(pool, [...orderTables, ...partiesTables, ...policyTables])

async function partyOf(reads: RecordReads, companyId: RootId): Promise<DocumentParty> {
  const [company, details] = await Promise.all([
    reads.one(companyType, companyId, 'company'),
    reads.one(legalDetailsType, companyId, 'legal'),
  ])
  const unknown = { companyId, name: companyId, country: 'ZZ', kinds: [], zone: 'UTC', state: 'closed' as const }
  return { company: company ?? unknown, details }
}

/** What the contract of an order is printed from, for who may see the order: what was agreed, else the newest terms. */
export async function contractFacts(pool: pg.Pool, orderId: string, actor: Actor): Promise<ContractFacts | undefined> {
  const reads = readsOf(pool)
  const order = await visibleOrder(reads, orderId, actor)
  if (order === undefined) return undefined
  const [terms, acceptances, buyer, supplier, versions] = await Promise.all([
    reads.one(termsType, orderId, String(order.agreedVersion ?? order.version)),
    reads.all(acceptanceType, orderId),
    partyOf(reads, order.buyerId),
    partyOf(reads, order.supplierId),
    reads.all(policyVersionType, policyRoot(vouchersPolicy.name)),
  ])
  // What the other side is still writing is its own.
  const isSent = terms !== undefined && acceptances.some(({ version }) => version === terms.version)
  const isAuthor = actor.company === (order.author === 'buyer' ? order.buyerId : order.supplierId)
  if (terms === undefined || !(isSent || isAuthor)) return undefined
  const plan = vouchersNumbers(versions, order.agreedAt ?? terms.writtenAt)
  return { order, terms, acceptances, buyer, supplier, plan }
}

function seesReceipts({ buyerId }: Order, { company }: Actor): boolean {
  return company === buyerId || company === operatorId
}

/** The payments of an order that have a receipt for this caller: money of them arrived and is here. */
export async function receiptsOf(pool: pg.Pool, order: Order, actor: Actor): Promise<readonly string[]> {
  if (!seesReceipts(order, actor)) return []
  const payments = await readsOf(pool).all(paymentType, order.orderId)
  return payments.filter((each) => each.succeededAt !== undefined && each.paid > 0n).map(({ id }) => id)
}

/** What the receipt of a payment is printed from: for its buyer and staff, since it shows the buyer's fee. */
export async function receiptFacts(
  pool: pg.Pool,
  orderId: string,
  paymentId: string,
  actor: Actor,
): Promise<ReceiptFacts | undefined> {
  const reads = readsOf(pool)
  const order = await visibleOrder(reads, orderId, actor)
  const payment = order && (await reads.one(paymentType, orderId, paymentId))
  if (order === undefined || payment === undefined || !seesReceipts(order, actor)) return undefined
  const [buyer, operator] = await Promise.all([partyOf(reads, order.buyerId), partyOf(reads, operatorId)])
  return { order, payment, buyer, operator }
}
