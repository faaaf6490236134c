import { sha256Hex } from '../../kernel/canonical.ts'
import type { Instant } from '../../kernel/use-case.ts'

/** What the address that answers a mail names: a thread of an order, a person, and until which day. */
export interface ReplyClaim {
  /** The order's own short number. */
  readonly number: string
  /** The thread's place among those of its order. */
  readonly thread: number
  readonly company: string
  readonly person: string
  /** Days since 1970 (UTC); the last on which it is taken. */
  readonly lastDay: number
}

const DAY_MS = 86_400_000

export function dayOf(at: Instant): number {
  return Math.floor(Date.parse(at) / DAY_MS)
}

/** The text that is signed. */
export function claimText({ number, thread, company, person, lastDay }: ReplyClaim): string {
  return JSON.stringify([number, thread, company, person, lastDay])
}

/** A short word for a person of a company: it finds him among those who could be meant, and proves nothing. */
export function personWord(company: string, person: string): string {
  return BigInt(`0x${sha256Hex(`${company}|${person}`).slice(0, 10)}`)
    .toString(36)
    .padStart(8, '0')
}

/** What an address says before anybody has checked its code. */
export interface ReplyParts extends Pick<ReplyClaim, 'number' | 'thread' | 'lastDay'> {
  readonly who: string
  readonly code: string
}

/** The address: at most 64 signs before the @ (RFC 5321), small letters, as some mail servers change capitals. */
export function replyAddress(base: string, claim: ReplyClaim, code: string): string {
  const [name, host] = base.split('@')
  const { number, thread, company, person, lastDay } = claim
  const said = [number.toLowerCase(), thread, personWord(company, person), lastDay.toString(36), code].join('-')
  return `${name}+${said}@${host}`
}

const PARTS = /^([a-z0-9]{1,12})-([1-9]\d{0,2})-([a-z0-9]{8})-([a-z0-9]{1,5})-([a-z0-9]{27})$/

/** The parts of one of our addresses among others; `undefined` where none is. */
export function replyParts(base: string, addresses: readonly string[]): ReplyParts | undefined {
  const [name = '', host = ''] = base.toLowerCase().split('@')
  const begin = `${name}+`
  for (const address of addresses) {
    const [local = '', where] = address.toLowerCase().split('@')
    const found = where === host && local.startsWith(begin) ? PARTS.exec(local.slice(begin.length)) : null
    if (found === null) continue
    const [, number = '', thread, who = '', day = '', code = ''] = found
    return { number: number.toUpperCase(), thread: Number(thread), who, lastDay: Number.parseInt(day, 36), code }
  }
  return undefined
}

/** Stands above what a mail says; whatever is below it in an answer is not new. */
export const MARKER = /##-.{3,120}-##/

/** Where other mail programs begin to quote. */
const QUOTES = [
  /^\s*(?:on|am|le|el|em|il)\b.{5,200}(?:wrote|schrieb|écrit|escribió|escreveu|ha scritto)\s*:\s*$/i,
  /^.{0,200}(?:写道|寫道)\s*[:：]\s*$/,
  /^\s*-{3,}\s*(?:original message|mensaje original|原始邮件|ursprüngliche nachricht)\s*-{3,}/i,
  /^\s*_{20,}\s*$/,
  /^\s*(?:from|de|von|发件人)\s*[:：]\s*\S.*$/i,
]

/** What is new in an answer: without what it quotes, and without a signature behind `-- `. */
export function newPartOf(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const isEnd = (line: string, n: number) =>
    MARKER.test(line) ||
    line === '-- ' ||
    QUOTES.some((quote) => quote.test(line)) ||
    // A head that a mail program broke over two lines.
    (/^\s*(?:on|el|am)\b/i.test(line) && QUOTES.some((quote) => quote.test(`${line} ${lines[n + 1] ?? ''}`)))
  const end = lines.findIndex(isEnd)
  const own = end < 0 ? lines : lines.slice(0, end)
  return own
    .filter((line) => !/^\s*>/.test(line))
    .join('\n')
    .trim()
}
