type ByCode = Readonly<Record<string, string>>

/** What stands in contracts and receipts beside their data, by language. `{names}` are put in. */
export interface ContractWords {
  readonly contract: string
  readonly draft: string
  readonly agreedAt: string
  readonly version: string
  readonly buyer: string
  readonly supplier: string
  readonly taxNumber: string
  readonly registration: string
  readonly goods: string
  readonly line: string
  readonly quantity: string
  readonly price: string
  readonly amount: string
  readonly hsCode: string
  /** UN/CEFACT Recommendation 20; other units have their sign, or their code. */
  readonly units: ByCode
  readonly tolerance: string
  readonly quality: string
  readonly freight: string
  readonly tax: string
  readonly charges: string
  readonly allowances: string
  readonly total: string
  readonly delivery: string
  readonly incoterm: string
  readonly mode: string
  readonly shipBy: string
  readonly shipDays: Readonly<Record<'initial' | 'balance', string>>
  readonly proof: string
  readonly payment: string
  readonly release: string
  readonly cover: string
  readonly late: string
  readonly lateText: string
  readonly zone: string
  readonly inspection: string
  readonly usualSampling: string
  readonly sampling: Readonly<Record<'aql' | 'lq' | 'all', string>>
  readonly classes: ByCode
  readonly papers: string
  readonly paperKinds: ByCode
  readonly remarks: string
  readonly files: string
  readonly acceptance: string
  readonly acceptedBy: string
  readonly notAccepted: string
  readonly hash: string
  readonly hashText: string
  readonly protection: string
  readonly protectionText: string
  readonly page: string
  readonly events: ByCode
  readonly steps: ByCode
  readonly modes: ByCode
  readonly coverage: ByCode
  /** Who bears the voucher of the on-time plan. */
  readonly borne: Readonly<Record<'operator' | 'supplier', string>>
  readonly receipt: string
  readonly paidBy: string
  readonly heldBy: string
  readonly paidAt: string
  readonly method: string
  readonly methods: ByCode
  readonly reference: string
  readonly order: string
  readonly description: string
  readonly towardOrder: string
  readonly fee: string
  readonly feeTax: string
  readonly received: string
  readonly refunded: string
  readonly receiptText: string
}
