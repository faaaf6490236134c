import type { OrderPage } from '../order/read-order.ts'
import type { Claim } from './read-claims.ts'

/** A claim and the page of its order on which it stands. */
export interface ClaimPartProps {
  readonly claim: Claim
  readonly page: Pick<OrderPage, 'order' | 'side' | 'files' | 'inspections'>
}
