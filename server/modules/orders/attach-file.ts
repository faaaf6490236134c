import type { RootId } from '../../kernel/use-case.ts'
import { all, append, entry, event, one, refuse, useCase } from '../../kernel/use-case.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { checkRoom, type FileLink, fileLinkType } from './file.rules.ts'
import { filesPolicy } from './files-policy.rules.ts'
import { orderType, sideOf, sidesOf } from './order.rules.ts'
import { checkStep } from './step.rules.ts'

export interface AttachFile {
  readonly orderId: RootId
  readonly sha256: string
  readonly bytes: bigint
  /** Media type, by content. */
  readonly type: string
  /** Safe to show and to save under. */
  readonly name: string
}

/**
 * A party attaches a file whose bytes are kept already. Both sides see it, once they see the order. The same content
 * again changes nothing: the first name stands. Refuses `wrong-state`, `not-your-turn`, `too-many-files` { most },
 * `files-too-large` { most }.
 */
export const attachFile = useCase({
  name: 'orders.attach-file',
  action: 'orders.attach-file',
  root: (input: AttachFile) => input.orderId,
  reads: (_, root) => ({
    order: one(orderType, root, 'order'),
    links: all(fileLinkType, root),
    policies: all(policyVersionType, policyRoot(filesPolicy.name)),
  }),
  sides: ({ order }) => sidesOf(order),
  decide({ order, links, policies }, input, { at, actor }) {
    const side = order && sideOf(order, actor.company)
    if (order === undefined || side === undefined) return refuse('not-found')
    const refused = checkStep('attach-file', order, side)
    if (refused !== undefined) return refused
    const { orderId, sha256, bytes, type } = input
    const known = links.find((link) => link.sha256 === sha256)
    const link: FileLink = known ?? { ...input, by: side, person: actor.person ?? '', attachedAt: at }
    const answer = { file: sha256, name: link.name, bytes: Number(link.bytes), type: link.type }
    if (known !== undefined) return { answer, changes: [] }
    const full = checkRoom(links, bytes, valuesOf(filesPolicy, policyAt(policies, at)))
    if (full !== undefined) return full
    const said = { file: sha256, bytes: Number(bytes), type, by: side }
    return {
      answer,
      changes: [
        append(fileLinkType, link),
        entry(orderId, 'file.attached', said),
        event(orderId, 'file.attached', { order: orderId, ...said }),
      ],
    }
  },
})
