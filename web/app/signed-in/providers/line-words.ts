import { useLingui } from '@lingui/react/macro'

/** What moved at a provider, in the reader's words. */
export function useLineKinds(): Readonly<Record<string, string>> {
  const { t } = useLingui()
  return {
    payment: t`Payment`,
    'payment-reversed': t`Payment taken back`,
    refund: t`Refund`,
    'refund-returned': t`Refund came back`,
    payout: t`Payout`,
    'payout-returned': t`Payout came back`,
    chargeback: t`Chargeback`,
    'chargeback-won': t`Chargeback won`,
    fee: t`Provider’s fee`,
    'to-bank': t`Paid out to our bank`,
    other: t`Something else`,
  }
}

/** How a line stands to the books, in the reader's words. */
export function useLineStates(): Readonly<Record<string, string>> {
  const { t } = useLingui()
  return {
    unmatched: t`everything that does not fit`,
    waiting: t`waits for the other side`,
    matched: t`fits`,
    'amount-differs': t`another amount`,
    'missing-here': t`missing here`,
    'missing-there': t`missing there`,
    duplicate: t`told twice`,
    explained: t`explained`,
    offset: t`came and went again`,
    arrived: t`came later`,
  }
}
