import { entry, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { catalogueOf, checkProductStep, productsChanged, productType } from './catalogue.rules.ts'
import type { StepProduct } from './list-product.ts'

/**
 * A supplier takes a product off the list, or staff do: nobody finds it any more, and its versions stay for the orders
 * that name them. Refuses `not-found`, `wrong-state` { state }.
 */
export const withdrawProduct = useCase({
  name: 'catalogue.withdraw-product',
  action: 'catalogue.withdraw',
  root: (input: StepProduct) => catalogueOf(input.companyId),
  reads: ({ productId }, root) => ({ product: one(productType, root, productId) }),
  sides: (_, { companyId }) => [
    { as: 'supplier', company: companyId },
    { as: 'staff', company: 'cmp_operator' },
  ],
  decide({ product }, { companyId }, { at, actor }, root) {
    if (product === undefined) return refuse('not-found')
    const refused = checkProductStep('withdraw', product)
    if (refused !== undefined) return refused
    const { productId, version } = product
    return {
      answer: { product: productId, state: 'withdrawn', version },
      changes: [
        put(productType, { ...product, state: 'withdrawn', changedAt: at }),
        entry(root, 'product.withdrawn', {
          product: productId,
          by: actor.company === companyId ? 'supplier' : 'staff',
        }),
        ...productsChanged(root, companyId, [productId]),
      ],
    }
  },
})
