import { entry, one, put, type Refusal, refuse, useCase } from '../../kernel/use-case.ts'
import type { Product } from './catalogue.rules.ts'
import { catalogueOf, checkProductStep, productsChanged, productType } from './catalogue.rules.ts'
import type { StepProduct } from './list-product.ts'

/** A listed product as it is after it was taken off the list. Refuses `not-found`, `wrong-state` { state }. */
function withdrawn(product: Product | undefined, at: string): Product | Refusal {
  if (product === undefined) return refuse('not-found')
  return checkProductStep('withdraw', product) ?? { ...product, state: 'withdrawn', changedAt: at }
}

/**
 * A supplier takes a product off the list: nobody finds it any more, and its versions stay for the orders that name
 * them. Refuses `not-found`, `wrong-state` { state }.
 */
export const withdrawProduct = useCase({
  name: 'catalogue.withdraw-product',
  action: 'catalogue.withdraw',
  root: (input: StepProduct) => catalogueOf(input.companyId),
  reads: ({ productId }, root) => ({ product: one(productType, root, productId) }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ product }, { companyId, productId }, { at }, root) {
    const after = withdrawn(product, at)
    if ('refused' in after) return after
    return {
      answer: { product: productId, state: 'withdrawn', version: after.version },
      changes: [
        put(productType, after),
        entry(root, 'product.withdrawn', { product: productId }),
        ...productsChanged(root, companyId, [productId]),
      ],
    }
  },
})

export interface TakeDownProduct extends StepProduct {
  /** Why; kept in the record of the catalogue. */
  readonly reason: string
}

/** Staff take a supplier's product off the list. Refuses `not-found`, `reason-missing`, `wrong-state` { state }. */
export const takeDownProduct = useCase({
  name: 'catalogue.take-down-product',
  action: 'catalogue.take-down',
  root: (input: TakeDownProduct) => catalogueOf(input.companyId),
  reads: ({ productId }, root) => ({ product: one(productType, root, productId) }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ product }, { companyId, productId, reason }, { at }, root) {
    if (reason.trim() === '') return refuse('reason-missing')
    const after = withdrawn(product, at)
    if ('refused' in after) return after
    return {
      answer: { product: productId, state: 'withdrawn', version: after.version },
      changes: [
        put(productType, after),
        entry(root, 'product.taken-down', { product: productId, reason: reason.trim() }),
        ...productsChanged(root, companyId, [productId]),
      ],
    }
  },
})
