import { exponentOf } from '../../kernel/currency.ts'
import type { Json } from '../../kernel/use-case.ts'
import { wordsZh } from './chinese.rules.ts'
import { wordsEn } from './english.rules.ts'
import type { NoticeLanguage, NoticeWords } from './language.rules.ts'
import { wordsEs } from './spanish.rules.ts'

const words: Readonly<Record<NoticeLanguage, NoticeWords>> = { en: wordsEn, zh: wordsZh, es: wordsEs }
const locales: Readonly<Record<NoticeLanguage, string>> = { en: 'en-GB', zh: 'zh-CN', es: 'es' }

type Data = { readonly [name: string]: Json }

/** What a notice says. */
export function noticeText(code: string, data: Data, language: NoticeLanguage): string {
  return worded(words[language].texts[code] ?? words.en.texts[code] ?? code, shown(data, language))
}

/** The words of a language. */
export function wordsIn(language: NoticeLanguage): NoticeWords {
  return words[language]
}

export interface MailText {
  readonly subject: string
  readonly text: string
}

/** Where the links of a mail lead; `stop` is absent where nothing can be stopped. */
export interface MailLinks {
  readonly url: string
  readonly settings: string
  readonly stop?: string
}

/** What a notice is about, in a line: its order, or the company. */
export function subjectOf(data: Data, language: NoticeLanguage): string {
  const { frame } = words[language]
  return worded('number' in data ? frame.order : frame.company, shown(data, language))
}

/** A message that a mail tells of: its words, and whether the mail can be answered. */
export interface SaidInMail {
  readonly text: string
  readonly canAnswer: boolean
}

/** The mail of a notice: what happened, where to look, why it came, and how mails of its kind stop. */
export function noticeMail(
  notice: { readonly code: string; readonly data: Data; readonly must: boolean },
  links: MailLinks,
  language: NoticeLanguage,
  said?: SaidInMail,
): MailText {
  const { frame } = words[language]
  const names: Readonly<Record<string, string>> = { ...links }
  const [above, answer] = said?.canAnswer ? [[frame.above], [frame.answer]] : [[], []]
  return {
    subject: subjectOf(notice.data, language),
    text: [
      ...above,
      noticeText(notice.code, notice.data, language),
      ...(said === undefined || said.text === '' ? [] : [said.text]),
      ...answer,
      worded(frame.link, names),
      worded(notice.must ? frame.mustWhy : frame.why, names),
      ...(links.stop === undefined ? [] : [worded(frame.stop, names)]),
    ].join('\n\n'),
  }
}

/** The data as people read them, each on one line: exact amounts with their currency, times in the order’s zone. */
function shown(data: Data, language: NoticeLanguage): Readonly<Record<string, string>> {
  const { amount, currency, by, zone, ...rest } = data
  const names = Object.entries(rest).map(([name, value]) => [name, String(value).replace(/\s+/g, ' ')] as const)
  const money = typeof amount === 'number' && typeof currency === 'string' ? amountText(amount, currency) : undefined
  return {
    ...Object.fromEntries(names),
    ...(money === undefined ? {} : { amount: money }),
    ...(typeof by === 'string' ? { by: timeText(by, typeof zone === 'string' ? zone : 'UTC', language) } : {}),
  }
}

function amountText(amount: number, currency: string): string {
  const digits = exponentOf(currency)
  const text = String(Math.abs(amount)).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${currency} ${amount < 0 ? '-' : ''}${whole}${digits === 0 ? '' : `.${text.slice(-digits)}`}`
}

/** The place that a zone is named after: people do not read `Asia/Shanghai`. */
export function zonePlace(zone: string): string {
  return zone === 'Etc/UTC' ? 'UTC' : (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

/** Midnight is the end of the day before, as terms in days end: 24:00. */
function timeText(at: string, zone: string, language: NoticeLanguage): string {
  const { day, clock } = dayAndClock(at, zone, language)
  if (clock !== '00:00') return `${day}, ${clock} (${zonePlace(zone)})`
  const before = dayAndClock(new Date(Date.parse(at) - 60_000).toISOString(), zone, language)
  return `${before.day}, 24:00 (${zonePlace(zone)})`
}

/** Day and time of an instant in a zone, as a reader of the language writes them. */
export function dayAndClock(at: string, zone: string, language: NoticeLanguage) {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales[language], { timeZone: zone, ...options }).format(new Date(at))
  const day = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
  return { day, clock: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }) }
}

/** A template with its names put in; what stands in `[ ]` is left out where one of them is missing. */
export function worded(template: string, names: Readonly<Record<string, string>>): string {
  const put = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? '')
  const isWhole = (part: string) => [...part.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => name in names)
  return put(template.replace(/\[([^\]]*)\]/g, (_, part: string) => (isWhole(part) ? part : ''))).trim()
}
