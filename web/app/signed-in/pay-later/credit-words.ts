import { useLingui } from '@lingui/react/macro'

type Word = (code: string) => string

/** The states of an application for credit. */
export function useCreditStateWords(): Word {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    draft: t`being written`,
    submitted: t`sent in`,
    'in-review': t`in review`,
    returned: t`sent back`,
    'to-confirm': t`waits for a second person`,
    approved: t`approved`,
    declined: t`declined`,
    withdrawn: t`taken back`,
    expired: t`expired`,
  }
  return (code) => words[code] ?? code
}

/** The states of a line. */
export function useLineStateWords(): Word {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = { open: t`open`, suspended: t`suspended`, closed: t`closed` }
  return (code) => words[code] ?? code
}

/** What is done to a line. */
export function useLineStepWords(): Word {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    open: t`opened for draws`,
    raise: t`raised`,
    lower: t`lowered`,
    suspend: t`suspended`,
    reopen: t`reopened`,
    close: t`closed`,
    keep: t`reviewed and kept`,
  }
  return (code) => words[code] ?? code
}

/** The forms of a business. */
export function useFormWords(): Word {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    corporation: t`Corporation`,
    llc: t`Limited liability company (LLC)`,
    partnership: t`Partnership`,
    'sole-proprietor': t`Sole proprietor`,
    other: t`Another form`,
  }
  return (code) => words[code] ?? code
}

/** The parts of an application, and fields of them. */
export function useCreditPartWords(): Word {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    business: t`Your business`,
    owners: t`Who owns it`,
    consent: t`Consent`,
    statements: t`Bank statements`,
  }
  return (code) => words[code] ?? code
}

/** What a notice is about. */
export function useActionWords(): Word {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    declined: t`Application declined`,
    'counter-offer': t`A smaller line than you asked for`,
    lowered: t`Limit lowered`,
    suspended: t`Line suspended`,
    closed: t`Line closed`,
    'draw-declined': t`The lender does not finance an order`,
    'draw-reduced': t`The lender offers less for an order`,
  }
  return (code) => words[code] ?? code
}

/** Why a company cannot apply now, and what it can do. */
export function useRefusedCreditWords(): Word {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    'credit-country': t`Pay Later is for companies in the United States. You can pay by every other method.`,
    'company-not-verified': t`The registration of your company has to be checked first. Ask our staff on the page of any order, or write to us. You can pay by every other method meanwhile.`,
    'credit-barred': t`Your company has too many penalty points for Pay Later now. Your company page says until when. You can pay by every other method.`,
    'not-a-buyer': t`Pay Later is for companies that buy here.`,
  }
  return (code) => words[code] ?? code
}
