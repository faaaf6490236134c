import { Type } from 'typebox'
import { languageFor, languages } from '../../kernel/language.ts'
import { print } from '../../platform/printer.ts'
import { listOf, oneOf, reply, text } from '../../platform/reply.ts'
import { type Call, queryRoute, type Route } from '../../platform/route.ts'
import { listInvoices, listSelfBilled } from '../invoices/index.ts'
import { contractNotes, contractSheet } from './contract-sheet.rules.ts'
import { operatorId } from './order.rules.ts'
import { contractFacts, receiptFacts, receiptsOf } from './order-documents.store.ts'
import { orderParams } from './orders.schemas.ts'
import { receiptSheet } from './receipt-sheet.rules.ts'
import { ublOrder } from './ubl-writing.rules.ts'

const kinds = [
  'contract',
  'order',
  'receipt',
  'invoice',
  'credit-note',
  'self-billed-invoice',
  'self-billed-credit-note',
] as const
const documentsReply = listOf(
  reply({ kind: oneOf(kinds), name: text, type: oneOf(['application/pdf', 'application/xml']), href: text }),
)
const language = Type.Object({ language: Type.Optional(oneOf(languages)) })
const languageOf = ({ query }: Call) => languageFor(query.language as string | undefined)
const orderOf = ({ params }: Call) => params.orderId ?? ''

const pdf = 'application/pdf' as const
const xml = 'application/xml' as const
/** An order has a few of each. */
const INVOICES_MOST = 100

/** Routes of the documents that Surety makes of an order: contract, receipts, and the order in UBL. */
export const orderDocumentsRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/orders/:orderId/documents',
    summary: "The documents of an order: its contract, receipts, and your company's invoices",
    tag: 'orders',
    params: orderParams,
    reply: documentsReply,
    async read(call, { pool }) {
      const orderId = orderOf(call)
      const facts = await contractFacts(pool, orderId, call.actor)
      if (facts === undefined) return undefined
      const company = call.actor.company === operatorId ? undefined : call.actor.company
      const [receipts, invoices, selfBilled] = await Promise.all([
        receiptsOf(pool, facts.order, call.actor),
        listInvoices(pool, { company, order: orderId }, undefined, INVOICES_MOST),
        listSelfBilled(pool, { order: orderId }, undefined, INVOICES_MOST),
      ])
      const own = `/v1/orders/${orderId}`
      const { number } = facts.order
      const data = [
        { kind: 'contract', name: number, type: pdf, href: `${own}/contract.pdf` },
        { kind: 'order', name: number, type: xml, href: `${own}/order.xml` },
        ...receipts.map((id) => ({ kind: 'receipt', name: id, type: pdf, href: `${own}/payments/${id}/receipt.pdf` })),
        ...invoices.flatMap(({ kind, number: name, invoiceId }) => [
          { kind, name, type: pdf, href: `/v1/invoices/${invoiceId}.pdf` },
          { kind, name, type: xml, href: `/v1/invoices/${invoiceId}.xml` },
        ]),
        ...selfBilled.flatMap(({ document: { kind, number: name, documentId } }) => [
          { kind: `self-billed-${kind}`, name, type: pdf, href: `/v1/self-billed-invoices/${documentId}.pdf` },
          { kind: `self-billed-${kind}`, name, type: xml, href: `/v1/self-billed-invoices/${documentId}.xml` },
        ]),
      ]
      return { data, next_cursor: null }
    },
  }),
  queryRoute({
    path: '/v1/orders/:orderId/contract.pdf',
    summary: 'The contract as PDF: all terms, their hash, and who accepted them',
    tag: 'orders',
    params: orderParams,
    query: language,
    gives: pdf,
    async read(call, { pool }) {
      const facts = await contractFacts(pool, orderOf(call), call.actor)
      if (facts === undefined) return undefined
      return { file: await print(contractSheet(facts, languageOf(call))), name: `contract-${facts.order.number}.pdf` }
    },
  }),
  queryRoute({
    path: '/v1/orders/:orderId/order.xml',
    summary: 'The terms as UBL 2.1 Order, which can be imported again',
    tag: 'orders',
    params: orderParams,
    gives: xml,
    async read(call, { pool }) {
      const facts = await contractFacts(pool, orderOf(call), call.actor)
      if (facts === undefined) return undefined
      const document = ublOrder({ ...facts, notes: contractNotes(facts, 'en') })
      return { file: Buffer.from(document), name: `order-${facts.order.number}.xml` }
    },
  }),
  queryRoute({
    path: '/v1/orders/:orderId/payments/:paymentId/receipt.pdf',
    summary: 'The receipt of a payment that arrived',
    tag: 'orders',
    params: Type.Object({ orderId: Type.String({ maxLength: 64 }), paymentId: Type.String({ maxLength: 64 }) }),
    query: language,
    gives: pdf,
    async read(call, { pool }) {
      const facts = await receiptFacts(pool, orderOf(call), call.params.paymentId ?? '', call.actor)
      const sheet = facts && receiptSheet(facts, languageOf(call))
      return sheet && { file: await print(sheet), name: `receipt-${facts?.payment.id}.pdf` }
    },
  }),
]
