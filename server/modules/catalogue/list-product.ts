import type { RootId } from '../../kernel/use-case.ts'
import { entry, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import { catalogueOf, checkProductStep, productsChanged, productType } from './catalogue.rules.ts'

export interface StepProduct {
  readonly companyId: RootId
  readonly productId: string
}

/**
 * A supplier lists a product: from now on everybody finds it. Refuses `not-found`, `not-a-supplier`,
 * `company-not-open` for a company that is suspended or closed, `wrong-state` { state }.
 */
export const listProduct = useCase({
  name: 'catalogue.list-product',
  action: 'catalogue.write',
  root: (input: StepProduct) => catalogueOf(input.companyId),
  reads: ({ companyId, productId }, root) => ({
    company: one(companyType, companyId, 'company'),
    product: one(productType, root, productId),
  }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ company, product }, { companyId }, { at }, root) {
    if (company === undefined || product === undefined) return refuse('not-found')
    if (!company.kinds.includes('supplier')) return refuse('not-a-supplier')
    if (company.state !== 'active') return refuse('company-not-open')
    const refused = checkProductStep('list', product)
    if (refused !== undefined) return refused
    const { productId, version, hash } = product
    return {
      answer: { product: productId, state: 'listed', version },
      changes: [
        put(productType, { ...product, state: 'listed', changedAt: at, listedAt: at }),
        entry(root, 'product.listed', { product: productId, version, hash }),
        ...productsChanged(root, companyId, [productId]),
      ],
    }
  },
})
