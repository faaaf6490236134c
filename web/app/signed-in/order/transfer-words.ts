import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** What each kind of transfer of an order's books is, by the kind that the API names. */
export const transferWords: Readonly<Record<string, MessageDescriptor>> = {
  'order-funded': msg`paid into escrow`,
  'provider-charged': msg`provider's fee`,
  'provider-settled': msg`settled by the provider`,
  'wire-received': msg`wire received`,
  'wire-allocated': msg`wire matched`,
  'wire-returned': msg`wire sent back`,
  'payment-reversed': msg`payment taken back`,
  'escrow-released': msg`released to the supplier`,
  'refund-due': msg`due back to the buyer`,
  'award-collected': msg`award collected from the supplier`,
  'guarantee-advanced': msg`paid by the guarantee`,
  'recovery-collected': msg`collected for what is owed`,
  'recovery-paid': msg`paid for what is owed`,
  'recovery-written-off': msg`what is owed was written off`,
  'fee-charged': msg`fee`,
  'fee-credited': msg`fee given back`,
  'refund-reserved': msg`refund reserved`,
  'refund-settled': msg`refund arrived`,
  'refund-failed': msg`refund failed`,
  'refund-returned': msg`refund came back`,
  'chargeback-opened': msg`chargeback opened`,
  'chargeback-won': msg`chargeback won`,
  'chargeback-lost': msg`chargeback lost`,
}
