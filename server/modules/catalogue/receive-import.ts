import type { RootId } from '../../kernel/use-case.ts'
import { append, entry, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import { catalogueOf, catalogueType } from './catalogue.rules.ts'
import { type ImportOptions, importType, noCounts, type ProductImport } from './import.rules.ts'
import { opened } from './writing.rules.ts'

export interface ReceiveImport {
  readonly companyId: RootId
  readonly file: string
  readonly name: string
  readonly bytes: bigint
  readonly type: string
  readonly options: ImportOptions
}

/**
 * A supplier sends a file of products; its bytes are kept already. It is read next, row by row, and nothing is taken
 * before its supplier says so. Refuses `not-found`, `not-a-supplier`.
 */
export const receiveImport = useCase({
  name: 'catalogue.receive-import',
  action: 'catalogue.write',
  root: (input: ReceiveImport) => catalogueOf(input.companyId),
  reads: ({ companyId }, root) => ({
    company: one(companyType, companyId, 'company'),
    catalogue: one(catalogueType, root, 'catalogue'),
  }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ company, catalogue }, { companyId, ...input }, { at, actor, newId }, root) {
    if (company === undefined) return refuse('not-found')
    if (!company.kinds.includes('supplier')) return refuse('not-a-supplier')
    const importId = newId('imp')
    const received: ProductImport = {
      ...{ catalogueId: root, importId, state: 'received', ...input, name: input.name.slice(0, 200) },
      ...{ person: actor.person ?? '', receivedAt: at, readTo: 0, appliedTo: 0, undoneTo: 0, counts: noCounts },
    }
    return {
      answer: { import: importId, state: 'received' },
      changes: [
        ...(catalogue === undefined ? [put(catalogueType, opened(root, companyId, at))] : []),
        append(importType, received),
        entry(root, 'product-import.received', { import: importId, file: input.file, bytes: Number(input.bytes) }),
      ],
    }
  },
})
