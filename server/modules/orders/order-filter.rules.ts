import { type Refusal, refuse } from '../../kernel/use-case.ts'
import type { OrderSide, Status } from './order.rules.ts'

/** What can be the matter with an order, besides its state. */
export const flags = ['amendment-open', 'cancellation-offered', 'payment-overdue', 'held-up'] as const
export type Flag = (typeof flags)[number]

/** Which orders a list shows: all that is named must hold. */
export interface OrderFilter {
  /** Words: number, id, reference, tracking number, the partner's name, what the lines are called. */
  readonly q?: string
  readonly status?: Status
  readonly side?: OrderSide
  /** The company on the other side. */
  readonly partner?: string
  /** Somebody has to do something within so many days. */
  readonly due_days?: number
  readonly flag?: Flag
  readonly currency?: string
  /** Minor units of `currency`, from and up to, both included. */
  readonly amount_from?: number
  readonly amount_to?: number
  /** Calendar days in UTC, both included: `2027-03-01`. */
  readonly begun_from?: string
  readonly begun_to?: string
  readonly sort?: 'oldest' | 'newest'
}

/** The deadlines by which one of the two sides has to act; those of banks, carriers and windows only pass. */
export const duties: readonly string[] = [
  'order.expire',
  'order.ship-by',
  'lot.receipt',
  'instalment.due',
  'payment.short',
  'cancellation.answer',
  'amendment.answer',
]

/** Refuses `filter-invalid` { field } for amounts without a currency and days that no calendar has. */
export function checkFilter(filter: OrderFilter): Refusal | undefined {
  const { currency, amount_from: from, amount_to: to } = filter
  if ((from !== undefined || to !== undefined) && currency === undefined) return invalid('currency')
  const day = (['begun_from', 'begun_to'] as const).find((field) => !isDay(filter[field] ?? '2000-01-01'))
  return day === undefined ? undefined : invalid(day)
}

const invalid = (field: string) => refuse('filter-invalid', { field })

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Signs that are written without spaces between words: each stands for itself, as in `orders.words_of`. */
const SIGN = /[\u2e80-\u9fff\uf900-\ufaff]/
const PART = /[\u2e80-\u9fff\uf900-\ufaff]+|[^\u2e80-\u9fff\uf900-\ufaff]+/g
/** More words than this narrow nothing any more. */
const WORDS_MOST = 12

/** The words of a text in small letters, without punctuation. */
export function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words.flatMap((word) => word.match(PART) ?? []).slice(0, WORDS_MOST)
}

/** The search for a text in lines: each word by its beginning, signs in their order. Empty where there is no word. */
export function lineSearch(text: string): string {
  const words = wordsOf(text).map((word) => (SIGN.test(word) ? `(${[...word].join(' <-> ')})` : `${word}:*`))
  return words.join(' & ')
}

/** Whether a name has each word of a text, by its beginning; signs anywhere. */
export function isNamed(name: string, text: string): boolean {
  const [own, wanted] = [wordsOf(name), wordsOf(text)]
  const has = (word: string) => own.some((each) => (SIGN.test(word) ? each.includes(word) : each.startsWith(word)))
  return wanted.length > 0 && wanted.every(has)
}

/** A number or reference as it is kept: without spaces, in capitals. */
export function referenceOf(text: string): string {
  return text.replace(/\s/g, '').toUpperCase()
}
