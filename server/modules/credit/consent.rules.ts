/**
 * What a company agrees to when it applies, by the version of the text. Never changed: a new text is a new version, and
 * an application keeps the one that was agreed to.
 */
export const consentTexts = {
  '2026-12':
    'I may act for this company. What I state here is true and whole as far as I know. I agree that the operator ' +
    'reads the bank statements that I upload, the company’s orders, payments and claims on this platform, and public ' +
    'registers, to decide on this application, and again when it reviews a line that it opens. A person decides. ' +
    'The operator keeps what I upload for as long as the law asks it to, and gives it to nobody but a lender that is ' +
    'named to me before.',
} as const
export type ConsentVersion = keyof typeof consentTexts

/** The text that is agreed to now. */
export const consentVersion: ConsentVersion = '2026-12'
