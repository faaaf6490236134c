import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** The numbers of Pay Later in words: applications, lines, the scorecard. */
export const creditNumberWords: Readonly<Record<string, MessageDescriptor>> = {
  creditCountries: msg`Countries of companies that may apply`,
  lineMostUsd: msg`The largest credit line`,
  lineAloneUsd: msg`The largest line that one person may open`,
  draftExpires: msg`An application that nobody sends ends after`,
  decideWithin: msg`An application is decided within`,
  lineReviewEvery: msg`A line is reviewed every`,
  statementMonths: msg`Whole months that bank statements cover`,
  statementsMost: msg`Bank statements of an application, at most`,
  statementBytes: msg`A bank statement has at most`,
  smallRevenueUsd: msg`Revenue up to which reasons are told at once`,
  reasonsAskedWithin: msg`Reasons can be asked for within`,
  bands: msg`Points by attribute`,
  attribute: msg`What is looked at`,
  points: msg`Points`,
  declineBelow: msg`Declined is proposed below`,
  approveFrom: msg`Approved is proposed from`,
  inflowLimitBps: msg`Of a month’s income, the limit is at most`,
  proposedMostUsd: msg`Approved is proposed up to`,
  reasonsMost: msg`Reasons that a notice names, at most`,
}
