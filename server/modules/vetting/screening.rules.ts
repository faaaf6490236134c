import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { NameMatch } from './name-list.rules.ts'

export const screeningStates = ['asked', 'clear', 'hit', 'cleared', 'confirmed'] as const
export type ScreeningState = (typeof screeningStates)[number]
export type Verdict = 'cleared' | 'confirmed'

/**
 * One look at lists for the names of a company and of whoever owns it. Names and matches are personal: they stand here,
 * where they can be erased, and in no entry.
 */
export interface NameScreening {
  readonly companyId: RootId
  readonly screeningId: string
  readonly state: ScreeningState
  readonly names: readonly string[]
  readonly askedAt: Instant
  readonly lists?: readonly { readonly list: string; readonly publishedOn: string | null; readonly entries: number }[]
  readonly matches?: readonly NameMatch[]
  readonly lookedAt?: Instant
  /** What the first person said, and why. */
  readonly firstSays?: Verdict
  readonly firstBy?: string
  readonly firstGrounds?: string
  readonly decidedBy?: string
  readonly decidedFor?: string
  readonly decidedAt?: Instant
}

export const nameScreeningType: RecordType<NameScreening> = {
  name: 'vetting.screenings',
  root: (screening) => screening.companyId,
  id: (screening) => screening.screeningId,
}

/**
 * What a person says of a hit. The first is remembered; a second one who says the same decides; one who says otherwise
 * takes the first one's place. Refuses `wrong-state`, `reason-missing`, `same-person`.
 */
export function sayOf(
  screening: NameScreening,
  says: Verdict,
  { person, grounds }: { readonly person: string; readonly grounds: string },
  at: Instant,
): NameScreening | Refusal {
  if (screening.state !== 'hit') return refuse('wrong-state', { state: screening.state })
  const why = grounds.trim()
  if (why === '') return refuse('reason-missing')
  if (screening.firstBy === person) return refuse('same-person')
  if (screening.firstSays !== says) return { ...screening, firstSays: says, firstBy: person, firstGrounds: why }
  return { ...screening, state: says, decidedBy: person, decidedFor: why, decidedAt: at }
}

/** Which lists a check names: `OFAC SDN of 2026-11-27 (18,000 names)`. */
export function listsSaid(lists: NameScreening['lists']): string {
  const said = (lists ?? []).map(({ list, publishedOn }) => (publishedOn === null ? list : `${list} of ${publishedOn}`))
  return said.length === 0 ? 'Looked up by hand' : said.join(', ')
}
