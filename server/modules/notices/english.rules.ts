import { claimTexts } from './claim-english.rules.ts'
import { creditEn } from './credit-texts.rules.ts'
import type { NoticeWords } from './language.rules.ts'
import { quotationsEn } from './quotation-texts.rules.ts'
import { reviewsEn } from './review-texts.rules.ts'
import { searchesEn } from './search-event.rules.ts'
import { storefrontsEn } from './storefront-event.rules.ts'
import { vettingEn } from './vetting-texts.rules.ts'

export const wordsEn: NoticeWords = {
  texts: {
    ...claimTexts,
    ...vettingEn,
    ...reviewsEn,
    ...quotationsEn,
    ...searchesEn,
    ...creditEn,
    ...storefrontsEn,
    'terms.proposed': '{other} sent you terms for {goods}[, {amount}]. [Answer by {by}; else they lapse.]',
    'order.agreed':
      '{other} accepted: the order for {goods} is a contract[ of {amount}].[ The first payment is due by {by}; ' +
      'else the order lapses.]',
    'order.expired': 'The order for {goods} lapsed: nobody answered or paid in time. Nothing is owed.',
    'order.cancelled':
      'The order for {goods} was cancelled.[ {amount} goes back to the buyer.] ' +
      'See the order for what each side gets.',
    'order.completed': 'The order for {goods} is completed. Everything was released.',
    'order.reduced': 'A part of the order for {goods} was taken off[; {amount} goes back to the buyer].',
    'terms.amended': 'The change of terms for {goods} is agreed.',
    'amendment.proposed': '{other} proposes a change of the terms for {goods}. [Answer by {by}; else nothing changes.]',
    'amendment.declined': 'The change of terms for {goods} was declined. Everything stays as agreed.',
    'amendment.lapsed': 'The change of terms for {goods} lapsed without an answer. Everything stays as agreed.',
    'cancellation.offered': '{other} offers to end the order for {goods}. [Answer by {by}; else it goes on.]',
    'cancellation.declined': 'The offer to end the order for {goods} was declined. It goes on.',
    'cancellation.lapsed': 'The offer to end the order for {goods} lapsed without an answer. It goes on.',
    'order.funded': 'The first payment for {goods} is held in escrow. You may begin production.[ Ship by {by}.]',
    'order.unfunded':
      'A payment for {goods} was taken back. Wait with production until it is paid again[; ' +
      'if it is not paid by {by}, the order lapses].',
    'payment.final': 'A payment[ of {amount}] for {goods} has arrived and is final.',
    'payment.failed': 'A payment for {goods} failed. Nothing was taken; try again or choose another method.',
    'payment.expired': 'A payment for {goods} was not finished in time. Begin a new one.',
    'payment.reversed': 'A payment[ of {amount}] for {goods} was taken back by the bank or the card’s holder.',
    'payment.short':
      'A wire for {goods} arrived short[: {amount} is missing]. What came is held. ' +
      'The buyer can send the rest with the same reference, or the supplier can take less.',
    'payment.short-reminded':
      '[{amount} of a wire for {goods} is still missing. ]Send the rest with the same reference; ' +
      'until then the payment is not complete.',
    'shortfall.accepted': '{other} took what arrived for {goods} as the whole. You owe nothing more on it.',
    'balance.waived': '{other} gave the balance for {goods} up[: {amount}]. You owe nothing more on it.',
    'instalment.overdue':
      'An instalment for {goods} is overdue[: {amount} is open]. The buyer should pay now; ' +
      'later the supplier may give the order up.',
    'instalment.long-overdue':
      'An instalment for {goods} is long overdue[: {amount} is open]. ' +
      'The supplier may give the order up or wait; the buyer can still pay.',
    'goods.ready': '{other} says that {goods} is ready. See the order for what is still to be paid.',
    'order.ship-by-passed':
      'The time to ship {goods} is over, and goods are still missing. ' +
      'The supplier can ship or ask for more time; the buyer can agree or cancel.',
    'inspection.booked': '{other} booked somebody to look at {goods} before shipping. See the order for what and when.',
    'inspection.paid': 'An inspection of {goods} is paid[: {amount}]. Appoint a firm.',
    'inspection.appointed': 'A firm is appointed to look at {goods}.[ Its report has to be here by {by}.]',
    'inspection.declined': 'The firm does not look at {goods}. Appoint another one.',
    'inspection.scheduled': 'The firm named the day on which it looks at {goods}. See the order for it.',
    'inspection.report-filed': 'The report on {goods} is here.[ It counts unless it is contested by {by}.]',
    'inspection.contested': 'The report on {goods} is contested. Our staff read why, and decide.',
    'inspection.accepted': 'The report on {goods} is accepted. What passed counts as inspected.',
    'inspection.overdue':
      'The report on {goods} is overdue. Who booked it may cancel now; if it does not come, the fee goes ' +
      'back by itself.',
    'inspection.review-overdue': 'A contested report on {goods} still waits for a decision.',
    'inspection.ended':
      'The inspection of {goods} has ended without a report that counts. What was paid for it goes back.',
    'inspection.fee-repaid': 'Who lost the claim on {goods} repays what the inspection cost[: {amount}].',
    'inspection.waived': '{other} lets {goods} go without an inspection. What waited for one is released by the plan.',
    'inspection.result-recorded':
      '{other} looked at a shipment of {goods} and recorded what was found. See the order for it.',
    'lot.announced': '{other} announced a shipment of {goods}; its paper is being looked at.',
    'lot.dispatched':
      'A shipment of {goods} has left. When it is there, check it and confirm receipt[ by {by}; ' +
      'else it counts as received, unless you say that it is not there].',
    'lot.delivered':
      'The carrier delivered a shipment of {goods}. ' +
      'Check it and confirm receipt, or say what is wrong[, by {by}; else it counts as received].',
    'lot.received':
      'A shipment of {goods} was received. Its money is released by the plan.[ The buyer can claim until {by}.]',
    'lot.not-here': '{other} says that a shipment of {goods} is not there. Our staff ask you for proof of delivery.',
    'lot.held-up': 'The carrier reports trouble with a shipment of {goods}. Our staff look into it.',
    'lot.rejected': 'The proof of a shipment of {goods} proved nothing: it counts as not shipped.',
    'lot.extended':
      'A shipment of {goods} was given more time[: it counts as received on {by}, unless receipt is confirmed ' +
      'before].',
    'lot.window-over': 'The time to claim on a shipment of {goods} is over.',
    'file.attached': '{other} added papers or pictures to the order for {goods}. See the order for them.',
    'message.sent': '{other} wrote to you about {goods}.',
    'help.answered': 'Our staff answered you about {goods}.',
    'help.asked': '{asker} asks for help with the order for {goods}. A person answers within one working day.',
    'help.overdue': '{asker} waits for an answer about {goods} longer than promised. Whoever is free takes it.',
    'hold.released-early': '{other} let money for {goods} go to you before its time.',
    'refund.requested': 'A refund[ of {amount}] for {goods} began.',
    'refund.settled': 'A refund[ of {amount}] for {goods} has arrived.',
    'refund.failed': 'A refund[ of {amount}] for {goods} failed. We try again; you need do nothing yet.',
    'refund.returned': 'A refund[ of {amount}] for {goods} came back. We try again; you need do nothing yet.',
    'refund.cancelled':
      'A refund[ of {amount}] for {goods} was stopped: the card’s bank asks for the money itself and decides first.',
    'chargeback.inquiry':
      'The card’s bank asks about a payment[ of {amount}] for {goods}. No money has moved. ' +
      'Write on the order what the bank should know[, in good time before {by}].',
    'chargeback.opened':
      'The card’s bank took a payment[ of {amount}] for {goods} back. As much of the hold is frozen until it ' +
      'decides.[ It takes evidence until {by}.]',
    'chargeback.evidence-sent':
      'The evidence about a payment for {goods} is with the card’s bank. It decides within weeks; ' +
      'you need do nothing.',
    'chargeback.evidence-refused': 'The card’s bank takes no more evidence about a payment for {goods}.',
    'chargeback.won': 'The card’s bank gave a payment[ of {amount}] for {goods} back. What was frozen is free again.',
    'chargeback.lost':
      'The card’s bank leaves a payment[ of {amount}] for {goods} with the buyer. See the order for who bears it.',
    'chargeback.cover-left':
      'The card’s bank left you a payment for {goods}. Of the rest of your money, our guarantee no longer stands ' +
      'behind everything that can still be claimed[: not behind {amount}]. The supplier’s assurance limit is used up.',
    'refund.waits-for-account':
      'A refund[ of {amount}] for {goods} cannot go back the way it came. ' +
      'Add a bank account in your company’s name.',
    'self-billed-invoice.issued':
      'Invoice {document}[ of {amount}] for a shipment of {goods} was drawn up from the order.[ The ' +
      'supplier may object until {by}.]',
    'self-billed-credit-note.issued':
      'Credit note {document}[ of {amount}] for {goods} was drawn up: see what it corrects.',
    'self-billing.agreed':
      'Invoices to your buyers are drawn up for you from now on. If nobody of you agreed to that, end ' + 'it at once.',
    'self-billing.ended':
      'Invoices to your buyers are drawn up for you no more: invoice what is shipped from now on ' + 'yourself.',
    'invoice.issued': 'Invoice {document}[ of {amount}] is there. It is paid already; keep it for your bookkeeping.',
    'credit-note.issued': 'Credit note {document}[ of {amount}] is there: a fee was given back to you.',
    'payout.requested': 'A payout[ of {amount}] was requested.',
    'payout.settled': 'A payout[ of {amount}] has arrived at your bank.',
    'payout.failed': 'A payout[ of {amount}] failed. The money is with you here again; the page of payouts says why.',
    'payout.returned':
      'A payout[ of {amount}] came back from the bank. The money is with you here again. ' +
      'Check number and holder of the account with your bank, then take it out again.',
    'payout.blocked':
      'A payout[ of {amount}] takes longer than usual. You need do nothing; we write to you when it goes on.',
    'payout.cancelled':
      'A payout[ of {amount}] was cancelled. The money is with you here again, unless a check holds it.',
    'payout.schedule-held':
      'Your money does not go out by itself at present. The page of payouts says what is missing.',
    'safeguarding.short':
      'Client money is short[ by {amount}]: less is kept than is owed. Top it up from own funds and find ' +
      'out why. Until then nothing may go out at the operator’s own risk.',
    'safeguarding.covered': 'Client money is whole again[; at its worst {amount} was missing].',
    'bank-account.closed': 'A bank account of your company was closed. If nobody of you did that, tell us at once.',
    'voucher.given':
      'Ship-by of {goods} was missed. The buyer has a voucher for it[ of {amount}], ' +
      'for other orders here[ until {by}].',
    'voucher.used': 'A voucher pays[ {amount}] toward {goods}. It is held in escrow.',
    'voucher.restored':
      'What your voucher had paid toward {goods} is on it again[: {amount}]. Use it for another order[ until {by}].',
    'voucher.expired': 'What was left of a voucher has expired[: {amount}].',
    'bank-account.added': 'A bank account was named for your company. If nobody of you did that, tell us at once.',
    'bank-account.approved': 'A bank account of your company was approved. If nobody of you did that, tell us at once.',
    'points.given':
      'Your company has penalty points for an order. The company page says which rule, until when, and what follows.',
    'points.taken-back': 'Penalty points of your company were taken back. The company page says why.',
    'company.closed':
      'Penalty points closed your company: it can begin nothing new. What runs goes on, and what is yours ' +
      'is paid out.',
    'debt.paid': 'Your wire paid what your company owed us[: {amount}].',
    'debt.written-off': 'We gave up what your company owed us[: {amount}].',
    'company.reopened': 'Your company is open again: it can agree to new orders.',
    'api-key.created': 'A program was let in for your company. If nobody of you did that, revoke its key at once.',
    'member.roles-changed': 'The roles of a member of your company have changed.',
    'export.made': 'A statement that you asked to come by itself is ready. Take it under Money, Statements.',
    'member.removed': 'A member of your company has left or was removed.',
    'webhook-endpoint.added':
      'Your company’s events are now sent to another address. If nobody of you did that, remove it at once.',
    'webhook-endpoint.failing':
      'A receiver of your events answered none of ten attempts. Until one arrives again, each event is sent once; ' +
      'send what it missed again when it works.',
    'webhook-endpoint.gone':
      'A receiver of your events said that it wants none any more (410). It was disabled; ' +
      'enable it when that is wrong.',
    'remind.order.expire': 'The terms for {goods} from {other} wait for your answer until {by}; then they lapse.',
    'remind.pay': 'Pay for {goods} so that the money is here by {by}; else the order lapses.',
    'remind.instalment.due':
      'An instalment for {goods} is due. Pay so that the money is here by {by}; after that it is overdue.',
    'remind.order.ship-by':
      'Ship {goods} by {by}, or ask {other} for more time before then; ' +
      'after that {other} may cancel what is not shipped.',
    'remind.inspection.answer': 'The report on {goods} counts unless it is contested by {by}.',
    'remind.lot.receipt':
      'Check the shipment of {goods} and confirm receipt by {by}; ' +
      'else it counts as received, unless you say that it is not there.',
    'remind.lot.window': 'If a shipment of {goods} is not as agreed, claim by {by}; after that its money is released.',
    'remind.amendment.answer': 'A change of terms for {goods} can be answered until {by}; after that nothing changes.',
    'remind.cancellation.answer':
      'An offer to end the order for {goods} can be answered until {by}; after that the order goes on.',
  },
  frame: {
    order: '{goods}, order {number}',
    company: 'Your company on Surety',
    link: 'See it: {url}',
    above: '##- Write your answer above this line -##',
    answer: 'Answer this mail, and it stands in the conversation. Files are attached on the order only.',
    why: 'You get this mail as a member of a company on Surety. Choose your mails: {settings}',
    mustWhy: 'You get this mail because money or access of your company is concerned; it cannot be switched off.',
    stop: 'Stop mails of this kind, without signing in: {stop}',
  },
  digest: {
    subject: '{company} on Surety: summary of {day}',
    intro: 'This is new for {company} since the last summary. Times before each line are those of {zone}.',
    company: 'Your company',
    all: 'Everything stands under Notices: {all}',
    why: 'You get this summary because you want some mails once a day. Choose your mails: {settings}',
    stop: 'Stop these summaries, without signing in: {stop}',
  },
}
