import { exponentOf } from '../../kernel/currency.ts'
import { parseDecimal } from '../../kernel/decimal.ts'
import { priceTimes, type Quantity, quantityText } from '../../kernel/quantity.ts'
import type { Refusal } from '../../kernel/use-case.ts'
import type { Incoterm } from '../catalogue/incoterm.rules.ts'
import { unitPriceFor, variantWith } from '../catalogue/price.rules.ts'
import type { ProductVersion } from '../catalogue/version.rules.ts'
import type { WireTerms } from './terms-wire.rules.ts'

/** When a product says nothing of it: days after the payment. */
const SHIP_WITHIN_DAYS = 30

/**
 * The terms that an order of a product begins with: its price in this quantity, unit, quality terms and lead time, and
 * the version itself. What the product leaves open is usual and can be written otherwise. Refuses `variant-unknown`,
 * `below-smallest-order` { minimum }.
 */
export function termsOfProduct(version: ProductVersion, quantity: Quantity, variantSku?: string): WireTerms | Refusal {
  const { content, productId, hash } = version
  const price = unitPriceFor(content, quantity, variantSku)
  if (typeof price !== 'string') return price
  const variant = variantSku === undefined ? undefined : variantWith(content, variantSku)
  const shape = variant?.attributes.map(({ name, value }) => `${name}: ${value}`).join(', ')
  const [delivery] = content.incoterms
  const amount = priceTimes(parseDecimal(price) ?? { digits: 0n, scale: 0 }, quantity, exponentOf(content.currency))
  return {
    currency: content.currency,
    lines: [
      {
        name: (shape === undefined ? content.name : `${content.name}, ${shape}`).slice(0, 500),
        ...(content.description === undefined ? {} : { description: content.description.slice(0, 5000) }),
        quantity: quantityText(quantity),
        unit: content.unit,
        unit_price: price,
        amount: Number(amount),
        ...(content.hsCode === undefined ? {} : { hs_code: content.hsCode }),
        quality: content.quality,
        product: {
          ...{ product: productId, version: version.version, hash },
          ...(variantSku === undefined ? {} : { variant: variantSku }),
        },
      },
    ],
    mode: 'sea',
    incoterm: (delivery?.incoterm ?? 'FCA') as Incoterm,
    incoterm_place: delivery?.place ?? content.origin ?? '-',
    ship_by: { kind: 'days', days: content.leadDays ?? SHIP_WITHIN_DAYS, after: 'initial' },
  }
}
