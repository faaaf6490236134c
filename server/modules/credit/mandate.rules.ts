import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'

/** The methods whose instrument a provider can keep for us. */
export const mandateMethods = ['card', 'ach'] as const
export type MandateMethod = (typeof mandateMethods)[number]

export const mandateStates = ['asked', 'active', 'failed', 'revoked', 'stopped'] as const
export type MandateState = (typeof mandateStates)[number]

/** The deadline at which a provider is asked what became of a mandate, on the line's root, by mandate. */
export const mandateAsk = 'mandate.ask'

/**
 * What the buyer agrees to when he lets us collect, by the version of the text. Never changed: a new text is a new
 * version, and a mandate keeps the one that was agreed to.
 */
export const mandateTexts = {
  '2026-12':
    'I may pay for this company. I allow the operator to collect what its draws on this credit line are to pay, on ' +
    'the day on which it is due, with the fee of the method, from the card or account that I name at the payment ' +
    'provider. I am told the day and the amount before, and nothing beyond that is collected. I can leave one out or ' +
    'end this at any time on this page; what is at the bank by then goes on.',
} as const

/** The text that is agreed to now. */
export const mandateText = '2026-12' satisfies keyof typeof mandateTexts

/** A buyer's leave to collect what is due by an instrument that a provider keeps. One of a line is active at most. */
export interface Mandate {
  readonly lineId: RootId
  /** `mdt_…` */
  readonly mandateId: string
  readonly buyerId: RootId
  readonly provider: string
  readonly method: MandateMethod
  readonly state: MandateState
  /** The version of the text that was agreed to. */
  readonly consent: string
  /** Who agreed. */
  readonly person: string
  readonly askedAt: Instant
  /** The provider's own name of what it keeps. */
  readonly reference?: string
  /** What people know the instrument by: `visa •• 4242`. */
  readonly label?: string
  /** Where the payer goes on while it is asked for. */
  readonly page?: string
  readonly activeAt?: Instant
  readonly endedAt?: Instant
  /** Why it ended: a word of ours, or the provider's. */
  readonly reason?: string
  /** Staff's own words: in no entry. */
  readonly note?: string
}

export const mandateType: RecordType<Mandate> = {
  name: 'credit.mandates',
  root: (mandate) => mandate.lineId,
  id: (mandate) => mandate.mandateId,
}

/** The mandate of a line that is active. */
export function activeMandate(mandates: readonly Mandate[]): Mandate | undefined {
  return mandates.find(({ state }) => state === 'active')
}

/** The mandate of a line that waits for payer or provider. */
export function askedMandate(mandates: readonly Mandate[]): Mandate | undefined {
  return mandates.find(({ state }) => state === 'asked')
}

/** Whether a mandate has ended, one way or another. */
export function isMandateOver({ state }: Mandate): boolean {
  return state !== 'asked' && state !== 'active'
}

/** Refuses `person-needed` to a program, and `consent-differs` { version } for a text that is not today's. */
export function consentRefused(
  { kind, person }: { readonly kind: string; readonly person?: string },
  version: string,
): Refusal | undefined {
  if (kind !== 'user' || person === undefined) return refuse('person-needed')
  return version === mandateText ? undefined : refuse('consent-differs', { version: mandateText })
}

/** What a provider says of a mandate. */
export type MandateFact =
  | { readonly fact: 'active'; readonly reference: string; readonly label: string }
  | { readonly fact: 'failed' | 'ended'; readonly reason: string }

/**
 * A mandate after what its provider said; the same object where that is no news. One that has ended stays ended, but
 * the provider's name of what it keeps is learned, so that it can let go of it.
 */
export function mandateAfter(mandate: Mandate, said: MandateFact, at: Instant): Mandate {
  const { page: _, ...rest } = mandate
  if (said.fact === 'active') {
    const { reference, label } = said
    if (mandate.state === 'asked') return { ...rest, state: 'active', reference, label, activeAt: at }
    return mandate.reference === undefined ? { ...rest, reference, label } : mandate
  }
  if (mandate.state === 'asked') return endedMandate(mandate, 'failed', said.reason, at)
  return mandate.state === 'active' && said.fact === 'ended'
    ? endedMandate(mandate, 'stopped', said.reason, at)
    : mandate
}

/** A mandate that ends now. */
export function endedMandate(
  { page: _, ...mandate }: Mandate,
  state: 'failed' | 'revoked' | 'stopped',
  reason: string,
  at: Instant,
): Mandate {
  return { ...mandate, state, reason, endedAt: at }
}
