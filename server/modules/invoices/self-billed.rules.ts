import { magnitude } from '../../kernel/decimal.ts'
import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import { localDate } from '../../kernel/zone.ts'
import { convert, crossRate, type UsdRatio } from '../rates/rate.rules.ts'
import type { Corrected, InvoiceKind, InvoiceParty } from './invoice.rules.ts'
import { grossOf, netOf, type Parts, turned } from './self-billed-amounts.rules.ts'
import { type SupplyTaxKind, supplyTaxOf } from './self-billed-tax.rules.ts'
import { nextInSeries, type SelfBillingSeries, selfBilledNumber } from './self-billing-series.rules.ts'

/** Why a document was drawn up: a lot was shipped, the price was lowered or raised, the supplier objected. */
export type SelfBilledCause = 'lot' | 'price' | 'objection'

/** A document that is drawn up for a supplier. Issued whole and never changed. */
export interface SelfBilled {
  readonly orderId: RootId
  readonly documentId: string
  readonly number: string
  readonly seriesRoot: RootId
  readonly series: string
  readonly place: number
  readonly kind: InvoiceKind
  readonly cause: SelfBilledCause
  /** The lot that it is about; absent for a price. */
  readonly lotId?: string
  readonly supplierId: RootId
  readonly buyerId: RootId
  readonly orderNumber: string
  readonly agreementId: string
  readonly currency: string
  /** What it says, in its own direction: a credit note's amounts are above 0 too. */
  readonly parts: Parts
  readonly net: bigint
  readonly tax: bigint
  /** What of it was paid into the hold before it was drawn up; of a credit note, all. */
  readonly paid: bigint
  readonly taxKind: SupplyTaxKind
  readonly rateBps: number
  readonly issuedAt: Instant
  /** Local dates where the supplier is. */
  readonly issuedOn: string
  readonly suppliedOn: string
  /** Until when the supplier may object; absent: not any more, since it only takes back. */
  readonly objectUntil?: Instant
  /** The last day on which it may, where the order is. */
  readonly objectOn?: string
  readonly issuer: InvoiceParty
  readonly recipient: InvoiceParty
  /** The tax in the currency of the supplier's tax office, when that is another one. */
  readonly taxIn?: { readonly amount: bigint; readonly currency: string }
  readonly corrects: readonly Corrected[]
}

export const selfBilledType: RecordType<SelfBilled> = {
  name: 'invoices.self_billed',
  root: (document) => document.orderId,
  id: (document) => document.documentId,
}

/** What a document is made of besides its parts. */
export interface DrawingUp {
  readonly orderId: RootId
  readonly documentId: string
  readonly orderNumber: string
  readonly agreementId: string
  readonly currency: string
  readonly cause: SelfBilledCause
  readonly lotId?: string
  readonly at: Instant
  /** The supplier's time zone: dates are where it sits. */
  readonly zone: string
  readonly suppliedAt: Instant
  readonly objectUntil?: Instant
  /** The last day on which the supplier may object, where the order is. */
  readonly objectOn?: string
  readonly issuer: InvoiceParty
  readonly recipient: InvoiceParty
  /** What the order comes to in all, for the rate of its tax. */
  readonly order: { readonly net: bigint; readonly tax: bigint }
  /** Money of the order that no document has named yet. */
  readonly unnamed: bigint
  readonly corrects: readonly Corrected[]
  readonly taxRate?: { readonly currency: string; readonly from: UsdRatio; readonly to: UsdRatio }
}

/**
 * The next document of its series: an invoice of what the parts come to, a credit note where that is below 0.
 * `undefined` where net and tax go two ways: then the next document says it with what else there is.
 */
export function drawUp(
  known: readonly SelfBillingSeries[],
  parts: Parts,
  given: DrawingUp,
): { readonly document: SelfBilled; readonly series: SelfBillingSeries } | undefined {
  const { issuer, recipient, at, zone, order, taxRate, suppliedAt, unnamed, objectUntil, objectOn, ...rest } = given
  const kind = grossOf(parts) < 0n ? 'credit-note' : 'invoice'
  const own = kind === 'credit-note' ? turned(parts) : parts
  const [net, tax] = [netOf(own), own.tax]
  if (net < 0n || tax < 0n) return undefined
  const issuedOn = localDate(at, zone)
  const series = nextInSeries(known, issuer.companyId, issuedOn, kind)
  const { kind: taxKind, rateBps } = supplyTaxOf(order, issuer, recipient)
  const document: SelfBilled = {
    ...rest,
    ...{ number: selfBilledNumber(series), seriesRoot: series.seriesRoot, series: series.id, place: series.issued },
    ...{ kind, supplierId: issuer.companyId, buyerId: recipient.companyId, parts: own, net, tax, taxKind, rateBps },
    paid: kind === 'credit-note' ? net + tax : between(unnamed, net + tax),
    ...{ issuedAt: at, issuedOn, suppliedOn: localDate(suppliedAt, zone), issuer, recipient },
    ...(kind === 'invoice' && objectUntil !== undefined ? { objectUntil } : {}),
    ...(kind === 'invoice' && objectOn !== undefined ? { objectOn } : {}),
    ...taxIn(given.currency, tax, taxRate),
  }
  return { document, series }
}

/** What a document adds to what is invoiced: a credit note takes away. */
export function signed({ kind, parts }: SelfBilled): Parts {
  return kind === 'invoice' ? parts : turned(parts)
}

function between(amount: bigint, most: bigint): bigint {
  return amount < 0n ? 0n : amount > most ? most : amount
}

/** The tax once more where the office counts in another currency (Directive 2006/112/EC, article 230), rounded once. */
function taxIn(currency: string, tax: bigint, rate: DrawingUp['taxRate']): Pick<SelfBilled, 'taxIn'> {
  if (rate === undefined || magnitude(tax) === 0n || rate.currency === currency) return {}
  const cross = crossRate(currency, rate.from, rate.currency, rate.to)
  return { taxIn: convert({ amount: tax, currency }, cross) }
}
