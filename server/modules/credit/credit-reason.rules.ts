/**
 * Why credit was not given as asked, or a line was changed; the words of a notice in English, which is the language of
 * its law. They name what the decision rests on and nothing else (12 CFR 1002.9(b)(2)).
 */
export const creditReasons = {
  'business-too-new': 'Length of time in business',
  'balance-low': 'Average account balance too low for the amount of credit requested',
  'reserve-low': 'Insufficient cash reserves',
  'inflow-low': 'Income insufficient for the amount of credit requested',
  'items-returned': 'Checks or payments returned unpaid',
  'account-overdrawn': 'Bank account overdrawn',
  'history-short': 'Insufficient credit experience with us',
  'obligations-unmet': 'Obligations with us not performed as agreed',
  'statements-unverified': 'Unable to verify bank statements',
  'business-unverified': 'Unable to verify business information',
  'application-incomplete': 'Credit application incomplete',
  'purpose-not-financed': 'We do not finance the purpose requested',
  'condition-worse': 'Deterioration in financial condition',
  'overdue-here': 'Account with us past due',
  'lender-criteria': 'Request does not meet the credit criteria of the lender',
  'line-unused': 'Line of credit not used',
  'asked-by-company': 'At your request',
  'condition-better': 'Financial condition supports the limit',
  'decided-otherwise': 'Credit supported as requested',
} as const
export type CreditReason = keyof typeof creditReasons

export const creditReasonCodes = Object.keys(creditReasons) as readonly CreditReason[]

/** Reasons that speak for somebody: no notice names them. */
const inFavour: readonly string[] = ['condition-better', 'decided-otherwise', 'asked-by-company']

/** Reasons for which a decline, a lower limit or a suspension may be made. */
export const adverseReasonCodes = creditReasonCodes.filter((code) => !inFavour.includes(code))

/**
 * What is no adverse action though a line gets smaller: the company asked, the line was not used, or it is past due
 * (12 CFR 1002.2(c)(2)(i) and (ii)).
 */
const noAction: readonly string[] = ['asked-by-company', 'line-unused', 'overdue-here']

/** Whether a change for these reasons has to be told by a notice. */
export function needsNotice(reasons: readonly string[]): boolean {
  return reasons.some((code) => !noAction.includes(code))
}

export function isCreditReason(code: string): code is CreditReason {
  return Object.hasOwn(creditReasons, code)
}

/** Whether reasons are known, each named once, and there are some. */
export function areReasons(reasons: readonly string[], allowed: readonly string[]): boolean {
  const known = reasons.every((code) => allowed.includes(code))
  return known && reasons.length > 0 && new Set(reasons).size === reasons.length
}
