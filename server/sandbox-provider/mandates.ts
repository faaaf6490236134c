import { addDuration } from '../kernel/instant.ts'
import { tell } from '../platform/signed-news.ts'
import { referenceFor } from './references.ts'
import type { SandboxMandate, SandboxPayment, SandboxState } from './state.ts'

/** Instruments that are kept for later: what people know each by, and what becomes of it. */

export interface NewMandate {
  readonly key: string
  readonly method: string
  readonly token: string
  readonly returnUrl?: string
}

/** The instruments that can be kept, by method and token: label and words. Any other token is kept, too. */
export const testInstruments: Readonly<
  Record<string, Readonly<Record<string, readonly [label: string, words: string]>>>
> = {
  card: {
    'card-ok': ['visa •• 4242', 'Visa ending 4242: kept, and pays whenever it is asked'],
    'card-short-once': ['visa •• 9979', 'Visa ending 9979: kept; too little money the first time, then it pays'],
    'card-short': ['visa •• 9995', 'Visa ending 9995: kept; never enough money'],
    'card-asks': ['visa •• 3184', 'Visa ending 3184: kept; its bank always asks for its holder (3-D Secure)'],
    'card-lost-later': ['mastercard •• 9987', 'Mastercard ending 9987: kept; reported lost when it is to pay'],
    'card-closes': ['amex •• 0005', 'Amex ending 0005: kept; its bank closes it after twenty days'],
    'card-not-allowed': [
      'visa •• 0341',
      'Visa ending 0341: pays; its holder says after ten days that he never allowed it',
    ],
    'card-declined-lost': ['mastercard •• 1111', 'Mastercard ending 1111: declined at once'],
  },
  ach: {
    'ach-ok': ['account •• 6789', 'Account ending 6789: kept; a debit arrives after four days'],
    'ach-fails': ['account •• 2227', 'Account ending 2227: kept; each debit fails after four days, too little money'],
    'ach-returned-late': [
      'account •• 3331',
      'Account ending 3331: arrives; its holder says 45 days later he never allowed it',
    ],
  },
}

/** Whether a token is one of a page where the payer names the instrument. */
export const isOfPage = (token: string) => token === 'card-page' || token === 'ach-page'

/** Asks that an instrument be kept: at once, or on a page of ours that is open for half an hour. */
export function beginMandate(state: SandboxState, request: NewMandate, baseUrl: string, at: string): SandboxMandate {
  const { key, token } = request
  const begun = { ...request, reference: referenceFor('mdt', key), happenedAt: at, asked: 0 }
  if (isOfPage(token)) {
    const url = `${baseUrl}/keep/${encodeURIComponent(key)}`
    const change = { state: 'failed', reason: 'abandoned' } as const
    state.later.push({ at: addDuration(at, 'PT30M'), do: 'mandate', key, from: 'needs-action', change })
    state.mandates[key] = { ...begun, state: 'needs-action', nextAction: { kind: 'redirect', url } }
  } else state.mandates[key] = { ...begun, ...keptAs(state, request, at) }
  return state.mandates[key] as SandboxMandate
}

/** What becomes of an instrument that was named. */
export function keptAs(
  state: SandboxState,
  { key, method, token }: NewMandate,
  at: string,
): Partial<SandboxMandate> & {
  readonly state: SandboxMandate['state']
} {
  if (token.startsWith('card-declined-')) return { token, state: 'failed', reason: 'lost-card' }
  const change = { state: 'ended', reason: 'instrument-closed' } as const
  if (token === 'card-closes')
    state.later.push({ at: addDuration(at, 'P20D'), do: 'mandate', key, from: 'active', change })
  const [label] = testInstruments[method]?.[token] ?? [`${method} •• 0000`]
  return { token, state: 'active', label }
}

/** Changes a kept instrument and tells it; a state it is already in is no news. */
export function changeMandate(state: SandboxState, key: string, change: Partial<SandboxMandate>, at: string): void {
  const before = state.mandates[key]
  if (!before || before.state === change.state) return
  const { nextAction: _, ...rest } = before
  const mandate = { ...rest, ...change, happenedAt: at }
  state.mandates[key] = mandate
  tell(state, `mandate.${mandate.state}`, at, shownMandate(mandate))
}

/** A kept instrument as it is shown: without what only the sandbox knows. */
export function shownMandate({ token: _, returnUrl: __, asked: ___, method: ____, ...shown }: SandboxMandate): object {
  return shown
}

/** The payments that go wrong because their payer is not there, by the token of the instrument. */
const refused: Readonly<Record<string, string>> = {
  'card-short': 'insufficient-funds',
  'card-asks': 'authentication-failed',
  'card-lost-later': 'lost-card',
}

/**
 * The token that a kept instrument pays with now, and what stands in its way; `undefined` where the provider keeps no
 * such instrument any more.
 */
export function instrumentOf(
  state: SandboxState,
  reference: string,
): { readonly token: string; readonly change?: Partial<SandboxPayment> } | undefined {
  const found = Object.values(state.mandates).find((each) => each.reference === reference)
  if (found?.state !== 'active') return undefined
  state.mandates[found.key] = { ...found, asked: found.asked + 1 }
  const isFirst = found.asked === 0
  const reason = found.token === 'card-short-once' && isFirst ? 'insufficient-funds' : refused[found.token]
  return { token: found.token, ...(reason === undefined ? {} : { change: { state: 'failed', reason } }) }
}
