import type { RootId } from '../../kernel/use-case.ts'
import { all, append, entry, one, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import {
  applicationType,
  checkApplicationStep,
  type DocumentKind,
  documentType,
  type VettingDocument,
} from './application.rules.ts'
import { vettingNumbers, vettingPolicies } from './vetting-policy.rules.ts'

export interface AttachDocument {
  readonly companyId: RootId
  readonly sha256: string
  readonly kind: DocumentKind
  readonly bytes: bigint
  readonly type: string
  readonly name: string
}

/**
 * A company adds a paper to its application; its bytes are kept already. The same content again changes nothing.
 * Refuses `not-found`, `not-a-supplier`, `wrong-state`, `too-many-files` { most }.
 */
export const attachDocument = useCase({
  name: 'vetting.attach-document',
  action: 'vetting.save-application',
  root: (input: AttachDocument) => input.companyId,
  reads: (_, root) => ({
    company: one(companyType, root, 'company'),
    application: one(applicationType, root, 'application'),
    documents: all(documentType, root),
    policies: vettingPolicies(),
  }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ company, application, documents, policies }, input, { at, actor }, root) {
    if (company === undefined) return refuse('not-found')
    if (!company.kinds.includes('supplier')) return refuse('not-a-supplier')
    const refused = application && checkApplicationStep('save', application)
    if (refused !== undefined) return refused
    const { sha256, bytes, kind, name } = input
    const answer = { file: sha256, kind, name, bytes: Number(bytes) }
    if (documents.some((each) => each.sha256 === sha256)) return { answer, changes: [] }
    const { documentsMost: most } = vettingNumbers(policies, at)
    if (documents.length >= most) return refuse('too-many-files', { most })
    const document: VettingDocument = { ...input, person: actor.person ?? '', attachedAt: at }
    const said = { file: sha256, kind, bytes: Number(bytes) }
    return { answer, changes: [append(documentType, document), entry(root, 'application.document-attached', said)] }
  },
})
