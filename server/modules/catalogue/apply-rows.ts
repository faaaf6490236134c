import { sha256Hex } from '../../kernel/canonical.ts'
import type { Change, Instant, RootId } from '../../kernel/use-case.ts'
import { append, entry, event, one, put, type Ref, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import type { Catalogue, Product } from './catalogue.rules.ts'
import { catalogueOf, catalogueType, productsChanged, productType } from './catalogue.rules.ts'
import { catalogueNumbers, cataloguePolicies } from './catalogue-policy.rules.ts'
import {
  counted,
  type ImportRow,
  importRowType,
  importType,
  type ProductImport,
  type RowEffect,
  rowEffectType,
  rowId,
} from './import.rules.ts'
import { opened, shelved } from './writing.rules.ts'

export interface ApplyRows {
  readonly companyId: RootId
  readonly importId: string
  /** The rows that were not taken yet, in order, with the products that they name; the last also when it is wrong. */
  readonly rows: readonly { readonly n: number; readonly productId?: string }[]
  /** The rows begin behind this one, where the chunk before ended, and go to that one. */
  readonly from: number
  readonly to: number
}

/**
 * Good rows of an import are taken: products are made, changed, taken off the list. A row whose product was changed
 * since it was read does nothing and is named, as is a new one when the catalogue is full. Rows that were taken change
 * nothing. Refuses `not-found`, `wrong-state` { state }.
 */
export const applyRows = useCase({
  name: 'catalogue.apply-rows',
  action: 'catalogue.import',
  bulk: true,
  root: (input: ApplyRows) => catalogueOf(input.companyId),
  reads: ({ companyId, importId, rows }, root) => ({
    company: one(companyType, companyId, 'company'),
    catalogue: one(catalogueType, root, 'catalogue'),
    import: one(importType, root, importId),
    policies: cataloguePolicies(),
    ...factsOf(rows, (n) => one(importRowType, root, rowId(importId, n))),
    ...factsOf(rows, (_, productId) => (productId === undefined ? undefined : one(productType, root, productId)), 'p '),
  }),
  sides: () => [],
  decide(facts, { companyId, rows, from, to }, { at }, root) {
    const { company, import: found, policies } = facts
    if (company === undefined || found === undefined) return refuse('not-found')
    if (found.state !== 'applying') return refuse('wrong-state', { state: found.state })
    if (to <= found.appliedTo) return { answer: { applied_to: found.appliedTo }, changes: [] }
    if (from !== found.appliedTo) return refuse('wrong-state', { state: found.state, to: found.appliedTo })
    const taking: Taking = {
      ...{ found, at, most: catalogueNumbers(policies, at).productsMost, isOpen: company.state === 'active' },
      catalogue: facts.catalogue ?? opened(root, companyId, at),
      products: new Map(),
      changes: [],
      effects: [],
      shown: [],
    }
    const held = facts as unknown as { readonly [fact: string]: ImportRow | Product | undefined }
    for (const { n } of rows) {
      const row = held[String(n)] as ImportRow | undefined
      if (row === undefined) continue
      takeRow(row, held[`p ${n}`] as Product | undefined, taking)
    }
    return { answer: { applied_to: to }, changes: applied(taking, to) }
  },
})

/** One fact for each row, under its number. */
function factsOf<R>(
  rows: ApplyRows['rows'],
  ref: (n: number, productId: string | undefined) => Ref<R> | undefined,
  before = '',
): Record<string, Ref<R>> {
  const found: Record<string, Ref<R>> = {}
  for (const { n, productId } of rows) {
    const each = ref(n, productId)
    if (each !== undefined) found[`${before}${n}`] = each
  }
  return found
}

/** What a chunk comes to while it is worked in. */
interface Taking {
  readonly found: ProductImport
  readonly at: Instant
  readonly most: number
  readonly isOpen: boolean
  catalogue: Catalogue
  readonly products: Map<string, Product>
  readonly changes: Change[]
  readonly effects: RowEffect[]
  readonly shown: string[]
}

function takeRow(row: ImportRow, product: Product | undefined, taking: Taking): void {
  const { found, at, most, isOpen } = taking
  const { n, productId, outcome, content, baseVersion } = row
  if (productId === undefined || outcome === 'wrong' || outcome === 'unchanged') return
  const { catalogueId, importId } = found
  const effect = { catalogueId, importId, n, productId }
  const before = product && { beforeVersion: product.version, beforeState: product.state }
  const refused =
    product?.version !== baseVersion
      ? 'changed-since'
      : product === undefined && taking.catalogue.products >= most
        ? 'too-many-products'
        : undefined
  if (refused !== undefined) {
    taking.effects.push({ ...effect, ...before, refused })
    return
  }
  if (outcome === 'withdrawn' && product !== undefined) {
    const after: Product = { ...product, state: 'withdrawn', changedAt: at }
    taking.changes.push(put(productType, after))
    if (product.state === 'listed') taking.shown.push(productId)
    taking.effects.push({ ...effect, ...before, madeVersion: after.version, madeState: after.state })
    return
  }
  if (content === undefined) return
  const state = found.options.lists && isOpen ? { state: 'listed' as const } : {}
  const person = { person: found.person, importId }
  const made = shelved({ catalogue: taking.catalogue, product, content, at, ...person, ...state })
  taking.catalogue = made.catalogue
  // The catalogue itself is written once for all.
  taking.changes.push(...made.changes.filter((each) => !('type' in each && each.type === catalogueType.name)))
  if (made.after.state === 'listed') taking.shown.push(productId)
  taking.effects.push({ ...effect, ...before, madeVersion: made.after.version, madeState: made.after.state })
}

function applied(taking: Taking, to: number): readonly Change[] {
  const { found, at, catalogue, changes, effects, shown } = taking
  const { catalogueId, importId, counts } = found
  const refused = effects.filter((each) => each.refused !== undefined).length
  const isDone = to >= counts.rows
  const after: ProductImport = {
    ...found,
    appliedTo: to,
    counts: counted(counts, { taken: effects.length - refused, refused }),
    ...(isDone ? { state: 'applied', appliedAt: at } : {}),
  }
  const said = { import: importId, from: found.appliedTo + 1, to, taken: effects.length - refused, refused }
  const companyId = catalogue.companyId
  const told = { company: companyId, import: importId, taken: after.counts.taken, refused: after.counts.refused }
  return [
    put(importType, after),
    put(catalogueType, catalogue),
    ...changes,
    ...effects.map((each) => append(rowEffectType, each)),
    // What was done is hashed with the record: which rows made which versions.
    entry(catalogueId, 'products.imported', { ...said, hash: effectsHash(effects) }),
    ...productsChanged(catalogueId, companyId, shown),
    ...(isDone ? [event(catalogueId, 'product-import.applied', told)] : []),
  ]
}

function effectsHash(effects: readonly RowEffect[]): string {
  return sha256Hex(
    effects
      .map(({ n, productId, madeVersion = 0, refused = '' }) => `${n} ${productId} ${madeVersion} ${refused}\n`)
      .join(''),
  )
}
