import type { Json, RootId } from '../../kernel/use-case.ts'
import { all, event, one, refuse, useCase } from '../../kernel/use-case.ts'
import { bookReads, booksOf, termsInForce } from '../orders/books.rules.ts'
import { evidenceOf } from '../orders/evidence.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { chargebackType, isOpen } from '../payments/chargeback.rules.ts'
import { refundType } from '../payments/refund.rules.ts'

import { claimType } from './claim.rules.ts'
import { claimTextType } from './claim-text.rules.ts'
import { decisionType } from './decision.rules.ts'
import { heardClaims } from './heard-claims.rules.ts'

export interface PrepareEvidence {
  readonly orderId: RootId
  readonly chargebackId: string
}

/**
 * Deadline `chargeback.evidence`: what the record says goes to the card's bank, decided or not, with what was
 * decided of the order's claims. One that is over, or that has it already, changes nothing.
 */
export const prepareEvidence = useCase({
  name: 'claims.prepare-evidence',
  action: 'payments.settle-chargeback',
  root: (input: PrepareEvidence) => input.orderId,
  reads: (input, root) => ({
    ...bookReads(root),
    refunds: all(refundType, root),
    claims: all(claimType, root),
    decisions: all(decisionType, root),
    texts: all(claimTextType, root),
    chargeback: one(chargebackType, root, input.chargebackId),
  }),
  more: ({ order }) => ({
    terms: termsInForce(order),
    buyer: one(companyType, order?.buyerId ?? '', 'company'),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ chargeback, refunds, buyer, ...facts }, { orderId, chargebackId }) {
    const books = booksOf({ ...facts, keptVouchers: [], vouchersPolicies: [], draw: undefined })
    if (books === undefined || chargeback === undefined) return refuse('not-found')
    const answer: Json = { chargeback: chargebackId, state: chargeback.state }
    const isAsked = chargeback.state === 'inquiry' || isOpen(chargeback)
    if (!isAsked || chargeback.evidenceSentAt !== undefined) return { answer, changes: [] }
    const heard = heardClaims(facts)
    const names = { heard, buyerName: buyer?.name ?? '', hash: facts.terms?.hash ?? '' }
    const evidence = evidenceOf(books, { chargeback, refunds, ...names })
    const said = { order: orderId, chargeback: chargebackId, provider: chargeback.provider }
    return {
      answer,
      changes: [
        event(orderId, 'chargeback.evidence-due', {
          ...said,
          reference: chargeback.reference,
          evidence: { ...evidence },
        }),
      ],
    }
  },
})
