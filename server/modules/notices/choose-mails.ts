import type { RootId } from '../../kernel/use-case.ts'
import { one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { chosenMails, newReader, readerType } from './reader.rules.ts'
import { type Group, groups } from './told.rules.ts'

export interface ChooseMails {
  readonly companyId: RootId
  readonly userId: string
  /** The groups that come without a mail from now on. */
  readonly withoutMail: readonly Group[]
  /** The groups that come together once a day; one that comes without a mail does not. Absent: those of before. */
  readonly daily?: readonly Group[]
  /** The full hour, 0 to 23, at which they come. Absent: that of before. */
  readonly digestHour?: number
}

/**
 * A person chooses which notices also come by mail, and which of these once a day. What changes money or access of
 * the company comes all the same. Refuses `person-needed`.
 */
export const chooseMails = useCase({
  name: 'notices.choose-mails',
  action: 'notices.choose-mails',
  root: (input: ChooseMails) => input.companyId,
  reads: ({ userId }, root) => ({ reader: one(readerType, root, userId) }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ reader }, { userId, withoutMail, ...said }, { actor }, root) {
    if (actor.kind !== 'user') return refuse('person-needed')
    const before = reader ?? newReader(root, userId)
    const wanted = said.daily ?? before.daily
    const chosen = {
      withoutMail: groups.filter((group) => withoutMail.includes(group)),
      daily: groups.filter((group) => wanted.includes(group) && !withoutMail.includes(group)),
      digestHour: said.digestHour ?? before.digestHour,
    }
    return { answer: chosenMails(chosen), changes: [put(readerType, { ...before, ...chosen })] }
  },
})
