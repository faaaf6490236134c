import type { Instant } from '../../kernel/use-case.ts'
import { all, type Facts, one, type RootId } from '../../kernel/use-case.ts'
import { type Check, checkType, isChecked } from '../parties/check.rules.ts'
import { type Point, pointType } from '../parties/point.rules.ts'
import type { Payment } from '../payments/payment.rules.ts'
import { companyReads, companyTraits, payerTraits } from './company-traits.rules.ts'
import type { Between } from './order-result.rules.ts'
import { marksOf, sharedKinds } from './trait.rules.ts'

/** Whose order it is. */
interface Sides {
  readonly orderId: RootId
  readonly buyerId: RootId
  readonly supplierId: RootId
}

/** What is known of both companies, and whether a machine found that nothing was shipped. */
export function betweenReads({ orderId, buyerId, supplierId }: Sides) {
  const [buyer, supplier] = [companyReads(buyerId), companyReads(supplierId)]
  return {
    buyerMembers: buyer.members,
    buyerAccounts: buyer.accounts,
    buyerLegal: buyer.legal,
    buyerApplication: buyer.application,
    buyerOwners: buyer.owners,
    buyerChecks: all(checkType, buyerId),
    supplierMembers: supplier.members,
    supplierAccounts: supplier.accounts,
    supplierLegal: supplier.legal,
    supplierApplication: supplier.application,
    supplierOwners: supplier.owners,
    notShipped: one(pointType, supplierId, orderId),
  }
}

/** How the two stand to each other: by what the buyer is the supplier's own, and what marks him among buyers. */
export function betweenOf(
  facts: Facts<ReturnType<typeof betweenReads>>,
  payments: readonly Payment[],
  { buyerId, supplierId }: Sides,
  scope: RootId,
  at: Instant,
): Between {
  const buyer = companyTraits(buyerId, {
    members: facts.buyerMembers,
    accounts: facts.buyerAccounts,
    legal: facts.buyerLegal,
    application: facts.buyerApplication,
    owners: facts.buyerOwners,
  })
  const supplier = companyTraits(supplierId, {
    members: facts.supplierMembers,
    accounts: facts.supplierAccounts,
    legal: facts.supplierLegal,
    application: facts.supplierApplication,
    owners: facts.supplierOwners,
  })
  const marks = marksOf(scope, [...buyer, ...payerTraits(payments)])
  return {
    isVerified: isVerified(facts.buyerChecks, at),
    related: sharedKinds(marks, marksOf(scope, supplier)),
    marks,
    wasNotShipped: isNotShipped(facts.notShipped),
  }
}

/** A buyer is verified when somebody has seen that its company exists. */
function isVerified(checks: readonly Check[], at: Instant): boolean {
  return isChecked(checks, 'registration', at)
}

function isNotShipped(point: Point | undefined): boolean {
  return point?.rule === 'not-shipped' && point.takenBackAt === undefined
}
