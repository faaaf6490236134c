import type { XmlElement } from '../../kernel/xml-tree.ts'
import type { Reading } from './ubl-reading.rules.ts'
import { pathOf, ubl } from './ubl-reading.rules.ts'

/** A leaf of the document that the draft does not hold. */
export interface UblUnused {
  readonly path: string
  /** At most 120 characters of it; never of personal data. */
  readonly value?: string
  readonly why: string
}

const valueMost = 120

const personal = 'personal data stays in the document'

/** Why a leaf under (or named) one of these is not used; the innermost counts. */
const reasons: Readonly<Record<string, string>> = {
  Contact: personal,
  Person: personal,
  OriginatorParty: personal,
  AccountingCost: "a party's own bookkeeping",
  AccountingCostCode: "a party's own bookkeeping",
  AccountingCustomerParty: 'the buyer pays here',
  OriginatorCustomerParty: 'the buyer is the contracting party',
  AdditionalDocumentReference: 'attach the file to the terms to make it part of the contract',
  DocumentReference: 'attach the file to the terms to make it part of the contract',
  ItemSpecificationDocumentReference: 'attach the file to the terms to make it part of the contract',
  CustomizationID: 'says how the document was made',
  ProfileID: 'says how the document was made',
  UBLVersionID: 'says how the document was made',
  PaymentMeans: 'payment goes through the platform; money paid elsewhere is not covered',
  PaymentTerms: 'the instalments of the terms say when to pay',
  PartialDeliveryIndicator: 'shipment in lots is always possible',
  BackOrderAllowedIndicator: 'shipment in lots is always possible',
  ValidityPeriod: 'a proposal here has its own answer time',
  DeliveryTerms: 'no Incoterm 2020, or another comes first',
  TaxTotal: 'in another currency, or counted by its sum',
  TaxSubtotal: 'the total of the tax counts',
  Signature: 'both sides accept the terms here',
  SubLineItem: 'the line that holds it counts',
  SellerProposedSubstituteLineItem: 'a substitute needs an amendment',
  SellerSubstitutedLineItem: 'a substitute needs an amendment',
  BuyerProposedSubstituteLineItem: 'a substitute needs an amendment',
  MultiplierFactorNumeric: 'the amount counts',
  BaseAmount: 'the amount counts',
  AllowanceTotalAmount: 'the single allowances and charges count',
  ChargeTotalAmount: 'the single allowances and charges count',
  Price: 'the price contains it already',
  TaxExclusiveAmount: 'the payable amount counts',
  TaxInclusiveAmount: 'the payable amount counts',
  ItemInstance: 'said when shipping',
}

const otherReason = 'has no place in the terms; kept in the document'

/** Every leaf that was not used, in document order; extensions as a whole. */
export function unusedOf(reading: Reading, root: XmlElement): readonly UblUnused[] {
  const found: UblUnused[] = []
  const visit = (element: XmlElement, why: string): void => {
    const reason = reasons[element.name] ?? why
    if (element.namespace === ubl.extensions) found.push(unused(reading, element, 'extensions are not read'))
    else if (element.children.length > 0) for (const child of element.children) visit(child, reason)
    else if (!reading.used.has(element)) found.push(unused(reading, element, reason))
  }
  visit(root, otherReason)
  return found
}

function unused(reading: Reading, element: XmlElement, why: string): UblUnused {
  const value = element.text.trim()
  const path = pathOf(reading, element)
  return value === '' || why === personal ? { path, why } : { path, value: value.slice(0, valueMost), why }
}
