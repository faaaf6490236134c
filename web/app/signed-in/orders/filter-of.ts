import { decimalText, minorDigits } from '../../parts/formats.ts'
import { currencies } from '../terms/currencies.ts'
import { minorOf } from '../trade/amounts.ts'

export const statuses = [
  ...(['draft', 'proposed', 'agreed', 'in-production', 'awaiting-balance', 'partly-shipped', 'shipped'] as const),
  ...(['received', 'completed', 'cancelled', 'expired'] as const),
] as const
export const flags = ['amendment-open', 'cancellation-offered', 'payment-overdue', 'held-up'] as const
/** Days that the form offers; a kept filter may have another number. */
export const dueDays = [1, 3, 7, 30] as const

/** The fields of the form, as they stand in the page's address. */
export const fields = [
  ...(['q', 'status', 'side', 'partner', 'due', 'flag', 'currency', 'from', 'to', 'begun_from', 'begun_to'] as const),
] as const
export type Field = (typeof fields)[number]
export type Typed = Readonly<Partial<Record<Field, string>>>

/** A filter as the API takes it. */
export interface Filter {
  readonly q?: string
  readonly status?: (typeof statuses)[number]
  readonly side?: 'buyer' | 'supplier'
  readonly partner?: string
  readonly due_days?: number
  readonly flag?: (typeof flags)[number]
  readonly currency?: string
  readonly amount_from?: number
  readonly amount_to?: number
  readonly begun_from?: string
  readonly begun_to?: string
}

/** What was typed, as it was; empty fields are none. */
export function typedIn(query: URLSearchParams): Typed {
  const found = fields.map((field) => [field, query.get(field)?.trim() ?? ''] as const)
  return Object.fromEntries(found.filter(([, text]) => text !== ''))
}

const oneOf = <T extends string>(all: readonly T[], text: string | undefined) => all.find((each) => each === text)
const dayOf = (text = '') => (/^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text) ? text : undefined)

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The filter that was typed, and the fields that cannot be read: those are left out. */
export function filterOf(typed: Typed): { readonly filter: Filter; readonly faults: readonly Field[] } {
  const currency = oneOf(currencies, typed.currency)
  const amount = (text: string | undefined) =>
    text === undefined || currency === undefined ? undefined : text === '0' ? 0 : minorOf(text, currency)
  const days = /^\d{1,3}$/.test(typed.due ?? '') ? Math.min(Number(typed.due), 365) : undefined
  const read: { readonly [F in Field]: readonly [keyof Filter, string | number | undefined] } = {
    q: ['q', typed.q?.slice(0, 100)],
    status: ['status', oneOf(statuses, typed.status)],
    side: ['side', oneOf(['buyer', 'supplier'], typed.side)],
    partner: ['partner', typed.partner?.slice(0, 64)],
    due: ['due_days', days],
    flag: ['flag', oneOf(flags, typed.flag)],
    currency: ['currency', currency],
    from: ['amount_from', amount(typed.from)],
    to: ['amount_to', amount(typed.to)],
    begun_from: ['begun_from', dayOf(typed.begun_from)],
    begun_to: ['begun_to', dayOf(typed.begun_to)],
  }
  const given = fields.filter((field) => typed[field] !== undefined)
  const known = given.map((field) => read[field]).filter(([, value]) => value !== undefined)
  return { filter: Object.fromEntries(known), faults: given.filter((field) => read[field][1] === undefined) }
}

/** The address of the list with a filter: what the form would have made of it. */
export function addressOf(filter: Filter): string {
  const { currency = 'USD', amount_from: from, amount_to: to, due_days: due, ...others } = filter
  const amount = (minor: number) => decimalText(minor, minorDigits(currency))
  const typed: Record<string, string | undefined> = {
    ...others,
    ...(filter.currency === undefined ? {} : { currency }),
    ...(due === undefined ? {} : { due: String(due) }),
    ...(from === undefined ? {} : { from: amount(from) }),
    ...(to === undefined ? {} : { to: amount(to) }),
  }
  const query = new URLSearchParams(fields.flatMap((field) => (typed[field] ? [[field, typed[field]]] : [])))
  return query.size === 0 ? '/orders' : `/orders?${query}`
}
