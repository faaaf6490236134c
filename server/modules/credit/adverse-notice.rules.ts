import { addDuration } from '../../kernel/instant.ts'
import type { Change, Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import { append, entry, event } from '../../kernel/use-case.ts'
import type { LegalDetails } from '../parties/legal-details.rules.ts'
import type { LinesPolicy } from './lines-policy.rules.ts'

/**
 * What was done that somebody has to be told of (12 CFR 1002.2(c)). `counter-offer`: less than was asked for. The
 * last two are a lender's of one draw.
 */
export const noticedActions = [
  ...(['declined', 'counter-offer', 'lowered', 'suspended', 'closed'] as const),
  ...(['draw-declined', 'draw-reduced'] as const),
] as const
export type NoticedAction = (typeof noticedActions)[number]

/** Who lends, as a notice names it. */
export interface Creditor {
  readonly name: string
  readonly addressLines: readonly string[]
}

/** What a notice of adverse action rests on; its words are made of this and the template that it names. */
export interface AdverseNotice {
  /** The company of an application, or the line. */
  readonly rootId: RootId
  readonly noticeId: string
  readonly companyId: RootId
  readonly action: NoticedAction
  readonly template: string
  /** The state whose law is followed besides. */
  readonly region: string
  /** By their codes, the principal one first. */
  readonly reasons: readonly string[]
  /** Whether reasons stand in it, or only the right to ask for them: 12 CFR 1002.9(a)(3). */
  readonly isTold: boolean
  /** Until when reasons can be asked for, where they are not told. */
  readonly askBy?: Instant
  readonly askedAt?: Instant
  /** Of what is offered instead, or the limit now; USD minor units. */
  readonly limit: bigint
  readonly creditor: Creditor
  readonly at: Instant
}

export const adverseNoticeType: RecordType<AdverseNotice> = {
  name: 'credit.adverse_notices',
  root: (notice) => notice.rootId,
  id: (notice) => notice.noticeId,
}

/** Names of this space are notices; the owner is their root. */
export const noticeSpace = 'credit-notice'

/** The creditor as it stated itself; `undefined`: nobody has, and then no notice can be made. */
export function creditorOf(details: LegalDetails | undefined): Creditor | undefined {
  if (details === undefined) return undefined
  const { legalName, addressLines, city, region, postcode } = details
  const town = [city, [region, postcode].filter((each) => each !== undefined).join(' ')].filter((each) => each !== '')
  return { name: legalName, addressLines: [...addressLines, town.join(', ')] }
}

/** The creditor at the head of a document. */
export function creditorLines(details: LegalDetails | undefined): readonly string[] {
  const creditor = creditorOf(details)
  return creditor === undefined ? ['Surety'] : [creditor.name, ...creditor.addressLines]
}

/** What a notice is about, and to whom it goes. */
export interface Noticed {
  readonly rootId: RootId
  readonly noticeId: string
  readonly companyId: RootId
  readonly action: NoticedAction
  readonly region: string
  /** Gross revenues of the last fiscal year, USD minor units. */
  readonly revenue: bigint
  readonly reasons: readonly string[]
  readonly limit: bigint
  readonly creditor: Creditor
}

/** The template that is in use; its words stand in `notice-template.rules.ts`. */
export const noticeTemplate = '2026-12'

/** The changes that give a notice: its record, its name, and the news of it. A small business is told why at once. */
export function noticeGiven(
  { revenue, ...noticed }: Noticed,
  { smallRevenueUsd, reasonsAskedWithin }: LinesPolicy,
  at: Instant,
): readonly Change[] {
  const isTold = revenue <= BigInt(smallRevenueUsd)
  const askBy = isTold ? {} : { askBy: addDuration(at, reasonsAskedWithin) }
  const notice: AdverseNotice = { ...noticed, template: noticeTemplate, isTold, ...askBy, at }
  const { rootId, noticeId, companyId, action } = noticed
  const said = { notice: noticeId, action }
  return [
    append(adverseNoticeType, notice),
    { do: 'own', space: noticeSpace, name: noticeId, root: rootId },
    entry(rootId, 'credit-notice.given', said),
    event(rootId, 'credit-notice.given', { company: companyId, ...said }),
  ]
}

/** Whether a reader is told the reasons: at once, or because the company asked for them. */
export function showsReasons({ isTold, askedAt }: Pick<AdverseNotice, 'isTold' | 'askedAt'>): boolean {
  return isTold || askedAt !== undefined
}
