import type { RecordType, RootId } from '../../kernel/use-case.ts'
import type { Group } from './notice.rules.ts'

/** What a person of a company has read, and which groups come to him without a mail. */
export interface Reader {
  readonly companyId: RootId
  readonly userId: string
  /** The place of the newest notice that he has read; 0: none. */
  readonly readTo: number
  readonly withoutMail: readonly Group[]
}

export const readerType: RecordType<Reader> = {
  name: 'notices.readers',
  root: (reader) => reader.companyId,
  id: (reader) => reader.userId,
}

/** A person who has said nothing yet: nothing read, every mail wanted. */
export function newReader(companyId: RootId, userId: string): Reader {
  return { companyId, userId, readTo: 0, withoutMail: [] }
}
