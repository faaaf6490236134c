import { exponentOf, isCurrency } from '../../kernel/currency.ts'
import { known } from '../../kernel/known.ts'
import { parseAmount } from '../../kernel/money.ts'
import type { Refusal } from '../../kernel/use-case.ts'
import type { BankBalance, BankDetail, BankEntry, BankStatement } from './bank-entry.rules.ts'
import { said } from './camt-entry.rules.ts'
import { BankFileFault, reading } from './camt-field.rules.ts'
import { narrativeIn } from './swift-narrative.rules.ts'

/**
 * MT940, SWIFT's statement message (Standards MT, category 9, fields 20, 25, 28C, 60a, 61, 86, 62a):
 * text in lines of at most 65 characters, with or without the blocks of the network around it.
 */

interface Field {
  readonly tag: string
  readonly text: string
  readonly line: number
}

/** Lines of one field, joined by line feeds; what stands outside of fields (blocks, a lone dash) ends one. */
function fieldsIn(text: string): readonly Field[] {
  const fields: { tag: string; text: string; line: number }[] = []
  let open = false
  for (const [i, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const line = raw.replace(/^.*\{4:/, '')
    const begun = /^:(\d{2}[A-Z]?):(.*)$/.exec(line)
    if (begun) {
      fields.push({ tag: begun[1] ?? '', text: begun[2] ?? '', line: i + 1 })
      open = true
    } else if (line === '-' || line.startsWith('-}') || line.startsWith('{')) open = false
    else if (open) {
      const last = fields.at(-1)
      if (last !== undefined) last.text += `\n${line}`
    }
  }
  return fields
}

/** The statements in a file of MT940 messages. Refuses `bank-file-invalid` { line, why }. */
export function readMt940(text: string): readonly BankStatement[] | Refusal {
  return reading(() => {
    const fields = fieldsIn(text)
    const starts = fields.flatMap(({ tag }, i) => (tag === '20' ? [i] : []))
    if (starts.length === 0) throw new BankFileFault(1, 'no :20: field: neither camt nor MT940')
    return starts.map((start, i) => statementIn(fields.slice(start, starts[i + 1])))
  })
}

function statementIn(fields: readonly Field[]): BankStatement {
  const first = fields[0]
  const found = (...tags: readonly string[]) => fields.find(({ tag }) => tags.includes(tag))
  const required = (name: string, ...tags: readonly string[]): Field => {
    const field = found(...tags)
    if (field === undefined) throw new BankFileFault(first?.line, `a statement has no ${name}`)
    return field
  }
  const account = accountOf(required(':25: field (account)', '25', '25P').text)
  const opening = balanceOf(required(':60F: or :60M: field (opening balance)', '60F', '60M'))
  const closing = balanceOf(required(':62F: or :62M: field (closing balance)', '62F', '62M'))
  const number = /^(\d{1,5})(?:\/(\d{1,5}))?/.exec(found('28C', '28')?.text ?? '')
  const entries = entriesIn(fields, opening)
  return {
    format: 'mt940',
    version: '',
    id: first?.text.trim() ?? '',
    ...(number === null ? {} : { sequence: Number(number[1]) }),
    ...(number?.[2] === undefined ? {} : { page: Number(number[2]) }),
    account,
    currency: opening.currency,
    createdOn: closing.date ?? '1970-01-01',
    opening,
    closing,
    entries,
    warnings: [],
  }
}

/** `20050550/1234567890EUR`: bank code, number, sometimes the currency behind it or a slash before it. */
function accountOf(text: string): string {
  const line = (text.split('\n')[0] ?? '').replace(/\s/g, '').replace(/^\/+/, '')
  return line.replace(/(?<=\d)[A-Z]{3}$/, (code) => (isCurrency(code) ? '' : code)).slice(0, 64)
}

/** YYMMDD; MT940 came in 1990 and its years are of this century and the last ten of the one before. */
function dayOf(text: string, line: number): string {
  const [year, month, day] = [text.slice(0, 2), text.slice(2, 4), text.slice(4, 6)].map(Number)
  const date = new Date(Date.UTC((year ?? 0) + (Number(year) >= 90 ? 1900 : 2000), (month ?? 0) - 1, day))
  if (!/^\d{6}$/.test(text) || date.getUTCMonth() + 1 !== month)
    throw new BankFileFault(line, `"${text.slice(0, 10)}" is no date (YYMMDD)`)
  return date.toISOString().slice(0, 10)
}

/** `1234,5`: a comma (of some banks a point) must stand in it, and nothing need follow. */
function minorUnits(text: string, currency: string, line: number): bigint {
  // A point may also part thousands: it counts only with all decimals of the currency behind it.
  const [, decimals] = text.split('.')
  const isPlain = decimals === undefined || (decimals.length > 0 && decimals.length === exponentOf(currency))
  const amount =
    isPlain && /^\d{1,15}[.,]\d{0,6}$/.test(text)
      ? parseAmount(text.replace(/[.,]$/, '').replace(',', '.'), currency)
      : undefined
  if (typeof amount !== 'bigint') throw new BankFileFault(line, `"${text.slice(0, 20)}" is no amount in ${currency}`)
  return amount
}

function balanceOf({ tag, text, line }: Field): BankBalance & { readonly date: string } {
  const found = /^([CD])(\d{6})([A-Z]{3})([\d.,]+)/.exec(text)
  if (found === null) throw new BankFileFault(line, `:${tag}: is no balance (C or D, date, currency, amount)`)
  const [, side = '', date = '', currency = '', figure = ''] = found
  if (!isCurrency(currency)) throw new BankFileFault(line, `${currency} is no ISO 4217 currency`)
  const amount = minorUnits(figure, currency, line)
  return { amount: side === 'C' ? amount : -amount, currency, date: dayOf(date, line) }
}

function entriesIn(fields: readonly Field[], { currency }: BankBalance): readonly BankEntry[] {
  const entries: BankEntry[] = []
  for (const [i, field] of fields.entries()) {
    if (field.tag !== '61') continue
    const next = fields[i + 1]
    entries.push(entryIn(field, next?.tag === '86' ? next.text : '', entries.length + 1, currency))
  }
  return entries
}

/** Value date, entry date, mark, funds code, amount, type, reference, the bank's reference, supplement. */
const LINE = /^(\d{6})(\d{4})?(R?[CD])([A-Z])?([\d.,]+)([A-Z][A-Z0-9]{3})([^\n]*?)(?:\/\/([^\n]*))?(?:\n([\s\S]*))?$/

function entryIn({ text, line }: Field, narrative: string, n: number, currency: string): BankEntry {
  const found = LINE.exec(text.trimEnd())
  if (found === null) throw new BankFileFault(line, `:61: "${text.slice(0, 40).split('\n')[0]}" is no statement line`)
  const [, value = '', month, mark = '', , figure = '', kind = '', reference = '', bankReference, supplement = ''] =
    found
  const valueOn = dayOf(value, line)
  const told = narrativeIn(narrative)
  const detail: BankDetail = {
    ...told,
    text: [told.text, supplement.trim()]
      .filter((each) => each !== '')
      .join(' ')
      .slice(0, 1_000),
    ...known({ endToEndId: told.endToEndId ?? said(reference.trim() || undefined) }),
  }
  // RC takes a credit back: it is a debit; RD the other way round.
  const direction = mark === 'C' || mark === 'RD' ? 'credit' : 'debit'
  return {
    n,
    line,
    amount: minorUnits(figure, currency, line),
    currency,
    direction,
    status: 'booked',
    reversal: mark.startsWith('R'),
    bookedOn: bookedOf(valueOn, month, line),
    valueOn,
    ...known({ reference: said(bankReference?.trim() || undefined) }),
    code: kind,
    text: supplement.trim().slice(0, 500),
    details: [detail],
  }
}

/** The entry date has no year: it is that of the value date, or the next or last one when that is nearer. */
function bookedOf(valueOn: string, month: string | undefined, line: number): string {
  if (month === undefined) return valueOn
  const years = [-1, 0, 1].map((more) => Number(valueOn.slice(0, 4)) + more)
  const days = years.map((year) => dayOf(`${String(year).slice(2)}${month}`, line))
  const away = (day: string) => Math.abs(Date.parse(day) - Date.parse(valueOn))
  return days.reduce((best, day) => (away(day) < away(best) ? day : best))
}
