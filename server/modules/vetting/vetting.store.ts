import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { recordTable } from '../../platform/record-table.ts'
import { companyType } from '../parties/company.rules.ts'
import { partiesTables } from '../parties/index.ts'
import { type Application, applicationType, documentType, statedOwnersType } from './application.rules.ts'
import { type NameScreening, nameScreeningType } from './screening.rules.ts'

/** How the records of vetting stand in their tables. */
export const vettingTables = [
  recordTable(applicationType, {
    companyId: 'root',
    state: 'text',
    round: 'integer',
    company: 'json',
    hasOwners: 'boolean',
    savedAt: 'instant',
    submittedAt: 'instant',
    takenBy: 'text',
    takenAt: 'instant',
    reasons: 'json',
    decidedBy: 'text',
    decidedAt: 'instant',
    decidedFor: 'text',
    appealedAt: 'instant',
    appealedFor: 'text',
    heardBy: 'text',
  }),
  recordTable(statedOwnersType, { companyId: 'root', owners: 'json', statedAt: 'instant' }),
  recordTable(documentType, {
    companyId: 'root',
    sha256: 'id',
    kind: 'text',
    bytes: 'bigint',
    type: 'text',
    name: 'text',
    person: 'text',
    attachedAt: 'instant',
  }),
  recordTable(nameScreeningType, {
    companyId: 'root',
    screeningId: 'id',
    state: 'text',
    names: 'json',
    askedAt: 'instant',
    lists: 'json',
    matches: 'json',
    lookedAt: 'instant',
    firstSays: 'text',
    firstBy: 'text',
    firstGrounds: 'text',
    decidedBy: 'text',
    decidedFor: 'text',
    decidedAt: 'instant',
  }),
]

/** What must always hold: each query gives one row with `id` for each thing that breaks it. */
export const vettingChecks: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'vetting.two-persons-decide-a-hit',
    sql: `SELECT root_id || ' ' || id AS id FROM vetting.screenings WHERE state IN ('cleared', 'confirmed')
      AND (first_by IS NULL OR decided_by IS NULL OR first_by = decided_by)`,
  },
  {
    name: 'vetting.sent-is-whole',
    sql: `SELECT root_id AS id FROM vetting.applications WHERE state NOT IN ('drafted', 'returned')
      AND (company IS NULL OR NOT has_owners OR submitted_at IS NULL)`,
  },
]

/**
 * The application of a company with its papers, and its owners for who may see people; what nobody began is a draft
 * with nothing in it. `undefined` for no company.
 */
export async function applicationView(pool: pg.Pool, companyId: string, seesPeople: boolean) {
  const reads = recordReads(pool, [...vettingTables, ...partiesTables])
  const [company, application, stated, documents] = await Promise.all([
    reads.one(companyType, companyId, 'company'),
    reads.one(applicationType, companyId, 'application'),
    reads.one(statedOwnersType, companyId, 'owners'),
    reads.all(documentType, companyId),
  ])
  if (company === undefined) return undefined
  return {
    ...heading(companyId, application),
    stated: application?.company === undefined ? null : statedView(application.company),
    owners: (seesPeople ? (stated?.owners ?? []) : []).map(({ name, birthYear, country, shareBps }) => ({
      ...{ name, birth_year: birthYear, country, share_bps: shareBps },
    })),
    documents: documents.map(({ sha256, kind, name, type, bytes, attachedAt }) => ({
      ...{ file: sha256, kind, name, type, bytes: Number(bytes), attached_at: attachedAt },
    })),
    reasons: [...(application?.reasons ?? [])],
  }
}

function heading(companyId: string, application: Application | undefined) {
  return {
    company: companyId,
    state: application?.state ?? ('drafted' as const),
    round: application?.round ?? 0,
    submitted_at: application?.submittedAt ?? null,
    taken_by: application?.takenBy ?? null,
    decided_by: application?.decidedBy ?? null,
    decided_at: application?.decidedAt ?? null,
    decided_for: application?.decidedFor ?? null,
    appealed_at: application?.appealedAt ?? null,
    appealed_for: application?.appealedFor ?? null,
  }
}

function statedView(stated: NonNullable<Application['company']>) {
  return {
    legal_name: stated.legalName,
    legal_form: stated.legalForm,
    registration_number: stated.registrationNumber,
    address_lines: [...stated.addressLines],
    postcode: stated.postcode ?? null,
    city: stated.city,
    region: stated.region ?? null,
    lei: stated.lei ?? null,
    vat_number: stated.vatNumber ?? null,
  }
}

/** The screenings of a company, the newest first, as staff see them; `undefined` for no company. */
export async function screeningsView(pool: pg.Pool, companyId: string) {
  const reads = recordReads(pool, [...vettingTables, ...partiesTables])
  const [company, found] = await Promise.all([
    reads.one(companyType, companyId, 'company'),
    reads.all(nameScreeningType, companyId),
  ])
  return company && found.toSorted((a, b) => (a.askedAt < b.askedAt ? 1 : -1)).map(screeningView)
}

function screeningView(screening: NameScreening) {
  const { screeningId, state, askedAt, names, lists = [], matches = [] } = screening
  return {
    ...{ screening: screeningId, state, asked_at: askedAt, names: [...names] },
    lists: lists.map(({ list, publishedOn, entries }) => ({ list, published_on: publishedOn, entries })),
    matches: [...matches],
    first:
      screening.firstSays === undefined
        ? null
        : { says: screening.firstSays, by: screening.firstBy ?? '', grounds: screening.firstGrounds ?? '' },
    decided_for: screening.decidedFor ?? null,
    decided_at: screening.decidedAt ?? null,
  }
}

interface Queued {
  readonly company: string
  readonly what: 'application' | 'appeal' | 'hit'
  readonly since: Instant
  readonly taken_by: string | null
}

/** What waits for staff, the oldest first: applications, appeals, hits of a screening. Keyset by time and company. */
export async function vettingQueue(pool: pg.Pool, after: readonly string[], limit: number): Promise<readonly Queued[]> {
  const { rows } = await pool.query<Omit<Queued, 'since'> & { readonly since: Date | string }>({
    name: 'vetting-queue',
    text: `select * from (
        select root_id as company, case state when 'appealed' then 'appeal' else 'application' end as what,
          case state when 'appealed' then appealed_at else submitted_at end as since, taken_by
        from vetting.applications where state in ('submitted', 'in-review', 'appealed')
        union all
        select root_id, 'hit', looked_at, first_by from vetting.screenings where state = 'hit') q
      where (since, company) > ($1::timestamptz, $2) order by since, company limit $3`,
    values: [after[0] ?? '-infinity', after[1] ?? '', limit],
  })
  return rows.map((row) => ({ ...row, since: new Date(row.since).toISOString() }))
}
