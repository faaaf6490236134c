import type { RecordType, RootId } from '../../kernel/use-case.ts'
import type { Notice } from './notice.rules.ts'
import { digestNumbers } from './notices-policy.rules.ts'
import { type Group, groups } from './told.rules.ts'

/** What a person of a company has read, and how groups of notices come to him by mail: at once, unless said here. */
export interface Reader {
  readonly companyId: RootId
  readonly userId: string
  /** The place of the newest notice that he has read; 0: none. */
  readonly readTo: bigint
  readonly withoutMail: readonly Group[]
  /** Groups whose mails come together once a day. */
  readonly daily: readonly Group[]
  /** The full hour, 0 to 23 in the zone of the company, at which they come. */
  readonly digestHour: number
}

export const readerType: RecordType<Reader> = {
  name: 'notices.readers',
  root: (reader) => reader.companyId,
  id: (reader) => reader.userId,
}

/** A person who has said nothing yet: nothing read, every mail wanted at once. */
export function newReader(companyId: RootId, userId: string): Reader {
  return { companyId, userId, readTo: 0n, withoutMail: [], daily: [], digestHour: digestNumbers.hour.value }
}

/** Whose work a group is: they get its mails. Everybody sees all of them in the app; each company has an admin. */
export const mailedRoles: Readonly<Record<Group, readonly string[]>> = {
  terms: ['purchaser', 'sales', 'admin'],
  message: ['purchaser', 'sales', 'support', 'mediator', 'admin'],
  payment: ['purchaser', 'sales', 'finance', 'admin'],
  shipment: ['purchaser', 'sales', 'admin'],
  claim: ['purchaser', 'sales', 'admin'],
  money: ['purchaser', 'sales', 'finance', 'admin'],
  company: ['finance', 'admin'],
  search: ['purchaser', 'sales', 'admin'],
  reminder: ['purchaser', 'sales', 'finance', 'admin'],
}

export type MailWay = 'at-once' | 'daily' | 'none'

/** How a notice comes by mail to a person with these roles. What must be known cannot be switched off or put off. */
export function mailWay(notice: Pick<Notice, 'group' | 'must'>, roles: readonly string[], reader?: Reader): MailWay {
  const { group, must } = notice
  if (!roles.some((role) => mailedRoles[group].includes(role))) return 'none'
  if (must || reader === undefined) return 'at-once'
  if (reader.withoutMail.includes(group)) return 'none'
  return reader.daily.includes(group) ? 'daily' : 'at-once'
}

/** A person's choice as the API says it. */
export function chosenMails({ withoutMail, daily, digestHour }: Pick<Reader, 'withoutMail' | 'daily' | 'digestHour'>) {
  return { without_mail: withoutMail, daily, digest_hour: digestHour }
}

/** What a link in a mail stops: one group, or all that come once a day. */
export const stoppable = [...groups, 'daily'] as const
export type Stoppable = (typeof stoppable)[number]

/** The choice after a stop; everything else stays as it is. */
export function stopped(reader: Reader, what: Stoppable): Reader {
  const off = what === 'daily' ? reader.daily : [what]
  return {
    ...reader,
    withoutMail: groups.filter((group) => reader.withoutMail.includes(group) || off.includes(group)),
    daily: reader.daily.filter((group) => !off.includes(group)),
  }
}

/** Whose mails a link stops, and which: all that the link says. */
export interface Stop {
  readonly companyId: RootId
  readonly userId: string
  readonly what: Stoppable
}

/** The name of the secret that signs it. */
export const stopSecret = 'unsubscribe'

/** A stop as the text that is signed. */
export function stopText({ companyId, userId, what }: Stop): string {
  return JSON.stringify([companyId, userId, what])
}

/** The stop of a signed text; `undefined` for one of another kind. */
export function readStop(text: string): Stop | undefined {
  const [companyId, userId, kind] = JSON.parse(text) as readonly unknown[]
  const what = stoppable.find((each) => each === kind)
  if (typeof companyId !== 'string' || typeof userId !== 'string' || what === undefined) return undefined
  return { companyId, userId, what }
}
