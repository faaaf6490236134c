import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

type Words = Readonly<Record<string, MessageDescriptor>>

const ofCatalogue: Words = {
  productsMost: msg`Products of a catalogue`,
  imagesMost: msg`Images of a product`,
  imageBytes: msg`Largest image of a product`,
  variantsMost: msg`Variants of a product`,
  tiersMost: msg`Prices of a product by quantity`,
  importRowsMost: msg`Rows of an import`,
  importBytes: msg`Largest file of an import`,
}

const ofSearch: Words = {
  nameWeight: msg`Words found in the name`,
  wholeNameWeight: msg`How much of the name they are`,
  categoryWeight: msg`Words found in category or brand`,
  keywordsWeight: msg`Words found in keywords and certificates`,
  descriptionWeight: msg`Words found in the description`,
  languageWeight: msg`In the reader's language`,
  standingWeight: msg`How the supplier stands`,
  completenessWeight: msg`How much the product says of itself`,
  synonymShare: msg`What another word for the same weighs`,
  supplierNameWeight: msg`Supplier: words found in its name`,
  supplierWholeNameWeight: msg`Supplier: how much of its name they are`,
  supplierGoodsWeight: msg`Supplier: how much of what it lists`,
  supplierStandingWeight: msg`Supplier: how it stands`,
  searchesMost: msg`Searches that a company keeps`,
  alertHour: msg`Hour at which alerts of searches come`,
  alertWeekday: msg`Day of the week of weekly alerts`,
  alertProductsMost: msg`Products that one alert tells of`,
}

/** Numbers of what suppliers show. */
export const ofSuppliers: Words = { ...ofCatalogue, ...ofSearch }
