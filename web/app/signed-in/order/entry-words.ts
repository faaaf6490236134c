import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import { useMoneyText } from '../../parts/money.tsx'
import { claimEntryWords } from './claim-entry-words.ts'
import { reviewEntryWords } from './review-entry-words.ts'

/** What each topic of a timeline says. Who reads the hashed body finds the topic itself there. */
export const entryWords: Readonly<Record<string, MessageDescriptor>> = {
  ...claimEntryWords,
  ...reviewEntryWords,
  'order.drafted': msg`The order was drafted`,
  'terms.written': msg`The draft was rewritten`,
  'terms.proposed': msg`Terms were sent to the other side`,
  'order.agreed': msg`Both sides agreed: a contract`,
  'order.funded': msg`The first payment is held: production may begin`,
  'order.unfunded': msg`A payment was taken back: production should wait`,
  'order.owed-collected': msg`What is owed on the order was collected`,
  'order.reduced': msg`A part of the order was taken off`,
  'order.completed': msg`The order is completed`,
  'order.cancelled': msg`The order was cancelled`,
  'order.expired': msg`The order lapsed: nobody answered or paid in time`,
  'order.withdrawn': msg`The order was ended before it was agreed`,
  'order.ship-by-passed': msg`The time to ship is over`,
  'order.late-cancellation-asked': msg`The buyer asked to cancel late goods`,
  'terms.amended': msg`The change of terms is agreed`,
  'amendment.proposed': msg`A change of the terms was proposed`,
  'amendment.accepted': msg`The change was accepted`,
  'amendment.declined': msg`The change was declined`,
  'amendment.lapsed': msg`The change lapsed without an answer`,
  'cancellation.offered': msg`One side offered to end the order`,
  'cancellation.accepted': msg`The offer to end the order was accepted`,
  'cancellation.declined': msg`The offer to end the order was declined`,
  'cancellation.lapsed': msg`The offer to end the order lapsed`,
  'payment.created': msg`A payment was begun`,
  'payment.pending': msg`A payment is on its way`,
  'payment.review': msg`The provider looks at a payment`,
  'payment.succeeded': msg`A payment arrived`,
  'payment.final': msg`A payment is final`,
  'payment.reversed': msg`A payment was taken back`,
  'payment.failed': msg`A payment failed`,
  'chargeback.inquiry': msg`The card’s bank asks about a payment`,
  'chargeback.opened': msg`The card’s bank took a payment back`,
  'chargeback.statement': msg`The supplier wrote what the card’s bank should know`,
  'chargeback.evidence-sent': msg`The evidence is with the card’s bank`,
  'chargeback.evidence-refused': msg`The card’s bank takes no more evidence`,
  'chargeback.won': msg`The card’s bank gave a payment back`,
  'chargeback.lost': msg`The card’s bank leaves a payment with the buyer`,
  'chargeback.unclear': msg`A chargeback is looked at by our staff`,
  'refund.cancelled': msg`A refund was stopped: the card’s bank decides first`,
  'refund.account-named': msg`The buyer named an account for refunds`,
  'payment.expired': msg`A payment was not finished in time`,
  'payment.exceeded': msg`More arrived than was asked for`,
  'payment.unclear': msg`A payment is looked at by our staff`,
  'payment.short': msg`A wire arrived short`,
  'payment.short-reminded': msg`The buyer was reminded of what is missing`,
  'shortfall.accepted': msg`The supplier took what arrived as the whole`,
  'instalment.overdue': msg`An instalment is overdue`,
  'instalment.long-overdue': msg`An instalment is long overdue`,
  'balance.waived': msg`The supplier gave the balance up`,
  'file.attached': msg`A file was attached`,
  'goods.ready': msg`The goods are ready`,
  'inspection.booked': msg`An inspection was booked`,
  'inspection.part-paid': msg`A part of an inspection’s fee is held`,
  'inspection.paid': msg`An inspection’s fee is held`,
  'inspection.appointed': msg`A firm is appointed to inspect`,
  'inspection.declined': msg`The firm did not take the inspection`,
  'inspection.scheduled': msg`The firm named the day of its visit`,
  'inspection.result-recorded': msg`What was found of the goods was recorded`,
  'inspection.report-filed': msg`The report of an inspection is here`,
  'inspection.contested': msg`A report is contested`,
  'inspection.review-overdue': msg`A contested report still waits for a decision`,
  'inspection.accepted': msg`A report is accepted`,
  'inspection.fee-paid': msg`The firm’s fee is final`,
  'inspection.fee-repaid': msg`Who lost a claim repaid the inspection`,
  'inspection.overdue': msg`The report of an inspection is overdue`,
  'inspection.ended': msg`An inspection ended without a report that counts`,
  'inspection.waived': msg`The buyer let the goods go without an inspection`,
  'lot.announced': msg`A shipment was announced`,
  'lot.dispatched': msg`A shipment left`,
  'lot.delivered': msg`The carrier delivered a shipment`,
  'lot.received': msg`A shipment was received`,
  'lot.received-by-time': msg`A shipment counts as received: nobody said otherwise`,
  'lot.not-here': msg`The buyer said that a shipment is not here`,
  'lot.held-up': msg`The carrier reported trouble`,
  'lot.extended': msg`A shipment was given more time`,
  'lot.rejected': msg`The proof of a shipment proved nothing`,
  'lot.event-logged': msg`The carrier reported something that changes nothing`,
  'lot.review-needed': msg`Our staff look into a shipment`,
  'lot.window-over': msg`The time to claim on a shipment is over`,
  'hold.released': msg`Money was released to the supplier`,
  'hold.released-early': msg`The buyer let money go before its time`,
  'refund.requested': msg`A refund began`,
  'refund.sent': msg`A refund was sent`,
  'refund.settled': msg`A refund arrived`,
  'refund.failed': msg`A refund failed`,
  'refund.returned': msg`A refund came back`,
  'refund.waits-for-account': msg`A refund waits for the buyer's bank account`,
  'voucher.given': msg`Ship-by was missed: the buyer has a voucher`,
  'draw.taken': msg`Pay Later pays toward this order`,
  'draw.recalled': msg`The lender of Pay Later took back what it had promised`,
  'draw.paid-back': msg`What went back paid what the buyer owes of Pay Later`,
  'voucher.used': msg`A voucher pays toward this order`,
  'voucher.restored': msg`What a voucher had paid went back to it`,
  'self-billed-invoice.issued': msg`An invoice was drawn up for the supplier`,
  'self-billed-credit-note.issued': msg`A credit note was drawn up for the supplier`,
  'self-billed-invoice.accepted': msg`The supplier accepted an invoice`,
  'self-billed-invoice.objected': msg`The supplier objected to an invoice: it is withdrawn`,
  'message.sent': msg`A message was sent`,
  'message.translated': msg`A translation was put beside a message`,
  'message.redacted': msg`Staff took the words of a message away`,
  'help.overdue': msg`Staff did not answer in time`,
  'wire.allocated': msg`A wire was matched to this order`,
}

/** An entry in words, with its amount where its body names one. */
export function useEntryWords(): (body: string) => string {
  const { _ } = useLingui()
  const money = useMoneyText()
  return (text) => {
    const { topic, body } = JSON.parse(text) as { topic: string; body: Record<string, unknown> }
    const words = entryWords[topic]
    const said = words === undefined ? topic.replaceAll(/[.-]/g, ' ') : _(words)
    const { amount, total, currency } = body
    const value = typeof amount === 'number' ? amount : total
    if (typeof value !== 'number' || typeof currency !== 'string') return said
    return `${said} (${money({ amount: value, currency })})`
  }
}
