import type { RootId } from '../../kernel/use-case.ts'
import { one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { type Group, groups } from './notice.rules.ts'
import { newReader, readerType } from './reader.rules.ts'

export interface ChooseMails {
  readonly companyId: RootId
  readonly userId: string
  /** The groups that come without a mail from now on. */
  readonly withoutMail: readonly Group[]
}

/**
 * A person chooses which notices also come by mail. What changes money or access of the company comes all the same.
 * Refuses `person-needed`.
 */
export const chooseMails = useCase({
  name: 'notices.choose-mails',
  action: 'notices.choose-mails',
  root: (input: ChooseMails) => input.companyId,
  reads: ({ userId }, root) => ({ reader: one(readerType, root, userId) }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ reader }, { userId, withoutMail }, { actor }, root) {
    if (actor.kind !== 'user') return refuse('person-needed')
    const chosen = groups.filter((group) => withoutMail.includes(group))
    const before = reader ?? newReader(root, userId)
    return { answer: { without_mail: chosen }, changes: [put(readerType, { ...before, withoutMail: chosen })] }
  },
})
