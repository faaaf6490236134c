import { magnitude } from '../../kernel/decimal.ts'
import type { Instant, RootId } from '../../kernel/use-case.ts'
import { localDate } from '../../kernel/zone.ts'
import type { FeeNews } from '../ledger/fee-news.rules.ts'
import type { UsdRatio } from '../rates/rate.rules.ts'
import { convert, crossRate, parity } from '../rates/rate.rules.ts'
import type { TaxCode } from '../rates/tax.rules.ts'
import { feeTaxOf } from './fee-tax.rules.ts'
import type { Corrected, Invoice, InvoiceParty } from './invoice.rules.ts'
import { invoiceIdOf } from './invoice.rules.ts'
import type { Series } from './series.rules.ts'
import { numberOf, seriesFor, withNext } from './series.rules.ts'

/** A fee as the ledger told it, and whose transfer it is. */
export interface Booked extends FeeNews {
  readonly root: RootId
}

/** What a document is made of besides the fee. */
export interface Issuing {
  readonly at: Instant
  /** The operator's time zone: dates are where it sits. */
  readonly zone: string
  readonly issuer: InvoiceParty
  readonly recipient: InvoiceParty
  readonly codes: readonly TaxCode[]
  readonly corrects: readonly Corrected[]
  /** For the tax in the currency of the tax office; absent: not said, since nobody knows a rate. */
  readonly taxRate?: { readonly currency: string; readonly from: UsdRatio; readonly to: UsdRatio }
}

/** The rates for saying tax in an office's currency; nothing while one of them is not known. */
export function taxRateBetween(
  [currency, from]: readonly [currency: string, rate: UsdRatio | undefined],
  [office, to]: readonly [currency: string | undefined, rate: UsdRatio | undefined],
): Pick<Issuing, 'taxRate'> {
  if (office === undefined) return {}
  const [one, other] = [currency === 'USD' ? parity : from, office === 'USD' ? parity : to]
  return one === undefined || other === undefined ? {} : { taxRate: { currency: office, from: one, to: other } }
}

/** Whether the transfer took fees or gave them back. */
export function isGivenBack({ fees }: Pick<FeeNews, 'fees'>): boolean {
  return fees.reduce((sum, { amount }) => sum + amount, 0) < 0
}

/** The next document of its series, and the series after it. */
export function newInvoice(
  known: readonly Series[],
  booked: Booked,
  issuing: Issuing,
): { readonly invoice: Invoice; readonly series: Series } {
  const { issuer, recipient, at, zone, corrects, codes } = issuing
  const kind = isGivenBack(booked) ? 'credit-note' : 'invoice'
  const issuedOn = localDate(at, zone)
  const series = withNext(seriesFor(known, issuer.country, issuedOn, kind))
  const lines = booked.fees.map(({ fee, amount }) => ({ fee, amount: magnitude(BigInt(amount)) }))
  const net = lines.reduce((sum, { amount }) => sum + amount, 0n)
  const tax = magnitude(BigInt(booked.tax))
  const { kind: taxKind, rateBps } = feeTaxOf({ net, tax, at: booked.happened_at }, issuer, recipient, codes)
  const invoice: Invoice = {
    invoiceId: invoiceIdOf(booked.transfer),
    number: numberOf(series),
    series: series.id,
    place: series.issued,
    kind,
    companyId: recipient.companyId,
    ...(booked.root.startsWith('ord_') ? { orderId: booked.root } : {}),
    transferRoot: booked.root,
    transferId: booked.transfer,
    currency: booked.currency,
    net,
    tax,
    taxKind,
    rateBps,
    lines,
    issuedAt: at,
    issuedOn,
    suppliedOn: localDate(booked.happened_at, zone),
    issuer,
    recipient,
    ...taxIn(booked.currency, tax, issuing.taxRate),
    corrects,
  }
  return { invoice, series }
}

/** The tax once more where the office counts in another currency, rounded once. */
function taxIn(currency: string, tax: bigint, rate: Issuing['taxRate']): Pick<Invoice, 'taxIn'> {
  if (rate === undefined || tax === 0n || rate.currency === currency) return {}
  const cross = crossRate(currency, rate.from, rate.currency, rate.to)
  return { taxIn: convert({ amount: tax, currency }, cross) }
}
