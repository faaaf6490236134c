import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** Words by code. */
export type Words = Readonly<Record<string, MessageDescriptor>>

/** When an instalment is due. */
export const eventWords: Words = {
  agreement: msg`when both have agreed`,
  'goods-ready': msg`when the goods are ready`,
  documents: msg`against the shipping papers`,
  received: msg`when the goods are received`,
  date: msg`on a date`,
}

/** When money is released to the supplier. */
export const planWords: Words = {
  'initial-paid': msg`when the first payment is final`,
  shipped: msg`when the goods are shipped`,
  inspected: msg`when an inspection has passed`,
  received: msg`when the goods are received`,
  'window-over': msg`when the time to claim is over`,
}

/** How goods travel. */
export const modeWords: Words = {
  express: msg`express`,
  air: msg`air`,
  land: msg`land`,
  sea: msg`sea`,
  'inland-water': msg`inland water`,
  post: msg`post`,
  none: msg`no transport`,
}

/** How far the cover for late goods goes. */
export const coverageWords: Words = {
  standard: msg`standard: quality, quantity and shipment`,
  'on-time': msg`on time: the same, and a voucher the day after a missed ship-by`,
}

/** What a defect means. */
export const classWords: Words = {
  critical: msg`critical`,
  major: msg`major`,
  minor: msg`minor`,
}

/** Papers that terms may ask for. */
export const paperWords: Words = {
  'commercial-invoice': msg`commercial invoice`,
  'packing-list': msg`packing list`,
  'transport-document': msg`transport document`,
  'certificate-of-origin': msg`certificate of origin`,
  'insurance-certificate': msg`insurance certificate`,
  'inspection-certificate': msg`inspection certificate`,
  'test-report': msg`test report`,
  'certificate-of-conformity': msg`certificate of conformity`,
  'safety-data-sheet': msg`safety data sheet`,
  phytosanitary: msg`phytosanitary certificate`,
  'export-licence': msg`export licence`,
  manual: msg`manual`,
  other: msg`another paper`,
}

/** Incoterms 2020, as their publisher names them; the codes are what counts. */
export const incotermNames: Readonly<Record<string, string>> = {
  EXW: 'Ex Works',
  FCA: 'Free Carrier',
  CPT: 'Carriage Paid To',
  CIP: 'Carriage and Insurance Paid To',
  DAP: 'Delivered at Place',
  DPU: 'Delivered at Place Unloaded',
  DDP: 'Delivered Duty Paid',
  FAS: 'Free Alongside Ship',
  FOB: 'Free On Board',
  CFR: 'Cost and Freight',
  CIF: 'Cost, Insurance and Freight',
}
