import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** What the numbers of requests for quotation are called; a part of `numberWords`. */
export const quotationNumberWords: Readonly<Record<string, MessageDescriptor>> = {
  quotesWithin: msg`Suppliers quote within`,
  quoteValidity: msg`A quote without a day holds for`,
  suppliersMost: msg`Suppliers that one request asks`,
  openRequestsMost: msg`Requests of a buyer that wait for quotes`,
}
