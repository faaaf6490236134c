import type { RootId } from '../../kernel/use-case.ts'
import { all, append, entry, one, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import { storefrontFileType } from './storefront.rules.ts'

export interface AttachStorefrontFile {
  readonly companyId: RootId
  readonly sha256: string
  readonly bytes: bigint
  readonly type: string
  readonly name: string
}

/** So many files a storefront has had: ten times what it shows at once. */
export const FILES_MOST = 140

/**
 * A supplier adds a picture to its storefront; its bytes are kept already. It is shown once a version names it. The
 * same content again changes nothing. Refuses `not-found`, `not-a-supplier`, `too-many-files` { most }.
 */
export const attachStorefrontFile = useCase({
  name: 'storefronts.attach-file',
  action: 'storefronts.write',
  root: (input: AttachStorefrontFile) => input.companyId,
  reads: (_, root) => ({ company: one(companyType, root, 'company'), files: all(storefrontFileType, root) }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ company, files }, { companyId, sha256, bytes, type, name }, { at, actor }) {
    if (company === undefined) return refuse('not-found')
    if (!company.kinds.includes('supplier')) return refuse('not-a-supplier')
    const answer = { file: sha256, type, bytes: Number(bytes) }
    if (files.some((each) => each.sha256 === sha256)) return { answer, changes: [] }
    if (files.length >= FILES_MOST) return refuse('too-many-files', { most: FILES_MOST })
    return {
      answer,
      changes: [
        append(storefrontFileType, {
          ...{ companyId, sha256, bytes, type, name, person: actor.person ?? '', attachedAt: at },
        }),
        entry(companyId, 'storefront-file.attached', { file: sha256, bytes: Number(bytes), type }),
      ],
    }
  },
})
