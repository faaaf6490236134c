import type { Instant } from '../../kernel/use-case.ts'
import type { NoticeLanguage } from './language.rules.ts'
import { type Notice, pageOf } from './notice.rules.ts'
import { dayAndClock, type MailText, noticeText, subjectOf, worded, wordsIn, zonePlace } from './notice-words.rules.ts'

/** A notice as a digest tells it. */
export interface DigestNotice extends Pick<Notice, 'code' | 'data' | 'at'> {
  readonly order: string | null
}

/** Whose digest it is, when it was due, and where its links lead. */
export interface DigestFrame {
  readonly company: string
  readonly zone: string
  readonly due: Instant
  readonly appUrl: string
  readonly stop: string
}

/** A piece of a mail: what it is about and where that stands, with a line for each thing that is told. */
export interface DigestPart {
  readonly title?: string
  readonly url?: string
  readonly lines: readonly string[]
}

export interface DigestText extends MailText {
  /** The same words by what they are about. */
  readonly parts: readonly DigestPart[]
}

/** The mail of a digest: order by order, the one whose notice is oldest first, then the company. */
export function digestMail(
  notices: readonly DigestNotice[],
  { company, zone, due, appUrl, stop }: DigestFrame,
  language: NoticeLanguage,
): DigestText {
  const { digest } = wordsIn(language)
  const lineIn = (notice: DigestNotice) => lineOf(notice, zone, language)
  // One after another as they came, what is about no order at the end.
  const ordered = [...notices].sort((a, b) => Number(a.order === null) - Number(b.order === null))
  const groups = [...new Set(ordered.map(placeOf))].map((place): DigestPart => {
    const told = notices.filter((notice) => placeOf(notice) === place)
    return { ...headOf(told, digest.company, language), url: `${appUrl}${place}`, lines: told.map(lineIn) }
  })
  const { day } = dayAndClock(due, zone, language)
  const names = {
    company,
    zone: zonePlace(zone),
    day,
    stop,
    all: `${appUrl}/notices`,
    settings: `${appUrl}/notices/mails`,
  }
  const said = (text: string): DigestPart => ({ lines: [worded(text, names)] })
  const parts = [said(digest.intro), ...groups, ...[digest.all, digest.why, digest.stop].map(said)]
  return { subject: worded(digest.subject, names), text: parts.map(textOf).join('\n\n'), parts }
}

/** An order holds together whatever is told of it, also its documents. */
function placeOf(notice: DigestNotice): string {
  return notice.order === null ? pageOf(notice) : `/orders/${notice.order}`
}

function headOf([first]: readonly DigestNotice[], company: string, language: NoticeLanguage) {
  if (first === undefined || first.order === null) {
    const document = first?.data.document
    return { title: typeof document === 'string' ? document : company }
  }
  return { title: subjectOf(first.data, language) }
}

function lineOf({ code, data, at }: DigestNotice, zone: string, language: NoticeLanguage): string {
  const { day, clock } = dayAndClock(at, zone, language)
  return `${day}, ${clock}: ${noticeText(code, data, language)}`
}

function textOf({ title, url, lines }: DigestPart): string {
  if (title === undefined) return lines.join('\n')
  return [title, ...(url === undefined ? [] : [url]), ...lines.map((line) => `- ${line}`)].join('\n')
}
