/** The part of the list in `refusals.ts` that is about requests for quotation. */
export const quotationRefusals = {
  'no-suppliers': { status: 422, text: 'A request goes to one supplier or more.' },
  'quotation-invalid': { status: 422, text: 'A field of the request or of the quote cannot be used; it is named.' },
  'quote-not-valid': { status: 409, text: 'The quote holds no longer; until when it did is named.' },
  'quote-time-over': { status: 409, text: 'The time to quote is over; until when it was is named.' },
  'supplier-cannot-quote': {
    status: 409,
    text: 'This company cannot be asked: it sells nothing, takes no orders, or has no badge; it is named, and why.',
  },
  'too-many-open-requests': {
    status: 409,
    text: 'As many of your requests wait for quotes as may; the most is named.',
  },
  'too-many-suppliers': { status: 422, text: 'A request goes to fewer suppliers; the most is named.' },
} as const
