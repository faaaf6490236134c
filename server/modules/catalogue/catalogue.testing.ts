import { staff, testHouse } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/use-case.ts'
import type { Store } from '../../platform/store.ts'
import type { CompanyKind } from '../parties/company.rules.ts'
import { partiesTables, registerCompany } from '../parties/index.ts'
import { policyTables } from '../policy/index.ts'
import { attachCatalogueFile } from './attach-file.ts'
import { catalogueOf, type Product, productType } from './catalogue.rules.ts'
import { catalogueTables } from './catalogue.store.ts'
import { listProduct } from './list-product.ts'
import type { ProductContent } from './version.rules.ts'
import { takeDownProduct, withdrawProduct } from './withdraw-product.ts'
import { writeProduct } from './write-product.ts'

export const companyId = 'cmp_s'
export const catalogueId = catalogueOf(companyId)
export const sales: Actor = { kind: 'user', person: 'usr_sales', company: companyId, roles: ['sales'] }
export const compliance = staff('usr_compliance')

/** A product without faults. */
export const lamp: ProductContent = {
  ...{ sku: 'LAMP-1', name: 'Desk lamp', language: 'en', category: 'electric-lighting', unit: 'C62', currency: 'USD' },
  ...{ keywords: ['lamp'], attributes: [{ name: 'Colour', value: 'black' }], minimum: '100', leadDays: 20 },
  tiers: [
    { from: '1', price: '9.5' },
    { from: '100', price: '8.25' },
    { from: '1000', price: '7' },
  ],
  variants: [],
  quality: [{ attribute: 'Flux', target: '≥ 400', unit: 'lm', aqlClass: 'major' }],
  certificates: [{ name: 'CE', number: '123', validUntil: '2027-01-01' }],
  incoterms: [{ incoterm: 'FOB', place: 'Ningbo' }],
  images: [],
}

/** The tables that a catalogue needs. */
export const houseTables = [...partiesTables, ...policyTables, ...catalogueTables]

/** A house with one supplier, and every step that it takes. */
export async function catalogueHouse(store?: Store, kinds: readonly CompanyKind[] = ['supplier']) {
  const made = testHouse(houseTables, store)
  await made.run(
    registerCompany,
    { companyId, name: 'Sam Works', country: 'GB', kinds, zone: 'UTC', members: [] },
    sales,
  )
  return {
    ...made,
    products: (): readonly Product[] => made.records(productType, catalogueId),
    write: (content: Partial<ProductContent> = {}, productId?: string) =>
      made.run(
        writeProduct,
        { companyId, content: { ...lamp, ...content }, ...(productId === undefined ? {} : { productId }) },
        sales,
      ),
    list: (productId: string) => made.run(listProduct, { companyId, productId }, sales),
    withdraw: (productId: string) => made.run(withdrawProduct, { companyId, productId }, sales),
    takeDown: (productId: string, reason: string) =>
      made.run(takeDownProduct, { companyId, productId, reason }, compliance),
    attach: (sha256: string, type = 'image/png') =>
      made.run(attachCatalogueFile, { companyId, sha256, bytes: 10n, type, name: 'front.png' }, sales),
  }
}
