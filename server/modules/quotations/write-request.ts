import type { Ref, RootId } from '../../kernel/use-case.ts'
import { all, constant, entry, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { catalogueOf } from '../catalogue/catalogue.rules.ts'
import { type ProductVersion, versionId, versionType } from '../catalogue/version.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { checkNeed, invalid, type Need } from './need.rules.ts'
import {
  checkRequestStep,
  type QuotationRequest,
  quotationInvitationType,
  requestType,
  sidesOfRequest,
} from './request.rules.ts'

export interface WriteRequest {
  readonly companyId: RootId
  readonly need: Need
}

function productRef({ product }: Need): Ref<ProductVersion | undefined> {
  const id = versionId(product?.productId ?? '', product?.version ?? 0)
  return constant(one(versionType, catalogueOf(product?.companyId ?? 'cmp_'), id))
}

function checkProduct({ product }: Need, version: ProductVersion | undefined) {
  return product === undefined || version?.hash === product.hash ? undefined : invalid('product')
}

/**
 * A buyer writes down what it needs: a draft that nobody else sees. Refuses `no-such-company` { side } for who does
 * not buy, `quotation-invalid` { field }.
 */
export const writeRequest = useCase({
  name: 'quotations.write-request',
  action: 'quotations.write-request',
  root: (_input: WriteRequest) => ({ fresh: 'rfq' }),
  reads: ({ companyId, need }) => ({ company: one(companyType, companyId, 'company'), product: productRef(need) }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ company, product }, { companyId, need }, { at, actor }, requestId) {
    if (company?.kinds.includes('buyer') !== true) return refuse('no-such-company', { side: 'buyer' })
    const refused = checkNeed(need) ?? checkProduct(need, product)
    if (refused !== undefined) return refused
    const person = actor.person ?? ''
    const request: QuotationRequest = { requestId, buyerId: companyId, state: 'draft', need, person, madeAt: at }
    return {
      answer: { request: requestId, state: 'draft' as string },
      changes: [put(requestType, request), entry(requestId, 'quotation.drafted', { buyer: companyId })],
    }
  },
})

export interface RewriteRequest {
  readonly requestId: RootId
  readonly need: Need
}

/** A draft is written anew. Refuses `not-found`, `wrong-state` { state }, `quotation-invalid` { field }. */
export const rewriteRequest = useCase({
  name: 'quotations.rewrite-request',
  action: 'quotations.rewrite-request',
  root: (input: RewriteRequest) => input.requestId,
  reads: ({ need }, root) => ({
    request: one(requestType, root, 'request'),
    invitations: all(quotationInvitationType, root),
    product: productRef(need),
  }),
  sides: ({ request, invitations }) => sidesOfRequest(request, invitations),
  decide({ request, product }, { need }) {
    if (request === undefined) return refuse('not-found')
    const refused = checkRequestStep('write', request.state) ?? checkNeed(need) ?? checkProduct(need, product)
    if (refused !== undefined) return refused
    return {
      answer: { request: request.requestId, state: 'draft' as string },
      changes: [put(requestType, { ...request, need }), entry(request.requestId, 'quotation.rewritten', {})],
    }
  },
})
