import { Type } from 'typebox'
import { languageFor, languages } from '../../kernel/language.ts'
import { amountText } from '../../kernel/money.ts'
import { isRefusal } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { print } from '../../platform/printer.ts'
import { instant, listOf, money, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { type Call, queryRoute, type Route, type Services } from '../../platform/route.ts'
import { taxKinds } from '../rates/tax.rules.ts'
import { billedOf } from './billed.rules.ts'
import { type Invoice, totalOf } from './invoice.rules.ts'
import { findInvoice, type InvoiceFilter, listInvoices } from './invoice-list.store.ts'
import { invoiceSheet } from './invoice-sheet.rules.ts'
import { invoiceWords } from './invoice-words.rules.ts'
import { date, documentKind as kind, party, partyView } from './invoices.schemas.ts'
import { selfBillingRoutes } from './self-billing.routes.ts'
import { ublInvoice } from './ubl-invoice.rules.ts'

const id = Type.String({ maxLength: 64 })
const params = Type.Object({ invoiceId: id })

const short = {
  invoice: text,
  number: text,
  kind,
  company: text,
  company_name: text,
  order: orNull(text),
  fees: Type.Array(text),
  net: money,
  tax: money,
  total: money,
  tax_kind: oneOf(taxKinds),
  issued_on: date,
}
const whole = reply({
  ...short,
  rate_bps: Type.Integer({ minimum: 0 }),
  lines: Type.Array(reply({ fee: text, amount: money })),
  transfer: text,
  issued_at: instant,
  supplied_on: date,
  issuer: party,
  recipient: party,
  tax_in: orNull(money),
  corrects: Type.Array(reply({ number: text, issued_on: date })),
})

function shortView(invoice: Invoice) {
  const { currency, net, tax } = invoice
  const inCurrency = (amount: bigint) => ({ amount: Number(amount), currency })
  return {
    invoice: invoice.invoiceId,
    number: invoice.number,
    kind: invoice.kind,
    company: invoice.companyId,
    company_name: invoice.recipient.name,
    order: invoice.orderId ?? null,
    fees: invoice.lines.map(({ fee }) => fee),
    net: inCurrency(net),
    tax: inCurrency(tax),
    total: inCurrency(totalOf(invoice)),
    tax_kind: invoice.taxKind,
    issued_on: invoice.issuedOn,
  }
}

function wholeView(invoice: Invoice) {
  const { currency, taxIn } = invoice
  return {
    ...shortView(invoice),
    rate_bps: invoice.rateBps,
    lines: invoice.lines.map(({ fee, amount }) => ({ fee, amount: { amount: Number(amount), currency } })),
    transfer: invoice.transferId,
    issued_at: invoice.issuedAt,
    supplied_on: invoice.suppliedOn,
    issuer: partyView(invoice.issuer),
    recipient: partyView(invoice.recipient),
    tax_in: taxIn === undefined ? null : { amount: Number(taxIn.amount), currency: taxIn.currency },
    corrects: invoice.corrects.map(({ number, issuedOn }) => ({ number, issued_on: issuedOn })),
  }
}

const isStaff = ({ actor }: Call) => actor.company === 'cmp_operator'

/** A document of the caller's company; of another's, nothing. Staff see every one. */
async function ownInvoice(call: Call, { pool }: Services): Promise<Invoice | undefined> {
  const invoice = await findInvoice(pool, call.params.invoiceId ?? '')
  return invoice !== undefined && (isStaff(call) || invoice.companyId === call.actor.company) ? invoice : undefined
}

/** Routes of invoices and credit notes. */
export const invoicesRoutes: readonly Route[] = [
  ...selfBillingRoutes,
  queryRoute({
    path: '/v1/invoices',
    summary: "Your company's invoices and credit notes, the newest first; staff see everybody's",
    tag: 'invoices',
    reply: listOf(reply(short)),
    query: pageQuery({
      kind: Type.Optional(kind),
      order: Type.Optional(id),
      company: Type.Optional(id),
      from: Type.Optional(date),
      until: Type.Optional(date),
    }),
    async read(call, { pool }) {
      const { actor, query } = call
      if (actor.company === undefined) return undefined
      const page = readPage(query)
      if (isRefusal(page)) return page
      const asked = query as InvoiceFilter
      const filter = { ...asked, company: isStaff(call) ? asked.company : actor.company }
      const found = await listInvoices(pool, filter, page.after?.[0], page.limit + 1)
      return pageOf(found, page.limit, shortView, ({ invoiceId }) => [invoiceId])
    },
  }),
  queryRoute({
    path: '/v1/invoices/:invoiceId',
    summary: 'An invoice or credit note',
    tag: 'invoices',
    params,
    reply: whole,
    async read(call, services) {
      const invoice = await ownInvoice(call, services)
      return invoice && wholeView(invoice)
    },
  }),
  queryRoute({
    path: '/v1/invoices/:invoiceId.pdf',
    summary: 'The invoice or credit note as PDF',
    tag: 'invoices',
    params,
    query: Type.Object({ language: Type.Optional(oneOf(languages)) }),
    gives: 'application/pdf',
    async read(call, services) {
      const invoice = await ownInvoice(call, services)
      if (invoice === undefined) return undefined
      const sheet = invoiceSheet(invoice, languageFor(call.query.language as string | undefined))
      return { file: await print(sheet), name: `${invoice.number}.pdf` }
    },
  }),
  queryRoute({
    path: '/v1/invoices/:invoiceId.xml',
    summary: 'The invoice or credit note as UBL 2.1 by EN 16931',
    tag: 'invoices',
    params,
    gives: 'application/xml',
    async read(call, services) {
      const invoice = await ownInvoice(call, services)
      if (invoice === undefined) return undefined
      const { currency, number } = invoice
      const priceText = (amount: bigint) => amountText({ amount, currency })
      const billed = billedOf(invoice, (fee) => invoiceWords.en.fees[fee], priceText)
      return { file: Buffer.from(ublInvoice(billed)), name: `${number}.xml` }
    },
  }),
]
