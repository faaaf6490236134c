import type { RootId } from '../../kernel/use-case.ts'
import { append, entry, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import { catalogueOf, catalogueType } from './catalogue.rules.ts'
import { fileType } from './file.rules.ts'
import { opened } from './writing.rules.ts'

export interface AttachFile {
  readonly companyId: RootId
  readonly sha256: string
  readonly bytes: bigint
  readonly type: string
  readonly name: string
}

/**
 * A supplier adds an image or the paper of a certificate to its catalogue; its bytes are kept already. A product shows
 * it once a version names it. The same content again changes nothing. Refuses `not-found`, `not-a-supplier`.
 */
export const attachCatalogueFile = useCase({
  name: 'catalogue.attach-file',
  action: 'catalogue.write',
  root: (input: AttachFile) => catalogueOf(input.companyId),
  reads: ({ companyId, sha256 }, root) => ({
    company: one(companyType, companyId, 'company'),
    catalogue: one(catalogueType, root, 'catalogue'),
    known: one(fileType, root, sha256),
  }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ company, catalogue, known }, { companyId, sha256, bytes, type, name }, { at, actor }, root) {
    if (company === undefined) return refuse('not-found')
    if (!company.kinds.includes('supplier')) return refuse('not-a-supplier')
    const answer = { file: sha256, type, bytes: Number(bytes) }
    if (known !== undefined) return { answer, changes: [] }
    const file = { catalogueId: root, sha256, bytes, type, name, person: actor.person ?? '', attachedAt: at }
    return {
      answer,
      changes: [
        ...(catalogue === undefined ? [put(catalogueType, opened(root, companyId, at))] : []),
        append(fileType, file),
        entry(root, 'product-file.attached', { file: sha256, bytes: Number(bytes), type }),
      ],
    }
  },
})
