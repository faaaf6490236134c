import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { SignedNews } from '../platform/signed-news.ts'

/** A payment as the sandbox provider keeps and shows it; amounts in minor units. */
export interface SandboxPayment {
  readonly key: string
  readonly reference: string
  readonly method: string
  readonly token: string
  readonly amount: number
  readonly currency: string
  readonly state: 'pending' | 'review' | 'needs-action' | 'succeeded' | 'failed' | 'reversed'
  readonly happenedAt: string
  readonly authenticated?: boolean
  readonly nextAction?: {
    readonly kind: 'redirect' | 'instructions'
    readonly url?: string
    readonly text?: string
    /** Codes to copy, by name. */
    readonly lines?: readonly { readonly name: string; readonly value: string }[]
  }
  readonly reason?: string
  readonly returnUrl?: string
  /** The creditor reference that the payer was asked to quote. */
  readonly wireReference?: string
  /** The kept instrument that pays while its holder is not there. */
  readonly mandate?: string
}

/** An instrument that is kept for later. */
export interface SandboxMandate {
  readonly key: string
  readonly reference: string
  readonly method: string
  readonly token: string
  readonly state: 'needs-action' | 'active' | 'failed' | 'ended'
  readonly happenedAt: string
  readonly label?: string
  readonly nextAction?: SandboxPayment['nextAction']
  readonly reason?: string
  readonly returnUrl?: string
  /** How often it was asked to pay. */
  readonly asked: number
}

/** A refund or a payout. */
export interface SandboxEffect {
  readonly kind: 'refund' | 'payout'
  readonly key: string
  readonly reference: string
  readonly amount: number
  readonly currency: string
  readonly state: 'pending' | 'settled' | 'failed' | 'returned'
  readonly happenedAt: string
  readonly paymentKey?: string
  readonly trace?: string
  readonly reason?: string
}

export interface SandboxWire {
  readonly reference: string
  readonly amount: number
  readonly currency: string
  readonly payerName: string
  readonly payerAccount: string
  readonly text: string
  readonly bookedAt: string
}

export interface SandboxChargeback {
  readonly key: string
  readonly paymentKey: string
  readonly state: 'inquiry' | 'opened' | 'won' | 'lost'
  readonly amount: number
  readonly currency: string
  readonly happenedAt: string
  readonly reason: string
  readonly evidenceBy: string
  readonly fee: number
  /** What was handed in, so that the same is taken once. */
  readonly evidence?: string
}

/** A movement of what the provider holds; amounts in minor units, above 0 where it holds more afterwards. */
export interface SandboxLine {
  readonly id: string
  readonly kind: string
  readonly amount: number
  readonly fee: number
  readonly currency: string
  readonly happenedAt: string
  readonly reference: string
  readonly key?: string
}

/** How a line of the books goes wrong: it is left out until it is told, comes twice, or with another amount. */
export const lineFaults = ['omitted', 'twice', 'other-amount'] as const
export type LineFault = (typeof lineFaults)[number]

/** What happens later, in business time. */
export type Later = { readonly at: string } & (
  | { readonly do: 'payment'; readonly key: string; readonly from: string; readonly change: Partial<SandboxPayment> }
  | { readonly do: 'effect'; readonly key: string; readonly from: string; readonly change: Partial<SandboxEffect> }
  | { readonly do: 'chargeback'; readonly key: string; readonly to?: SandboxChargeback['state'] }
  | { readonly do: 'mandate'; readonly key: string; readonly from: string; readonly change: Partial<SandboxMandate> }
  | { readonly do: 'wire'; readonly wire: SandboxWire }
)

export interface SandboxState {
  readonly payments: Record<string, SandboxPayment>
  readonly mandates: Record<string, SandboxMandate>
  readonly effects: Record<string, SandboxEffect>
  readonly chargebacks: Record<string, SandboxChargeback>
  /** Fingerprint of the request by kind and key: another body under a key is refused. */
  readonly requests: Record<string, string>
  /** The books, oldest first, and what was left out of them. */
  lines: SandboxLine[]
  omitted: SandboxLine[]
  /** How many lines were ever made: a line's id is made of it. */
  made: number
  later: Later[]
  /** Webhooks that nobody has taken yet. */
  outgoing: SignedNews[]
  /** How webhooks go out: `silent` ones can only be found by asking. */
  delivery: 'once' | 'twice' | 'silent' | 'reversed-order'
  /** What becomes of the next refunds and payouts, oldest first. */
  readonly nextOutcomes: { refund: string[]; payout: string[] }
  /** How the next lines of the books go wrong, oldest first. */
  nextLines: LineFault[]
  /** How long programs wait for an answer, in milliseconds of system time. */
  slowMs: number
  /** How often everything was forgotten: news of before are not sent any more. */
  resets: number
  /** The business time that was set; none: system time. */
  now?: string
}

export function emptyState(): SandboxState {
  return {
    payments: Object.create(null),
    mandates: Object.create(null),
    effects: Object.create(null),
    chargebacks: Object.create(null),
    requests: Object.create(null),
    lines: [],
    omitted: [],
    made: 0,
    later: [],
    outgoing: [],
    delivery: 'once',
    nextOutcomes: { refund: [], payout: [] },
    nextLines: [],
    slowMs: 0,
    resets: 0,
  }
}

/** What is kept by key. */
const kept = ['payments', 'mandates', 'effects', 'chargebacks', 'requests'] as const

/** Forgets everything: who holds this state goes on with an empty one. */
export function clearState(state: SandboxState): void {
  for (const part of kept) for (const key of Object.keys(state[part])) delete state[part][key]
  state.nextOutcomes.refund.length = 0
  state.nextOutcomes.payout.length = 0
  const books = { lines: [], omitted: [], made: 0, nextLines: [] }
  Object.assign(state, { ...books, later: [], outgoing: [], delivery: 'once', slowMs: 0, now: undefined })
  state.resets += 1
}

/** The state of a snapshot file; an empty one when there is no file. */
export function loadState(file: string | undefined): SandboxState {
  const state = emptyState()
  if (file === undefined) return state
  try {
    const found: SandboxState = JSON.parse(readFileSync(file, 'utf8'))
    for (const part of kept) Object.assign(state[part], found[part])
    const { later, outgoing, delivery, now, lines = [], omitted = [], made = 0 } = found
    const books = { lines, omitted, made }
    return Object.assign(state, { later, outgoing, delivery, ...books }, now === undefined ? {} : { now })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return state
    throw error
  }
}

/** Writes a snapshot whole or not at all. */
export function saveState(file: string | undefined, state: SandboxState): void {
  if (file === undefined) return
  writeFileSync(`${file}.part`, JSON.stringify(state))
  renameSync(`${file}.part`, file)
}
