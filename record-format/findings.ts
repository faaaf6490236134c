/** What can be wrong with a case file; a page has a sentence for each. */
export const faults = [
  'not-a-case-file',
  'cut-off',
  'bytes-behind-the-end',
  'frame-differs',
  'signature-unreadable',
  'signature-wrong',
  'signature-unchecked',
  'key-not-expected',
  'manifest-unreadable',
  'member-changed',
  'member-unreadable',
  'entry-of-another-place',
  'chain-broken',
  'head-differs',
  'terms-changed',
  'terms-missing',
  'text-changed',
  'text-unnamed',
  'file-unnamed',
  'file-missing',
  'proof-wrong',
] as const
export type Fault = (typeof faults)[number]

/** A fault and where it stands: a member, with its line where it has lines. */
export interface Finding {
  readonly fault: Fault
  readonly at: string
}

export type Report = (fault: Fault, at: string) => void

/** So many are kept: a broken chain has one for each entry. */
const FINDINGS_MOST = 50

/** A list of findings that grows, and how a finding is added. */
export function findingsList(): { readonly findings: Finding[]; readonly report: Report } {
  const findings: Finding[] = []
  return {
    findings,
    report(fault, at) {
      if (findings.length < FINDINGS_MOST) findings.push({ fault, at })
    },
  }
}
