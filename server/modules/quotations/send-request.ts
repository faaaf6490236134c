import { addDuration } from '../../kernel/instant.ts'
import type { Instant, Ref, Refusal, RootId } from '../../kernel/use-case.ts'
import { all, due, entry, hint, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { type Check, checkType, hasBadge } from '../parties/check.rules.ts'
import { type Company, companyType } from '../parties/company.rules.ts'
import { quotationsNumbers, quotationsPolicies } from './quotations-policy.rules.ts'
import {
  checkRequestStep,
  countOpen,
  deskReads,
  news,
  quotationInvitationType,
  quotesDue,
  requestType,
  sidesOfRequest,
} from './request.rules.ts'

export interface SendRequest {
  readonly requestId: RootId
  readonly suppliers: readonly RootId[]
}

/** Nothing of money depends on whether a badge ended this second: no lock on companies that do not act here. */
function supplierReads(suppliers: readonly RootId[]): Record<string, Ref<unknown>> {
  return Object.fromEntries(
    suppliers.flatMap((supplier): [string, Ref<unknown>][] => [
      [`company ${supplier}`, hint(one(companyType, supplier, 'company'))],
      [`checks ${supplier}`, hint(all(checkType, supplier))],
    ]),
  )
}

/** Each must sell, take orders and show the badge. Refuses `supplier-cannot-quote` { company, why }. */
function checkSuppliers(suppliers: readonly RootId[], facts: object, buyer: RootId, at: Instant): Refusal | undefined {
  const found = facts as { readonly [name: string]: unknown }
  for (const company of suppliers) {
    const known = found[`company ${company}`] as Company | undefined
    const checks = (found[`checks ${company}`] ?? []) as readonly Check[]
    const cannot = (why: string) => refuse('supplier-cannot-quote', { company, why })
    if (known?.kinds.includes('supplier') !== true || company === buyer) return cannot('no-supplier')
    if (known.state !== 'active' || known.takesNoOrders === true) return cannot('takes-no-orders')
    if (!hasBadge(checks, at)) return cannot('no-badge')
  }
  return undefined
}

/**
 * The buyer sends the request to the suppliers of its choice: from now on they quote, until the time of policy is over.
 * Refuses `not-found`, `wrong-state` { state }, `no-suppliers`, `too-many-suppliers` { most },
 * `supplier-cannot-quote` { company, why }, `too-many-open-requests` { most }.
 */
export const sendRequest = useCase({
  name: 'quotations.send-request',
  action: 'quotations.send-request',
  root: (input: SendRequest) => input.requestId,
  reads: ({ suppliers }, root) => ({
    request: one(requestType, root, 'request'),
    invitations: all(quotationInvitationType, root),
    policies: quotationsPolicies(),
    ...supplierReads(suppliers),
  }),
  more: ({ request }) => deskReads(request),
  sides: ({ request, invitations }) => sidesOfRequest(request, invitations),
  decide({ request, policies, desk, ...facts }, input, { at }) {
    if (request === undefined) return refuse('not-found')
    const policy = quotationsNumbers(policies, at)
    const suppliers = [...new Set(input.suppliers)]
    const { requestId, buyerId } = request
    const wrong = checkRequestStep('send', request.state)
    if (wrong !== undefined) return wrong
    if (suppliers.length === 0) return refuse('no-suppliers')
    if (suppliers.length > policy.suppliersMost) return refuse('too-many-suppliers', { most: policy.suppliersMost })
    const refused = checkSuppliers(suppliers, facts, buyerId, at)
    if (refused !== undefined) return refused
    if ((desk?.open ?? 0) >= policy.openRequestsMost)
      return refuse('too-many-open-requests', { most: policy.openRequestsMost })
    const answerBy = addDuration(at, policy.quotesWithin)
    const asked = suppliers.map((supplierId) => ({ requestId, supplierId, state: 'invited', invitedAt: at }) as const)
    return {
      answer: { request: requestId, state: 'open' as string, answer_by: answerBy },
      changes: [
        put(requestType, { ...request, state: 'open', sentAt: at, answerBy }),
        ...asked.map((each) => put(quotationInvitationType, each)),
        countOpen(desk, buyerId, 1),
        due(requestId, quotesDue, '', answerBy),
        entry(requestId, 'quotation.requested', { suppliers, answer_by: answerBy }),
        ...suppliers.map((each) => news(request, 'quotation.requested', each, { answer_by: answerBy })),
      ],
    }
  },
})
