import { cataloguePolicy } from '../modules/catalogue/catalogue-policy.rules.ts'
import { claimsPolicy } from '../modules/claims/claims-policy.rules.ts'
import { creditPolicy } from '../modules/credit/credit-policy.rules.ts'
import { linesPolicy } from '../modules/credit/lines-policy.rules.ts'
import { scorecardPolicy } from '../modules/credit/scorecard-policy.rules.ts'
import { searchPolicy } from '../modules/directory/search-policy.rules.ts'
import { escrowPolicy } from '../modules/escrow/escrow-policy.rules.ts'
import { inspectionsPolicy } from '../modules/inspections/inspections-policy.rules.ts'
import { messagesPolicy } from '../modules/messages/messages-policy.rules.ts'
import { webhooksPolicy } from '../modules/notices/webhooks-policy.rules.ts'
import { filesPolicy } from '../modules/orders/files-policy.rules.ts'
import { ordersPolicy } from '../modules/orders/orders-policy.rules.ts'
import { checksPolicy } from '../modules/parties/checks-policy.rules.ts'
import { partiesPolicy } from '../modules/parties/parties-policy.rules.ts'
import { pointsPolicy } from '../modules/parties/points-policy.rules.ts'
import { paymentsPolicy } from '../modules/payments/payments-policy.rules.ts'
import { vouchersPolicy } from '../modules/payments/vouchers-policy.rules.ts'
import { payoutsPolicy } from '../modules/payouts/payout-limits.rules.ts'
import { performancePolicy } from '../modules/performance/performance-policy.rules.ts'
import type { AnySection } from '../modules/policy/policy.rules.ts'
import { quotationsPolicy } from '../modules/quotations/quotations-policy.rules.ts'
import { exchangePolicy } from '../modules/rates/exchange-policy.rules.ts'
import { reconciliationPolicy } from '../modules/reconciliation/reconciliation-policy.rules.ts'
import { reviewsPolicy } from '../modules/reviews/reviews-policy.rules.ts'
import { vettingPolicy } from '../modules/vetting/vetting-policy.rules.ts'

/** Every section of policy that staff can edit. A module with a new section adds it here. */
export const policySections: readonly AnySection[] = [
  paymentsPolicy,
  vouchersPolicy,
  payoutsPolicy,
  cataloguePolicy,
  ordersPolicy,
  filesPolicy,
  messagesPolicy,
  inspectionsPolicy,
  escrowPolicy,
  creditPolicy,
  claimsPolicy,
  partiesPolicy,
  checksPolicy,
  vettingPolicy,
  pointsPolicy,
  performancePolicy,
  reviewsPolicy,
  quotationsPolicy,
  linesPolicy,
  scorecardPolicy,
  reconciliationPolicy,
  exchangePolicy,
  webhooksPolicy,
  searchPolicy,
]
