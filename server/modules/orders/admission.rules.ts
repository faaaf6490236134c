import type { Instant, Refusal } from '../../kernel/use-case.ts'
import { all, one, refuse } from '../../kernel/use-case.ts'
import type { Company } from '../parties/company.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import type { Point } from '../parties/point.rules.ts'
import { barredUntil, isBarred, pointsOf, pointType } from '../parties/point.rules.ts'
import { pointsNumbers, pointsPolicies } from '../parties/points-policy.rules.ts'
import type { PolicyVersion } from '../policy/policy.rules.ts'
import type { Order, OrderSide } from './order.rules.ts'

/** Both companies as they stand when something new is to be agreed. */
export interface Admission {
  readonly buyerCompany: Company | undefined
  readonly supplierCompany: Company | undefined
  readonly supplierPoints: readonly Point[]
  readonly pointsPolicy: readonly PolicyVersion[]
}

/** The facts of whether both may agree to something new. */
export function admissionReads(order: Pick<Order, 'buyerId' | 'supplierId'> | undefined) {
  return {
    buyerCompany: one(companyType, order?.buyerId ?? '', 'company'),
    supplierCompany: one(companyType, order?.supplierId ?? '', 'company'),
    supplierPoints: all(pointType, order?.supplierId ?? ''),
    pointsPolicy: pointsPolicies(),
  }
}

/**
 * Whether both may agree to something new. A supplier whose penalty points bar it reads how many they are and until
 * when: `barred-by-points` { points, until }; whom staff bar reads `barred-by-staff`. The other side, and whoever
 * trades with a suspended or closed company, reads only that it takes nothing new now: `company-not-open`.
 */
export function checkAdmission(facts: Admission, by: OrderSide | undefined, at: Instant): Refusal | undefined {
  const { buyerCompany, supplierCompany, supplierPoints, pointsPolicy } = facts
  const isOpen = (company: Company | undefined) => company === undefined || company.state === 'active'
  if (!isOpen(buyerCompany) || !isOpen(supplierCompany)) return refuse('company-not-open')
  const [own, other] = by === 'supplier' ? [supplierCompany, buyerCompany] : [buyerCompany, supplierCompany]
  if (other?.takesNoOrders) return refuse('company-not-open')
  if (own?.takesNoOrders) return refuse('barred-by-staff')
  const policy = pointsNumbers(pointsPolicy, at)
  if (!isBarred(supplierPoints, 'supplier', policy, at)) return undefined
  if (by !== 'supplier') return refuse('company-not-open')
  const points = pointsOf(supplierPoints, 'supplier', at)
  return refuse('barred-by-points', { points, until: barredUntil(supplierPoints, 'supplier', policy, at) ?? null })
}
