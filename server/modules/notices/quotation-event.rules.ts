/** The public events of requests for quotation, and whom they tell; a part of `publicEvents` and `toldBy`. */

const request = { request: 'text', goods: 'text' } as const
const ofSupplier = { ...request, supplier: 'text' } as const
const quoted = { ...ofSupplier, version: 'count' } as const
const ofCompany = <F>(means: string, fields: F) => ({ to: 'company', means, fields }) as const

export const quotationEvents = {
  'quotation.requested': ofCompany('A buyer asks the company for a quote', {
    ...request,
    answer_by: 'instant',
  } as const),
  'quotation.declined': ofCompany('A supplier does not quote', ofSupplier),
  'quotation.quoted': ofCompany('A supplier quoted, or replaced its quote', { ...quoted, until: 'instant' } as const),
  'quotation.quote-withdrawn': ofCompany('A supplier took its quote back', quoted),
  'quotation.withdrawn': ofCompany('The buyer took the request back', request),
  'quotation.chosen': ofCompany('The buyer orders from the quote', request),
  'quotation.not-chosen': ofCompany('The buyer orders from another quote', request),
  'quotation.time-over': ofCompany('The time for quotes is over, and there are some', request),
  'quotation.expired': ofCompany('The time for quotes is over, and there is none', request),
} as const

const told = { group: 'terms', to: 'company' } as const

export const quotationsTold = Object.fromEntries(Object.keys(quotationEvents).map((topic) => [topic, told]))
