import type { Language } from '../../kernel/language.ts'

type ByCode = Readonly<Record<string, string>>

/** What stands in a case file beside its data, by language. `{names}` are put in. */
export interface CaseWords {
  readonly caseFile: string
  readonly madeAt: string
  readonly madeFor: Readonly<Record<'buyer' | 'supplier' | 'staff', string>>
  readonly intro: string
  readonly contract: string
  readonly noContract: string
  readonly money: string
  readonly paid: string
  readonly released: string
  readonly refunded: string
  readonly frozen: string
  readonly free: string
  readonly payment: string
  readonly refund: string
  readonly chargeback: string
  readonly what: string
  readonly state: string
  readonly amount: string
  readonly claim: string
  readonly filedBy: string
  readonly reason: string
  readonly remedy: string
  readonly asked: string
  readonly outcome: string
  readonly evidence: string
  readonly item: string
  readonly by: string
  readonly sealed: string
  readonly redacted: string
  readonly redactions: ByCode
  readonly late: string
  readonly decision: string
  readonly proposal: string
  readonly finding: string
  readonly clauses: string
  readonly cited: string
  readonly awarded: string
  readonly reasons: string
  readonly replaced: string
  readonly inspection: string
  readonly verdict: string
  readonly report: string
  readonly files: string
  readonly file: string
  readonly size: string
  readonly bytes: string
  readonly gone: string
  readonly noFiles: string
  readonly timeline: string
  readonly entry: string
  readonly verify: string
  readonly verifyText: string
  readonly head: string
  readonly key: string
  readonly page: string
  readonly who: ByCode
  readonly kinds: ByCode
  readonly states: ByCode
}

/** An amount as the API shows it: minor units. */
export interface Shown {
  readonly amount: number
  readonly currency: string
}

/** What every part of the document is said with. */
export interface Saying {
  readonly words: CaseWords
  readonly language: Language
  at(instant: string): string
  money(shown: Shown): string
  app(list: string, code: string): string
}
