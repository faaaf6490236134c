import { known } from '../../kernel/known.ts'
import type { RootId } from '../../kernel/use-case.ts'
import { append, constant, one, put, type Ref, refuse, useCase } from '../../kernel/use-case.ts'
import { catalogueOf, type Product, productType } from './catalogue.rules.ts'
import { type CataloguePolicy, catalogueNumbers, cataloguePolicies } from './catalogue-policy.rules.ts'
import { contentFaults } from './content.rules.ts'
import {
  checkImportStep,
  counted,
  type ImportOptions,
  type ImportRow,
  importRowType,
  importType,
} from './import.rules.ts'
import { faultIn, patched, type ReadRow } from './row-patch.rules.ts'
import { contentHash, type ProductVersion, versionId, versionType } from './version.rules.ts'

export interface StageRows {
  readonly companyId: RootId
  readonly importId: string
  /** In the order of the file, without gap. */
  readonly rows: readonly ReadRow[]
}

type Found<R> = { readonly [productId: string]: R | undefined }

/**
 * Rows of a file are held against the catalogue and wait: each is new, changed, unchanged, takes a product off, or is
 * wrong with every fault named. Rows that wait already change nothing. Refuses `not-found`, `wrong-state` { state }.
 */
export const stageRows = useCase({
  name: 'catalogue.stage-rows',
  action: 'catalogue.import',
  bulk: true,
  root: (input: StageRows) => catalogueOf(input.companyId),
  reads: ({ importId, rows }, root) => ({
    import: one(importType, root, importId),
    policies: cataloguePolicies(),
    ...refs(rows, (productId) => one(productType, root, productId)),
  }),
  more: (facts, { rows }, root) =>
    refs(
      rows,
      (productId) => {
        const product = (facts as unknown as Found<Product>)[productId]
        return product && constant(one(versionType, root, versionId(productId, product.version)))
      },
      'v ',
    ),
  sides: () => [],
  decide(facts, { importId, rows }, { at }, root) {
    const found = facts.import
    if (found === undefined) return refuse('not-found')
    const refused = checkImportStep('stage', found)
    if (refused !== undefined) return refused
    const fresh = rows.filter(({ n }) => n > found.readTo)
    const last = fresh.at(-1)
    if (last === undefined) return { answer: { read_to: found.readTo }, changes: [] }
    // A chunk whose turn has not come would leave a gap.
    if (fresh[0]?.n !== found.readTo + 1) return refuse('wrong-state', { state: found.state, to: found.readTo })
    const staging: Staging = {
      catalogueId: root,
      importId,
      options: found.options,
      policy: catalogueNumbers(facts.policies, at),
      products: facts as unknown as Found<Product>,
      versions: facts as unknown as Found<ProductVersion>,
    }
    const staged = fresh.map((row) => stagedRow(row, staging))
    const tally: Record<string, number> = { rows: staged.length }
    for (const { outcome } of staged) tally[outcome] = (tally[outcome] ?? 0) + 1
    const after = { ...found, readTo: last.n, counts: counted(found.counts, tally) }
    return {
      answer: { read_to: last.n },
      changes: [put(importType, after), ...staged.map((row) => append(importRowType, row))],
    }
  },
})

/** One fact for each product that a row names, under its id. */
function refs<R>(
  rows: readonly ReadRow[],
  ref: (productId: string) => Ref<R | undefined> | undefined,
  before = '',
): Record<string, Ref<R | undefined>> {
  const found: Record<string, Ref<R | undefined>> = {}
  for (const { productId } of rows) {
    const each = productId === undefined ? undefined : ref(productId)
    if (each !== undefined) found[`${before}${productId}`] = each
  }
  return found
}

interface Staging {
  readonly catalogueId: RootId
  readonly importId: string
  readonly options: ImportOptions
  readonly policy: CataloguePolicy
  readonly products: Found<Product>
  readonly versions: Found<ProductVersion>
}

function stagedRow(row: ReadRow, staging: Staging): ImportRow {
  const { catalogueId, importId, products, versions, options, policy } = staging
  const { n, line, sku, productId = '', act, patch } = row
  const product = products[productId]
  const waits = {
    catalogueId,
    importId,
    n,
    line,
    sku,
    ...known({ productId: row.productId, baseVersion: product?.version }),
  }
  if (row.faults.length > 0) return { ...waits, outcome: 'wrong', faults: row.faults }
  if (act === 'withdraw') {
    if (product === undefined) return { ...waits, outcome: 'wrong', faults: [faultIn('sku', 'unknown', sku)] }
    return { ...waits, outcome: product.state === 'withdrawn' ? 'unchanged' : 'withdrawn', faults: [] }
  }
  const content = patched(sku, patch, versions[`v ${productId}`]?.content, options)
  const faults = contentFaults(content, policy).map(({ field, why }) => faultIn(field, why))
  if (faults.length > 0) return { ...waits, outcome: 'wrong', faults: faults.slice(0, 20) }
  if (product === undefined) return { ...waits, outcome: 'new', content, faults: [] }
  const isSame = product.hash === contentHash(content) && (product.state === 'listed' || !options.lists)
  return isSame ? { ...waits, outcome: 'unchanged', faults: [] } : { ...waits, outcome: 'changed', content, faults: [] }
}
