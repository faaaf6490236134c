import { parseMillionths, shareOf } from './claim-share.ts'
import type { ClaimOption } from './read-claims.ts'

/** How a place is named in the address and in fields: `1:shp_…`, `2:` for what is not shipped. */
export function placeKey({ line, lot }: Pick<ClaimOption, 'line' | 'lot'>): string {
  return `${line}:${lot ?? ''}`
}

/** The options that somebody chose by their keys. */
export function chosen(options: readonly ClaimOption[], keys: readonly string[]): readonly ClaimOption[] {
  return options.filter((option) => option.reasons.length > 0 && keys.includes(placeKey(option)))
}

/** The reasons that fit every one of the goods, in the order of the API. */
export function commonReasons(options: readonly ClaimOption[]): ClaimOption['reasons'] {
  const [first, ...rest] = options
  return (first?.reasons ?? []).filter(({ reason }) =>
    rest.every((each) => each.reasons.some((other) => other.reason === reason)),
  )
}

export interface DraftLine {
  readonly line: number
  readonly lot: string | null
  readonly quantity: string
  /** Minor units. */
  readonly amount: number
}

export type LineFault = 'quantity' | 'amount'

/**
 * A line of a claim as it was typed: the amount, left empty, is the quantity's share of the most. `amount` reads an
 * amount in minor units. A fault says which field is wrong.
 */
export function draftLine(
  option: ClaimOption,
  typed: { readonly quantity: string; readonly amount: string },
  amount: (text: string) => number | undefined,
): DraftLine | LineFault {
  const quantity = parseMillionths(typed.quantity)
  const there = parseMillionths(option.quantity) ?? 0n
  if (quantity === undefined || quantity <= 0n || quantity > there) return 'quantity'
  const most = shareOf(option.most.amount, quantity, there)
  const asked = typed.amount === '' ? most : amount(typed.amount)
  if (asked === undefined || asked <= 0 || asked > option.most.amount) return 'amount'
  return { line: option.line, lot: option.lot, quantity: typed.quantity, amount: asked }
}
