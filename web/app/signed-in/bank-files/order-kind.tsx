import { Trans } from '@lingui/react/macro'
import type { PaymentOrder } from './read-bank-files.ts'

/** What a transfer pays, with the way to it where there is one. */
export function OrderKind({ order: { kind, owner } }: { readonly order: PaymentOrder }) {
  if (kind === 'payout') return <Trans>payout</Trans>
  if (kind === 'wire-return') return <Trans>wire that goes back</Trans>
  return (
    <a href={`/orders/${owner}`}>
      <Trans>refund</Trans>
    </a>
  )
}
