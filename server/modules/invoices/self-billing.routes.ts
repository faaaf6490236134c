import { Type } from 'typebox'
import { languageFor, languages } from '../../kernel/language.ts'
import { amountText } from '../../kernel/money.ts'
import { quantityText } from '../../kernel/quantity.ts'
import { isRefusal } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { print } from '../../platform/printer.ts'
import { recordReads } from '../../platform/read-records.ts'
import { count, instant, listOf, money, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { type Call, commandRoute, queryRoute, type Route, type Services } from '../../platform/route.ts'
import { companyType } from '../parties/company.rules.ts'
import { partiesTables } from '../parties/index.ts'
import { agreeSelfBilling } from './agree-self-billing.ts'
import { endSelfBilling } from './end-self-billing.ts'
import { date, documentKind, party, partyView } from './invoices.schemas.ts'
import { invoicesTables } from './invoices.store.ts'
import { billedForSupplier } from './self-billed-billed.rules.ts'
import { findSelfBilled, listSelfBilled, type ReadSelfBilled, type SelfBilledFilter } from './self-billed-list.store.ts'
import { selfBilledSheet } from './self-billed-sheet.rules.ts'
import { supplyTaxKinds } from './self-billed-tax.rules.ts'
import {
  type SelfBillingAgreement,
  selfBillingAgreementType,
  selfBillingHash,
  selfBillingText,
  standingAgreement,
} from './self-billing.rules.ts'
import { ublInvoice } from './ubl-invoice.rules.ts'

const tag = 'invoices'
const closed = { additionalProperties: false }
const id = Type.String({ maxLength: 64 })
const own = Type.Object({ companyId: id })
const one = Type.Object({ selfBilledId: id })
const isStaff = ({ actor }: Call) => actor.company === 'cmp_operator'

const agreementReply = reply({
  agreement: text,
  text_hash: text,
  agreed_by: text,
  agreed_at: instant,
  ended_by: orNull(text),
  ended_at: orNull(instant),
})

const agreementView = (agreement: SelfBillingAgreement) => ({
  agreement: agreement.agreementId,
  text_hash: agreement.textHash,
  agreed_by: agreement.agreedBy,
  agreed_at: agreement.agreedAt,
  ended_by: agreement.endedBy ?? null,
  ended_at: agreement.endedAt ?? null,
})

async function agreements(call: Call, { pool }: Services) {
  const { companyId = '' } = call.params
  if (!isStaff(call) && call.actor.company !== companyId) return undefined
  const reads = recordReads(pool, [...invoicesTables, ...partiesTables])
  const [company, found] = await Promise.all([
    reads.one(companyType, companyId, 'company'),
    reads.all(selfBillingAgreementType, companyId),
  ])
  if (company === undefined) return undefined
  const standing = standingAgreement(found)
  return {
    text: selfBillingText,
    text_hash: selfBillingHash,
    standing: standing?.agreementId ?? null,
    data: found.toReversed().map(agreementView),
  }
}

const short = {
  invoice: text,
  number: text,
  kind: documentKind,
  cause: oneOf(['lot', 'price', 'objection']),
  order: text,
  order_number: text,
  lot: orNull(text),
  supplier: text,
  supplier_name: text,
  buyer: text,
  buyer_name: text,
  net: money,
  tax: money,
  total: money,
  issued_on: date,
  /** Until when the supplier may object. */
  object_until: orNull(instant),
  answer: orNull(oneOf(['accepted', 'objected'])),
}

const whole = reply({
  ...short,
  tax_kind: oneOf(supplyTaxKinds),
  rate_bps: count,
  lines: Type.Array(reply({ name: text, quantity: text, unit: text, unit_price: text, amount: money })),
  freight: money,
  charges: money,
  allowances: money,
  reduction: money,
  paid: money,
  tax_in: orNull(money),
  supplied_on: date,
  issued_at: instant,
  issuer: party,
  recipient: party,
  corrects: Type.Array(reply({ number: text, issued_on: date })),
  answered_by: orNull(text),
  answered_at: orNull(instant),
  reason: orNull(text),
})

function shortView({ document, answer }: ReadSelfBilled) {
  const inCurrency = (amount: bigint) => ({ amount: Number(amount), currency: document.currency })
  return {
    invoice: document.documentId,
    number: document.number,
    kind: document.kind,
    cause: document.cause,
    order: document.orderId,
    order_number: document.orderNumber,
    lot: document.lotId ?? null,
    supplier: document.supplierId,
    supplier_name: document.issuer.name,
    buyer: document.buyerId,
    buyer_name: document.recipient.name,
    net: inCurrency(document.net),
    tax: inCurrency(document.tax),
    total: inCurrency(document.net + document.tax),
    issued_on: document.issuedOn,
    object_until: document.objectUntil ?? null,
    answer: answer?.answer ?? null,
  }
}

function wholeView(read: ReadSelfBilled) {
  const { document, answer } = read
  const { currency, parts, taxIn } = document
  const inCurrency = (amount: bigint) => ({ amount: Number(amount), currency })
  return {
    ...shortView(read),
    tax_kind: document.taxKind,
    rate_bps: document.rateBps,
    lines: parts.lines.map(({ name, quantity, unit, unitPrice, amount }) => ({
      ...{ name, quantity: quantityText(quantity), unit, unit_price: unitPrice, amount: inCurrency(amount) },
    })),
    freight: inCurrency(parts.freight),
    charges: inCurrency(parts.charges),
    allowances: inCurrency(parts.allowances),
    reduction: inCurrency(parts.reduction),
    paid: inCurrency(document.paid),
    tax_in: taxIn === undefined ? null : { amount: Number(taxIn.amount), currency: taxIn.currency },
    supplied_on: document.suppliedOn,
    issued_at: document.issuedAt,
    issuer: partyView(document.issuer),
    recipient: partyView(document.recipient),
    corrects: document.corrects.map(({ number, issuedOn }) => ({ number, issued_on: issuedOn })),
    answered_by: answer?.answeredBy ?? null,
    answered_at: answer?.answeredAt ?? null,
    reason: answer?.reason ?? null,
  }
}

/** A document of an order of the caller's company; of another's, nothing. Staff see every one. */
async function visible(call: Call, { pool }: Services): Promise<ReadSelfBilled | undefined> {
  const found = await findSelfBilled(pool, call.params.selfBilledId ?? '')
  if (found === undefined || isStaff(call)) return found
  const { supplierId, buyerId } = found.document
  return [supplierId, buyerId].some((company) => company === call.actor.company) ? found : undefined
}

/** Agreements of suppliers that their invoices are drawn up. */
const agreementRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/companies/:companyId/self-billing-agreements',
    summary: 'Whether invoices to your buyers are drawn up for you, since when, and the text of the agreement',
    tag,
    params: own,
    reply: reply({ text, text_hash: text, standing: orNull(text), data: Type.Array(agreementReply) }),
    read: agreements,
  }),
  commandRoute(agreeSelfBilling, {
    path: '/v1/companies/:companyId/self-billing-agreements',
    summary: 'Agree that invoices to your buyers are drawn up for you, for orders agreed from now on (supplier)',
    tag,
    params: own,
    body: Type.Object({ text_hash: Type.String({ pattern: '^[0-9a-f]{64}$' }) }, closed),
    reply: reply({ agreement: text, text_hash: text, agreed_at: instant }),
    input: (call) => ({
      companyId: call.params.companyId ?? '',
      textHash: (call.body as { text_hash: string }).text_hash,
    }),
  }),
  commandRoute(endSelfBilling, {
    path: '/v1/companies/:companyId/self-billing-agreements/:agreementId/end',
    summary: 'End the agreement: lots shipped from now on are yours to invoice',
    tag,
    params: Type.Object({ companyId: id, agreementId: id }),
    body: Type.Optional(Type.Object({}, closed)),
    reply: reply({ agreement: text, ended_at: instant }),
    input: ({ params }) => ({ companyId: params.companyId ?? '', agreementId: params.agreementId ?? '' }),
  }),
]

