import { does, type Row, reads } from './matrix-row.ts'

const need = { name: 'Matrix', quantity: '1', unit: 'C62', currency: 'USD' }
const offer = {
  ...{ unit_price: '1', currency: 'USD', quantity: '1', unit: 'C62', lead_days: 1 },
  ...{ incoterm: 'FOB', incoterm_place: 'Ningbo' },
}
const own = '/v1/quotation-requests/:requestId'

const query = { q: 'matrix' }
const kept = '/v1/saved-searches/:searchId'

/** Product searches that the buyer's company keeps. */
export const savedSearches: Readonly<Record<string, Row>> = {
  'GET /v1/saved-searches': reads('in a company'),
  'POST /v1/saved-searches': does('directory.save-search', { name: 'Matrix', query }, { ofOwn: true }),
  [`GET ${kept}`]: reads('buyer alone'),
  [`GET ${kept}/products`]: reads('buyer alone'),
  [`PUT ${kept}`]: does('directory.change-search', { name: 'Matrix', alert: 'off' }, { ofOwn: true }),
  [`POST ${kept}/removal`]: does('directory.remove-search', {}, { ofOwn: true }),
}

/** Requests for quotation: the trade's supplier was asked. */
export const quotations: Readonly<Record<string, Row>> = {
  'GET /v1/quotation-requests': reads('in a company'),
  'POST /v1/quotation-requests': does('quotations.write-request', need, { ofOwn: true }),
  [`GET ${own}`]: reads('sides alone'),
  [`PUT ${own}`]: does('quotations.rewrite-request', need),
  [`POST ${own}/sending`]: does('quotations.send-request', { suppliers: ['cmp_supplier_cn'] }),
  [`POST ${own}/closing`]: does('quotations.close-request'),
  [`POST ${own}/taking-back`]: does('quotations.withdraw-request'),
  [`POST ${own}/choice`]: does('quotations.choose-quote', { supplier: 'cmp_supplier_cn' }),
  [`PUT ${own}/quote`]: does('quotations.give-quote', offer),
  [`POST ${own}/quote/taking-back`]: does('quotations.withdraw-quote'),
  [`POST ${own}/declining`]: does('quotations.decline-request', { reason: 'why' }),
}
