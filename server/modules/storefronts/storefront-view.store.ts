import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { type Company, companyType } from '../parties/company.rules.ts'
import { partiesTables } from '../parties/index.ts'
import {
  type Removal,
  removalType,
  removedParts,
  type StorefrontFile,
  type StorefrontVersion,
  stepsOf,
  storefrontFileType,
  storefrontType,
  storefrontVersionType,
} from './storefront.rules.ts'
import { emptyContent, type StorefrontContent, storefrontHash } from './storefront-content.rules.ts'
import { storefrontFaults } from './storefront-fault.rules.ts'
import { partsOf, withoutParts } from './storefront-part.rules.ts'
import { storefrontsTables } from './storefronts.store.ts'

const readsOf = (pool: pg.Pool) => recordReads(pool, [...storefrontsTables, ...partiesTables])

/** A content as the API says it: nothing is left out. */
export function contentView({ logo, banner, founded, employees, pictures, certificates, ...lists }: StorefrontContent) {
  return {
    ...lists,
    ...{ logo: logo ?? null, banner: banner ?? null, founded: founded ?? null, employees: employees ?? null },
    pictures: pictures.map(({ file, caption }) => ({ file, caption: caption ?? null })),
    certificates: certificates.map(({ name, number, issuer, until }) => ({
      ...{ name, number: number ?? null, issuer: issuer ?? null, until: until ?? null },
    })),
  }
}

const shownView = ({ version, hash, publishedAt, content }: StorefrontVersion) => ({
  ...{ version, hash, published_at: publishedAt },
  ...contentView(content),
})

/** The version that is shown, with what staff took down of it; `undefined` for a company that nobody has. */
async function shownOf(pool: pg.Pool, companyId: string) {
  const reads = readsOf(pool)
  const [company, storefront, removals] = await Promise.all([
    reads.one(companyType, companyId, 'company'),
    reads.one(storefrontType, companyId, 'storefront'),
    reads.all(removalType, companyId),
  ])
  if (company === undefined) return undefined
  const { shown } = storefront ?? {}
  const version = shown === undefined ? undefined : await reads.one(storefrontVersionType, companyId, String(shown))
  return { company, version, removals }
}

/** What everybody sees of what a supplier says of itself; nothing while it is suspended or closed. */
export async function publicStorefront(pool: pg.Pool, companyId: string) {
  const found = await shownOf(pool, companyId)
  if (found === undefined) return undefined
  const { company, version, removals } = found
  if (!company.kinds.includes('supplier')) return undefined
  const isOpen = company.state === 'active' && version !== undefined
  const content = version && withoutParts(version.content, removedParts(removals))
  return {
    ...headOf(company),
    storefront: isOpen && content !== undefined ? shownView({ ...version, content }) : null,
  }
}

const headOf = ({ companyId, name, country }: Company) => ({ company: companyId, name, country })

const removalView = ({ part, field, reason, removedAt, restoredAt }: Removal) => ({
  ...{ part, field, reason, removed_at: removedAt, restored_at: restoredAt ?? null },
})

/** What staff see: all that is shown, part by part, and what was taken down. */
export async function storefrontDesk(pool: pg.Pool, companyId: string) {
  const found = await shownOf(pool, companyId)
  if (found === undefined) return undefined
  const { company, version, removals } = found
  const down = removedParts(removals)
  return {
    ...headOf(company),
    storefront: version === undefined ? null : shownView(version),
    parts:
      version === undefined ? [] : partsOf(version.content).map((each) => ({ ...each, shown: !down.has(each.part) })),
    removals: removals.map(removalView),
  }
}

/** A supplier's own storefront: its draft with its faults, what is shown, and what may be done. */
export async function ownStorefront(pool: pg.Pool, companyId: string, at: Instant) {
  const reads = readsOf(pool)
  const [company, storefront, removals, files] = await Promise.all([
    reads.one(companyType, companyId, 'company'),
    reads.one(storefrontType, companyId, 'storefront'),
    reads.all(removalType, companyId),
    reads.all(storefrontFileType, companyId),
  ])
  if (company === undefined || !company.kinds.includes('supplier')) return undefined
  const draft = storefront?.draft ?? emptyContent
  const known = new Set(files.map(({ sha256 }) => sha256))
  return {
    ...headOf(company),
    draft: contentView(draft),
    hash: storefrontHash(draft),
    changed_at: storefront?.changedAt ?? null,
    faults: storefront === undefined ? [] : storefrontFaults(draft, known, at).map(faultView),
    shown: storefront?.shown ?? null,
    removals: removals.filter(({ restoredAt }) => restoredAt === undefined).map(removalView),
    files: files.map(({ sha256, name, type, attachedAt }) => ({ file: sha256, name, type, attached_at: attachedAt })),
    actions: company.state === 'active' ? ['save' as const, ...stepsOf(storefront)] : withdrawOnly(stepsOf(storefront)),
  }
}

const withdrawOnly = (steps: ReturnType<typeof stepsOf>) => steps.filter((step) => step === 'withdraw')

const faultView = ({ field, why, said }: ReturnType<typeof storefrontFaults>[number]) => ({
  ...{ field, why, said: said ?? null },
})

/** The versions of a supplier's own storefront, the newest first; keyset by their number. */
export async function storefrontVersions(pool: pg.Pool, companyId: string, before: number, limit: number) {
  const { rows } = await pool.query<{ version: number; hash: string; published_at: string; shown: boolean }>({
    name: 'versions of storefront',
    text: `select v.version, v.hash, v.published_at, v.version is not distinct from s.shown as shown
      from storefronts.versions v join storefronts.storefronts s on s.root_id = v.root_id
      where v.root_id = $1 and v.version < $2 order by v.version desc limit $3`,
    values: [companyId, before, limit],
  })
  return rows
}

/** A file of any storefront by its hash; not one that was taken down wherever it is. */
export async function storefrontFile(pool: pg.Pool, sha256: string): Promise<StorefrontFile | undefined> {
  const { rows } = await pool.query<{ root_id: string }>({
    name: 'storefront of file',
    text: `select f.root_id from storefronts.files f where f.id = $1 and not exists (
        select from storefronts.removals r where r.root_id = f.root_id and r.id = f.id and r.restored_at is null)
      order by f.root_id limit 1`,
    values: [sha256],
  })
  const root = rows[0]?.root_id
  return root === undefined ? undefined : readsOf(pool).one(storefrontFileType, root, sha256)
}

/** Every file that a storefront names, for the check of what lies in the store. */
export async function* storefrontFiles(pool: pg.Pool): AsyncIterable<string> {
  for (let after = ''; ; ) {
    const text = 'select distinct id from storefronts.files where id > $1 order by id limit 1000'
    const { rows } = await pool.query<{ id: string }>({ name: 'files of storefronts', text, values: [after] })
    for (const { id } of rows) yield id
    if (rows.length < 1000) return
    after = rows.at(-1)?.id ?? ''
  }
}
