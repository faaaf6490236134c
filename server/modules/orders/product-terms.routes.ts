import { Type } from 'typebox'
import { parseQuantity } from '../../kernel/quantity.ts'
import { isRefusal, refuse } from '../../kernel/use-case.ts'
import { reply, text } from '../../platform/reply.ts'
import { queryRoute, type Route } from '../../platform/route.ts'
import { listedVersion } from '../catalogue/index.ts'
import { quantitySchema, termsSchema } from './orders.schemas.ts'
import { termsOfProduct } from './product-terms.rules.ts'

/** Terms that an order of a listed product begins with; whoever orders sends them to `POST /v1/orders`, or others. */
export const productTermsRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/products/:productId/order-terms',
    summary: 'The terms that an order of a product begins with: price of the quantity, unit, quality, lead time',
    tag: 'products',
    params: Type.Object({ productId: Type.String({ maxLength: 64 }) }),
    query: Type.Object({
      quantity: quantitySchema,
      variant: Type.Optional(Type.String({ maxLength: 60, description: 'stock number of a variant' })),
    }),
    reply: reply({ supplier: text, supplier_name: text, terms: termsSchema }),
    async read({ params: { productId = '' }, query }, { pool }) {
      const found = await listedVersion(pool, productId)
      if (found === undefined) return undefined
      const quantity = parseQuantity(String(query.quantity))
      if (quantity === undefined || quantity === 0n)
        return refuse('terms-invalid', { field: 'quantity', why: 'a decimal number above 0' })
      const variant = query.variant === undefined ? undefined : String(query.variant)
      const terms = termsOfProduct(found.version, quantity, variant)
      return isRefusal(terms) ? terms : { supplier: found.companyId, supplier_name: found.companyName, terms }
    },
  }),
]
