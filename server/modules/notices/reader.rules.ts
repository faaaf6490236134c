import type { RecordType, RootId } from '../../kernel/use-case.ts'
import type { Group, Notice } from './notice.rules.ts'

/** What a person of a company has read, and which groups come to him without a mail. */
export interface Reader {
  readonly companyId: RootId
  readonly userId: string
  /** The place of the newest notice that he has read; 0: none. */
  readonly readTo: bigint
  readonly withoutMail: readonly Group[]
}

export const readerType: RecordType<Reader> = {
  name: 'notices.readers',
  root: (reader) => reader.companyId,
  id: (reader) => reader.userId,
}

/** A person who has said nothing yet: nothing read, every mail wanted. */
export function newReader(companyId: RootId, userId: string): Reader {
  return { companyId, userId, readTo: 0n, withoutMail: [] }
}

/** Whose work a group is: they get its mails. Everybody sees all of them in the app; each company has an admin. */
export const mailedRoles: Readonly<Record<Group, readonly string[]>> = {
  terms: ['purchaser', 'sales', 'admin'],
  payment: ['purchaser', 'sales', 'finance', 'admin'],
  shipment: ['purchaser', 'sales', 'admin'],
  money: ['purchaser', 'sales', 'finance', 'admin'],
  company: ['finance', 'admin'],
  reminder: ['purchaser', 'sales', 'finance', 'admin'],
}

/** Whether a notice also comes by mail to a person with these roles. What must be known cannot be switched off. */
export function getsMail(notice: Pick<Notice, 'group' | 'must'>, roles: readonly string[], reader?: Reader): boolean {
  const isMeant = roles.some((role) => mailedRoles[notice.group].includes(role))
  return isMeant && (notice.must || reader?.withoutMail.includes(notice.group) !== true)
}
