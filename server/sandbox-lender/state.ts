import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Outgoing, SignedNews } from '../platform/signed-news.ts'
import type { Course } from './course.ts'

/** A draw as the sandbox lender keeps and shows it; amounts in minor units. */
export interface LentDraw {
  /** The key under which it was asked for. */
  readonly draw: string
  readonly amount: number
  readonly currency: string
  readonly country: string
  readonly plan: string
  /** What its wire quotes. */
  readonly reference: string
  readonly state: 'asked' | 'confirmed' | 'declined' | 'reduced' | 'recalled' | 'cancelled'
  /** What it lends: 0 for what it declined. */
  readonly lends: number
  /** Why it lends less or nothing, by its own codes. */
  readonly reasons: readonly string[]
  readonly happenedAt: string
  readonly course: Course
  /** How often it has sent its money. */
  readonly payments: number
}

/** A statement of what it was paid, as it came; amounts in minor units. */
export interface PaidStatement {
  readonly statement: string
  readonly remittance: string
  readonly state: 'paid' | 'returned'
  readonly amount: number
  readonly setOff: number
  readonly currency: string
  readonly happenedAt: string
  readonly trace?: string
  readonly draws: readonly {
    readonly draw: string
    readonly amount: number
    readonly beyond: number
    readonly money: readonly { readonly kind: string; readonly day: string; readonly amount: number }[]
  }[]
}

/** What the lender does later, in business time. */
export interface Later {
  readonly at: string
  readonly do: 'decide' | 'recall' | 'pay'
  readonly draw: string
}

export interface LenderState extends Outgoing {
  readonly draws: Record<string, LentDraw>
  /** Fingerprint of the request by draw: another body under a key is refused. */
  readonly requests: Record<string, string>
  /** What it was told that it was paid, by statement. */
  readonly statements: Record<string, PaidStatement>
  later: Later[]
  delivery: Outgoing['delivery']
  resets: number
  /** The courses of the next draws, oldest first. */
  nextCourses: Course[]
  /** The business time that was set; none: system time. */
  now?: string
}

export function emptyState(): LenderState {
  const records = { draws: Object.create(null), requests: Object.create(null), statements: Object.create(null) }
  return { ...records, later: [], outgoing: [], delivery: 'once', resets: 0, nextCourses: [] }
}

/** Forgets everything: who holds this state goes on with an empty one. */
export function clearState(state: LenderState): void {
  for (const part of ['draws', 'requests', 'statements'] as const)
    for (const key of Object.keys(state[part])) delete state[part][key]
  Object.assign(state, { later: [], outgoing: [], delivery: 'once', nextCourses: [], now: undefined })
  state.resets += 1
}

/** The state of a snapshot file; an empty one when there is no file. */
export function loadState(file: string | undefined): LenderState {
  const state = emptyState()
  if (file === undefined) return state
  try {
    const { draws, requests, statements = {}, ...kept }: LenderState = JSON.parse(readFileSync(file, 'utf8'))
    Object.assign(state.draws, draws)
    Object.assign(state.requests, requests)
    Object.assign(state.statements, statements)
    return Object.assign(state, kept as { outgoing: SignedNews[] })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return state
    throw error
  }
}

/** Writes a snapshot whole or not at all. */
export function saveState(file: string | undefined, state: LenderState): void {
  if (file === undefined) return
  writeFileSync(`${file}.part`, JSON.stringify(state))
  renameSync(`${file}.part`, file)
}
