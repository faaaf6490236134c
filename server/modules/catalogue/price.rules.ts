import type { Decimal } from '../../kernel/decimal.ts'
import { decimalText, parseDecimal } from '../../kernel/decimal.ts'
import { parseQuantity, type Quantity, quantityText } from '../../kernel/quantity.ts'
import type { Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { PriceTier, ProductContent, Variant } from './version.rules.ts'

/** The variant of a product with this stock number; `undefined` where there is none. */
export function variantWith(content: Pick<ProductContent, 'variants'>, sku: string): Variant | undefined {
  return content.variants.find((each) => each.sku === sku)
}

/** Exact sum of two prices. */
export function addPrices(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  const at = ({ digits, scale: own }: Decimal) => digits * 10n ** BigInt(scale - own)
  return { digits: at(a) + at(b), scale }
}

/** The prices of a product, or of one of its variants: its own, or the product's with its difference. */
export function tiersOf(content: Pick<ProductContent, 'tiers'>, variant?: Variant): readonly PriceTier[] {
  if (variant?.tiers !== undefined && variant.tiers.length > 0) return variant.tiers
  const more = variant?.priceDifference === undefined ? undefined : parseDecimal(variant.priceDifference)
  if (more === undefined) return content.tiers
  return content.tiers.map(({ from, price }) => ({
    from,
    price: decimalText(addPrices(parseDecimal(price) ?? { digits: 0n, scale: 0 }, more)),
  }))
}

/** The tier that holds for a quantity: the last that begins at or below it; `undefined` below the first. */
export function tierFor(tiers: readonly PriceTier[], quantity: Quantity): PriceTier | undefined {
  return tiers.findLast(({ from }) => (parseQuantity(from) ?? 0n) <= quantity)
}

/**
 * What one unit costs in this quantity, as exact decimal text. Refuses `variant-unknown` { variant },
 * `variant-missing` where only variants are sold, and `below-smallest-order` { minimum }.
 */
export function unitPriceFor(content: ProductContent, quantity: Quantity, variantSku?: string): string | Refusal {
  const variant = variantSku === undefined ? undefined : variantWith(content, variantSku)
  if (variantSku !== undefined && variant === undefined) return refuse('variant-unknown', { variant: variantSku })
  const minimum = parseQuantity(content.minimum) ?? 0n
  if (quantity < minimum) return refuse('below-smallest-order', { minimum: quantityText(minimum) })
  const tier = tierFor(tiersOf(content, variant), quantity)
  return tier?.price ?? refuse('below-smallest-order', { minimum: quantityText(minimum) })
}

/** The price of the smallest order; `undefined` for a content that no version has. */
export function minimumPrice(content: ProductContent): string | undefined {
  const found = unitPriceFor(content, parseQuantity(content.minimum) ?? 0n)
  return typeof found === 'string' ? found : undefined
}
