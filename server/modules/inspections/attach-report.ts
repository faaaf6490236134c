import { all, append, entry, isRefusal, useCase } from '../../kernel/use-case.ts'
import { marketReads } from '../orders/books.rules.ts'
import { checkRoom, type FileLink, fileLinkType } from '../orders/file.rules.ts'
import { filesPolicy } from '../orders/files-policy.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import type { OfInspection } from './inspection-books.rules.ts'
import { inspectionReads, openedFor, sidesOfInspection } from './inspection-books.rules.ts'

export interface AttachReport extends OfInspection {
  readonly sha256: string
  readonly bytes: bigint
  /** Media type, by content. */
  readonly type: string
  /** Safe to show and to save under. */
  readonly name: string
}

/**
 * The firm attaches a report or a picture whose bytes are kept already: a file of the order, which both sides see. The
 * same content again changes nothing. Refuses `not-found`, `wrong-state`, `not-your-turn`, `too-many-files`,
 * `files-too-large`.
 */
export const attachReport = useCase({
  name: 'inspections.attach-report',
  action: 'inspections.inspect',
  root: (input: AttachReport) => input.orderId,
  reads: (_, root) => ({
    ...inspectionReads(root),
    links: all(fileLinkType, root),
    filePolicies: all(policyVersionType, policyRoot(filesPolicy.name)),
  }),
  more: (facts) => marketReads(facts),
  sides: (facts, input) => sidesOfInspection(facts, input),
  decide({ links, filePolicies, ...facts }, input, context) {
    const opened = openedFor('attach-report', facts, input, context)
    if (isRefusal(opened)) return opened
    const { inspectionId, ...file } = input
    const { orderId, sha256, bytes, type } = file
    const known = links.find((link) => link.sha256 === sha256)
    const person = context.actor.person ?? ''
    const link: FileLink = known ?? { ...file, by: 'inspector', person, attachedAt: context.at }
    const answer = { file: sha256, name: link.name, bytes: Number(link.bytes), type: link.type }
    if (known !== undefined) return { answer, changes: [] }
    const full = checkRoom(links, bytes, valuesOf(filesPolicy, policyAt(filePolicies, context.at)))
    if (full !== undefined) return full
    const said = { file: sha256, bytes: Number(bytes), type, by: 'inspector', inspection: inspectionId }
    return { answer, changes: [append(fileLinkType, link), entry(orderId, 'file.attached', said)] }
  },
})
