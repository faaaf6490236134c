import { useLingui } from '@lingui/react/macro'
import type { flags } from './filter-of.ts'

/** What can be the matter with an order, in words. */
export function useFlagWords(): (flag: (typeof flags)[number]) => string {
  const { t } = useLingui()
  const words = {
    'amendment-open': t`a change of terms waits for an answer`,
    'cancellation-offered': t`a cancellation is offered`,
    'payment-overdue': t`a payment is overdue`,
    'held-up': t`goods are held up`,
  }
  return (flag) => words[flag]
}
