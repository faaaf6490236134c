import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import type { SecretOf } from '../../platform/derived-secret.ts'
import type { Mailer } from '../../platform/mail.ts'
import { recordReads } from '../../platform/read-records.ts'
import type { People, Person } from '../../platform/route.ts'
import { signText } from '../../platform/signed-text.ts'
import { toldMessage } from '../messages/index.ts'
import { companyType } from '../parties/company.rules.ts'
import { listMembers, partiesTables } from '../parties/index.ts'
import { putOffUntil } from './digest.rules.ts'
import { putOff } from './digest.store.ts'
import { languageFor } from './language.rules.ts'
import { pageOf } from './notice.rules.ts'
import { noticeMail } from './notice-words.rules.ts'
import { mailSentTo, mailsFailed, mailsSent, type NoticeRow, noticesTables, openMails } from './notices.store.ts'
import { digestNumbers } from './notices-policy.rules.ts'
import { mailWay, type Reader, readerType, type Stop, stopSecret, stopText } from './reader.rules.ts'

export interface MailRound {
  readonly pool: pg.Pool
  readonly people: People
  readonly mailer: Mailer
  readonly appUrl: string
  /** Signs the links that stop mails. */
  readonly secretOf: SecretOf
  /** Where mails about messages are answered to; absent: in the app only. */
  readonly replyTo?: string
  now(): Instant
  readonly onProblem?: (mail: string, error: unknown) => void
}

/** Who may get a company's mails: a member whose address is his own, with what he has chosen. */
export interface Mailed extends Person {
  readonly roles: readonly string[]
  readonly reader: Reader | undefined
}

export const MAILS_AT_ONCE = 50

/**
 * Sends the mails of notices that wait, at least once each, under a key that stays the same, or puts them off to the
 * digest of who wants it. Each person's is tried for itself: one that fails keeps nobody else from his, and nobody gets
 * his again for it. Answers how many notices.
 */
export async function mailNotices(round: MailRound): Promise<number> {
  const { pool, now } = round
  const open = await openMails(pool, now(), MAILS_AT_ONCE)
  for (const notice of open) {
    const isDone = await mailOne(notice, round).catch((error: unknown) => {
      round.onProblem?.(notice.key, error)
      return false
    })
    if (isDone) await mailsSent(pool, notice.id)
    else await mailsFailed(pool, notice, now())
  }
  return open.length
}

/** To all whose mail has neither gone out nor waits for a digest. Answers whether none is left. */
async function mailOne(notice: NoticeRow, round: MailRound): Promise<boolean> {
  let isDone = true
  for (const person of await mailedPeople(notice.company, round)) {
    if (notice.mailed.includes(person.userId)) continue
    try {
      await mailTo(person, notice, round)
    } catch (error) {
      round.onProblem?.(notice.key, error)
      isDone = false
    }
  }
  return isDone
}

/** At once, with the next digest, or not at all. */
async function mailTo(person: Mailed, notice: NoticeRow, round: MailRound): Promise<void> {
  const { pool, appUrl } = round
  const { userId, address, language, roles, reader } = person
  const way = mailWay(notice, roles, reader)
  if (way === 'none') return
  const due = way === 'daily' ? putOffUntil(notice, await digestTimeOf(pool, notice.company, reader)) : undefined
  if (due !== undefined) return putOff(pool, notice, userId, due)
  const url = `${appUrl}${pageOf(notice)}`
  const stop = notice.must ? {} : { stop: stopUrl({ companyId: notice.company, userId, what: notice.group }, round) }
  const told = await messageOf(notice, userId, round)
  // Read in the app already: the mail would only repeat it.
  if (told?.isRead) return
  const links = { url, settings: `${appUrl}/notices/mails`, ...stop }
  const said = told && { text: told.text ?? '', canAnswer: told.replyTo !== undefined }
  const mail = noticeMail(notice, links, languageFor(language), said)
  const optOut = stop.stop === undefined ? {} : { optOutUrl: stop.stop }
  const replyTo = told?.replyTo === undefined ? {} : { replyTo: told.replyTo }
  await round.mailer.send(`notice ${notice.key} ${userId}`, { to: address, ...mail, ...optOut, ...replyTo })
  await mailSentTo(pool, notice.id, userId)
}

/** The message that a notice is about, as this person is told it; its words stand in no notice. */
function messageOf({ order, company, data }: NoticeRow, person: string, round: MailRound) {
  const { message, number } = data
  if (order === null || typeof message !== 'string') return undefined
  return toldMessage(round, { order, number: String(number), message, company, person })
}

/** Where mails stop by one click, without signing in (RFC 8058). */
export function stopUrl(stop: Stop, { appUrl, secretOf }: Pick<MailRound, 'appUrl' | 'secretOf'>): string {
  return `${appUrl}/unsubscribe?token=${signText(stopText(stop), secretOf(stopSecret))}`
}

/** Members whose address is their own, with what each has chosen. */
export async function mailedPeople(
  company: string,
  { pool, people }: Pick<MailRound, 'pool' | 'people'>,
): Promise<readonly Mailed[]> {
  const members = await listMembers(pool, company)
  const [known, readers] = await Promise.all([
    people.find(members.map(({ userId }) => userId)),
    recordReads(pool, noticesTables).all(readerType, company),
  ])
  const byPerson = new Map(readers.map((reader) => [reader.userId, reader]))
  return members.flatMap(({ userId, roles }) => {
    const person = known.get(userId)
    return person?.verified ? [{ ...person, roles, reader: byPerson.get(userId) }] : []
  })
}

/** When a person's digests go out. */
export async function digestTimeOf(
  pool: pg.Pool,
  company: string,
  reader: Pick<Reader, 'digestHour'> | undefined,
): Promise<{ readonly hour: number; readonly zone: string; readonly company: string }> {
  const found = await recordReads(pool, partiesTables).one(companyType, company, 'company')
  const { zone, name } = found ?? { zone: 'Etc/UTC', name: company }
  return { hour: reader?.digestHour ?? digestNumbers.hour.value, zone, company: name }
}
