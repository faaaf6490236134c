import type { RootId } from '../../kernel/use-case.ts'
import { one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { newReader, readerType } from './reader.rules.ts'

export interface MarkRead {
  readonly companyId: RootId
  readonly userId: string
  /** The place of the newest notice that was seen; one from before changes nothing. */
  readonly upTo: bigint
}

/** A person has read his company's notices up to one. Refuses `person-needed`. */
export const markRead = useCase({
  name: 'notices.mark-read',
  action: 'notices.mark-read',
  root: (input: MarkRead) => input.companyId,
  reads: ({ userId }, root) => ({ reader: one(readerType, root, userId) }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ reader }, { userId, upTo }, { actor }, root) {
    if (actor.kind !== 'user') return refuse('person-needed')
    const before = reader ?? newReader(root, userId)
    const readTo = upTo > before.readTo ? upTo : before.readTo
    const changes = readTo === before.readTo ? [] : [put(readerType, { ...before, readTo })]
    return { answer: { read_to: Number(readTo) }, changes }
  },
})
