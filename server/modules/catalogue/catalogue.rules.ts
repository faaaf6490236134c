import { sha256Hex } from '../../kernel/canonical.ts'
import type { Change, Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { event, refuse } from '../../kernel/use-case.ts'

/** A supplier's catalogue is a root of its own: an import writes it for a minute, and no agreement waits for that. */
export function catalogueOf(companyId: RootId): RootId {
  return `cat_${companyId.slice(companyId.indexOf('_') + 1)}`
}

export interface Catalogue {
  readonly catalogueId: RootId
  readonly companyId: RootId
  /** How many products it has, whatever their state. */
  readonly products: number
  readonly openedAt: Instant
}

export const catalogueType: RecordType<Catalogue> = {
  name: 'catalogue.catalogues',
  root: (catalogue) => catalogue.catalogueId,
  id: () => 'catalogue',
}

export const productStates = ['draft', 'listed', 'withdrawn'] as const
export type ProductState = (typeof productStates)[number]

/** A product as it stands: which version is shown, and whether it is listed. What it is stands in its version. */
export interface Product {
  readonly catalogueId: RootId
  readonly productId: string
  readonly companyId: RootId
  readonly sku: string
  readonly name: string
  readonly category: string
  readonly state: ProductState
  readonly version: number
  /** The highest number of a version that was given out: one that was put back stays behind it. */
  readonly lastVersion: number
  readonly hash: string
  readonly madeAt: Instant
  readonly changedAt: Instant
  readonly listedAt?: Instant
}

export const productType: RecordType<Product> = {
  name: 'catalogue.products',
  root: (product) => product.catalogueId,
  id: (product) => product.productId,
}

/**
 * The id of a supplier's product: it follows from the stock number, so that the same number is the same product for
 * ever, and an import finds it without a search.
 */
export function productIdOf(catalogueId: RootId, sku: string): string {
  return `prd_${sha256Hex(`${catalogueId}|${sku}`).slice(0, 32)}`
}

/** What one may do to a product in a state. */
const steps = {
  list: ['draft', 'withdrawn'],
  withdraw: ['listed'],
} as const satisfies Record<string, readonly ProductState[]>
export type ProductStep = keyof typeof steps

/** Refuses `wrong-state` { state }. */
export function checkProductStep(step: ProductStep, { state }: Pick<Product, 'state'>): Refusal | undefined {
  return (steps[step] as readonly ProductState[]).includes(state) ? undefined : refuse('wrong-state', { state })
}

/** The steps that a product in a state takes. */
export function productSteps(state: ProductState): readonly ProductStep[] {
  return (Object.keys(steps) as ProductStep[]).filter((step) => checkProductStep(step, { state }) === undefined)
}

/** So many products one event names. */
export const EVENT_MOST = 500

/** News for whoever shows products: these are other than before. Empty for none. */
export function productsChanged(catalogueId: RootId, companyId: RootId, products: readonly string[]): Change[] {
  const parts: Change[] = []
  for (let start = 0; start < products.length; start += EVENT_MOST)
    parts.push(
      event(catalogueId, 'products.changed', {
        company: companyId,
        products: products.slice(start, start + EVENT_MOST),
      }),
    )
  return parts
}
