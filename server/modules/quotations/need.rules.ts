import { isCurrency } from '../../kernel/currency.ts'
import { parseDecimal } from '../../kernel/decimal.ts'
import { parseInstant } from '../../kernel/instant.ts'
import { parseQuantity } from '../../kernel/quantity.ts'
import type { Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import { categoryWith } from '../catalogue/categories.rules.ts'
import type { Incoterm } from '../catalogue/incoterm.rules.ts'
import type { QualityTerm } from '../catalogue/quality.rules.ts'

/** The product that a buyer had in mind, in the version that it read. Only its own supplier is told. */
export interface NeededProduct {
  readonly companyId: RootId
  readonly productId: string
  readonly version: number
  readonly hash: string
}

/** What a buyer needs. Only texts and whole numbers. */
export interface Need {
  readonly name: string
  readonly description?: string
  readonly category?: string
  /** Exact decimal text, in `unit`. */
  readonly quantity: string
  /** UN/CEFACT Recommendation 20. */
  readonly unit: string
  readonly currency: string
  /** Exact decimal text, for one unit. */
  readonly targetPrice?: string
  readonly incoterm?: Incoterm
  readonly incotermPlace?: string
  /** A day. */
  readonly neededBy?: string
  readonly quality: readonly QualityTerm[]
  readonly product?: NeededProduct
}

/** Whether it can be asked for. Refuses `quotation-invalid` { field }: the first field that cannot be used. */
export function checkNeed(need: Need): Refusal | undefined {
  const { name, category, quantity, unit, currency, targetPrice, neededBy } = need
  if (name.trim() === '') return invalid('name')
  if (category !== undefined && categoryWith(category) === undefined) return invalid('category')
  if (!isQuantity(quantity)) return invalid('quantity')
  if (!isUnit(unit)) return invalid('unit')
  if (!isCurrency(currency)) return invalid('currency')
  if (targetPrice !== undefined && !isPrice(targetPrice)) return invalid('target_price')
  return neededBy === undefined || isDay(neededBy) ? undefined : invalid('needed_by')
}

export function invalid(field: string): Refusal {
  return refuse('quotation-invalid', { field })
}

export function isQuantity(text: string): boolean {
  return (parseQuantity(text) ?? 0n) > 0n
}

export function isUnit(code: string): boolean {
  return /^[A-Z0-9]{1,3}$/.test(code)
}

/** What the price of an order's line can say, above zero. */
export function isPrice(text: string): boolean {
  return /^\d{1,15}(\.\d{1,10})?$/.test(text) && (parseDecimal(text)?.digits ?? 0n) > 0n
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parseInstant(`${text}T00:00:00Z`) !== undefined
}
