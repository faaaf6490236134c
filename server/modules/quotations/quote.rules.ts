import { exponentOf, isCurrency } from '../../kernel/currency.ts'
import { parseDecimal } from '../../kernel/decimal.ts'
import { parseQuantity, priceTimes } from '../../kernel/quantity.ts'
import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { Incoterm } from '../catalogue/incoterm.rules.ts'
import type { NamedVersion } from '../catalogue/version.rules.ts'
import type { TermsContent } from '../orders/terms.rules.ts'
import { termsFromWire } from '../orders/terms-wire.rules.ts'
import { invalid, isPrice, isQuantity, isUnit, type Need } from './need.rules.ts'

/** What a supplier offers. */
export interface Offer {
  /** Exact decimal text, for one unit. */
  readonly unitPrice: string
  readonly currency: string
  /** Exact decimal text. */
  readonly quantity: string
  readonly unit: string
  /** The smallest quantity that this price holds for. */
  readonly minimum?: string
  /** Days from the initial payment to shipment. */
  readonly leadDays: number
  readonly incoterm: Incoterm
  readonly incotermPlace: string
  readonly remarks?: string
  /** A product of its own that it offers. */
  readonly product?: NamedVersion
}

export const quoteStates = ['given', 'withdrawn', 'chosen', 'not-chosen'] as const
export type QuoteState = (typeof quoteStates)[number]

/** A supplier's quote: one, replaced while the request is open; each replacement is a version. */
export interface Quote {
  readonly requestId: RootId
  readonly supplierId: RootId
  readonly version: number
  readonly state: QuoteState
  readonly offer: Offer
  /** Until then the buyer can order from it. */
  readonly validUntil: Instant
  readonly person: string
  readonly writtenAt: Instant
}

export const quoteType: RecordType<Quote> = {
  name: 'quotations.quotes',
  root: (quote) => quote.requestId,
  id: (quote) => quote.supplierId,
}

const AMOUNT_MOST = 10n ** 15n

/** What the quantity costs in all, minor units; half a unit is rounded up. */
export function amountOf({
  unitPrice,
  quantity,
  currency,
}: Pick<Offer, 'unitPrice' | 'quantity' | 'currency'>): bigint {
  const price = parseDecimal(unitPrice) ?? { digits: 0n, scale: 0 }
  return priceTimes(price, parseQuantity(quantity) ?? 0n, exponentOf(currency))
}

/**
 * Whether it can be offered: an order could be drafted from it. Refuses `quotation-invalid` { field }: the first field
 * that cannot be used.
 */
export function checkOffer(offer: Offer, validUntil: Instant, at: Instant): Refusal | undefined {
  const { unitPrice, currency, quantity, unit, minimum, leadDays, incotermPlace } = offer
  if (!isPrice(unitPrice)) return invalid('unit_price')
  if (!isCurrency(currency)) return invalid('currency')
  if (!isQuantity(quantity)) return invalid('quantity')
  if (!isUnit(unit)) return invalid('unit')
  if (minimum !== undefined && !isQuantity(minimum)) return invalid('minimum')
  if ((parseQuantity(minimum ?? '0') ?? 0n) > (parseQuantity(quantity) ?? 0n)) return invalid('minimum')
  if (!Number.isInteger(leadDays) || leadDays < 0 || leadDays > 730) return invalid('lead_days')
  if (incotermPlace.trim() === '') return invalid('incoterm_place')
  const amount = amountOf(offer)
  if (amount <= 0n || amount > AMOUNT_MOST) return invalid('unit_price')
  return validUntil > at ? undefined : invalid('valid_until')
}

/** Whether the buyer can order from it. Refuses `not-found`, `quote-not-valid` { until }. */
export function checkChoice(quote: Quote | undefined, at: Instant): Refusal | undefined {
  if (quote?.state !== 'given') return refuse('not-found')
  return at > quote.validUntil ? refuse('quote-not-valid', { until: quote.validUntil }) : undefined
}

/** The terms that an order of a quote begins with; the buyer can still write them otherwise. */
export function termsOfQuote(need: Need, offer: Offer): TermsContent | Refusal {
  const { description, quality } = need
  const { product, remarks } = offer
  return termsFromWire({
    currency: offer.currency,
    lines: [
      {
        name: need.name,
        ...(description === undefined ? {} : { description }),
        quantity: offer.quantity,
        unit: offer.unit,
        unit_price: offer.unitPrice,
        amount: Number(amountOf(offer)),
        quality,
        ...(product === undefined ? {} : { product: namedIn(product) }),
      },
    ],
    // Every rule of Incoterms fits it; the buyer says otherwise in the draft.
    mode: 'sea',
    incoterm: offer.incoterm,
    incoterm_place: offer.incotermPlace,
    ship_by: { kind: 'days', days: offer.leadDays, after: 'initial' },
    ...(remarks === undefined ? {} : { remarks }),
  })
}

function namedIn({ productId, version, variant, hash }: NamedVersion) {
  return { product: productId, version, hash, ...(variant === undefined ? {} : { variant }) }
}
