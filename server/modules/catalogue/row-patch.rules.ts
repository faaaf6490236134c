import { categoryFor, fallbackCategory } from './categories.rules.ts'
import type { FaultReason } from './content.rules.ts'
import type { ImportOptions, RowFault } from './import.rules.ts'
import { tidyContent } from './tidy-content.rules.ts'
import type { PriceTier, ProductContent } from './version.rules.ts'

/** What a row says of a product; what it does not say stays as it is. */
export interface RowPatch extends Partial<Omit<ProductContent, 'sku'>> {
  /** A price without a quantity: it holds from the smallest order on. */
  readonly price?: string
}

/** A row as it was read. */
export interface ReadRow {
  readonly n: number
  readonly line: number
  readonly sku: string
  /** The product of this stock number in this catalogue. */
  readonly productId?: string
  readonly act: 'write' | 'withdraw'
  readonly patch: RowPatch
  readonly faults: readonly RowFault[]
}

/** A fault of a field, by what its column is called in the file. */
export function faultIn(column: string, why: FaultReason, value = ''): RowFault {
  const shown = value.trim().slice(0, 80)
  return shown === '' ? { column, why } : { column, why, value: shown }
}

/** What a product will be when a row is taken: what it is, with what the row says. Tidy, not checked. */
export function patched(
  sku: string,
  { price, ...patch }: RowPatch,
  before: ProductContent | undefined,
  options: ImportOptions,
): ProductContent {
  const minimum = patch.minimum ?? before?.minimum ?? patch.tiers?.[0]?.from ?? '1'
  const merged: ProductContent = {
    ...(before ?? empty(options)),
    ...patch,
    sku,
    minimum,
    category: patch.category ?? before?.category ?? derived(patch),
    tiers: patch.tiers ?? tiersWith(price, minimum, before),
  }
  return tidyContent(merged)
}

function empty({ language, currency = '' }: ImportOptions): Omit<ProductContent, 'sku' | 'category' | 'minimum'> {
  return {
    ...{ name: '', language, currency, unit: '', tiers: [] },
    ...{ keywords: [], attributes: [], variants: [], quality: [], certificates: [], incoterms: [], images: [] },
  }
}

/** By the code of the tariff, where a row names no category. */
function derived({ hsCode }: RowPatch): string {
  return (hsCode === undefined ? undefined : categoryFor('hs', hsCode)) ?? fallbackCategory
}

/** One price holds from the smallest order on; without one, prices stay. */
function tiersWith(
  price: string | undefined,
  minimum: string,
  before: ProductContent | undefined,
): readonly PriceTier[] {
  return price === undefined ? (before?.tiers ?? []) : [{ from: minimum, price }]
}
