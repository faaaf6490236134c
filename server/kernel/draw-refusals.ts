/** Refusals of draws on a credit line; see `refusals.ts`. */
export const drawRefusals = {
  'above-line': { status: 422, text: 'The draw is more than what your credit line has left.' },
  'above-owed': {
    status: 422,
    text: 'The wire is more than the draw owes; split it first. How much is owed is named.',
  },
  'above-plan': { status: 422, text: 'The draw is more than this plan lends at once.' },
  'carrier-proof-needed': {
    status: 409,
    text: 'Goods that are paid later need a carrier’s proof of shipment; a paper alone is not enough.',
  },
  'day-invalid': { status: 422, text: 'A day is a real date of the calendar, as in 2026-03-01.' },
  'deposit-missing': { status: 422, text: 'This plan asks that another method pays a part of the order first.' },
  'disclosure-unsigned': {
    status: 422,
    text: 'The law of your state asks you to confirm that you received the disclosure of what this costs.',
  },
  'draw-currency': { status: 422, text: 'Only orders in the currency of the credit line can be paid later.' },
  'draw-exists': { status: 409, text: 'A draw pays this order already; it is named.' },
  'draw-funded': { status: 409, text: 'The lender’s money for this draw is booked already.' },
  'first-draw-above': { status: 422, text: 'A first draw is smaller; repay one, and more can be drawn.' },
  'lender-bound': { status: 409, text: 'The lender’s money is booked, so the draw cannot be taken back.' },
  'line-overdue': { status: 409, text: 'Something is overdue on your credit line; pay it first.' },
  'lender-sum': { status: 422, text: 'The lender promised another sum, less its price; what is expected is named.' },
  'lender-unknown': { status: 422, text: 'The house works with no such lender now.' },
  'no-draw': { status: 409, text: 'No draw pays this order.' },
  'no-such-plan': { status: 409, text: 'There is no such plan for paying later now.' },
  'not-lent': { status: 422, text: 'The lender of your credit line does not lend this; why is named.' },
  'paid-later': { status: 409, text: 'Money of an order that is paid later is not released early.' },
  'parties-related': { status: 409, text: 'Orders between related companies cannot be paid later.' },
  'repaid-in-part': { status: 409, text: 'A part of the draw is repaid already, so it cannot be taken back.' },
  'repayment-booked': { status: 409, text: 'This payment has repaid this draw already.' },
} as const
