import type { Change, Instant, RootId } from '../../kernel/use-case.ts'
import { constant, entry, event, one, put, type Ref, refuse, useCase } from '../../kernel/use-case.ts'
import { catalogueOf, type Product, productsChanged, productType } from './catalogue.rules.ts'
import { counted, importType, type ProductImport, type RowEffect, rowEffectType, rowId } from './import.rules.ts'
import { type ProductVersion, versionId, versionType } from './version.rules.ts'

export interface UndoRows {
  readonly companyId: RootId
  readonly importId: string
  /** What rows did, in order: which product, and which version it had before. */
  readonly effects: readonly { readonly n: number; readonly productId: string; readonly beforeVersion?: number }[]
  /** The rows begin behind this one, where the chunk before ended, and go to that one. */
  readonly from: number
  readonly to: number
}

/**
 * What rows of an import did is put back: a changed product shows the version from before, one that was made is taken
 * off the list. A product that was changed since stays as it is and is named. Refuses `not-found`,
 * `wrong-state` { state }.
 */
export const undoRows = useCase({
  name: 'catalogue.undo-rows',
  action: 'catalogue.import',
  bulk: true,
  root: (input: UndoRows) => catalogueOf(input.companyId),
  reads: ({ importId, effects }, root) => ({
    import: one(importType, root, importId),
    ...refsOf(effects, ({ n }) => one(rowEffectType, root, rowId(importId, n)), 'e '),
    ...refsOf(effects, ({ productId }) => one(productType, root, productId), 'p '),
    ...refsOf(
      effects,
      ({ productId, beforeVersion }) =>
        beforeVersion === undefined ? undefined : constant(one(versionType, root, versionId(productId, beforeVersion))),
      'v ',
    ),
  }),
  sides: () => [],
  decide(facts, { companyId, effects, from, to }, { at }, root) {
    const found = facts.import
    if (found === undefined) return refuse('not-found')
    if (found.state !== 'undoing') return refuse('wrong-state', { state: found.state })
    if (to <= found.undoneTo) return { answer: { undone_to: found.undoneTo }, changes: [] }
    if (from !== found.undoneTo) return refuse('wrong-state', { state: found.state, to: found.undoneTo })
    const held = facts as unknown as { readonly [fact: string]: unknown }
    const done = effects.flatMap(({ n }) => {
      const effect = held[`e ${n}`] as RowEffect | undefined
      const product = held[`p ${n}`] as Product | undefined
      if (effect?.madeVersion === undefined || product === undefined) return []
      return [putBack(effect, product, held[`v ${n}`] as ProductVersion | undefined, at)]
    })
    const shown = done.flatMap(({ product, isShown }) => (isShown ? [product.productId] : []))
    const kept = done.filter(({ isKept }) => isKept).length
    const isDone = to >= found.counts.rows
    const after: ProductImport = {
      ...found,
      undoneTo: to,
      counts: counted(found.counts, { undone: done.length - kept, kept }),
      ...(isDone ? { state: 'undone', undoneAt: at } : {}),
    }
    const said = { import: found.importId, from: found.undoneTo + 1, to, undone: done.length - kept, kept }
    const told = { company: companyId, import: found.importId, undone: after.counts.undone, kept: after.counts.kept }
    return {
      answer: { undone_to: to },
      changes: [
        put(importType, after),
        ...done.map(({ change }) => change),
        entry(root, 'products.put-back', said),
        ...productsChanged(root, companyId, shown),
        ...(isDone ? [event(root, 'product-import.undone', told)] : []),
      ],
    }
  },
})

function refsOf<R>(
  effects: UndoRows['effects'],
  ref: (effect: UndoRows['effects'][number]) => Ref<R> | undefined,
  before: string,
): Record<string, Ref<R>> {
  const found: Record<string, Ref<R>> = {}
  for (const effect of effects) {
    const each = ref(effect)
    if (each !== undefined) found[`${before}${effect.n}`] = each
  }
  return found
}

interface PutBack {
  readonly product: Product
  readonly change: Change
  readonly isShown: boolean
  readonly isKept: boolean
}

/** The product as before; or, where somebody has changed it since, the row that says so. */
function putBack(effect: RowEffect, product: Product, before: ProductVersion | undefined, at: Instant): PutBack {
  const { beforeVersion, beforeState = 'withdrawn', madeVersion, madeState } = effect
  const isSame = product.version === madeVersion && product.state === madeState
  const isThere = beforeVersion === undefined || before !== undefined
  if (!isSame || !isThere)
    return { product, change: put(rowEffectType, { ...effect, kept: 'changed-since' }), isShown: false, isKept: true }
  const shown = before && { version: before.version, hash: before.hash, name: before.content.name }
  const category = before && { category: before.content.category }
  const after: Product = { ...product, ...shown, ...category, state: beforeState, changedAt: at }
  const isShown = product.state === 'listed' || after.state === 'listed'
  return { product, change: put(productType, after), isShown, isKept: false }
}
