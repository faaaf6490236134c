import { staff, testHouse } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/use-case.ts'
import type { Store } from '../../platform/store.ts'
import type { CompanyKind } from '../parties/company.rules.ts'
import { partiesTables, registerCompany } from '../parties/index.ts'
import { policyTables } from '../policy/index.ts'
import { attachStorefrontFile } from './attach-storefront-file.ts'
import { publishStorefront, withdrawStorefront } from './publish-storefront.ts'
import { returnToVersion } from './return-to-version.ts'
import { saveStorefront } from './save-storefront.ts'
import { type Storefront, storefrontType } from './storefront.rules.ts'
import { emptyContent, type StorefrontContent } from './storefront-content.rules.ts'
import { storefrontsTables } from './storefronts.store.ts'
import { restorePart, takeDownPart } from './take-down-part.ts'

export const companyId = 'cmp_s'
export const sales: Actor = { kind: 'user', person: 'usr_sales', company: companyId, roles: ['sales'] }
export const logo = 'a'.repeat(64)
export const photo = 'b'.repeat(64)

/** A storefront without faults. */
export const spoken: StorefrontContent = {
  ...emptyContent,
  introductions: [
    { language: 'en', text: 'We bend and weld brackets since 1998.' },
    { language: 'zh', text: '我们自 1998 年起生产支架。' },
  ],
  ...{ logo, pictures: [{ file: photo, caption: 'The press shop' }] },
  ...{ founded: 1998, employees: '51-200', makes: ['metal-parts'], goods: ['Brackets'] },
  ...{ markets: ['NL', 'US'], languages: ['en', 'zh'], capacity: [{ what: 'Brackets', amount: '200,000 a month' }] },
  certificates: [{ name: 'ISO 9001', number: '4711', issuer: 'TUV', until: '2027-01-31' }],
}

/** The tables that a storefront needs. */
export const storefrontHouseTables = [...partiesTables, ...policyTables, ...storefrontsTables]

/** A house with one supplier, its two files, and every step that is taken. */
export async function storefrontHouse(store?: Store, kinds: readonly CompanyKind[] = ['supplier']) {
  const made = testHouse(storefrontHouseTables, store)
  const company = { companyId, name: 'Sam Works', country: 'GB', kinds, zone: 'UTC', members: [] }
  await made.run(registerCompany, company, sales)
  const compliance = staff('usr_compliance')
  const attach = (sha256: string) =>
    made.run(attachStorefrontFile, { companyId, sha256, bytes: 10n, type: 'image/png', name: 'front.png' }, sales)
  for (const file of [logo, photo]) await attach(file)
  return {
    ...made,
    attach,
    storefront: () => made.records(storefrontType, companyId)[0] as Storefront | undefined,
    save: (content: Partial<StorefrontContent> = {}) =>
      made.run(saveStorefront, { companyId, content: { ...spoken, ...content } }, sales),
    publish: (hash: string) => made.run(publishStorefront, { companyId, hash }, sales),
    withdraw: () => made.run(withdrawStorefront, { companyId }, sales),
    goBack: (version: number) => made.run(returnToVersion, { companyId, version }, sales),
    takeDown: (part: string, version = 1, actor: Actor = compliance) =>
      made.run(takeDownPart, { companyId, version, part, reason: 'It shows another company.' }, actor),
    restore: (part: string) => made.run(restorePart, { companyId, part }, compliance),
  }
}

export type StorefrontHouse = Awaited<ReturnType<typeof storefrontHouse>>

/** Saves and publishes; answers the version. */
export async function published(house: StorefrontHouse, content: Partial<StorefrontContent> = {}): Promise<number> {
  const saved = (await house.save(content)) as { hash: string }
  const { version } = (await house.publish(saved.hash)) as { version: number }
  return version
}
