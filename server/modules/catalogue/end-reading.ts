import type { Json, RootId } from '../../kernel/use-case.ts'
import { entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { catalogueOf } from './catalogue.rules.ts'
import { checkImportStep, type FileReading, importType, type ProductImport } from './import.rules.ts'

export interface EndReading {
  readonly companyId: RootId
  readonly importId: string
  /** How it was read; absent: it could not be. */
  readonly reading?: FileReading
  readonly failure?: { readonly code: string; readonly data?: Json }
}

/**
 * A file was read to its end, and its rows wait for their supplier; or it could not be read, and why is kept. Refuses
 * `not-found`, `wrong-state` { state }.
 */
export const endReading = useCase({
  name: 'catalogue.end-reading',
  action: 'catalogue.import',
  root: (input: EndReading) => catalogueOf(input.companyId),
  reads: ({ importId }, root) => ({ import: one(importType, root, importId) }),
  sides: () => [],
  decide(facts, { companyId, importId, reading, failure }, { at }, root) {
    const found = facts.import
    if (found === undefined) return refuse('not-found')
    const refused = checkImportStep('stage', found)
    if (refused !== undefined) return refused
    const after: ProductImport = {
      ...found,
      state: failure === undefined ? 'read' : 'failed',
      readAt: at,
      ...(reading === undefined ? {} : { reading }),
      ...(failure === undefined ? {} : { failure }),
    }
    const topic = failure === undefined ? 'product-import.read' : 'product-import.failed'
    const said = { import: importId, ...after.counts, ...(failure === undefined ? {} : { reason: failure.code }) }
    return {
      answer: { import: importId, state: after.state as string },
      changes: [
        put(importType, after),
        entry(root, topic, said),
        event(root, topic, {
          company: companyId,
          import: importId,
          rows: after.counts.rows,
          wrong: after.counts.wrong,
        }),
      ],
    }
  },
})
