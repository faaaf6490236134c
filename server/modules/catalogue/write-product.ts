import type { RootId } from '../../kernel/use-case.ts'
import { constant, entry, one, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import { catalogueOf, catalogueType, productIdOf, productsChanged, productType } from './catalogue.rules.ts'
import { catalogueNumbers, cataloguePolicies } from './catalogue-policy.rules.ts'
import { contentFaults } from './content.rules.ts'
import { fileType } from './file.rules.ts'
import { tidyContent } from './tidy-content.rules.ts'
import type { ProductContent } from './version.rules.ts'
import { namedFiles, opened, shelved } from './writing.rules.ts'

export interface WriteProduct {
  readonly companyId: RootId
  readonly content: ProductContent
  /** The product that is changed; absent for a new one. Its stock number stays. */
  readonly productId?: string
}

/**
 * A supplier writes a product: a new one is a draft, a changed one gets a new version, which is shown at once where it
 * is listed. What is the same as before changes nothing. Refuses `not-found`, `not-a-supplier`, `product-exists`
 * { product }, `sku-stays` { sku }, `product-invalid` { faults }, `too-many-products` { most }.
 */
export const writeProduct = useCase({
  name: 'catalogue.write-product',
  action: 'catalogue.write',
  root: (input: WriteProduct) => catalogueOf(input.companyId),
  reads: ({ companyId, content, productId }, root) => ({
    company: one(companyType, companyId, 'company'),
    catalogue: one(catalogueType, root, 'catalogue'),
    product: one(productType, root, productId ?? productIdOf(root, content.sku.normalize('NFC').trim())),
    policies: cataloguePolicies(),
    ...Object.fromEntries(namedFiles(content).map((file) => [file, constant(one(fileType, root, file))])),
  }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide(facts, input, { at, actor }, root) {
    const { company, catalogue, product, policies } = facts
    if (company === undefined) return refuse('not-found')
    if (input.productId !== undefined && product === undefined) return refuse('not-found')
    if (!company.kinds.includes('supplier')) return refuse('not-a-supplier')
    const content = tidyContent(input.content)
    if (input.productId === undefined && product !== undefined)
      return refuse('product-exists', { product: product.productId })
    if (product !== undefined && content.sku !== product.sku) return refuse('sku-stays', { sku: product.sku })
    const policy = catalogueNumbers(policies, at)
    const files = facts as { readonly [file: string]: unknown }
    const missing = namedFiles(content).filter((file) => files[file] === undefined)
    const faults = [
      ...contentFaults(content, policy),
      ...missing.map((field) => ({ field: `files/${field}`, why: 'no-file' as const })),
    ]
    if (faults.length > 0)
      return refuse('product-invalid', { faults: faults.slice(0, 20).map((each) => ({ ...each })) })
    const before = catalogue ?? opened(root, company.companyId, at)
    if (product === undefined && before.products >= policy.productsMost)
      return refuse('too-many-products', { most: policy.productsMost })
    const by = actor.person === undefined ? {} : { person: actor.person }
    const { after, changes, isNew } = shelved({ catalogue: before, product, content, at, ...by })
    const answer = { product: after.productId, version: after.version, hash: after.hash, state: after.state as string }
    if (changes.length === 0) return { answer, changes: [] }
    const said = { product: after.productId, version: after.version, hash: after.hash }
    return {
      answer,
      changes: [
        ...changes,
        entry(root, isNew ? 'product.drafted' : 'product.changed', said),
        ...(after.state === 'listed' ? productsChanged(root, input.companyId, [after.productId]) : []),
      ],
    }
  },
})
