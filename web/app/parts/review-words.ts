import { useLingui } from '@lingui/react/macro'
import type { paths } from '@surety/sdk'

export type Reviews =
  paths['/v1/suppliers/{companyId}/reviews']['get']['responses']['200']['content']['application/json']
export type ShownReview = Reviews['data'][number]
export type HidingReason = NonNullable<ShownReview['hidden_for']>

export const hidingReasons = ['offensive', 'personal-data', 'not-about-the-order', 'advertising'] as const
export const scoreNames = ['goods', 'service', 'shipment'] as const
export type ScoreName = (typeof scoreNames)[number]

/** What the three scores are for, and why something is hidden, in words. */
export function useReviewNames() {
  const { t } = useLingui()
  const scores: Readonly<Record<ScoreName, string>> = {
    goods: t`Goods as described`,
    service: t`Service and communication`,
    shipment: t`Shipment on time`,
  }
  const reasons: Readonly<Record<HidingReason, string>> = {
    offensive: t`it insults`,
    'personal-data': t`it names persons or their data`,
    'not-about-the-order': t`it is not about the order`,
    advertising: t`it advertises`,
  }
  return { scores, reasons }
}