/** Documents drawn up for suppliers: both sides of an order read them. */
const documentRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/self-billed-invoices',
    summary: 'Invoices and credit notes drawn up for suppliers, of your orders, the newest first; staff see all',
    tag,
    reply: listOf(reply(short)),
    query: pageQuery({ order: Type.Optional(id), kind: Type.Optional(documentKind), company: Type.Optional(id) }),
    async read(call, { pool }) {
      const { actor, query } = call
      if (actor.company === undefined) return undefined
      const page = readPage(query)
      if (isRefusal(page)) return page
      const asked = query as SelfBilledFilter
      const filter = { ...asked, company: isStaff(call) ? asked.company : actor.company }
      const found = await listSelfBilled(pool, filter, page.after?.[0], page.limit + 1)
      return pageOf(found, page.limit, shortView, ({ document }) => [document.documentId])
    },
  }),
  queryRoute({
    path: '/v1/self-billed-invoices/:selfBilledId',
    summary: 'An invoice or credit note that was drawn up for a supplier',
    tag,
    params: one,
    reply: whole,
    async read(call, services) {
      const found = await visible(call, services)
      return found && wholeView(found)
    },
  }),
  queryRoute({
    path: '/v1/self-billed-invoices/:selfBilledId.pdf',
    summary: 'It as PDF',
    tag,
    params: one,
    query: Type.Object({ language: Type.Optional(oneOf(languages)) }),
    gives: 'application/pdf',
    async read(call, services) {
      const found = await visible(call, services)
      if (found === undefined) return undefined
      const sheet = selfBilledSheet(found.document, languageFor(call.query.language as string | undefined))
      return { file: await print(sheet), name: `${found.document.number}.pdf` }
    },
  }),
  queryRoute({
    path: '/v1/self-billed-invoices/:selfBilledId.xml',
    summary: 'It as UBL 2.1 by EN 16931 (UNTDID 1001: 389, credit note 261)',
    tag,
    params: one,
    gives: 'application/xml',
    async read(call, services) {
      const found = await visible(call, services)
      if (found === undefined) return undefined
      const { currency, number } = found.document
      const billed = billedForSupplier(found.document, (amount) => amountText({ amount, currency }))
      return { file: Buffer.from(ublInvoice(billed)), name: `${number}.xml` }
    },
  }),
]

export const selfBillingRoutes: readonly Route[] = [...agreementRoutes, ...documentRoutes]
